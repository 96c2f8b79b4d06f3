"""What one decision of the gate costs, in microseconds."""

from __future__ import annotations

from datetime import time, timedelta
from time import perf_counter

from benchmarks import seeds
from benchmarks.rows import Row
from loyalty import caps
from loyalty.calendar import QuietHours
from loyalty.messages import Class
from loyalty.model import Purpose

_DECISIONS = 20_000


def run() -> list[Row]:
    policy = caps.Policy("Europe/Warsaw", QuietHours(time(20), time(9)))
    consent = caps.Consent(frozenset({Purpose.UPDATES}), zone="Europe/Bucharest")
    candidate = caps.Candidate(Class.MILESTONE, "telegram", seeds.NOW + timedelta(days=2))
    started = perf_counter()
    for minute in range(_DECISIONS):
        caps.decide(candidate, consent, policy, seeds.NOW + timedelta(minutes=minute))
    each = (perf_counter() - started) / _DECISIONS * 1e6
    return [Row("gate decision, microseconds", each, 50.0, at_most=True)]
