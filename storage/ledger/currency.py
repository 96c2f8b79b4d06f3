"""The currency that the stored amounts were written in."""

from __future__ import annotations

from loyalty.programme.shop import Currency
from storage.engine.db import Database, Reader, Statement, Tx

_NAME = "currency"


async def kept(read: Reader) -> Currency | None:
    """None in a database that no service has opened yet, or only one from before this was kept."""
    row = await read.row('SELECT "value" FROM "book_setting" WHERE "name" = $1', _NAME)
    if row is None:
        return None
    code, _, decimals = row["value"].partition(" ")
    return Currency(code, int(decimals))


async def keep(database: Database, currency: Currency) -> None:
    """From now on. The caller has seen that amounts still mean the same."""
    statement = Statement(
        "book_setting",
        """INSERT INTO "book_setting" ("name", "value") VALUES ($1, $2)
        ON CONFLICT ("name") DO UPDATE SET "value" = excluded."value" """,
        (_NAME, f"{currency.code} {currency.decimals}"),
    )

    async def work(tx: Tx) -> None:
        await tx.write([statement])

    await database.run(work)
