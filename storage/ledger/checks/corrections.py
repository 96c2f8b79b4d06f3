"""Checks of what owners and managers gave or took."""

from __future__ import annotations

from loyalty.model.accounts import EntryKind
from storage.ledger.checks.reading import Problems, each, totals
from storage.ledger.tables.accounts import Correction, Entry


async def entries() -> Problems:
    """A correction has entries of its amount, and as much the other way if it was undone."""
    kinds = [kind.value for kind in (EntryKind.CORRECTION, EntryKind.UNCORRECTED)]
    found = dict(await totals(Entry.filter(kind__in=kinds), "source"))
    async for id, amount, undone_at in each(Correction.all(), "amount", "undone_at"):
        is_ = found.pop(f"correction:{id}", 0), found.pop(f"undo:correction:{id}", 0)
        if is_ != (right := (amount, -amount if undone_at else 0)):
            yield f"Correction {id}: its entries say {is_[0]} and {is_[1]}, and not {right[0]} and {right[1]}."
    for source, amount in found.items():
        if amount:
            yield f"Entries of {source} come to {amount}, and there is no such correction."
