"""The service killed in the middle of things and started again: nothing lost, nothing doubled."""

from __future__ import annotations

import asyncio
import os
import re
import signal
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

import pytest

from bot import clock
from loyalty.caps import Policy
from loyalty.facts import Joined
from loyalty.model import Member
from loyalty.programme import Codes
from playground.server import start_server
from playground.telegram import Person, TelegramWorld
from playground.telegram.world import TOKEN
from scheduler.delivery import Courier
from scheduler.pace import Pace
from storage import check, facts, outbox, people
from storage.db import Database, Dialect, fresh_id, insert
from storage.opening import open_database
from tests.crash.nursery import Copy, Nursery, open_nursery
from tests.databases import Databases
from tests.ports import free_port
from tests.scheduler.test_delivery import Scripted
from tests.storage.places import write

ROOT = Path(__file__).parents[2]
REGULARS, STAFF, AT_ONCE, KILLS = 90, 3, 8, 6
CHATS, TILLS = range(1000, 1000 + REGULARS), range(100, 100 + STAFF)
UNASKED = {"at-till", "receipt"}  # what people are told because of somebody else
CODE = re.compile(r"\b\d{5}\b")


@pytest.fixture(scope="module")
def config(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shop's own settings, with one place, so that "here" is answered with a code; and at a pace
    that lets the test end."""
    text = (ROOT / "config.toml").read_text()
    second = text.index("[[locations]]", text.index("[[locations]]") + 1)
    file = tmp_path_factory.mktemp("shop") / "config.toml"
    one_place = text[:second] + text[text.index("[earning]") :]
    file.write_text(one_place.replace("per_second = 25 ", "per_second = 500 "))
    return file


@dataclass
class Town:
    """The make-believe Telegram, and the service's processes, one after the other."""

    telegram: TelegramWorld
    nursery: Nursery
    config: Path
    environment: dict[str, str]
    answered: list[tuple[str, int]] = field(default_factory=list)  # codes, and the points each is worth

    async def start(self) -> Copy:
        return await self.nursery.start(self.environment, "serve", "--config", str(self.config))

    def regular(self, chat: int) -> Person:
        return self.telegram.person(chat, f"Regular {chat}")

    def acknowledged(self) -> int:
        return len(self.telegram.updates.past) - len(self.telegram.updates.pending)

    async def acknowledges(self, more: int = 1) -> None:
        """Until the service has taken so many updates more."""
        enough = self.acknowledged() + more
        await self.telegram.feed.until(lambda: self.acknowledged() >= enough, 30)


@asynccontextmanager
async def open_town(url: str, nursery: Nursery, config: Path) -> AsyncIterator[Town]:
    telegram = TelegramWorld(clock.system)
    telegram.webhook.in_parallel = True
    async with start_server(telegram) as server:
        port = str(free_port())
        environment = os.environ | {
            "DATABASE_URL": url,
            "PUBLIC_URL": f"http://127.0.0.1:{port}",
            "PORT": port,
            "TELEGRAM_TOKEN": TOKEN,
            "TELEGRAM_API_URL": server.url,
            "TELEGRAM_MODE": "webhook",
            "TELEGRAM_WEBHOOK_SECRET": "a-secret-of-this-test",
        }
        yield Town(telegram, nursery, config, environment)


@pytest.fixture(scope="module")
def nursery(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Nursery]:
    with open_nursery(tmp_path_factory.mktemp("nursery")) as opened:
        yield opened


async def furnish(database: Database) -> None:
    """Members and staff, as if they had come before."""
    now = clock.system()
    for chat in CHATS:
        address = people.stranger("telegram", str(chat), "en")
        member = Member(fresh_id(), f"card-{chat}", f"Regular {chat}", "en", now, "main")
        joined = facts.statements(Joined(member, address.id, "telegram", "2026-01", ""), now, Codes())
        await write(database, people.first_seen(address, now), *joined)
    for chat in TILLS:
        address = people.stranger("telegram", str(chat), "en")
        job = insert(
            "staff", id=chat, address_id=address.id, role="staff", name=f"Max {chat}", location="main",
            since=now,
        )  # fmt: skip
        await write(database, people.first_seen(address, now), job)


# A busy day


async def visit(town: Town, chat: int) -> None:
    """Says that they are here, again if need be, and is credited by a reply to the code."""
    ana = town.regular(chat)
    code = None
    while code is None:
        await ana.says("here")
        code = await code_shown(ana)
    points = chat - CHATS[0] + 100
    town.answered.append((code, points))
    till = town.regular(TILLS[chat % STAFF])
    update = await till.says(f"{code} {points}")
    await town.telegram.delivered(update, within=60)


async def code_shown(person: Person) -> str | None:
    """The answer, or None when it is so long in coming that anybody would ask again."""
    for _ in range(40):
        for message in reversed(person.received):
            if found := CODE.search(message.text):
                return found[0]
        await asyncio.sleep(0.05)
    return None


async def busy_day(town: Town) -> None:
    """A few at a time, in the order they come. The staff open the chat first, or nobody could tell them
    anything."""
    for till in TILLS:
        await town.regular(till).says("hello")
    room = asyncio.Semaphore(AT_ONCE)

    async def one(chat: int) -> None:
        async with room:
            await visit(town, chat)

    await asyncio.gather(*(one(chat) for chat in CHATS))
    await town.telegram.delivered(within=60)


async def killed_again_and_again(town: Town, chance: Random, day: asyncio.Task[None]) -> Copy:
    """At any moment: while it starts, in the middle of turns, between a commit and its answer. The
    copy that is left running when it is enough."""
    for number in range(KILLS):
        service = await town.start()
        if number == 1:  # that one does not even come to listen
            await asyncio.sleep(chance.uniform(0, 0.3))
        else:
            await town.acknowledges(chance.randint(1, 18))
            await asyncio.sleep(chance.uniform(0, 0.03))
        assert not day.done(), "the day was over before all the kills"
        await service.kill()
    return await town.start()


@pytest.mark.parametrize("dialect", ["sqlite", "postgres"])
async def test_nothing_is_lost_or_doubled_by_kills(
    databases: Databases, nursery: Nursery, config: Path, dialect: str
) -> None:
    """Every code that was answered is credited once, the books are sound, and every answer arrived."""
    async with databases.fresh(dialect) as url, open_town(url, nursery, config) as town:
        database = await open_database(url)
        await furnish(database)
        await database.close()
        day = asyncio.ensure_future(busy_day(town))
        last = await killed_again_and_again(town, Random(dialect), day)
        await day
        for update in Random(dialect).sample(sorted(town.telegram.updates.past), 30):
            await town.telegram.redeliver(update)  # as after a 200 that got lost
        database = await open_database(url)
        try:
            await nothing_waits(database)
            last.signal(signal.SIGTERM)
            assert await last.ended() == 0, last.log.read_text()[-3000:]
            await everything_was_answered(town, database)
        finally:
            await database.close()
        assert await check.problems(url) == []


async def rows(database: Database, sql: str) -> list[dict[str, Any]]:
    return [dict(row) for row in await database.run(lambda tx: tx.rows(sql))]


async def nothing_waits(database: Database) -> None:
    """What was left by the dead goes out at the channel's pace. On PostgreSQL some of it is claimed
    until its lease is over, which is not waited for here."""
    states = "'waiting'" if database.dialect is Dialect.POSTGRES else "'waiting', 'claimed'"
    left = f"""SELECT 1 FROM "outbox" WHERE "cls" = 0 AND "state" IN ({states}) LIMIT 1"""
    async with asyncio.timeout(30):
        while await rows(database, left):
            await asyncio.sleep(0.05)


async def everything_was_answered(town: Town, database: Database) -> None:
    credited = await rows(
        database,
        """SELECT c."code", v."points" FROM "visit" v JOIN "visit_code" c ON c."id" = v."code" """,
    )
    assert Counter(town.answered) == Counter((one["code"], one["points"]) for one in credited)
    keys = {
        one["key"] for one in await rows(database, """SELECT "key" FROM "inbox" WHERE "state" = 'done'""")
    }
    assert {f"telegram:{update}" for update in town.telegram.updates.past} == keys
    late = await carried_late(database)
    if database.dialect is Dialect.SQLITE:
        assert set() == late  # whoever starts there is alone, and waits for no lease
    letters = await rows(
        database,
        """SELECT o."state", o."provider_id", o."kind", a."value" FROM "outbox" o
        JOIN "address" a ON a."id" = o."address_id" WHERE o."cls" = 0""",
    )
    assert {"sent"} == {letter["state"] for letter in letters}
    for chat in (*CHATS, *TILLS):
        person, mine = town.regular(chat), [one for one in letters if one["value"] == str(chat)]
        asked = [message for message in person.messages if message.mine]
        assert len(asked) == len([one for one in mine if one["kind"] not in UNASKED])
        arrived = {str(message.id) for message in person.received}
        assert {one["provider_id"] for one in mine} <= arrived | late


async def carried_late(database: Database) -> set[str]:
    """On PostgreSQL what a dead process had claimed is its own until its lease is over. Then somebody
    else carries it: the ids by which that is known."""
    channel = Scripted()
    policy = Policy("Europe/Warsaw")
    after = clock.system() + 2 * outbox.LEASE
    courier = Courier(database, {"telegram": channel}, policy, lambda: after)
    await courier.recover()
    while await courier.round("telegram", Pace()):
        pass
    return {f"id-{number}" for number in range(1, len(channel.heard) + 1)}


# Stopping, and starting twice


async def test_a_stop_settles_what_is_under_way(databases: Databases, nursery: Nursery, config: Path) -> None:
    """Every message it took is answered before it ends, and it ends soon."""
    async with databases.fresh("sqlite") as url, open_town(url, nursery, config) as town:
        database = await open_database(url)
        await furnish(database)
        service = await town.start()
        await town.regular(CHATS[0]).says("hello")
        await town.telegram.delivered(within=60)
        town.telegram.faults.latency = 0.5
        asking = [town.regular(chat) for chat in CHATS[1:20]]
        for person in asking:
            await person.says("balance")
        await town.telegram.delivered(within=60)
        service.signal(signal.SIGTERM)
        async with asyncio.timeout(60):
            assert await service.ended() == 0, service.log.read_text()[-3000:]
        assert [1] * len(asking) == [len(person.received) for person in asking]
        states = {row["state"] for row in await rows(database, 'SELECT "state" FROM "outbox"')}
        await database.close()
        assert {"sent"} == states


async def test_a_second_service_on_one_file_does_not_start(
    databases: Databases, nursery: Nursery, config: Path
) -> None:
    """It says why in one sentence, and the first one goes on."""
    async with databases.fresh("sqlite") as url, open_town(url, nursery, config) as town:
        first = await town.start()
        await town.regular(1).says("hello")
        await town.telegram.delivered(within=60)
        second = await town.start()
        assert await second.ended() == 1
        last = second.log.read_text().splitlines()[-1]
        assert re.fullmatch(r"database: .* is served by another process already; .*PostgreSQL.*", last)
        await town.regular(2).says("hello")
        await town.telegram.delivered(within=60)
        first.signal(signal.SIGTERM)
        assert await first.ended() == 0
