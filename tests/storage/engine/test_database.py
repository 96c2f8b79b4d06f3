"""The traps of two databases, each with a test that fails without our answer to it."""

from __future__ import annotations

import asyncio
import sqlite3
import sys
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import asyncpg
import pytest

from bot.words.clean import storable
from storage.engine.bulk import in_bulk
from storage.engine.db import (
    Conflict,
    Database,
    DatabaseError,
    Dialect,
    Row,
    Statement,
    Tx,
    Value,
    WaitedInTransaction,
    in_rows,
    insert,
)
from storage.engine.opening import open_database
from storage.engine.postgres import PostgresDatabase, dsn, in_groups
from storage.engine.sqlite import SqliteDatabase, lone_process
from tests.databases import Databases
from tests.storage.places import Pause, names, place, write

NOON = datetime(2026, 6, 2, 12, 0, tzinfo=UTC)
MORE_THAN_THE_POOL = 15


@pytest.fixture
async def sqlite(databases: Databases) -> AsyncIterator[SqliteDatabase]:
    opened = SqliteDatabase.open(await databases.sqlite())
    yield opened
    await opened.close()


def failing(*statements: Statement, error: Exception | None = None) -> Callable[[Tx], Any]:
    """A transaction that writes and then raises."""

    async def work(tx: Tx) -> None:
        await tx.write(statements)
        raise error or RuntimeError("changed my mind")

    return work


# Cancelling, and what is started meanwhile


async def test_a_cancelled_caller_leaves_a_whole_transaction_and_no_lock(database: Database) -> None:
    """It goes to its end, as often as there are connections and more, and the next ones find no lock."""
    async with asyncio.timeout(30):
        for number in range(MORE_THAN_THE_POOL):
            await cancel_in_the_middle(database, str(number))
        await asyncio.gather(*(names(database) for _ in range(MORE_THAN_THE_POOL)))
    whole = {f"{number}-{half}": "" for number in range(MORE_THAN_THE_POOL) for half in ("a", "b")}
    assert whole == await names(database)


async def cancel_in_the_middle(database: Database, name: str) -> None:
    pause = Pause()

    async def work(tx: Tx) -> None:
        await tx.write([place(f"{name}-a")])
        await pause.here(tx)
        await tx.write([place(f"{name}-b")])

    caller = asyncio.ensure_future(database.run(work, lock="the same"))
    await pause.reached.wait()
    caller.cancel()
    with pytest.raises(asyncio.CancelledError):
        await caller
    pause.over()
    await database.run(lambda tx: tx.rows("SELECT 1"), lock="the same")


async def test_a_task_started_while_a_transaction_runs_does_not_join_it(database: Database) -> None:
    """What it writes stays, though the transaction that started it is taken back."""
    loop, started, begun = asyncio.get_running_loop(), list[asyncio.Task[None]](), asyncio.Event()

    def start() -> None:
        begun.set()
        started.append(loop.create_task(write(database, place("of the task"))))

    async def work(tx: Tx) -> None:
        await tx.write([place("of the transaction")])
        if database.dialect is Dialect.POSTGRES:
            start()  # from within, with all that is in the context
            await started[0]
        else:
            loop.call_soon_threadsafe(start)
        raise RuntimeError("changed my mind")

    with pytest.raises(RuntimeError, match="changed my mind"):
        await database.run(work)
    async with asyncio.timeout(30):
        await begun.wait()
        await started[0]
    assert await names(database) == {"of the task": ""}


async def test_closing_waits_for_what_was_asked_before(url: str) -> None:
    """Nothing that was handed in is lost, and whoever comes later is told so and does not hang."""
    database = await open_database(url)
    asked = [asyncio.ensure_future(write(database, place(str(number)))) for number in range(5)]
    await asyncio.sleep(0)
    await database.close()
    await asyncio.gather(*asked)
    async with asyncio.timeout(30):
        with pytest.raises(DatabaseError):
            await write(database, place("too late"))
    again = await open_database(url)
    assert {str(number): "" for number in range(5)} == await names(again)
    await again.close()


