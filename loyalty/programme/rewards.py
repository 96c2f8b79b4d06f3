"""What every reward of the catalogue has; each kind adds its own keys (`loyalty/rewards/`)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Annotated, ClassVar, Literal
from zoneinfo import ZoneInfo

from loyalty.ledger.units import Unit
from loyalty.messages.args import Arg, Localised
from loyalty.programme.reward_limits import UNLIMITED, RewardLimits
from loyalty.programme.segments import NO_SEGMENT, SegmentName
from loyalty.programme.shop import Shop
from loyalty.programme.tags import Tag
from loyalty.programme.values import Count, ImageFile, Money, Range, Slug
from loyalty.programme.when import Days, Hours


@dataclass(frozen=True, slots=True)
class Reward:
    """A reward costs stamps, points or `cash` (cashback, minor units), one of them, or nothing. Its voucher can be used
    for `valid`. `value` is what it is worth, in minor units: only the programme's arithmetic asks for it. It can be taken
    on these `days` and in these `hours`, and is handed over in these `places`; None and (): always, everywhere. `stock` is
    how many there are in all, `limits` how many of them a member may have; who has one of these `tiers` may, or
    everybody; and who is a member by one of these plans (`members`), or is in the saved group of that name (`segment`). `picture` is an image file beside the settings. What
    is `returned`, unused until its end, gives its cost back or lapses. `kind` is what an owner writes, and what texts
    select by."""

    kind: ClassVar[str]
    passes: ClassVar[bool] = False  # whether its day comes and goes

    id: Slug
    name: Localised
    valid: timedelta
    stamps: Count | None = None
    points: Count | None = None
    cash: Annotated[Money, Range(above=0)] | None = None
    value: Annotated[Money, Range(0)] | None = None
    days: Days | None = None
    hours: Hours | None = None
    places: tuple[Slug, ...] = ()
    stock: Count | None = None
    limits: RewardLimits = UNLIMITED
    tiers: tuple[Slug, ...] = ()
    members: tuple[Slug, ...] = ()
    segment: SegmentName = NO_SEGMENT
    picture: ImageFile = ""
    returned: Literal["cost back", "lapses"] = "cost back"

    def __post_init__(self) -> None:
        if sum(map(bool, (self.stamps, self.points, self.cash))) > 1:
            raise ValueError("a reward costs stamps or points: write one of them, such as stamps = 9")
        if self.is_free and self.limits == UNLIMITED:
            raise ValueError(
                "a reward costs stamps or points, such as stamps = 9; one that costs nothing has a limit, "
                "such as limits = { per_month = 1 }"
            )

        if self.limits.per_period and not self.members:
            raise ValueError(
                'per_period is for members, once for each period that they paid: write members = ["plus"], say'
            )

    @property
    def unit(self) -> Unit:
        if self.cash:
            return Unit.MONEY
        return Unit.STAMPS if self.stamps else Unit.POINTS

    @property
    def cost(self) -> int:
        """In `unit`; 0: it is free."""
        return self.stamps or self.points or self.cash or 0

    @property
    def is_free(self) -> bool:
        return not self.cost

    @property
    def is_collected(self) -> bool:
        """Whether people collect for it: messages that look ahead name it. Of one for a saved group the others must not read."""
        return not (self.is_free or self.cash or self.passes or self.segment)

    @property
    def is_scarce(self) -> bool:
        """Whether it can be out of reach for somebody who has its cost."""
        return (
            self.stock is not None
            or self.limits != UNLIMITED
            or bool(self.tiers or self.members or self.segment)
        )

    @property
    def lapses(self) -> bool:
        """Whether what it cost is gone when nobody uses its voucher."""
        return self.returned == "lapses" and not self.is_free

    @property
    def worth(self) -> int | None:
        """In minor units; None: nobody said."""
        return self.value

    def ends(self, taken_at: datetime, zone: ZoneInfo) -> datetime:
        """When a voucher that is taken then runs out (UTC)."""
        return taken_at + self.valid

    def is_over(self, now: datetime, zone: ZoneInfo) -> bool:
        """Whether it cannot be taken any more, ever."""
        return False

    def explained(self, shop: Shop, tags: Sequence[Tag], zone: ZoneInfo) -> Mapping[str, Arg]:
        """What the texts say of it beside its name."""
        return {}
