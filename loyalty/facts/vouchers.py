"""A voucher from being issued to being handed over."""

from __future__ import annotations

from dataclasses import dataclass

from loyalty.model.vouchers import Voucher


@dataclass(frozen=True, slots=True)
class VoucherIssued:
    """A reward was redeemed: its cost left the balance for this voucher. `stock` is how many of it there are in all: a
    `Conflict` if none is left. `limited`: a member may have only so many."""

    voucher: Voucher
    stock: int | None = None
    limited: bool = False


@dataclass(frozen=True, slots=True)
class VoucherReturned:
    """A voucher was cancelled, or expired: its cost goes back to the balance, or `lapses`."""

    voucher: Voucher
    expired: bool
    lapses: bool = False


@dataclass(frozen=True, slots=True)
class VoucherRedeemed:
    """A voucher was handed over at the till."""

    voucher: Voucher
    staff_id: int
    location: str
    by: int


@dataclass(frozen=True, slots=True)
class VoucherReopened:
    """A hand-over at the till was undone: the voucher can be used again."""

    voucher: Voucher
    by: int
