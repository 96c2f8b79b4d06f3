"""What is asked all the time is found by an index: the outbox keeps every message there ever was."""

from __future__ import annotations

import re
import sqlite3
from datetime import UTC, datetime

import asyncpg
import pytest

from loyalty.facts.addresses import AddressChanged
from loyalty.facts.fact import Fact
from loyalty.facts.people import Left
from loyalty.facts.profile import BirthdaySet, PreferencesSet
from loyalty.facts.visit_codes import CodeShown
from loyalty.model.addresses import AddressState
from loyalty.model.members import Preferences
from loyalty.model.visits import VisitCode
from loyalty.programme.till import Codes
from storage.engine.db import Dialect, Statement
from storage.engine.lists import of_each
from storage.engine.postgres import dsn
from storage.engine.sqlite import file_of, numbered
from storage.messages import at_till, claims, faults, gate_inputs
from storage.writing import facts
from storage.writing.visit_codes import stop_telling
from storage.writing.waiting import calling_off
from tests.databases import Databases

NOW = datetime(2026, 6, 2, 12, tzinfo=UTC)
CODE = VisitCode(1, "12345", 7, "main", NOW, NOW)


async def test_a_claimed_batch_is_found_by_its_ids(databases: Databases) -> None:
    """And not among all: with a million old messages every batch would look at each of them."""
    connection = sqlite3.connect(file_of(await databases.sqlite()))
    sql = numbered(f"{claims._CLAIMED} ($2, $3)")
    plan = connection.execute(f"EXPLAIN QUERY PLAN {sql}", ("token", 1, 2)).fetchall()
    connection.close()
    assert plan[0][3].startswith("SEARCH o USING")
    assert "(id=?)" in plan[0][3]


async def test_a_claim_reads_the_queue_in_its_order(databases: Databases) -> None:
    """And sorts no backlog: only the two short lists it has read."""
    connection = sqlite3.connect(file_of(await databases.sqlite()))
    now = "2026-06-02 12:00:00+00:00"
    sql = numbered(claims._CLAIM.format(skip=""))
    found = connection.execute(f"EXPLAIN QUERY PLAN {sql}", ("token", now, "telegram", now, 50)).fetchall()
    connection.close()
    plan = [row[3] for row in found]
    looked = [step for step in plan if "due_at<?" in step]
    assert [step.split()[4] for step in looked] == ["outbox_replies", "outbox_waiting"]
    assert [step for step in plan if "TEMP B-TREE" in step] == ["USE TEMP B-TREE FOR ORDER BY"]


SHORT = {
    "CONSTANT",
    "s",
    "selves",
    "u",
    "download",
}  # who became part of a member; what they used up; what was exported within the hour


@pytest.mark.parametrize(
    "fact",
    [
        Left(7, 8, (NOW, NOW)),
        CodeShown(CODE),
        PreferencesSet(7, Preferences()),
        AddressChanged(8, AddressState.STOPPED),
        BirthdaySet(7, None),
    ],
)
async def test_no_table_is_read_through_in_a_turn(databases: Databases, fact: Fact) -> None:
    """Of messages and codes there are all that there ever were."""
    connection = sqlite3.connect(file_of(await databases.sqlite()))
    for statement in facts.statements(fact, NOW, Codes()):
        values = [str(value) for value in statement.args]
        plan = connection.execute(f"EXPLAIN QUERY PLAN {numbered(statement.sql)}", values).fetchall()
        scanned = {step.split()[1] for *_, step in plan if step.startswith("SCAN")}
        assert scanned <= SHORT, statement.sql
    connection.close()


