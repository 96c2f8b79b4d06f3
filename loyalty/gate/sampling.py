"""Chance that is the same for a member whenever and wherever it is drawn: by a hash of the id."""

from __future__ import annotations

from datetime import timedelta
from hashlib import sha256


def offset_of(member_id: int, spread: timedelta) -> timedelta:
    """A member's place in the spread after quiet hours, in whole seconds: the same every morning."""
    seconds = int(spread.total_seconds())
    return timedelta(seconds=_hash(f"spread:{member_id}") % seconds) if seconds > 0 else timedelta(0)


def in_holdout(member_id: int, promotion_id: int, share: float) -> bool:
    """Whether this member is in the holdout of a promotion: left out, to measure its effect. `share` from 0 to 1."""
    return _hash(f"holdout:{promotion_id}:{member_id}") < share * 2**64


def variant_of(member_id: int, promotion_id: int, count: int) -> int:
    """Which of so many wordings of a promotion this member reads, from 1."""
    return 1 + _hash(f"variant:{promotion_id}:{member_id}") % count


def _hash(text: str) -> int:
    return int.from_bytes(sha256(text.encode()).digest()[:8], "big")
