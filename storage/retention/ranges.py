"""A table is gone through by its primary key, some rows at a time."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime

from storage.engine.db import Tx, Value
from storage.retention.cutoffs import Cutoffs

Key = int | str


@dataclass(frozen=True, slots=True)
class Range:
    """Primary keys above `after`, up to and with `upto`. `since`: when the oldest of these rows was made (UTC)."""

    after: Key
    upto: Key
    since: datetime


@dataclass(frozen=True, slots=True)
class Purge:
    """How rows of a table go. `key` is its primary key, the least is above `least`; `made` its column of when a row was made.
    `last`: from which cutoff on nothing goes any more; None where keys do not sort by age. `drop` returns how many went."""

    table: str
    key: str
    least: Key
    made: str
    last: Callable[[Cutoffs], datetime] | None
    drop: Callable[[Tx, Range, Cutoffs], Awaitable[int]]

    def key_of(self, text: str) -> Key:
        return int(text) if isinstance(self.least, int) else text

    async def next(self, tx: Tx, after: Key, size: int, cutoffs: Cutoffs) -> Range | None:
        """The next rows; None where there are none, or all of them are too new."""
        row = await tx.row(
            f"""SELECT max("{self.key}") AS "upto", min("{self.made}") AS "since" FROM (
                SELECT "{self.key}", "{self.made}" FROM "{self.table}" WHERE "{self.key}" > $1
                ORDER BY "{self.key}" LIMIT $2) AS "next" """,
            after,
            size,
        )
        if row is None or row["upto"] is None:
            return None
        since = _instant(row["since"])
        return None if self.last and since >= self.last(cutoffs) else Range(after, row["upto"], since)


def _instant(value: datetime | str) -> datetime:
    """SQLite's `min` of a time is a text."""
    return datetime.fromisoformat(value) if isinstance(value, str) else value


def rows_older(table: str, key: str, column: str, more: str = "") -> str:
    """SQL that deletes the rows of a range ($1, $2) that are older than $3."""
    return f"""DELETE FROM "{table}" WHERE "{key}" > $1 AND "{key}" <= $2 AND "{column}" < $3 {more} RETURNING 1 AS "gone" """


async def count(tx: Tx, sql: str, *args: Value) -> int:
    """How many rows a statement that returns each gave."""
    return len(await tx.rows(sql, *args))
