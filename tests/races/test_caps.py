"""Several processes release the same backlog under a cap of one: each person receives one, each time."""

from __future__ import annotations

import asyncio
import sys
from datetime import timedelta

import pytest

from loyalty.caps import Policy, Rule
from loyalty.messages import Class, Kind, Message
from loyalty.model import Address, Purpose
from loyalty.windows import parse_window
from scheduler.delivery import Courier, Pace
from storage.db import Statement, insert
from storage.opening import open_database
from tests.databases import Databases
from tests.scheduler.test_delivery import Scripted
from tests.storage.letters import NOON, Clock, Letters

PROCESSES, PEOPLE, EACH = 4, 30, 6
CHANNELS = ("telegram", "sms")
ONE = Policy("Europe/Warsaw", rules=(Rule(parse_window("1 per 30 days")),))
LIFE = timedelta(days=3)


def offer() -> Message:
    kind = next(kind for kind in Kind if kind.cls is Class.PROMOTION)
    return Message(kind, dict.fromkeys(kind.args, "x"))


def second_address(person: int) -> list[Statement]:
    """Everybody can be reached twice, so that two channels compete for one person."""
    return [
        insert(
            "address", id=1000 + person, channel="sms", value=str(1000 + person), locale="en", state="open",
            member_id=person, seen_at=NOON, wrong_codes=0,
        ),
        insert(
            "consent", id=5000 + person, member_id=person, purpose=Purpose.OFFERS.value, channel="sms",
            given=True, wording="", source="", at=NOON - LIFE,
        ),
    ]  # fmt: skip


async def backlog(letters: Letters) -> None:
    for number in range(1, PEOPLE + 1):
        ana = await letters.person(number, "telegram", Purpose.OFFERS)
        await letters.write(*second_address(number))
        by_sms = Address(1000 + number, "sms", str(1000 + number), "en", member_id=number)
        for turn in range(EACH):
            await letters.put(ana if turn % 2 else by_sms, offer(), expires_at=NOON + LIFE)


async def release(url: str) -> None:
    """In a process of its own: all that waits, on both channels at once, in small batches."""
    database = await open_database(url)
    by = Courier(database, {name: Scripted(name) for name in CHANNELS}, ONE, Clock())
    print("ready", flush=True)  # noqa: T201
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.readline)
    while any(await asyncio.gather(*(by.round(name, Pace(in_flight=4)) for name in CHANNELS))):
        pass
    await database.close()


async def released_by_processes(url: str) -> None:
    program = f"import asyncio; from tests.races.test_caps import release; asyncio.run(release({url!r}))"
    processes = [
        await asyncio.create_subprocess_exec(
            sys.executable, "-c", program, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE
        )
        for _ in range(PROCESSES)
    ]
    for process in processes:
        assert process.stdout
        assert await process.stdout.readline() == b"ready\n"
    ended = await asyncio.gather(*(process.communicate(b"go\n") for process in processes))
    assert [process.returncode for process in processes] == [0] * PROCESSES, ended


async def received(letters: Letters) -> list[int]:
    rows = await letters.rows(
        """SELECT a."member_id", count(*) AS "n" FROM "outbox" o JOIN "address" a ON a."id" = o."address_id"
        WHERE o."state" = 'sent' GROUP BY a."member_id" ORDER BY a."member_id" """
    )
    return [row["n"] for row in rows]


@pytest.mark.parametrize("attempt", range(2))
async def test_processes_on_postgres_send_each_person_one(databases: Databases, attempt: int) -> None:
    async with databases.fresh("postgres") as url:
        database = await open_database(url)
        letters = Letters(database)
        await backlog(letters)
        await released_by_processes(url)
        assert await received(letters) == [1] * PEOPLE
        verdicts = await letters.rows('SELECT "verdict", count(*) AS "n" FROM "decision" GROUP BY "verdict"')
        assert {row["verdict"]: row["n"] for row in verdicts} == {
            "send": PEOPLE,
            "drop": PEOPLE * (EACH - 1),
        }
        await database.close()


async def test_couriers_on_sqlite_send_each_person_one(databases: Databases) -> None:
    """One process, both channels and several couriers at once."""
    async with databases.fresh("sqlite") as url:
        database = await open_database(url)
        letters = Letters(database)
        await backlog(letters)
        couriers = [
            Courier(database, {name: Scripted(name) for name in CHANNELS}, ONE, Clock()) for _ in range(3)
        ]
        rounds = [by.round(name, Pace(in_flight=4)) for by in couriers for name in CHANNELS]
        while any(await asyncio.gather(*rounds)):
            rounds = [by.round(name, Pace(in_flight=4)) for by in couriers for name in CHANNELS]
        assert await received(letters) == [1] * PEOPLE
        await database.close()
