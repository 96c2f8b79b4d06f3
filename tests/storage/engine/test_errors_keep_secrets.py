"""What a failing statement leaves in the log and in the inbox: never the row or the argument it failed on."""

from __future__ import annotations

import logging
import sys

import pytest

from bot.logs import JsonLines
from storage.engine.db import Database, DatabaseError, Statement, Tx

SECRET = "planted-secret-of-a-row"
NUMBER = 48512010222
MADE = (
    """CREATE TABLE "held" ("id" BIGINT PRIMARY KEY CHECK ("id" > 0), "token" VARCHAR(40) NOT NULL UNIQUE,
    "other" BIGINT REFERENCES "held" ("id"))""",
    f"""INSERT INTO "held" VALUES ({NUMBER}, '{SECRET}', NULL)""",
)
KEPT = 'INSERT INTO "held" ("id", "token", "other") VALUES ($1, $2, $3)'
# The kind of failure, the statement, its arguments. Some are no failure for SQLite.
FAILING = {
    "primary key": (KEPT, (NUMBER, "another", None)),
    "unique": (KEPT, (1, SECRET, None)),
    "check": (KEPT, (-NUMBER, SECRET + "2", None)),
    "not null": (KEPT, (NUMBER + 1, None, None)),
    "foreign key": (KEPT, (2, SECRET + "3", NUMBER + 2)),
    "too long": (KEPT, (3, SECRET * 3, None)),
    "out of range": (f'UPDATE "held" SET "id" = "id" * {10**18} + $1', (NUMBER,)),
    "cast": ('UPDATE "held" SET "other" = CAST("token" AS BIGINT) WHERE "token" = $1', (SECRET,)),
    "argument": (KEPT, (SECRET, "another", None)),
    "referred to": ('UPDATE "held" SET "token" = NULL WHERE "token" = $1', (SECRET,)),
    "no such column": ('UPDATE "held" SET "none" = $1', (SECRET,)),
}


@pytest.mark.parametrize("kind", FAILING)
async def test_a_failing_statement_tells_nothing_of_its_row(database: Database, kind: str) -> None:
    sql, args = FAILING[kind]

    async def work(tx: Tx) -> None:
        for made in MADE:
            await tx.rows(made)
        await tx.write([Statement("held", sql, args)])

    try:
        await database.run(work)
    except DatabaseError as error:
        record = logging.LogRecord("bot", logging.ERROR, "", 0, "a turn failed", (), sys.exc_info())
        said = f"{error} {JsonLines().format(record)}"
    else:
        assert database.dialect.value == "sqlite", "PostgreSQL refuses it"
        return
    assert SECRET not in said
    assert str(NUMBER) not in said
    assert "work" in said, "where it failed is told"
