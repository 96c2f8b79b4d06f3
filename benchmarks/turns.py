"""A full turn, HTTP in to HTTP out: ours, committed, beside bare aiogram saying the same without a
database. The members ask for their balance, or staff credit them by code (two messages a turn)."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from aiohttp import web

from benchmarks import seeds
from benchmarks.databases import fresh
from benchmarks.far import TOKEN, Load, World, far_world
from benchmarks.rows import Row
from bot import config
from bot.app import running
from loyalty import codes
from storage.db import open_database

TURNS = 1500
AT_ONCE = 32
_SECRET = "benchmark"
_PORT = 18_433
_URL = f"http://127.0.0.1:{_PORT}/telegram/webhook"


def _update(number: int, chat: int, text: str) -> str:
    person = {"id": chat, "is_bot": False, "first_name": "Ana", "language_code": "en"}
    return json.dumps(
        {
            "update_id": number,
            "message": {
                "message_id": number,
                "date": 1_780_000_000,
                "chat": {"id": chat, "type": "private", "first_name": "Ana"},
                "from": person,
                "text": text,
            },
        }
    )


def _balances(first: int) -> list[str]:
    return [_update(first + n, int(seeds.chat(n)), "balance") for n in range(TURNS)]


def _credits(first: int, digits: Sequence[str]) -> list[str]:
    return [_update(first + n, seeds.STAFF_CHAT + n % 16, f"{code} 24.50") for n, code in enumerate(digits)]


def _digits() -> list[str]:
    """Well-formed codes, all different."""
    return [codes.with_check(str(1000 + n)) for n in range(TURNS)]


async def _load(far: World, updates: Sequence[str], messages_each: int) -> float:
    return await far.rate(Load(_URL, _SECRET, updates, messages_each, AT_ONCE))


@asynccontextmanager
async def _bare(far: World, messages: int) -> AsyncIterator[None]:
    """aiogram as its documentation shows it: one handler that answers, no database."""
    from aiogram import Bot, Dispatcher
    from aiogram.client.session.aiohttp import AiohttpSession
    from aiogram.client.telegram import TelegramAPIServer
    from aiogram.types import Message
    from aiogram.webhook.aiohttp_server import SimpleRequestHandler

    bot = Bot(TOKEN, session=AiohttpSession(api=TelegramAPIServer.from_base(far.url)))
    dispatcher = Dispatcher()

    @dispatcher.message()
    async def answer(message: Message) -> None:
        for _ in range(messages):
            await bot.send_message(message.chat.id, "7 of 9 stamps, 87 points. 2 more stamps to A coffee.")

    app = web.Application()
    handler = SimpleRequestHandler(dispatcher, bot, handle_in_background=False, secret_token=_SECRET)
    handler.register(app, "/telegram/webhook")
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", _PORT).start()
        yield
    finally:
        await runner.cleanup()
        await bot.session.close()


def _settings(url: str, far: World) -> config.Settings:
    loaded = config._read(Path(__file__).parents[1] / "config.toml")
    environment: Any = config.Environment(
        database_url=url,
        public_url=f"http://127.0.0.1:{_PORT}",
        port=_PORT,
        telegram_token=TOKEN,
        telegram_api_url=far.url,
        telegram_webhook_secret=_SECRET,
        telegram_mode="webhook",
    )
    return config.Settings(loaded, environment)


async def _seeded(url: str) -> list[str]:
    database = await open_database(url)
    digits = _digits()
    for till in range(16):
        await seeds.staff(database, till)

    async def one(number: int) -> None:
        holder = await seeds.member(database, number)
        await seeds.code(database, holder, digits[number])

    for start in range(0, TURNS, 50):
        await asyncio.gather(*(one(n) for n in range(start, start + 50)))
    await database.close()
    return digits


async def _ours(dialect: str, far: World) -> tuple[float, float]:
    """(balance turns, credit turns) a second."""
    async with fresh(dialect) as url:
        digits = await _seeded(url)
        async with running(_settings(url, far), now=lambda: seeds.NOW) as service:
            await _load(far, _balances(1)[:300], 1)  # warm
            balances = await _load(far, _balances(10_000), 1)
            credits = await _load(far, _credits(20_000, digits), 2)
            await service.idle()
            return balances, credits


async def measure() -> list[Row]:
    with far_world() as far:
        rates: dict[str, float] = {}
        for name, messages in (("balance", 1), ("credit", 2)):
            async with _bare(far, messages):
                await _load(far, _balances(1)[:300], messages)
                rates[name] = await _load(far, _balances(10_000), messages)
        rows = []
        for dialect in ("sqlite", "postgres"):
            for name, ours in zip(("balance", "credit"), await _ours(dialect, far), strict=True):
                detail = f"{ours:,.0f} against {rates[name]:,.0f} turns/s"
                what = f"full {name} turn, {dialect} / bare aiogram without a database"
                rows.append(Row(what, ours / rates[name], 0.6, detail=detail))
        return rows


def run() -> list[Row]:
    return asyncio.run(measure())
