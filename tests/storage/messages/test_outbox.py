"""Messages wait, are claimed by one worker, settled once, and paced for all processes together."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator, Sequence
from datetime import datetime, timedelta
from itertools import permutations

import pytest

from bot.sms.webhook import RANK, outranks
from loyalty.gate.candidate import Person
from loyalty.messages.message import Message
from loyalty.messages.reasons import Reason
from loyalty.model.members import Purpose
from storage.engine.db import Conflict, Database, Tx, insert
from storage.engine.opening import open_database
from storage.messages import claims, depth, outbox, rate_limit, receipts, settlement
from storage.messages.gate_inputs import gate_inputs
from storage.messages.outbox import Claimed
from storage.messages.settlement import Settled
from tests.databases import Databases
from tests.storage.letters import MILESTONE, NOON, REPLY, Letters

SECOND = timedelta(seconds=1)


@pytest.fixture
async def letters(database: Database) -> Letters:
    return Letters(database)


@pytest.fixture
async def other(letters: Letters) -> AsyncIterator[Letters]:
    """A second worker, with a connection of its own and the same clock."""
    opened = await open_database(letters.database.url)
    yield Letters(opened, letters.clock)
    await opened.close()


async def settled(letters: Letters, *ends: Settled) -> None:
    await letters.database.run(lambda tx: settlement.settle(tx, ends, letters.clock()))


def sent(letter: Claimed, provider_id: str = "1") -> Settled:
    return Settled(letter.id, letter.token, "sent", Reason.NONE, "", provider_id=provider_id)


# Claims


async def test_two_workers_never_get_the_same_message(letters: Letters, other: Letters) -> None:
    """They claim at the same time, a few at once, until nothing is left: every message has one of them."""
    ana = await letters.person(1)
    all_of_them = {(await letters.put(ana)).id for _ in range(60)}
    taken = await asyncio.gather(*(until_empty(who, f"{n}") for n, who in enumerate((letters, other) * 3)))
    ids = [letter.id for batch in taken for letter in batch]
    assert (len(all_of_them), all_of_them) == (len(ids), set(ids))


async def until_empty(worker: Letters, name: str) -> list[Claimed]:
    found: list[Claimed] = []
    while batch := await worker.claim(f"{name}-{len(found)}", limit=7):
        assert len(batch) <= 7
        found += batch
    return found


CLAIMING = """
import asyncio, sys
from datetime import datetime
from storage.messages import claims, depth, outbox, rate_limit, receipts, settlement
from storage.engine.opening import open_database

async def main():
    database, now = await open_database(sys.argv[1]), datetime.fromisoformat(sys.argv[3])
    print("ready", flush=True)
    sys.stdin.readline()
    n = 0
    while True:
        n += 1
        token = f"{sys.argv[2]}-{n}"
        batch = await database.run(lambda tx: claims.claim(tx, "telegram", token, now, 5))
        if not batch:
            break
        print(*(letter.id for letter in batch), flush=True)
    await database.close()

