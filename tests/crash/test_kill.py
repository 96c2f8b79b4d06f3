"""The service killed in the middle of things and started again: nothing lost, nothing doubled."""

from __future__ import annotations

import asyncio
import os
import re
import signal
from collections import Counter
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any, Literal

import pytest

from bot import clock
from loyalty.facts.people import Joined
from loyalty.gate.policy import Policy
from loyalty.model.members import Member
from loyalty.programme.till import Codes
from playground.server import start_server
from playground.telegram import Person, TelegramWorld
from playground.telegram.world import TOKEN
from playground.twilio import ACCOUNT_SID, AUTH_TOKEN, NUMBER, TwilioWorld
from scheduler.delivery.courier import Courier
from scheduler.delivery.rate_limit import RateLimit
from storage.engine.db import Database, Dialect, fresh_id, insert
from storage.engine.opening import open_database
from storage.ledger import check
from storage.messages import outbox
from storage.people import addresses
from storage.writing import facts
from tests.crash.nursery import Copy, Nursery, open_nursery
from tests.crash.street import PATIENCE, Chats, Phones, Street
from tests.databases import Databases
from tests.ports import free_port
from tests.scheduler.delivery.test_courier import Scripted
from tests.storage.places import write

long = pytest.mark.prove
ROOT = Path(__file__).parents[2]
REGULARS, STAFF, AT_ONCE = 90, 3, 8
CHATS, TILLS = range(1000, 1000 + REGULARS), range(100, 100 + STAFF)
UNASKED = {"at-till", "at-till-done", "receipt"}  # what people are told because of somebody else
Way = Literal["webhook", "polling", "sms"]
CODE = re.compile(r"\b\d{5}\b")


@dataclass(frozen=True)
class Day:
    """Who comes, how often the service is killed meanwhile, and at the latest after how many messages."""

    chats: Sequence[int]
    kills: int
    patience: int


# The turn and its answer are the same however a message came; the other ways in are killed less often.
DAYS: Mapping[Way, Day] = {
    "webhook": Day(CHATS, 6, 18),
    "polling": Day(CHATS[:32], 3, 8),
    "sms": Day(CHATS[:32], 3, 8),
}
KILLED = [
    pytest.param(dialect, way, day, marks=long, id=f"{dialect}-{way}")
    for dialect in ("sqlite", "postgres")
    for way, day in DAYS.items()
]


