"""Several processes release the same backlog under a cap of one: each person receives one, each time."""

from __future__ import annotations

import asyncio
import itertools
import sys
import time
from datetime import timedelta
from typing import Any

import pytest

from loyalty.gate.policy import Policy, Rule
from loyalty.gate.windows import parse_window
from loyalty.messages.kind import Class
from loyalty.messages.kinds.table import KINDS
from loyalty.messages.message import Message
from loyalty.model.addresses import Address
from loyalty.model.members import Purpose
from scheduler.delivery.courier import Courier
from scheduler.delivery.rate_limit import RateLimit
from storage.engine.db import Database, Statement, Tx, insert
from storage.engine.opening import open_database
from storage.messages import gate_inputs
from tests.databases import Databases, sqlite_first
from tests.scheduler.delivery.test_courier import Scripted
from tests.storage.letters import NOON, Clock, Letters

PEOPLE = 40
# A channel's rate limit lets one worker at a time claim its rows: it is over many channels that workers meet
# at one person.
CHANNELS = ("telegram", "sms", "post", "pigeon", "drum", "flag")
ONE = Policy("Europe/Warsaw", rules=(Rule(parse_window("1 per 30 days")),))
LIFE = timedelta(days=3)


def offer() -> Message:
    kind = next(kind for kind in KINDS if kind.cls is Class.PROMOTION)
    return Message(kind, dict.fromkeys(kind.args, "x"))


def reached_by(person: int, channel: str) -> list[Statement]:
    """One more way to reach somebody, and their word that it may be used."""
    number = 1000 * CHANNELS.index(channel) + person
    return [
        insert(
            "address", id=number, channel=channel, value=str(number), locale="en", state="open",
            member_id=person, seen_at=NOON, wrong_codes=0,
        ),
        insert(
            "consent", id=10_000 + number, member_id=person, purpose=Purpose.OFFERS.value, channel=channel,
            given=True, wording="", source="", at=NOON - LIFE,
        ),
    ]  # fmt: skip


async def backlog(letters: Letters, people: int = PEOPLE) -> None:
    """For everybody one message on every channel."""
    for number in range(1, people + 1):
        ways = [await letters.person(number, "telegram", Purpose.OFFERS)]
        for channel in CHANNELS[1:]:
            await letters.write(*reached_by(number, channel))
            id = 1000 * CHANNELS.index(channel) + number
            ways.append(Address(id, channel, str(id), "en", member_id=number))
        for way in ways:
            await letters.put(way, offer(), expires_at=NOON + LIFE)


def slowly(look: Any) -> Any:
    """Between what a person received and what else waits for them lies a moment, longer for each who
    asks, in which those before commit."""
    turns = itertools.count()

    async def late(tx: Tx, *about: Any) -> None:
        await tx.rows(f"SELECT pg_sleep({next(turns) % len(CHANNELS) * 0.1})")
        await look(tx, *about)

    return late


async def release(url: str, channel: str) -> None:
    """In a process of its own: all that waits on a channel, from the instant that is named."""
    database = await open_database(url)
    by = Courier(database, {channel: Scripted(channel)}, ONE, Clock())
    await database.run(lambda tx: tx.rows("SELECT 1"))
    print("ready", flush=True)  # noqa: T201
    start = await asyncio.get_running_loop().run_in_executor(None, sys.stdin.readline)
    await asyncio.sleep(max(0.0, float(start) - time.time()))
    while await by.round(channel, RateLimit(in_flight=4)):
        pass
    await database.close()


async def released_by_processes(url: str) -> None:
    program = "import asyncio; from tests.races.test_caps import release; asyncio.run(release({!r}, {!r}))"
    processes = [
        await asyncio.create_subprocess_exec(
            sys.executable, "-c", program.format(url, channel),
            stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
        )
        for channel in CHANNELS
    ]  # fmt: skip
    for process in processes:
        assert process.stdout
        assert await process.stdout.readline() == b"ready\n"
    start = f"{time.time() + 0.3}\n".encode()
    await asyncio.gather(*(process.communicate(start) for process in processes))
    assert [process.returncode for process in processes] == [0] * len(CHANNELS)


async def received(letters: Letters) -> list[int]:
    rows = await letters.rows(
        """SELECT a."member_id", count(*) AS "n" FROM "outbox" o JOIN "address" a ON a."id" = o."address_id"
        WHERE o."state" = 'sent' GROUP BY a."member_id" ORDER BY a."member_id" """
    )
    return [row["n"] for row in rows]


async def released_at_once(database: Database) -> None:
    """One process, every channel."""
    by = Courier(database, {name: Scripted(name) for name in CHANNELS}, ONE, Clock())
    while any(await asyncio.gather(*(by.round(name, RateLimit(in_flight=4)) for name in CHANNELS))):
        pass


@pytest.mark.prove
async def test_processes_on_postgres_send_each_person_one(databases: Databases) -> None:
    async with databases.fresh("postgres") as url:
        database = await open_database(url)
        letters = Letters(database)
        await backlog(letters)
        await released_by_processes(url)
        got = await received(letters)
        # What was dropped for another that waited is decided again when that one is dropped.
        verdicts = await letters.rows(
            'SELECT "verdict", count(DISTINCT "message_id") AS "n" FROM "decision" GROUP BY "verdict"'
        )
        await database.close()
    assert got == [1] * PEOPLE
    told = {row["verdict"]: row["n"] for row in verdicts}
    assert told == {"send": PEOPLE, "drop": PEOPLE * (len(CHANNELS) - 1)}


@pytest.mark.parametrize("people", [12, pytest.param(PEOPLE, marks=pytest.mark.prove)])
@sqlite_first
async def test_channels_that_meet_at_one_person_send_one(
    databases: Databases, monkeypatch: pytest.MonkeyPatch, dialect: str, people: int
) -> None:
    """Without the person's lock some would get two."""
    if dialect == "postgres":
        monkeypatch.setattr(gate_inputs, "_rivals", slowly(gate_inputs._rivals))
    async with databases.fresh(dialect) as url:
        database = await open_database(url)
        letters = Letters(database)
        await backlog(letters, people)
        await released_at_once(database)
        got = await received(letters)
        await database.close()
    assert got == [1] * people
