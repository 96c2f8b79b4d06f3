"""The fast mode answers as quickly as a benchmark needs, in a shape that clients read."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator

import pytest
from aiogram import Bot
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import TelegramRetryAfter, TelegramUnauthorizedError
from aiogram.types import BufferedInputFile
from aiohttp import ClientSession, encode_basic_auth, web

from playground import faults
from playground.calls import Call
from playground.server import build_app, start_server
from playground.telegram import TelegramWorld
from playground.twilio import ACCOUNT_SID, AUTH_TOKEN, CREATE, NUMBER, TwilioWorld
from tests.playground.setting import Clock, QuickSession, picture


async def test_fast_answers_are_read_and_tallied(clock: Clock) -> None:
    world = TelegramWorld(clock, fast=True)
    heard: list[Call] = []
    world.calls.listeners.append(heard.append)
    async with (
        start_server(world) as server,
        Bot(world.token, session=QuickSession(api=TelegramAPIServer.from_base(server.url))) as bot,
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


async def test_fast_knows_the_rest_in_earnest(clock: Clock) -> None:
    world = TelegramWorld(clock, fast=True)
    async with start_server(world) as server:
        api = TelegramAPIServer.from_base(server.url)
        async with (
            Bot(world.token, session=QuickSession(api=api)) as bot,
            Bot("1:wrong", session=QuickSession(api=api)) as stranger,
        ):
            assert (await bot.get_me()).username == "regulars_bot"
            assert await bot.get_updates(timeout=0) == []
            with pytest.raises(TelegramUnauthorizedError):
                await stranger.get_me()
            world.faults.next("sendMessage", faults.flood(7))
            with pytest.raises(TelegramRetryAfter):
                await bot.send_message(5, "x")
            world.faults.latency = 0.05
            before = time.perf_counter()
            await bot.send_message(5, "x")
            assert time.perf_counter() - before >= 0.05


async def test_fast_twilio(clock: Clock) -> None:
    world = TwilioWorld(clock, fast=True)
    path = f"/2010-04-01/Accounts/{ACCOUNT_SID}/Messages.json"
    form = {"To": "+48555010333", "From": NUMBER, "Body": "x"}
    async with start_server(twilio=world) as server, ClientSession(server.url) as session:
        headers = {"Authorization": encode_basic_auth(ACCOUNT_SID, AUTH_TOKEN)}
        sent = [await (await session.post(path, data=form, headers=headers)).json() for _ in range(2)]
        refused = await session.post(path, data=form)
        world.faults.next(CREATE, faults.flood())
        flooded = await session.post(path, data=form, headers=headers)

        assert (refused.status, flooded.status, (await flooded.json())["code"]) == (401, 429, 20429)
    assert sent[0]["status"] == "queued"
    assert sent[0]["sid"] != sent[1]["sid"]
    assert world.calls.tally[CREATE] == 2
    assert world.messages == {}


async def test_fast_takes_bodies_in_pieces_and_in_chunks(clock: Clock) -> None:
    world = TelegramWorld(clock, fast=True)
    heard: list[Call] = []
    world.calls.listeners.append(heard.append)

    async def chunks() -> AsyncIterator[bytes]:
        for piece in (b"chat_id=", b"5&te", b"xt=x"):
            yield piece
            await asyncio.sleep(0.01)

    async with start_server(world) as server, ClientSession() as session:
        url = f"{server.url}/bot{world.token}/sendMessage"
        async with session.post(url, data=chunks()) as response:
            assert (await response.json())["result"]["chat"]["id"] == 5
        async with session.post(url, data=b"chat_id=6&text=" + b"x" * 300_000) as response:
            assert (await response.json())["result"]["chat"]["id"] == 6

    assert [call.params["chat_id"] for call in heard] == ["5", "6"]


async def test_more_routes_can_be_added() -> None:
    async def page(request: web.Request) -> web.Response:
        return web.Response(text="the page")

    app = build_app()
    app.router.add_get("/", page)
    async with start_server(app=app) as server, ClientSession() as session:
        assert await (await session.get(server.url)).text() == "the page"
