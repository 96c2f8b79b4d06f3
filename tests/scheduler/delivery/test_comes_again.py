"""What the gate dropped for a slot that was taken or kept comes again, while it lives, when that is no longer so."""

from __future__ import annotations

from datetime import timedelta

import pytest

from loyalty.calendar import Birthday
from loyalty.facts.addresses import AddressChanged
from loyalty.facts.fact import Fact
from loyalty.facts.people import ConsentWithdrawn, Left
from loyalty.facts.profile import BirthdaySet, PreferencesSet
from loyalty.gate.policy import Policy, Rule
from loyalty.gate.windows import parse_window
from loyalty.messages.kind import Class
from loyalty.messages.kinds.occasions import OccasionKind
from loyalty.messages.kinds.promotions import PromotionKind
from loyalty.messages.message import Message
from loyalty.messages.reasons import Reason
from loyalty.model.addresses import AddressState
from loyalty.model.members import Preferences, Purpose
from loyalty.programme.till import Codes
from scheduler.delivery.rate_limit import RateLimit
from scheduler.planning.planner import Planner
from storage.messages.outbox import Claimed
from storage.writing import facts
from tests.handlers.stage import PROGRAMME
from tests.scheduler.delivery.test_courier import Scripted, courier
from tests.storage.letters import MILESTONE, NOON, Letters

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
OFFER = Message(PromotionKind.PROMOTION, dict.fromkeys(PromotionKind.PROMOTION.args, "x"))
WISH = Message(OccasionKind.BIRTHDAY_WISH, dict.fromkeys(OccasionKind.BIRTHDAY_WISH.args, "x"))
ONE_A_DAY = Policy("Europe/Warsaw", rules=(Rule(parse_window("1 per 24 hours")),))
FEWER = Policy("Europe/Warsaw", fewer=(parse_window("1 per 24 hours"),))
ANYTHING = (Purpose.UPDATES, Purpose.OFFERS)


async def round_of(letters: Letters, policy: Policy = ONE_A_DAY) -> None:
    by = courier(letters, Scripted(), policy=policy)
    while await by.round("telegram", RateLimit()):
        pass


async def outcome(letters: Letters, letter: Claimed) -> tuple[str, str]:
    row = await letters.row(letter)
    return row["state"], row["reason"]


async def happens(letters: Letters, *happened: Fact) -> None:
    now = letters.clock()
    await letters.write(*(one for fact in happened for one in facts.statements(fact, now, Codes())))


async def before_a_wish(letters: Letters) -> tuple[Claimed, Claimed]:
    """A wish is due in two hours, and a slot is kept for it: an offer that ends tomorrow has no time to wait."""
    ana = await letters.person(1, "telegram", *ANYTHING)
    wish = await letters.put(ana, WISH, due_at=NOON + 2 * HOUR, expires_at=NOON + 9 * HOUR)
    offer = await letters.put(ana, OFFER, expires_at=NOON + 20 * HOUR)
    await round_of(letters)
    assert await outcome(letters, offer) == ("dropped", Reason.COMPETITION)
    return wish, offer


async def test_what_another_came_before_comes_again_when_the_gate_drops_that_one(letters: Letters) -> None:
    wish, offer = await before_a_wish(letters)
    await letters.rows("""UPDATE "member" SET "muted" = '2'""")
    await round_of(letters)
    assert await outcome(letters, offer) == ("dropped", Reason.COMPETITION)  # nobody has looked yet
    letters.clock.later(hours=2)
    await round_of(letters)
    assert await outcome(letters, wish) == ("dropped", Reason.MUTED)
    assert (await outcome(letters, offer))[0] == "sent"


@pytest.mark.parametrize(
    "fact",
    [
        PreferencesSet(1, Preferences(muted=frozenset({Class.OCCASION}))),
        ConsentWithdrawn(1, Purpose.UPDATES, "telegram", "2026-01", "test"),
        BirthdaySet(1, Birthday(7, 1)),
    ],
)
async def test_and_when_a_fact_keeps_that_one_from_going(letters: Letters, fact: Fact) -> None:
    _, offer = await before_a_wish(letters)
    await happens(letters, fact)
    await Planner(letters.database, PROGRAMME, letters.clock).plan()
    await round_of(letters)
    assert (await outcome(letters, offer))[0] == "sent"


async def test_what_was_held_for_who_wants_fewer_goes_when_they_do_not(letters: Letters) -> None:
    ana = await letters.person(1, "telegram", *ANYTHING)
    await happens(letters, PreferencesSet(1, Preferences(fewer=True)))
    await letters.put(ana, MILESTONE, expires_at=NOON + 9 * DAY)
    await round_of(letters, FEWER)
    held = await letters.put(ana, WISH, expires_at=NOON + 9 * DAY)
    lost = await letters.put(ana, OFFER, expires_at=NOON + 9 * HOUR)
    await round_of(letters, FEWER)
    assert await outcome(letters, held) == ("waiting", Reason.FEWER)
    assert await outcome(letters, lost) == ("dropped", Reason.COMPETITION)
    await happens(letters, PreferencesSet(1, Preferences()))
    await round_of(letters, FEWER)
    assert {(await outcome(letters, one))[0] for one in (held, lost)} == {"sent"}


@pytest.mark.parametrize("days", [0, 1])
async def test_what_is_over_or_no_longer_true_does_not_come_again(letters: Letters, days: int) -> None:
    ana = await letters.person(1, "telegram", *ANYTHING)
    sent = await letters.put(ana, MILESTONE, expires_at=NOON + 9 * DAY)
    await round_of(letters)
    wish = await letters.put(ana, WISH, expires_at=NOON + 20 * HOUR)
    await round_of(letters)
    letters.clock.later(days=days)
    await happens(letters, *([] if days else [BirthdaySet(1, Birthday(7, 1))]))
    await letters.rows("""UPDATE "outbox" SET "reserved_at" = NULL WHERE "id" = $1""", sent.id)
    await happens(letters, PreferencesSet(1, Preferences()))
    await round_of(letters)
    assert await outcome(letters, wish) == ("dropped", Reason.CAP if days else Reason.STALE)


async def test_who_leaves_and_joins_again_gets_nothing_of_before(letters: Letters) -> None:
    _, offer = await before_a_wish(letters)
    await happens(letters, Left(1, 1, (NOON, NOON + DAY)))
    ben = await letters.person(2, "telegram", *ANYTHING)
    await letters.rows("""UPDATE "address" SET "member_id" = $1 WHERE "id" = 1""", ben.member_id)
    await happens(letters, AddressChanged(1, AddressState.OPEN), PreferencesSet(2, Preferences()))
    await round_of(letters)
    assert await outcome(letters, offer) == ("dropped", Reason.COMPETITION)


async def test_two_that_were_dropped_do_not_bring_back_each_other_for_ever(letters: Letters) -> None:
    ana = await letters.person(1, "telegram", *ANYTHING)
    await letters.put(ana, WISH, due_at=NOON + 2 * HOUR, expires_at=NOON + 9 * HOUR)
    for _ in range(4):
        await letters.put(ana, OFFER, expires_at=NOON + 20 * HOUR)
    for _ in range(20):
        await round_of(letters)
        letters.clock.later(seconds=1)
    (row,) = await letters.rows("""SELECT count(*) AS "n" FROM "decision" WHERE "rule" = 'competition'""")
    assert row["n"] == 4
