"""What owners and managers give or take beside visits."""

from __future__ import annotations

from dataclasses import dataclass

from loyalty.model.accounts import Correction


@dataclass(frozen=True, slots=True)
class Corrected:
    """Something was given to a member, or taken from them, for a reason. A `Conflict` where they hold less than is taken, and
    where it was done before."""

    correction: Correction
    by: int


@dataclass(frozen=True, slots=True)
class CorrectionUndone:
    """It was a slip. `member_id` is who its member is now, after links."""

    correction: Correction
    member_id: int
    by: int
