"""An HTTP/1.1 answer, read as it arrives. httptools reads it: llhttp, which Node has too, costs a few microseconds."""

from __future__ import annotations

from typing import NamedTuple

from httptools import HttpParserError, HttpParserUpgrade, HttpResponseParser

_SIZED = (b"content-length", b"transfer-encoding")


class Answer(NamedTuple):
    """`stays`: the connection may be used again."""

    status: int
    body: bytes
    stays: bool = True


class AnswerReader:
    """Of one answer."""

    def __init__(self) -> None:
        self._parser = HttpResponseParser(self)
        self._body: list[bytes] = []
        self._begun = self._sized = self._followed = False
        self._answer: Answer | None = None

    def read(self, data: bytes) -> Answer | None:
        """None where more is to come. `ValueError` for what is no answer, or more than one."""
        try:
            self._parser.feed_data(data)
        except (HttpParserError, HttpParserUpgrade) as error:
            raise ValueError(f"no HTTP answer: {error}") from error
        if self._followed:
            raise ValueError("more than one answer to one call")
        return self._answer

    def ended(self) -> Answer:
        """What there is when the connection is closed. `ValueError` where that cut it short."""
        if not self._begun or self._sized:
            raise ValueError("an answer that was cut short")
        return Answer(self._parser.get_status_code(), b"".join(self._body), stays=False)

    # What httptools calls

    def on_message_begin(self) -> None:
        self._followed = self._answer is not None

    def on_header(self, name: bytes, _value: bytes) -> None:
        self._sized = self._sized or name.lower() in _SIZED

    def on_headers_complete(self) -> None:
        self._begun = self._parser.get_status_code() >= 200

    def on_body(self, part: bytes) -> None:
        self._body.append(part)

    def on_message_complete(self) -> None:
        if self._begun:  # else it was "go on": the answer follows
            status, stays = self._parser.get_status_code(), self._parser.should_keep_alive()
            self._answer = Answer(status, b"".join(self._body), stays)
