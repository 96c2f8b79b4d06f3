"""Every statement of the service is looked at the first time that a test's SQLite runs it: none reads a table through that grows
with the members or the years. So whoever adds one to a turn, to a claim, to the gate or to planning sees it here.

What is explained here holds for a shop of any size: SQLite's plans depend on the rows only where `ANALYZE` was run, and neither the
service nor a test does ([test_plans.py](test_plans.py)).

Reports have a connection of their own, which no turn waits for, and are not asked.
"""

from __future__ import annotations

import re
import sqlite3
import sys
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from storage.engine import sqlite
from storage.engine.db import DatabaseError, Value
from storage.engine.sqlite import SqliteTx

_ROOT = str(Path(__file__).parents[1])
# By the file that asks: why it may.
EXCUSED = {
    "bot/commands/": "an operator's command",
    "storage/ledger/check": "the books are looked through",
    "storage/ledger/removed_places.py": "at a start with a place less",
    "storage/ledger/versions.py": "there are as many versions as changes",
    "storage/messages/dead_letters.py": "an operator's command",
    "storage/offers/segments.py": "counted by the connection of reports",
    "storage/ledger/owed.py": "what an owner's change of the rules would end is summed over all cards",
    "storage/people/complaints.py": "an operator's command",
    "storage/people/forget.py": "hourly, and of what is kept for a day",
    "storage/people/hashes.py": "at the first start with a key",
    "storage/people/search.py": "a part of a name or a number is looked for among all",
    "storage/reports/": "by the connection of reports",
    "simulation/": "a year of its own",
    "playground/": "a make-believe provider",
    "tests/": "a test",
}  # fmt: skip
# As many rows as there are staff, offers, versions or faults, or what is deleted within a day.
SHORT = frozenset(
    """address_stop apology book_setting download fault figure_change forecast_request invitation join_link kept_figure location
    phone_proof phone_proof_request programme_version promotion purge_place rate_limit report_request report_schedule
    reward_stock rule_total segment staff stranger_text terms_version told_finding wording""".split()  # noqa: SIM905 (read as a sentence)
)
# Partial indexes of what is under way, however much there was: reading one through is no scan of its table.
OF_NOW = frozenset(
    "outbox_waiting outbox_replies outbox_claimed outbox_dead outbox_unclear inbox_failed inbox_chat visit_code_live".split()  # noqa: SIM905
)
# By the beginning of the statement that may, or by its file and step: why.
MAY = {
    "storage/offers/recipients.py: SCAN v ": "who comes most is found among all who came",
    "storage/offers/feeding.py: SCAN v ": "the same, when it is fed",
    "storage/offers/announced.py: SCAN v ": "the same, of an offer that was announced",
    'SELECT 1 AS "one" FROM "lot" WHERE "left" > 0 AND "ends_at" IS NOT NULL': "at a start and with other settings, to the first",
    'WITH RECURSIVE "up"("name", "by", "at", "id")': "the leaderboard is of all who are on it",
    'SELECT 1 FROM "address" LIMIT 1': "whether there is anybody at all",
    'SELECT t."at", t."action"': "the newest lines of the trail, by their index",
    'SELECT t."id" AS "attachment_id"': "the newest numbers that came to a card, by their index",
    'SELECT l.*, m."name" FROM "link" l': "the newest of the few links, for who undoes one",
    'SELECT p."plan" AS "id", count(DISTINCT l."member_id")': "what is left of passes, before one is taken out of the settings",
}  # fmt: skip


class Scanned(AssertionError):
    """A statement reads a growing table through."""


_seen: set[str] = set()
_found: list[str] = []


def scans(plan: Sequence[str], sql: str) -> list[str]:
    """The steps of a plan (`EXPLAIN QUERY PLAN`) that read a growing table through."""
    return [step for step in plan if step.startswith("SCAN") and _grows(step, sql)]


def _grows(step: str, sql: str) -> bool:
    name, index = step.split()[1], step.rpartition("INDEX ")[2]
    if not name.isidentifier() or index in OF_NOW or name == "CONSTANT":
        return False
    made = set(re.findall(r'"(\w+)"\s*(?:\([^)]*\))?\s*AS\s*(?:MATERIALIZED )?\(', sql))
    called = {table for table, alias in _CALLED.findall(sql) if name in (alias, table)}
    is_made = bool(called & made) or re.search(rf'\)\s+(?:AS\s+)?"?{name}\b', sql) is not None
    return bool(called - SHORT) and not is_made


_CALLED = re.compile(
    r'(?:FROM|JOIN|UPDATE|INTO|,)\s+"(\w+)"(?:\s+(?:AS\s+)?"?(?!WHERE|JOIN|LEFT|CROSS|ON|SET|UNION|ORDER)(\w+)"?)?'
)


def _by() -> str:
    """The file of ours that asks, below the engine; "" for a statement by itself, as tests have them."""
    frame = sys._getframe(2)
    while frame.f_back is not None:
        file = frame.f_code.co_filename.removeprefix(f"{_ROOT}/")
        if not file.startswith(("/", "<", "storage/engine/", "tests/plans.py")):
            return file
        frame = frame.f_back
    return ""


def look(connection: sqlite3.Connection, sql: str, args: Sequence[Value]) -> None:
    """At each statement once in a process."""
    if (
        sql in _seen
        or sql.startswith(("PRAGMA", "CREATE"))
        or threading.current_thread().name.startswith("asyncio")
    ):
        return
    _seen.add(sql)
    by = _by()
    if by and not by.startswith(tuple(EXCUSED)) and not sql.startswith(tuple(MAY)):
        try:
            plan = connection.execute(
                f"EXPLAIN QUERY PLAN {sqlite.numbered(sql)}", sqlite._ready(tuple(args))
            )
        except (sqlite3.Error, ValueError, DatabaseError):
            return  # it fails by itself, too
        told = (f"{by}: {step}: {sql}" for step in scans([row[3] for row in plan], sql))
        _found.extend(one for one in told if not one.startswith(tuple(MAY)))


def watch(patch: pytest.MonkeyPatch) -> None:
    execute, many = SqliteTx._execute, SqliteTx.many

    def executed(tx: SqliteTx, sql: str, args: tuple[Value, ...]) -> sqlite3.Cursor:
        look(tx._connection, sql, args)
        return execute(tx, sql, args)

    async def each(tx: SqliteTx, sql: str, rows: Any) -> None:
        if rows:
            look(tx._connection, sql, rows[0])
        await many(tx, sql, rows)

    patch.setattr(SqliteTx, "_execute", executed)
    patch.setattr(SqliteTx, "many", each)


@pytest.fixture(scope="session", autouse=True)
def watched() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        watch(patch)
        yield


@pytest.fixture(autouse=True)
def no_scan(watched: None) -> Iterator[None]:
    """A test whose service read a growing table through has failed."""
    yield
    if _found:
        told = "\n".join(_found)
        _found.clear()
        raise Scanned(told)
