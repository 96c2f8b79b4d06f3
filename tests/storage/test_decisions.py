"""Every decision is kept, however many are made in one millisecond."""

from __future__ import annotations

import pytest

from loyalty.caps import Candidate, Send, Why
from loyalty.messages import Class
from storage import gate
from storage.gate import Asked
from storage.opening import open_database
from tests.storage.letters import NOON


async def test_a_batch_is_noted_whole(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Drawn one by one at the same instant, ids would come out alike now and then, and nothing be kept."""
    monkeypatch.setattr(gate, "fresh_id", lambda: 7)
    decided = [
        (Asked(Candidate(Class.MILESTONE, "telegram", id=n), n), Send(Why("free", "consent given")))
        for n in range(1, 201)
    ]
    database = await open_database(url)
    await database.run(lambda tx: gate.note(tx, decided, NOON))
    rows = await database.run(lambda tx: tx.rows('SELECT "message_id" FROM "decision" ORDER BY "id"'))
    await database.close()
    assert [row["message_id"] for row in rows] == list(range(1, 201))
