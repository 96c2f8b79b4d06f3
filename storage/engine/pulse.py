"""A tiny write, which shows what reading does not: a full disk, a database that only reads, a file that is gone."""

from __future__ import annotations

from datetime import datetime

from storage.engine.db import Database, Statement, Tx


async def beat(database: Database, now: datetime) -> None:
    """`DatabaseError` where nothing can be written."""
    written = Statement(
        "book_setting",
        """INSERT INTO "book_setting" ("name", "value") VALUES ('written_at', $1)
        ON CONFLICT ("name") DO UPDATE SET "value" = excluded."value" """,
        (now.isoformat(),),
    )

    async def work(tx: Tx) -> None:
        await tx.write([written])

    await database.run(work)
