"""The last step of every message: what the provider answers, what the gate says, and what then
stands on the row."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from itertools import pairwise
from typing import Any

import pytest

from loyalty.calendar import QuietHours
from loyalty.gate.policy import Policy
from loyalty.messages.kind import Class
from loyalty.messages.kinds.card import CardKind
from loyalty.messages.kinds.occasions import OccasionKind
from loyalty.messages.message import Message
from loyalty.messages.outcomes import Fault, Later, Outcome, Refused, Scope, Sent, Unclear, until_mended
from loyalty.messages.reasons import Reason
from loyalty.model.members import Purpose
from scheduler.delivery import places, release, settling
from scheduler.delivery.back_off import BACK_OFF
from scheduler.delivery.channel import Delivery
from scheduler.delivery.courier import Courier
from scheduler.delivery.places import HANGING
from scheduler.delivery.rate_limit import BATCH, IDLE, RateLimit
from scheduler.delivery.release import release_batch
from storage.engine.db import DatabaseError, Reader, Work
from storage.messages import depth, outbox, rate_limit, settlement, stops
from storage.messages.answers import A_CALL, Seen
from storage.messages.outbox import Claimed
from storage.messages.rate_limit import Grant
from tests.loyalty.cafe import CAFE
from tests.storage.letters import MILESTONE, NOON, REPLY, Letters

NIGHT = QuietHours(time(20), time(9))
DAYTIME = Policy("Europe/Warsaw", None)
FLOOD = Later(30, "Too Many Requests", whole_channel=True)
CHAT = Later(30, "Too Many Requests", whole_address=True)
HOUR = timedelta(hours=1)
WISH = Message(
    OccasionKind.BIRTHDAY_WISH, {"shop": "Cafe", "name": "Ana", "stamps": 0, "points": 0, "reward": "none"}
)
HELD = Message(
    CardKind.BALANCE,
    {"stamps": 9, "goal": 9, "points": 9, "missing": 0, "unit": "none", "reward": "none", "ready": 0},
)
NOW_AND_A_BIT = NOON + timedelta(seconds=4)


@dataclass
class Scripted:
    """A channel that answers what it was told to, one after the other, and then `Sent`; what stands in `first` is the
    answer to the first send to that address. `hold` keeps every send under way until it is set."""

    name: str = "telegram"
    answers: list[Outcome | Exception] = field(default_factory=list)
    first: dict[str, Outcome] = field(default_factory=dict)
    hold: asyncio.Event | None = None
    heard: list[Delivery] = field(default_factory=list)
    finished: list[str] = field(default_factory=list)

    async def send(self, delivery: Delivery) -> Outcome:
        self.heard.append(delivery)
        await asyncio.sleep(0)
        if self.hold:
            await self.hold.wait()
        self.finished.append(delivery.to)
        if delivery.to in self.first:
            return self.first.pop(delivery.to)
        answer = self.answers.pop(0) if self.answers else Sent(f"id-{len(self.heard)}")
        if isinstance(answer, Exception):
            raise answer
        return answer

    async def close(self) -> None:
        """Nothing to close."""

    @property
    def to(self) -> list[str]:
        return [delivery.to for delivery in self.heard]


def courier(
    letters: Letters,
    *channels: Scripted,
    policy: Policy = DAYTIME,
    rate_limits: dict[str, RateLimit] | None = None,
) -> Courier:
    return Courier(
        letters.database, {one.name: one for one in channels}, policy, letters.clock, rate_limits or {}
    )


async def carry(letters: Letters, by: Courier, channel: str = "telegram") -> None:
    """As days go by: the clock jumps to whatever is due next, until nothing waits."""
    for _ in range(50):
        while await by.round(channel, by.rate_limits.get(channel, RateLimit())):
            pass
        waiting = await letters.rows("""SELECT "due_at" FROM "outbox" WHERE "state" = 'waiting'""")
        if not waiting:
            return
        letters.clock.at = max(letters.clock(), min(row["due_at"] for row in waiting))
    raise AssertionError("something waits for ever")


# What the provider answers

GONE = Refused("Forbidden: bot was blocked by the user", permanent=True)
STOPPED = Refused("21610", stopped=True)
BROKEN = Later(0, "502")
FORBIDDEN = until_mended(Scope.ACCOUNT, 3600, "403", Fault("403"))
UNKNOWN = until_mended(Scope.UNKNOWN, 3600, "99999", Fault("99999"))
ONE_TRY, GIVES_UP = 1, len(BACK_OFF) + 1


@pytest.mark.parametrize(
    ("message", "answers", "state", "reason", "why", "sends", "address"),
    [
        # taken
        (REPLY, [Sent("77", 2)], "sent", "", "", 1, "open"),
        (MILESTONE, [Sent("77", 2)], "sent", "", "", 1, "open"),
        # not now
        (REPLY, [Later(30, "503")], "sent", "", "", 2, "open"),
        (MILESTONE, [Later(30, "503"), Later(30, "503")], "sent", "", "", 3, "open"),
        # surely not taken
        (REPLY, [Refused("Bad Request")], "refused", "refused", "Bad Request", 1, "open"),
        (MILESTONE, [Refused("Bad Request")], "refused", "refused", "Bad Request", 1, "open"),
        (REPLY, [GONE], "refused", "unreachable", GONE.why, 1, "blocked"),
        (MILESTONE, [GONE], "refused", "unreachable", GONE.why, 1, "blocked"),
        (MILESTONE, [STOPPED], "refused", "opted-out", "21610", 1, "closed"),
        # no answer: a reply rather twice than never, anything else rather never than twice
        (REPLY, [Unclear("timeout")], "sent", "", "", 2, "open"),
        (MILESTONE, [Unclear("timeout")], "unclear", "unclear", "may have been sent: timeout", 1, "open"),
        # never
        (REPLY, [BROKEN] * 99, "dead", "later", "502", GIVES_UP, "open"),
        (REPLY, [Unclear("timeout")] * 99, "dead", "unclear", "timeout", GIVES_UP, "open"),
        (MILESTONE, [Later(3600, "502")] * 99, "dropped", "lifetime", "outlived its lifetime: 502", 48, "open"),
        # nobody whom we write to is at fault: it waits as long as it lives, and that is no try
        (REPLY, [FORBIDDEN] * 20, "sent", "", "", 21, "open"),
        (REPLY, [FORBIDDEN] * 999, "dead", "account", "403", 24, "open"),
        (MILESTONE, [FORBIDDEN] * 20, "sent", "", "", 21, "open"),
        (MILESTONE, [UNKNOWN] * 999, "dropped", "lifetime", "outlived its lifetime: 99999", 48, "open"),
        # a bug of ours
        (REPLY, [ValueError("boom")], "refused", "broken", "could not be made: ValueError", 1, "open"),
        (MILESTONE, [ValueError("boom")], "refused", "broken", "could not be made: ValueError", 1, "open"),
    ],
)  # fmt: skip
async def test_what_becomes_of_an_answer(
    letters: Letters,
    message: Message,
    answers: list[Outcome],
    state: str,
    reason: str,
    why: str,
    sends: int,
    address: str,
) -> None:
    """The row's end with its reason and sentence, how often the provider was asked, and what is known of the address."""
    ana = await letters.person(1, "telegram", Purpose.UPDATES)
    lifetime = None if message is REPLY else NOON + 48 * HOUR
    letter = await letters.put(ana, message, expires_at=lifetime)
    channel = Scripted(answers=list(answers))
    await carry(letters, courier(letters, channel))
    row = await letters.row(letter)
    known = (await letters.rows('SELECT "state" FROM "address"'))[0]["state"]
    assert (state, reason, why) == (row["state"], row["reason"], row["why"])
    assert (sends, address) == (len(channel.heard), known)
    assert (row["token"], row["lease_until"]) == (None, None)
    assert row["settled_at"] is not None