@pytest.fixture(scope="module")
def config(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shop's own settings, with one place, so that "here" is answered with a code; without rules, so that points
    are what is said, and the rewards that need their tags and cashback; and at a pace that lets the test end."""
    text = (ROOT / "config.toml").read_text()
    second = text.index("[[locations]]", text.index("[[locations]]") + 1)
    rewards, rest = text[text.index("[[rewards]]") :].split("\n[usual]\n")
    file = tmp_path_factory.mktemp("shop") / "config.toml"
    one_place = (
        text[:second]
        + text[text.index("[earning]") : text.index("[[tags]]")]
        + rewards[: rewards.index('[[rewards]]\nid = "refill"')]
        + "[usual]\n"
        + rest
    )
    for old in ("per_second = 25 ", "per_second = 1 "):
        assert one_place.count(old) == 1
        one_place = one_place.replace(old, "per_second = 500 ")
    file.write_text(one_place)
    return file


@dataclass
class Town:
    """The make-believe providers, and the service's processes, one after the other. `street` is the one
    that the day goes by; `unsettled` are messages that it has of a killed process which did not come to
    note that."""

    telegram: TelegramWorld
    twilio: TwilioWorld
    street: Street
    nursery: Nursery
    config: Path
    environment: dict[str, str]
    answered: list[tuple[str, int]] = field(default_factory=list)  # codes, and the points each is worth
    unsettled: set[str] = field(default_factory=set)

    async def start(self) -> Copy:
        return await self.nursery.start(self.environment, "serve", "--config", str(self.config))

    def regular(self, chat: int) -> Person:
        return self.telegram.person(chat, f"Regular {chat}")

    def arrived(self) -> set[str]:
        return {message for person in (*CHATS, *TILLS) for message in self.street.arrived(person)}


@asynccontextmanager
async def open_town(url: str, nursery: Nursery, config: Path, way: Way = "webhook") -> AsyncIterator[Town]:
    telegram, twilio = TelegramWorld(clock.system), TwilioWorld(clock.system)
    telegram.webhook.in_parallel = True
    async with start_server(telegram, twilio) as server:
        port = str(free_port())
        twilio.inbound.url = f"http://127.0.0.1:{port}/sms/webhook"
        environment = os.environ | {
            "DATABASE_URL": url,
            "REGULARS_KEY": "the-key-of-a-town-that-is-killed-often",
            "REGULARS_SPOOL": str(config.parent),
            "PUBLIC_URL": f"http://127.0.0.1:{port}",
            "PORT": port,
            "TELEGRAM_TOKEN": TOKEN,
            "TELEGRAM_API_URL": server.url,
            "TELEGRAM_MODE": "polling" if way == "polling" else "webhook",
            "TELEGRAM_WEBHOOK_SECRET": "a-secret-of-this-test",
        }
        street: Street = Chats(telegram)
        if way == "sms":
            environment |= {
                "TWILIO_ACCOUNT_SID": ACCOUNT_SID,
                "TWILIO_AUTH_TOKEN": AUTH_TOKEN,
                "TWILIO_FROM": NUMBER,
                "TWILIO_API_URL": server.url,
            }
            street = Phones(twilio)
        yield Town(telegram, twilio, street, nursery, config, environment)


@pytest.fixture(scope="module")
def nursery(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Nursery]:
    with open_nursery(tmp_path_factory.mktemp("nursery")) as opened:
        yield opened


async def furnish(database: Database, street: Street) -> None:
    """Members and staff, as if they had come before."""
    now = clock.system()
    for chat in CHATS:
        address = addresses.stranger(street.channel, street.address(chat), "en")
        member = Member(fresh_id(), f"card-{chat}", f"Regular {chat}", "en", now, "main")
        joined = facts.statements(Joined(member, address.id, street.channel, "2026-01", ""), now, Codes())
        await write(database, addresses.first_seen(address, now), *joined)
    for chat in TILLS:
        address = addresses.stranger(street.channel, street.address(chat), "en")
        job = insert(
            "staff", id=chat, address_id=address.id, role="staff", name=f"Max {chat}", location="main",
            since=now,
        )  # fmt: skip
        await write(database, addresses.first_seen(address, now), job)


# A busy day


async def visit(town: Town, chat: int) -> None:
    """Says that they are here, again if need be, and is credited by a reply to the code."""
    street, code, said = town.street, None, []
    while code is None:
        said.append(asyncio.ensure_future(street.says(chat, "here")))
        code = await code_shown(street, chat)
    points = chat - CHATS[0] + 100
    town.answered.append((code, points))
    await street.says(TILLS[chat % STAFF], f"{code} {points}")
    await asyncio.gather(*said)


async def code_shown(street: Street, person: int) -> str | None:
    """The answer, or None when it is so long in coming that anybody would ask again."""
    for _ in range(40):
        for text in reversed(street.reads(person)):
            if found := CODE.search(text):
                return found[0]
        await asyncio.sleep(0.05)
    return None


async def busy_day(town: Town, chats: Sequence[int]) -> None:
    """A few at a time, in the order they come. The staff open the chat first, or nobody could tell them
    anything."""
    await asyncio.gather(*(town.street.says(till, "hello") for till in TILLS))
    room = asyncio.Semaphore(AT_ONCE)

    async def one(chat: int) -> None:
        async with room:
            await visit(town, chat)

    await asyncio.gather(*(one(chat) for chat in chats))


async def killed_again_and_again(
    town: Town, database: Database, chance: Random, day: Day, going_on: asyncio.Task[None]
) -> Copy:
    """At any moment: while it starts, in the middle of turns, between a commit and its answer. The
    copy that is left running when it is enough."""
    for number in range(day.kills):
        service = await town.start()
        if number == 1:  # that one does not even come to listen
            await asyncio.sleep(chance.uniform(0, 0.3))
        else:
            await town.street.acknowledges(chance.randint(1, day.patience))
            await asyncio.sleep(chance.uniform(0, 0.03))
        assert not going_on.done(), "the day was over before all the kills"
        await service.kill()
        await last_words(town)
        town.unsettled |= town.arrived() - await noted(database)
    return await town.start()


async def last_words(town: Town) -> None:
    """What a dead process had sent lies in the socket already, and takes the provider a few steps."""
    for _ in range(50):
        await asyncio.sleep(0.001)


async def noted(database: Database) -> set[str]:
    found = await rows(database, 'SELECT "provider_id" FROM "outbox" WHERE "provider_id" IS NOT NULL')
    return {row["provider_id"] for row in found}


@pytest.mark.parametrize(("dialect", "way", "day"), KILLED)
async def test_nothing_is_lost_or_doubled_by_kills(
    databases: Databases, nursery: Nursery, config: Path, dialect: str, way: Way, day: Day
) -> None:
    """Every code that was answered is credited once, the books are sound, and every answer arrived."""
    async with databases.fresh(dialect) as url, open_town(url, nursery, config, way) as town:
        database = await open_database(url)
        try:
            await furnish(database, town.street)
            going_on = asyncio.ensure_future(busy_day(town, day.chats))
            last = await killed_again_and_again(town, database, Random(dialect), day, going_on)
            await going_on
            for message in Random(dialect).sample(town.street.brought(), len(day.chats) // 3):
                await town.street.brings_again(message)  # as after a 200 that got lost
            await town.street.says(TILLS[0], "hello")
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
    """What was left by the dead goes out within the channel's rate limit. On PostgreSQL some of it is claimed
    until its lease is over, which is not waited for here."""
    states = "'waiting'" if database.dialect is Dialect.POSTGRES else "'waiting', 'claimed'"
    left = f"""SELECT 1 FROM "outbox" WHERE "cls" = 0 AND "state" IN ({states}) LIMIT 1"""
    async with asyncio.timeout(PATIENCE):
        while await rows(database, left):
            await asyncio.sleep(0.05)


async def everything_was_answered(town: Town, database: Database) -> None:
    credited = await rows(
        database,
        """SELECT c."code", e."amount" AS "points" FROM "visit" v JOIN "visit_code" c ON c."id" = v."code"
        JOIN "entry" e ON e."visit_id" = v."id" AND e."kind" = 'visit' AND e."unit" = 'points' """,
    )
    assert Counter(town.answered) == Counter((one["code"], one["points"]) for one in credited)
    keys = {
        one["key"] for one in await rows(database, """SELECT "key" FROM "inbox" WHERE "state" = 'done'""")
    }
    street = town.street
    assert {f"{street.channel}:{message}" for message in street.brought()} == keys
    late = await carried_late(database, street.channel)
    if database.dialect is Dialect.SQLITE:
        assert set() == late  # whoever starts there is alone, and waits for no lease
    letters = await rows(
        database,
        # "Is at the till" of somebody who was credited before it went out is no news.
        """SELECT o."state", o."provider_id", o."kind", a."value" FROM "outbox" o
        JOIN "address" a ON a."id" = o."address_id" WHERE o."cls" = 0
        AND NOT (o."kind" LIKE 'at-till%' AND o."state" = 'dropped' AND o."reason" = 'stale')""",
    )
    assert {"sent"} == {letter["state"] for letter in letters}
    for chat in (*CHATS, *TILLS):
        mine = [letter for letter in letters if letter["value"] == street.address(chat)]
        assert street.asked(chat) == len([one for one in mine if one["kind"] not in UNASKED])
        assert {one["provider_id"] for one in mine} <= street.arrived(chat) | late
    assert town.arrived() - await noted(database) <= town.unsettled, "somebody was told twice for nothing"


async def carried_late(database: Database, name: str) -> set[str]:
    """On PostgreSQL what a dead process had claimed is its own until its lease is over. Then somebody
    else carries it: the ids by which that is known."""
    channel = Scripted()
    policy = Policy("Europe/Warsaw")
    after = clock.system() + 2 * outbox.LEASE
    courier = Courier(database, {name: channel}, policy, lambda: after)
    await courier.recover()
    while await courier.round(name, RateLimit()):
        pass
    return {f"id-{number}" for number in range(1, len(channel.heard) + 1)}


# Stopping, and starting twice


@pytest.mark.prove
async def test_a_stop_settles_what_is_under_way(databases: Databases, nursery: Nursery, config: Path) -> None:
    """Every message it took is answered before it ends, and it ends soon."""
    async with databases.fresh("sqlite") as url, open_town(url, nursery, config) as town:
        database = await open_database(url)
        await furnish(database, town.street)
        service = await town.start()
        await town.regular(CHATS[0]).says("hello")
        await town.telegram.delivered(within=PATIENCE)
        town.telegram.faults.latency = 0.2
        asking = [town.regular(chat) for chat in CHATS[1:9]]
        for person in asking:
            await person.says("balance")
        await town.telegram.delivered(within=PATIENCE)
        service.signal(signal.SIGTERM)
        async with asyncio.timeout(PATIENCE):
            assert await service.ended() == 0, service.log.read_text()[-3000:]
        assert [1] * len(asking) == [len(person.received) for person in asking]
        states = {row["state"] for row in await rows(database, 'SELECT "state" FROM "outbox"')}
        await database.close()
        assert {"sent"} == states


@long
async def test_a_second_service_on_one_file_does_not_start(
    databases: Databases, nursery: Nursery, config: Path
) -> None:
    """It says why in one sentence, and the first one goes on."""
    async with databases.fresh("sqlite") as url, open_town(url, nursery, config) as town:
        first = await town.start()
        await town.regular(1).says("hello")
        await town.telegram.delivered(within=PATIENCE)
        second = await town.start()
        assert await second.ended() == 1
        last = second.log.read_text().splitlines()[-1]
        assert re.fullmatch(r"database: .* is served by another process already; .*PostgreSQL.*", last)
        await town.regular(2).says("hello")
        await town.telegram.delivered(within=PATIENCE)
        first.signal(signal.SIGTERM)
        assert await first.ended() == 0
