"""What happens because time goes by: vouchers give their cost back, and people are forgotten."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest

from loyalty.gate.policy import Policy
from loyalty.ledger.units import Unit
from loyalty.messages.extras import VoucherPicture
from loyalty.messages.kind import Kind
from loyalty.messages.kinds.card import CardKind
from loyalty.messages.kinds.joining import JoiningKind
from loyalty.messages.kinds.programme import ProgrammeKind
from loyalty.messages.message import Message
from loyalty.messages.spoken import spoken
from loyalty.model.team import Role
from loyalty.rules.rewards import named_reward
from scheduler.delivery.courier import Courier
from scheduler.delivery.rate_limit import RateLimit
from scheduler.sweeps import Sweeps
from scheduler.timetable import Timetable
from storage.engine.db import DatabaseError
from storage.engine.opening import open_database
from storage.ledger import check, vouchers
from storage.messages.wire import decode
from tests.handlers.cast import join, met, open_at, visit
from tests.handlers.stage import PROGRAMME, Person, Stage
from tests.scheduler.delivery.test_courier import Scripted

CAKE = PROGRAMME.rewards[1]  # 50 points, valid for a week


@pytest.fixture
async def stage(url: str) -> AsyncIterator[Stage]:
    async with open_at(url) as opened:
        yield opened
        assert await check.problems(url) == []


@pytest.fixture
async def max_(stage: Stage) -> Person:
    person = stage.person("telegram", "1", "Max")
    await stage.employ(person, Role.STAFF)
    return person


@pytest.fixture
async def ana(stage: Stage, max_: Person) -> Person:
    """With a hundred points."""
    person = stage.person("telegram", "2", "Ana")
    await join(person)
    await visit(person, max_, "100")
    return person


def sweeps(stage: Stage) -> Sweeps:
    return Sweeps(stage.database, PROGRAMME, lambda: stage.now)


async def redeem(person: Person) -> str:
    """The voucher's code."""
    said = await person.forges(f"redeem:{CAKE.id}")
    return next(extra.code for extra in said.extras if isinstance(extra, VoucherPicture))


async def points(person: Person) -> int:
    balance = (await met(person)).balance
    assert balance
    return balance.held[Unit.POINTS]


async def state(stage: Stage, code: str) -> str:
    voucher = await stage.database.run(lambda tx: vouchers.by_code(tx, code))
    assert voucher
    return voucher.state.value


async def waiting(stage: Stage) -> list[Message]:
    rows = await stage.rows("""SELECT "body" FROM "outbox" WHERE "state" = 'waiting' ORDER BY "id" """)
    return [decode(str(row["body"])) for row in rows]


# Vouchers


async def test_a_voucher_nobody_used_gives_its_cost_back_once(stage: Stage, ana: Person) -> None:
    """At the instant its time is over and not before, whoever looks and how often; and Ana is told."""
    code = await redeem(ana)
    assert await points(ana) == 50
    stage.now += CAKE.valid - timedelta(microseconds=1)
    assert (await sweeps(stage).expire_vouchers(), await state(stage, code)) == (0, "open")
    stage.now += timedelta(microseconds=1)
    assert [await sweeps(stage).expire_vouchers() for _ in range(3)] == [1, 0, 0]
    assert (await points(ana), await state(stage, code)) == (100, "expired")
    told = Message(CardKind.VOUCHER_EXPIRED, {"reward": named_reward(CAKE), "cost": 50, "unit": "points"})
    assert [told] == [message for message in await waiting(stage) if message.kind is CardKind.VOUCHER_EXPIRED]


async def test_two_processes_expire_a_voucher_once(stage: Stage, ana: Person) -> None:
    """At the same instant."""
    await redeem(ana)
    stage.now += CAKE.valid
    other = await open_database(stage.database.url)
    both = (sweeps(stage), Sweeps(other, PROGRAMME, lambda: stage.now))
    found = await asyncio.gather(*(one.expire_vouchers() for one in both))
    await other.close()
    assert (sum(found), await points(ana)) == (1, 100)


async def test_a_used_or_cancelled_voucher_gives_nothing_back(
    stage: Stage, ana: Person, max_: Person
) -> None:
    """The cake was eaten; the other one's points are back already."""
    eaten, cancelled = await redeem(ana), await redeem(ana)
    await ana.taps("cancel-voucher")
    await max_.says(eaten)
    await max_.taps("voucher-give")
    stage.now += CAKE.valid
    assert await sweeps(stage).expire_vouchers() == 0
    assert (
        await points(ana), await state(stage, eaten), await state(stage, cancelled),
    ) == (50, "used", "cancelled")  # fmt: skip