asyncio.run(main())
"""


async def test_processes_never_get_the_same_message(databases: Databases) -> None:
    """Three of them on PostgreSQL, at the same instant."""
    async with databases.postgres() as url:
        database = await open_database(url)
        letters = Letters(database)
        ana = await letters.person(1)
        all_of_them = sorted([(await letters.put(ana)).id for _ in range(120)])
        await database.close()
        processes = [
            await asyncio.create_subprocess_exec(
                sys.executable, "-c", CLAIMING, url, str(number), NOON.isoformat(),
                stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
            )
            for number in range(3)
        ]  # fmt: skip
        for process in processes:
            assert process.stdout
            await process.stdout.readline()
        told = await asyncio.gather(*(process.communicate(b"go\n") for process in processes))
    assert all_of_them == sorted(int(id) for out, _ in told for id in out.split())


async def test_a_claim_is_of_what_is_due_on_its_channel_in_order(letters: Letters) -> None:
    """By the time it is due, then by class; nothing of tomorrow's, nothing of the other channel's."""
    ana, ben = await letters.person(1), await letters.person(2, "sms")
    milestone, reply = await letters.put(ana, MILESTONE), await letters.put(ana)
    letters.clock.later(seconds=-5)
    early = await letters.put(ana)
    letters.clock.later(days=1)
    await letters.put(ana)
    letters.clock.later(days=-1, seconds=5)
    await letters.put(ben)
    assert [early.id, reply.id, milestone.id] == [one.id for one in await letters.claim("t")]
    assert [one.channel for one in await letters.claim("u", channel="sms")] == ["sms"]


async def test_a_small_claim_is_of_the_first(letters: Letters) -> None:
    """What waits longest goes first, and answers before all else of its time."""
    ana = await letters.person(1)
    milestone, reply = await letters.put(ana, MILESTONE), await letters.put(ana)
    letters.clock.later(seconds=-5)
    early = await letters.put(ana)
    letters.clock.later(seconds=5)
    taken = [await letters.claim(str(n), limit=1) for n in range(3)]
    assert [early.id, reply.id, milestone.id] == [one.id for (one,) in taken]


async def test_the_parts_of_an_answer_keep_their_order(letters: Letters) -> None:
    """Made in one instant, and taken one by one where the rate limit is one a second."""
    ana = await letters.person(1)
    said = [(await letters.put(ana, REPLY)).id for _ in range(20)]
    heard = [one.id for n in range(20) for one in await letters.claim(f"token-{n}", limit=1)]
    assert heard == said


async def test_a_claim_knows_all_that_a_send_needs(letters: Letters) -> None:
    """The address as it is now, not as it was when the message was written."""
    ana = await letters.person(1)
    put = await letters.put(ana, MILESTONE, expires_at=NOON + timedelta(days=2), cause=77)
    await letters.rows('UPDATE "address" SET "locale" = $1, "state" = $2', "pl", "stopped")
    (got,) = await letters.claim("t")
    assert (put.id, ana.id, 1, "telegram", "1", "pl", "stopped") == (
        got.id, got.address_id, got.member_id, got.channel, got.to, got.locale, got.state.value,
    )  # fmt: skip
    assert (MILESTONE, 1, 1, "t", NOON, NOON + timedelta(days=2)) == (
        got.message, int(got.cls), got.tries, got.token, got.created_at, got.expires_at,
    )  # fmt: skip


async def test_what_cannot_be_read_stands_in_nobodys_way(letters: Letters) -> None:
    """A message of another version is set by for a while; the one behind it goes."""
    ana, ben = await letters.person(1), await letters.person(2)
    odd = await letters.put(ana)
    await letters.rows("""UPDATE "outbox" SET "body" = '{"k": "from-the-future"}'""")
    good = await letters.put(ben)
    assert [good.id] == [one.id for one in await letters.claim("t")]
    row = await letters.row(odd)
    assert (row["state"], row["reason"]) == ("waiting", Reason.UNREADABLE)
    assert row["why"] == "this version cannot read it"
    assert row["due_at"] > NOON
    for _ in range(20):
        letters.clock.later(hours=1)
        await letters.claim("again")
    assert (await letters.row(odd))["state"] == "dead"


# Leases


@pytest.mark.parametrize(
    ("message", "state"), [(REPLY, "waiting"), (MILESTONE, "unclear")], ids=["a reply", "a milestone"]
)
async def test_a_claim_whose_worker_died(letters: Letters, message: Message, state: str) -> None:
    """After the lease a reply goes out again; anything else may have been sent, and does not."""
    letter = await letters.put(await letters.person(1), message)
    await letters.claim("dead worker")
    letters.clock.later(seconds=outbox.LEASE.total_seconds() - 1)
    assert await letters.database.run(lambda tx: claims.reclaim(tx, letters.clock())) == (0, 0)
    letters.clock.later(seconds=1)
    again = message is REPLY
    assert (int(again), int(not again)) == await letters.database.run(
        lambda tx: claims.reclaim(tx, letters.clock())
    )
    assert state == (await letters.row(letter))["state"]
    assert [letter.id] * again == [one.id for one in await letters.claim("the next worker")]


async def test_a_reply_is_born_claimed(letters: Letters) -> None:
    """Nobody else takes it while its turn sends it; if that process dies, the lease gives it back."""
    reply = await letters.put(await letters.person(1), claimed=True)
    assert await letters.claim("somebody else") == ()
    letters.clock.later(seconds=outbox.LEASE.total_seconds())
    await letters.database.run(lambda tx: claims.reclaim(tx, letters.clock()))
    (again,) = await letters.claim("somebody else")
    assert (reply.id, 2) == (again.id, again.tries)


async def test_a_late_worker_changes_nothing(letters: Letters) -> None:
    """Its lease was over, another one has the message: only that one's end counts."""
    await letters.put(await letters.person(1))
    (late,) = await letters.claim("late")
    letters.clock.later(minutes=5)
    await letters.database.run(lambda tx: claims.reclaim(tx, letters.clock()))
    (new,) = await letters.claim("new")
    await settled(letters, Settled(late.id, late.token, "refused", Reason.REFUSED, "said the late one"))
    row = await letters.row(new)
    assert (row["state"], row["token"]) == ("claimed", "new")
    await settled(letters, sent(new, "77"))
    await settled(letters, Settled(late.id, late.token, "waiting", Reason.LATER, "again", letters.clock()))
    row = await letters.row(new)
    assert (row["state"], row["provider_id"], row["token"], row["lease_until"]) == ("sent", "77", None, None)


