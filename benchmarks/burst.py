"""Five hundred people who write in the same moment: how long the middle one and nearly the last wait for the answer, beside
bare aiogram, which has no database."""

from __future__ import annotations

import asyncio
import os
from collections import defaultdict
from collections.abc import Sequence
from statistics import median, quantiles

from benchmarks import seeds
from benchmarks.databases import fresh
from benchmarks.far import Burst, World, far_world
from benchmarks.rows import Row
from benchmarks.turns import BARE, OURS, SECRET, bare_aiogram, hook, plain, settings, update
from bot.app import running
from storage.engine.opening import open_database

CHATS = int(os.environ.get("BENCH_CHATS", "500"))
ROUNDS = 5  # ours and the bare one take turns


async def _seconds(far: World, url: str, round_: int) -> list[float]:
    first = 1_000_000 * (round_ + 1)
    updates = [update(first + n, int(seeds.chat(n)), "balance") for n in range(CHATS)]
    return await far.burst(Burst(hook(url), SECRET, updates))


def _p99(seconds: Sequence[float]) -> float:
    return quantiles(seconds, n=100)[98]


async def _compared(dialect: str, far: World) -> list[Row]:
    middle, last = defaultdict[str, list[float]](list), defaultdict[str, list[float]](list)
    async with fresh(dialect) as url:
        database = await open_database(url)
        await seeds.crowd(database, CHATS, "telegram")
        await database.close()
        async with (
            running(plain(settings(url, far)), now=lambda: seeds.NOW) as service,
            bare_aiogram(far) as bare,
        ):
            for round_ in range(ROUNDS + 1):
                for side, at in {BARE: bare, OURS: service.url}.items():
                    seconds = await _seconds(far, at, round_)
                    await service.idle()
                    if round_:  # the first one warms
                        middle[side].append(median(seconds))
                        last[side].append(_p99(seconds))
    return [
        _row(f"{CHATS} chats at once, {dialect}, {which} / bare aiogram", median(of[OURS]), median(of[BARE]))
        for which, of in (("p50", middle), ("p99", last))
    ]


def _row(what: str, ours: float, bare: float) -> Row:
    return Row(what, ours / bare, 2.0, at_most=True, detail=f"{ours * 1000:.0f} against {bare * 1000:.0f} ms")


async def measure() -> list[Row]:
    with far_world() as far:
        return [row for dialect in ("sqlite", "postgres") for row in await _compared(dialect, far)]


def run() -> list[Row]:
    return asyncio.run(measure())
