"""The gate in its place: slots taken with the claim and given back, what is kept of every decision, and
several messages of one person."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any

import pytest

from loyalty.facts.profile import PreferencesSet
from loyalty.gate.candidate import Candidate
from loyalty.gate.decision import Decision, Hold, Send
from loyalty.gate.policy import Policy, Rule
from loyalty.gate.sampling import in_holdout
from loyalty.gate.windows import parse_window
from loyalty.messages.args import Localised
from loyalty.messages.kind import Class
from loyalty.messages.kinds.occasions import OccasionKind
from loyalty.messages.kinds.table import KINDS
from loyalty.messages.message import Message
from loyalty.messages.outcomes import Later, Outcome, Refused, Sent, Unclear
from loyalty.model.members import Preferences, Purpose
from loyalty.programme.till import Codes
from scheduler.delivery.courier import Courier
from scheduler.delivery.gate import Ahead, judge
from scheduler.delivery.rate_limit import RateLimit
from storage.engine.db import Tx, insert
from storage.engine.opening import open_database
from storage.messages import gate_inputs
from storage.messages.gate_inputs import GateRequest
from storage.messages.outbox import Claimed
from storage.writing import facts
from tests.databases import Databases
from tests.scheduler.delivery.test_courier import HOUR, Scripted, carry, courier
from tests.storage.letters import MILESTONE, NOON, REPLY, Letters

DAY = timedelta(days=1)
EARNED = Message(OccasionKind.REWARD_EARNED, {"reward": Localised((("en", "A cake"),)), "count": 1})
ONE_A_DAY = Policy("Europe/Warsaw", rules=(Rule(parse_window("1 per 24 hours")),))
PROMISED = Policy(
    "Europe/Warsaw",
    rules=(
        Rule(parse_window("1 per day")),
        Rule(parse_window("1 per 20 hours")),
        Rule(parse_window("2 per 30 days")),
    ),
)


async def round_of(letters: Letters, channel: Scripted, policy: Policy = ONE_A_DAY) -> int:
    return await courier(letters, channel, policy=policy).round(channel.name, RateLimit())


async def decisions(letters: Letters) -> list[tuple[str, str]]:
    rows = await letters.rows('SELECT "verdict", "rule" FROM "decision" ORDER BY "at", "id"')
    return [(row["verdict"], row["rule"]) for row in rows]


async def test_the_second_message_of_a_day_waits_for_the_exact_instant(letters: Letters) -> None:
    ana = await letters.person(1, "telegram", Purpose.UPDATES)
    channel = Scripted()
    first = await letters.put(ana, MILESTONE, expires_at=NOON + 3 * DAY)
    await round_of(letters, channel)
    letters.clock.later(hours=5)
    second = await letters.put(ana, EARNED, expires_at=NOON + 3 * DAY)
    await round_of(letters, channel)
    row = await letters.row(second)
    assert (row["state"], row["due_at"], row["reserved_at"]) == ("waiting", NOON + DAY, None)
    assert (await letters.row(first))["reserved_at"] == NOON
    letters.clock.at = NOON + DAY - timedelta(microseconds=1)
    assert await round_of(letters, channel) == 0
    letters.clock.at = NOON + DAY
    assert await round_of(letters, channel) == 1
    assert (await letters.row(second))["state"] == "sent"
    assert await decisions(letters) == [("send", "free"), ("hold", "cap"), ("send", "free")]


async def test_a_decision_says_which_limit_and_how_full_it_was(letters: Letters) -> None:
    ana = await letters.person(1, "telegram", Purpose.UPDATES)
    await letters.put(ana, MILESTONE, expires_at=NOON + 3 * DAY)
    await round_of(letters, Scripted())
    held = await letters.put(ana, EARNED, expires_at=NOON + 3 * DAY)
    await round_of(letters, Scripted())
    row = (await letters.rows('SELECT * FROM "decision" WHERE "message_id" = $1', held.id))[0]
    told = {
        name: row[name] for name in ("member_id", "verdict", "count", "most", "window", "scope", "free_at")
    }
    assert told == {
        "member_id": 1, "verdict": "hold", "count": 1, "most": 1, "window": "1 per 24 hours",
        "scope": "all", "free_at": NOON + DAY,
    }  # fmt: skip


async def test_a_reply_takes_no_slot_and_no_decision(letters: Letters) -> None:
    ana = await letters.person(1, "telegram", Purpose.UPDATES)
    letter = await letters.put(ana, REPLY)
    await round_of(letters, Scripted())
    assert ((await letters.row(letter))["reserved_at"], await decisions(letters)) == (None, [])


@pytest.mark.parametrize(
    ("answer", "keeps"),
    [
        (Sent("7"), True),
        (Unclear("timeout"), True),  # it may have been sent
        (Refused("Bad Request"), False),
        (Later(60, "503"), False),
        (Later(60, "Too Many Requests", whole_channel=True), False),
    ],
)
async def test_a_slot_is_given_back_when_it_was_surely_not_used(
    letters: Letters, answer: Outcome, keeps: bool
) -> None:
    ana = await letters.person(1, "telegram", Purpose.UPDATES)
    letter = await letters.put(ana, MILESTONE, expires_at=NOON + 3 * DAY)
    await round_of(letters, Scripted(answers=[answer]))
    assert keeps is ((await letters.row(letter))["reserved_at"] is not None)


async def test_an_answer_goes_ahead_of_what_waits_beside_it(letters: Letters) -> None:
    """As after a stop of the channel, when both are due."""
    ana = await letters.person(1, "telegram", Purpose.UPDATES)
    await letters.put(ana, MILESTONE, expires_at=NOON + DAY)
    await letters.put(ana, REPLY)
    channel = Scripted()
    await round_of(letters, channel)
    assert [one.message.kind for one in channel.heard] == [REPLY.kind, MILESTONE.kind]


@pytest.mark.parametrize(
    "answer", [Refused("no"), Later(30, "503"), Later(30, "Too Many Requests", whole_channel=True)]
)
@pytest.mark.parametrize(("days", "state"), [(3, "waiting"), (1, "dropped")])
async def test_what_waited_or_was_dropped_for_a_slot_that_is_given_back_goes_at_once(
    letters: Letters, answer: Outcome, days: int, state: str
) -> None:
    """By SMS and by Telegram at the same moment: one is held for the other, or dropped, where the slot would be free
    only after its end; and then the other is not taken."""
    by_sms = await _on_both_channels(letters, days)
    telegram, sms = Scripted(answers=[answer]), Scripted("sms")
    by = courier(letters, telegram, sms, policy=ONE_A_DAY)
    async with _under_way(by, telegram):
        await by.round("sms", RateLimit())
        row = await letters.row(by_sms)
        assert (row["state"], row["due_at"]) == (state, NOON + DAY if state == "waiting" else NOON)
    row = await letters.row(by_sms)
    assert (row["state"], row["due_at"], row["settled_at"]) == ("waiting", NOON, None)
    await by.round("sms", RateLimit())
    assert (await letters.row(by_sms))["state"] == "sent"


async def test_a_slot_given_back_while_somebody_decides_is_seen(
    databases: Databases, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On PostgreSQL: SMS has seen the slot taken and not yet put its message on hold when Telegram refuses."""
    async with databases.fresh("postgres") as url:
        database = await open_database(url)
        letters = Letters(database)
        by_sms = await _on_both_channels(letters)
        telegram, sms = Scripted(answers=[Refused("no")], hold=asyncio.Event()), Scripted("sms")
        by = courier(letters, telegram, sms, policy=ONE_A_DAY)
        refused = asyncio.get_running_loop().create_task(by.round("telegram", RateLimit()))
        while not telegram.heard:
            await asyncio.sleep(0.001)
        look = gate_inputs._rivals

        async def after_the_refusal(*about: Any) -> None:
            assert telegram.hold
            telegram.hold.set()
            while not refused.done() and not await _waiting_for_a_lock(letters):
                await asyncio.sleep(0.005)
            await look(*about)

        monkeypatch.setattr(gate_inputs, "_rivals", after_the_refusal)
        async with asyncio.timeout(60):
            await by.round("sms", RateLimit())
            await refused
        assert (await letters.row(by_sms))["due_at"] == NOON
        await database.close()


