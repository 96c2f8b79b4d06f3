"""Paid membership: paid for, given back, not to be renewed."""

from __future__ import annotations

from dataclasses import dataclass

from loyalty.standing.membership import Payment


@dataclass(frozen=True, slots=True)
class MembershipPaid:
    """A period was paid for. `by` is the address that said so: of staff, or of the member who paid by the chat. Not `held`:
    by a member who had left, so that it stands in the books alone."""

    payment: Payment
    by: int
    held: bool = True


@dataclass(frozen=True, slots=True)
class MembershipGivenBack:
    """A payment was given back, and its period stands no more. `undone`: within the till's time for a slip.
    `payment.member_id` is whose period it is now. `staff_id`: who gave it back; None: its provider told so. Not `held`: its
    period does not stand any more."""

    payment: Payment
    id: int
    staff_id: int | None
    by: int
    undone: bool = False
    held: bool = True


@dataclass(frozen=True, slots=True)
class MembershipCancelled:
    """It will not be renewed: it goes on to the end of what is paid, and has no grace."""

    payment: Payment
    id: int
    staff_id: int | None
    by: int
