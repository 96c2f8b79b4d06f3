"""Pieces of a stream of bytes, each behind its length."""

from __future__ import annotations

from struct import Struct
from typing import BinaryIO

_HEAD = Struct(">Q")
HEAD = _HEAD.size  # bytes before each piece


def framed(piece: bytes) -> bytes:
    return _HEAD.pack(len(piece)) + piece


def length(head: bytes) -> int:
    return int(_HEAD.unpack(head)[0])


def read(stream: BinaryIO) -> bytes | None:
    """The next piece; None at the end of the stream. Waits for it."""
    head = stream.read(HEAD)
    return stream.read(length(head)) if len(head) == HEAD else None