async def _waiting_for_a_lock(letters: Letters) -> bool:
    return bool(
        await letters.rows(
            """SELECT 1 FROM "pg_stat_activity" WHERE "datname" = current_database()
            AND "wait_event_type" = 'Lock'"""
        )
    )


async def _on_both_channels(letters: Letters, days: int = 3) -> Claimed:
    """A milestone on each. They end after so many days. That of SMS."""
    ana = await letters.person(1, "telegram", Purpose.UPDATES)
    await letters.rows(
        """INSERT INTO "address" ("id", "channel", "value", "locale", "state", "member_id", "seen_at",
            "wrong_codes") VALUES (9, 'sms', '9', 'en', 'open', 1, $1, 0)""",
        NOON,
    )
    await letters.write(
        insert(
            "consent", id=99, member_id=1, purpose="updates", channel="sms", given=True, wording="",
            source="", at=NOON - DAY,
        )
    )  # fmt: skip
    await letters.put(ana, MILESTONE, expires_at=NOON + days * DAY)
    return await letters.put(
        type(ana)(9, "sms", "9", "en", member_id=1), EARNED, expires_at=NOON + days * DAY
    )


@asynccontextmanager
async def _under_way(by: Courier, channel: Scripted) -> AsyncIterator[None]:
    """While the first message is with the provider."""
    channel.hold = asyncio.Event()
    sending = asyncio.get_running_loop().create_task(by.round(channel.name, RateLimit()))
    async with asyncio.timeout(30):
        while not channel.heard:
            await asyncio.sleep(0.001)
    try:
        yield
    finally:
        channel.hold.set()
        await sending


