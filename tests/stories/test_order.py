"""What one person is answered arrives in the order in which they asked, though a picture takes longer than a text."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from bot.telegram.api import Session
from tests.stories.people import OnTelegram
from tests.stories.shop import Mode, open_shop


@pytest.fixture
def uploads(monkeypatch: pytest.MonkeyPatch) -> asyncio.Event:
    """No picture arrives until this is set."""
    gate = asyncio.Event()
    right: Callable[..., Awaitable[tuple[int, bytes]]] = Session.exchange

    async def held(session: Session, url: str, *call: Any) -> tuple[int, bytes]:
        if url.endswith("/sendPhoto"):
            await gate.wait()
        return await right(session, url, *call)

    monkeypatch.setattr(Session, "exchange", held)
    return gate


@pytest.mark.parametrize("mode", ["webhook", "polling"])
async def test_no_text_overtakes_the_picture_before_it(url: str, mode: Mode, uploads: asyncio.Event) -> None:
    """And nobody else waits for it."""
    async with open_shop(url, "telegram", mode=mode) as shop:
        ana, ben = await shop.member("Ana", stamps=2), await shop.member("Ben")
        assert isinstance(ana, OnTelegram)
        assert isinstance(ben, OnTelegram)
        for said in ("card", "balance", "history"):
            await ana.account.says(said)
        await shop.telegram.delivered()
        await ben.account.says("balance")
        await shop.telegram.feed.until(lambda: bool(ben.account.received))
        assert ana.account.received == []
        uploads.set()
        await shop.settled()
        assert [bool(message.photo) for message in ana.account.received] == [True, False, False]
        assert ana.told == ["card", "balance", "history"]
        assert await shop.faults() == []
