"""The spool's file: what it holds survives a crash and a torn write, and nothing stays of what was handled."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.outage.journal import Full, Journal, Taken

SIZE = 1000


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "shop.db.spool"


def reopened(journal: Journal) -> Journal:
    journal.close()
    return Journal.open(journal.file, SIZE)


def bodies(journal: Journal) -> list[bytes]:
    return [body for _, body in journal.records()]


def test_its_space_is_had_at_the_start_and_it_is_its_owners_alone(file: Path) -> None:
    Journal.open(file, SIZE).close()
    found = file.stat()
    assert (found.st_size, stat.S_IMODE(found.st_mode)) == (SIZE, 0o600)
    assert found.st_blocks * 512 >= SIZE


def test_what_it_holds_is_there_after_a_crash_in_order(file: Path) -> None:
    journal = Journal.open(file, SIZE)
    journal.append([b"one", b"two"])
    journal.append([b"three"])
    assert bodies(reopened(journal)) == [b"one", b"two", b"three"]


def test_what_was_handled_leaves_no_byte(file: Path) -> None:
    journal = Journal.open(file, SIZE)
    one, two = journal.append([b"secret one", b"secret two"])
    journal.strike(one)
    assert b"secret one" not in file.read_bytes()
    journal = reopened(journal)
    assert bodies(journal) == [b"secret two"]
    journal.strike(two)
    assert file.read_bytes() == bytes(SIZE)


def test_full_takes_nothing_and_has_room_again_once_all_is_handled(file: Path) -> None:
    journal = Journal.open(file, SIZE)
    (place,) = journal.append([bytes(900)])
    with pytest.raises(Full):
        journal.append([bytes(100)])
    journal = reopened(journal)
    assert bodies(journal) == [bytes(900)]
    journal.strike(place)
    journal.append([bytes(900)])


def test_a_torn_record_is_told_and_hides_nothing_else(file: Path) -> None:
    journal = Journal.open(file, SIZE)
    journal.append([b"one", b"torn", b"three"])
    content = file.read_bytes()
    file.write_bytes(content.replace(b"torn", b"to\0\0"))
    journal = reopened(journal)
    assert (bodies(journal), journal.damaged) == ([b"one", b"three"], 1)


@given(st.binary(max_size=SIZE))
def test_no_garbage_keeps_it_from_opening(tmp_path_factory: pytest.TempPathFactory, garbage: bytes) -> None:
    file = tmp_path_factory.mktemp("spool") / "spool"
    file.write_bytes(garbage)
    journal = Journal.open(file, SIZE)
    assert bodies(journal) == []
    journal.close()


def test_one_process_has_it(file: Path) -> None:
    journal = Journal.open(file, SIZE)
    with pytest.raises(Taken):
        Journal.open(file, SIZE)
    journal.close()


def test_a_write_that_fails_keeps_nothing(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    journal = Journal.open(file, SIZE)
    journal.append([b"one"])

    def fails(handle: int) -> None:
        raise OSError("the disk does not write")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fdatasync", fails)
        with pytest.raises(OSError):
            journal.append([b"lost"])
    journal.append([b"two"])
    assert bodies(reopened(journal)) == [b"one", b"two"]