async def test_at_the_start_of_the_only_process_every_claim_is_a_dead_ones(letters: Letters) -> None:
    """No lease is waited for: replies go again at once, the rest is unclear."""
    ana, ben = await letters.person(1), await letters.person(2)
    await letters.put(ana, claimed=True)
    await letters.put(ben, MILESTONE)
    await letters.claim("before the crash")
    await letters.database.run(lambda tx: claims.release(tx, letters.clock()))
    assert await letters.states() == {1: "waiting", 2: "unclear"}
    assert [one.address_id for one in await letters.claim("after it")] == [1]


async def test_what_the_gate_held_was_no_try(letters: Letters) -> None:
    """Its tries stay as they were, so that it can be held any number of times."""
    letter = await letters.put(await letters.person(1), MILESTONE)
    for _ in range(3):
        (held,) = await letters.claim("t")
        letters.clock.later(hours=1)
        await settled(
            letters, Settled(held.id, "t", "waiting", Reason.CAP, "held", letters.clock(), untry=True)
        )
    assert (await letters.row(letter))["tries"] == 0


async def test_a_message_with_a_key_is_written_once(letters: Letters) -> None:
    """The second is a conflict, for good; messages without a key may be many."""
    ana = await letters.person(1)
    await letters.put(ana, MILESTONE, idempotency_key="birthday:1:2026")
    with pytest.raises(Conflict):
        await letters.put(ana, MILESTONE, idempotency_key="birthday:1:2026")
    await settled(letters, sent((await letters.claim("t"))[0]))
    with pytest.raises(Conflict):
        await letters.put(ana, MILESTONE, idempotency_key="birthday:1:2026")
    await letters.put(ana)
    await letters.put(ana)


async def test_a_reason_of_any_length_fits(letters: Letters) -> None:
    """Providers write essays."""
    await letters.put(await letters.person(1))
    (letter,) = await letters.claim("t")
    await settled(letters, Settled(letter.id, "t", "refused", Reason.REFUSED, "no" * 500))
    assert (await letters.row(letter))["why"] == "no" * 100


# Rate limit