@pytest.mark.parametrize("sql", [faults._WAITS, faults._due(Dialect.SQLITE, "sms", "21606", NOW).sql])
async def test_what_waits_for_a_fault_is_found_by_an_index(databases: Databases, sql: str) -> None:
    """And not among all that waits, or all there ever was."""
    connection = sqlite3.connect(file_of(await databases.sqlite()))
    values = ("2026-06-02", "sms", "21606")[: 3 if "$3" in sql else 2]
    plan = connection.execute(f"EXPLAIN QUERY PLAN {numbered(sql)}", values).fetchall()
    connection.close()
    looked = [step for *_, step in plan if "outbox" in step]
    assert any("outbox_fault" in step for step in looked), looked
    assert not [step for step in looked if step.startswith("SCAN")]


async def test_whom_a_code_was_shown_to_is_found_by_its_cause(databases: Databases) -> None:
    """Each credit asks, and so does each undo."""
    connection = sqlite3.connect(file_of(await databases.sqlite()))
    sql = f'EXPLAIN QUERY PLAN SELECT "address_id" FROM "outbox" WHERE {numbered(at_till._TOLD)}'
    ((*_, step),) = connection.execute(sql, (7,)).fetchall()
    connection.close()
    assert "outbox_cause" in step


_FILLED = """INSERT INTO "outbox" ("id", "address_id", "channel", "kind", "cls", "body", "edit", "cause", "state", "due_at",
    "tries", "reason", "why", "segments", "status", "fault", "created_at")
SELECT n, n, 'telegram', 'nearly-there', 3, '', '', 0, 'waiting', $1, 0, '', '', 0, '', '', $1 FROM generate_series(1, 5000) AS n"""


@pytest.mark.parametrize("sql", [gate_inputs._WAITING, claims._ALONG])
async def test_what_waits_is_found_by_address_in_a_queue_that_was_just_filled(
    databases: Databases, sql: str
) -> None:
    """And not among all that waits: nobody told PostgreSQL yet how much that is."""
    async with databases.postgres() as url:
        server = await asyncpg.connect(dsn(url))
        await server.execute("SET session_replication_role = replica")  # past its foreign keys
        await server.execute(_FILLED, NOW)
        values = {"$3": f"'{NOW}'", "$4": "3"}
        known = re.sub(r"\$[34]", lambda found: values[found[0]], sql)
        asked = of_each(Dialect.POSTGRES, known, '"address_id"', ", ".join(map(str, range(1, 51))))
        plan = "\n".join(row[0] for row in await server.fetch(f"EXPLAIN {asked}"))
        await server.close()
    assert "Index Cond: (address_id = (" in plan, plan


_OLD = """INSERT INTO "outbox" ("id", "address_id", "channel", "kind", "cls", "body", "edit", "cause", "state", "due_at",
    "tries", "reason", "why", "segments", "status", "fault", "created_at")
SELECT -n, n, 'telegram', 'credit', 0, '', '', n, 'sent', $1, 0, '', '', 0, '', '', $1 FROM generate_series(1, 2000) AS n"""


@pytest.mark.parametrize(
    ("dropped", "values"),
    [
        (next(iter(calling_off(BirthdaySet(7, None), NOW))), "7, now(), 'birthday-wish', '', '', now()"),
        (stop_telling(7, NOW), "7, '', '', now()"),
    ],
)
async def test_what_a_fact_drops_is_found_by_a_plan_from_before_the_queue(
    databases: Databases, dropped: Statement, values: str
) -> None:
    """Each credit drops what it made stale: PostgreSQL keeps the plan of a time when nothing waited."""
    async with databases.postgres() as url:
        server = await asyncpg.connect(dsn(url))
        await server.execute("SET session_replication_role = replica")
        await server.execute(_OLD, NOW)
        await server.execute("ANALYZE")
        await server.execute("SET plan_cache_mode = force_generic_plan")
        await server.execute(f"PREPARE dropping AS {dropped.on_postgres or dropped.sql}")
        plan = "\n".join(row[0] for row in await server.fetch(f"EXPLAIN EXECUTE dropping({values})"))
        await server.close()
    assert not re.search(
        r"outbox_(waiting|replies|rivals)[^\n]*\n(?!\s+Index Cond: \(address_id = )", plan
    ), plan
