"""Dates that have come, on both databases: caught up with, once, whoever looks and however often."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from fractions import Fraction
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from loyalty.calendar import Birthday
from loyalty.facts.addresses import Linked
from loyalty.facts.fact import Fact
from loyalty.facts.people import ConsentGiven, Left
from loyalty.facts.profile import BirthdaySet, PreferencesSet
from loyalty.facts.promotions import PromotionDrafted
from loyalty.facts.visits import Credited, Undone
from loyalty.facts.vouchers import VoucherIssued
from loyalty.gate.policy import Policy
from loyalty.ledger.lifetimes import Lifetime, Span
from loyalty.ledger.units import Unit
from loyalty.messages.kind import Class
from loyalty.model.addresses import AddressState
from loyalty.model.members import LinkRecord, Preferences, Purpose
from loyalty.model.visits import Visit
from loyalty.model.vouchers import Voucher, VoucherState
from loyalty.offers.promotions import PromotionState
from loyalty.programme.occasions import AnniversaryRules, ExpiryRules, Occasions, WinBackRules
from loyalty.programme.programme import Programme
from loyalty.rules.bonus import Bonus
from scheduler.delivery.rate_limit import RateLimit
from scheduler.planning import planner as planning
from scheduler.planning.planner import Planner
from storage.engine.db import Conflict, Statement, fresh_id, insert
from storage.engine.opening import open_database
from storage.ledger import check
from storage.messages.gate_inputs import gate_inputs
from storage.messages.wire import decode
from storage.planning import batch
from tests.amounts import BALANCES, amounts
from tests.databases import Databases
from tests.loyalty.cafe import CAFE
from tests.scheduler.delivery.test_courier import Scripted, courier
from tests.scheduler.town import offer
from tests.storage.letters import NOON, Letters

DAY = timedelta(days=1)
MAY = Birthday(5, 20)
MIDNIGHT = datetime(2027, 5, 19, 22, 0, tzinfo=UTC)  # of 20 May, in Warsaw
EXPIRING = replace(
    CAFE,
    occasions=Occasions(anniversary=AnniversaryRules(on=False), expiry=ExpiryRules(after=365 * DAY)),
)


@pytest.fixture
async def people(letters: Letters) -> Letters:
    """With a till where visits are credited."""
    await letters.person(900)
    await letters.write(
        insert("staff", id=900, address_id=900, role="staff", name="Max", location="main", since=NOON)
    )
    return letters


def planner(letters: Letters, programme: Programme = CAFE) -> Planner:
    return Planner(letters.database, programme, letters.clock)


async def happens(letters: Letters, *happened: Fact) -> None:
    await letters.record(*happened)


async def visits(letters: Letters, member: int, *days_ago: float, of: Programme = CAFE) -> None:
    """So long before now; a złoty and a stamp each."""
    now = letters.clock()
    for ago in sorted(days_ago, reverse=True):
        at, code = now - timedelta(days=ago), fresh_id()
        visit = Visit(fresh_id(), member, "main", 900, 100, amounts(1, 1), at)
        await letters.write(
            insert("visit_code", id=code, code=f"c{code % 10**9}", member_id=member, location="main",
                   created_at=at, expires_at=at + DAY),
        )  # fmt: skip
        await letters.record(Credited(visit, code, 900), at=at, programme=of)


async def born(letters: Letters, member: int, day: Birthday = MAY) -> None:
    await happens(letters, BirthdaySet(member, day))


async def said(letters: Letters, member: int | None = None) -> list[str]:
    rows = await letters.rows('SELECT "kind", "member_id" FROM "outbox" ORDER BY "id"')
    return [row["kind"] for row in rows if member in (None, row["member_id"])]


async def points(letters: Letters, member: int) -> int:
    rows = await letters.rows(f'SELECT "points" FROM {BALANCES} WHERE "member_id" = $1', member)
    return int(rows[0]["points"])


async def gifts(letters: Letters, prefix: str = "gift:birthday") -> int:
    rows = await letters.rows('SELECT "key" FROM "entry"')
    return sum(row["key"].startswith(prefix) for row in rows)


async def dues(letters: Letters, member: int) -> dict[str, datetime]:
    rows = await letters.rows('SELECT "occasion", "at" FROM "due" WHERE "member_id" = $1', member)
    return {row["occasion"]: row["at"] for row in rows}


async def sound(letters: Letters) -> None:
    assert await check.problems(letters.database.url) == []


# Dates


async def test_what_happens_sets_dates(people: Letters) -> None:
    """A birthday, a year's membership, the days after joining; nothing that rests on a visit."""
    await people.person(1)
    await born(people, 1)
    assert await planner(people).plan() == 1
    found = await dues(people, 1)
    assert sorted(found) == ["anniversary", "birthday", "never-came", "welcome"]
    assert (found["birthday"], found["welcome"]) == (MIDNIGHT, NOON + DAY)
    assert await planner(people).plan() == 0


