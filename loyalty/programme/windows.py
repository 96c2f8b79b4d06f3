"""Lists of caps, such as "1 per day" and "4 per 30 days": all of them hold, and none is without effect."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Annotated

from loyalty.gate.windows import Calendar, Window, parse_window
from loyalty.programme.values import Check

# What a period of the calendar lies in. A week lies in nothing: it may begin in one month and end in the next.
_WITHIN: Mapping[Calendar, frozenset[Calendar]] = {
    Calendar.DAY: frozenset({Calendar.WEEK, Calendar.MONTH, Calendar.QUARTER, Calendar.YEAR}),
    Calendar.WEEK: frozenset(),
    Calendar.MONTH: frozenset({Calendar.QUARTER, Calendar.YEAR}),
    Calendar.QUARTER: frozenset({Calendar.YEAR}),
    Calendar.YEAR: frozenset(),
}
# Not longer than the shortest there is; clocks change by an hour or two.
_SHORTEST: Mapping[Calendar, timedelta] = {
    Calendar.DAY: timedelta(hours=22),
    Calendar.WEEK: timedelta(days=6),
    Calendar.MONTH: timedelta(days=27),
    Calendar.QUARTER: timedelta(days=89),
    Calendar.YEAR: timedelta(days=364),
}


def windows(*written: str) -> tuple[Window, ...]:
    """`windows("1 per day", "4 per 30 days")`."""
    return tuple(parse_window(text) for text in written)


def _each_binds(caps: tuple[Window, ...]) -> None:
    """`ValueError` for a cap that is never reached, because another in the list always stops messages first."""
    for number, window in enumerate(caps):
        for other in (*caps[:number], *caps[number + 1 :]):
            if _most(other, within=window) <= window.limit:
                raise ValueError(f'"{window}" is never reached beside "{other}"; leave one of them out')


def _most(cap: Window, within: Window) -> int:
    """The most messages that a cap lets through in one period of another cap. Where the calendar is uneven it may be
    a few more than can really happen."""
    return cap.limit * _touched(cap.period, within)


def _touched(period: Calendar | timedelta, within: Window) -> int:
    """How many of these periods one of the other cap may have a part of."""
    if isinstance(period, timedelta):
        return -(-within.reach() // period)
    inner = within.period
    if isinstance(inner, Calendar) and (period is inner or period in _WITHIN[inner]):
        return 1
    return -(-within.reach() // _SHORTEST[period]) + 1


Windows = Annotated[tuple[Window, ...], Check(_each_binds)]
