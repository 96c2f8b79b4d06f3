"""What owners and managers gave or took beside visits."""

from __future__ import annotations

from datetime import datetime

from loyalty.ledger.units import Unit
from loyalty.model.accounts import Correction
from storage.engine.db import Reader, Row
from storage.people.members import SELVES


def source(id: int) -> str:
    """Of its entries."""
    return f"correction:{id}"


async def by_id(read: Reader, id: int) -> Correction | None:
    """If it stands."""
    row = await read.row('SELECT * FROM "correction" WHERE "id" = $1 AND "undone_at" IS NULL', id)
    return _correction(row) if row else None


async def last_by(read: Reader, staff_id: int) -> Correction | None:
    """The newest that this person made and that stands."""
    row = await read.row(
        """SELECT * FROM "correction" WHERE "staff_id" = $1 AND "undone_at" IS NULL
        ORDER BY "at" DESC, "id" DESC LIMIT 1""",
        staff_id,
    )
    return _correction(row) if row else None


async def last_of(read: Reader, member_id: int) -> Correction | None:
    """The newest of this member, or of one who became part of them."""
    row = await read.row(
        f"""SELECT * FROM "correction" WHERE "member_id" IN ({SELVES}) AND "undone_at" IS NULL
        ORDER BY "at" DESC, "id" DESC LIMIT 1""",
        member_id,
    )
    return _correction(row) if row else None


async def made_since(read: Reader, staff_id: int, since: datetime) -> int:
    """How many this person made since then that stand."""
    row = await read.row(
        """SELECT count(*) AS "made" FROM "correction" WHERE "staff_id" = $1 AND "at" >= $2
        AND "undone_at" IS NULL""",
        staff_id,
        since,
    )
    return int(row["made"]) if row else 0


def _correction(row: Row) -> Correction:
    return Correction(
        row["id"],
        row["member_id"],
        row["staff_id"],
        row["location"],
        Unit(row["unit"]),
        row["amount"],
        row["reason"],
        row["at"],
    )