# What one transaction keeps or loses


@pytest.mark.parametrize("anew", [False, True])
async def test_an_exception_takes_back_only_its_own_part_of_a_shared_commit(
    sqlite: SqliteDatabase, anew: bool
) -> None:
    """Five transactions wait in line, one of them fails: four are kept, and there was one commit."""
    pause, said = Pause(), list[str]()
    first = asyncio.ensure_future(sqlite.run(pause.here))
    await pause.reached.wait()
    good = [asyncio.ensure_future(write(sqlite, place(str(n)), anew=anew)) for n in range(4)]
    bad = asyncio.ensure_future(sqlite.run(failing(place("bad")), anew=anew))
    await asyncio.sleep(0)
    sqlite._connection.set_trace_callback(said.append)
    pause.over()
    await asyncio.gather(first, *good)
    with pytest.raises(RuntimeError, match="changed my mind"):
        await bad
    sqlite._connection.set_trace_callback(None)
    assert {str(number): "" for number in range(4)} == await names(sqlite)
    assert said.count("COMMIT") == 1 + 1  # of the one that was under way, and of all the others
    assert said.count("ROLLBACK") == anew  # they had begun without savepoints, and began anew


async def test_who_failed_before_it_wrote_costs_the_others_nothing(sqlite: SqliteDatabase) -> None:
    pause, said = Pause(), list[str]()
    first = asyncio.ensure_future(sqlite.run(pause.here))
    await pause.reached.wait()
    bad = asyncio.ensure_future(sqlite.run(failing(), anew=True))
    good = asyncio.ensure_future(write(sqlite, place("good"), anew=True))
    await asyncio.sleep(0)
    sqlite._connection.set_trace_callback(said.append)
    pause.over()
    with pytest.raises(RuntimeError, match="changed my mind"):
        await bad
    await asyncio.gather(first, good)
    sqlite._connection.set_trace_callback(None)
    assert await names(sqlite) == {"good": ""}
    assert not {"ROLLBACK", "SAVEPOINT one"} & set(said)


async def test_what_raised_is_what_the_caller_gets(database: Database) -> None:
    """The exception itself, with nothing kept, and the next transaction is not touched by it."""
    error = LookupError("mine")
    with pytest.raises(LookupError) as raised:
        await database.run(failing(place("a"), error=error))
    assert raised.value is error
    assert await names(database) == {}


FULL = sqlite3.OperationalError("database or disk is full")


class FullDisk:
    """A connection that can do everything but commit."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection

    def execute(self, sql: str, args: Sequence[Value] = ()) -> sqlite3.Cursor:
        if sql == "COMMIT":
            raise FULL
        return self.connection.execute(sql, args)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.connection, name)


async def test_a_commit_that_fails_keeps_nothing_of_anybody(
    sqlite: SqliteDatabase, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Everybody in the shared commit is told, and all of it works once there is room again."""
    with monkeypatch.context() as patch:
        patch.setattr(sqlite, "_connection", FullDisk(sqlite._connection))
        asked = [write(sqlite, place(str(number))) for number in range(3)]
        told = await asyncio.gather(*asked, sqlite.run(failing(place("bad"))), return_exceptions=True)
    assert [DatabaseError, DatabaseError, DatabaseError, RuntimeError] == [type(one) for one in told]
    assert await names(sqlite) == {}
    await write(sqlite, place("room"))
    assert await names(sqlite) == {"room": ""}


async def test_a_disk_that_is_full_in_earnest(sqlite: SqliteDatabase) -> None:
    """SQLite itself says so, in the middle of a transaction, and goes on when there is room."""
    pages = sqlite._connection.execute("PRAGMA page_count").fetchone()[0]
    sqlite._connection.execute(f"PRAGMA max_page_count={pages + 2}")
    await write(sqlite, place("small"))
    big = insert("inbox", key="big", state="aside", body="x" * 100_000, tries=1, at=NOON)
    with pytest.raises(DatabaseError, match="full"):
        await write(sqlite, place("with the big one"), big)
    assert await names(sqlite) == {"small": ""}
    sqlite._connection.execute(f"PRAGMA max_page_count={pages + 200}")
    await write(sqlite, big)


