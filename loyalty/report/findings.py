"""One thing in a report that is worth acting on."""

from __future__ import annotations

from enum import StrEnum

from loyalty.report.counts import Counts

_ENOUGH = 20  # visits; of fewer nothing is made


class Finding(StrEnum):
    """The first that is so is told."""

    NOBODY = "nobody"  # came: are codes asked for at all?
    NO_AMOUNTS = "no-amounts"  # of most visits
    FEWER_ACTIVE = "fewer-active"
    NOBODY_JOINED = "nobody-joined"
    NO_REWARDS = "no-rewards"
    FEWER_VISITS = "fewer-visits"
    MORE_VISITS = "more-visits"
    NO_VISITS = "no-visits"  # nor many before
    FIRST = "first"  # what is usual is not known yet
    AS_USUAL = "as-usual"


def finding(now: Counts, was: Counts | None) -> Finding:
    """Of a period, and of as much of the one before; None, if that says nothing: the shop was not open all through it."""
    beside = now if was is None else was  # nothing is more or less than itself
    found = next((found for found, so in _facts(now, beside) if so), Finding.AS_USUAL)
    return Finding.FIRST if was is None and found is Finding.AS_USUAL else found


def _facts(now: Counts, was: Counts) -> tuple[tuple[Finding, bool], ...]:
    many = now.visits >= _ENOUGH
    return (
        (Finding.NOBODY, not now.visits and was.visits >= 5),
        (Finding.NO_AMOUNTS, many and 0 < now.with_amount < now.visits // 2),
        (Finding.FEWER_ACTIVE, now.active <= was.active - 5 and now.active * 10 <= was.active * 9),
        (Finding.NOBODY_JOINED, many and not now.new),
        (Finding.NO_REWARDS, many and not now.rewards),
        (Finding.FEWER_VISITS, was.visits >= _ENOUGH and now.visits * 5 <= was.visits * 4),
        (Finding.MORE_VISITS, was.visits >= _ENOUGH and now.visits * 5 >= was.visits * 6),
        (Finding.NO_VISITS, not now.visits),
    )
