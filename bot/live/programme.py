"""A changed settings file is taken up while the service runs, or refused whole.

What holds is the newest row of `programme_version`, for all processes: a turn reads its number with the person who
speaks, and what the clock does follows with the next look.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from hashlib import blake2b

from bot.clock import Clock
from bot.live.settings_file import SettingsFile
from bot.settings.accepting import accept
from bot.settings.faults import ConfigError
from bot.settings.file import Config, of_text
from bot.settings.loading import Settings, checked
from bot.settings.telling import tell
from loyalty.messages.kinds.versions import VersionKind
from loyalty.messages.message import Message
from loyalty.programme import news
from storage.engine.db import Database
from storage.ledger import versions
from storage.ledger.versions import Version

log = logging.getLogger(__name__)

Take = Callable[[Settings, int], Awaitable[None]]


@dataclass(slots=True)
class LiveProgramme:
    """`settings` and `version` are what this process began with, and `in_the_file` the text that the file had; `take` puts
    others in their place. `refused_at` is when other settings were found that cannot be used (UTC). `wake`: owners were
    told something."""

    database: Database
    settings: Settings
    version: Version
    in_the_file: str
    take: Take
    now: Clock
    wake: Callable[[], None]
    refused_at: datetime | None = None
    _file: SettingsFile = field(init=False)
    _turn: asyncio.Lock = field(default_factory=asyncio.Lock)
    _is_saved: bool = field(init=False)  # what was changed in the chat before the start
    _unreadable: int = 0  # the newest version that this process could not read

    def __post_init__(self) -> None:
        self._file = SettingsFile(self.settings.path, self.in_the_file)
        self._is_saved = self.version.source != "chat"

    async def look(self, *, at_once: bool = False) -> None:
        """At the file, then at the newest row."""
        async with self._turn:
            if not self._is_saved:
                self._is_saved = True
                await self._save(self.version, self.version)
            text = await asyncio.to_thread(self._file.changed, at_once=at_once)
            if text is not None:
                await self._read(text)
            await self._renew()

    async def renew(self) -> None:
        """By the newest row from now on, whoever accepted it."""
        async with self._turn:
            await self._renew()

    def told(self) -> dict[str, object]:
        """For whoever asks whether we are ready, who may be anybody."""
        if self._unreadable > self.version.number:
            return {"version": self.version.number, "unreadable": self._unreadable}
        refused = {"refused_since": self.refused_at.isoformat(timespec="seconds")} if self.refused_at else {}
        return {"version": self.version.number, **refused}

    async def _read(self, text: str) -> None:
        try:
            accepted = await accept(self.database, self._checked(text), "file", self.now())
        except ConfigError as error:
            await self._refuse(text, str(error).splitlines())
            return
        self.refused_at = None
        for one in accepted.changed:
            log.info("%s: %s -> %s", one.place, one.before, one.after)
        self.wake()

    def _checked(self, text: str) -> Config:
        path = self.settings.path
        return checked(of_text(text, path.name), self.settings.environment, path)

    async def _refuse(self, text: str, faults: list[str]) -> None:
        """The owners hear of this text once, however many processes read it."""
        self.refused_at = self.now()
        for fault in faults:
            log.warning("not taken up: %s", fault)
        key = f"refused:{self.version.number}:{blake2b(text.encode(), digest_size=8).hexdigest()}"
        said = news.of_faults(self.version.number, faults)
        await self.database.run(lambda tx: tell(tx, key, said, self.now()))
        self.wake()

    async def _renew(self) -> None:
        newest = await self.database.read(versions.newest_after(self.version.number))
        if newest is None or newest.number == self._unreadable:
            return
        try:
            config, campaigns = of_text(newest.text), newest.campaigns
        except (ConfigError, ValueError) as error:
            self._unreadable = newest.number
            log.warning("version %d of the programme cannot be read here: %s", newest.number, error)
            return
        settings = replace(self.settings, config=config, drafts=None, campaigns=campaigns)
        await self.take(settings, newest.number)
        before, self.version = self.version, newest
        log.info("the programme is version %d of %s", newest.number, newest.accepted_at.isoformat())
        if newest.source in ("chat", "saved"):
            await self._save(newest, before)

    async def _save(self, version: Version, before: Version) -> None:
        """What was changed in the chat, into the file. If that fails the next start would go by the old file."""
        previous = await self.database.read(lambda read: versions.numbered(read, version.number - 1))
        known = {one.text for one in (before, previous) if one}
        try:
            is_written = await asyncio.to_thread(self._file.replace, version.text, known)
        except OSError as error:
            log.warning("%s could not be written: %s", self.settings.path, error)
            key, args = f"unwritten:{version.number}", {"number": version.number}
            said = Message(VersionKind.CHANGE_UNWRITTEN, args)
            await self.database.run(lambda tx: tell(tx, key, said, self.now()))
            self.wake()
            return
        if is_written:
            await self.database.run(lambda tx: tx.write([versions.saved(version.number)]))
