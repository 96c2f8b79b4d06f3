"""`python -m playground simulate`: a year of virtual people, what they got, and whether a promise was broken."""

from __future__ import annotations

import argparse
import asyncio
import gc
import os
import tempfile
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from bot.config import ConfigError, Settings, load
from playground.simulate import chart
from playground.simulate.inline import InlineDatabase
from playground.simulate.report import figures, lines
from playground.simulate.run import Year, live
from storage.db import Database, DatabaseError
from storage.migrate import migrate
from storage.opening import open_database

_MEMORY = "/dev/shm" if os.path.isdir("/dev/shm") else None  # noqa: S108 (a folder in memory)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m playground simulate",
        description="A year of virtual people at a shop with your settings, in a minute or a few: what they "
        "would get, what the caps would hold back, and whether any promise would be broken.",
    )
    parser.add_argument("--members", type=_positive, default=1000, help="how many people (1000)")
    parser.add_argument("--days", type=_positive, default=365, help="how long (365)")
    parser.add_argument("--seed", type=int, default=7, help="another number is another year (7)")
    parser.add_argument(
        "--database",
        default="",
        help="an empty one to use, and keep; otherwise a file that is deleted afterwards",
    )
    parser.add_argument("--picture", type=Path, help="a PNG to write: messages a member, with the caps")
    parser.add_argument("--config", type=Path, default=Path("config.toml"), help="(config.toml)")
    return parser


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise ValueError
    return number


def main(arguments: Sequence[str]) -> int:
    options = _parser().parse_args(arguments)
    try:
        settings = load(options.config)
        return asyncio.run(_simulated(settings, options))
    except (ConfigError, DatabaseError, OSError, ValueError) as error:
        print(error)
        return 1


async def _simulated(settings: Settings, options: argparse.Namespace) -> int:
    year = Year(settings.config.programme(), options.members, options.days, options.seed)
    async with _database(options.database) as database:
        gc.collect()
        gc.freeze()  # the libraries live for ever: looking at them again is a tenth of the year
        try:
            lived = await live(database, year)
        finally:
            gc.unfreeze()
        for line in lines(lived, await figures(lived)):
            print(line)
        if options.picture:
            drawn = chart.drawn(lived, await chart.months(lived), settings.config.shop.colour)
            options.picture.write_bytes(drawn)
    return 1 if lived.violations or lived.troubles else 0


@asynccontextmanager
async def _database(url: str) -> AsyncIterator[Database]:
    """A migrated and empty one. Nobody's real members are ever among virtual ones."""
    with tempfile.TemporaryDirectory(prefix="regulars-year-", dir=_MEMORY) as folder:
        url = url or f"sqlite://{folder}/year.db"
        await _refused_if_used(url)
        await migrate(url)
        database = InlineDatabase.open(url) if url.startswith("sqlite:") else await open_database(url)
        try:
            yield database
        finally:
            await database.close()


async def _refused_if_used(url: str) -> None:
    database = await open_database(url)
    try:
        rows = await database.run(lambda tx: tx.rows('SELECT 1 FROM "address" LIMIT 1'))
    except DatabaseError:  # no such table: nothing was ever here
        return
    finally:
        await database.close()
    if rows:
        raise ValueError("That database is in use: a virtual year wants an empty one of its own.")
