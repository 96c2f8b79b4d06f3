"""Gifts of occasions and lapsed balances, as lines of the ledger."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from loyalty.facts import Gifted, Lapsed
from loyalty.ledger.units import Unit
from loyalty.model import EntryKind
from storage.engine.db import Tx, fresh_id
from storage.engine.lists import filled, places


async def grant(tx: Tx, given: Sequence[Gifted | Lapsed], now: datetime) -> None:
    """Write lines of the ledger, and change balances only by the lines that are new: a key happens once."""
    lines = {fresh_id(): line for fact in given for line in _entries(fact)}
    if not lines:
        return
    await tx.many(
        """INSERT INTO "entry" ("id", "member_id", "unit", "amount", "kind", "key", "at")
        VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT ("key") DO NOTHING""",
        [(id, line.member_id, line.unit.value, line.amount, line.kind.value, line.key, now)
         for id, line in lines.items()],
    )  # fmt: skip
    written = filled(lines)
    new = await tx.rows(f'SELECT "id" FROM "entry" WHERE "id" IN ({places(len(written))})', *written)
    for unit in Unit:
        changes = [line for line in (lines[row["id"]] for row in new) if line.unit is unit]
        await tx.many(
            f'UPDATE "balance" SET "{unit}" = "{unit}" + $1 WHERE "member_id" = $2',
            [(line.amount, line.member_id) for line in changes],
        )


@dataclass(frozen=True, slots=True)
class _Entry:
    member_id: int
    unit: Unit
    amount: int
    kind: EntryKind
    key: str


def _entries(fact: Gifted | Lapsed) -> Iterable[_Entry]:
    kind, sign = (EntryKind.GIFT, 1) if isinstance(fact, Gifted) else (EntryKind.EXPIRY, -1)
    return (
        _Entry(fact.member_id, unit, sign * amount, kind, f"{fact.key}:{unit.value}")
        for unit, amount in fact.amounts.items()
    )
