"""The spool: what arrived while the database was away, in the order of its coming."""

from __future__ import annotations

import asyncio
import json
import logging
from collections import Counter
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from bot.outage.journal import Full, Journal
from bot.settings.environment import Environment
from storage.engine.sqlite import file_of

log = logging.getLogger(__name__)


def spool_file(environment: Environment) -> Path:
    """Beside the SQLite file; with PostgreSQL, which several processes may share, one for each port."""
    url = environment.database_url
    embedded = file_of(url) if url.startswith("sqlite") else None
    name = f"{embedded.name}.spool" if embedded else f"regulars-{environment.port}.spool"
    beside = embedded.parent if embedded else Path()
    return (environment.regulars_spool or beside) / name


@dataclass(frozen=True, slots=True)
class Kept:
    """A raw message and where it belongs. `address` is empty for what nobody could read; `at` is UTC."""

    channel: str
    address: str
    raw: str
    at: str

    @property
    def chat(self) -> tuple[str, str]:
        return self.channel, self.address

    @property
    def came_at(self) -> datetime:
        return datetime.fromisoformat(self.at)


class Spool:
    """Messages that wait in one file. Several that come at once are written together."""

    def __init__(self, journal: Journal) -> None:
        """What an earlier process left waits as well."""
        self._journal = journal
        self._kept = {place: Kept(**json.loads(body)) for place, body in journal.records()}
        self._chats = Counter(kept.chat for kept in self._kept.values())
        self._new: list[tuple[Kept, asyncio.Future[None]]] = []
        self._writing = asyncio.Lock()

    def __len__(self) -> int:
        return len(self._kept)

    def holds(self, chat: tuple[str, str]) -> bool:
        """Whether something of this chat waits: what it says next comes after that."""
        return self._chats[chat] > 0

    def waiting(self) -> list[tuple[int, Kept]]:
        """What is kept now, oldest first, each with its place."""
        return list(self._kept.items())

    async def keep(self, kept: Kept) -> None:
        """Returns once it is on the disk. `Full`, or an `OSError`: it is not kept."""
        written = asyncio.get_running_loop().create_future()
        self._new.append((kept, written))
        async with self._writing:
            if not written.done():
                new, self._new = self._new, []
                await self._write(new)
        await written

    async def strike(self, place: int) -> None:
        """It was handled: nothing of it stays. Where the disk does not take that, the next start finds it again, and
        the inbox knows it."""
        async with self._writing:
            self._chats[self._kept.pop(place).chat] -= 1
            self._chats = +self._chats
            try:
                self._journal.strike(place)
            except OSError as error:
                log.warning("what was handled stays in the spool until the next start: %s", error)

    async def _write(self, new: list[tuple[Kept, asyncio.Future[None]]]) -> None:
        """One write for all; one by one where there is no room for all."""
        bodies = [json.dumps(asdict(kept)).encode() for kept, _ in new]
        try:
            places = await asyncio.to_thread(self._journal.append, bodies)
        except Full as error:
            if len(new) > 1:
                for one in new:
                    await self._write([one])
            else:
                new[0][1].set_exception(error)
        except OSError as error:
            for _, written in new:
                written.set_exception(error)
        else:
            for place, (kept, written) in zip(places, new, strict=True):
                self._kept[place] = kept
                self._chats[kept.chat] += 1
                written.set_result(None)
