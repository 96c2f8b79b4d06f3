"""Checks of what members gave each other."""

from __future__ import annotations

from collections import Counter

from loyalty.model.accounts import EntryKind
from storage.ledger.checks.reading import Problems, each, totals
from storage.ledger.tables.accounts import Entry, Gift


async def entries() -> Problems:
    """What was given left the one and came to the other, and went back if it was undone."""
    rows = Entry.filter(kind__in=[kind.value for kind in (EntryKind.GIVEN, EntryKind.RECEIVED)])
    undone = Entry.filter(source__startswith="undo:gift:").exclude(source__endswith=":lapsed")
    found = Counter(dict([*await totals(rows, "source"), *await totals(undone, "source")]))
    async for gift, amount, undone_at in each(Gift.all(), "amount", "undone_at"):
        back = amount if undone_at else 0
        for end, sign in (("out", -1), ("in", 1)):
            is_ = found[f"gift:{gift}:{end}"], found[f"undo:gift:{gift}:{end}"]
            if is_ != (right := (sign * amount, -sign * back)):
                yield f"Gift {gift}: its entries {end} say {is_[0]} and {is_[1]}, and not {right[0]} and {right[1]}."
