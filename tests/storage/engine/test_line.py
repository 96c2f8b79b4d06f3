"""Who is next for SQLite's thread."""

from __future__ import annotations

from storage.engine.db import Tx
from storage.engine.line import Job, Line


async def test_turns_go_first_and_pass_over_the_rest_once() -> None:
    line, names = Line(), dict[Job, str]()

    def come(*several: str) -> None:
        for name in several:
            job = Job(nothing, anew=name.startswith("turn"))
            names[job] = name
            line.put(job)

    def served() -> list[str]:
        return [names[job] for job in line.next()]

    come("batch", "turn 1", "turn 2")
    assert served() == ["turn 1", "turn 2"]
    come("turn 3", "batch 2")
    assert served() == ["batch"], "a turn waits for one of them at most"
    come("batch 3")
    assert served() == ["turn 3"]
    line.close()
    assert served() == ["batch 2", "batch 3"]
    assert served() == []


async def nothing(_: Tx) -> None:
    """Work."""