async def test_what_was_sent_keeps_the_providers_id_and_segments(letters: Letters) -> None:
    """For the status that comes later, and for the bill."""
    letter = await letters.put(await letters.person(1))
    await carry(letters, courier(letters, Scripted(answers=[Sent("SM77", 3)])))
    row = await letters.row(letter)
    assert tuple(row[n] for n in ("provider_id", "segments", "tries", "settled_at")) == ("SM77", 3, 1, NOON)


async def test_a_channel_is_told_what_to_send_to_whom(letters: Letters) -> None:
    """The message itself, in the address's language, and which earlier one it takes the place of."""
    ana = await letters.person(1)
    letter = outbox.new(ana, REPLY, "t", NOON, edit="41")
    await letters.write(outbox.put(letter, NOON, claimed=True))
    channel = Scripted()
    await courier(letters, channel).deliver([letter])
    assert [Delivery(letter.id, "1", "en", REPLY, "41")] == channel.heard


async def test_a_channel_is_told_when_a_message_ends(letters: Letters) -> None:
    """And what it will not send so near its end is dropped, and not tried again."""
    ana = await letters.person(1, "telegram", Purpose.UPDATES)
    letter = await letters.put(ana, MILESTONE, expires_at=NOW_AND_A_BIT)
    channel = Scripted(answers=[Later(4, "its end is too near")])
    await carry(letters, courier(letters, channel))
    row = await letters.row(letter)
    assert [one.ends_at for one in channel.heard] == [NOW_AND_A_BIT]
    assert (row["state"], row["reason"], row["why"]) == (
        "dropped", "lifetime", "outlived its lifetime: its end is too near"
    )  # fmt: skip


async def test_a_reply_is_tried_again_after_longer_and_longer_pauses(letters: Letters) -> None:
    """And then it is dead, and visible."""
    letter = await letters.put(await letters.person(1))
    channel, starts = Scripted(answers=[BROKEN] * 99), []
    by = courier(letters, channel)
    while (row := await letters.row(letter))["state"] == "waiting":
        letters.clock.at = row["due_at"]
        starts.append(letters.clock())
        await by.round("telegram", RateLimit())
    pauses = [(later - earlier).total_seconds() for earlier, later in pairwise(starts)]
    assert list(BACK_OFF) == pauses
    assert row["state"] == "dead"


async def test_a_channel_that_is_off_keeps_what_is_for_it(letters: Letters) -> None:
    """An answer to somebody on a channel that was switched off waits for it."""
    letter = await letters.put(await letters.person(1, "pigeon"), claimed=True)
    await courier(letters, Scripted()).deliver([letter])
    row = await letters.row(letter)
    assert (row["state"], row["reason"], row["why"]) == (
        "waiting", "channel-off", "the channel pigeon is off"
    )  # fmt: skip


async def test_what_one_person_is_told_is_told_in_order(letters: Letters) -> None:
    """The second only when the first is through; other people do not wait for it."""
    ana, ben = await letters.person(1), await letters.person(2)
    ordered = []
    for _ in range(3):
        ordered.append(await letters.put(ana))
        letters.clock.later(seconds=1)
    await letters.put(ben)
    channel = Scripted(hold=asyncio.Event())
    under_way = asyncio.ensure_future(courier(letters, channel).round("telegram", RateLimit()))
    await until(lambda: len(channel.heard) == 2)
    await meanwhile(letters)
    assert sorted(channel.to) == ["1", "2"]
    assert channel.hold
    channel.hold.set()
    await under_way
    assert [one.id for one in ordered] == [one.id for one in channel.heard if one.to == "1"]


async def test_an_answer_sent_again_waits_for_the_one_under_way(letters: Letters) -> None:
    """Other people do not wait, and one that fails is not waited for."""
    ana, ben = await letters.person(1), await letters.person(2)
    now, again, other = await letters.put(ana, claimed=True), await letters.put(ana), await letters.put(ben)
    channel = Scripted(answers=[Sent("ben"), BROKEN], hold=asyncio.Event())
    by = courier(letters, channel)
    first = asyncio.ensure_future(by.deliver([now]))
    await until(lambda: len(channel.heard) == 1)
    rest = asyncio.ensure_future(by.round("telegram", RateLimit()))
    await until(lambda: len(channel.heard) == 2)
    await meanwhile(letters)
    assert [one.id for one in channel.heard] == [now.id, other.id]
    assert channel.hold
    channel.hold.set()
    await asyncio.gather(first, rest)
    assert [one.id for one in channel.heard] == [now.id, other.id, again.id]


