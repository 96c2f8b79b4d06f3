"""What a database consists of, and how to fill any version of it, read from the database itself."""

from __future__ import annotations

import sqlite3
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Protocol

import asyncpg

from storage.engine.postgres import dsn
from storage.engine.sqlite import file_of

# Columns that a migration renamed, and those whose values it put into others, which have a test of their own.
RENAMED = {
    ("promotion", "fed_to"): "cursor",
    ("outbox", "once"): "idempotency_key",
    ("voucher", "once"): "idempotency_key",
}
RENAMED_TABLES = {"pace": "rate_limit", "balance": "activity"}
REPLACED = {("promotion", "told"), ("promotion", "told_at")} | {
    (table, unit) for table in ("balance", "visit", "link") for unit in ("points", "stamps", "money")
}

ROWS = 3  # of each table: one filled, one with nothing in it that may be empty, one more
START = datetime(2026, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Column:
    name: str
    type: str
    nullable: bool


class Raw(Protocol):
    """A database past all our code."""

    async def fetch(self, sql: str) -> list[tuple[Any, ...]]: ...

    async def tables(self) -> dict[str, list[Column]]: ...

    async def fill(self, table: str, rows: Sequence[Mapping[str, Any]]) -> None:
        """With foreign keys looked at by nobody, so that tables may come in any order."""
        ...

    async def schema(self) -> set[tuple[Any, ...]]:
        """Every column, index, constraint and trigger there is, with its definition."""
        ...

    async def orphans(self) -> list[Any]: ...


@asynccontextmanager
async def opened(url: str) -> AsyncIterator[Raw]:
    if url.startswith("sqlite"):
        connection = sqlite3.connect(file_of(url), isolation_level=None)
        try:
            yield RawSqlite(connection)
        finally:
            connection.close()
        return
    server = await asyncpg.connect(dsn(url))
    try:
        yield RawPostgres(server)
    finally:
        await server.close()


def _is_ours(table: str) -> bool:
    return not table.startswith(("tortoise", "sqlite"))


@dataclass
class RawSqlite:
    connection: sqlite3.Connection

    async def fetch(self, sql: str) -> list[tuple[Any, ...]]:
        return self.connection.execute(sql).fetchall()

    async def tables(self) -> dict[str, list[Column]]:
        names = await self.fetch("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
        return {
            name: [
                Column(row[1], row[2], not row[3] and not row[5])
                for row in await self.fetch(f'PRAGMA table_info("{name}")')
            ]
            for (name,) in names
            if _is_ours(name)
        }

    async def fill(self, table: str, rows: Sequence[Mapping[str, Any]]) -> None:
        await self.fetch("PRAGMA foreign_keys = OFF")
        for row in rows:
            names, places = ", ".join(f'"{name}"' for name in row), ", ".join("?" for _ in row)
            values = [v.isoformat(" ") if isinstance(v, datetime) else v for v in row.values()]
            self.connection.execute(f'INSERT INTO "{table}" ({names}) VALUES ({places})', values)

    async def schema(self) -> set[tuple[Any, ...]]:
        found: set[tuple[Any, ...]] = set()
        for table in await self.tables():
            found |= {(table, "column", *row) for row in await self.fetch(f'PRAGMA table_info("{table}")')}
            found |= {(table, "key", *row) for row in await self.fetch(f'PRAGMA foreign_key_list("{table}")')}
            for _, name, *rest in await self.fetch(f'PRAGMA index_list("{table}")'):
                columns = [row[2] for row in await self.fetch(f'PRAGMA index_info("{name}")')]
                found.add((table, "index", name, *rest, *columns))
        made = await self.fetch("SELECT type, name, tbl_name, sql FROM sqlite_master WHERE sql IS NOT NULL")
        return found | {(table, type, name, sql) for type, name, table, sql in made if _is_ours(table)}

    async def orphans(self) -> list[Any]:
        return await self.fetch("PRAGMA foreign_key_check")


@dataclass
class RawPostgres:
    connection: asyncpg.Connection

    async def fetch(self, sql: str) -> list[tuple[Any, ...]]:
        return [tuple(row) for row in await self.connection.fetch(sql)]

    async def tables(self) -> dict[str, list[Column]]:
        found: dict[str, list[Column]] = {}
        for table, name, type, nullable in await self.fetch(
            """SELECT table_name, column_name, data_type, is_nullable = 'YES'
            FROM information_schema.columns WHERE table_schema = 'public'
            ORDER BY table_name, ordinal_position"""
        ):
            if _is_ours(table):
                found.setdefault(table, []).append(Column(name, type, nullable))
        return found

    async def fill(self, table: str, rows: Sequence[Mapping[str, Any]]) -> None:
        await self.connection.execute("SET session_replication_role = replica")
        for row in rows:
            names = ", ".join(f'"{name}"' for name in row)
            places = ", ".join(f"${n}" for n in range(1, len(row) + 1))
            await self.connection.execute(f'INSERT INTO "{table}" ({names}) VALUES ({places})', *row.values())
        await self.connection.execute("SET session_replication_role = origin")

    async def schema(self) -> set[tuple[Any, ...]]:
        found: set[tuple[Any, ...]] = set()
        for sql in (
            """SELECT table_name, 'column', column_name, ordinal_position, data_type, is_nullable, column_default,
                character_maximum_length FROM information_schema.columns WHERE table_schema = 'public'""",
            "SELECT tablename, 'index', indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'",
            """SELECT conrelid::regclass::text, 'constraint', conname, pg_get_constraintdef(oid)
            FROM pg_constraint WHERE connamespace = 'public'::regnamespace""",
            """SELECT tgrelid::regclass::text, 'trigger', tgname, pg_get_triggerdef(oid)
            FROM pg_trigger WHERE NOT tgisinternal""",
        ):
            found |= {row for row in await self.fetch(sql) if _is_ours(row[0])}
        return found

    async def orphans(self) -> list[Any]:
        """Every foreign key looked at again, row by row."""
        found = []
        for name, table in await self.fetch(
            """SELECT conname, conrelid::regclass::text FROM pg_constraint
            WHERE contype = 'f' AND connamespace = 'public'::regnamespace"""
        ):
            definition = (await self.fetch(f"SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = '{name}'"))[0][0]  # fmt: skip
            await self.connection.execute(f'ALTER TABLE {table} DROP CONSTRAINT "{name}"')
            try:
                await self.connection.execute(f'ALTER TABLE {table} ADD CONSTRAINT "{name}" {definition}')
            except asyncpg.ForeignKeyViolationError as error:
                found.append(str(error))
        return found


def rows_for(columns: Sequence[Column]) -> list[dict[str, Any]]:
    """Row n refers to row n of every other table, because every number in it is n."""
    return [
        {column.name: None if column.nullable and n == ROWS - 1 else _value(column, n) for column in columns}
        for n in range(1, ROWS + 1)
    ]


def _value(column: Column, n: int) -> Any:
    type = column.type.upper()
    if "TIME" in type:
        return START + timedelta(days=n, microseconds=n)
    if "CHAR" in type or "TEXT" in type:
        return f"ą{n}"
    if "BOOL" in type:
        return n % 2 == 0
    if "INT" in type:
        return n
    raise TypeError(f"{column.name}: no value of type {column.type} is known here yet")


def row_for(table: str, columns: Sequence[Column], values: Mapping[str, Any]) -> dict[str, Any]:
    """These values, by the names their columns have in this version; any other column is null where it may be."""
    row = {column.name: None if column.nullable else _value(column, 9) for column in columns}
    return row | {name if name in row else RENAMED[(table, name)]: value for name, value in values.items()}


def minute(n: int) -> datetime:
    return START + timedelta(minutes=n)


_OPEN, _ACT = {"state": "open"}, {"detail": "{}"}
_ASKED = {"channel": "telegram", "kind": "forecast-ready", "address_id": 101}
_CODE_SENT = {"channel": "sms", "kind": "link-code", "once": None}

# What databases before 0009 keep in the audit trail, and in the visit ids of paper cards.
BEFORE_0009: Mapping[str, Sequence[Mapping[str, Any]]] = {
    "member": [{"id": 101, "card": "ana"}],
    "address": [
        {"id": 101, **_OPEN, "channel": "telegram", "value": "olga"},
        {"id": 102, **_OPEN, "channel": "sms", "value": "+48600100102", "member_id": 101},
        {"id": 103, **_OPEN, "channel": "telegram", "value": "ana", "member_id": 101},
        {"id": 104, **_OPEN, "channel": "sms", "value": "forgotten:104"},
    ],
    "staff": [{"id": 101, "address_id": 101}],
    "visit_code": [
        {"id": 101, "code": "1", "member_id": 101, "visit_id": 501, "location": "main"},
        {"id": 102, "code": "2", "member_id": 101, "visit_id": 502, "location": "side"},
        {"id": 103, "code": "3", "member_id": 101, "visit_id": 601, "location": "main"},
    ],
    "entry": [
        {"id": 201, "member_id": 101, "kind": "paper", "key": "paper:501", "visit_id": 501, "amount": 7, "at": minute(1)},
        {"id": 202, "member_id": 101, "kind": "paper", "key": "paper:502", "visit_id": 502, "amount": 3, "at": minute(2)},
        {"id": 203, "member_id": 101, "kind": "reversal", "key": "undo:502", "visit_id": 502, "amount": -3, "at": minute(3)},
        {"id": 204, "member_id": 101, "kind": "visit", "key": "visit:601:stamps", "visit_id": 601, "amount": 1},
        {"id": 205, "member_id": 101, "kind": "reversal", "key": "undo:601:stamps", "visit_id": 601, "amount": -1},
        {"id": 206, "member_id": 101, "kind": "paper", "key": "paper:503", "visit_id": 503, "amount": 2, "at": minute(4)},
    ],
    "outbox": [
        {"id": 401, **_ASKED, "once": "forecast:701", "created_at": minute(12)},
        {"id": 402, **_CODE_SENT, "address_id": 102, "created_at": minute(20)},
        {"id": 403, **_CODE_SENT, "address_id": 104, "created_at": minute(21)},
    ],
    "audit": [
        {"id": 301, **_ACT, "action": "paper", "actor": 101, "member_id": 101, "staff_id": 101, "subject": 501},
        {"id": 302, **_ACT, "action": "paper", "actor": 101, "member_id": 101, "staff_id": 101, "subject": 502},
        {"id": 303, **_ACT, "action": "paper-undone", "actor": 101, "member_id": 101, "subject": 502},
        {"id": 311, **_ACT, "action": "forecast", "actor": 101, "subject": 701, "at": minute(10)},
        {"id": 312, **_ACT, "action": "forecast-begun", "actor": 101, "subject": 701, "at": minute(11)},
        {"id": 313, **_ACT, "action": "forecast", "actor": 101, "subject": 702, "at": minute(13)},
        {"id": 314, **_ACT, "action": "forecast-begun", "actor": 101, "subject": 702, "at": minute(14)},
        {"id": 315, **_ACT, "action": "forecast-begun", "actor": 101, "subject": 702, "at": minute(15)},
        {"id": 316, **_ACT, "action": "forecast", "actor": 101, "subject": 703, "at": minute(16)},
        {"id": 321, **_ACT, "action": "phone-asked", "actor": 103, "at": minute(20)},
        {"id": 322, **_ACT, "action": "phone-asked", "actor": 103, "at": minute(21)},
        {"id": 331, **_ACT, "action": "phone-added", "actor": 103, "member_id": 101, "at": minute(30)},  # the oldest name nobody
        {"id": 332, **_ACT, "action": "phone-added", "actor": 103, "member_id": 101, "subject": 102, "at": minute(31)},
        {"id": 333, **_ACT, "action": "attached", "actor": 103, "member_id": 101, "at": minute(32)},
        {"id": 334, **_ACT, "action": "detached", "actor": 101, "member_id": 101, "subject": 103, "at": minute(33)},
        {"id": 335, **_ACT, "action": "attached", "actor": 103, "member_id": 101, "subject": 103, "at": minute(34)},
    ],
}  # fmt: skip
