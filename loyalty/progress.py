"""What a challenge looks at, and how far somebody is with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from loyalty.purchase import Purchase


@dataclass(frozen=True, slots=True)
class Record:
    """A member's `visits` that stand, as far back as the challenges ask, and the `day` it is, by the shop's calendar.
    `number` is how many of all their visits count. The challenge was paid on the days `paid`, as far back, and so many
    times in all (`ever`)."""

    visits: Sequence[Purchase]
    day: date
    number: int = 0
    paid: Sequence[date] = ()
    ever: int = 0


@dataclass(frozen=True, slots=True)
class Progress:
    """`done` of `goal`, as a count, or in minor units of money. `due`: how often it is to be paid now. `over`: it is
    paid, and begins anew with the next period, if there is one."""

    done: int
    goal: int
    due: int = 0
    over: bool = False
