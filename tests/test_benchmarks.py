"""Every benchmark still runs, on a handful of each thing: what it measures is said by `make bench` alone."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.__main__ import ALL, TABLES
from benchmarks.child import child

pytestmark = pytest.mark.prove
SMALL = {
    "BENCH_TURNS": "50",
    "BENCH_CUSTOMERS": "6",
    "BENCH_CHATS": "20",
    "BENCH_CREDITS": "100",
    "BENCH_MESSAGES": "200",
    "BENCH_VISITS": "1000",
    "BENCH_AUDIENCE": "300",
    "BENCH_WAITING": "300",
    "BENCH_PACE_MINUTES": "1",
    "BENCH_HOURS": "2",
    "BENCH_REPORT_MEMBERS": "1000",
    "BENCH_BESIDE_MEMBERS": "1000",
    "BENCH_REPLIES": "20",
    "BENCH_ROUNDS": "1",
    "BENCH_YEARS": "0.1",
}
MEMBERS = {"planning": "10000", "growth": "5"}


@pytest.mark.parametrize("name", ALL + TABLES)
def test_it_runs(name: str) -> None:
    environment = {**os.environ, **SMALL, "BENCH_MEMBERS": MEMBERS.get(name, "")}
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks", name],
        cwd=Path(__file__).parents[1],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert len(done.stdout.splitlines()) > 0


def test_one_that_dies_is_not_waited_for() -> None:
    with child(_dies) as (_, here), pytest.raises(EOFError):
        here.recv()


def _dies(_: object) -> None:
    os._exit(1)
