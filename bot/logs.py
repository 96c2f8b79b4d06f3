"""Structured logs: one JSON object a line, with phone numbers and tokens masked."""

from __future__ import annotations

import json
import logging
import re
import sys
from datetime import UTC, datetime

_SECRETS = (
    (re.compile(r"(?<!\d)(\d{5,}):[A-Za-z0-9_-]{20,}"), r"\1:***"),  # a Telegram token, also inside a URL
    (re.compile(r"\b(AC|SK|MG)[0-9a-fA-F]{32}\b"), r"\1***"),  # Twilio's identifiers
    (re.compile(r"(?<![\w.])\+\d{1,3}[\d ()-]{4,}(\d{2})\b"), r"+***\1"),  # a phone number
    (re.compile(r"://([^:/@\s]+):[^@/\s]+@"), r"://\1:***@"),  # a password in an address
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
        return json.dumps(line, ensure_ascii=False)


def start(level: str = "INFO") -> None:
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLines())
    logging.basicConfig(level=level, handlers=[handler], force=True)
    logging.getLogger("aiogram").setLevel(logging.WARNING)
    logging.getLogger("aiohttp.access").setLevel(logging.WARNING)
    logging.getLogger("apscheduler").setLevel(logging.ERROR)  # it warns of each tick during a long job
    logging.getLogger("twilio").setLevel(logging.WARNING)
