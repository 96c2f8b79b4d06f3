"""Updates reach the bot in order, again and again, until it has them."""

from __future__ import annotations

import asyncio

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramConflictError
from aiohttp import web

from playground.telegram import Person, TelegramWorld
from tests.playground.setting import Api, Shop

SECRET = "s3cret_-"


async def test_a_poll_repeats_what_no_offset_has_confirmed(api: Api, ana: Person) -> None:
    first, second, third = [await ana.says(text) for text in ("one", "two", "three")]

    async def poll(**params: int) -> list[int]:
        return [update["update_id"] for update in (await api("getUpdates", **params))["result"]]

    assert await poll() == [first, second, third]
    assert await poll(limit=2) == [first, second]
    assert await poll(offset=second) == [second, third]
    assert await poll(offset=-1) == [third]
    assert await poll(offset=third + 1) == []
    assert await poll() == []


async def test_an_old_update_is_redelivered_to_a_poll(api: Api, telegram: TelegramWorld, ana: Person) -> None:
    update_id = await ana.says("one")
    await api("getUpdates", offset=update_id + 1)

    await telegram.redeliver(update_id)

    answers = [await api("getUpdates", offset=update_id + 1) for _ in range(2)]
    assert [[update["update_id"] for update in answer["result"]] for answer in answers] == [[update_id], []]


async def test_only_allowed_kinds_arrive(api: Api, ana: Person) -> None:
    await api("getUpdates", allowed_updates=["my_chat_member"])
    await ana.says("not heard")
    await ana.blocks()

    (update,) = (await api("getUpdates"))["result"]

    assert set(update) == {"update_id", "my_chat_member"}


async def test_reactions_and_members_come_on_request_only(api: Api, ana: Person) -> None:
    await ana.sends_raw({"message_reaction": {}})
    await api("getUpdates", allowed_updates=["message_reaction"])
    await ana.sends_raw({"message_reaction": {}})

    assert len((await api("getUpdates"))["result"]) == 1


async def test_a_webhook_ends_polling(bot: Bot, api: Api, shop: Shop) -> None:
    poll = asyncio.ensure_future(bot.get_updates(timeout=20, request_timeout=21))
    await asyncio.sleep(0.05)

    await bot.set_webhook(shop.url, secret_token=SECRET)

    with pytest.raises(TelegramConflictError, match="terminated by setWebhook request"):
        await poll
    refused = await api("getUpdates")
    assert (refused["error_code"], refused["description"][:40]) == (
        409,
        "Conflict: can't use getUpdates method wh",
    )
    await bot.delete_webhook()
    assert (await api("getUpdates"))["ok"]


async def test_the_webhook_gets_updates_with_the_secret(
    bot: Bot, telegram: TelegramWorld, ana: Person, shop: Shop
) -> None:
    early = await ana.says("before the webhook")
    await bot.set_webhook(f"{shop.url}/telegram/webhook", secret_token=SECRET)
    late = await ana.says("after")

    await telegram.delivered()

    assert [heard.json["update_id"] for heard in shop.heard] == [early, late]
    assert {heard.headers["X-Telegram-Bot-Api-Secret-Token"] for heard in shop.heard} == {SECRET}


async def test_the_webhook_can_drop_what_waits(bot: Bot, ana: Person, shop: Shop) -> None:
    await ana.says("forget it")

    await bot.set_webhook(shop.url, secret_token=SECRET, drop_pending_updates=True)

    assert (await bot.get_webhook_info()).pending_update_count == 0


async def test_a_failing_webhook_is_tried_again_and_in_order(
    bot: Bot, telegram: TelegramWorld, ana: Person, shop: Shop
) -> None:
    shop.answers(500, 503)
    telegram.webhook.backoff = (0.001, 0.01)
    await bot.set_webhook(shop.url, secret_token=SECRET)

    first = await ana.says("one")
    second = await ana.says("two")
    await telegram.delivered(second)

    assert [heard.json["update_id"] for heard in shop.heard] == [first, first, first, second]
    assert (await bot.get_webhook_info()).pending_update_count == 0


async def test_the_webhook_info_tells_what_waits_and_why(
    bot: Bot, telegram: TelegramWorld, ana: Person, shop: Shop
) -> None:
    shop.answers(*[403] * 50)
    await bot.set_webhook(shop.url, secret_token=SECRET, max_connections=5, allowed_updates=["message"])

    await ana.says("one")
    await telegram.feed.until(lambda: telegram.webhook.last_error is not None)

    info = await bot.get_webhook_info()
    assert (info.pending_update_count, info.max_connections, info.allowed_updates) == (1, 5, ["message"])
    assert info.last_error_message == "Wrong response from the webhook: 403 Forbidden"


async def test_every_update_twice_at_the_same_moment(
    bot: Bot, telegram: TelegramWorld, ana: Person, shop: Shop
) -> None:
    telegram.webhook.twice = True
    await bot.set_webhook(shop.url, secret_token=SECRET)

    update_id = await ana.says("one")
    await telegram.delivered(update_id)
    await telegram.redeliver(update_id)

    assert [heard.json["update_id"] for heard in shop.heard] == [update_id] * 3


async def test_in_parallel_one_chat_does_not_wait_for_another(
    bot: Bot, telegram: TelegramWorld, ana: Person, shop: Shop
) -> None:
    telegram.webhook.in_parallel = True
    telegram.webhook.backoff = (0.05, 0.05)
    shop.answers(500)
    await bot.set_webhook(shop.url, secret_token=SECRET)
    ben = telegram.person(1003, "Ben")

    anas = [await ana.says("one"), await ana.says("two")]
    bens = await ben.starts()
    await telegram.delivered()

    heard = [update.json["update_id"] for update in shop.heard]
    assert heard.index(bens) < heard.index(anas[1])
    assert sorted(heard) == sorted([anas[0], *anas, bens])


async def test_a_webhook_may_answer_with_a_method(
    bot: Bot, telegram: TelegramWorld, ana: Person, shop: Shop
) -> None:
    reply = {"method": "sendMessage", "chat_id": ana.id, "text": "by the answer"}
    shop.script.append(lambda: web.json_response(reply))
    await bot.set_webhook(shop.url, secret_token=SECRET)

    await ana.says("hello")

    assert (await ana.hears()).text == "by the answer"
