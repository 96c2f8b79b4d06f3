"""What stands in a message's text: amounts, moments, and words of the shop's own."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from loyalty.value import value


@value(frozen=True, slots=True)
class Money:
    """An amount in integer minor units (grosze, bani, cents) of an ISO 4217 currency."""

    minor: int
    currency: str


@value(frozen=True, slots=True)
class Localised:
    """A text of the shop's own (a reward's name), in the languages the shop wrote it in."""

    texts: tuple[tuple[str, str], ...]

    def into(self, locale: str) -> str:
        """The text in that locale, or the first one the shop wrote."""
        found = dict(self.texts)
        return found.get(locale, self.texts[0][1])


@value(frozen=True, slots=True)
class Named:
    """A reward or a promotion, by its id and the name it had when the message was written. A message that waits
    has the name read again when it goes (`loyalty.planning.refresh`)."""

    id: str | int
    name: Localised


@value(frozen=True, slots=True)
class Moment:
    """An instant (UTC) to be shown in the shop's zone: as "14:20", "Tuesday", "3 July", "July"; "dated" is the same on
    every day: "3 July 2026, 14:20"; "date" is a day and never a word for one: "3 July"."""

    at: datetime
    style: str = "time"  # time | day | both | month | dated | date


@value(frozen=True, slots=True)
class DayMonth:
    """A birthday, to be written the reader's way: "29 February", "29 lutego"."""

    month: int
    day: int


@value(frozen=True, slots=True)
class Gain:
    """So much of a unit, by its name ("points"), and the rule that gave it; None: it needs no rule. `currency` (ISO
    4217) is that of money, whose amount is in minor units."""

    unit: str
    amount: int
    rule: Localised | None = None
    currency: str = ""


@value(frozen=True, slots=True)
class Gains:
    """What a visit earned, part by part: "+24 points, happy hour +24"."""

    parts: tuple[Gain, ...]


@value(frozen=True, slots=True)
class Exact:
    """A number that need not be whole: 3/2 is written "1.5", 5/3 as it is."""

    numerator: int
    denominator: int


@value(frozen=True, slots=True)
class Weekdays:
    """Days of the week, rising; Monday is 0: "Mon-Fri"."""

    numbers: tuple[int, ...]


@value(frozen=True, slots=True)
class AnyOf:
    """Names of which one is enough: "Silver, Gold or Platinum"."""

    names: tuple[Localised, ...]


def any_of(names: Sequence[Localised]) -> Localised | AnyOf:
    """A single name is itself."""
    return names[0] if len(names) == 1 else AnyOf(tuple(names))


Arg = str | int | Money | Localised | Named | Moment | DayMonth | Gains | Exact | Weekdays | AnyOf
