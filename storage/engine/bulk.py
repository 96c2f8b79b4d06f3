"""Writing many rows at once."""

from __future__ import annotations

from collections.abc import Sequence

from storage.engine.db import Statement, Tx, Value


async def in_bulk(tx: Tx, statements: Sequence[Statement]) -> None:
    """Those with the same SQL together, where the first of them came; those of one table in their order, for what is
    spent was credited before. How many rows each changed is looked at by nobody."""
    groups: list[tuple[str, list[tuple[Value, ...]]]] = []
    last: dict[str, tuple[str, list[tuple[Value, ...]]]] = {}
    for statement in statements:
        group = last.get(statement.table)
        if group is None or group[0] != statement.sql:
            group = last[statement.table] = (statement.sql, [])
            groups.append(group)
        group[1].append(statement.args)
    for sql, rows in groups:
        await tx.many(sql, rows)