async def test_a_visit_moves_dates_and_sets_new_ones(people: Letters) -> None:
    await people.person(1)
    await visits(people, 1, 0)
    await planner(people).plan()
    found = await dues(people, 1)
    assert found["winback"] == NOON + CAFE.occasions.winback.soonest
    assert found["monthly"] == datetime(2026, 6, 30, 22, 0, tzinfo=UTC)
    people.clock.later(days=5)
    await visits(people, 1, 0)
    await planner(people).plan()
    assert (await dues(people, 1))["winback"] == NOON + 5 * DAY + CAFE.occasions.winback.soonest
    assert "welcome" not in await dues(people, 1), "that was the second visit"


# A birthday


@pytest.mark.parametrize(
    ("late", "messages"),
    [(timedelta(0), 1), (2 * DAY, 1), (3 * DAY - timedelta(seconds=1), 1), (3 * DAY, 0), (40 * DAY, 0)],
)
async def test_a_birthday_is_caught_up_with(people: Letters, late: timedelta, messages: int) -> None:
    """The gift always, the greeting within three days."""
    await people.person(1)
    await born(people, 1)
    await planner(people).plan()
    people.clock.at = MIDNIGHT + late
    await planner(people).plan()
    assert (await said(people)).count("birthday-wish") == messages
    assert await gifts(people) == 1
    assert (await dues(people, 1))["birthday"] == datetime(2028, 5, 19, 22, 0, tzinfo=UTC)
    await sound(people)


@pytest.mark.parametrize(
    ("ends", "looks"),
    [
        ({"rules": (Bonus(id="b", name=CAFE.shop.summary, unit=Unit.POINTS, amount=Fraction(1), lasts=Span(days=9)),)}, 1),
        ({"lifetimes": (Lifetime(Unit.POINTS, Span(days=99)),)}, 3),
    ],
)  # fmt: skip
async def test_a_gift_has_dates_looked_at_anew_only_where_it_ends(
    people: Letters, ends: dict[str, Any], looks: int
) -> None:
    """Whatever else ends in this shop."""
    shop = replace(CAFE, **ends)
    await people.person(1)
    await born(people, 1)
    await planner(people, shop).plan()
    await people.write(Statement("due", 'DELETE FROM "due" WHERE "occasion" <> \'birthday\'', ()))
    people.clock.at = MIDNIGHT
    assert await planner(people, shop).plan() == looks
    assert await gifts(people) == 1


async def test_not_a_moment_too_soon(people: Letters) -> None:
    await people.person(1)
    await born(people, 1)
    await planner(people).plan()
    people.clock.at = MIDNIGHT - timedelta(microseconds=1)
    await planner(people).plan()
    assert await gifts(people) == 0


async def test_years_of_standing_still_are_caught_up_with(people: Letters) -> None:
    """Three gifts, one for each year, and one greeting: the last one's."""
    await people.person(1)
    await born(people, 1)
    await planner(people).plan()
    people.clock.at = MIDNIGHT.replace(year=2029) + DAY
    await planner(people).plan()
    assert (await gifts(people), (await said(people)).count("birthday-wish")) == (3, 1)
    await sound(people)


async def test_the_row_says_when_and_how_long(people: Letters) -> None:
    await people.person(1)
    await born(people, 1)
    await planner(people).plan()
    people.clock.at = MIDNIGHT + timedelta(hours=2)
    await planner(people).plan()
    (row,) = [r for r in await people.rows('SELECT * FROM "outbox"') if r["kind"] == "birthday-wish"]
    assert (row["not_before"], row["due_at"], row["expires_at"]) == (
        MIDNIGHT, MIDNIGHT + timedelta(hours=2), MIDNIGHT + 3 * DAY,
    )  # fmt: skip
    assert (row["idempotency_key"], row["state"], row["cls"]) == ("birthday:2027:1", "waiting", 2)


