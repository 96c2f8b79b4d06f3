"""Visits and paper cards that were credited, and what took them back."""

from __future__ import annotations

from collections.abc import Mapping

from loyalty.model.standing import Confirmed, Kept
from loyalty.model.visits import PurchaseReturn, Visit
from loyalty.value import value


@value(frozen=True, slots=True)
class Credited:
    """A visit was credited, and the visit code used up. `keeps_tier`: the tier that its member had before."""

    visit: Visit
    code_id: int
    by: int
    keeps_tier: bool = False


@value(frozen=True, slots=True)
class TiersAnew:
    """What becomes of tiers without a visit: what later visits confirmed, by their ids, and what each member keeps."""

    confirmed: Mapping[int, Confirmed]
    kept: Mapping[int, Mapping[str, Kept]]


@value(frozen=True, slots=True)
class Undone:
    """A visit was undone by reversing entries. `visit.member_id` is the member it belongs to now, after links. `tiers`: in
    a shop with tiers."""

    visit: Visit
    by: int
    tiers: TiersAnew | None = None


@value(frozen=True, slots=True)
class Returned:
    """Money of a purchase came back. `back.before` is the visit as it stood, of the member it belongs to now; `left` is
    what stands of it (None: all of it came back). `for_good`: it cannot be undone. A `Conflict` if it is another by now."""

    back: PurchaseReturn
    left: Visit | None
    by: int
    for_good: bool = False

    @property
    def visit(self) -> Visit:
        return self.back.before


@value(frozen=True, slots=True)
class ReturnUndone:
    """A return was undone: the purchase stands as before. `back.before.member_id` is the member it belongs to now. A
    `Conflict` if the purchase is another by now."""

    back: PurchaseReturn
    by: int


@value(frozen=True, slots=True)
class PaperMoved:
    """The stamps of a paper card were moved to a member, and the visit code used up. `id` is the paper card's."""

    id: int
    member_id: int
    stamps: int
    code_id: int
    staff_id: int
    location: str
    by: int


@value(frozen=True, slots=True)
class PaperUndone:
    """A paper card was undone. `member_id` is the member its stamps belong to now, after links."""

    id: int
    member_id: int
    stamps: int
    by: int


@value(frozen=True, slots=True)
class Objected:
    """A member said that a visit, a paper card or a voucher on their card (`act_id`) was not theirs."""

    member_id: int
    act_id: int
    by: int
