"""What is asked all the time is found by an index: the outbox keeps every message there ever was."""

from __future__ import annotations

import sqlite3

from storage.engine.sqlite import _numbered, file_of
from storage.messages import claims
from tests.databases import Databases


async def test_a_claimed_batch_is_found_among_the_claimed(databases: Databases) -> None:
    """And not among all: with a million old messages every batch would look at each of them."""
    connection = sqlite3.connect(file_of(await databases.sqlite()))
    plan = connection.execute(f"EXPLAIN QUERY PLAN {_numbered(claims._CLAIMED)}", ("token",)).fetchall()
    connection.close()
    assert "outbox_claimed" in plan[0][3]


async def test_a_claim_reads_the_queue_in_its_order(databases: Databases) -> None:
    """And sorts no backlog: only the two short lists it has read."""
    connection = sqlite3.connect(file_of(await databases.sqlite()))
    now = "2026-06-02 12:00:00+00:00"
    sql = _numbered(claims._CLAIM.format(skip=""))
    found = connection.execute(f"EXPLAIN QUERY PLAN {sql}", ("token", now, "telegram", now, 50)).fetchall()
    connection.close()
    plan = [row[3] for row in found]
    looked = [step for step in plan if "due_at<?" in step]
    assert [step.split()[4] for step in looked] == ["outbox_replies", "outbox_waiting"]
    assert [step for step in plan if "TEMP B-TREE" in step] == ["USE TEMP B-TREE FOR ORDER BY"]
