"""Structured logs: one JSON object a line, with phone numbers and tokens masked, and one line a minute of a trouble that
comes again and again."""

from __future__ import annotations

import json
import logging
import re
import sys
from collections.abc import Hashable
from dataclasses import dataclass
from datetime import UTC, datetime
from threading import Event, Thread
from typing import TextIO

from storage.engine.db import DatabaseError

MINUTE = 60.0  # seconds

_SECRETS = (
    (re.compile(r"(?<!\d)(\d{5,}):[A-Za-z0-9_-]{20,}"), r"\1:***"),  # a Telegram token, also inside a URL
    (re.compile(r"\b(AC|SK|MG)[0-9a-fA-F]{32}\b"), r"\1***"),  # Twilio's identifiers
    (re.compile(r"(?<![\w.])\+\d{1,3}[\d ()-]{4,}(\d{2})\b"), r"+***\1"),  # a phone number
    (
        re.compile(r'(phone_number"\s*:\s*"|TEL(?:;[^:"]*)?:)\+?\d[\d ()-]*(\d{2})'),
        r"\1***\2",
    ),  # a contact's, without +
    (
        re.compile(r"://([^:/@\s]*):\S+@"),
        r"://\1:***@",
    ),  # a password in an address, which may itself have an @ or a /
    (re.compile(r"/([cx])/[A-Za-z0-9_-]{8,}"), r"/\1/***"),  # a card's token, or a download's
    (
        re.compile(r"(?<![\w-])([cvso])-[A-Za-z0-9_-]{16,}"),
        r"\1-***",
    ),  # what a link starts with, or a QR says
)


def masked(text: str) -> str:
    """The text without anything that opens a door or names a person's number."""
    for pattern, instead in _SECRETS:
        text = pattern.sub(instead, text)
    return text


class JsonLines(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, object] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "from": record.name,
            "text": masked(record.getMessage()),
        }
        if record.exc_info:
            line["error"] = masked(self.formatException(record.exc_info))
        if times := getattr(record, "times", 0):
            line["times"] = times
        return json.dumps(line, ensure_ascii=False)


@dataclass(slots=True)
class _Seen:
    """A trouble as it was told first, and how many `times` it came since."""

    name: str
    level: int
    text: str
    times: int = 0

    def as_record(self) -> logging.LogRecord:
        """Without a traceback, which stands where it came first."""
        level = logging.getLevelName(self.level)
        told = {"name": self.name, "levelno": self.level, "levelname": level, "times": self.times}
        return logging.makeLogRecord({**told, "msg": "%s", "args": (self.text,)})


class OncePerMinute(logging.StreamHandler[TextIO]):
    """Writes a warning or an error when it first comes; what is the same within the minute is counted, and told by one
    line at the minute's end, with how many `times` it came since."""

    def __init__(self, stream: TextIO) -> None:
        super().__init__(stream)
        self._seen: dict[Hashable, _Seen] = {}
        self._closed_for_good = Event()
        Thread(target=self._each_minute, name="log", daemon=True).start()

    def emit(self, record: logging.LogRecord) -> None:
        if record.levelno < logging.WARNING:
            super().emit(record)
            return
        trouble = _trouble(record)
        known = self._seen.get(trouble)
        if known:
            known.times += 1
        else:
            self._seen[trouble] = _Seen(record.name, record.levelno, record.getMessage())
            super().emit(record)

    def tell(self) -> None:
        """The minute is over. What came again in it is known in the next one too."""
        self.acquire()
        try:
            self._seen = {trouble: seen for trouble, seen in self._seen.items() if seen.times}
            for seen in self._seen.values():
                super().emit(seen.as_record())
                seen.times = 0
        finally:
            self.release()

    def close(self) -> None:
        self._closed_for_good.set()
        self.tell()
        super().close()

    def _each_minute(self) -> None:
        while not self._closed_for_good.wait(MINUTE):
            self.tell()


def _trouble(record: logging.LogRecord) -> Hashable:
    """What makes two lines the same: their words without figures. Of an error its kind, its words, and where it was
    raised; but of the database's its words alone, for every job meets it at another place."""
    error = record.exc_info[1] if record.exc_info else None
    if error is None and isinstance(record.args, tuple):
        error = next((arg for arg in record.args if isinstance(arg, DatabaseError)), None)
    if error is None:
        return record.name, _figureless(record.getMessage())
    place = None if isinstance(error, DatabaseError) else _raised_at(error)
    return type(error).__name__, _figureless(str(error)), place


def _figureless(text: str) -> str:
    return re.sub(r"\d+", "#", text)


def _raised_at(error: BaseException) -> tuple[str, int] | None:
    at = error.__traceback__
    while at is not None and at.tb_next is not None:
        at = at.tb_next
    return (at.tb_frame.f_code.co_filename, at.tb_lineno) if at else None


def start(level: str = "INFO") -> None:
    handler = OncePerMinute(sys.stderr)
    handler.setFormatter(JsonLines())
    logging.basicConfig(level=level, handlers=[handler], force=True)
    logging.getLogger("aiogram").setLevel(logging.WARNING)
    logging.getLogger("aiohttp.access").setLevel(logging.WARNING)
    logging.getLogger("apscheduler").setLevel(logging.ERROR)  # it warns of each tick during a long job
    logging.getLogger("twilio").setLevel(logging.WARNING)