async def test_a_birthday_set_to_today_is_greeted_without_a_gift(people: Letters) -> None:
    await people.person(1)
    await born(people, 1, Birthday(6, 2))
    await planner(people).plan()
    assert (await said(people), await gifts(people)) == (["birthday-wish"], 0)


async def test_who_moves_their_birthday_gets_one_gift_a_year(people: Letters) -> None:
    await people.person(1)
    await born(people, 1, Birthday(8, 1))
    await planner(people).plan()
    people.clock.later(days=60)
    await planner(people).plan()
    await born(people, 1, Birthday(11, 1))
    await planner(people).plan()
    people.clock.later(days=95)
    await planner(people).plan()
    assert (await gifts(people), (await said(people)).count("birthday-wish")) == (1, 1)


@pytest.mark.parametrize(("conflicts", "looked"), [(1, 1), (2, 1), (3, None)])
async def test_a_batch_that_somebody_else_wrote_to_is_tried_three_times(
    people: Letters, monkeypatch: pytest.MonkeyPatch, conflicts: int, looked: int | None
) -> None:
    """None: it waits for the next round."""
    await people.person(1)
    await born(people, 1)
    people.clock.at, first = MIDNIGHT, [Conflict("another was first")] * conflicts

    async def keep(*args: Any) -> None:
        if first:
            raise first.pop()
        await batch.keep(*args)

    monkeypatch.setattr(planning, "keep", keep)
    if looked is None:
        with pytest.raises(Conflict):
            await planner(people).plan()
    else:
        assert await planner(people).plan() >= looked
    assert first == []
    assert ("birthday-wish" in await said(people)) == (looked is not None)


async def test_a_birthday_set_while_nobody_planned(people: Letters) -> None:
    """It was noted before the day, and looked at after it."""
    await people.person(1)
    people.clock.at = MIDNIGHT - timedelta(hours=1)
    await born(people, 1)
    people.clock.at = MIDNIGHT + 2 * DAY
    await planner(people).plan()
    assert (await said(people)).count("birthday-wish") == 1


async def test_a_visit_does_not_hide_a_birthday_that_has_come(people: Letters) -> None:
    """Nobody planned for ten days; the visit's own look comes beside the birthday's."""
    await people.person(1)
    await born(people, 1)
    await planner(people).plan()
    people.clock.at = MIDNIGHT + 10 * DAY
    await visits(people, 1, 0)
    await planner(people).plan()
    assert await gifts(people) == 1


async def test_a_birthday_said_again_is_known_as_long_as_it_was(people: Letters) -> None:
    """Two weeks before it: no reason to lose the gift. Another day is news."""
    for number in (1, 2):
        await people.person(number)
        await born(people, number, MAY if number == 1 else Birthday(5, 21))
    people.clock.at = MIDNIGHT - 14 * DAY
    for number in (1, 2):
        await born(people, number, MAY)
    await planner(people).plan()
    people.clock.at = MIDNIGHT
    await planner(people).plan()
    assert (await said(people)).count("birthday-wish") == 2
    assert (await points(people, 1), await points(people, 2)) == (
        CAFE.occasions.birthday.gift[Unit.POINTS],
        0,
    )


@pytest.mark.parametrize(
    ("mine", "theirs", "gift"),
    [
        (None, MAY, True),
        (MAY, MAY, True),
        (MAY, None, False),
        (MAY, Birthday(3, 1), False),
    ],
)
async def test_a_birthday_is_known_since_the_older_card_did(
    people: Letters, mine: Birthday | None, theirs: Birthday | None, gift: bool
) -> None:
    """The card that is kept is two weeks old, the other one a year. A day of one's own stays."""
    for number, day, before in ((2, theirs, 360), (1, mine, 14)):
        people.clock.at = MIDNIGHT - before * DAY
        await people.person(number)
        if day:
            await born(people, number, day)
    people.clock.later(days=1)
    record = LinkRecord(7, kept=1, absorbed=2, visits=0, addresses=(2,), at=NOON)
    await happens(people, Linked(record, 1))
    await planner(people).plan()
    people.clock.at = MIDNIGHT
    await planner(people).plan()
    assert (await said(people)).count("birthday-wish") == 1
    assert await gifts(people) == gift
    await sound(people)


