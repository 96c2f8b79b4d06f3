"""Answers while a long queue waits at the pace of a plain bot: how long a person waits for a reply, beside the same with
nothing in the queue. `BENCH_WAITING=200000` makes it as long as an offer of a large shop."""

from __future__ import annotations

import asyncio
import os
from datetime import datetime, timedelta
from statistics import median, quantiles
from time import perf_counter

from benchmarks import seeds
from benchmarks.databases import fresh
from benchmarks.far import Trickle, World, far_world
from benchmarks.rows import Row
from benchmarks.turns import SECRET, hook, settings, update
from bot.app import running
from storage.engine.opening import open_database

WAITING = int(os.environ.get("BENCH_WAITING", "20000"))
ASKED, EVERY = 200, 0.05  # turns, and seconds between them


async def _measured(dialect: str, far: World) -> Row:
    started = perf_counter()

    def now() -> datetime:
        return seeds.NOW + timedelta(seconds=perf_counter() - started)

    async with fresh(dialect) as url:
        seeding = await open_database(url)
        await seeds.crowd(seeding, WAITING + ASKED, "telegram")
        await seeds.stamps(seeding, seeds.NEARLY)
        await seeding.close()
        async with running(settings(url, far), now=now) as service:

            async def seconds(first: int) -> list[float]:
                chats = [int(seeds.chat(WAITING + n)) for n in range(ASKED)]
                turns = [update(first + n, chat, "balance") for n, chat in enumerate(chats)]
                return await far.trickle(Trickle(hook(service.url), SECRET, turns, EVERY))

            await seconds(1_000_000)  # warm
            empty = await seconds(2_000_000)
            await seeds.milestones(service.database, range(WAITING), "telegram")
            service.courier.wake_all()
            full = await seconds(3_000_000)
    ours, theirs = (quantiles(each, n=100)[98] for each in (full, empty))
    told = f"{ours * 1000:.0f} against {theirs * 1000:.0f} ms (median {median(full) * 1000:.0f} and {median(empty) * 1000:.0f})"
    return Row(
        f"reply p99 while {WAITING:,} wait, {dialect} / an empty queue",
        ours / theirs,
        1.5,
        at_most=True,
        detail=told,
    )


async def measure() -> list[Row]:
    with far_world() as far:
        return [await _measured(dialect, far) for dialect in ("sqlite", "postgres")]


def run() -> list[Row]:
    return asyncio.run(measure())
