"""What is asked all the time is found by an index: the outbox keeps every message there ever was."""

from __future__ import annotations

import sqlite3

from storage import outbox
from storage.sqlite import _numbered, file_of
from tests.databases import Databases


async def test_a_claimed_batch_is_found_among_the_claimed(databases: Databases) -> None:
    """And not among all: with a million old messages every batch would look at each of them."""
    connection = sqlite3.connect(file_of(await databases.sqlite()))
    plan = connection.execute(f"EXPLAIN QUERY PLAN {_numbered(outbox._CLAIMED)}", ("token",)).fetchall()
    connection.close()
    assert "outbox_claimed" in plan[0][3]