@pytest.mark.parametrize("url", ["postgres"], indirect=True)
@pytest.mark.parametrize("ends", ["is sent", "belongs to a process that died"])
@pytest.mark.parametrize("says", [REPLY, HELD])
async def test_an_answer_waits_for_another_processs_to_the_same_person(
    letters: Letters, says: Message, ends: str
) -> None:
    """By the lease of that answer, as long as a call may take. Other people do not wait. What it says of the card is as
    it is then."""
    ana, ben = await letters.person(1), await letters.person(2)
    first, later = await letters.put(ana, claimed=True), await letters.put(ana, says, claimed=True)
    other = await letters.put(ben, says, claimed=True)
    hold = asyncio.Event()
    one, two = Scripted(hold=hold), Scripted()
    under_way = asyncio.ensure_future(courier(letters, one).deliver([first]))
    await until(lambda: len(one.heard) == 1)
    by = courier(letters, two)
    by.programme = CAFE
    waits = [asyncio.ensure_future(by.deliver([letter])) for letter in (later, other)]
    await until(lambda: len(two.heard) == 1)
    await meanwhile(letters)
    assert two.to == ["2"]
    await letters.rows('UPDATE "balance" SET "held" = 7 WHERE "unit" = $1 AND "member_id" = $2', "points", 1)
    if ends == "is sent":
        hold.set()
    else:
        letters.clock.at += A_CALL
    await asyncio.gather(*waits)
    assert two.to == ["2", "1"]
    assert says is REPLY or [one.message.args["points"] for one in two.heard] == [0, 7]
    hold.set()
    await under_way


async def until(true: Callable[[], Any]) -> None:
    async with asyncio.timeout(30):
        while not true():
            await asyncio.sleep(0.002)


async def meanwhile(letters: Letters) -> None:
    """Whatever could go on without us has: more trips to the database than a claim and a send need."""
    for _ in range(20):
        await letters.rows('SELECT 1 AS "one"')


@pytest.mark.parametrize("url", ["postgres"], indirect=True)
async def test_an_answer_waits_for_what_its_turn_saw_under_way_elsewhere(letters: Letters) -> None:
    """Not for what this process sent meanwhile."""
    ana = await letters.person(1)
    channel, other = Scripted(), Scripted(hold=asyncio.Event())
    by, another = courier(letters, channel), courier(letters, other)
    own = await letters.put(ana, claimed=True)
    await by.deliver([own])
    second = await letters.put(ana, claimed=True)
    await by.deliver([second], Seen([(ana.id, own.id)], is_held=False))
    assert [one.id for one in channel.heard] == [own.id, second.id]
    theirs, third = await letters.put(ana, claimed=True), await letters.put(ana, claimed=True)
    elsewhere = asyncio.ensure_future(another.deliver([theirs]))
    await until(lambda: len(other.heard) == 1)
    waiting = asyncio.ensure_future(by.deliver([third], Seen([(ana.id, theirs.id)], is_held=False)))
    await meanwhile(letters)
    assert len(channel.heard) == 2
    assert other.hold
    other.hold.set()
    await asyncio.gather(waiting, elsewhere)
    assert channel.heard[-1].id == third.id


async def test_no_more_are_under_way_than_the_channel_bears(letters: Letters) -> None:
    for number in range(1, 8):
        await letters.put(await letters.person(number))
    channel = Scripted(hold=asyncio.Event())
    few = {"telegram": RateLimit(0, in_flight=3)}
    by = courier(letters, channel, rate_limits=few)
    under_way = asyncio.ensure_future(by.round("telegram", few["telegram"]))
    await until(lambda: len(channel.heard) == 3)
    await meanwhile(letters)
    assert len(channel.heard) == 3
    assert channel.hold
    channel.hold.set()
    await under_way
    await carry(letters, by)
    assert len(channel.heard) == 7


async def test_every_outcome_is_counted(letters: Letters) -> None:
    """For the metrics: state, class, channel and reason, also of what never went out."""
    told: list[tuple[str, Class, str, Reason]] = []
    ana, ben = await letters.person(1, "telegram", Purpose.UPDATES), await letters.person(2)
    await letters.put(ana, MILESTONE)
    await letters.put(ben, MILESTONE)
    channels = {"telegram": Scripted(answers=[Refused("no")])}
    by = Courier(
        letters.database, channels, DAYTIME, letters.clock, count=lambda *outcome: told.append(outcome)
    )
    await carry(letters, by)
    assert {
        ("refused", Class.MILESTONE, "telegram", Reason.REFUSED),
        ("dropped", Class.MILESTONE, "telegram", Reason.CONSENT),
    } == set(told)


async def test_two_couriers_send_everything_once(letters: Letters) -> None:
    """At the same time, over the same rows."""
    for number in range(1, 31):
        await letters.put(await letters.person(number))
    channels = [Scripted(), Scripted()]
    await asyncio.gather(*(carry(letters, courier(letters, channel)) for channel in channels))
    assert sorted(map(str, range(1, 31))) == sorted(channels[0].to + channels[1].to)


# What the gate says


def warsaw(text: str) -> datetime:
    """Local time in June: two hours ahead of UTC."""
    return datetime.fromisoformat(f"2026-06-02 {text}+02:00").astimezone(UTC)


