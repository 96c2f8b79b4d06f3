"""Looks that travel as one are answered as if each had gone alone."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime

import pytest

from storage.engine.db import Database, Dialect, Reader, Row, Tx, Value, WaitedInTransaction, one_row
from storage.engine.together import both, each, with_foreseen
from tests.storage.places import place, write

NOON = datetime(2026, 6, 2, 12, 0, tzinfo=UTC)
_PLACES = 'SELECT "id", "name" FROM "location" WHERE "id" >= $1 ORDER BY "id"'


class Counted:
    """A reader whose trips are counted."""

    def __init__(self, tx: Tx) -> None:
        self.tx, self.dialect, self.locked, self.said = tx, tx.dialect, tx.locked, list[str]()
        self.foreseen = tx.foreseen

    async def rows(self, sql: str, *args: Value) -> Sequence[Row]:
        if (sql, args) not in self.foreseen:
            self.said.append(sql)
        return await self.tx.rows(sql, *args)

    async def row(self, sql: str, *args: Value) -> Row | None:
        return await one_row(self, sql, *args)


async def ids(read: Reader, since: str) -> list[tuple[str, str]]:
    return [(row["id"], row["name"]) for row in await read.rows(_PLACES, since)]


async def first_then_others(read: Reader) -> list[tuple[str, str]]:
    first = await read.row(_PLACES, "a")
    assert first
    return (await ids(read, first["id"]))[1:]


async def two_more(read: Reader) -> tuple[object, object]:
    return await both(read, lambda r: ids(r, "c"), lambda r: ids(r, "b"))


async def moment(read: Reader) -> datetime:
    row = await read.row('SELECT CAST($1 AS TIMESTAMPTZ) AS "id", 7 AS "name"', NOON)
    assert row
    assert row["name"] == 7
    found = row["id"]
    return found if isinstance(found, datetime) else NOON


async def test_what_was_foreseen_makes_no_trip_until_something_is_written(database: Database) -> None:
    """Asked alone, or with what was not foreseen; on SQLite nothing is asked before it is needed."""
    await write(database, place("a", "A"), place("b", "B"))

    async def work(tx: Tx) -> list[int]:
        read, trips = Counted(tx), list[int]()
        soon = (lambda read: ids(read, "b"), first_then_others)
        assert await with_foreseen(read, lambda read: ids(read, "a"), soon) == [("a", "A"), ("b", "B")]
        trips.append(len(read.said))
        assert await ids(read, "b") == [("b", "B")]
        assert await both(read, first_then_others, moment) == ([("b", "B")], NOON)
        trips.append(len(read.said))
        await tx.write([place("c", "C")])
        assert await ids(read, "b") == [("b", "B"), ("c", "C")]
        trips.append(len(read.said))
        return trips

    trips = await database.run(work)
    assert trips == ([1, 5, 6] if database.dialect is Dialect.SQLITE else [1, 2, 3])


async def test_each_is_answered_as_if_it_were_alone(database: Database) -> None:
    """Many rows, none, one; the same names of columns with other types; and a second question."""
    await write(database, place("a", "A"), place("b", "B"), place("c", "C"))

    async def work(tx: Tx) -> tuple[int, Sequence[object]]:
        read = Counted(tx)
        found = await each(
            read,
            [lambda r: ids(r, "b"), lambda r: ids(r, "x"), moment, first_then_others, two_more],
        )
        return len(read.said), found

    trips, found = await database.run(work)
    of_two = [("c", "C")], [("b", "B"), ("c", "C")]
    assert found == [[("b", "B"), ("c", "C")], [], NOON, [("b", "B"), ("c", "C")], of_two]
    assert trips == (2 if database.dialect is Dialect.POSTGRES else 7)


async def test_nothing_found_by_any_is_nothing(database: Database) -> None:
    found = await database.read(lambda read: both(read, lambda r: ids(r, "x"), lambda r: ids(r, "y")))
    assert found == ([], [])


async def test_a_lock_goes_alone_and_first(database: Database) -> None:
    await write(database, place("a", "A"))

    async def locked(read: Reader) -> int:
        return len(await read.rows('SELECT 1 FROM "location" l' + read.dialect.lock("l")))

    async def work(tx: Tx) -> tuple[list[str], object]:
        read = Counted(tx)
        found = await both(read, lambda r: ids(r, "a"), locked)
        return read.said, found

    said, found = await database.run(work)
    assert found == ([("a", "A")], 1)
    if database.dialect is Dialect.POSTGRES:
        assert "FOR NO KEY UPDATE" in said[0]


async def test_a_look_waits_for_nothing_else(database: Database) -> None:
    async def sleepy(read: Reader) -> None:
        await asyncio.sleep(0)

    with pytest.raises((WaitedInTransaction, RuntimeError)):
        await database.run(lambda tx: both(tx, sleepy, lambda r: ids(r, "a")))