async def test_a_voucher_taken_back_at_the_till_expires_as_it_would_have(
    stage: Stage, ana: Person, max_: Person
) -> None:
    """The time it had is the time it has."""
    code = await redeem(ana)
    stage.now += CAKE.valid - timedelta(minutes=1)
    await max_.says(code)
    await max_.taps("voucher-give")
    await max_.says("undo")
    stage.later(minutes=1)
    assert (await sweeps(stage).expire_vouchers(), await points(ana)) == (1, 100)


async def test_who_left_gets_nothing_back(stage: Stage, ana: Person) -> None:
    """Nobody is left to spend it, and nobody is told."""
    code = await redeem(ana)
    await ana.forges("leave-yes")
    stage.now += CAKE.valid
    assert (await sweeps(stage).expire_vouchers(), await state(stage, code)) == (0, "expired")


async def test_a_reward_that_is_gone_from_the_catalogue_still_comes_back(stage: Stage, ana: Person) -> None:
    """By the name it had in the settings."""
    await redeem(ana)
    await stage.rows("""UPDATE "voucher" SET "reward" = 'bagel'""")
    stage.now += CAKE.valid
    assert (await sweeps(stage).expire_vouchers(), await points(ana)) == (1, 100)
    told = (await waiting(stage))[-1]
    assert told.args["reward"].into("en") == "bagel"  # type: ignore[union-attr]
    await stage.rows("""UPDATE "voucher" SET "reward" = 'cake'""")


async def carried(stage: Stage) -> list[Kind]:
    """What a courier brings of all that waits."""
    channel = Scripted()
    policy = Policy(PROGRAMME.shop.timezone, None)
    courier = Courier(stage.database, {"telegram": channel}, policy, lambda: stage.now)
    while await courier.round("telegram", RateLimit()):
        pass
    return [delivery.message.kind for delivery in channel.heard]


async def test_the_message_goes_out_by_the_same_door_as_all(stage: Stage, ana: Person) -> None:
    """From the outbox, through the gate."""
    await redeem(ana)
    stage.now += CAKE.valid
    await sweeps(stage).expire_vouchers()
    assert CardKind.VOUCHER_EXPIRED in await carried(stage)


async def test_a_stopped_member_gets_the_points_and_no_message(stage: Stage, ana: Person) -> None:
    """A gift does not depend on whether it may be said; why it was not stands on the row."""
    await redeem(ana)
    await ana.says("stop")
    stage.now += CAKE.valid
    assert (await sweeps(stage).expire_vouchers(), await points(ana)) == (1, 100)
    assert CardKind.VOUCHER_EXPIRED not in await carried(stage)
    (row,) = await stage.rows("""SELECT "state", "why" FROM "outbox" WHERE "kind" = 'voucher-expired'""")
    assert (row["state"], row["why"]) == ("dropped", "no consent for updates on telegram")


# Forgetting


async def test_who_left_is_forgotten_a_day_later(stage: Stage, ana: Person) -> None:
    """Long enough for the goodbye to arrive. Then no number, no name and no words are left; the
    entries are the shop's books and stay."""
    address = (await met(ana)).address
    await ana.forges("leave-yes")
    stage.later(hours=23)
    assert await sweeps(stage).forget() == 0
    stage.later(hours=1)
    assert [await sweeps(stage).forget() for _ in range(2)] == [1, 0]
    (kept,) = await stage.rows('SELECT * FROM "address" WHERE "id" = $1', address.id)
    assert (f"forgotten:{address.id}", "blocked", None) == tuple(
        kept[name] for name in ("value", "state", "forget_at")
    )
    assert {""} == {
        row["body"] for row in await stage.rows('SELECT "body" FROM "outbox" WHERE "address_id" = $1', address.id)
    }  # fmt: skip
    assert await stage.rows('SELECT * FROM "dialogue" WHERE "address_id" = $1', address.id) == []
    (entries,) = await stage.rows('SELECT sum("amount") AS "n" FROM "entry" WHERE "unit" = $1', "points")
    assert int(str(entries["n"])) == 100


