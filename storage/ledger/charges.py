"""Payments by the chat, by the id that their provider gave them."""

from __future__ import annotations

from storage.engine.db import Reader


async def booked_as(read: Reader, charge: str) -> str:
    """The kind of the line that it stands in, "payment" or "pass", also where it was given back since; "": it does not."""
    row = await read.row(
        """SELECT "kind" FROM "payment" WHERE "charge" = $1 AND "kind" IN ('payment', 'pass')""", charge
    )
    return str(row["kind"]) if row else ""
