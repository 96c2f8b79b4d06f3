"""Which tiers a member has: reached exactly at the line, kept to a stated day, and no nearer but by an undo."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loyalty.ledger.earnings import Earnings, Part
from loyalty.ledger.lifetimes import Span
from loyalty.ledger.units import Unit
from loyalty.messages.args import Moment
from loyalty.messages.kinds.occasions import OccasionKind
from loyalty.model.standing import Confirmed
from loyalty.model.visits import Visit
from loyalty.programme.programme import Programme
from loyalty.programme.tiers import Counted, Ladder, Measure, Tier
from loyalty.standing.tiers import confirmed, fold, line, part, rank, standing, together, total, without
from loyalty.standing.told import confirmed_args, news
from tests.loyalty.cafe import CAFE, GOLD, NOON, SILVER, text

DAY = timedelta(days=1)
YEARLY, DAYS_30 = Counted(calendar="year"), Counted(Span(days=30))
TO_FEBRUARY = Ladder(Measure(), YEARLY, Span(months=24), until="february")


def on(day: str) -> date:
    return date.fromisoformat(day)


@pytest.mark.parametrize(
    ("window", "day", "first"),
    [
        (Counted(Span(months=12)), "2027-03-15", "2026-03-16"),
        (Counted(Span(months=12)), "2028-02-29", "2027-03-01"),
        (Counted(Span(months=12)), "2029-02-28", "2028-02-29"),
        (Counted(Span(months=1)), "2027-03-31", "2027-03-01"),
        (DAYS_30, "2027-02-01", "2027-01-03"),  # today and the 29 days before
        (YEARLY, "2027-12-31", "2027-01-01"),
        (Counted(calendar="month"), "2028-02-29", "2028-02-01"),
    ],
)
def test_the_first_day_that_counts(window: Counted, day: str, first: str) -> None:
    assert window.first_day(on(day)) == on(first)


@pytest.mark.parametrize(
    ("ladder", "day", "last"),
    [
        (Ladder(), "2027-02-28", "2028-02-28"),
        (Ladder(), "2028-02-29", "2029-02-28"),
        (Ladder(keeps_for=Span(days=45)), "2027-02-03", "2027-03-20"),
        (Ladder(until="year"), "2026-11-22", "2027-12-31"),  # to the end of the next one
        (Ladder(keeps_for=Span(), until="year"), "2026-11-22", "2026-12-31"),
        (Ladder(keeps_for=Span(), until="month"), "2028-02-01", "2028-02-29"),
        (Ladder(keeps_for=Span(months=1), until="month"), "2026-01-31", "2026-02-28"),
        (Ladder(keeps_for=Span(months=3), until="quarter"), "2026-11-22", "2027-03-31"),
        (TO_FEBRUARY, "2025-08-01", "2027-02-28"),
        (TO_FEBRUARY, "2026-01-01", "2028-02-29"),
        (TO_FEBRUARY, "2026-12-31", "2028-02-29"),
        (Ladder(keeps_for=Span(months=12), until="december"), "2026-01-31", "2027-12-31"),
    ],
)
def test_the_last_day_on_which_a_tier_is_kept(ladder: Ladder, day: str, last: str) -> None:
    assert ladder.last_day(on(day)) == on(last)


def a_visit(**keys: Any) -> Visit:
    parts = (Part(Unit.POINTS, 20, "base"), Part(Unit.POINTS, 7, "extra"), Part(Unit.STAMPS, 1, "base"))
    whole = Earnings(parts)
    return replace(Visit(1, 1, "main", 1, 2450, whole.total, NOON, earnings=whole, used=450), **keys)


@pytest.mark.parametrize(
    ("by", "visit", "adds"),
    [
        (Measure(), a_visit(), 1),
        (Measure(), a_visit(excluded=True), 0),
        (Measure(spend=True), a_visit(), 2000),  # what was paid with cashback is not spent
        (Measure(spend=True), a_visit(amount=None, used=0), 0),
        (Measure(unit=Unit.POINTS), a_visit(), 27),
        (Measure(unit=Unit.POINTS, base=True), a_visit(), 20),
        (Measure(unit=Unit.STAMPS), a_visit(), 1),
    ],
)
def test_what_a_visit_adds(by: Measure, visit: Visit, adds: int) -> None:
    assert part(replace(CAFE, ladder=Ladder(by)), visit) == adds


def test_a_line_of_money_is_in_units_of_the_currency() -> None:
    tier = Tier("vib", text("VIB"), Fraction(35_001, 100))
    assert [line(replace(CAFE, ladder=Ladder(by)), tier) for by in (Measure(spend=True), Measure())] == [
        35_001,
        350,
    ]


def days_ago(*days: float) -> list[tuple[datetime, int]]:
    return [(NOON - day * DAY, 1) for day in sorted(days, reverse=True)]


def tier_of(shop: Programme, visits: Sequence[tuple[datetime, int]], now: datetime = NOON) -> str | None:
    """After these visits, each of which found what stood then."""
    kept = fold(found(shop, visits))
    return standing(shop, kept, now).tier


def found(shop: Programme, visits: Sequence[tuple[datetime, int]]) -> list[tuple[datetime, Confirmed]]:
    return [(at, confirmed(shop, total(shop, visits[: n + 1], at), at)) for n, (at, _) in enumerate(visits)]


@pytest.mark.parametrize(
    ("visits", "tier"),
    [
        (days_ago(), None),
        (days_ago(*range(1, 10)), None),  # nine
        (days_ago(*range(1, 11)), "silver"),
        (days_ago(*range(400, 411)), None),  # over a year ago
        (days_ago(*range(350, 360)), "silver"),  # kept from the tenth on
        (days_ago(*range(360, 370)), "silver"),
        (days_ago(*range(39)), "silver"),
        (days_ago(*range(40)), "gold"),
        (days_ago(*[0] * 40), "gold"),  # by visits, whenever they were
    ],
)
def test_the_tier_of_a_member(visits: list[tuple[datetime, int]], tier: str | None) -> None:
    assert tier_of(CAFE, visits) == tier


def test_the_order_in_the_settings_does_not_matter() -> None:
    shop = replace(CAFE, tiers=(GOLD, SILVER))
    assert (rank(shop, "silver"), rank(shop, "gold"), rank(shop, "other"), rank(shop, None)) == (1, 2, 0, 0)
    assert tier_of(shop, days_ago(*range(45))) == "gold"


STEPS = replace(
    CAFE,
    tiers=tuple(Tier(id, text(id), Fraction(n)) for id, n in (("one", 1), ("two", 2), ("three", 3))),
    ladder=Ladder(Measure(), DAYS_30, Span(days=45), falls="one step down"),
)


@pytest.mark.parametrize(
    ("days", "tier"),
    [(0, "three"), (45, "three"), (46, "two"), (91, "two"), (92, "one"), (137, "one"), (138, None)],
)
def test_one_step_down_is_a_full_term_each(days: int, tier: str | None) -> None:
    assert tier_of(STEPS, days_ago(0, 0, 0), NOON + days * DAY) == tier


LADDERS = [
    STEPS,
    replace(STEPS, ladder=replace(STEPS.ladder, falls="by balance", keeps_for=Span(days=10))),
    replace(STEPS, tiers=tuple(replace(tier, reach=tier.reach * 2) for tier in STEPS.tiers)),
    replace(STEPS, ladder=replace(STEPS.ladder, window=Counted(calendar="month"))),
]


def test_by_balance_a_tier_falls_to_the_highest_that_is_kept() -> None:
    shop = replace(STEPS, ladder=Ladder(Measure(), DAYS_30, Span(days=45)))
    visits = days_ago(50, 50, 50, 0)
    assert [tier_of(shop, visits, NOON + days * DAY) for days in (-6, 0, 45, 46)] == [
        "three",
        "one",
        "one",
        None,
    ]


def test_what_a_visit_kept_is_told_by_its_highest_tier() -> None:
    until = (NOON + 365 * DAY).replace(hour=22) - timedelta(minutes=1)
    for visits, tier in ((days_ago(*range(40)), GOLD), (days_ago(*range(10)), SILVER)):
        visit = a_visit(confirmed=found(CAFE, visits)[-1][1])
        assert confirmed_args(CAFE, visit) == {"tier": tier.name, "until": Moment(until, "date")}
    assert confirmed_args(CAFE, a_visit()) is None


@pytest.mark.parametrize(
    ("before", "said"),
    [
        (days_ago(*range(9)), [OccasionKind.TIER_REACHED]),
        (days_ago(*range(10)), []),  # kept for longer, and in no danger
        (days_ago(*range(340, 350)), [OccasionKind.TIER_KEPT]),  # within a month of its end
        (days_ago(), []),
    ],
)
def test_the_news_that_a_visit_brings(before: list[tuple[datetime, int]], said: list[OccasionKind]) -> None:
    marks = found(CAFE, [*before, (NOON, 1)])
    visit = a_visit(confirmed=marks[-1][1])
    assert [message.kind for message in news(CAFE, fold(marks[:-1]), visit)] == said


def test_cards_that_are_one_keep_the_better_of_each() -> None:
    mine, other = (fold(found(CAFE, days_ago(*range(n, n + 40)))) for n in (0, 100))
    both = together([*mine.items(), *other.items()])
    assert {id: kept.until for id, kept in both.items()} == {id: kept.until for id, kept in mine.items()}
    assert both["gold"].since == other["gold"].since


# An undo: as if the visit had not been


@given(
    st.lists(st.integers(0, 60), min_size=1, max_size=12),
    st.data(),
    st.sampled_from(
        [STEPS, replace(STEPS, ladder=Ladder(Measure(), Counted(calendar="month"), until="month"))]
    ),
)
def test_an_undone_visit_leaves_what_there_would_be_without_it(
    days: list[int], drawn: st.DataObject, shop: Programme
) -> None:
    visits = days_ago(*days)
    marks = found(shop, visits)
    gone = drawn.draw(st.integers(0, len(visits) - 1))
    undone = a_visit(at=visits[gone][0])
    rest = [(n, at, mark) for n, (at, mark) in enumerate(marks) if n != gone]
    changed = without(shop, undone, [one for one in rest if one[0] > gone])
    left = fold((at, changed.get(n, mark)) for n, at, mark in rest)
    never = fold(found(shop, [one for n, one in enumerate(visits) if n != gone]))
    assert left == never


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(0, 3)), min_size=1, max_size=12), st.data())
def test_an_undo_takes_nothing_by_a_ladder_that_came_later(
    days: list[tuple[int, int]], drawn: st.DataObject
) -> None:
    """Each visit found what stood under the ladder of its day. An undo under the last one takes no more than the visit
    gave, and gives nothing."""
    days = sorted(days, reverse=True)
    shops, gone = [LADDERS[n] for _, n in days], drawn.draw(st.integers(0, len(days) - 1))

    def marks(places: Sequence[int]) -> dict[int, tuple[datetime, Confirmed]]:
        visits = [(NOON - days[n][0] * DAY, 1) for n in places]
        return {n: found(shops[n], visits[: at + 1])[-1] for at, n in enumerate(places)}

    every, rest = marks(range(len(days))), [n for n in range(len(days)) if n != gone]
    later = [(n, *every[n]) for n in rest if n > gone]
    changed = without(shops[-1], a_visit(at=every[gone][0]), later)
    before, never = fold(every.values()), fold(marks(rest).values())
    left = fold((every[n][0], changed.get(n, every[n][1])) for n in rest)
    assert all(left[id].until >= kept.until for id, kept in never.items())
    assert all(before[id].until >= kept.until for id, kept in left.items())


# What holds for any visits

histories = st.lists(st.integers(0, 800), max_size=60).map(lambda days: days_ago(*days))


@given(histories, st.integers(0, 800))
def test_time_alone_never_raises_a_tier(visits: list[tuple[datetime, int]], days: int) -> None:
    before, after = (rank(CAFE, tier_of(CAFE, visits, NOON + n * DAY)) for n in (0, days))
    assert after <= before


@given(histories)
def test_an_end_never_comes_nearer(visits: list[tuple[datetime, int]]) -> None:
    marks = found(CAFE, visits)
    ends = [fold(marks[:n]) for n in range(len(marks) + 1)]
    for before, after in pairwise(ends):
        assert all(after[id].until >= kept.until for id, kept in before.items())


@given(histories)
def test_every_tier_below_is_kept_as_long(visits: list[tuple[datetime, int]]) -> None:
    kept = fold(found(CAFE, visits))
    assert "gold" not in kept or kept["silver"].until >= kept["gold"].until


def test_midnight_is_the_shops() -> None:
    """Of 2 June in Warsaw: the last minute of the day a year later."""
    until = fold(found(CAFE, days_ago(*range(10))))["silver"].until
    assert until == datetime(2027, 6, 2, 22, 0, tzinfo=UTC)
