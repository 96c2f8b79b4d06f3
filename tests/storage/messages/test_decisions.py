"""Every decision is kept, however many are made in one millisecond."""

from __future__ import annotations

from loyalty.gate.candidate import Candidate
from loyalty.gate.decision import Send, Why
from loyalty.messages.kind import Class
from loyalty.messages.reasons import Reason
from storage.engine.opening import open_database
from storage.messages.decisions import note_decisions
from storage.messages.gate_inputs import GateRequest
from tests.storage.letters import NOON


async def test_a_batch_is_noted_whole(url: str) -> None:
    decided = [
        (
            GateRequest(Candidate(Class.MILESTONE, "telegram", id=n), n),
            Send(Why(Reason.FREE, "consent given")),
        )
        for n in range(1, 3001)
    ]
    database = await open_database(url)
    await database.run(lambda tx: note_decisions(tx, decided, NOON))
    rows = await database.run(lambda tx: tx.rows('SELECT "message_id" FROM "decision" ORDER BY "id"'))
    await database.close()
    assert [row["message_id"] for row in rows] == list(range(1, 3001))