async def test_a_birthday_that_was_removed_brings_nothing(people: Letters) -> None:
    await people.person(1)
    await born(people, 1)
    await planner(people).plan()
    await happens(people, BirthdaySet(1, None))
    await planner(people).plan()
    assert "birthday" not in await dues(people, 1)


# Once


async def test_looked_at_twice_it_happens_once(people: Letters) -> None:
    """Also when somebody puts the date back by hand."""
    await people.person(1)
    await born(people, 1)
    await planner(people).plan()
    people.clock.at = MIDNIGHT
    for _ in range(3):
        await planner(people).plan()
        await people.rows("""UPDATE "due" SET "at" = $1 WHERE "occasion" = 'birthday'""", MIDNIGHT)
    assert (await gifts(people), (await said(people)).count("birthday-wish")) == (1, 1)
    assert await points(people, 1) == CAFE.occasions.birthday.gift[Unit.POINTS]
    await sound(people)


async def test_two_processes_plan_once(people: Letters) -> None:
    """A few hundred birthdays, both at the same instant."""
    for number in range(1, 31):
        await people.person(number)
        await born(people, number)
    await planner(people).plan()
    people.clock.at = MIDNIGHT
    other = await open_database(people.database.url)
    both = (planner(people), Planner(other, CAFE, people.clock))
    await asyncio.gather(*(one.plan() for one in both for _ in range(3)))
    await other.close()
    await planner(people).plan()  # whom both left to the other
    assert (await gifts(people), (await said(people)).count("birthday-wish")) == (30, 30)
    await sound(people)


async def test_planning_beside_visits_loses_nothing(people: Letters) -> None:
    """At the till at the very moment of the gift."""
    for number in range(1, 11):
        await people.person(number)
        await born(people, number)
    await planner(people).plan()
    people.clock.at = MIDNIGHT
    await asyncio.gather(
        planner(people).plan(),
        *(visits(people, number, 0) for number in range(1, 11)),
        planner(people).plan(),
    )
    await planner(people).plan()
    assert await gifts(people) == 10
    assert {await points(people, number) for number in range(1, 11)} == {26}
    await sound(people)


# A gift without a message


async def _blocked(letters: Letters) -> None:
    await letters.rows("""UPDATE "address" SET "state" = 'blocked' WHERE "id" = 1""")


async def _no_address(letters: Letters) -> None:
    await letters.rows("""UPDATE "address" SET "member_id" = NULL WHERE "id" = 1""")


@pytest.mark.parametrize("gone", [_blocked, _no_address])
async def test_who_cannot_be_reached_gets_the_gift(people: Letters, gone: Callable[[Letters], Any]) -> None:
    await people.person(1)
    await born(people, 1)
    await planner(people).plan()
    await gone(people)
    people.clock.at = MIDNIGHT
    await planner(people).plan()
    channel = Scripted()
    await courier(people, channel).round("telegram", RateLimit())
    assert (await gifts(people), channel.heard) == (1, [])
    rows = await people.rows("""SELECT "state", "why" FROM "outbox" WHERE "kind" = 'birthday-wish'""")
    assert rows == ([{"state": "dropped", "why": "address blocked"}] if gone is _blocked else [])
    await sound(people)


async def test_it_goes_where_the_person_was_last(people: Letters) -> None:
    await people.person(1)
    await people.write(
        insert("address", id=2, channel="sms", value="+48512", locale="pl", state=AddressState.OPEN.value,
               member_id=1, seen_at=NOON + DAY, wrong_codes=0),
    )  # fmt: skip
    await born(people, 1)
    await planner(people).plan()
    people.clock.at = MIDNIGHT
    await planner(people).plan()
    (row,) = [r for r in await people.rows('SELECT * FROM "outbox"') if r["kind"] == "birthday-wish"]
    assert (row["address_id"], row["channel"]) == (2, "sms")


