"""Databases of every age become today's, with every row, key, index and guard they had."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from importlib import import_module
from itertools import product
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

import pytest
from tortoise import fields
from tortoise.indexes import Index
from tortoise.migrations import operations as ops
from tortoise.migrations.autodetector import MigrationAutodetector
from tortoise.models import Model

from storage import migrations
from storage.engine.db import Conflict, Database, DatabaseError, Statement, insert
from storage.engine.migrate import alone, migrate, missing
from storage.engine.opening import open_database
from storage.engine.orm import orm, orm_config
from storage.engine.schema import TABLES
from storage.engine.sqlite import lone_process
from storage.people.tables.addresses import Address
from tests.databases import Databases
from tests.storage.places import write
from tests.storage.schemas import RENAMED, RENAMED_TABLES, REPLACED, Column, Raw, opened, rows_for

NOON = datetime(2026, 6, 2, 12, 0, tzinfo=UTC)
VERSIONS = sorted(module.name for module in iter_modules(migrations.__path__))
BOTH = pytest.mark.parametrize("dialect", ["sqlite", "postgres"])


@asynccontextmanager
async def bare(databases: Databases, dialect: str, folder: Path) -> AsyncIterator[str]:
    """A database without a single table."""
    if dialect == "sqlite":
        yield f"sqlite://{folder}/bare.db"
        return
    async with databases.postgres(None) as url:
        yield url


def kept_columns(tables: dict[str, list[Column]]) -> dict[str, list[str]]:
    """Every column whose values are to stay as they are."""
    return {
        table: [column.name for column in columns if (table, column.name) not in REPLACED]
        for table, columns in tables.items()
    }


def todays_columns(tables: dict[str, list[str]]) -> dict[str, list[str]]:
    """The same columns, and tables, by the names they have today."""
    return {
        todays_table(table, tables): [RENAMED.get((table, column), column) for column in columns]
        for table, columns in tables.items()
    }


def todays_table(table: str, tables: dict[str, Any]) -> str:
    """Its name of today. Another table may have taken over the one it had."""
    name = RENAMED_TABLES.get(table, table)
    return table if name in tables else name


async def contents(raw: Raw, tables: dict[str, list[str]]) -> dict[str, list[tuple[Any, ...]]]:
    """Every row, in the columns that are named."""
    found = {}
    for table, columns in tables.items():
        names = ", ".join(f'"{column}"' for column in columns)
        found[table] = sorted(await raw.fetch(f'SELECT {names} FROM "{table}"'), key=repr)
    return found


async def test_the_files_of_sqlite_are_their_owners_alone(tmp_path: Path) -> None:
    """Whichever command makes them, under whichever umask."""
    url, before = f"sqlite://{tmp_path}/shop.db", os.umask(0)
    try:
        await migrate(url, VERSIONS[0])
        with lone_process(url):
            found = modes(tmp_path)
    finally:
        os.umask(before)
    assert {*found.values()} == {0o600}
    assert {"shop.db", "shop.db.lock"} <= found.keys()


def modes(folder: Path) -> dict[str, int]:
    return {file.name: file.stat().st_mode & 0o777 for file in folder.iterdir()}


# The models and the migrations


async def test_the_models_and_the_migrations_agree() -> None:
    """The tool finds nothing to make: whoever changes a model writes its migration too."""
    async with orm("sqlite://:memory:") as context:
        assert context.apps
        detector = MigrationAutodetector(context.apps, orm_config("sqlite://:memory:")["apps"])
        found = [str(operation) for writer in await detector.changes() for operation in writer.operations]
    assert found == []


@pytest.mark.prove
async def test_a_changed_model_would_be_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """The test above can fail."""
    monkeypatch.setitem(Address._meta.fields_map, "wrong_codes", fields.IntField(default=0, null=True))
    async with orm("sqlite://:memory:") as context:
        assert context.apps
        detector = MigrationAutodetector(context.apps, orm_config("sqlite://:memory:")["apps"])
        assert [len(writer.operations) for writer in await detector.changes()] == [1]


def lossy(operation: ops.Operation) -> str:
    """Why this operation may not be in a migration: on SQLite the tool carries it out by building the
    table anew, without its other constraints and indexes, and takes the children's rows with it."""
    match operation:
        case ops.CreateModel() | ops.AddIndex() | ops.AlterModelOptions() | ops.RunPython():
            return ""
        case ops.AddField(field=field):
            return "" if field.null or field.has_db_default() else "a filled table has no value for it"
        case ops.RunSQL():
            return "it is split at every semicolon: use RunPython"
        case _:
            return f"{type(operation).__name__} is written by hand, for each dialect"