async def test_a_commit_that_the_server_refuses_keeps_nothing(postgres: PostgresDatabase) -> None:
    """PostgreSQL may find out at the very end; the caller is told all the same."""
    await postgres.run(lambda tx: tx.rows(DOOM))
    await postgres.run(lambda tx: tx.rows(DOOMED))
    with pytest.raises(DatabaseError, match="no room"):
        await write(postgres, place("a"))
    assert await names(postgres) == {}


DOOM = "CREATE FUNCTION doom() RETURNS trigger AS $$ BEGIN RAISE EXCEPTION 'no room'; END $$ LANGUAGE plpgsql"
DOOMED = """CREATE CONSTRAINT TRIGGER doomed AFTER INSERT ON location
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION doom()"""


async def swallow(tx: Tx, statement: Statement) -> None:
    with suppress(Exception):
        await tx.write([statement])


@pytest.mark.parametrize(
    "wrong",
    [
        place("kept"),  # a key that exists
        Statement("location", 'UPDATE "location" SET "name" = $1 WHERE "id" = $2', ("", "nowhere"), 1),
        Statement("location", "SELEKT", ()),
    ],
    ids=["a key that exists", "a number of rows", "no SQL"],
)
async def test_an_error_that_a_transaction_keeps_to_itself_ends_it(
    database: Database, wrong: Statement
) -> None:
    """PostgreSQL would commit nothing and say nothing; both say it and keep nothing."""
    await write(database, place("kept"))

    async def work(tx: Tx) -> None:
        await tx.write([place("lost")])
        await swallow(tx, wrong)

    with pytest.raises(DatabaseError, match="went on after an error"):
        await database.run(work)
    assert await names(database) == {"kept": ""}


# Two writers


COUNTING = """
import asyncio, sys
from storage.engine.db import Statement
from storage.engine.opening import open_database

async def work(tx):
    row = await tx.row('SELECT "name" FROM "location" WHERE "id" = $1', "n")
    count = str(int(row["name"]) + 1)
    await tx.write([Statement("location", 'UPDATE "location" SET "name" = $1', (count,), 1)])

async def main():
    database = await open_database(sys.argv[1])
    print("ready", flush=True)
    sys.stdin.readline()
    for _ in range(100):
        await database.run(work)
    await database.close()

asyncio.run(main())
"""


async def test_two_processes_that_read_then_write_one_file_do_not_lock_each_other_out(
    sqlite: SqliteDatabase,
) -> None:
    """Two hundred read-then-writes from two processes at once: none fails, none is lost."""
    await write(sqlite, place("n", "0"))
    others = [
        await asyncio.create_subprocess_exec(
            sys.executable, "-c", COUNTING, sqlite.url,
            stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
        )
        for _ in range(2)
    ]  # fmt: skip
    for other in others:
        assert other.stdout
        assert await other.stdout.readline() == b"ready\n"
    ends = await asyncio.gather(*(other.communicate(b"go\n") for other in others))
    assert [error for _, error in ends] == [b"", b""]
    assert await names(sqlite) == {"n": "200"}


async def test_a_second_process_on_one_file_is_told(sqlite: SqliteDatabase) -> None:
    """In a sentence that names the file and the way out."""
    with (
        lone_process(sqlite.url),
        pytest.raises(DatabaseError, match=r"served by another process already.*PostgreSQL"),
        lone_process(sqlite.url),
    ):
        pass
    with lone_process(sqlite.url):
        pass  # free again


