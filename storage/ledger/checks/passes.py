"""Checks of prepaid passes: the books, the uses that were paid for, and the visits that they paid."""

from __future__ import annotations

from collections import Counter

from loyalty.ledger.units import PREPAID
from loyalty.model.accounts import EntryKind
from storage.ledger.checks.reading import Problems, each, totals
from storage.ledger.tables.accounts import Entry, Lot
from storage.ledger.tables.memberships import Payment

_BACK = ("pass-undo", "pass-refund")


async def paid_for() -> Problems:
    """Uses are on a card as they were paid for, and off it as they were given back; never more than were paid for."""
    bought = Counter(dict(await totals(Entry.filter(kind=EntryKind.BOUGHT.value), "source")))
    undone = Counter(dict(await totals(Entry.filter(source__startswith="undo:pass:"), "source")))
    refunded = Counter(dict(await totals(Entry.filter(source__startswith="refund:pass:"), "source")))
    left: Counter[int] = Counter()
    async for _, origin, uses in each(Lot.filter(unit=PREPAID.value), "origin", "left"):
        left[origin] += uses
    async for id, kind, of, uses in each(Payment.filter(uses__isnull=False), "kind", "of_id", "uses"):
        is_ = {
            "pass": bought[f"pass:{id}"],
            "pass-undo": undone[f"undo:pass:{of}"],
            "pass-refund": refunded[f"refund:pass:{id}"],
        }[kind]
        if is_ != uses:
            yield f"Payment {id}: it is a {kind} of {uses} uses, and its entries say {is_}."
        if kind == "pass" and not 0 <= (rest := left.pop(id, 0)) <= uses:
            yield f"Payment {id}: {rest} uses are left of {uses} that were paid for."
    for origin, uses in left.items():
        yield f"Lot {origin}: {uses} uses are left that nobody paid for."


async def given_back() -> Problems:
    """Not more money went back than was paid."""
    paid = {id: amount async for id, amount in each(Payment.filter(kind="pass"), "amount")}
    async for id, of, amount in each(Payment.filter(kind__in=_BACK), "of_id", "amount"):
        paid[of] = paid.get(of, 0) + amount
        if paid[of] < 0:
            yield f"Payment {id}: more is given back than payment {of} took."
