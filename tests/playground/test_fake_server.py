"""The fast mode answers as quickly as a benchmark needs, in a shape that clients read."""

from __future__ import annotations

import asyncio
import time

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import BufferedInputFile
from aiohttp import ClientSession, web

from playground.calls import Call
from playground.server import build_app, start_server
from playground.telegram import TelegramWorld
from tests.playground.setting import Clock, picture


async def test_fast_answers_are_read_and_tallied(clock: Clock) -> None:
    world = TelegramWorld(clock, fast=True)
    heard: list[Call] = []
    world.calls.listeners.append(heard.append)
    async with (
        start_server(world) as server,
        Bot(world.token, session=AiohttpSession(api=TelegramAPIServer.from_base(server.url))) as bot,
    ):
        sent = await bot.send_message(5, "x")
        photo = await bot.send_photo(6, BufferedInputFile(picture(), "x.png"))
        await bot.edit_message_text("y", chat_id=5, message_id=sent.message_id)
        await bot.answer_callback_query("1")

    assert (sent.chat.id, photo.chat.id) == (5, 6)
    assert photo.photo
    assert sum(world.calls.tally.values()) == 4
    assert [call.params.get("chat_id") for call in heard[:2]] == ["5", "6"]
    assert list(world.calls) == []


async def test_fast_is_fast(clock: Clock) -> None:
    """A loose floor, so that a slip of tenfold is seen and a busy machine is not."""
    world = TelegramWorld(clock, fast=True)
    async with start_server(world) as server, ClientSession() as session:
        url = f"{server.url}/bot{world.token}/sendMessage"

        async def send() -> None:
            for _ in range(25):
                async with session.post(url, data={"chat_id": "5", "text": "x"}) as response:
                    await response.read()

        before = time.perf_counter()
        await asyncio.gather(*(send() for _ in range(16)))

    assert 400 / (time.perf_counter() - before) > 200


async def test_more_routes_can_be_added() -> None:
    async def page(request: web.Request) -> web.Response:
        return web.Response(text="the page")

    app = build_app()
    app.router.add_get("/", page)
    async with start_server(app=app) as server, ClientSession() as session:
        assert await (await session.get(server.url)).text() == "the page"