async def test_nobody_finds_a_forgotten_person(stage: Stage, ana: Person) -> None:
    """Not by their number, and not by their card. They may come again as somebody new."""
    await ana.forges("leave-yes")
    stage.later(days=1)
    await sweeps(stage).forget()
    said = await ana.says("hello")
    assert JoiningKind.HELLO is said.kind
    await join(ana, "Ana")
    assert await points(ana) == 0


async def test_who_came_back_within_the_day_is_not_forgotten(stage: Stage, ana: Person) -> None:
    """A new card from the same address; nothing of it goes a day after the old one went."""
    await ana.forges("leave-yes")
    await join(ana, "Ana")
    stage.later(days=2)
    assert await sweeps(stage).forget() == 0
    assert (await met(ana)).member is not None


async def test_what_waits_for_a_forgotten_address_is_dropped(stage: Stage, ana: Person) -> None:
    """It could not be sent, nor read."""
    address = (await met(ana)).address
    await ana.forges("leave-yes")
    await stage.rows("""UPDATE "outbox" SET "state" = 'waiting' WHERE "address_id" = $1""", address.id)
    stage.later(days=1)
    await sweeps(stage).forget()
    rows = await stage.rows('SELECT "state" FROM "outbox" WHERE "address_id" = $1', address.id)
    assert {"dropped"} == {row["state"] for row in rows}


# The timetable


async def test_a_job_that_fails_comes_again() -> None:
    """And the others go on."""
    runs = {"bad": 0, "good": 0}
    enough = asyncio.Event()

    async def bad() -> None:
        runs["bad"] += 1
        raise DatabaseError("gone")

    async def good() -> None:
        runs["good"] += 1
        if min(runs.values()) >= 3:
            enough.set()

    timetable = Timetable({"bad": (0.02, bad), "good": (0.02, good)})
    timetable.start()
    async with asyncio.timeout(30):
        await enough.wait()
    timetable.stop()
    await asyncio.sleep(0)
    assert min(runs.values()) >= 3


async def test_a_job_never_overtakes_itself() -> None:
    """One that takes longer than its pause is not started beside itself."""
    inside, most, done = 0, 0, 0

    async def slow() -> None:
        nonlocal inside, most, done
        inside += 1
        most = max(most, inside)
        await asyncio.sleep(0.06)
        inside -= 1
        done += 1

    timetable = Timetable({"slow": (0.02, slow)})
    timetable.start()
    async with asyncio.timeout(30):
        while done < 3:
            await asyncio.sleep(0.01)
    timetable.stop()
    assert most == 1
    await asyncio.sleep(0.07)


async def test_a_job_that_the_stop_keeps_from_beginning_is_no_error(caplog: pytest.LogCaptureFixture) -> None:
    runs = 0

    async def job() -> None:
        nonlocal runs
        runs += 1

    timetable = Timetable({"job": (0.02, job)})
    timetable.start()
    await asyncio.sleep(0)  # from here on the clock runs for it
    time.sleep(0.03)  # noqa: ASYNC251 - nothing else goes on meanwhile, and then it is due
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    timetable.stop()  # in the line before the job, which is only just to begin
    for _ in range(5):
        await asyncio.sleep(0)
    assert (runs, caplog.records) == (0, [])


# Who never had a reward


@pytest.mark.parametrize(
    ("had", "day", "told"),
    [
        (False, datetime(2026, 9, 1, 7), True),
        (False, datetime(2026, 9, 3, 7), True),  # after a time without the service
        (False, datetime(2026, 9, 1, 6), False),  # at night
        (False, datetime(2026, 9, 4, 7), False),
        (False, datetime(2026, 8, 1, 7), False),
        (False, datetime(2026, 10, 1, 7), False),
        (True, datetime(2026, 9, 1, 7), False),
    ],
)
async def test_owners_read_once_who_came_for_three_months_without_a_reward(
    stage: Stage, ana: Person, had: bool, day: datetime, told: bool
) -> None:
    """Ana joined in June."""
    await stage.employ(stage.person("telegram", "9", "Olga"), Role.OWNER)
    if had:
        await redeem(ana)
    stage.now = day.replace(tzinfo=UTC)
    for _ in range(2):
        await sweeps(stage).unrewarded()
    said = [message for message in await waiting(stage) if message.kind is ProgrammeKind.UNREWARDED]
    lines = [line.args["name"] for one in said for line in spoken(one)[1:]]
    assert lines == (["Ana"] if told else [])