@pytest.mark.parametrize(
    ("zone", "held", "free"),
    [
        (None, "20:00", "2026-06-03 09:00+02:00"),  # the shop's night
        (None, "08:59:59", "2026-06-02 09:00+02:00"),
        ("Europe/Lisbon", "21:00", "2026-06-03 09:00+01:00"),  # their own: 20:00 there
        ("Europe/Lisbon", "09:30", "2026-06-02 09:00+01:00"),  # 08:30 there
        ("Nowhere/At_All", "20:00", "2026-06-03 09:00+02:00"),
    ],
)
async def test_quiet_hours_hold_until_the_exact_instant(
    letters: Letters, zone: str | None, held: str, free: str
) -> None:
    """Not a moment less, and not a moment more; being held is no try."""
    release = datetime.fromisoformat(free).astimezone(UTC)
    ana = await letters.person(1, "telegram", Purpose.UPDATES, zone=zone)
    letters.clock.at = warsaw(held)
    letter = await letters.put(ana, MILESTONE, expires_at=NOON + 72 * HOUR)
    channel = Scripted()
    by = courier(letters, channel, policy=Policy("Europe/Warsaw", NIGHT))
    await by.round("telegram", RateLimit())
    row = await letters.row(letter)
    assert ("waiting", "held: quiet hours", release, 0) == tuple(
        row[name] for name in ("state", "why", "due_at", "tries")
    )
    letters.clock.at = release - timedelta(microseconds=1)
    assert await by.round("telegram", RateLimit()) == 0
    letters.clock.at = release
    assert await by.round("telegram", RateLimit()) == 1
    assert (channel.to, (await letters.row(letter))["state"]) == (["1"], "sent")


async def test_an_answer_knows_no_night(letters: Letters) -> None:
    """Whoever writes at midnight is awake; also when the answer waits for a second try."""
    letters.clock.at = warsaw("23:30")
    letter = await letters.put(await letters.person(1))
    await carry(letters, courier(letters, Scripted(answers=[BROKEN]), policy=Policy("Europe/Warsaw", NIGHT)))
    assert (await letters.row(letter))["state"] == "sent"
    assert letters.clock() < warsaw("23:31")


@pytest.mark.parametrize(
    ("allows", "before", "hours", "reason", "why"),
    [
        ([Purpose.UPDATES], "", 48, "lifetime", "outlived its lifetime"),
        ([], "", 1, "consent", "no consent for updates on telegram"),
        ([Purpose.OFFERS], "", 1, "consent", "no consent for updates on telegram"),
        ([Purpose.UPDATES], """UPDATE "address" SET "state" = 'stopped'""", 1, "address", "opted out of this channel"),
        ([Purpose.UPDATES], """UPDATE "address" SET "state" = 'blocked'""", 1, "address", "address blocked"),
        ([Purpose.UPDATES], 'UPDATE "consent" SET "given" = false', 1, "consent", "no consent for updates on telegram"),
        ([Purpose.UPDATES], """UPDATE "consent" SET "channel" = 'sms'""", 1, "consent", "no consent for updates on telegram"),
        ([Purpose.UPDATES], 'UPDATE "member" SET "left_at" = "joined_at"', 1, "consent", "no consent for updates on telegram"),
    ],
)  # fmt: skip
async def test_what_may_not_go_any_more_is_dropped_with_the_reason(
    letters: Letters, allows: Sequence[Purpose], before: str, hours: int, reason: str, why: str
) -> None:
    """Looked at when it is about to go, whatever was true when it was written."""
    letter = await letters.put(
        await letters.person(1, "telegram", *allows), MILESTONE, expires_at=NOON + 48 * HOUR
    )
    if before:
        await letters.rows(before)
    letters.clock.later(hours=hours)
    channel = Scripted()
    await carry(letters, courier(letters, channel))
    row = await letters.row(letter)
    assert ([], "dropped", reason, why) == (channel.to, row["state"], row["reason"], row["why"])


async def test_a_night_longer_than_its_life_drops_it_at_once(letters: Letters) -> None:
    ana = await letters.person(1, "telegram", Purpose.UPDATES)
    letters.clock.at = warsaw("21:00")
    letter = await letters.put(ana, MILESTONE, expires_at=letters.clock() + HOUR)
    await carry(letters, courier(letters, Scripted(), policy=Policy("Europe/Warsaw", NIGHT)))
    row = await letters.row(letter)
    assert (row["state"], row["reason"], row["why"]) == (
        "dropped", "quiet", "quiet hours until after its lifetime"
    )  # fmt: skip


async def test_a_stopped_person_is_still_answered(letters: Letters) -> None:
    """What they ask for is theirs; a blocked address takes nothing, nor one that the provider closed."""
    for number in (1, 2, 3):
        await letters.put(await letters.person(number))
    await letters.rows(
        """UPDATE "address"
        SET "state" = CASE "id" WHEN 1 THEN 'stopped' WHEN 2 THEN 'blocked' ELSE 'closed' END"""
    )
    channel = Scripted()
    await carry(letters, courier(letters, channel))
    assert (channel.to, await letters.states()) == (["1"], {1: "sent", 2: "dropped", 3: "dropped"})


async def test_a_provider_that_says_later_that_nobody_is_there(letters: Letters) -> None:
    """The address is left alone from then on, whatever the first answer was."""
    ana = await letters.person(1)
    by = courier(letters, Scripted())
    await by.unreachable(ana.id, Refused("30006", permanent=True))
    assert await letters.rows('SELECT "state" FROM "address"') == [{"state": "blocked"}]
    await by.unreachable(ana.id, Refused("a content filter"))
    assert await letters.rows('SELECT "state" FROM "address"') == [{"state": "blocked"}]


# A provider that wants everybody to wait


async def test_a_flood_stops_everybody_and_all_goes_on_after_it(letters: Letters) -> None:
    """The rest of the batch, the next rounds and the other workers; not the other channel. It costs
    nobody a try."""
    people = [await letters.person(number) for number in (1, 2, 3)]
    for person in people:
        await letters.put(person)
    await letters.put(await letters.person(9, "sms"))
    telegram, sms, elsewhere = Scripted(answers=[FLOOD]), Scripted("sms"), Scripted()
    one_by_one = {"telegram": RateLimit(25, in_flight=1)}
    here = courier(letters, telegram, sms, rate_limits=one_by_one)
    there = courier(letters, elsewhere, rate_limits=one_by_one)
    await here.round("telegram", one_by_one["telegram"])
    assert len(telegram.heard) == 1
    assert await here.round("sms", RateLimit()) == 1
    await letters.put(await letters.person(4))  # somebody new, in the middle of it
    for second in range(1, 60):
        letters.clock.at = NOON + timedelta(seconds=second / 2)
        assert await there.round("telegram", one_by_one["telegram"]) == 0
        assert await here.round("telegram", one_by_one["telegram"]) == 0
    letters.clock.later(seconds=3)
    await carry(letters, there)
    assert await letters.states() == {1: "sent", 2: "sent", 3: "sent", 4: "sent", 9: "sent"}
    assert {1} == {row["tries"] for row in await letters.rows('SELECT "tries" FROM "outbox"')}


