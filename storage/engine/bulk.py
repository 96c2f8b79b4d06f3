"""Writing many rows at once."""

from __future__ import annotations

from collections.abc import Sequence

from storage.engine.db import Statement, Tx, Value


async def in_bulk(tx: Tx, statements: Sequence[Statement]) -> None:
    """Those with the same SQL together, in the order in which the first of each came. How many rows each changed is
    looked at by nobody."""
    alike: dict[str, list[tuple[Value, ...]]] = {}
    for statement in statements:
        alike.setdefault(statement.sql, []).append(statement.args)
    for sql, rows in alike.items():
        await tx.many(sql, rows)
