"""How many of a reward a member may have."""

from __future__ import annotations

from dataclasses import dataclass

from loyalty.programme.member_limits import MemberLimits
from loyalty.programme.values import Count


@dataclass(frozen=True, slots=True)
class RewardLimits(MemberLimits):
    """And so many for each period of a membership that is paid: none in the days of grace."""

    per_period: Count | None = None


UNLIMITED = RewardLimits()
