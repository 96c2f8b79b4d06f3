"""The same shop where Telegram is asked for updates, which needs no public address."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from playground.faults import BROKEN, Fault, flood
from tests.stories.logs import errors
from tests.stories.people import OnTelegram
from tests.stories.shop import Shop, open_shop


@pytest.fixture
async def shop(url: str, caplog: pytest.LogCaptureFixture) -> AsyncIterator[Shop]:
    async with open_shop(url, "telegram", mode="polling") as opened:
        yield opened
        assert await opened.faults() == []
    assert errors(caplog) == []


async def test_from_hello_to_a_free_coffee(shop: Shop) -> None:
    ana, max_ = shop.stranger("Ana"), await shop.staff("Max")
    await ana.opens("j-main")
    assert (await ana.chooses("join")).kind == "welcome"
    await ana.chooses("offers-no")
    assert (await max_.says(f"{(await ana.here()).code} 24,50")).kind == "credited"
    await shop.later(minutes=11)
    await max_.says(f"{(await ana.here()).code} card 8")
    await ana.says("rewards")
    voucher = await ana.chooses("redeem:coffee")
    await max_.says(voucher.code)
    assert (await max_.chooses("voucher-give")).kind == "voucher-redeemed"
    assert await shop.holds(ana) == (0, 24)
    assert await shop.problems() == []


async def test_what_one_person_says_is_heard_in_order(shop: Shop) -> None:
    ana = shop.stranger("Ana")
    assert isinstance(ana, OnTelegram)
    for text in ("hello", "join", "name", "Anna", "balance"):
        await ana.account.says(text)
    await shop.settled()
    assert ana.told == ["hello", "welcome", "ask-new-name", "name-set", "balance"]
    assert list(await shop.balances()) == ["Anna"]


async def test_an_update_brought_again_changes_nothing(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    await max_.says(f"{(await ana.here()).code} 12")
    for update_id in list(shop.telegram.updates.past):
        await shop.telegram.redeliver(update_id)
    await ana.says("balance")
    assert await shop.holds(ana) == (1, 12)
    assert max_.told.count("credited") == 1


@pytest.mark.parametrize("fault", [BROKEN, flood(0)], ids=["500", "429"])
async def test_a_poll_that_fails_loses_nothing(
    shop: Shop, fault: Fault, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.telegram.polling.BACK_OFF", (0.01,))
    ana = shop.stranger("Ana")
    shop.telegram.faults.next("getUpdates", fault, times=2)
    assert (await ana.says("hello")).kind == "hello"