async def test_milestones_that_wait_together_are_one_message(letters: Letters) -> None:
    ana = await letters.person(1, "telegram", Purpose.UPDATES)
    first = await letters.put(ana, MILESTONE, expires_at=NOON + 3 * DAY)
    second = await letters.put(ana, EARNED, expires_at=NOON + 3 * DAY)
    channel = Scripted()
    await carry(letters, courier(letters, channel, policy=ONE_A_DAY))
    assert [(await letters.row(one))["state"] for one in (first, second)] == ["sent", "merged"]
    assert len(channel.heard) == 1
    (lines,) = (extra for extra in channel.heard[0].message.extras if hasattr(extra, "lines"))
    assert [line.kind for line in lines.lines] == [OccasionKind.REWARD_EARNED]


async def test_a_birthday_within_a_week_keeps_the_last_slot(letters: Letters) -> None:
    """The second of two in 30 days is the birthday's, which is not even planned yet."""
    ana = await letters.person(1, "telegram", Purpose.UPDATES, Purpose.OFFERS)
    await letters.put(ana, MILESTONE, expires_at=NOON + DAY)
    await round_of(letters, Scripted(), PROMISED)
    letters.clock.later(days=2)
    await letters.write(
        insert("due", id=5, member_id=1, occasion="birthday", at=letters.clock() + 5 * DAY, step=0)
    )
    offer = await letters.put(ana, _offer(), expires_at=letters.clock() + 60 * DAY)
    await round_of(letters, Scripted(), PROMISED)
    row = await letters.row(offer)
    assert row["state"] == "waiting"
    assert (row["reason"], row["why"]) == (
        "competition",
        "held: competition: birthday comes first, a slot is kept until 2026-06-09 14:00 (1 of 2 messages per 30 days)",
    )
    (told,) = await letters.rows("""SELECT * FROM "decision" WHERE "verdict" = 'hold'""")
    assert (told["count"], told["most"], told["rival_kind"]) == (1, 2, "birthday")
    assert told["kept_until"] == NOON + 7 * DAY


async def test_a_birthday_that_both_have_room_for_holds_nothing_back(letters: Letters) -> None:
    ana = await letters.person(1, "telegram", Purpose.UPDATES, Purpose.OFFERS)
    await letters.write(insert("due", id=5, member_id=1, occasion="birthday", at=NOON + 5 * DAY, step=0))
    offer = await letters.put(ana, _offer(), expires_at=NOON + 60 * DAY)
    await round_of(letters, Scripted(), PROMISED)
    assert (await letters.row(offer))["state"] == "sent"


