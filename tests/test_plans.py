"""What counts as reading a table through, and that it is found."""

from __future__ import annotations

import pytest

from storage.engine.db import Database
from storage.engine.opening import open_database
from tests import plans
from tests.databases import Databases


@pytest.mark.parametrize(
    ("step", "sql", "grows"),
    [
        ("SCAN outbox", 'SELECT 1 FROM "outbox"', True),
        ("SCAN o", 'SELECT 1 FROM "outbox" o', True),
        ("SCAN o", 'SELECT 1 FROM "member" m JOIN "outbox" AS o ON TRUE', True),
        ("SCAN member USING COVERING INDEX idx_member_name", 'SELECT "name" FROM "member"', True),
        (
            "SCAN outbox USING INDEX outbox_waiting",
            """SELECT 1 FROM "outbox" WHERE "state" = 'waiting'""",
            False,
        ),
        ("SCAN s", 'SELECT 1 FROM "staff" s JOIN "visit" v ON TRUE', False),
        ("SCAN s", 'WITH "selves"("id") AS (SELECT $1) SELECT 1 FROM "selves" s', False),
        ("SCAN u", 'SELECT 1 FROM "member" m CROSS JOIN (SELECT 1 FROM "rule_use" u) u', False),
        ("SCAN 3 CONSTANT ROWS", 'INSERT INTO "entry" VALUES (1), (2), (3)', False),
        (
            "SEARCH outbox USING INDEX outbox_cause (cause=?)",
            'SELECT 1 FROM "outbox" WHERE "cause" = 1',
            False,
        ),
    ],
)
def test_what_is_a_scan(step: str, sql: str, grows: bool) -> None:
    assert grows is (plans.scans([step], sql) != [])


async def test_plans_do_not_depend_on_what_is_there(databases: Databases) -> None:
    """No statistics: a database that never ran `ANALYZE` has these plans, and another would have others."""
    database = await open_database(await databases.sqlite())
    found = await database.run(
        lambda tx: tx.rows("""SELECT "name" FROM sqlite_master WHERE "name" LIKE 'sqlite_stat%'""")
    )
    await database.close()
    assert found == []


async def _reads_all(database: Database) -> None:
    async def work(tx: object) -> None:
        await tx.rows("""SELECT "id" FROM "visit" WHERE "location" = 'nowhere'""")  # type: ignore[attr-defined]

    await database.run(work)


async def test_a_scan_is_found(databases: Databases, monkeypatch: pytest.MonkeyPatch) -> None:
    """The tests above it could all be green because nobody looks."""
    monkeypatch.setattr(plans, "_by", lambda: "handlers/somewhere.py")
    database = await open_database(await databases.sqlite())
    await _reads_all(database)
    await database.close()
    (told,) = plans._found
    plans._found.clear()
    assert told.startswith("handlers/somewhere.py: SCAN visit")
