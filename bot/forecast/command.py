"""`python -m bot simulate`: a year of virtual people, what they were sent, and whether a promise was broken."""

from __future__ import annotations

import argparse
import gc
import os
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from zoneinfo import ZoneInfo

from bot import clock
from bot.drawing.pictures import Pictures
from bot.forecast.message import chart
from bot.settings.known import LOCALES
from bot.settings.loading import Settings
from bot.words.texts import Texts
from simulation.forecast import Forecast, forecast
from simulation.inline import FAST, InlineDatabase
from simulation.report import figures, lines
from simulation.run import live
from simulation.year import Year
from storage.engine.db import Database, DatabaseError
from storage.engine.migrate import migrate
from storage.engine.opening import open_database
from storage.people import addresses

_MEMORY = "/dev/shm" if os.path.isdir("/dev/shm") else None  # noqa: S108 (a folder in memory)


async def simulate(settings: Settings, options: argparse.Namespace) -> int:
    """The exit code: 1 if a promise was broken or the service had trouble. Raises ValueError for a database that
    cannot be used."""
    if options.json:
        os.nice(10)
    year = Year(settings.config.programme, options.members, options.days, options.seed)
    async with _database(options.database) as database:
        gc.collect()
        gc.freeze()  # the libraries live for ever: looking at them again is a tenth of the year
        try:
            lived = await live(database, year)
        finally:
            gc.unfreeze()
        found = await figures(lived)
        foretold = await forecast(lived, found)
        if options.json:
            print(foretold.as_json())
            return 0
        for line in lines(lived, found):
            print(line)
        if options.picture:
            options.picture.write_bytes(_picture(settings, foretold))
    return 1 if lived.violations or lived.troubles else 0


def _picture(settings: Settings, found: Forecast) -> bytes:
    """As the owner gets it in the chat."""
    programme = settings.config.programme
    texts = Texts(LOCALES, programme.shop.locales, ZoneInfo(programme.shop.timezone), clock.system)
    drawn = chart(found, programme.policy, texts, programme.shop.locales[0])
    return Pictures(programme.shop.name, programme.shop.colour, logo=settings.logo).chart(drawn)


@asynccontextmanager
async def _database(url: str) -> AsyncIterator[Database]:
    """A migrated and empty one. Raises ValueError for one that has been used: real members are never among
    virtual ones."""
    with tempfile.TemporaryDirectory(prefix="regulars-year-", dir=_MEMORY) as folder:
        own = "" if url else FAST
        url = url or f"sqlite://{folder}/year.db"
        await _refused_if_used(url)
        await migrate(url)
        is_file = url.startswith("sqlite:")
        database = InlineDatabase.open(url + own) if is_file else await open_database(url)
        try:
            yield database
        finally:
            await database.close()


async def _refused_if_used(url: str) -> None:
    database = await open_database(url)
    try:
        used = await database.run(addresses.exist)
    except DatabaseError:  # no such table: nothing was ever here
        return
    finally:
        await database.close()
    if used:
        raise ValueError("That database is in use: a simulated year wants an empty one of its own.")
