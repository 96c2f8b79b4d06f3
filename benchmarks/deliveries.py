"""Messages through the outbox, the gate and the real client, beside aiogram's own send loop and beside
bare aiohttp, all to the same server, 64 in flight."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Awaitable, Callable, Sequence
from datetime import timedelta
from pathlib import Path
from time import perf_counter
from zoneinfo import ZoneInfo

from aiohttp import ClientSession, TCPConnector

from benchmarks import seeds
from benchmarks.databases import fresh
from benchmarks.far import TOKEN, World, far_world
from benchmarks.rows import Row
from bot.drawing.pictures import Pictures
from bot.links import Links
from bot.settings.file import read
from bot.settings.known import LOCALES
from bot.telegram.entry import chat_link
from bot.words.texts import Texts
from loyalty.messages.args import Localised
from loyalty.messages.kinds.occasions import OccasionKind
from loyalty.messages.message import Message
from scheduler.delivery.courier import Courier
from scheduler.delivery.rate_limit import RateLimit
from storage.engine.db import Database, Tx
from storage.engine.opening import open_database
from storage.messages import outbox
from storage.messages.photos import Photos
from storage.people import addresses

MESSAGES = int(os.environ.get("BENCH_MESSAGES", "4000"))
IN_FLIGHT = 64
_GOALS = {"sqlite": 1.0, "postgres": 0.8}  # of aiogram's own loop
_REWARD = Localised((("en", "A coffee"),))
_TEXT = "Two visits to go: A coffee is near."


async def _rate(send: Callable[[int], Awaitable[object]]) -> float:
    """Messages a second, `IN_FLIGHT` at a time."""
    numbers = iter(range(MESSAGES))

    async def worker() -> None:
        for number in numbers:
            await send(number)

    started = perf_counter()
    await asyncio.gather(*(worker() for _ in range(IN_FLIGHT)))
    return MESSAGES / (perf_counter() - started)


async def _bare_aiohttp(far: World) -> float:
    url = f"{far.url}/bot{TOKEN}/sendMessage"
    async with ClientSession(connector=TCPConnector(limit=IN_FLIGHT)) as session:

        async def send(number: int) -> None:
            async with session.post(url, json={"chat_id": 1_000_000 + number, "text": _TEXT}) as answer:
                await answer.json()

        return await _rate(send)


async def _bare_aiogram(far: World) -> float:
    from aiogram import Bot
    from aiogram.client.session.aiohttp import AiohttpSession
    from aiogram.client.telegram import TelegramAPIServer

    bot = Bot(TOKEN, session=AiohttpSession(api=TelegramAPIServer.from_base(far.url)))
    try:
        return await _rate(lambda number: bot.send_message(1_000_000 + number, _TEXT))
    finally:
        await bot.session.close()


async def _seeded(database: Database) -> None:
    """Milestones for as many members, all due now."""
    message = Message(OccasionKind.NEARLY_THERE, {"reward": _REWARD, "visits": 2})

    async def one(number: int) -> None:
        await seeds.member(database, number)

        async def work(tx: Tx) -> None:
            met = await addresses.meet(tx, "telegram", seeds.chat(number), seeds.NOW)
            assert met is not None
            expires = seeds.NOW + timedelta(days=2)
            claim = outbox.new(met.address, message, "", seeds.NOW, expires_at=expires)
            await tx.write([outbox.put(claim, seeds.NOW, claimed=False)])

        await database.run(work)

    for start in range(0, MESSAGES, 50):
        await asyncio.gather(*(one(number) for number in range(start, start + 50)))


async def _ours(dialect: str, far: World) -> float:
    from bot.telegram.api import make_bot
    from bot.telegram.outbound import TelegramChannel

    programme = read(Path(__file__).parents[1] / "config.toml").programme
    async with fresh(dialect) as url:
        database = await open_database(url)
        await _seeded(database)

        texts = Texts(LOCALES, programme.shop.locales, ZoneInfo(programme.shop.timezone), lambda: seeds.NOW)
        channel = TelegramChannel(
            make_bot(TOKEN, far.url),
            texts,
            Links("http://127.0.0.1", chat_link("regulars_bot"), None),
            Pictures(programme.shop.name, programme.shop.colour),
            Photos(database, lambda: seeds.NOW),
        )
        carried, stop = 0, asyncio.Event()

        def count(*_: object) -> None:
            nonlocal carried
            carried += 1
            if carried == MESSAGES:
                stop.set()

        rate_limits = {"telegram": RateLimit(0, IN_FLIGHT)}
        courier = Courier(
            database,
            {"telegram": channel},
            programme.policy,
            lambda: seeds.NOW,
            rate_limits=rate_limits,
            count=count,
        )
        started = perf_counter()
        await courier.run(stop)
        seconds = perf_counter() - started
        assert carried == MESSAGES, carried
        await channel.close()
        await database.close()
        return MESSAGES / seconds


def _against(what: str, ours: float, baseline: float, goal: float) -> Row:
    return Row(what, ours / baseline, goal, detail=f"{ours:,.0f} against {baseline:,.0f} messages/s")


async def measure() -> list[Row]:
    rows: list[Row] = []
    with far_world() as far:
        await _bare_aiohttp(far)  # warm
        aiohttp, aiogram = await _bare_aiohttp(far), await _bare_aiogram(far)
        for dialect in ("sqlite", "postgres"):
            ours = await _ours(dialect, far)
            what = f"delivery through outbox and gate, {dialect}"
            rows.append(_against(f"{what} / bare aiogram send loop", ours, aiogram, _GOALS[dialect]))
            rows.append(_against(f"{what} / bare aiohttp", ours, aiohttp, 0.5))
    return rows


def run() -> Sequence[Row]:
    return asyncio.run(measure())