async def test_a_lock_lets_one_in_at_a_time(database: Database) -> None:
    """Ten who read, wait and write under one name: no write is lost."""
    await write(database, place("n", "0"))
    inside, most = 0, 0

    async def work(tx: Tx) -> None:
        nonlocal inside, most
        inside += 1
        most = max(most, inside)
        row = await tx.row('SELECT "name" FROM "location" WHERE "id" = $1', "n")
        if tx.dialect is Dialect.POSTGRES:
            await tx.rows("SELECT pg_sleep(0.005)")
        count = str(int(row["name"]) + 1) if row else ""
        inside -= 1
        await tx.write([Statement("location", 'UPDATE "location" SET "name" = $1', (count,), 1)])

    await asyncio.gather(*(database.run(work, lock="telegram:1") for _ in range(10)))
    assert (await names(database), most) == ({"n": "10"}, 1)


async def test_other_names_do_not_wait(postgres: PostgresDatabase) -> None:
    """Two people at once, each inside until the other has come in."""
    met = asyncio.Barrier(2)

    async def work(tx: Tx) -> None:
        async with asyncio.timeout(30):
            await met.wait()

    await asyncio.gather(*(postgres.run(work, lock=f"telegram:{who}") for who in (1, 2)))


async def test_a_lock_has_seen_what_its_last_holder_wrote(postgres: PostgresDatabase) -> None:
    """It is had before the first look: rows joined to a locked one are as fresh as the lock."""
    pause = Pause()

    async def first(tx: Tx) -> None:
        await pause.here(tx)
        await tx.write([place("a")])

    holder = asyncio.ensure_future(postgres.run(first, lock="one"))
    await pause.reached.wait()
    follower = asyncio.ensure_future(postgres.run(lambda tx: tx.rows('SELECT * FROM "location"'), lock="one"))
    await asyncio.sleep(0.05)
    pause.over()
    await holder
    assert [row["id"] for row in await follower] == ["a"]


# Waiting inside a transaction


async def test_a_transaction_that_waits_for_something_else_is_refused(sqlite: SqliteDatabase) -> None:
    """One writer for all: nobody may hold it while a network answers. The next one works."""

    async def work(tx: Tx) -> None:
        await tx.write([place("a")])
        try:
            await asyncio.sleep(0)
        finally:
            await tx.write([place("b")])  # its last words are not kept either

    with pytest.raises(WaitedInTransaction):
        await sqlite.run(work)
    await write(sqlite, place("c"))
    assert await names(sqlite) == {"c": ""}


async def test_a_transaction_has_no_loop_to_wait_on(sqlite: SqliteDatabase) -> None:
    """A real pause finds no event loop in the database's thread."""

    async def work(tx: Tx) -> None:
        await asyncio.sleep(0.01)

    with pytest.raises(RuntimeError, match="no running event loop"):
        await sqlite.run(work)
    assert await names(sqlite) == {}


# Conflicts


def address(id: int, value: str, member: int | None = None) -> Statement:
    return insert(
        "address", id=id, channel="sms", value=value, locale="en", state="open", member_id=member,
        seen_at=NOON, wrong_codes=0,
    )  # fmt: skip


def member(id: int) -> Statement:
    return insert(
        "member", id=id, card=f"card-{id}", name="", locale="en", location="", joined_at=NOON, source=""
    )


def balance(member: int, points: int) -> Statement:
    return insert("balance", id=member, member_id=member, unit="points", held=points, owed=0)


CONFLICTS = {
    "the same key twice": [place("a"), place("a")],
    "the same key twice, in two trips": [place("a"), member(1), place("b"), place("a")],
    "unique together": [address(1, "+48601000001"), address(2, "+48601000001")],
    "nobody to belong to": [address(1, "+48601000001", member=77)],
    "below zero from the start": [member(1), balance(1, -1)],
    "below zero later": [
        member(1),
        balance(1, 5),
        Statement("balance", 'UPDATE "balance" SET "held" = "held" - $1', (6,), 1),
    ],
    "nothing there to change": [
        Statement("location", 'UPDATE "location" SET "name" = $1 WHERE "id" = $2', ("x", "nowhere"), 1)
    ],
    "more changed than it should": [
        place("a"),
        place("b"),
        Statement("location", 'UPDATE "location" SET "name" = $1', ("x",), 1),
    ],
}


