"""The violations: promises that were broken."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from simulation.count.promise import Era, Promise, Witness
from simulation.count.rules import rules
from simulation.count.tables import fill
from storage.engine.db import Database
from storage.engine.opening import open_database


@dataclass(frozen=True, slots=True)
class Violation:
    """A promise that was broken: to whom, and by which message."""

    rule: str
    person: int
    message: int
    detail: str = ""

    def __str__(self) -> str:
        return f"{self.rule}: member {self.person}, message {self.message} {self.detail}".rstrip()


async def violations(
    database: Database, promised: Promise | Sequence[Era], witness: Witness, now: datetime
) -> list[Violation]:
    """All of them, in the order of the rules. `now` (UTC) is the end of the year."""
    eras = [Era(promised)] if isinstance(promised, Promise) else promised
    tables = await open_database("sqlite://:memory:")
    try:
        await fill(tables, database, eras, witness)
        found: list[Violation] = []
        for name, sql, args in rules(eras):
            rows = await tables.run(lambda tx, sql=sql, args=args: tx.rows(sql, *args))  # type: ignore[misc]
            found += [Violation(name, row["person"], row["id"], str(row["detail"])) for row in rows]
        return found + await _left_behind(database, now)
    finally:
        await tables.close()


async def _left_behind(database: Database, now: datetime) -> list[Violation]:
    """Messages that are due and were not sent, or are claimed by a worker that is gone."""
    rows = await database.run(
        lambda tx: tx.rows(
            """SELECT "id", coalesce("member_id", 0) AS "person", "state", "why" FROM "outbox"
            WHERE "state" = 'claimed' OR ("state" = 'waiting' AND "due_at" <= $1)""",
            now,
        )
    )
    return [
        Violation("left behind", row["person"], row["id"], f"{row['state']} {row['why']}".strip())
        for row in rows
    ]
