"""A full turn, HTTP in to HTTP out: ours, committed, beside bare aiogram saying the same without a
database. Members ask for their balance, or staff credit them by code (two messages a turn)."""

from __future__ import annotations

import asyncio
import json
import os
from collections import defaultdict
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from functools import cache
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory, mkdtemp
from typing import Any

from aiohttp import web

from benchmarks import seeds
from benchmarks.databases import fresh
from benchmarks.far import TOKEN, Load, World, far_world
from benchmarks.rows import Row
from bot.app import running
from bot.settings.environment import Environment
from bot.settings.file import read
from bot.settings.loading import Settings
from loyalty import codes
from storage.engine.opening import open_database

ROUNDS = 3
TURNS = int(
    os.environ.get("BENCH_TURNS", "500")
)  # in a round; ours and the bare one take turns, and the medians are compared
AT_ONCE = 32
SECRET = "benchmark"
# What a programme has beside its base and its rewards.
_NOTHING: dict[str, Any] = {
    **dict.fromkeys(("rules", "badges", "tags", "tiers", "plans", "passes", "lifetimes"), ()),
    **dict.fromkeys(("cashback", "referral", "gifts")),
}
_GOALS = {
    ("balance", "sqlite"): 1.0,
    ("credit", "sqlite"): 0.7,
    ("balance", "postgres"): 0.7,
    ("credit", "postgres"): 0.6,
}
BARE, OURS = "bare", "ours"


def update(number: int, chat: int, text: str) -> str:
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


def _balances(round_: int) -> list[str]:
    first = 100_000 * (round_ + 1)
    return [update(first + n, int(seeds.chat(n)), "balance") for n in range(TURNS)]


def credits_of(round_: int) -> list[str]:
    first = 100_000 * (round_ + 1) + 50_000
    codes_ = _digits()[round_ * TURNS : (round_ + 1) * TURNS]
    return [update(first + n, seeds.STAFF_CHAT + n % 16, f"{code} 24.50") for n, code in enumerate(codes_)]


def _digits() -> list[str]:
    """Well-formed codes, all different."""
    return [codes.with_check(str(1000 + n)) for n in range(TURNS * ROUNDS)]


def hook(url: str) -> str:
    """Where the service at that address hears of updates."""
    return f"{url}/telegram/webhook"


async def posted(far: World, url: str, updates: Sequence[str], messages_each: int) -> float:
    return await far.rate(Load(hook(url), SECRET, updates, messages_each, AT_ONCE))


@asynccontextmanager
async def bare_aiogram(far: World) -> AsyncIterator[str]:
    """aiogram as its documentation shows it: one handler that answers, no database. Its address."""
    from aiogram import Bot, Dispatcher
    from aiogram.client.session.aiohttp import AiohttpSession
    from aiogram.client.telegram import TelegramAPIServer
    from aiogram.types import Message
    from aiogram.webhook.aiohttp_server import SimpleRequestHandler

    bot = Bot(TOKEN, session=AiohttpSession(api=TelegramAPIServer.from_base(far.url)))
    dispatcher = Dispatcher()

    @dispatcher.message()
    async def answer(message: Message) -> None:
        if message.text != "balance":
            await bot.send_message(int(seeds.chat(0)), "+1 stamp, +24 points at Main Street, 10:00.")
        await bot.send_message(message.chat.id, "7 of 9 stamps, 87 points. A coffee: 2 more to go.")

    app = web.Application()
    handler = SimpleRequestHandler(dispatcher, bot, handle_in_background=False, secret_token=SECRET)
    handler.register(app, "/telegram/webhook")
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()
        await bot.session.close()


@cache
def _scratch() -> TemporaryDirectory[str]:
    """Gone with this process."""
    return TemporaryDirectory(prefix="regulars-bench-")


def settings(url: str, far: World) -> Settings:
    """Those of the example, with the far side's addresses, and a port and a spool that nobody else has."""
    loaded = read(Path(__file__).parents[1] / "config.toml")
    environment: Any = Environment(
        database_url=url,
        regulars_key="a-key-for-what-is-measured-and-thrown-away",
        public_url="http://127.0.0.1",
        port=0,
        regulars_spool=Path(mkdtemp(dir=_scratch().name)),
        telegram_token=TOKEN,
        telegram_api_url=far.url,
        telegram_webhook_secret=SECRET,
        telegram_mode="webhook",
    )
    return Settings(loaded, environment)


def plain(base: Settings) -> Settings:
    """The same shop with a stamp and points for each visit and nothing else, as bare aiogram says it. What the rest costs
    is measured beside it (`benchmarks.rules`)."""
    return having(base, **_NOTHING)


def having(base: Settings, **parts: Any) -> Settings:
    """The shop with these parts of its programme."""
    programme = replace(base.config.programme, **parts)
    return replace(base, config=replace(base.config, programme=programme))


async def seeded(url: str) -> None:
    database, digits = await open_database(url), _digits()
    for till in range(16):
        await seeds.staff(database, till)

    async def one(number: int) -> None:
        holder = await seeds.member(database, number)
        await seeds.code(database, holder, digits[number])

    for start in range(0, len(digits), 50):
        await asyncio.gather(*(one(n) for n in range(start, start + 50)))
    await database.close()


async def _compared(dialect: str, far: World) -> list[Row]:
    rates: dict[tuple[str, str], list[float]] = defaultdict(list)
    async with fresh(dialect) as url:
        await seeded(url)
        async with (
            running(plain(settings(url, far)), now=lambda: seeds.NOW) as service,
            bare_aiogram(far) as bare,
        ):
            sides = {BARE: bare, OURS: service.url}
            for at in sides.values():
                await posted(far, at, _balances(ROUNDS)[:200], 1)  # warm
            for round_ in range(ROUNDS):
                for side, at in sides.items():
                    rates["balance", side].append(await posted(far, at, _balances(round_), 1))
                    rates["credit", side].append(await posted(far, at, credits_of(round_), 2))
                    await service.idle()
    return [_row(dialect, turn, rates) for turn in ("balance", "credit")]


def _row(dialect: str, turn: str, rates: dict[tuple[str, str], list[float]]) -> Row:
    bare, ours = median(rates[turn, BARE]), median(rates[turn, OURS])
    what = f"full {turn} turn, {dialect} / bare aiogram without a database"
    return Row(what, ours / bare, _GOALS[turn, dialect], detail=f"{ours:,.0f} against {bare:,.0f} turns/s")


async def measure() -> list[Row]:
    with far_world() as far:
        return [row for dialect in ("sqlite", "postgres") for row in await _compared(dialect, far)]


def run() -> list[Row]:
    return asyncio.run(measure())