async def reserve(letters: Letters, per_second: float, wanted: int, channel: str = "telegram") -> int:
    each = timedelta(seconds=1 / per_second) if per_second else timedelta(0)

    async def work(tx: Tx) -> int:
        return (await rate_limit.reserve(tx, channel, letters.clock(), each, wanted, SECOND)).sends

    return await letters.database.run(work)


@pytest.mark.parametrize(("per_second", "wanted"), [(25, 200), (1, 200), (3, 2), (10, 7)])
async def test_workers_share_one_pace(letters: Letters, other: Letters, per_second: int, wanted: int) -> None:
    """Two of them ask all the time: in any stretch they get the rate and one burst together, and over
    the whole time no less than the rate."""
    starts: list[datetime] = []
    for _ in range(80):
        granted = await asyncio.gather(*(reserve(who, per_second, wanted) for who in (letters, other)))
        starts += [letters.clock()] * sum(granted)
        letters.clock.later(seconds=0.13)
    for seconds in (1, 3, 10):
        assert per_second * (seconds + 1) >= most_within(starts, timedelta(seconds=seconds))
    assert per_second * 80 * 0.13 * 0.95 <= len(starts)


def most_within(starts: Sequence[datetime], length: timedelta) -> int:
    return max(sum(start <= other < start + length for other in starts) for start in set(starts))


async def test_nothing_is_reserved_that_is_not_wanted(letters: Letters) -> None:
    """A quiet channel starts with no more than one burst, however long it was quiet."""
    assert await reserve(letters, 5, 0) == 0
    assert await reserve(letters, 5, 2) == 2
    letters.clock.later(hours=1)
    assert await reserve(letters, 5, 100) == 5
    assert await reserve(letters, 5, 100) == 0


async def test_a_channel_without_a_pace_takes_everything(letters: Letters) -> None:
    assert [await reserve(letters, 0, 200), await reserve(letters, 0, 200)] == [200, 200]


@pytest.mark.parametrize("per_second", [0, 25])
async def test_a_stopped_channel_is_stopped_for_everybody(
    letters: Letters, other: Letters, per_second: float
) -> None:
    """Until that time; a second, shorter stop does not end the first. The other channel goes on."""
    await letters.write(rate_limit.stop("telegram", NOON + 30 * SECOND, "flood"))
    await other.write(rate_limit.stop("telegram", NOON + 10 * SECOND, "flood"))
    assert await reserve(letters, per_second, 5, channel="sms") == 5
    for _ in range(29):
        assert await reserve(other, per_second, 5) == 0
        letters.clock.later(seconds=1)
    letters.clock.later(seconds=1.2)
    assert [await reserve(who, per_second, 5) for who in (other, letters)] == [1, 0], "one finds out"
    now = letters.clock()

    async def resume(begun: datetime) -> bool:
        return await other.database.run(lambda tx: rate_limit.resume(tx, "telegram", begun, now))

    assert [await resume(now - SECOND), await resume(now)] == [False, True]
    assert await reserve(other, per_second, 5) == 5


# What is there


async def test_what_is_due_is_counted_up_to_a_limit(letters: Letters) -> None:
    """On its channel, now, and still waiting."""
    ana, ben = await letters.person(1), await letters.person(2, "sms")
    for _ in range(5):
        await letters.put(ana)
    await letters.put(ben)
    await letters.claim("t", limit=1)
    letters.clock.later(hours=1)
    await letters.put(ana)
    letters.clock.later(hours=-1)

    async def due(tx: Tx) -> list[int]:
        return [
            await depth.due(tx, channel, letters.clock(), limit)
            for channel, limit in (("telegram", 100), ("telegram", 3), ("sms", 100), ("pigeon", 100))
        ]

    assert await letters.database.run(due) == [4, 3, 1, 0]


