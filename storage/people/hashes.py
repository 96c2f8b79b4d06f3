"""The keyed hashes of stored addresses, and the canary that tells whether a key is the one they were made with."""

from __future__ import annotations

from loyalty.keyed_hash import KeyedHash
from storage.engine.db import Database, Reader, Statement, Tx

_NAME = "key"
_AT_ONCE = 1_000  # addresses in one transaction: a turn waits no longer than for these
_HASHED = """UPDATE "consent" SET "hash" = (SELECT a."hash" FROM "address" a
    WHERE a."member_id" = "consent"."member_id" AND a."channel" = "consent"."channel"
    ORDER BY a."seen_at" DESC, a."id" DESC LIMIT 1)"""


async def canary(read: Reader) -> str | None:
    """None in a database that has no key yet."""
    row = await read.row('SELECT "value" FROM "book_setting" WHERE "name" = $1', _NAME)
    return row["value"] if row else None


async def prove(database: Database, keyed: KeyedHash) -> bool:
    """Whether this is the database's key. One that has none yet takes it, for all that is stored."""
    if await database.run(canary) is None:
        await _take(database, keyed)
    return await database.run(canary) == keyed.canary()


async def _take(database: Database, keyed: KeyedHash) -> None:
    """The canary goes last: what a kill interrupted is done again."""
    after = 0
    while (last := await database.run(lambda tx, after=after: _hash(tx, keyed, after))) is not None:  # type: ignore[misc]
        after = last
    taken = Statement(
        "book_setting",
        'INSERT INTO "book_setting" ("name", "value") VALUES ($1, $2) ON CONFLICT ("name") DO NOTHING',
        (_NAME, keyed.canary()),
    )
    await database.run(lambda tx: tx.write([Statement("consent", _HASHED, ()), taken]))


async def _hash(tx: Tx, keyed: KeyedHash, after: int) -> int | None:
    """Hashes the next addresses by id; returns the last id, None when there are no more."""
    rows = await tx.rows(
        """SELECT "id", "channel", "value" FROM "address" WHERE "id" > $1 AND "value" NOT LIKE 'forgotten:%'
        ORDER BY "id" LIMIT $2""",
        after,
        _AT_ONCE,
    )
    await tx.many(
        'UPDATE "address" SET "hash" = $1 WHERE "id" = $2',
        [(keyed.of(row["channel"], row["value"]), row["id"]) for row in rows],
    )
    return rows[-1]["id"] if rows else None


async def lost_with_the_key(read: Reader) -> tuple[int, int]:
    """How many uses of people who left, and how many of their consents, only the key can find."""
    row = await read.row(
        """SELECT (SELECT count(*) FROM "past_use") AS "uses", (SELECT count(*) FROM "consent" c
            JOIN "member" m ON m."id" = c."member_id" WHERE m."left_at" IS NOT NULL AND c."hash" IS NOT NULL)
            AS "consents" """
    )
    return (row["uses"], row["consents"]) if row else (0, 0)


async def give_up(tx: Tx) -> None:
    """Forgets the key, and with it whatever only that key could find. The next start takes another one."""
    await tx.write(
        [
            Statement("book_setting", 'DELETE FROM "book_setting" WHERE "name" = $1', (_NAME,)),
            Statement("past_use", 'DELETE FROM "past_use"', ()),
        ]
    )
