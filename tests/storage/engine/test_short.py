"""Work that looks, and writes once, with no transaction around it: all that it writes is kept, or nothing."""

from __future__ import annotations

import pytest

from storage.engine.db import Conflict, Database, NeedsTransaction, Statement, Tx, Work
from storage.engine.postgres import PostgresDatabase
from tests.storage.places import names, place

_GUARD = 'UPDATE "location" SET "name" = $1 WHERE "id" = $2 AND "name" = $3'


def called(name: str, before: str) -> Statement:
    return Statement("location", _GUARD, (name, "a", before), 1)


def note(key: str) -> Statement:
    sql = """INSERT INTO "inbox" ("key", "state", "tries", "at") VALUES ($1, 'done', 1, now())"""
    return Statement("inbox", sql, (key,))


async def test_all_is_kept(database: Database) -> None:
    async def work(tx: Tx) -> int:
        found = len(await tx.rows('SELECT 1 FROM "location"'))
        await tx.write([place("a"), place("b")])
        return found

    assert await database.run_short(work) == 0
    assert await names(database) == {"a": "", "b": ""}


async def test_one_statement_of_many_rows_is_kept_as_a_whole(database: Database) -> None:
    new = 'INSERT INTO "location" ("id", "name") VALUES ($1, $2)'
    await database.run_short(lambda tx: tx.many(new, [("a", ""), ("b", "")]))
    with pytest.raises(Conflict):
        await database.run_short(lambda tx: tx.many(new, [("c", ""), ("a", "")]))
    assert await names(database) == {"a": "", "b": ""}


async def test_who_comes_second_keeps_nothing(postgres: PostgresDatabase) -> None:
    """What was looked at is another by the time it is written: the other statement is not kept either."""
    await postgres.run(lambda tx: tx.write([place("a", "old")]))

    async def work(tx: Tx) -> None:
        found = await tx.row('SELECT "name" FROM "location"')
        await postgres.run(lambda other: other.write([called("theirs", "old")]))
        assert found
        await tx.write([called("mine", found["name"]), note("k")])

    with pytest.raises(Conflict):
        await postgres.run_short(work)
    assert await names(postgres) == {"a": "theirs"}
    assert await postgres.read(lambda read: read.rows('SELECT 1 FROM "inbox"')) == []


async def test_what_raises_keeps_nothing(database: Database) -> None:
    async def work(tx: Tx) -> None:
        await tx.write([place("a")])
        raise LookupError

    with pytest.raises(LookupError):
        await database.run_short(work)
    assert await names(database) == {}


async def locks(tx: Tx) -> None:
    await tx.rows('SELECT 1 FROM "location" l' + tx.dialect.lock("l"))


async def writes_twice(tx: Tx) -> None:
    await tx.write([place("a")])
    await tx.write([place("b")])


async def writes_what_is_two(tx: Tx) -> None:
    await tx.write([place("a"), called("b", "")])


async def looks_at_what_it_wrote(tx: Tx) -> None:
    await tx.write([place("a")])
    await tx.rows('SELECT 1 FROM "location"')


async def writes_many_too(tx: Tx) -> None:
    await tx.many(_GUARD, [("a", "a", "a")])
    await tx.write([place("a")])


@pytest.mark.parametrize(
    "work", [locks, writes_twice, writes_what_is_two, looks_at_what_it_wrote, writes_many_too]
)
async def test_what_needs_a_transaction_says_so(postgres: PostgresDatabase, work: Work[None]) -> None:
    with pytest.raises(NeedsTransaction):
        await postgres.run_short(work)
    assert await names(postgres) == {}
