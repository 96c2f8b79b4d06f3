"""In which hours few come."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

from loyalty.report.empty_hours import EmptyHours, empty_hours

MONDAY = date(2026, 9, 7)


def came(
    weeks: int = 12, *, each: int = 2, empty: dict[int, int] | None = None
) -> dict[tuple[date, int], int]:
    """From 8 to 18 o'clock so many an hour, Monday to Friday; `empty`: by day of the week, an hour in which nobody came, nor in
    the next."""
    none = {(day, hour + n) for day, hour in (empty or {}).items() for n in range(2)}
    days = [MONDAY + timedelta(days=7 * week + day) for week in range(weeks) for day in range(5)]
    return {(day, hour): each for day in days for hour in range(8, 18) if (day.weekday(), hour) not in none}


def found(visits: dict[tuple[date, int], int], offers: frozenset[tuple[int, int]] = frozenset()) -> list[str]:
    hours = empty_hours(visits, lambda day, hour: (day, hour) in offers)
    return [f"{one.weekday} {one.start}-{one.end}" for one in hours]


def test_the_emptiest_stretch_of_a_day_is_found() -> None:
    (one,) = empty_hours(came(empty={1: 14}), lambda day, hour: False)
    assert one == EmptyHours(1, 14, 16, Fraction(0), one.usual)
    assert 3 < one.usual < 4
    assert found(came(empty={1: 14, 3: 9})) == ["1 14-16", "3 9-11"]


def test_where_people_come_all_the_time_nothing_is_empty() -> None:
    assert found(came()) == []
    assert found({}) == []


def test_a_few_stay_away_is_not_empty() -> None:
    """A third of what is usual."""
    visits = came(each=4, empty={1: 14})
    tuesdays = {day for day, _ in visits if day.weekday() == 1}
    assert found(visits | {(day, 14): 1 for day in tuesdays} | {(day, 15): 1 for day in tuesdays}) == [
        "1 14-16"
    ]
    assert found(visits | {(day, 14): 2 for day in tuesdays} | {(day, 15): 1 for day in tuesdays}) == []


def test_of_too_few_visits_or_weeks_nothing_is_made() -> None:
    assert found(came(7, empty={1: 14})) == [], "seven Tuesdays"
    assert found(came(8, empty={1: 14})) == ["1 14-16"]
    sparse = {key: 1 for key in came(8, empty={1: 14}) if key[0].weekday() == 1 or key[1] in (8, 17)}
    assert sum(sparse.values()) < 200
    assert found(sparse) == []


def test_before_the_first_and_after_the_last_visits_the_shop_is_closed() -> None:
    assert found(came(empty={1: 16})) == []
    assert found(came(empty={1: 8})) == []


def test_an_offer_that_is_there_already_is_not_proposed() -> None:
    assert found(came(empty={1: 14}), frozenset({(1, 15)})) == []
    assert found(came(empty={1: 14, 3: 14}), frozenset({(1, 14)})) == ["3 14-16"]
