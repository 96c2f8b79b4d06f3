"""What is worth a second look at the till: from how many on, and when the shop is open."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Annotated

from loyalty.programme.values import Range
from loyalty.programme.when import Hours

Least = Annotated[int, Range(0, 1000)]


@dataclass(frozen=True, slots=True)
class OddityRules:
    """A number is the least that is told to owners, 0: it is not looked at. `card_credits` to one card by one person on a day;
    `outside` of the `open` hours, and in the last `closing` of them, by one person in a week; `without_amount` by one
    person in a week, where others enter amounts; so many visits of one card in 90 days that were all credited by `same_person`."""

    on: bool = True
    card_credits: Least = 3
    open: Hours = field(default_factory=lambda: Hours(5 * 60, 60))
    outside: Least = 2
    closing: timedelta = timedelta(minutes=20)
    closing_credits: Least = 5
    without_amount: Least = 10
    same_person: Least = 8