async def test_an_occasion_that_is_off_does_nothing(people: Letters) -> None:
    off = replace(CAFE.occasions.birthday, on=False)
    programme = replace(CAFE, occasions=replace(CAFE.occasions, birthday=off))
    await people.person(1)
    await born(people, 1)
    await planner(people, programme).plan()
    people.clock.at = MIDNIGHT
    await planner(people, programme).plan()
    assert (await gifts(people), "birthday-wish" in await said(people)) == (0, False)


# Who is not here any more


async def test_who_left_has_no_dates(people: Letters) -> None:
    await people.person(1)
    await born(people, 1)
    await planner(people).plan()
    await happens(people, Left(1, 1, (NOON, NOON)))
    assert await dues(people, 1) == {}
    await people.write(insert("due", id=5, member_id=1, occasion="birthday", at=NOON, step=0))
    await planner(people).plan()
    assert (await dues(people, 1), await gifts(people)) == ({}, 0)


async def test_who_became_part_of_another_has_no_dates(people: Letters) -> None:
    """Their visits are looked at as the other's."""
    await people.person(1)
    await people.person(2)
    await born(people, 2)
    await visits(people, 1, 14)
    await visits(people, 2, 7, 0)
    await planner(people).plan()
    record = LinkRecord(7, kept=1, absorbed=2, visits=2, addresses=(2,), at=NOON)
    await happens(people, Linked(record, 1))
    await people.write(insert("due", id=5, member_id=2, occasion="birthday", at=NOON, step=0))
    await planner(people).plan()
    assert await dues(people, 2) == {}
    people.clock.later(days=21)
    await planner(people).plan()
    assert (await said(people, 1)).count("winback") == 1, "a weekly visitor, over both cards"
    await sound(people)


# Who is missed


async def test_who_comes_weekly_is_missed_sooner(people: Letters) -> None:
    await people.person(1)
    await people.person(2)
    await visits(people, 1, 28, 21, 14, 7, 0)
    await visits(people, 2, 90, 60, 30, 0)
    for day in range(0, 100, 2):
        people.clock.at = NOON + timedelta(days=day)
        await planner(people).plan()
        if day < 21:
            assert "winback" not in await said(people)
        if 22 < day < 89:
            assert ("winback" in await said(people, 1), "winback" in await said(people, 2)) == (True, False)
    assert "winback" in await said(people, 2)


async def test_three_steps_and_then_silence(people: Letters) -> None:
    """With rising gifts; until the next visit."""
    await people.person(1)
    await visits(people, 1, 0)
    for _ in range(80):
        people.clock.later(days=7)
        await planner(people).plan()
    assert (await said(people)).count("winback") == 3
    assert await gifts(people, "gift:winback") == 2  # nothing, 20 and 50 points
    assert "winback" not in await dues(people, 1)
    await visits(people, 1, 0)
    people.clock.later(days=46)
    await planner(people).plan()
    assert (await said(people)).count("winback") == 4
    await sound(people)


async def test_who_comes_is_not_told_that_they_are_missed(people: Letters) -> None:
    """What waited for the morning is dropped."""
    await people.person(1)
    await visits(people, 1, 0)
    people.clock.later(days=45)
    await planner(people).plan()
    assert "winback" in await said(people)
    people.clock.later(hours=1)
    await visits(people, 1, 0)
    await planner(people).plan()
    rows = await people.rows("""SELECT "state", "why" FROM "outbox" WHERE "kind" = 'winback'""")
    assert [(row["state"], row["why"]) for row in rows] == [("dropped", "no longer true: the member came")]


async def test_a_birthday_set_meanwhile_starts_no_step_anew(people: Letters) -> None:
    await people.person(1)
    await visits(people, 1, 0)
    people.clock.later(days=46)
    await planner(people).plan()
    before = (await dues(people, 1))["winback"]
    await born(people, 1)
    await planner(people).plan()
    assert (await dues(people, 1))["winback"] == before
    assert (await said(people)).count("winback") == 1


# The first days, the month


@pytest.mark.parametrize(
    ("came", "told"),
    [((), ["welcome-first", "welcome-again"]), ((0.5,), ["welcome-first", "welcome-again"]), ((0.5, 3), ["welcome-first"])],
)  # fmt: skip
async def test_the_first_days(people: Letters, came: tuple[float, ...], told: list[str]) -> None:
    await people.person(1)
    await people.write(insert("due", id=5, member_id=1, occasion="arrange", at=NOON, step=0))
    start = people.clock()
    for half in range(20):
        people.clock.at = start + half * DAY / 2
        if half / 2 in came:
            await visits(people, 1, 0)
        await planner(people).plan()
    assert [kind for kind in await said(people) if kind.startswith("welcome")] == told


