"""A file of records whose space is taken when it is made, so that it can be written to on a full disk.

From its first byte on: records, then zeros. A record is its head (state, length, CRC-32 of the body) and its body. One
that is struck out keeps its head and has zeros for a body; when all are struck out the file is all zeros again.
"""

from __future__ import annotations

import fcntl
import os
import struct
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

SIZE = 8 * 1024 * 1024  # bytes: some ten thousand messages
_HEAD = struct.Struct(">cII")
_KEPT, _STRUCK = b"R", b"X"
_BLOCK = bytes(256 * 1024)


class Full(Exception):
    """There is no room for the record."""


class Taken(Exception):
    """Another process has the file."""


@dataclass(slots=True)
class Journal:
    """An open file. `damaged` counts records that could not be read when it was opened."""

    file: Path
    _handle: int
    _size: int
    _end: int = 0
    _places: dict[int, int] = field(
        default_factory=dict
    )  # of each record that is kept, its length by its place
    damaged: int = 0

    @classmethod
    def open(cls, file: Path, size: int | None = None) -> Journal:
        """`OSError` where its space cannot be had, `Taken` where another process has it."""
        handle = os.open(file, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            _reserve(handle, size or SIZE)
        except BlockingIOError:
            os.close(handle)
            raise Taken(f"{file} is used by another process") from None
        except OSError:
            os.close(handle)
            raise
        journal = cls(file, handle, os.fstat(handle).st_size)
        journal._look()
        return journal

    def close(self) -> None:
        os.close(self._handle)

    @property
    def free(self) -> int:
        """Bytes that one more record may have."""
        return max(0, self._size - self._end - _HEAD.size)

    def records(self) -> list[tuple[int, bytes]]:
        """What is kept, by its place, oldest first."""
        return [
            (place, os.pread(self._handle, length, place + _HEAD.size))
            for place, length in sorted(self._places.items())
        ]

    def append(self, bodies: Sequence[bytes]) -> list[int]:
        """The places of these records, once they are on the disk. `Full`, or an `OSError`: none of them is kept."""
        made = [_HEAD.pack(_KEPT, len(body), _checksum(body)) + body for body in bodies]
        whole = b"".join(made)
        if self._end + len(whole) > self._size:
            raise Full(f"{self.file} is full")
        try:
            _write(self._handle, whole, self._end)
            os.fdatasync(self._handle)
        except OSError:
            _write(self._handle, bytes(len(whole)), self._end)
            raise
        places = []
        for body in bodies:
            places.append(self._end)
            self._places[self._end] = len(body)
            self._end += _HEAD.size + len(body)
        return places

    def strike(self, place: int) -> None:
        """This record's body is gone. Not waited for: after a crash it may be there again."""
        length = self._places.pop(place)
        _write(self._handle, _HEAD.pack(_STRUCK, length, 0) + bytes(length), place)
        if not self._places:
            _write(self._handle, bytes(self._end), 0)
            self._end = 0

    def _look(self) -> None:
        while head := self._head(self._end):
            state, length, crc = head
            body = os.pread(self._handle, length, self._end + _HEAD.size)
            if state == _KEPT and _checksum(body) == crc:
                self._places[self._end] = length
            elif state == _KEPT:
                self.damaged += 1
            self._end += _HEAD.size + length
        _write(self._handle, bytes(min(self._size - self._end, _HEAD.size)), self._end)

    def _head(self, place: int) -> tuple[bytes, int, int] | None:
        """None where no record begins."""
        found = os.pread(self._handle, _HEAD.size, place)
        if len(found) < _HEAD.size:
            return None
        state, length, crc = _HEAD.unpack(found)
        fits = place + _HEAD.size + length <= self._size
        return (state, length, crc) if state in {_KEPT, _STRUCK} and fits else None


def _checksum(body: bytes) -> int:
    """Not 0 for nothing, as there is where nothing was written."""
    return zlib.crc32(body, 1)


def _reserve(handle: int, size: int) -> None:
    """Written, and not only promised: what a file system has promised may need new blocks when it is written to."""
    there = os.fstat(handle).st_size
    while there < size:
        there += os.pwrite(handle, _BLOCK[: size - there], there)
    os.fsync(handle)


def _write(handle: int, data: bytes, place: int) -> None:
    """All of it, or an `OSError`."""
    while data:
        written = os.pwrite(handle, data, place)
        data, place = data[written:], place + written
