"""What is earned ends, and is gone by the clock."""

from __future__ import annotations

from datetime import timedelta
from unittest.mock import AsyncMock

import pytest

from storage.ledger import endings
from tests.stories.shop import Shop, changed

FORTNIGHT = changed(lifetimes=[{"unit": "stamps", "lasts": "14 days"}])


@pytest.mark.parametrize("config", [FORTNIGHT])
async def test_what_has_ended_is_gone_before_any_job_has_run(shop: Shop) -> None:
    """And a visit that comes then does not bring it back."""
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    await max_.says(f"{(await ana.here()).code} 12")
    assert "1 of 9" in await ana.says("balance")
    shop.clock.at += timedelta(days=15)
    assert "0 of 9" in await ana.says("balance")
    assert "1 of 9" in await max_.says(f"{(await ana.here()).code} 12")
    assert await shop.holds(ana) == (1, 24)


FOREVER = changed(lifetimes=[])


@pytest.mark.parametrize("config", [FOREVER], ids=[""])
async def test_where_nothing_ends_nobody_looks_for_ends(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    """A shop pays no statement for what it does not use."""
    asked = AsyncMock(return_value={})
    monkeypatch.setattr(endings, "of", asked)
    ana = await shop.member("Ana", stamps=1)
    for word in ("card", "balance"):
        assert "1 of 9" in await ana.says(word)
    asked.assert_not_awaited()


@pytest.mark.parametrize("config", [FORTNIGHT])
async def test_the_member_is_warned_and_then_told(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    await max_.says(f"{(await ana.here()).code} 12")
    await shop.later(days=1)
    told = [row["kind"] for row in await shop.rows('SELECT "kind" FROM "outbox"')]
    assert "ends-soon" in told
    said = [await ana.says(word) for word in ("balance", "card")]
    assert all("This runs out: 1 stamp. Last day: 16 June." in one for one in said), said
    if address := next((word for word in said[1].split() if "/c/" in word), ""):
        assert "This runs out: 1 stamp." in (await shop.get(address)).text
    await shop.later(days=14)
    told = [row["kind"] for row in await shop.rows('SELECT "kind" FROM "outbox"')]
    assert told.count("ended") == 1
    assert await shop.holds(ana) == (0, 12)


@pytest.mark.parametrize("config", [changed(lifetimes=[{"unit": "stamps", "lasts": "6 days"}])], ids=[""])
async def test_what_lasts_no_longer_than_the_warning_is_warned_of_too(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    await max_.says(f"{(await ana.here()).code} 12")
    soon = []
    for days in (3, 2):
        await shop.later(days=days)
        soon.append(len(await shop.rows("""SELECT 1 FROM "outbox" WHERE "kind" = 'ends-soon'""")))
    assert soon == [0, 1]