async def test_a_flood_in_one_chat_stops_that_chat_only(letters: Letters) -> None:
    """In every process, and what is put in meanwhile too. What was not offered to the provider costs no try."""
    ana, ben = await letters.person(1), await letters.person(2)
    refused, behind = await letters.put(ana), await letters.put(ana)
    await letters.put(ben)
    channel, elsewhere = Scripted(), Scripted()
    here, there = courier(letters, channel), courier(letters, elsewhere)
    await here.deliver([await letters.put(ben, claimed=True)])
    channel.first = {"1": CHAT}  # of two answers at once neither is the first on PostgreSQL
    await here.round("telegram", RateLimit())
    reply = await letters.put(ana, claimed=True)
    await here.deliver([reply])
    await letters.put(ana)
    for second in range(29):
        letters.clock.at = NOON + timedelta(seconds=second)
        await there.round("telegram", RateLimit())
    assert (sorted(channel.to), elsewhere.to) == (["1", "2", "2"], [])
    letters.clock.later(seconds=5)
    await carry(letters, there)
    assert elsewhere.to == ["1"] * 4
    tries = {row["id"]: row["tries"] for row in await letters.rows('SELECT "id", "tries" FROM "outbox"')}
    assert [tries.pop(refused.id), tries[behind.id], {*tries.values()}] == [2, 1, {1}]


@pytest.mark.parametrize(("apart", "stopped"), [(4, True), (6, False)])
async def test_three_chats_in_ten_seconds_are_everybody(letters: Letters, apart: int, stopped: bool) -> None:
    """Over all processes. Afterwards one message finds out whether it is over, and another if that is refused."""
    channels = [Scripted(answers=[CHAT]) for _ in range(3)]
    workers = [courier(letters, channel) for channel in channels]
    for number, worker in enumerate(workers, 1):
        await worker.deliver([await letters.put(await letters.person(number), claimed=True)])
        letters.clock.later(seconds=apart)
    for number in range(4, 9):
        await letters.put(await letters.person(number))
    assert await workers[0].round("telegram", RateLimit()) == (0 if stopped else 5)
    if stopped:
        letters.clock.later(seconds=31)
        channels[0].answers = [CHAT]
        assert [await worker.round("telegram", RateLimit()) for worker in workers] == [1, 0, 0]
        letters.clock.later(seconds=31)
        assert [await worker.round("telegram", RateLimit()) for worker in workers] == [1, 7, 0]
    await carry(letters, workers[2])
    assert {*(await letters.states()).values()} == {"sent"}


async def test_an_answer_to_a_chat_that_is_always_refused_is_given_up(letters: Letters) -> None:
    await letters.put(await letters.person(1))
    channel = Scripted(answers=[CHAT] * 40)
    await carry(letters, courier(letters, channel))
    assert (len(channel.heard), await letters.states()) == (GIVES_UP, {1: "dead"})


async def test_an_operator_lifts_every_stop(letters: Letters) -> None:
    """Also for the process that was told to wait."""
    ana, ben = await letters.person(1), await letters.person(2)
    channel = Scripted(answers=[CHAT, FLOOD])
    by = courier(letters, channel)
    for person in (ana, ben):
        await by.deliver([await letters.put(person, claimed=True)])
    await by.deliver([await letters.put(await letters.person(3), claimed=True)])
    assert await by.round("telegram", RateLimit()) == 0
    assert await stops.lift(letters.database, letters.clock()) == stops.Lifted(["telegram"], 1, 3)
    assert await by.round("telegram", RateLimit()) == 3
    assert await stops.lift(letters.database, letters.clock()) == stops.Lifted([], 0, 0)
    await by.deliver([await letters.put(await letters.person(4), claimed=True)])
    assert sorted(channel.to[2:]) == ["1", "2", "3", "4"]


async def test_an_answer_in_a_flood_waits_for_its_end(letters: Letters) -> None:
    """It is not even offered to the provider."""
    ana, ben = await letters.person(1), await letters.person(2)
    channel = Scripted(answers=[FLOOD])
    by = courier(letters, channel)
    await by.deliver([await letters.put(ana, claimed=True)])
    reply = await letters.put(ben, claimed=True)
    await by.deliver([reply])
    assert channel.to == ["1"]
    row = await letters.row(reply)
    assert ("waiting", NOON + timedelta(seconds=30)) == (row["state"], row["due_at"])
    letters.clock.later(seconds=40)
    await carry(letters, by)
    assert await letters.states() == {1: "sent", 2: "sent"}


