"""One trouble is one line a minute, however often it comes."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Iterator
from io import StringIO
from typing import Any

import pytest

from bot import logs
from bot.logs import JsonLines, OncePerMinute, masked
from scheduler.timetable import Timetable
from storage.engine.db import DatabaseError

log = logging.getLogger("tests.troubles")


@pytest.fixture
def handler() -> Iterator[OncePerMinute]:
    made = OncePerMinute(StringIO())
    made.setFormatter(JsonLines())
    log.addHandler(made)
    log.propagate = False
    log.setLevel(logging.INFO)
    yield made
    log.removeHandler(made)
    log.propagate = True
    made.close()


def fail(error: Exception) -> None:
    raise error


def happens(error: Exception, text: str = "a turn failed (try %d)", *args: object) -> None:
    try:
        fail(error)
    except Exception as raised:
        log.error(text, *args, exc_info=raised)


def lines(handler: OncePerMinute) -> list[dict[str, Any]]:
    written = handler.stream.getvalue()
    handler.stream.seek(0)
    handler.stream.truncate()
    return [json.loads(line) for line in written.splitlines()]


def told(handler: OncePerMinute) -> list[tuple[str, int]]:
    return [(line["text"], line.get("times", 0)) for line in lines(handler)]


def test_a_trouble_is_told_when_it_comes_and_counted_at_the_minutes_end(handler: OncePerMinute) -> None:
    for number in range(3):
        log.warning("a connection brought no whole request within %d s", number)
    assert told(handler) == [("a connection brought no whole request within 0 s", 0)]
    handler.tell()
    assert told(handler) == [("a connection brought no whole request within 0 s", 2)]
    log.warning("a connection brought no whole request within 7 s")
    assert told(handler) == [], "it is known, and waits for the minute's end"
    handler.tell()
    assert told(handler) == [("a connection brought no whole request within 0 s", 1)]
    handler.tell()
    log.warning("a connection brought no whole request within 8 s")
    assert told(handler) == [("a connection brought no whole request within 8 s", 0)], "it had stopped"


def test_the_database_away_is_one_trouble_wherever_it_is_met(handler: OncePerMinute) -> None:
    away = "the server closed the connection"
    happens(DatabaseError(away), "the sweep vouchers failed; it comes again")
    happens(DatabaseError(away), "the sweep occasions failed; it comes again")
    log.warning("the outbox could not be read or written (%s)", DatabaseError(away))
    log.error("a round failed", exc_info=DatabaseError(away))
    (first,) = lines(handler)
    assert away in first["error"]
    handler.tell()
    assert told(handler) == [("the sweep vouchers failed; it comes again", 3)]


def test_what_differs_is_told_at_once(handler: OncePerMinute) -> None:
    happens(KeyError("points"), "a turn failed (try %d)", 1)
    try:
        {}["points"]
    except KeyError as error:
        log.error("a turn failed (try %d)", 1, exc_info=error)
    log.warning("telegram waits until 12:00")
    log.warning("sms waits until 12:00")
    for _ in range(2):
        log.info("listening on %s", "http://127.0.0.1:8080")
    assert len(lines(handler)) == 6


async def test_a_job_longer_than_its_pause_says_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A forecast takes a minute or two, and is looked for every five seconds."""
    monkeypatch.setattr(logging.root, "handlers", [])
    monkeypatch.setattr(logging.root, "level", logging.root.level)
    logs.start()
    begun, over = asyncio.Event(), asyncio.Event()

    async def forecast() -> None:
        begun.set()
        await over.wait()

    table = Timetable({"forecasts": (0.01, forecast)})
    table.start()
    await begun.wait()
    await asyncio.sleep(0.1)
    over.set()
    table.stop()
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ('{"From": "+48512010222"}', '{"From": "+***22"}'),
        ('{"phone_number": "48512010222", "user_id": 7}', '{"phone_number": "***22", "user_id": 7}'),
        (
            '{"vcard": "VERSION:3.0\\nTEL;TYPE=CELL:48 512 010 222\\nEND"}',
            '{"vcard": "VERSION:3.0\\nTEL;TYPE=CELL:***22\\nEND"}',
        ),
        ('{"text": "/start o-abcdefghijklmnopq"}', '{"text": "/start o-***"}'),
        ('{"update_id": 48512010222}', '{"update_id": 48512010222}'),
        *[
            (
                f"cannot reach postgres://{user}:{password}@db.example:5432/shop",
                f"cannot reach postgres://{user}:***@db.example:5432/shop",
            )
            for user in ("shop", "")
            for password in ("secret", "p@ss", "p/a@s/s", "p%40s:s")
        ],
        ("http://127.0.0.1:8080/c and olga@example.org", "http://127.0.0.1:8080/c and olga@example.org"),
    ],
)
def test_a_raw_message_is_shown_without_numbers_and_tokens(said: str, shown: str) -> None:
    """A contact on Telegram has its number without "+"."""
    assert masked(said) == shown
