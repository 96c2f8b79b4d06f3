"""Checks of entries: each names what it was made for."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from operator import or_
from typing import Any

from tortoise.expressions import Q

from loyalty.model.accounts import EntryKind
from storage.ledger.checks.reading import Problems, each
from storage.ledger.tables.accounts import Entry

# Behind it stands what was undone or given back: a friend's visit, a gift, a pass.
_NAMED = ("undo:referral:", "undo:gift:", "undo:pass:", "refund:pass:")

# One of these columns is filled.
_CAUSES = {
    EntryKind.VISIT: ("visit_id",),
    EntryKind.REFUND: ("visit_id",),
    EntryKind.SPENT: ("visit_id",),
    EntryKind.UNSPENT: ("visit_id",),
    EntryKind.PAPER: ("paper_card_id",),
    EntryKind.REVERSAL: ("visit_id", "paper_card_id"),
    EntryKind.REDEMPTION: ("voucher_id",),
    EntryKind.RETURN: ("voucher_id",),
}


async def without_cause() -> Problems:
    """An entry names the visit, paper card or voucher it was made for."""
    without = reduce(or_, (_nameless(kind, columns) for kind, columns in _CAUSES.items()))
    nameless = Entry.filter(without, *(~Q(source__startswith=prefix) for prefix in _NAMED))
    async for entry, kind in each(nameless, "kind"):
        names = " or ".join(
            column.removesuffix("_id").replace("_", " ") for column in _CAUSES[EntryKind(kind)]
        )
        yield f"Entry {entry}: a {kind} without a {names}."


def _nameless(kind: EntryKind, columns: Sequence[str]) -> Q:
    empty: dict[str, Any] = {f"{column}__isnull": True for column in columns}
    return Q(kind=kind.value, **empty)
