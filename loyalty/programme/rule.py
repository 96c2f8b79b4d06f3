"""What every earning rule has; each kind adds its own keys and its decision (`loyalty/rules/`)."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import ClassVar

from loyalty.ledger.lifetimes import Span
from loyalty.ledger.units import Unit
from loyalty.messages.args import Arg, Gain, Gains, Localised
from loyalty.messages.kinds.rules import RuleKind
from loyalty.programme.acts import Act
from loyalty.programme.rule_limits import NO_LIMITS, RuleLimits
from loyalty.programme.shop import Currency
from loyalty.programme.values import Slug
from loyalty.programme.when import When
from loyalty.purchase import Purchase


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule(ABC):
    """What changes how much of one `unit` a visit earns. Receipts name it by `name`. `explanation` is the line that tells
    customers how it works."""

    explanation: ClassVar[RuleKind]

    id: Slug
    name: Localised
    unit: Unit
    when: When = field(default_factory=When)

    @property
    def act(self) -> Act:
        """What it is for."""
        return "visit"

    @abstractmethod
    def explained(self, currency: Currency) -> Mapping[str, Arg]:
        """What its explanation takes beside its name and when it applies."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Giving(Rule):
    """A reason for which a visit earns more. Of the rules of one `group` the one that gives most counts. What it gives
    `lasts` so long, in place of its unit's lifetime."""

    group: Slug | None = None
    limits: RuleLimits = NO_LIMITS
    lasts: Span | None = None

    @property
    def is_base(self) -> bool:
        """Whether it is what a visit earns without rules, instead of what [earning] gives."""
        return False

    @property
    def needs_amount(self) -> bool:
        """Whether it gives nothing for a visit without an amount."""
        return False

    @abstractmethod
    def gives(self, purchase: Purchase, base: Fraction) -> Fraction:
        """How much this adds, not rounded; `base` is what the visit earns of the unit without any rule."""


def gain(unit: Unit, amount: Fraction | int, currency: Currency) -> Gains:
    """So much of it as an owner wrote it, for an explanation."""
    counted = int(unit.counted(amount, currency.decimals))
    return Gains((Gain(unit.value, counted, currency=currency.code if unit.is_money else ""),))
