"""Answers while an offer goes to a hundred thousand: how long a person waits for a reply, beside the same
when nothing else goes out; and how fast the offer goes. `BENCH_AUDIENCE=20000` makes it shorter."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from statistics import quantiles
from time import perf_counter
from typing import Any

from benchmarks import seeds
from benchmarks.databases import fresh
from benchmarks.far import Trickle, World, far_world
from benchmarks.rows import Row
from benchmarks.turns import SECRET, hook, settings, update
from bot.app import running
from bot.wiring.service import Service
from loyalty.facts.promotions import PromotionDrafted
from loyalty.messages.args import Localised
from loyalty.offers.promotions import Audience, Promotion, PromotionState
from storage.engine.db import Database, fresh_id
from storage.engine.opening import open_database
from storage.writing import facts

AUDIENCE = int(os.environ.get("BENCH_AUDIENCE", "100000"))
PACE = 1000.0  # messages a second, as where paid broadcasts are switched on
ASKED, EVERY = 120, 0.05  # turns, and seconds between them


async def _begun(service: Service, now: datetime) -> None:
    """An offer to everybody, from now."""
    offer = Promotion(
        fresh_id(), PromotionState.SCHEDULED, Localised((("en", "Autumn latte for the price of a small one"),)),
        Audience(), now, now + timedelta(days=3), by=1, created_at=now,
    )  # fmt: skip
    statements = facts.statements(PromotionDrafted(offer), now, service.programme.codes)
    await service.database.run(lambda tx: tx.write(statements))
    service.courier.wake_all()


def _p99(latencies: Sequence[float]) -> float:
    return quantiles(latencies, n=100)[98]


def _fast(loaded: Any) -> Any:
    """At the rate limit of paid broadcasts."""
    channels = loaded.config.channels
    fast = replace(channels, telegram=replace(channels.telegram, per_second=PACE))
    return replace(loaded, config=replace(loaded.config, channels=fast))


async def _sent(database: Database) -> int:
    row = await database.run(
        lambda tx: tx.row("""SELECT count(*) AS "n" FROM "outbox" WHERE "cls" = 3 AND "state" = 'sent'""")
    )
    return row["n"] if row else 0


async def _measured(dialect: str, far: World) -> list[Row]:
    started = perf_counter()

    def now() -> datetime:
        return seeds.NOW + timedelta(seconds=perf_counter() - started)

    async with fresh(dialect) as url:
        seeding = await open_database(url)
        await seeds.crowd(seeding, AUDIENCE + ASKED, "telegram", "offers", lambda number: number < AUDIENCE)
        await seeding.close()
        async with running(_fast(settings(url, far)), now=now) as service:

            def asked(first: int) -> Trickle:
                turns = [update(first + n, int(seeds.chat(AUDIENCE + n)), "balance") for n in range(ASKED)]
                return Trickle(hook(service.url), SECRET, turns, EVERY)

            await far.trickle(asked(1_000_000))  # warm
            idle = await far.trickle(asked(2_000_000))
            await _begun(service, now())
            began, before = perf_counter(), await _sent(service.database)
            busy = await far.trickle(asked(3_000_000))
            rate = (await _sent(service.database) - before) / (perf_counter() - began)
    what = f"reply p99 while {AUDIENCE:,} are broadcast, {dialect} / idle"
    told = (
        f"{_p99(busy) * 1000:.0f} against {_p99(idle) * 1000:.0f} ms (median {quantiles(busy)[1] * 1000:.0f})"
    )
    return [
        Row(what, _p99(busy) / _p99(idle), 1.5, at_most=True, detail=told),
        Row(
            f"broadcast beside answers, {dialect} / 1,000 a second", rate / PACE, 0.8, detail=f"{rate:,.0f}/s"
        ),
    ]


async def measure() -> list[Row]:
    with far_world() as far:
        return [row for dialect in ("sqlite", "postgres") for row in await _measured(dialect, far)]


def run() -> list[Row]:
    return asyncio.run(measure())
