"""A prepaid pass that was sold: how long it holds, and what of its price is given back for what is not used."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from loyalty.calendar import local_day, midnight
from loyalty.ledger.lifetimes import Span
from loyalty.model.standing import HeldPass
from loyalty.programme.passes import Pass

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class PassSale:
    """So many `uses` of a pass (its id) for a price (minor units), from `at` to `ends_at` (UTC). What is not used is given
    back until `refund_until`; None: it is not. `staff_id`: who sold it, where somebody did; `code_id`: the visit code that
    it was sold with. `how`: at the till or by the chat; then `charge` is the provider's id of the payment."""

    id: int
    member_id: int
    of: str
    price: int
    uses: int
    at: datetime
    ends_at: datetime
    refund_until: datetime | None
    staff_id: int | None = None
    location: str = ""
    code_id: int | None = None
    how: str = "till"
    charge: str = ""


def terms(sold: Pass, at: datetime, zone: ZoneInfo) -> tuple[datetime, datetime | None]:
    """The end of a pass that is sold then, and until when it is given back: the terms of that day."""
    day = local_day(at, zone)
    ends_at = _over(sold.lasts, day, zone)
    if sold.refund == "none":
        return ends_at, None
    within = _over(sold.refund_within, day, zone) if sold.refund_within != Span() else ends_at
    return ends_at, min(ends_at, within)


def _over(span: Span, day: date, zone: ZoneInfo) -> datetime:
    return midnight(span.after(day) + _DAY, zone)


def refund(price: int, uses: int, left: int) -> int:
    """What of a price is given back for so many uses that are left, rounded down."""
    return price * left // uses


def to_use(held: Sequence[HeldPass], ids: frozenset[str]) -> tuple[HeldPass, ...]:
    """Of these passes (ids) the one of each that ends first; of all for no id."""
    found: dict[str, HeldPass] = {}
    for one in sorted(held, key=lambda each: (each.ends_at, each.id)):
        if not ids or one.of in ids:
            found.setdefault(one.of, one)
    return tuple(found.values())