async def test_the_month_is_told_to_who_came(people: Letters) -> None:
    """Once, on the first; and never to who did not."""
    await people.person(1)
    await people.person(2)
    await visits(people, 1, 0, 1)
    for _ in range(70):
        people.clock.later(days=1)
        await planner(people).plan()
    assert (await said(people, 1)).count("monthly") == 1
    assert "monthly" not in await said(people, 2)
    (row,) = [r for r in await people.rows('SELECT * FROM "outbox"') if r["kind"] == "monthly"]
    assert row["not_before"] == datetime(2026, 6, 30, 22, 0, tzinfo=UTC)
    assert row["expires_at"] == datetime(2026, 7, 31, 22, 0, tzinfo=UTC)


@pytest.mark.parametrize("sold_out", [False, True])
async def test_news_of_an_offer_is_for_who_wants_offers(people: Letters, sold_out: bool) -> None:
    """Not for who allows news of the card alone, allows offers elsewhere only, or switched them off; nor of
    what is gone."""
    stock = {"stock": 5, "claimed": 5} if sold_out else {}
    await people.person(1, "telegram", Purpose.UPDATES, Purpose.OFFERS)
    await people.person(2, "telegram", Purpose.UPDATES)
    await people.person(3, "telegram", Purpose.UPDATES, Purpose.OFFERS)
    await people.person(4, "telegram", Purpose.UPDATES)
    for fact in (
        PreferencesSet(3, Preferences(muted=frozenset({Class.PROMOTION}))),
        ConsentGiven(4, Purpose.OFFERS, "sms", "2026-01", "test"),
        PromotionDrafted(
            replace(offer(7, NOON, ends_at=NOON + 90 * DAY, by=900, **stock), state=PromotionState.RUNNING)
        ),
    ):
        await happens(people, fact)
    for member in range(1, 5):
        await visits(people, member, 1, 0)
    await planner(people).plan()
    people.clock.later(days=40)
    await planner(people).plan()
    told = await people.rows('SELECT "member_id", "body" FROM "outbox" WHERE "kind" = $1', "monthly")
    news = {row["member_id"]: decode(row["body"]).args["promotion"] for row in told}
    assert {member for member, new in news.items() if new != "none"} == (set() if sold_out else {1})
    assert sorted(news) == [1, 2, 3, 4]


async def test_a_month_that_was_taken_back_is_not_told(people: Letters) -> None:
    await people.person(1)
    await visits(people, 1, 0)
    (visit,) = await people.rows('SELECT * FROM "visit"')
    await people.record(_undone(visit))
    people.clock.later(days=40)
    await planner(people).plan()
    assert "monthly" not in await said(people)


def _undone(row: dict[str, Any]) -> Fact:
    visit = Visit(row["id"], row["member_id"], "main", 900, 100, amounts(1, 1), row["at"])
    return Undone(visit, 900)


async def test_a_visit_on_the_first_hides_no_month(people: Letters) -> None:
    """Nobody planned at midnight; at noon she was there again."""
    await people.person(1)
    await visits(people, 1, 0)
    await planner(people).plan()
    people.clock.at = datetime(2026, 7, 1, 12, 0, tzinfo=UTC)
    await visits(people, 1, 0)
    await planner(people).plan()
    assert (await said(people)).count("monthly") == 1
    people.clock.at = datetime(2026, 8, 1, 12, 0, tzinfo=UTC)
    await planner(people).plan()
    assert (await said(people)).count("monthly") == 2


# What runs out


async def test_points_run_out_after_a_warning(people: Letters) -> None:
    await people.person(1)
    await visits(people, 1, 0, of=EXPIRING)
    await planner(people, EXPIRING).plan()
    for day in range(340, 380):
        people.clock.at = NOON + timedelta(days=day)
        await planner(people, EXPIRING).plan()
        held = await points(people, 1)
        assert (held > 0) is (day < 365), day
        assert ("points-warning" in await said(people)) is (day >= 351)
    assert (await said(people)).count("points-expired") == 1
    await sound(people)


