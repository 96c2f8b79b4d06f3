"""Prepaid passes: sold, undone, given back. A use is a visit (`loyalty.facts.visits`)."""

from __future__ import annotations

from dataclasses import dataclass

from loyalty.standing.passes import PassSale


@dataclass(frozen=True, slots=True)
class PassSold:
    """So many uses were paid for. `by` is the address that said so: of staff, or of the member who paid by the chat. A
    `Conflict` if the visit code or the charge has sold one already. Not `held`: by a member who had left, so that it stands
    in the books alone, with no uses."""

    sale: PassSale
    by: int
    held: bool = True


@dataclass(frozen=True, slots=True)
class PassUndone:
    """A sale was a slip: the whole price went back. `sale.member_id` is whose it is now, `id` that of the line in the
    books. A `Conflict` if any of it was used since."""

    sale: PassSale
    id: int
    staff_id: int
    by: int


@dataclass(frozen=True, slots=True)
class PassRefunded:
    """What was `left` of a pass was given back for so much money (minor units). A `Conflict` if less is left by now.
    `staff_id`: who gave it back; None: its provider told so."""

    sale: PassSale
    id: int
    left: int
    amount: int
    staff_id: int | None
    by: int