async def test_the_others_go_as_soon_as_one_got_through(
    letters: Letters, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And not when the courier next looks by itself."""
    for where in ("release", "rate_limit"):
        monkeypatch.setattr(f"scheduler.delivery.{where}.IDLE", 600.0)
    for number in (1, 2, 3):
        await letters.put(await letters.person(number))
    channel = Scripted(answers=[FLOOD])
    by = courier(letters, channel, rate_limits={"telegram": RateLimit(1000, in_flight=8)})
    await by.round("telegram", RateLimit(1000, in_flight=1))
    channel.hold = asyncio.Event()
    letters.clock.later(seconds=40)
    stop, task = await running(by)
    await until(lambda: len(channel.heard) == 2)
    await meanwhile(letters)  # it looks again, and rests
    channel.hold.set()
    await until(lambda: len(channel.finished) == 4)
    stop.set()
    await task


async def test_a_shorter_flood_does_not_end_a_longer_one(letters: Letters) -> None:
    channel = Scripted(answers=[Later(60, "flood", True), Later(5, "flood", True)], hold=asyncio.Event())
    by = courier(letters, channel)
    answers = [await letters.put(await letters.person(n), claimed=True) for n in (1, 2)]
    under_way = [asyncio.ensure_future(by.deliver([claim])) for claim in answers]
    await until(lambda: len(channel.heard) == 2)
    assert channel.hold
    channel.hold.set()
    await asyncio.gather(*under_way)
    letters.clock.later(seconds=20)
    await by.deliver([await letters.put(await letters.person(3), claimed=True)])
    assert len(channel.heard) == 2


async def test_the_rate_limit_of_a_channel_is_kept(letters: Letters) -> None:
    """Five a second, in bursts of no more than five, for two couriers together."""
    for number in range(1, 41):
        await letters.put(await letters.person(number))
    channel = Scripted()
    limit = {"telegram": RateLimit(5)}
    both = [courier(letters, channel, rate_limits=limit), courier(letters, channel, rate_limits=limit)]
    by_second: list[int] = []
    for _ in range(9):
        before = len(channel.heard)
        for by in both * 2:
            await by.round("telegram", limit["telegram"])
        by_second.append(len(channel.heard) - before)
        letters.clock.later(seconds=1)
    assert by_second == [5] * 8 + [0]


async def test_what_ends_while_it_is_in_hand_is_not_sent(letters: Letters) -> None:
    """The second of one person waits for the first, and its end comes meanwhile."""
    ana = await letters.person(1, "telegram", Purpose.UPDATES)
    await letters.put(ana, MILESTONE, expires_at=NOON + HOUR)
    late = await letters.put(ana, WISH, expires_at=NOON + timedelta(seconds=5))
    channel = Scripted()
    by = courier(letters, channel)

    async def slowly(delivery: Delivery) -> Outcome:
        letters.clock.later(seconds=6)
        return Sent("1")

    channel.send = slowly  # type: ignore[method-assign]
    await by.round("telegram", RateLimit())
    first = (await letters.rows("""SELECT "state" FROM "outbox" WHERE "id" <> $1""", late.id))[0]["state"]
    row = await letters.row(late)
    told = {(first, ""), (row["state"], row["why"])}
    assert told == {("sent", ""), ("dropped", "outlived its lifetime: its end came while it was in hand")}


async def test_an_answer_goes_before_what_nobody_asked_for(letters: Letters) -> None:
    for number in range(1, 4):
        ana = await letters.person(number, "telegram", Purpose.UPDATES)
        await letters.put(ana, MILESTONE, expires_at=NOON + HOUR)
    letters.clock.later(minutes=1)
    await letters.put(await letters.person(9))
    assert [claim.address_id for claim in await letters.claim("t", 1)] == [9]


async def test_a_slow_channel_sends_too(letters: Letters) -> None:
    """One in two seconds."""
    for number in range(1, 4):
        await letters.put(await letters.person(number))
    channel, limit, sent = Scripted(), RateLimit(0.5), []
    by = courier(letters, channel)
    for _ in range(7):
        await by.round("telegram", limit)
        sent.append(len(channel.heard))
        letters.clock.later(seconds=1)
    assert sent == [1, 1, 2, 2, 3, 3, 3]


async def test_what_waited_too_long_in_hand_is_given_back(letters: Letters) -> None:
    """A lease that might end before the provider answers: somebody else would send it again."""
    ana = await letters.person(1)
    first, second = await letters.put(ana), await letters.put(ana)
    channel = Scripted()
    by, real = courier(letters, channel), channel.send

    async def slow(delivery: Delivery) -> Outcome:
        letters.clock.later(seconds=60)
        return await real(delivery)

    channel.send = slow  # type: ignore[method-assign]
    await by.round("telegram", RateLimit())
    assert [one.id for one in channel.heard] == [first.id]
    row = await letters.row(second)
    assert (row["state"], row["reason"], row["tries"]) == ("waiting", "lease", 0)
    assert row["why"] == "it waited too long in hand"
    await carry(letters, by)
    assert [one.id for one in channel.heard] == [first.id, second.id]


async def test_a_stopped_channel_is_looked_at_once_a_second(letters: Letters) -> None:
    await letters.put(await letters.person(1))
    now, fast = letters.clock(), RateLimit(1000)
    stopped = rate_limit.stop("telegram", now + timedelta(seconds=600), "429")
    await letters.write(stopped)
    rests = []
    for later in (0, 599.5, 599.95):
        letters.clock.at = now + timedelta(seconds=later)
        ready = await letters.database.run(
            lambda tx: release_batch(tx, "telegram", fast, DAYTIME, letters.clock(), lambda *_: None)
        )
        rests.append(ready.rest)
    assert rests == [IDLE, pytest.approx(0.4), 0]


async def test_no_stop_is_longer_than_a_quarter_of_an_hour(letters: Letters) -> None:
    """Not one that stands in the database already, either."""
    await letters.put(await letters.person(1))
    await letters.write(rate_limit.stop("telegram", NOON + timedelta(days=30), "429"))
    by = courier(letters, channel := Scripted())
    sent = []
    for minutes in (0, 14, 16):
        letters.clock.at = NOON + timedelta(minutes=minutes)
        await by.round("telegram", RateLimit(25))
        sent.append(len(channel.heard))
    assert sent == [0, 0, 1]


async def test_the_rate_limit_of_sms_counts_segments(letters: Letters) -> None:
    """Two segments a second: a text of two takes one second, whatever the worker."""
    for number in range(1, 9):
        await letters.put(await letters.person(number, "sms"))
    channel = Scripted("sms", [Sent(str(number), 2) for number in range(8)])
    limit = {"sms": RateLimit(2)}
    both = [courier(letters, channel, rate_limits=limit), courier(letters, channel, rate_limits=limit)]
    sent = []
    for second in range(12):
        for by in both:
            await by.round("sms", limit["sms"])
        sent.append(len(channel.heard))
        letters.clock.at = NOON + timedelta(seconds=second + 1)
    assert sent[0] == 2  # a burst of a second's worth
    assert all(number <= 2 + second for second, number in enumerate(sent))
    assert sent[-1] == 8


# The courier as it runs


def names(channels: Iterable[Scripted]) -> list[str]:
    return [to for channel in channels for to in channel.finished]


async def running(by: Courier) -> tuple[asyncio.Event, asyncio.Task[None]]:
    stop = asyncio.Event()
    task = asyncio.get_running_loop().create_task(by.run(stop))
    await asyncio.sleep(0)
    return stop, task


async def test_what_is_new_goes_at_once_when_the_courier_is_woken(
    letters: Letters, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(release, "IDLE", 600.0)
    channel = Scripted()
    by = courier(letters, channel)
    stop, task = await running(by)
    await until(lambda: "telegram" in by._wake)
    await meanwhile(letters)
    await letters.put(await letters.person(1))
    by.wake("telegram")
    await until(lambda: channel.finished)
    stop.set()
    await task
    assert await letters.states() == {1: "sent"}


async def test_what_is_new_goes_before_long_when_nobody_wakes_the_courier(letters: Letters) -> None:
    channel = Scripted()
    by = courier(letters, channel)
    stop, task = await running(by)
    await until(lambda: "telegram" in by._wake)
    await meanwhile(letters)
    await letters.put(await letters.person(1))
    await until(lambda: channel.finished)
    stop.set()
    await task
    assert await letters.states() == {1: "sent"}


async def test_a_channel_that_hangs_holds_up_no_other(letters: Letters) -> None:
    telegram, sms = Scripted(hold=asyncio.Event()), Scripted("sms")
    await letters.put(await letters.person(1))
    for number in range(2, 6):
        await letters.put(await letters.person(number, "sms"))
    stop, task = await running(courier(letters, telegram, sms))
    await until(lambda: len(sms.finished) == 4 and telegram.heard)
    assert telegram.finished == []
    assert telegram.hold
    telegram.hold.set()
    stop.set()
    await task
    assert {"sent"} == set((await letters.states()).values())


async def test_a_send_that_hangs_holds_up_nobody_else(letters: Letters) -> None:
    """Not those of the next batches either, but for the same person's."""
    ana = await letters.person(0)
    await letters.put(ana)
    for number in range(1, 2 * BATCH + 1):
        await letters.put(await letters.person(number))
    await letters.put(ana)
    channel, hang = Scripted(), asyncio.Event()
    real = channel.send

    async def hangs_for_ana(delivery: Delivery) -> Outcome:
        if delivery.to == "0":
            await hang.wait()
        return await real(delivery)

    channel.send = hangs_for_ana  # type: ignore[method-assign]
    stop, task = await running(courier(letters, channel))
    await until(lambda: len(channel.finished) == 2 * BATCH)
    assert "0" not in channel.finished
    hang.set()
    await until(lambda: channel.finished[-2:] == ["0", "0"])
    stop.set()
    await task


async def test_many_sends_that_hang_hold_up_nobody_else(letters: Letters) -> None:
    """Also where too few are left for a claim to be worth while."""
    for number in range(12):
        await letters.put(await letters.person(number))
    channel, hang = Scripted(), asyncio.Event()
    real = channel.send

    async def hangs_for_some(delivery: Delivery) -> Outcome:
        if int(delivery.to) < 7:
            await hang.wait()
        return await real(delivery)

    channel.send = hangs_for_some  # type: ignore[method-assign]
    stop, task = await running(courier(letters, channel, rate_limits={"telegram": RateLimit(0, in_flight=8)}))
    await until(lambda: len(channel.finished) == 5)
    hang.set()
    await until(lambda: len(channel.finished) == 12)
    stop.set()
    await task


async def answers(letters: Letters, how_many: int) -> list[Claimed]:
    """Of as many turns, each to another person."""
    people = [await letters.person(number) for number in range(1, how_many + 1)]
    return [await letters.put(person, claimed=True) for person in people]


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
async def test_answers_of_different_turns_are_bounded_together(letters: Letters) -> None:
    """And who asked first is next. Waiting for a place stops no channel and is no try."""
    channel = Scripted(hold=asyncio.Event())
    by = courier(letters, channel, rate_limits={"telegram": RateLimit(0, in_flight=3)})
    asked = await answers(letters, 10)
    async with asyncio.TaskGroup() as turns:
        for letter in asked:
            turns.create_task(by.deliver([letter]))
        await until(lambda: len(channel.heard) == 3)
        await meanwhile(letters)
        assert channel.to == ["1", "2", "3"]
        channel.hold.set()
    assert channel.to == [str(number) for number in range(1, 11)]
    assert set((await letters.states()).values()) == {"sent"}
    assert await letters.rows("""SELECT "channel" FROM "rate_limit" WHERE "why" <> '' """) == []


async def test_answers_that_hang_hold_up_no_other(letters: Letters, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each makes room for another, up to a bound."""
    monkeypatch.setattr(places, "SLOW", 0.01)
    channel, hang = Scripted(), asyncio.Event()
    real = channel.send

    async def hangs_for_some(delivery: Delivery) -> Outcome:
        if int(delivery.to) <= 8:
            await hang.wait()
        return await real(delivery)

    channel.send = hangs_for_some  # type: ignore[method-assign]
    by = courier(letters, channel, rate_limits={"telegram": RateLimit(0, in_flight=2 * HANGING)})
    asked = await answers(letters, 14)
    async with asyncio.TaskGroup() as turns:
        for letter in asked:
            turns.create_task(by.deliver([letter]))
        await until(lambda: len(channel.finished) == 6)
        hang.set()
    assert len(channel.finished) == 14


async def test_what_is_claimed_is_what_is_begun(letters: Letters) -> None:
    """Of a worker that dies nobody can know what became of its calls; whom it did not call hears of it all the
    same, once."""
    for number in range(1, 26):
        ana = await letters.person(number, "telegram", Purpose.UPDATES)
        await letters.put(ana, MILESTONE)
    dies = Scripted(hold=asyncio.Event())
    limit = {"telegram": RateLimit(0, in_flight=8)}
    _, task = await running(courier(letters, dies, rate_limits=limit))
    await until(lambda: len(dies.heard) == 8)
    await meanwhile(letters)
    task.cancel()
    await asyncio.wait([task])
    letters.clock.later(seconds=outbox.LEASE.total_seconds())
    lives = Scripted()
    by = courier(letters, lives, rate_limits=limit)
    await by.recover()
    await carry(letters, by)
    begun = {int(to) for to in dies.to}
    assert await letters.states() == {n: "unclear" if n in begun else "sent" for n in range(1, 26)}
    assert sorted(map(int, lives.to)) == sorted(set(range(1, 26)) - begun)


async def test_an_outcome_that_could_not_be_noted_is_told_and_is_not_the_last(
    letters: Letters, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    await letters.put(await letters.person(1))
    real, failures = settlement.settle, [KeyError("a bug of ours")]

    async def fails_once(tx: Any, ends: Sequence[Any], now: datetime) -> None:
        if ends and failures:
            raise failures.pop()
        await real(tx, ends, now)

    monkeypatch.setattr(settlement, "settle", fails_once)
    channel = Scripted()
    by = courier(letters, channel)
    stop, task = await running(by)
    await until(lambda: not failures)
    await letters.put(await letters.person(2))
    by.wake("telegram")
    await until(lambda: len(channel.finished) == 2)
    stop.set()
    await task
    assert await letters.states() == {1: "claimed", 2: "sent"}  # its lease decides about the first
    assert "a round on the channel telegram failed" in caplog.text


async def test_an_outcome_is_noted_at_once_while_a_stop_is_heard_of(
    letters: Letters, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It was to be one statement; the end of the stop that another process knew of is noted with it."""
    await letters.put(await letters.person(1))
    by, short = courier(letters, Scripted()), letters.database.run_short

    async def heard(work: Work[Any]) -> Any:
        by._stops.released("telegram", Grant(1, probe=True), ())
        return await short(work)

    monkeypatch.setattr(letters.database, "run_short", heard)
    monkeypatch.setattr(settling, "_INSIST", ())
    await carry(letters, by)
    assert (await letters.states(), by._stops.channels) == ({1: "sent"}, {})


@pytest.mark.parametrize(
    ("per_second", "ahead", "pause"),
    [(0, 0, IDLE), (0.5, 2, IDLE), (1, 1, IDLE), (25, 1, IDLE), (100, 1, 0.25), (1000, 0.1, 0.025)],
)
def test_the_faster_a_channel_the_shorter_its_bursts(per_second: float, ahead: float, pause: float) -> None:
    """In seconds: so much at once, and the next look when half a batch has room."""
    limit = RateLimit(per_second)
    assert (limit.burst.total_seconds(), limit.pause) == (ahead, pause)


async def test_a_stop_finishes_what_is_under_way_and_starts_nothing_new(letters: Letters) -> None:
    """What the provider was given is settled; what waits goes on waiting."""
    channel = Scripted(hold=asyncio.Event())
    await letters.put(await letters.person(1, "telegram", Purpose.UPDATES), MILESTONE)
    hand = courier(letters, channel)
    stop, task = await running(hand)
    await until(lambda: channel.heard and hand._busy == 1)  # the send alone: no claim is under way
    stop.set()
    await letters.put(await letters.person(2))
    assert not task.done()
    assert channel.hold
    channel.hold.set()
    async with asyncio.timeout(30):
        await task
    assert (await letters.states(), channel.to) == ({1: "sent", 2: "waiting"}, ["1"])


@pytest.mark.parametrize("error", [DatabaseError("gone for a moment"), KeyError("a bug of ours")])
async def test_a_round_that_fails_is_not_the_last(
    letters: Letters, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    """Nor does it end the other channel's."""
    telegram, sms = Scripted(), Scripted("sms")
    await letters.put(await letters.person(1))
    await letters.put(await letters.person(2, "sms"))
    real, failures = depth.due, [error]

    async def fails_once(tx: Any, channel: str, now: datetime, limit: int) -> int:
        if channel == "telegram" and failures:
            raise failures.pop()
        return await real(tx, channel, now, limit)

    monkeypatch.setattr(depth, "due", fails_once)
    stop, task = await running(courier(letters, telegram, sms))
    await until(lambda: telegram.finished and sms.finished)
    stop.set()
    await task
    assert await letters.states() == {1: "sent", 2: "sent"}


async def test_what_a_dead_worker_left_goes_out_after_its_lease(letters: Letters) -> None:
    """Answers again, at once; what may have been sent does not."""
    ana, ben = await letters.person(1, "telegram", Purpose.UPDATES), await letters.person(2)
    await letters.put(ana, MILESTONE)
    await letters.put(ben)
    await letters.claim("a worker that dies")
    channel = Scripted()
    by = courier(letters, channel)
    await by.recover()
    assert await by.round("telegram", RateLimit()) == 0
    letters.clock.later(seconds=outbox.LEASE.total_seconds())
    await by.recover()
    await carry(letters, by)
    assert (channel.to, await letters.states()) == (["2"], {1: "unclear", 2: "sent"})


async def test_drained_is_when_nothing_may_go_now(letters: Letters) -> None:
    """What waits for its time is not waited for."""
    channel = Scripted()
    by = courier(letters, channel)
    letters.clock.later(hours=1)
    await letters.put(await letters.person(1))
    letters.clock.later(hours=-1)
    for number in range(2, 5):
        await letters.put(await letters.person(number))
    stop, task = await running(by)
    async with asyncio.timeout(30):
        await by.drained()
    assert sorted(channel.finished) == ["2", "3", "4"]
    stop.set()
    await task


@pytest.mark.parametrize("url", ["postgres"], indirect=True)  # SQLite does one thing after the other
async def test_drained_waits_for_what_is_claimed_while_it_looks(
    letters: Letters, monkeypatch: pytest.MonkeyPatch
) -> None:
    await letters.put(await letters.person(1))
    channel, looks = Scripted(hold=asyncio.Event()), asyncio.Event()
    by = courier(letters, channel)

    async def none_is_due(self: Courier, _: Reader) -> bool:
        looks.set()
        await until(lambda: channel.heard)
        return False

    monkeypatch.setattr(Courier, "_due", none_is_due)
    drained = asyncio.ensure_future(by.drained())
    await looks.wait()
    sending = asyncio.ensure_future(by.round("telegram", RateLimit()))
    await meanwhile(letters)
    assert not drained.done()
    assert channel.hold
    channel.hold.set()
    await asyncio.gather(drained, sending)
