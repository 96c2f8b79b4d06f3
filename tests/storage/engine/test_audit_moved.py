"""What older databases keep in the audit trail besides who did what is found in tables of its own."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from importlib import import_module
from typing import Any

import pytest

from storage import migrations
from storage.engine.db import Database, DatabaseError
from storage.engine.migrate import migrate
from storage.engine.opening import open_database
from storage.people import attachments, audit_trail
from tests.databases import Databases, sqlite_first
from tests.storage.schemas import BEFORE_0009, Raw, minute, opened, row_for

pytestmark = pytest.mark.prove  # no database of so old a version is made any more

OLDEST, LAST_BEFORE = "0001_initial", "0008_reasons"


@asynccontextmanager
async def of_version(databases: Databases, dialect: str, version: str) -> AsyncIterator[str]:
    """A database of that version with the rows that are to move."""
    async with databases.fresh(dialect, version) as url:
        async with opened(url) as raw:
            tables = await raw.tables()
            for table, rows in BEFORE_0009.items():
                await raw.fill(table, [row_for(table, tables[table], row) for row in rows])
        yield url


def plain(value: Any) -> Any:
    """Times alike on both."""
    return datetime.fromisoformat(value) if isinstance(value, str) and value.startswith("2026-") else value


async def rows(raw: Raw, sql: str) -> list[tuple[Any, ...]]:
    return [tuple(plain(value) for value in row) for row in await raw.fetch(f"{sql} ORDER BY 1")]


MOVED: dict[str, list[tuple[Any, ...]]] = {
    'SELECT "id", "address_id", "asked_at", "begun_at", "answered_at" FROM "forecast_request"': [
        (701, 101, minute(10), minute(11), minute(12)),
        (702, 101, minute(13), minute(15), None),
        (703, 101, minute(16), None, None),
    ],
    'SELECT "id", "address_id", "phone", "at" FROM "phone_proof_request"': [
        (321, 103, "+48600100102", minute(20)),
        (322, 103, "", minute(21)),
    ],
    'SELECT "id", "member_id", "address_id", "at", "detached_at" FROM "attachment"': [
        (332, 101, 102, minute(31), None),
        (333, 101, 103, minute(32), minute(33)),
        (335, 101, 103, minute(34), None),
    ],
    'SELECT "id", "member_id", "staff_id", "code", "location", "stamps", "at", "undone_at" FROM "paper_card"': [
        (501, 101, 101, 101, "main", 7, minute(1), None),
        (502, 101, 101, 102, "side", 3, minute(2), minute(3)),
        (503, 101, None, None, "", 2, minute(4), None),
    ],
    'SELECT "id", "visit_id", "paper_card_id", "amount" FROM "entry"': [
        (201, None, 501, 7),
        (202, None, 502, 3),
        (203, None, 502, -3),
        (204, 601, None, 1),
        (205, 601, None, -1),
        (206, None, 503, 2),
    ],
    'SELECT "id", "visit_id" FROM "visit_code"': [(101, None), (102, None), (103, 601)],
}


@sqlite_first
@pytest.mark.parametrize("version", [pytest.param(OLDEST, marks=pytest.mark.prove), LAST_BEFORE])
async def test_every_row_has_its_place(databases: Databases, dialect: str, version: str) -> None:
    async with of_version(databases, dialect, version) as url:
        await migrate(url)
        async with opened(url) as raw:
            assert {sql: await rows(raw, sql) for sql in MOVED} == MOVED
            assert await raw.orphans() == []


@asynccontextmanager
async def database(url: str) -> AsyncIterator[Database]:
    found = await open_database(url)
    try:
        yield found
    finally:
        await found.close()


@sqlite_first
@pytest.mark.prove
async def test_the_trail_reads_as_it_did(databases: Databases, dialect: str) -> None:
    async with of_version(databases, dialect, LAST_BEFORE) as url:
        async with database(url) as old:
            before = await old.run(lambda tx: audit_trail.lines(tx, 100))
        await migrate(url)
        async with database(url) as new:
            assert before == await new.run(lambda tx: audit_trail.lines(tx, 100))
            assert len(before) == len(BEFORE_0009["audit"])


@sqlite_first
@pytest.mark.prove
async def test_an_address_added_long_ago_can_be_taken_off(databases: Databases, dialect: str) -> None:
    """By the same button: its id is that of the line."""
    async with of_version(databases, dialect, LAST_BEFORE) as url:
        await migrate(url)
        async with database(url) as new:
            found = await new.run(attachments.recent)
            assert [(one.id, one.address.id) for one in found] == [(335, 103), (332, 102)]


async def refuses(url: str) -> None:
    """The ledger's guard is there, for every row."""
    async with database(url) as guarded:
        for change in ('UPDATE "entry" SET "amount" = 1', 'DELETE FROM "entry"'):
            with pytest.raises(DatabaseError, match="append-only"):
                await guarded.run(lambda tx, sql=change: tx.rows(sql))  # type: ignore[misc]


@sqlite_first
@pytest.mark.prove
async def test_the_guard_of_the_ledger_is_back(databases: Databases, dialect: str) -> None:
    async with of_version(databases, dialect, LAST_BEFORE) as url:
        await refuses(url)
        await migrate(url)
        await refuses(url)


@sqlite_first
@pytest.mark.prove
async def test_a_move_that_is_cut_off_leaves_the_guard_on(
    databases: Databases, dialect: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All of it is one transaction: begun again, it comes to its end."""
    async with of_version(databases, dialect, LAST_BEFORE) as url:
        moving = import_module(f"{migrations.__name__}.0009_audit")
        with monkeypatch.context() as broken:
            broken.setattr(moving, "NAMED", (*moving.NAMED, 'UPDATE "entry" SET "nowhere" = 1'))
            with pytest.raises(Exception, match="nowhere"):
                await migrate(url, "0009_audit")
        await refuses(url)
        async with opened(url) as raw:
            assert "paper_card" not in await raw.tables()
            assert await rows(raw, 'SELECT "id" FROM "entry" WHERE "visit_id" = 501') == [(201,)]
        await migrate(url)
        await refuses(url)
