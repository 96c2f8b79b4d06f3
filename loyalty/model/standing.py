"""What a member is to the shop: tier, paid membership, prepaid passes. Times are UTC."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from loyalty.value import value


@value(frozen=True, slots=True)
class HeldPass:
    """A prepaid pass (`of`, its id in the settings) that was sold `at`, with what is `left` of its `uses` to just before
    `ends_at` (UTC). `price` was paid for all of them (minor units), and what is left is given back until `refund_until`;
    None: it is not. `id` is that of the sale."""

    id: int
    of: str
    left: int
    uses: int
    price: int
    at: datetime
    ends_at: datetime
    refund_until: datetime | None = None


@value(frozen=True, slots=True)
class Standing:
    """What a member is to the shop at an instant: what rules and rewards may ask for. `tier` is the id of the tier that
    they have, to just before `tier_until`; None: none. `member` is the id of the plan that they are a member by, in the days of grace too. `paid` is
    when the paid period that runs now began and when it ends (UTC); None: none does. `member_until`: to when all of it is
    paid. `passes` are those of which any use is left. `inside` are the keys of saved groups that they are in, of those
    that were asked for."""

    tier: str | None = None
    tier_until: datetime | None = None
    member: str | None = None
    paid: tuple[datetime, datetime] | None = None
    member_until: datetime | None = None
    passes: tuple[HeldPass, ...] = ()
    inside: frozenset[str] = frozenset()

    def is_among(self, tiers: Sequence[str]) -> bool:
        """Whether a condition that names these tiers holds; () is no condition."""
        return not tiers or self.tier in tiers

    def is_member(self, plans: Sequence[str]) -> bool:
        """The same of plans."""
        return not plans or self.member in plans

    def is_inside(self, segment: str) -> bool:
        """The same of a saved group, by its key."""
        return not segment or segment in self.inside


NO_STANDING = Standing()


@value(frozen=True, slots=True)
class Kept:
    """That a tier is kept to just before `until`, without a break from `since` on."""

    until: datetime
    since: datetime


@value(frozen=True, slots=True)
class Confirmed:
    """What a visit found: the sum of what reaches tiers, with its own part, and the tiers that it kept (their ids), each
    with its end. `under` tells the ladder and lines that it was found under from others; empty: from before that was noted."""

    total: int
    tiers: Mapping[str, datetime]
    under: str = ""
