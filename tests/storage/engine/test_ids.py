"""Ids sort by age: what a turn says first goes out first, whatever the clock does."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest

from storage.engine import db
from storage.engine.db import fresh_id

MORNING = 1_780_000_000_000_000_000  # nanoseconds, as `time_ns` says them


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """The clock of ids, set to so many milliseconds after the morning."""

    def shown(later: int) -> None:
        monkeypatch.setattr(db, "time_ns", lambda: MORNING + later * 1_000_000)

    monkeypatch.setattr(db, "_newest", 0)
    shown(0)
    return shown


@pytest.mark.usefixtures("clock")
def test_ids_of_one_millisecond_stay_in_their_order() -> None:
    drawn = [fresh_id() for _ in range(10_000)]
    assert drawn == sorted(set(drawn))


@pytest.mark.parametrize("step", [-3_600_000, -1, 0, 1, 3_600_000], ids="{} ms".format)
def test_a_clock_that_steps_takes_no_id_back(clock: Callable[[int], None], step: int) -> None:
    before = fresh_id()
    clock(step)
    assert fresh_id() > before


def test_a_later_millisecond_starts_anew(clock: Callable[[int], None]) -> None:
    before = fresh_id()
    clock(1)
    assert (fresh_id() >> 22) - (before >> 22) == 1


@pytest.mark.usefixtures("clock")
def test_room_is_kept_for_rows_that_a_statement_numbers() -> None:
    first = fresh_id(room=500)
    assert fresh_id() == first + 500


@pytest.mark.usefixtures("clock")
def test_threads_draw_no_id_twice() -> None:
    with ThreadPoolExecutor(8) as pool:
        drawn = [id for ids in pool.map(lambda _: [fresh_id() for _ in range(2_000)], range(8)) for id in ids]
    assert len(set(drawn)) == len(drawn)


def test_ids_fit_a_signed_column_for_a_lifetime(clock: Callable[[int], None]) -> None:
    clock(60 * 365 * 24 * 3_600_000)
    assert 0 < fresh_id() < 2**63