@pytest.mark.parametrize("statements", CONFLICTS.values(), ids=CONFLICTS.keys())
async def test_a_conflict_is_one_on_both(database: Database, statements: list[Statement]) -> None:
    """By name, so that a turn can start over; and nothing of it is kept."""
    with pytest.raises(Conflict):
        await write(database, place("before"), *statements)
    assert await names(database) == {}


async def test_what_is_no_conflict_is_another_error(database: Database) -> None:
    """Starting over would not help: the SQL is wrong."""
    with pytest.raises(DatabaseError) as raised:
        await write(database, Statement("location", 'UPDATE "no such table" SET "a" = 1', ()))
    assert not isinstance(raised.value, Conflict)


# Values


WARSAW = timezone(timedelta(hours=2))
INSTANTS = [
    NOON,
    NOON.replace(microsecond=1),
    NOON.replace(microsecond=999_999),
    NOON.astimezone(WARSAW),
    datetime(1999, 12, 31, 23, 59, 59, 500_000, tzinfo=UTC),
    datetime(2999, 1, 1, tzinfo=UTC),
]


async def read(database: Database, sql: str, *args: Value) -> list[Row]:
    return list(await database.run(lambda tx: tx.rows(sql, *args)))


@pytest.mark.parametrize("instant", INSTANTS, ids=str)
async def test_an_instant_comes_back_the_same_and_in_utc(database: Database, instant: datetime) -> None:
    """Whatever zone it was in when it was written."""
    await write(database, insert("rate_limit", channel="sms", free_at=instant, why=""))
    found = (await read(database, 'SELECT "free_at" FROM "rate_limit" WHERE "free_at" = $1', instant))[0][
        "free_at"
    ]
    assert (instant, timedelta(0)) == (found, found.utcoffset())


async def test_instants_are_in_order_to_the_microsecond(database: Database) -> None:
    """As time goes, and not as text would have it."""
    steps = [
        NOON - timedelta(microseconds=1),
        NOON,
        NOON + timedelta(microseconds=1),
        NOON + timedelta(seconds=1),
    ]
    shuffled = [steps[2].astimezone(WARSAW), steps[0], steps[3], steps[1]]
    await write(
        database, *(insert("rate_limit", channel=str(n), free_at=at, why="") for n, at in enumerate(shuffled))
    )
    assert steps == [
        row["free_at"] for row in await read(database, 'SELECT * FROM "rate_limit" ORDER BY "free_at"')
    ]
    due = await read(
        database, 'SELECT "free_at" FROM "rate_limit" WHERE "free_at" <= $1 ORDER BY "free_at"', NOON
    )
    assert steps[:2] == [row["free_at"] for row in due]


async def test_a_time_without_a_zone_is_refused(database: Database) -> None:
    """PostgreSQL's driver would take it for the machine's own zone."""
    with pytest.raises(DatabaseError, match="no zone"):
        await write(database, insert("rate_limit", channel="sms", free_at=NOON.replace(tzinfo=None), why=""))
    with pytest.raises(DatabaseError, match="no zone"):
        await read(database, 'SELECT * FROM "rate_limit" WHERE "free_at" = $1', NOON.replace(tzinfo=None))


TEXTS = [
    "",
    "Zażółć gęślą jaźń",
    "👩‍👩‍👧‍👦 🇵🇱 ☕",
    "שלום \u202e!",
    'it\'s "quoted" `so` \\ $1 ?1 %s {x} -- ; DROP TABLE member',
    "two\nlines\r\n\ttab",
    "\x01\x7f\u2028\ufffd\uffff",
    "x" * 200_000,
]


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: repr(text[:20]))
async def test_a_text_comes_back_as_it_was(database: Database, text: str) -> None:
    """Every character, and it is found by itself."""
    await write(database, insert("inbox", key="k", state="aside", body=text, tries=1, at=NOON))
    rows = await read(database, 'SELECT "body" FROM "inbox" WHERE "body" = $1', text)
    assert [text] == [row["body"] for row in rows]


