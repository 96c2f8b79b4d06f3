"""What every earning rule has; each kind adds its own keys and its decision (`loyalty/rules/`)."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from fractions import Fraction

from loyalty.ledger.units import Unit
from loyalty.messages.args import Localised
from loyalty.programme.rule_limits import NO_LIMITS, RuleLimits
from loyalty.programme.values import Slug
from loyalty.programme.when import When
from loyalty.purchase import Purchase


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """What changes how much of one `unit` a visit earns. Receipts name it by `name`."""

    id: Slug
    name: Localised
    unit: Unit
    when: When = field(default_factory=When)


@dataclass(frozen=True, slots=True, kw_only=True)
class Giving(Rule, ABC):
    """A reason for which a visit earns more. Of the rules of one `group` the one that gives most counts."""

    group: Slug | None = None
    limits: RuleLimits = NO_LIMITS

    @property
    def is_base(self) -> bool:
        """Whether it is what a visit earns without rules, instead of what [earning] gives."""
        return False

    @abstractmethod
    def gives(self, purchase: Purchase, base: Fraction) -> Fraction:
        """How much this adds, not rounded; `base` is what the visit earns of the unit without any rule."""