async def test_no_slot_is_kept_for_a_birthday_longer_than_it_may_be_said(letters: Letters) -> None:
    """Both of two in 30 days are used until day 30; the birthday on day 20 is over by then, the offer not."""
    ana = await letters.person(1, "telegram", Purpose.UPDATES, Purpose.OFFERS)
    for _ in range(2):
        await letters.put(ana, MILESTONE, expires_at=letters.clock() + DAY)
        await round_of(letters, Scripted(), PROMISED)
        letters.clock.later(days=1)
    letters.clock.at = NOON + 18 * DAY
    await letters.write(insert("due", id=5, member_id=1, occasion="birthday", at=NOON + 20 * DAY, step=0))
    offer = await letters.put(ana, _offer(), expires_at=NOON + 31 * DAY)
    await round_of(letters, Scripted(), PROMISED)
    row = await letters.row(offer)
    assert (row["state"], row["due_at"]) == ("waiting", NOON + 30 * DAY)


@pytest.mark.parametrize(
    ("allows", "decided"),
    [
        ((Purpose.UPDATES, Purpose.OFFERS), Send),  # the milestone will have gone by then
        ((Purpose.OFFERS,), Send),  # it never goes
    ],
)
async def test_what_falls_due_before_an_offer_begins_does_not_wait_beside_it(
    letters: Letters, allows: tuple[Purpose, ...], decided: type[Decision]
) -> None:
    """A dry run of an offer that begins in three days sees the shop as it will be in three days."""
    ana = await letters.person(1, "telegram", *allows)
    waiting = await letters.put(ana, MILESTONE, expires_at=NOON + 10 * DAY)
    await letters.rows('UPDATE "outbox" SET "due_at" = $1 WHERE "id" = $2', NOON + DAY, waiting.id)
    start = NOON + 3 * DAY
    asked = [GateRequest(Candidate(Class.PROMOTION, "telegram", start + DAY), 1, None)]

    async def judged(tx: Tx) -> list[Decision]:
        return await judge(tx, asked, PROMISED, start, ahead=Ahead(NOON))

    (decision,) = await letters.database.run(judged)
    assert isinstance(decision, decided)


async def test_what_goes_shortly_before_an_offer_begins_is_counted(letters: Letters) -> None:
    ana = await letters.person(1, "telegram", Purpose.UPDATES, Purpose.OFFERS)
    waiting = await letters.put(ana, MILESTONE, expires_at=NOON + 10 * DAY)
    start = NOON + 3 * DAY
    await letters.rows('UPDATE "outbox" SET "due_at" = $1 WHERE "id" = $2', start - HOUR, waiting.id)
    asked = [GateRequest(Candidate(Class.PROMOTION, "telegram", start + 5 * DAY), 1, None)]

    async def judged(tx: Tx) -> list[Decision]:
        return await judge(tx, asked, PROMISED, start, ahead=Ahead(NOON))

    (decision,) = await letters.database.run(judged)
    assert isinstance(decision, Hold)
    assert decision.until == start - HOUR + 20 * HOUR


def _offer() -> Message:
    """Of the class of promotions, whatever it says."""
    kind = next(kind for kind in KINDS if kind.cls is Class.PROMOTION)
    return Message(kind, dict.fromkeys(kind.args, "x"))


async def test_two_cards_made_one_have_received_what_both_have(letters: Letters) -> None:
    """What a person got hangs on where they got it."""
    ana = await letters.person(1, "telegram", Purpose.UPDATES)
    await letters.person(2, "sms", Purpose.UPDATES)
    await letters.put(ana, MILESTONE, expires_at=NOON + 3 * DAY)
    await round_of(letters, Scripted())
    await letters.rows('UPDATE "address" SET "member_id" = 2 WHERE "id" = 1')
    both = type(ana)(2, "sms", "2", "en", member_id=2)
    held = await letters.put(both, EARNED, expires_at=NOON + 3 * DAY)
    await round_of(letters, Scripted("sms"))
    assert (await letters.row(held))["reason"] == "cap"


@pytest.mark.parametrize(
    ("preferences", "verdict"),
    [
        (Preferences(), ("send", "free")),
        (Preferences(muted=frozenset({Class.MILESTONE})), ("drop", "muted")),
    ],
)
async def test_what_a_member_wishes_is_asked_at_release(
    letters: Letters, preferences: Preferences, verdict: tuple[str, str]
) -> None:
    ana = await letters.person(1, "telegram", Purpose.UPDATES)
    await letters.put(ana, MILESTONE, expires_at=NOON + DAY)
    await letters.write(*facts.statements(PreferencesSet(1, preferences), NOON, Codes()))
    await round_of(letters, Scripted())
    assert await decisions(letters) == [verdict]