@pytest.mark.parametrize("text", ["a\x00b", "\x00", "half \ud83d pair"], ids=ascii)
async def test_what_one_database_cannot_hold_neither_takes(database: Database, text: str) -> None:
    """NUL and halves of pairs are cleaned on the way in; whatever is not, is refused on both."""
    with pytest.raises(DatabaseError) as raised:
        await write(database, place("a", text))
    assert not isinstance(raised.value, Conflict)
    await write(database, place("a", storable(text)))
    assert {"a": storable(text)} == await names(database)


@pytest.mark.parametrize("number", [0, -1, 2**31, 2**53 + 1, 2**63 - 1, -(2**63)])
async def test_a_number_comes_back_exactly(database: Database, number: int) -> None:
    """All 64 bits of it: ids and money."""
    await write(database, insert("audit", id=1, at=NOON, action="", subject=number, detail="{}"))
    assert [number] == [row["subject"] for row in await read(database, 'SELECT "subject" FROM "audit"')]


async def test_a_number_beyond_64_bits_is_refused(database: Database) -> None:
    """And nothing else breaks."""
    with pytest.raises(DatabaseError):
        await write(database, insert("audit", id=2**63, at=NOON, action="", detail="{}"))
    assert await read(database, 'SELECT * FROM "audit"') == []


async def test_yes_no_and_nothing_come_back(database: Database) -> None:
    """True, False and None, as they were."""
    await write(database, address(1, "+48601000001"), member(2))
    for id, given in ((1, True), (2, False)):
        await write(
            database,
            insert(
                "consent", id=id, member_id=2, purpose="offers", channel="sms", given=given, wording="",
                source="", at=NOON,
            ),
        )  # fmt: skip
    given = await read(database, 'SELECT "given" FROM "consent" WHERE "given" = $1', True)
    assert [row["given"] for row in given] == [True]
    refused = await read(database, 'SELECT "given" FROM "consent" WHERE "given" = $1', False)
    assert [row["given"] for row in refused] == [False]
    nobody = await read(database, 'SELECT "member_id", "forget_at" FROM "address"')
    assert [(row["member_id"], row["forget_at"]) for row in nobody] == [(None, None)]


async def test_many_rows_in_one_trip(database: Database) -> None:
    """Each of them, with times as times."""
    rows = [(str(n), NOON + timedelta(seconds=n), "") for n in range(250)]
    sql = 'INSERT INTO "rate_limit" ("channel", "free_at", "why") VALUES ($1, $2, $3)'
    await database.run(lambda tx: tx.many(sql, rows))
    found = await read(database, 'SELECT * FROM "rate_limit" ORDER BY "free_at"')
    assert rows == [(row["channel"], row["free_at"], row["why"]) for row in found]
    await database.run(lambda tx: tx.many(sql, []))


# What travels together


def change(name: str, id: str = "a") -> Statement:
    return Statement("location", 'UPDATE "location" SET "name" = $1 WHERE "id" = $2', (name, id), 1)


KEEP = Statement(
    "rate_limit", 'INSERT INTO "rate_limit" ("channel") VALUES ($1) ON CONFLICT DO NOTHING', ("a",)
)

GROUPS = {
    "different tables go together": ([place("a"), member(1)], [2]),
    "rows added to one table go together": ([place("a"), place("b"), place("c")], [3]),
    "a row changed after it was added goes later": ([place("a"), change("x")], [1, 1]),
    "a row added after a change goes later": ([change("x"), place("b")], [1, 1]),
    "two changes of one table go one by one": ([change("x"), change("y")], [1, 1]),
    "an addition that may be a change is one": ([KEEP, KEEP], [1, 1]),
    "what comes between stays between": ([place("a"), member(1), change("x"), member(2)], [2, 2]),
    "nothing": ([], []),
}


