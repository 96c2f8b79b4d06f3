"""Checks of what readers of a wrong promotion were given."""

from __future__ import annotations

from loyalty.model.accounts import EntryKind
from storage.ledger.checks.reading import Problems, each
from storage.ledger.tables.accounts import Entry
from storage.offers.tables import Apology


async def entries() -> Problems:
    """Each line of an apology is of its unit and its amount."""
    right = {str(id): (unit, amount) async for id, unit, amount in each(Apology.all(), "unit", "amount")}
    rows = Entry.filter(kind=EntryKind.GIFT.value, source__startswith="apology:")
    async for _, source, unit, amount in each(rows, "source", "unit", "amount"):
        if right.get(source.split(":")[1]) != (unit, amount):
            yield f"{source}: its entry gives {amount} {unit}, and there is no such apology."
