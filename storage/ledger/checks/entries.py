"""Checks of entries: each names what it was made for."""

from __future__ import annotations

from loyalty.model import EntryKind
from storage.ledger.checks.reading import Problems, each
from storage.ledger.tables import Entry

_BELONGS_TO_VISIT = (EntryKind.VISIT, EntryKind.PAPER, EntryKind.REVERSAL)
_BELONGS_TO_VOUCHER = (EntryKind.REDEMPTION, EntryKind.RETURN)


async def without_cause() -> Problems:
    for column, kinds in (("visit_id", _BELONGS_TO_VISIT), ("voucher_id", _BELONGS_TO_VOUCHER)):
        nameless = Entry.filter(kind__in=[kind.value for kind in kinds], **{f"{column}__isnull": True})
        async for entry, kind in each(nameless, "kind"):
            yield f"Entry {entry}: a {kind} without a {column.removesuffix('_id')}."
