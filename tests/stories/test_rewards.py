"""Rewards that not everybody can take at any time: a stock, limits, places, and what becomes of the cost."""

from __future__ import annotations

import pytest

from tests.stories.pairs import on_all_pairs
from tests.stories.people import Person, Told
from tests.stories.shop import FILE, Shop, changed
from tests.stories.test_settings import leaves

COFFEE, CAKE = FILE["rewards"]
REFILL = {
    "id": "refill",
    "name": {"en": "A refill", "pl": "Dolewka", "ro": "O reumplere"},
    "valid": "30 minutes",
    "limits": {"per_month": 1},
}
MUG = {"id": "mug", "name": {"en": "A mug"}, "valid": "30 minutes", "points": 50, "stock": 1}


async def takes(member: Person, reward: str) -> Told:
    await member.word("rewards")
    return await member.chooses(f"redeem:{reward}")


@pytest.mark.parametrize("config", [changed(rewards=[COFFEE, REFILL])], ids=[""])
async def test_a_free_reward_is_had_as_often_as_its_limit_says(shop: Shop) -> None:
    """Given back it was not had. Who leaves and joins again has had it."""
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    assert "A refill: free, ready" in await ana.says("rewards")
    assert (await takes(ana, "refill")).kind == "voucher"
    assert (await ana.chooses("cancel-voucher")).kind == "voucher-cancelled"
    code = (await takes(ana, "refill")).code
    await max_.says(code)
    assert (await max_.chooses("voucher-give")).kind == "voucher-redeemed"
    listed = await ana.says("rewards")
    assert "A refill: free, again from 1 July" in listed
    assert not [option for option in await ana.offered() if option.startswith("redeem")]
    refused = await ana.says("refill")
    assert refused.kind == "reward-had"
    assert "at most 1 a month" in refused
    assert "1 July" in refused
    await leaves(ana)
    await ana.joins()
    await ana.word("rewards")
    assert (await ana.says("refill")).kind == "reward-had"
    assert await shop.problems() == []


@on_all_pairs
@pytest.mark.parametrize("config", [changed(rewards=[COFFEE, MUG])], ids=[""])
async def test_the_last_one_is_had_by_one(shop: Shop) -> None:
    """What is given back, or runs out, can be had again."""
    ana, ben = await shop.member("Ana", points=60), await shop.member("Ben", points=60)
    await ben.word("rewards")
    assert (await takes(ana, "mug")).kind == "voucher"
    assert (await ben.says("A mug")).kind == "reward-sold-out"
    assert "A mug: 50 points, sold out" in await ben.word("rewards")
    await takes_back(ana)
    assert (await takes(ben, "mug")).kind == "voucher"
    await shop.later(minutes=31)
    assert (await takes(ana, "mug")).kind == "voucher"
    assert await shop.problems() == []


async def takes_back(member: Person) -> None:
    await member.says("voucher")
    assert (await member.chooses("cancel-voucher")).kind == "voucher-cancelled"


@pytest.mark.parametrize("config", [changed(rewards=[{**COFFEE, "places": ["station"]}])], ids=[""])
async def test_a_reward_of_one_place_is_handed_over_there(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana", stamps=9), await shop.staff("Max")
    mia = await shop.staff("Mia", location="station")
    told = await takes(ana, "coffee")
    assert "A coffee, at Station" in told
    refused = await max_.says(told.code)
    assert refused.kind == "voucher-elsewhere"
    assert "Station" in refused
    await mia.says(told.code)
    assert (await mia.chooses("voucher-give")).kind == "voucher-redeemed"


@pytest.mark.parametrize("config", [changed(rewards=[{**COFFEE, "returned": "lapses"}])], ids=[""])
async def test_a_cost_that_lapses_does_not_come_back(shop: Shop) -> None:
    """So it is not offered to give it back, and whoever has it is told."""
    ana, max_ = await shop.member("Ana", stamps=9), await shop.staff("Max")
    told = await takes(ana, "coffee")
    assert "unused, its cost" in told
    assert "cancel-voucher" not in " ".join(await ana.offered())
    await shop.later(minutes=31)
    assert ana.told[-1] == "voucher-lapsed"
    assert await shop.holds(ana) == (0, 0)
    late = await max_.says(told.code)
    assert late.kind == "voucher-late"
    assert "goes back" not in late
    assert await shop.problems() == []