async def test_the_depth_of_the_outbox(letters: Letters) -> None:
    """How many wait, are under way or came to nothing, and since when the oldest that could go waits."""
    nothing = dict.fromkeys(("waiting", "claimed", "dead", "unclear"), 0)
    assert depth.Depth(nothing, None) == await depth.measure(letters.database, NOON)
    ana = await letters.person(1)
    for _ in range(3):
        await letters.put(ana)
        letters.clock.later(minutes=1)
    await letters.claim("t", limit=1)
    expected = depth.Depth(nothing | {"waiting": 2, "claimed": 1}, NOON + timedelta(minutes=1))
    assert expected == await depth.measure(letters.database, letters.clock())
    await letters.rows("""UPDATE "outbox" SET "state" = 'dead'""")
    assert depth.Depth(nothing | {"dead": 3}, None) == await depth.measure(letters.database, letters.clock())
    await letters.rows("""UPDATE "outbox" SET "state" = 'sent'""")
    assert depth.Depth(nothing, None) == await depth.measure(letters.database, letters.clock())


async def test_what_is_allowed_is_the_newest_word(letters: Letters) -> None:
    """Purpose by purpose and channel by channel; who left, or was never here, allows nothing."""
    await letters.person(1, "telegram", Purpose.UPDATES, Purpose.OFFERS, zone="Europe/Lisbon")
    await letters.person(2, "telegram", Purpose.UPDATES)
    await letters.person(3)
    words = [
        (1, "offers", False, 1),
        (2, "offers", False, 2),
        (2, "offers", False, 3),
        (2, "offers", True, 4),
    ]
    for member, purpose, given, minute in reversed(words):
        at = NOON + timedelta(minutes=minute)
        await letters.write(
            insert(
                "consent", id=minute, member_id=member, purpose=purpose, channel="telegram", given=given,
                wording="", source="", at=at,
            )
        )  # fmt: skip
    await letters.rows('UPDATE "member" SET "left_at" = $1 WHERE "id" = 3', NOON)
    ahead = timedelta(days=7)
    found = await letters.database.run(
        lambda tx: gate_inputs(tx, [1, 2, 3, 4], NOON - ahead, NOON + ahead, lock=True)
    )
    updates, offers = (Purpose.UPDATES, "telegram"), (Purpose.OFFERS, "telegram")
    assert {member: known.person for member, known in found.items()} == {
        1: Person(frozenset({updates}), "Europe/Lisbon"),
        2: Person(frozenset({updates, offers})),
    }
    assert await letters.database.run(lambda tx: gate_inputs(tx, [], NOON, NOON, lock=True)) == {}


# What became of an SMS


async def note(letters: Letters, status: str, sid: str = "SM1") -> int | None:
    over = ["", *(earlier for earlier in RANK if outranks(status, earlier))]
    taken = await letters.database.run(lambda tx: receipts.record(tx, "sms", sid, status, None, over))
    return taken.address_id if taken else None


@pytest.mark.parametrize("order", list(permutations(["queued", "sent", "delivered"])), ids="-".join)
async def test_statuses_may_come_in_any_order(letters: Letters, order: tuple[str, ...]) -> None:
    """A late "sent" never takes the place of "delivered"."""
    letter = await letters.put(await letters.person(1, "sms"))
    (claimed,) = await letters.claim("t", channel="sms")
    await settled(letters, sent(claimed, "SM1"))
    for status in order:
        await note(letters, status)
        await note(letters, status)
    assert (await letters.row(letter))["status"] == "delivered"


async def test_a_status_is_news_once_and_only_of_an_sms_of_ours(letters: Letters) -> None:
    """News tells whose address it is about."""
    await letters.put(await letters.person(1, "sms"))
    (claimed,) = await letters.claim("t", channel="sms")
    await settled(letters, sent(claimed, "SM1"))
    assert [
        await note(letters, "failed"), await note(letters, "failed"), await note(letters, "sent", "SM2"),
    ] == [1, None, None]  # fmt: skip
