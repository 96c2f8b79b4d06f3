"""What a visit earned, rule by rule: the same parts are the receipt's, the history's and the owner's."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import replace
from enum import StrEnum

from loyalty.ledger.amounts import Amounts
from loyalty.ledger.units import Unit
from loyalty.value import value

BASE = "base"  # stands for the rule where [earning] gave it
APOLOGY = "apology"  # the same of what readers of a wrong promotion are given
INVITED, REFERRAL = "invited", "referral"  # the same where [referral] did: the friend's part, the inviter's


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
    MEMBERSHIP = "membership"
    TIER = "tier"
    SEGMENT = "segment"  # not in a group that an owner saved
    LIMIT = "limit"
    PAUSE = "pause"
    EXCLUDED = "excluded"  # of a tag, in place of a rule
    SHORT = "short"  # of a challenge: so far so many of so many
    PAID = "paid"  # of a challenge: already, for this week or month, or once ever
    NOTHING = "nothing"  # it applies, and there was nothing to multiply
    LATE = "late"  # too long after the friend gave the code
    PREPAID = "prepaid"  # a pass paid for the visit
    GROUP = "group"  # another of its group gave more


@value(frozen=True, slots=True)
class Part:
    """A rule's part of what a visit earned, in whole units: parts add up to the whole. `rule` is its id."""

    unit: Unit
    amount: int
    rule: str


@value(frozen=True, slots=True)
class Miss:
    """A rule (its id) that gave nothing. `wanted` and `was` are what its reader is told: hours and a time, two amounts
    in minor units, two numbers of visits, a day (ISO 8601), tiers, the name of a saved group, a limit and its period, or the rule that gave more."""

    rule: str
    cause: Cause
    wanted: str = ""
    was: str = ""


@value(frozen=True, slots=True)
class Use:
    """That a rule with limits counted, or a challenge was paid, and gave `amount`. All members together may use it `shop`
    times, and get `budget` of it; None: as they like. `badge` is the id of what a challenge gave beside it, "" for none;
    None: this was no challenge."""

    rule: str
    amount: int
    shop: int | None = None
    budget: int | None = None
    badge: str | None = None


@value(frozen=True, slots=True)
class Earnings:
    """What gave how much, which rules gave nothing, which limits are used, and which badges (their ids) were given."""

    parts: tuple[Part, ...] = ()
    misses: tuple[Miss, ...] = ()
    uses: tuple[Use, ...] = ()
    badges: tuple[str, ...] = ()

    @property
    def total(self) -> Amounts:
        return Amounts({unit: sum(part.amount for part in self.parts if part.unit is unit) for unit in Unit})

    def of(self, rules: Container[str]) -> Amounts:
        """What these rules (their ids) gave."""
        units = {part.unit for part in self.parts}
        return Amounts(
            {u: sum(p.amount for p in self.parts if p.unit is u and p.rule in rules) for u in units}
        )

    def without(self, rule: str) -> Earnings:
        return replace(self, parts=tuple(part for part in self.parts if part.rule != rule))

    @property
    def by_rules(self) -> bool:
        """Whether the shop has rules: they gave something, or there is a reason why not."""
        return bool(self.misses or self.badges) or any(part.rule != BASE for part in self.parts)


NO_RULES = Earnings()
