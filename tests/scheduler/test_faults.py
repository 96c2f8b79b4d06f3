"""Owners hear once of a fault of our account or sender, and once that it is mended."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from datetime import timedelta

import pytest

from bot.sms.afterwards import Afterwards
from loyalty.messages.outcomes import Fault, Later, Outcome, Remedy, Scope, Sent, until_mended
from loyalty.model.members import Purpose
from scheduler.delivery.rate_limit import RateLimit
from scheduler.faults import QUIET, Faults
from storage.engine.db import insert
from storage.messages import faults
from storage.messages.faults import OpenFault
from storage.messages.outbox import Claimed
from storage.messages.wire import decode
from tests.scheduler.delivery.test_courier import DAYTIME, Scripted, courier
from tests.storage.letters import MILESTONE, NOON, Letters

HERE = until_mended(Scope.SENDER, 60, "Twilio 21606", Fault("21606", Remedy.SENDER))
ALL = until_mended(Scope.ACCOUNT, 60, "Twilio 20003", Fault("20003", Remedy.CREDENTIALS), whole_channel=True)
OLGA = 900


async def owner(letters: Letters, *channels: str) -> None:
    """Olga, who works from the first of these and has the others on her card."""
    for number, channel in enumerate(channels, OLGA):
        await letters.person(number, channel)
        await letters.rows(f'UPDATE "address" SET "member_id" = {OLGA} WHERE "id" = {number}')
    await letters.write(
        insert("staff", id=1, address_id=OLGA, role="owner", name="Olga", location="main", since=NOON)
    )


async def waits(letters: Letters, number: int) -> Claimed:
    guest = await letters.person(number, "sms", Purpose.UPDATES)
    return await letters.put(guest, MILESTONE, expires_at=NOON + timedelta(days=2))


async def round_of(letters: Letters, *answers: Outcome) -> None:
    """All that is due on SMS meets these answers."""
    await courier(letters, Scripted("sms", answers=list(answers)), policy=DAYTIME).round("sms", RateLimit())


async def said(letters: Letters) -> list[tuple[str, str, str]]:
    """What owners are told: on which channel, what, and how that row stands."""
    rows = await letters.rows(
        """SELECT "channel", "kind", "state" FROM "outbox" WHERE "kind" LIKE 'fault%' ORDER BY "id" """
    )
    return [(row["channel"], row["kind"], row["state"]) for row in rows]


async def open_now(letters: Letters) -> Sequence[OpenFault]:
    return await letters.database.run(faults.open_faults)


async def look(letters: Letters, processes: int = 3) -> None:
    await asyncio.gather(*(Faults(letters.database, letters.clock).look() for _ in range(processes)))


async def olga_reads(letters: Letters) -> None:
    """What waits for her on Telegram goes out."""
    await courier(letters, Scripted("telegram"), policy=DAYTIME).round("telegram", RateLimit())


READ = ("telegram", "fault", "sent")
TOLD, MENDED = ("telegram", "fault", "waiting"), ("telegram", "fault-mended", "waiting")


@pytest.mark.parametrize("fault", [HERE, ALL], ids=["some", "all"])
async def test_an_owner_is_told_once_and_once_that_it_is_mended(letters: Letters, fault: Later) -> None:
    """By three processes, over restarts, however often it is met; and again when it comes back after it was mended."""
    await owner(letters, "telegram")
    letter = await waits(letters, 1)
    for _ in range(3):
        await round_of(letters, fault)
        await look(letters)
        letters.clock.at = (await letters.row(letter))["due_at"] + timedelta(minutes=1)
    assert await said(letters) == [TOLD]
    assert [(one.code, one.told_at) for one in await open_now(letters)] == [
        (fault.fault and fault.fault.code, NOON)
    ]
    await olga_reads(letters)
    await round_of(letters, Sent("SM1"))
    await look(letters)
    assert (await letters.row(letter))["state"] == "sent"
    assert (await said(letters), await open_now(letters)) == ([READ, MENDED], [])
    await waits(letters, 2)
    await round_of(letters, fault)
    await look(letters)
    assert await said(letters) == [READ, MENDED, TOLD]


async def test_an_owner_who_never_heard_of_it_hears_of_no_end(letters: Letters) -> None:
    """What still waited to tell them is dropped."""
    await owner(letters, "telegram")
    letter = await waits(letters, 1)
    await round_of(letters, HERE)
    await look(letters)
    letters.clock.at = (await letters.row(letter))["due_at"]
    await round_of(letters, Sent("SM1"))
    await look(letters)
    assert (await said(letters), await open_now(letters)) == ([("telegram", "fault", "dropped")], [])


async def test_the_owner_is_told_what_to_do(letters: Letters) -> None:
    await owner(letters, "telegram")
    await waits(letters, 1)
    await round_of(letters, HERE)
    await look(letters)
    (row,) = await letters.rows("""SELECT "body" FROM "outbox" WHERE "kind" = 'fault'""")
    assert decode(row["body"]).args == {
        "channel": "sms", "code": "21606", "extent": "some", "remedy": "sender",
    }  # fmt: skip


async def test_all_that_waits_for_it_goes_when_one_got_through(letters: Letters) -> None:
    """At once, and not each after its own pause; and it is mended when none waits any more."""
    await owner(letters, "telegram")
    guests = [await waits(letters, number) for number in (1, 2, 3)]
    await round_of(letters, HERE, HERE, HERE)
    letters.clock.later(minutes=2)
    await round_of(letters, Sent("SM1"), HERE, HERE)
    await look(letters)
    assert [one.through_at for one in await open_now(letters)] == [None], "two of them still met it"
    letters.clock.later(minutes=5)
    await letters.rows("""UPDATE "outbox" SET "due_at" = $1 WHERE "id" = $2""", letters.clock(), guests[1].id)
    await letters.rows(
        """UPDATE "outbox" SET "due_at" = $1 WHERE "id" = $2""",
        letters.clock() + timedelta(minutes=10),
        guests[2].id,
    )
    await round_of(letters, Sent("SM2"))
    await look(letters)
    assert len(await open_now(letters)) == 1
    assert (await letters.row(guests[2]))["due_at"] == letters.clock()
    await round_of(letters, Sent("SM3"))
    await look(letters)
    assert await open_now(letters) == []


@pytest.mark.parametrize(
    ("channels", "fault", "told", "is_told"),
    [
        (("sms",), ALL, [], False),  # nothing goes there: readyz, metrics and the log say it
        (("sms",), HERE, [("sms", "fault", "waiting")], False),  # it may arrive
        (("sms", "telegram"), ALL, [TOLD], True),
        (("sms", "telegram"), HERE, [TOLD], True),
    ],
)
async def test_an_owner_is_told_where_it_arrives(
    letters: Letters,
    caplog: pytest.LogCaptureFixture,
    channels: Sequence[str],
    fault: Outcome,
    told: list[tuple[str, str, str]],
    is_told: bool,
) -> None:
    await owner(letters, *channels)
    await waits(letters, 1)
    await round_of(letters, fault)
    job = Faults(letters.database, letters.clock)
    with caplog.at_level(logging.ERROR):
        for _ in range(2):
            await job.look()
    assert await said(letters) == told
    assert [one.told_at is not None for one in await open_now(letters)] == [is_told]
    assert len([r for r in caplog.records if "no owner is reached" in r.message]) == (not is_told)


async def test_what_nobody_waits_for_is_over_after_a_day(letters: Letters) -> None:
    """Nobody knows whether it was mended, so nobody is told."""
    await owner(letters, "telegram")
    letter = await waits(letters, 1)
    await round_of(letters, HERE)
    await look(letters)
    await letters.rows("""UPDATE "outbox" SET "state" = 'dropped' WHERE "id" = $1""", letter.id)
    letters.clock.later(hours=23)
    await look(letters)
    assert len(await open_now(letters)) == 1
    letters.clock.at = NOON + QUIET
    await look(letters)
    assert (await said(letters), await open_now(letters)) == ([TOLD], [])


async def test_what_is_told_afterwards_is_mended_by_an_arrival(letters: Letters) -> None:
    """Not by the next message that the provider takes: it takes them all."""
    await owner(letters, "telegram")
    letter = await waits(letters, 1)
    told = Afterwards(letters.database, courier(letters, Scripted("sms")).unreachable, letters.clock, ())
    await round_of(letters, Sent("SM1"))
    await told.settle("SM1", "undelivered", 30034)
    await look(letters)
    assert await said(letters) == [TOLD]
    await olga_reads(letters)
    letters.clock.at = (await letters.row(letter))["due_at"]
    await round_of(letters, Sent("SM2"))
    await look(letters)
    assert len(await open_now(letters)) == 1
    await told.settle("SM2", "delivered", None)
    await look(letters)
    assert (await said(letters), await open_now(letters)) == ([READ, MENDED], [])