@pytest.mark.parametrize(("statements", "sizes"), GROUPS.values(), ids=GROUPS.keys())
def test_statements_travel_together_as_far_as_they_may(statements: list[Statement], sizes: list[int]) -> None:
    """Parts of one trip see the same snapshot: a table is touched once in it, unless rows are only
    added. Their order is kept."""
    groups = list(in_groups(statements))
    assert sizes == [len(group) for group in groups]
    assert statements == [statement for group in groups for statement in group]


async def test_new_rows_that_follow_each_other_are_one_statement(database: Database) -> None:
    """Of one table, up to fifty; each with its own values. Others keep their places."""
    many = [place(f"{n:02}", str(n)) for n in range(52)]
    alike = list(in_rows([*many, change("x", "00"), KEEP, KEEP, place("a"), member(1)]))
    assert [len(statement.args) for statement in alike] == [100, 4, 2, 1, 1, 2, 7]
    await write(database, *many)
    assert await names(database) == {f"{n:02}": str(n) for n in range(52)}


async def test_statements_have_the_effect_of_their_order(database: Database) -> None:
    """Added, changed, changed again, deleted and added anew, with others in between."""
    gone = Statement("location", 'DELETE FROM "location" WHERE "id" = $1', ("b",), 1)
    await write(
        database, place("a", "1"), place("b", "1"), member(1), change("2"), balance(1, 3), change("3"),
        gone, place("b", "new"), change("4"),
    )  # fmt: skip
    assert await names(database) == {"a": "4", "b": "new"}


async def test_statements_in_bulk_have_the_effect_of_their_order_too(database: Database) -> None:
    """What was like the first of them did not come before what it stood behind."""
    other = Statement("location", 'UPDATE "location" SET "name" = "name" || $1 WHERE "id" = $2', ("!", "a"))
    said = [place("a", "1"), change("2"), place("b", "1"), other, change("3"), other]
    await database.run(lambda tx: in_bulk(tx, said))
    assert await names(database) == {"a": "3!", "b": "1"}


async def test_a_child_may_travel_with_its_parent(database: Database) -> None:
    """Even before it in the same trip, and with more than nine arguments."""
    await write(database, member(1), balance(1, 3), address(5, "+48601000001", member=1), place("z", "last"))
    found = await read(database, 'SELECT "member_id", "value" FROM "address"')
    assert [(row["member_id"], row["value"]) for row in found] == [(1, "+48601000001")]
    assert await names(database) == {"z": "last"}


# A pool in bad weather


async def test_the_pool_survives_errors_of_a_server(postgres: PostgresDatabase) -> None:
    """More failures than connections, each of another make, and every connection is good again."""
    async with asyncio.timeout(30):
        for sql in ("SELEKT", "SELECT 1/0", "SELECT pg_terminate_backend(pg_backend_pid())"):
            for _ in range(MORE_THAN_THE_POOL):
                with pytest.raises(DatabaseError):
                    await postgres.run(lambda tx, sql=sql: tx.rows(sql))  # type: ignore[misc]
        await asyncio.gather(*(write(postgres, place(str(n))) for n in range(MORE_THAN_THE_POOL)))
    assert len(await names(postgres)) == MORE_THAN_THE_POOL


WAITING = """FROM pg_locks l JOIN pg_stat_activity a USING (pid)
    WHERE l.locktype = 'advisory' AND NOT l.granted AND a.datname = current_database()"""


