"""What a member gave another."""

from __future__ import annotations

from dataclasses import dataclass

from loyalty.model.accounts import Gift


@dataclass(frozen=True, slots=True)
class Given:
    """A member gave another something of what they hold; it ends when it would have. A `Conflict` where they hold less."""

    gift: Gift
    by: int


@dataclass(frozen=True, slots=True)
class GiftUndone:
    """Staff took it back. `giver_id` and `taker_id` are who both are now, after links."""

    gift: Gift
    giver_id: int
    taker_id: int
    by: int
