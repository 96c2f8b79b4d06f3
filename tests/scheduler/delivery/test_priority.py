"""Answers go first, and nothing is starved by them."""

from __future__ import annotations

import asyncio

import pytest

from scheduler.delivery import priority
from scheduler.delivery.priority import ReplyPriority


async def steps_until(done: asyncio.Task[None]) -> int:
    count = 0
    while not done.done():
        await asyncio.sleep(0)
        count += 1
    return count


async def test_nobody_answers_and_nothing_waits() -> None:
    assert await steps_until(asyncio.ensure_future(ReplyPriority().give_way())) <= 3


async def test_a_send_waits_for_the_answers_under_way(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(priority, "STEPS_ASIDE", 600)
    monkeypatch.setattr(priority, "LASTS", 600)
    who = ReplyPriority()
    with who.answer():
        with who.answer():
            sending = asyncio.ensure_future(who.give_way())
            await asyncio.sleep(0.01)
        await asyncio.sleep(0.01)
        assert not sending.done()  # the first still answers
    async with asyncio.timeout(30):
        await sending


async def test_answers_without_end_starve_nothing() -> None:
    who = ReplyPriority()
    with who.answer():
        async with asyncio.timeout(30):
            for _ in range(10):
                await who.give_way()


async def test_an_answer_that_hangs_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(priority, "STEPS_ASIDE", 600)
    monkeypatch.setattr(priority, "LASTS", 0.02)
    who = ReplyPriority()
    with who.answer():
        await asyncio.sleep(0.03)
        async with asyncio.timeout(30):
            await who.give_way()


async def test_an_answer_that_fails_is_over_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(priority, "STEPS_ASIDE", 600)
    who = ReplyPriority()
    with pytest.raises(ValueError, match="lost"), who.answer():
        raise ValueError("lost")
    async with asyncio.timeout(30):
        await who.give_way()
