"""What goes wrong on demand goes wrong just so, on both providers."""

from __future__ import annotations

import time

import pytest
from aiogram import Bot
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)

from playground import faults
from playground.faults import Fault
from playground.telegram import Person, TelegramWorld

# fmt: off
FAULTS = [
    (faults.flood(7), TelegramRetryAfter, False),
    (faults.FORBIDDEN, TelegramForbiddenError, False),
    (faults.BROKEN, TelegramServerError, False),
    (faults.GARBAGE, ClientDecodeError, False),
    (faults.LOST_CALL, TelegramNetworkError, False),
    (faults.LOST_ANSWER, TelegramNetworkError, True),  # the worst of all: taken, and nobody knows
    (faults.hang(5), TelegramNetworkError, True),
    (faults.refuse(400, "Bad Request: group chat was upgraded", migrate_to_chat_id=-100), TelegramMigrateToChat, False),
]
# fmt: on


@pytest.mark.parametrize(("fault", "error", "taken"), FAULTS)
async def test_a_call_fails_once(
    bot: Bot, telegram: TelegramWorld, ana: Person, fault: Fault, error: type[Exception], taken: bool
) -> None:
    telegram.faults.next("sendMessage", fault)

    with pytest.raises(error):
        await bot.send_message(ana.id, "one", request_timeout=0.2)  # type: ignore[arg-type]
    await bot.send_message(ana.id, "two")

    assert [seen.text for seen in ana.received] == (["one", "two"] if taken else ["two"])
    assert [call.taken for call in telegram.calls.of("sendMessage")] == [taken, True]


async def test_the_wait_is_told(bot: Bot, telegram: TelegramWorld, ana: Person) -> None:
    telegram.faults.next("*", faults.flood(7))

    with pytest.raises(TelegramRetryAfter) as refusal:
        await bot.get_me()

    assert refusal.value.retry_after == 7


async def test_a_share_of_calls_fails(bot: Bot, telegram: TelegramWorld, ana: Person) -> None:
    telegram.faults.rate("sendMessage", faults.BROKEN, 0.5)
    for _ in range(40):
        try:
            await bot.send_message(ana.id, "x")
        except TelegramServerError:
            continue
    telegram.faults.clear()
    await bot.send_message(ana.id, "last")

    assert 8 < len(ana.received) < 34
    assert telegram.calls.tally["sendMessage"] == 41


async def test_a_far_provider_takes_its_time(bot: Bot, telegram: TelegramWorld, ana: Person) -> None:
    telegram.faults.latency = 0.05
    before = time.perf_counter()

    await bot.send_message(ana.id, "x")

    assert time.perf_counter() - before >= 0.05