async def test_a_wait_for_a_lock_that_is_broken_off_leaves_a_clean_connection(
    postgres: PostgresDatabase,
) -> None:
    """An operator's cancel, while somebody waits their turn, is that one's error and nobody else's."""
    pause = Pause()
    holder = asyncio.ensure_future(postgres.run(pause.here, lock="one"))
    await pause.reached.wait()
    waiting = [asyncio.ensure_future(write(postgres, place(str(n)), lock="one")) for n in range(3)]
    admin = await asyncpg.connect(dsn(postgres.url))
    for _ in range(500):
        if await admin.fetchval(f"SELECT count(*) {WAITING}") == len(waiting):
            break
        await asyncio.sleep(0.01)
    assert await admin.fetchval(f"SELECT count(pg_cancel_backend(l.pid)) {WAITING}") == len(waiting)
    await admin.close()
    told = await asyncio.gather(*waiting, return_exceptions=True)
    assert [DatabaseError] * 3 == [type(one) for one in told]
    pause.over()
    await holder
    async with asyncio.timeout(30):
        await asyncio.gather(*(write(postgres, place(f"after {n}")) for n in range(MORE_THAN_THE_POOL)))
    assert len(await names(postgres)) == MORE_THAN_THE_POOL


async def test_a_deadlock_is_a_conflict(postgres: PostgresDatabase) -> None:
    """Two who wait for each other: one is told to start over, the other goes on."""
    await write(postgres, place("a"), place("b"))
    both = asyncio.Barrier(2)

    async def cross(tx: Tx, first: str, second: str) -> None:
        await tx.write([change("x", first)])
        await both.wait()
        await tx.write([change("x", second)])

    ends = await asyncio.gather(
        postgres.run(lambda tx: cross(tx, "a", "b")),
        postgres.run(lambda tx: cross(tx, "b", "a")),
        return_exceptions=True,
    )
    assert {type(None), Conflict} == {type(end) for end in ends}


@pytest.mark.parametrize(
    ("url", "error", "says"),
    [
        ("mysql://shop", ValueError, "mysql: is not known here"),
        ("sqlite:///nowhere/at/all/shop.db", DatabaseError, "unable to open"),
        ("postgres://nobody@127.0.0.1:1/shop", DatabaseError, "cannot be reached"),
    ],
)
async def test_an_address_that_leads_nowhere_is_a_sentence(
    url: str, error: type[Exception], says: str
) -> None:
    with pytest.raises(error, match=says):
        await open_database(url)


async def test_settings_of_the_file_may_stand_in_the_address(tmp_path: Path) -> None:
    """What an operator writes there wins over ours; the rest stays as it was."""
    opened = SqliteDatabase.open(f"sqlite://{tmp_path}/shop.db?synchronous=FULL")
    found = [
        opened._connection.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("synchronous", "journal_mode", "temp_store", "foreign_keys", "busy_timeout")
    ]
    assert found == [2, "wal", 2, 1, 15_000]
    await opened.close()


# SQLite's file


def moved(file: Path, to: Path) -> None:
    """Made first, where there is none."""
    file.touch()
    file.rename(to)


@pytest.mark.parametrize("instead", ["nothing", "another"])
async def test_nothing_is_written_to_a_file_that_was_removed_or_replaced(
    sqlite: SqliteDatabase, instead: str
) -> None:
    """And all goes on once it is back."""
    file = Path(sqlite.url.removeprefix("sqlite://"))
    away = file.with_suffix(".away")
    moved(file, away)
    if instead == "another":
        moved(away.with_suffix(".new"), file)
    for _ in range(2):
        with pytest.raises(DatabaseError, match="was replaced or removed while it was open"):
            await write(sqlite, place("main"))
    moved(away, file)
    await write(sqlite, place("station"))
    assert await names(sqlite) == {"station": ""}


async def test_what_was_committed_to_a_file_just_removed_did_not_happen(sqlite: SqliteDatabase) -> None:
    """For whoever asked: it is done again in the file that is there next."""
    file = Path(sqlite.url.removeprefix("sqlite://"))

    async def removed_meanwhile(tx: Tx) -> None:
        await tx.write([place("main")])
        moved(file, file.with_suffix(".gone"))

    with pytest.raises(DatabaseError, match="was replaced or removed"):
        await sqlite.run(removed_meanwhile)
