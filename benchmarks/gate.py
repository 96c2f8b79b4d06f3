"""What one decision of the gate costs, in microseconds."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from time import perf_counter

from benchmarks import seeds
from benchmarks.rows import Row
from bot.settings.file import read
from loyalty.gate.candidate import Candidate, Person, Reserved
from loyalty.gate.decide import decide
from loyalty.messages.kind import Class
from loyalty.model.members import Purpose

_DECISIONS = 10_000


def run() -> list[Row]:
    """With a shop's usual caps, ten messages on record, and another that waits."""
    policy = read(Path(__file__).parents[1] / "config.toml").programme.policy
    person = Person(frozenset({(Purpose.UPDATES, "telegram")}), zone="Europe/Bucharest")
    week = timedelta(days=7)
    history = [Reserved(seeds.NOW - n * week, Class(1 + n % 5), "telegram", n) for n in range(1, 11)]
    rival = Candidate(Class.OCCASION, "telegram", id=99, due_at=seeds.NOW + timedelta(days=3))
    message = Candidate(Class.MILESTONE, "telegram", seeds.NOW + timedelta(days=30))
    started = perf_counter()
    for minute in range(_DECISIONS):
        decide(message, history, [rival], person, policy, seeds.NOW + timedelta(minutes=minute))
    each = (perf_counter() - started) / _DECISIONS * 1e6
    return [Row("gate decision, microseconds", each, 25.0, at_most=True)]