@pytest.mark.parametrize("version", VERSIONS)
def test_no_migration_loses_anything(version: str) -> None:
    """Only what the tool does well is left to the tool."""
    found = import_module(f"{migrations.__name__}.{version}").Migration
    assert [why for operation in found.operations if (why := lossy(operation))] == []


@pytest.mark.parametrize(
    ("operation", "allowed"),
    [
        (ops.AddIndex("Member", Index(fields=("zone",))), True),
        (ops.AddField("Member", "phone", fields.CharField(20, null=True)), True),
        (ops.AddField("Member", "visits", fields.IntField(db_default=0)), True),
        (ops.AddField("Member", "visits", fields.IntField(default=0)), False),
        (ops.AlterField("Member", "name", fields.CharField(70)), False),
        (ops.RemoveField("Member", "zone"), False),
        (ops.RenameField("Member", "zone", "place"), False),
        (ops.DeleteModel("Photo"), False),
        (ops.RunSQL("DELETE FROM photo"), False),
    ],
    ids=lambda value: type(value).__name__,
)
def test_what_a_migration_may_do(operation: ops.Operation, allowed: bool) -> None:
    assert allowed is (lossy(operation) == "")


# From every version to the newest


def every_age() -> Iterator[Any]:
    """The oldest on SQLite; the others take long."""
    quick = ("sqlite", VERSIONS[0])
    for pair in product(("sqlite", "postgres"), VERSIONS):
        yield pytest.param(*pair, marks=[] if pair == quick else [pytest.mark.prove])


@pytest.mark.parametrize(("dialect", "version"), list(every_age()))
async def test_a_filled_database_of_every_version_becomes_todays(
    databases: Databases, dialect: str, version: str
) -> None:
    """Every row is there as it was, and every column, key, index, check and trigger of a new one."""
    async with databases.fresh(dialect, version) as url, databases.fresh(dialect) as new:
        async with opened(url) as raw:
            tables = await raw.tables()
            for table, columns in tables.items():
                await raw.fill(table, rows_for(columns))
            named = kept_columns(tables)
            before = await contents(raw, named)
        assert VERSIONS[VERSIONS.index(version) + 1 :] == await migrate(url)
        async with opened(url) as raw, opened(new) as fresh:
            found = await contents(raw, todays_columns(named))
            assert {todays_table(table, tables): rows for table, rows in before.items()} == found
            assert await fresh.schema() == await raw.schema()
            assert await raw.orphans() == []
        assert await missing(url) == []


async def test_every_table_was_filled(databases: Databases) -> None:
    """The test above does not look at empty tables."""
    url = await databases.sqlite()
    async with opened(url) as raw:
        tables = await raw.tables()
    models = [
        name
        for tables_of in TABLES
        for name in vars(import_module(tables_of)).values()
        if hasattr(name, "_meta")
    ]
    assert {model._meta.db_table for model in models if model._meta.db_table} == set(tables)


async def test_the_schema_has_what_the_models_say(url: str) -> None:
    """Unique keys and indexes, all of them: a table built anew would have lost some."""
    async with opened(url) as raw, orm(url) as context:
        schema = await raw.schema()
        assert context.apps
        models = list(context.apps["storage"].values())
        wanted = {
            (model._meta.db_table, _columns(model, index.fields), False)
            for model in models
            for index in model._meta.indexes
        }
        wanted |= {
            (model._meta.db_table, _columns(model, together), True)
            for model in models
            for together in model._meta.unique_together
        }
        wanted |= {
            (
                model._meta.db_table,
                (name if name in model._meta.fields_db_projection else f"{name}_id",),
                True,
            )
            for model in models
            for name, field in model._meta.fields_map.items()
            if field.unique and not field.pk and not field.reference
        }
    assert set() == wanted - set(_indexes(schema))
    assert len(wanted) > 15


