"""The kinds of earning rules, by what an owner writes as `kind`."""

from __future__ import annotations

from collections.abc import Mapping

from loyalty.programme.rule import Rule
from loyalty.rules.bonus import Bonus
from loyalty.rules.daily_cap import DailyCap
from loyalty.rules.multiplier import Multiplier
from loyalty.rules.per_amount import PerAmount
from loyalty.rules.percent import Percent
from loyalty.rules.spend_steps import SpendSteps
from loyalty.rules.streak import Streak
from loyalty.rules.visit_challenge import VisitChallenge

KINDS: Mapping[str, type[Rule]] = {
    "bonus": Bonus,
    "multiplier": Multiplier,
    "per-amount": PerAmount,
    "percent": Percent,
    "daily-cap": DailyCap,
    "challenge": VisitChallenge,
    "spend-steps": SpendSteps,
    "streak": Streak,
}