async def test_a_holdout_hears_nothing_of_its_promotion(letters: Letters) -> None:
    people = [await letters.person(number, "telegram", Purpose.OFFERS) for number in range(1, 41)]
    await letters.rows(
        """INSERT INTO "promotion" ("id", "state", "texts", "picture", "audience", "starts_at", "ends_at",
            "claimed", "per_member", "word", "holdout", "by", "created_at", "cursor")
        VALUES (7, 'running', '[]', '', '{}', $1, $2, 0, 0, '', 300, 1, $1, 0)""",
        NOON,
        NOON + DAY,
    )
    for ana in people:
        await letters.put(ana, _offer(), expires_at=NOON + DAY)
    await letters.rows('UPDATE "outbox" SET "promotion_id" = 7')
    channel = Scripted()
    await carry(letters, courier(letters, channel, policy=PROMISED))
    held_out = {str(number) for number in range(1, 41) if in_holdout(number, 7, 0.3)}
    assert 0 < len(held_out) < 40
    assert set(channel.to) == {str(number) for number in range(1, 41)} - held_out
    assert {("drop", "holdout"), ("send", "free")} == set(await decisions(letters))


async def test_a_clock_that_steps_back_lets_nothing_more_through(letters: Letters) -> None:
    ana = await letters.person(1, "telegram", Purpose.UPDATES)
    await letters.put(ana, MILESTONE, expires_at=NOON + 3 * DAY)
    await round_of(letters, Scripted())
    letters.clock.at = NOON - 2 * HOUR
    early = await letters.put(ana, EARNED, expires_at=NOON + 3 * DAY)
    await round_of(letters, Scripted())
    row = await letters.row(early)
    assert (row["state"], row["due_at"]) == ("waiting", NOON + DAY)


async def test_a_message_made_for_somebody_else_is_not_sent_to_who_has_the_address_now(
    letters: Letters,
) -> None:
    """Two cards taken apart again: what was for one does not go to the other's phone."""
    ana = await letters.person(1, "telegram", Purpose.UPDATES)
    await letters.person(2, "sms", Purpose.UPDATES)
    letter = await letters.put(ana, MILESTONE, expires_at=NOON + DAY)
    await letters.rows('UPDATE "address" SET "member_id" = 2 WHERE "id" = 1')
    channel = Scripted()
    await round_of(letters, channel)
    assert (channel.to, (await letters.row(letter))["state"]) == ([], "dropped")


async def test_who_took_in_another_card_decides_about_its_messages(letters: Letters) -> None:
    """A message of the card that is gone waits: the caps and the word of the one that stays count."""
    ana = await letters.person(1, "telegram", Purpose.UPDATES)
    await letters.person(2, "telegram", Purpose.UPDATES)
    await letters.rows("""UPDATE "address" SET "value" = '22' WHERE "id" = 2""")
    first = await letters.put(ana, MILESTONE, expires_at=NOON + 3 * DAY)
    await letters.rows('UPDATE "member" SET "merged_into_id" = 2 WHERE "id" = 1')
    await letters.rows('UPDATE "address" SET "member_id" = 2 WHERE "id" = 1')
    await letters.rows("""UPDATE "outbox" SET "state" = 'paused'""")
    await letters.put(type(ana)(2, "telegram", "22", "en", member_id=2), EARNED, expires_at=NOON + 3 * DAY)
    await round_of(letters, Scripted())
    await letters.rows("""UPDATE "outbox" SET "state" = 'waiting' WHERE "id" = $1""", first.id)
    await round_of(letters, Scripted())
    assert (await letters.row(first))["reason"] == "cap"


async def test_what_the_gate_keeps_takes_none_of_the_pace(letters: Letters) -> None:
    """Sixty who said no and one who said yes: the one does not wait for a minute."""
    for number in range(1, 61):
        await letters.put(await letters.person(number), MILESTONE, expires_at=NOON + DAY)
    await letters.put(await letters.person(99, "telegram", Purpose.UPDATES), MILESTONE, expires_at=NOON + DAY)
    channel, limit = Scripted(), {"telegram": RateLimit(1)}
    by = courier(letters, channel, policy=ONE_A_DAY, rate_limits=limit)
    for _ in range(70):
        await by.round("telegram", limit["telegram"])
    assert channel.to == ["99"]