def _columns(model: Any, names: Any) -> tuple[str, ...]:
    return tuple(model._meta.fields_db_projection.get(name, name) for name in names)


def _indexes(schema: set[tuple[Any, ...]]) -> set[tuple[str, tuple[str, ...], bool]]:
    found = set()
    for table, what, *rest in schema:
        if what != "index":
            continue
        if len(rest) == 2 and str(rest[1]).startswith("CREATE"):  # as PostgreSQL tells it
            columns = rest[1].partition("(")[2].partition(")")[0].replace('"', "").split(", ")
            found.add((table, tuple(columns), "UNIQUE" in rest[1]))
        else:
            _, unique, _, _, *columns = rest
            found.add((table, tuple(columns), bool(unique)))
    return found


async def test_migrating_twice_changes_nothing(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A start after a start: it asks what is there, and loads no migration for it."""
    monkeypatch.delattr("storage.engine.migrate._migrate")
    async with opened(url) as raw:
        before = await raw.schema()
        assert await migrate(url) == []
        assert before == await raw.schema()


@BOTH
async def test_what_is_missing_is_told(databases: Databases, tmp_path: Path, dialect: str) -> None:
    """By name and in order, also of a database that has nothing yet; and told is not done."""
    async with bare(databases, dialect, tmp_path) as url:
        assert await missing(url) == VERSIONS
        assert VERSIONS[:1] == await migrate(url, VERSIONS[0])
        assert VERSIONS[1:] == await missing(url)


@pytest.mark.prove
async def test_a_file_is_copied_before_it_changes(tmp_path: Path) -> None:
    """Whoever wants back what it was finds it beside it; a new file has nothing to keep."""
    url = f"sqlite://{tmp_path}/shop.db"
    await migrate(url, VERSIONS[-2])
    assert not any("before" in name for name in modes(tmp_path))
    await migrate(url)
    kept = tmp_path / f"shop.db.before-{VERSIONS[-1]}"
    assert await missing(f"sqlite://{kept}") == VERSIONS[-1:]
    assert modes(tmp_path)[kept.name] == 0o600


MIGRATING = """
import asyncio, sys
from storage.engine.migrate import migrate
print("ready", flush=True)
sys.stdin.readline()
print(*asyncio.run(migrate(sys.argv[1])))
"""


async def test_a_copy_waits_until_another_has_migrated(databases: Databases) -> None:
    waits = """SELECT 1 FROM pg_locks WHERE "locktype" = 'advisory' AND NOT "granted"
        AND "database" = (SELECT "oid" FROM pg_database WHERE "datname" = current_database())"""
    async with databases.postgres(VERSIONS[-2]) as url, opened(url) as raw:
        async with alone(url):
            second = asyncio.ensure_future(migrate(url))
            while not second.done() and not await raw.fetch(waits):
                await asyncio.sleep(0.01)
            assert not second.done()
        assert await second == VERSIONS[-1:]


@pytest.mark.prove
async def test_copies_that_start_together_migrate_one_after_the_other(databases: Databases) -> None:
    """Two processes at the same instant: each migration is carried out by one of them, and both are
    content."""
    async with databases.postgres(None) as url:
        both = [
            await asyncio.create_subprocess_exec(
                sys.executable, "-c", MIGRATING, url,
                stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
            )
            for _ in range(2)
        ]  # fmt: skip
        for process in both:
            assert process.stdout
            await process.stdout.readline()
        ends = await asyncio.gather(*(process.communicate(b"go\n") for process in both))
        assert [error for _, error in ends] == [b"", b""]
        assert sorted(VERSIONS) == sorted(b" ".join(out for out, _ in ends).decode().split())


# The guards


def entry(id: int, amount: int) -> Statement:
    return insert(
        "entry", id=id, member_id=1, unit="points", amount=amount, kind="visit", key=f"key-{id}", at=NOON
    )


def member(id: int) -> Statement:
    return insert(
        "member", id=id, card=f"card-{id}", name="", locale="en", location="", joined_at=NOON, source=""
    )


def balance(id: int = 1, **more: int) -> Statement:
    return insert("balance", **({"id": id, "member_id": id, "unit": "points", "held": 0, "owed": 0} | more))


@pytest.fixture
async def kept(database: Database) -> Database:
    """With a member, a balance and one line in the ledger."""
    await write(database, member(1), balance(held=5), entry(1, 5))
    return database


@pytest.mark.parametrize(
    "sql",
    [
        'UPDATE "entry" SET "amount" = 6',
        'UPDATE "entry" SET "at" = "at"',
        'UPDATE "entry" SET "member_id" = 1 WHERE "id" = 1',
        'DELETE FROM "entry"',
        'INSERT INTO "entry" SELECT * FROM "entry" WHERE true ON CONFLICT ("id") DO UPDATE SET "amount" = 6',
    ],
)
async def test_the_ledger_is_only_added_to(kept: Database, sql: str) -> None:
    """Whoever asks, and whatever for."""
    with pytest.raises(DatabaseError, match="append-only"):
        await kept.run(lambda tx: tx.rows(sql))
    found = await kept.run(lambda tx: tx.rows('SELECT "amount", "at" FROM "entry"'))
    assert [(row["amount"], row["at"]) for row in found] == [(5, NOON)]
    await write(kept, entry(2, 6))


@pytest.mark.parametrize("column", ["held", "owed"])
async def test_no_balance_falls_below_zero(kept: Database, column: str) -> None:
    """Changed or new; down to zero it may."""
    with pytest.raises(Conflict, match="balance_not_negative"):
        await write(kept, Statement("balance", f'UPDATE "balance" SET "{column}" = -1', ()))
    with pytest.raises(Conflict, match="balance_not_negative"):
        await write(kept, member(2), balance(2, **{column: -1}))
    await write(kept, Statement("balance", f'UPDATE "balance" SET "{column}" = 0', ()))


def code(id: int, **more: Any) -> Statement:
    return insert(
        "visit_code",
        **({"id": id, "code": "48213", "member_id": 1, "location": "main", "created_at": NOON, "expires_at": NOON} | more),
    )  # fmt: skip


def voucher(id: int, state: str) -> Statement:
    return insert(
        "voucher", id=id, code="1234567", member_id=1, reward="coffee", unit="stamps", cost=9, state=state,
        created_at=NOON, expires_at=NOON, location="",
    )  # fmt: skip


def job(id: int, **more: Any) -> Statement:
    return insert(
        "staff",
        **({"id": id, "address_id": 1, "role": "staff", "name": "Max", "location": "main", "since": NOON} | more),
    )  # fmt: skip


ADDRESS = insert(
    "address", id=1, channel="telegram", value="1", locale="en", state="open", seen_at=NOON, wrong_codes=0
)
ONLY_ONE = {
    "code that can be used": (code(1), code(2), code(2, closed_at=NOON)),
    "open voucher with these digits": (voucher(1, "open"), voucher(2, "open"), voucher(2, "used")),
    "job for one address": (job(1), job(2), job(2, removed_at=NOON)),
}


@pytest.mark.parametrize(("first", "second", "other"), ONLY_ONE.values(), ids=ONLY_ONE.keys())
async def test_there_is_only_one(
    kept: Database, first: Statement, second: Statement, other: Statement
) -> None:
    """At a time: those that are over do not count."""
    await write(kept, ADDRESS, first)
    with pytest.raises(Conflict):
        await write(kept, second)
    await write(kept, other)


@pytest.mark.prove
async def test_a_file_may_be_migrated_that_is_open_elsewhere(databases: Databases) -> None:
    """Reads go on while the tables change."""
    url = await databases.sqlite(VERSIONS[0])
    database = await open_database(url)
    await database.run(lambda tx: tx.rows('SELECT * FROM "member"'))
    await migrate(url)
    await write(database, member(1), balance(held=1))
    await database.close()


def test_no_table_has_two_one_to_one_fields() -> None:
    """The ORM keeps them in a set: each process would make their columns in an order of its own."""
    models = [model for name in TABLES for model in vars(import_module(name)).values()]
    tables = [one for one in models if isinstance(one, type) and issubclass(one, Model) and one is not Model]
    assert tables
    assert [one.__name__ for one in tables if len(one._meta.o2o_fields) > 1] == []
