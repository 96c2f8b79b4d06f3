"""An HTTP/1.1 answer, read from what has arrived of it: no more of HTTP than a Bot API server says."""

from __future__ import annotations

import re
from typing import NamedTuple

_HEAD_AT_MOST = 65_536  # bytes
_STATUS = re.compile(rb"HTTP/1\.([01]) (\d{3})")
_LENGTH = re.compile(rb"\r\ncontent-length:[ \t]*(\d{1,12})[ \t]*(?=\r|$)", re.IGNORECASE)
_CODING = re.compile(rb"\r\ntransfer-encoding:[ \t]*([^\r]*)", re.IGNORECASE)
_CONNECTION = re.compile(rb"\r\nconnection:[ \t]*([^\r]*)", re.IGNORECASE)
_CHUNK = re.compile(rb"([0-9a-fA-F]{1,8})[ \t]*(?:;[^\r\n]*)?\r\n")
_BODILESS = (204, 304)


class Answer(NamedTuple):
    """`stays`: the connection may be used again."""

    status: int
    body: bytes
    stays: bool = True


def answer_in(data: bytes, *, ended: bool = False) -> Answer | None:
    """None where more is to come. `ended`: nothing is, for the connection was closed. `ValueError` for what is no answer,
    or more than one."""
    end = data.find(b"\r\n\r\n")
    if end < 0:
        if len(data) > _HEAD_AT_MOST or ended:
            raise ValueError("no head of an HTTP answer")
        return None
    head, start = data[:end], end + 4
    line = _STATUS.match(head)
    if line is None:
        raise ValueError("no HTTP answer")
    status = int(line[2])
    if 100 <= status < 200:  # "go on": the answer follows
        return answer_in(data[start:], ended=ended)
    if status in _BODILESS:
        return _whole(status, b"", data[start:], stays=_stays(line[1], head))
    coding = _CODING.search(head)
    if coding is not None:
        if coding[1].strip().lower() != b"chunked":
            raise ValueError(f"an answer written as {coding[1]!r}")
        return _chunked(status, data, start, ended=ended, stays=_stays(line[1], head))
    length = _LENGTH.search(head)
    if length is None:  # it ends with the connection
        return Answer(status, data[start:], stays=False) if ended else None
    stop = start + int(length[1])
    if len(data) < stop:
        return _unfinished(ended)
    return _whole(status, data[start:stop], data[stop:], stays=_stays(line[1], head))


def _stays(minor: bytes, head: bytes) -> bool:
    said = _CONNECTION.search(head)
    return (said[1].strip().lower() if said else b"") != b"close" and minor == b"1"


def _chunked(status: int, data: bytes, at: int, *, ended: bool, stays: bool) -> Answer | None:
    body: list[bytes] = []
    while (size := _CHUNK.match(data, at)) is not None:
        length, at = int(size[1], 16), size.end()
        if not length:
            return _trailed(status, b"".join(body), data[at:], ended=ended, stays=stays)
        if len(data) < at + length + 2:
            return _unfinished(ended)
        body.append(data[at : at + length])
        at += length + 2
    if b"\r\n" in data[at : at + 1024]:
        raise ValueError("no length of a chunk")
    return _unfinished(ended)


def _trailed(status: int, body: bytes, rest: bytes, *, ended: bool, stays: bool) -> Answer | None:
    """Behind the last chunk: nothing, or further headers, and an empty line."""
    if rest.startswith(b"\r\n"):
        return _whole(status, body, rest[2:], stays=stays)
    end = rest.find(b"\r\n\r\n")
    return _unfinished(ended) if end < 0 else _whole(status, body, rest[end + 4 :], stays=stays)


def _unfinished(ended: bool) -> Answer | None:
    if ended:
        raise ValueError("an answer that was cut short")
    return None


def _whole(status: int, body: bytes, rest: bytes, *, stays: bool) -> Answer:
    if rest:
        raise ValueError("more than one answer to one call")
    return Answer(status, body, stays)
