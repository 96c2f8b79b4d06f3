"""A queue that has just filled is known to be long."""

from __future__ import annotations

from storage.engine.db import Tx
from storage.engine.opening import open_database
from storage.messages import outbox, statistics
from tests.databases import Databases
from tests.storage.letters import MILESTONE, NOON, Letters

WAITING = 2_000
# Answers that went out, made of the first row there is.
_ANSWERS = """INSERT INTO "outbox" SELECT (jsonb_populate_record(o, jsonb_build_object(
        'id', n, 'cls', 0, 'state', 'sent', 'idempotency_key', NULL))).*
    FROM "outbox" o, generate_series(1, 20000) n WHERE o."id" = (SELECT min("id") FROM "outbox") RETURNING 1 AS "one" """


async def test_a_queue_that_filled_is_counted_once(databases: Databases) -> None:
    async with databases.fresh("postgres") as url:
        database = await open_database(url)
        ana = await Letters(database).person(1)
        rows = [outbox.put(outbox.new(ana, MILESTONE, "", NOON), NOON, claimed=False) for _ in range(WAITING)]

        async def filled(tx: Tx) -> None:
            await outbox.put_once(tx, rows)
            await tx.rows(_ANSWERS)

        try:
            assert not await database.run(statistics.keep)
            await database.run(filled)
            assert await database.run(statistics.believed) < WAITING / 10
            assert await database.run(statistics.keep)
            assert WAITING / 2 < await database.run(statistics.believed) < WAITING * 2
            assert not await database.run(statistics.keep)
        finally:
            await database.close()


async def test_sqlite_needs_none(databases: Databases) -> None:
    database = await open_database(await databases.sqlite())
    assert not await database.run(statistics.keep)
    await database.close()
