"""A level: reached with a visit, taken back by its undo, warned of before it ends, and told when it has."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.stories.shop import Shop, changed
from tests.stories.test_crediting import card_of

SILVER = {
    "id": "silver",
    "name": {"en": "Silver", "pl": "Srebro", "ro": "Argint"},
    "reach": 10,
    "card": {"en": "Oat milk is on us.", "pl": "Mleko owsiane gratis", "ro": "Lapte de ovăz gratuit"},
    "till": {"en": "Oat milk is free", "pl": "Mleko owsiane gratis", "ro": "Lapte de ovăz gratuit"},
}


@pytest.mark.parametrize("config", [changed(tiers=[SILVER])], ids=[""])
async def test_a_tier_from_its_first_day_to_its_last(shop: Shop) -> None:
    """With the words that the shop has for it."""
    ana, max_ = await shop.member("Ana", stamps=9), await shop.staff("Max")

    async def tier() -> str:
        return await max_.opens(await card_of(shop, ana))

    assert "Silver" not in await tier()
    told = await ana.says("how do I get to silver?")
    assert (told.kind, "Still missing for Silver: 1 visit." in told) == ("levels", True)
    await max_.says("12")
    assert "New level: Silver" in ana.reads
    assert "Silver until " in (told := await ana.says("balance"))
    assert "Oat milk is on us." in told
    assert "Silver until " in await ana.says("what level am I?")
    told = await max_.says("undo")
    assert all("With it goes the level Silver" in text for text in (told, ana.reads))
    assert "Silver" not in await ana.says("balance")
    assert "Silver" not in await tier()
    await max_.says("12")
    assert ana.told.count("tier-reached") == 2
    assert "Oat milk is free." in await tier()
    reached = shop.clock()
    await shop.until(reached + timedelta(days=337))
    assert "tier-warning" in ana.told
    await shop.until(reached + timedelta(days=367))
    assert ana.told[-1] == "tier-ended"
    assert "Silver" not in await tier()
    assert await shop.problems() == []
