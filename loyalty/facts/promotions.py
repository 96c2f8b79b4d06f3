"""A promotion from being composed to being claimed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from loyalty.messages.args import Localised
from loyalty.model.vouchers import Voucher
from loyalty.offers.apologies import Apology
from loyalty.offers.promotions import Promotion, PromotionState, Segment


@dataclass(frozen=True, slots=True)
class PromotionDrafted:
    """A promotion was composed. Its audience is counted before anybody may send it."""

    promotion: Promotion


@dataclass(frozen=True, slots=True)
class PromotionMoved:
    """A promotion went from one of the states `since` to another. A `Conflict` if it is in none of them any more."""

    promotion_id: int
    since: tuple[PromotionState, ...]
    to: PromotionState
    by: int


@dataclass(frozen=True, slots=True)
class PromotionWon:
    """One of its wordings (`variant`, from 1) is chosen for all who have no message yet. A `Conflict` if one was chosen, or
    corrected, before."""

    promotion_id: int
    variant: int
    by: int


@dataclass(frozen=True, slots=True)
class PromotionCorrected:
    """Another text is for all who have no message yet; who has one keeps theirs. `promotion` is as it was. A `Conflict` if it is
    over, or its wordings are others by now."""

    promotion: Promotion
    texts: Localised
    by: int


@dataclass(frozen=True, slots=True)
class PromotionRestocked:
    """There are more of what it gives: `stock` in all. Who was not told because it was sold out is told. A `Conflict` if it
    is over, or has as many already."""

    promotion_id: int
    stock: int
    by: int


@dataclass(frozen=True, slots=True)
class PromotionRetimed:
    """A promotion ends at `to` instead of `since` (UTC), and so do its open vouchers; what waits says so. `undone`: a
    longer end is taken back. A `Conflict` if it is over, or ends at another time by now."""

    promotion_id: int
    since: datetime
    to: datetime
    by: int
    undone: bool = False


@dataclass(frozen=True, slots=True)
class PromotionClaimed:
    """A member claimed one of a promotion's stock, as a voucher that costs nothing, by the wording that is theirs
    (`variant`, from 1). A `Conflict` if nothing is left, the promotion is over, or `idempotency_key` (promotion, member
    and number) was used."""

    voucher: Voucher
    promotion_id: int
    idempotency_key: str
    variant: int = 1


@dataclass(frozen=True, slots=True)
class Apologised:
    """Who read a wrong promotion is told so, and given something. A `Conflict` if this apology was made before."""

    apology: Apology


@dataclass(frozen=True, slots=True)
class SegmentSaved:
    """An audience has a name, in the place of what had it before."""

    segment: Segment
    by: int


@dataclass(frozen=True, slots=True)
class SegmentDropped:
    """It is saved no more. Offers for it stay as they are."""

    segment: Segment
    by: int
