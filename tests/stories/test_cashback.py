"""Cashback: money that a visit brings back, on the card and at the till."""

from __future__ import annotations

from typing import Any

import pytest

from tests.stories.shop import Shop, changed

TWO_PERCENT: dict[str, Any] = {
    "id": "back",
    "kind": "percent",
    "name": {"en": "money back"},
    "percent": 2,
    "base": True,
}
LIVELY = {"credits_per_member_per_day": 99}
ONLY = changed(
    earning={"points_per_unit": 0, "stamps_per_visit": 0}, rewards=[], rules=[TWO_PERCENT], limits=LIVELY
)


@pytest.mark.parametrize("config", [ONLY], ids=[""])
async def test_cashback_is_told_as_money(shop: Shop) -> None:
    ana, max_, olga = await shop.member("Ana"), await shop.staff("Max"), await shop.owner("Olga")
    assert "PLN 0.00 cashback" in (await ana.says("balance")).replace("\u00a0", " ")
    told = (await max_.says(f"{(await ana.here()).code} 62.49")).replace("\u00a0", " ")  # 1.2498
    assert ": +PLN 1.24. Now PLN 1.24 cashback." in told
    assert "+PLN 1.24 at Main Street" in ana.reads.replace("\u00a0", " ")
    for word in ("card", "balance", "history"):
        assert "PLN 1.24" in (await ana.says(word)).replace("\u00a0", " ")
    await olga.says("why ana")
    assert ": +PLN 1.24" in (await olga.chooses("why-visits")).replace("\u00a0", " ")
    eve = shop.stranger("Eve")
    await eve.says("hello")
    assert "money back: 2 % of the bill back" in await eve.chooses("how")