async def test_a_visit_keeps_the_points(people: Letters) -> None:
    await people.person(1)
    await visits(people, 1, 0, of=EXPIRING)
    await planner(people, EXPIRING).plan()
    people.clock.later(days=364)
    await visits(people, 1, 0, of=EXPIRING)
    await planner(people, EXPIRING).plan()
    people.clock.later(days=2)
    await planner(people, EXPIRING).plan()
    assert (await points(people, 1), "points-expired" in await said(people)) == (2, False)


async def test_a_voucher_that_lives_long_is_reminded_of(people: Letters) -> None:
    """A day before its end; one that lives for half an hour is not."""
    await people.person(1)
    await visits(people, 1, *(index / 10 for index in range(10)))
    for id, length in ((5, 7 * DAY), (6, timedelta(minutes=30))):
        now = people.clock()
        issued = Voucher(id, f"77{id}", 1, "coffee", Unit.STAMPS, 1, VoucherState.OPEN, now, now + length)
        await happens(people, VoucherIssued(issued))
    await planner(people).plan()
    people.clock.later(days=6)
    await planner(people).plan()
    rows = await people.rows(
        """SELECT "idempotency_key", "cause" FROM "outbox" WHERE "kind" = 'voucher-warning'"""
    )
    assert [(row["idempotency_key"], row["cause"]) for row in rows] == [("voucher-warning:5", 5)]
    await sound(people)


# What the gate is told


async def test_what_is_sure_to_come(people: Letters) -> None:
    for number in (1, 2):
        await people.person(number)
        await born(people, number)
    await visits(people, 1, 0)
    await planner(people).plan()

    async def until(at: datetime) -> dict[int, list[tuple[str, datetime | None]]]:
        found = await people.database.run(
            lambda tx: gate_inputs(tx, [1, 2, 3], NOON, at, Policy("Europe/Warsaw").coming, lock=False)
        )
        coming = {id: sorted((one.due_at, one.label) for one in known.rivals) for id, known in found.items()}
        return {id: [(label, due) for due, label in rivals] for id, rivals in coming.items() if rivals}

    assert await until(MIDNIGHT - DAY) == {}
    assert await until(MIDNIGHT) == {1: [("birthday", MIDNIGHT)], 2: [("birthday", MIDNIGHT)]}
    assert [name for name, _ in (await until(MIDNIGHT + 30 * DAY))[1]] == ["birthday", "anniversary"]


async def test_what_this_version_does_not_know_waits(people: Letters) -> None:
    await people.person(1)
    await people.write(insert("due", id=5, member_id=1, occasion="name-day", at=NOON, step=4))
    await planner(people).plan()
    assert (await dues(people, 1))["name-day"] == NOON + DAY


# Whatever the clock does

SHORT = replace(CAFE, occasions=Occasions(winback=WinBackRules(again=30 * DAY, gift_points=(1, 2))))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(
    days=st.lists(st.integers(0, 900), min_size=1, max_size=8),
    day=st.integers(1, 28),
    month=st.integers(1, 12),
)
async def test_each_gift_once_a_year_whatever_the_clock_does(
    databases: Databases, days: list[int], day: int, month: int
) -> None:
    """Forwards and backwards: of each year at most one, and each year that was passed in order has one."""
    letters = Letters(await open_database(await databases.sqlite()))
    try:
        await letters.person(1)
        await born(letters, 1, Birthday(month, day))
        await planner(letters, SHORT).plan()
        for each in days:
            letters.clock.at = NOON + timedelta(days=each)
            await planner(letters, SHORT).plan()
        rows = await letters.rows('SELECT "key", "at", "amount" FROM "entry" ORDER BY "id"')
        years = [row["key"].split(":")[2] for row in rows if row["key"].startswith("gift:birthday")]
        assert len(years) == len(set(years))
        warsaw = ZoneInfo("Europe/Warsaw")
        last = max(NOON + timedelta(days=each) for each in days).astimezone(warsaw).date()
        first = (NOON + 30 * DAY).astimezone(warsaw).date()
        passed = [y for y in range(2026, 2030) if first < last.replace(year=y, month=month, day=day) <= last]
        assert {str(year) for year in passed} == set(years)
        assert await points(letters, 1) == sum(row["amount"] for row in rows)
    finally:
        await letters.database.close()
