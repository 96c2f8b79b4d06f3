"""What members gave each other."""

from __future__ import annotations

from datetime import datetime

from loyalty.ledger.units import Unit
from loyalty.model.accounts import Gift
from storage.engine.db import Reader, Row
from storage.people.members import SELVES


async def given_since(read: Reader, giver_id: int, taker_id: int, unit: Unit, since: datetime) -> int:
    """How much of the unit this member gave since then, to anybody, but for what was taken back. The accounts of both are
    locked."""
    await lock_both(read, giver_id, taker_id)
    row = await read.row(
        f"""SELECT coalesce(sum("amount"), 0) AS "given" FROM "gift" WHERE "giver_id" IN ({SELVES})
        AND "unit" = $2 AND "at" >= $3 AND "undone_at" IS NULL""",
        giver_id,
        unit.value,
        since,
    )
    return int(row["given"]) if row else 0


async def lock_both(read: Reader, one: int, other: int) -> None:
    """The older member's account first: two who give each other something at once do not wait for one another."""
    if lock := read.dialect.lock("act"):
        await read.rows(
            f"""SELECT 1 FROM "activity" act WHERE act."member_id" IN ($1, $2) ORDER BY act."member_id"{lock}""",
            one,
            other,
        )


async def newest_to(read: Reader, taker_id: int, since: datetime) -> Gift | None:
    """The newest that this member got since then, with those who became part of them, and that was not taken back."""
    row = await read.row(
        f"""SELECT * FROM "gift" WHERE "taker_id" IN ({SELVES}) AND "at" >= $2 AND "undone_at" IS NULL
        ORDER BY "at" DESC, "id" DESC LIMIT 1""",
        taker_id,
        since,
    )
    return _gift(row) if row else None


def _gift(row: Row) -> Gift:
    return Gift(row["id"], row["giver_id"], row["taker_id"], Unit(row["unit"]), row["amount"], row["at"])
