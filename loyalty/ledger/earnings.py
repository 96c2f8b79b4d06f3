"""What a visit earned, rule by rule: the same parts are the receipt's, the history's and the owner's."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from loyalty.ledger.amounts import Amounts
from loyalty.ledger.units import Unit

BASE = "base"  # stands for the rule where [earning] gave it


class Cause(StrEnum):
    """Why a rule gave nothing."""

    PLACE = "place"
    HOURS = "hours"
    DAYS = "days"
    TAG = "tag"
    SEASON = "season"
    MINIMUM = "minimum"
    VISIT = "visit"
    UNCOUNTED = "uncounted"  # too small to be counted as a visit
    BIRTHDAY = "birthday"
    TIER = "tier"
    LIMIT = "limit"
    PAUSE = "pause"
    EXCLUDED = "excluded"  # of a tag, in place of a rule
    NOTHING = "nothing"  # it applies, and there was nothing to multiply
    GROUP = "group"  # another of its group gave more


@dataclass(frozen=True, slots=True)
class Part:
    """A rule's part of what a visit earned, in whole units: parts add up to the whole. `rule` is its id."""

    unit: Unit
    amount: int
    rule: str


@dataclass(frozen=True, slots=True)
class Miss:
    """A rule (its id) that gave nothing. `wanted` and `was` are what its reader is told: hours and a time, two amounts
    in minor units, two numbers of visits, a day (ISO 8601), tiers, a limit and its period, or the rule that gave more."""

    rule: str
    cause: Cause
    wanted: str = ""
    was: str = ""


@dataclass(frozen=True, slots=True)
class Use:
    """That a rule with limits counted, and gave `amount`. All members together may use it `shop` times, and get `budget`
    of it; None: as they like."""

    rule: str
    amount: int
    shop: int | None = None
    budget: int | None = None


@dataclass(frozen=True, slots=True)
class Earnings:
    """What gave how much, which rules gave nothing, and which limits are used."""

    parts: tuple[Part, ...] = ()
    misses: tuple[Miss, ...] = ()
    uses: tuple[Use, ...] = ()

    @property
    def total(self) -> Amounts:
        return Amounts({unit: sum(part.amount for part in self.parts if part.unit is unit) for unit in Unit})

    @property
    def by_rules(self) -> bool:
        """Whether the shop has rules: they gave something, or there is a reason why not."""
        return bool(self.misses) or any(part.rule != BASE for part in self.parts)


NO_RULES = Earnings()
