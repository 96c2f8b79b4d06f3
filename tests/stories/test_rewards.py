"""Rewards that not everybody can take at any time: a stock, limits, places, and what becomes of the cost."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from loyalty.messages.extras import CataloguePicture, Tile, VoucherPicture
from tests.stories.pairs import on_all_pairs
from tests.stories.people import OnTelegram, Person, Told
from tests.stories.shop import FILE, Shop, changed, on_sms, on_telegram
from tests.stories.test_settings import leaves

COFFEE, CAKE = FILE["rewards"]
REFILL = {
    "id": "refill",
    "name": {"en": "A refill", "pl": "Dolewka", "ro": "O reumplere"},
    "valid": "30 minutes",
    "limits": {"per_month": 1},
}
MUG = {"id": "mug", "name": {"en": "A mug"}, "valid": "30 minutes", "points": 50, "stock": 1}
BY_STAMPS = {key: value for key, value in MUG.items() if key != "points"} | {"stamps": 2}
ESPRESSO = {"id": "espresso", "name": {"en": "An espresso"}, "valid": "30 minutes", "cash": 9}

KINDS = [
    {**MUG, "id": "tenth", "kind": "percent-off", "name": {"en": "A tenth"}, "percent": 10, "minimum": 50},
    {**MUG, "id": "tenner", "kind": "amount-off", "name": {"en": "A tenner"}, "amount": 10},
    {**MUG, "id": "bun", "kind": "product", "name": {"en": "A bun"}, "tag": "bun"},
    {
        **MUG,
        "id": "tasting",
        "kind": "event",
        "name": {"en": "Tasting"},
        "begins": datetime(2026, 6, 3, 18, 0),
        "valid": "1 hour",
    },
]
BUN = {"id": "bun", "words": {"en": "sweet bun", "pl": "bułka", "ro": "chiflă"}}


def plainly(told: str) -> str:
    return told.replace("\xa0", " ")


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


@on_telegram
@pytest.mark.parametrize("config", [changed(rewards=[{**COFFEE, "picture": "docs/pictures/card.png"}, CAKE])])
async def test_a_rewards_picture_heads_the_list_and_is_on_the_voucher(shop: Shop) -> None:
    ana = await shop.member("Ana", stamps=9)
    assert isinstance(ana, OnTelegram)
    pictures = shop.service.parts.pictures
    coffee = shop.service.programme.rewards[0]
    assert "A coffee" in await ana.says("rewards")
    listed = CataloguePicture((Tile(coffee.picture, coffee.name),))
    assert ana.account.last.photo == pictures.catalogue(listed, "en")
    code = (await ana.chooses("redeem:coffee")).code
    face = VoucherPicture(code, coffee.name, coffee.picture)
    assert ana.account.last.photo == pictures.voucher(face, "en", shop.service.links.voucher(code))


@on_sms
@pytest.mark.parametrize("config", [changed(rewards=[COFFEE, MUG, ESPRESSO])], ids=[""])
async def test_the_page_of_a_card_says_what_the_list_says(shop: Shop) -> None:
    """A cost in cashback is money, and what is sold out is not ready."""
    ana, ben = await shop.member("Ana", points=60), await shop.member("Ben", points=60)
    page = await _page(shop, ben)
    assert page.count("Ready</") == 1
    assert "PLN\u00a09.00" in page
    await takes(ana, "mug")
    assert "Ready</" not in await _page(shop, ben)


async def _page(shop: Shop, member: Person) -> str:
    address = next(word for word in (await member.says("card")).split() if "/c/" in word)
    return (await shop.get(address)).text


@on_all_pairs
@pytest.mark.parametrize("config", [changed(rewards=[COFFEE, BY_STAMPS])], ids=[""])
async def test_the_last_one_is_had_by_one(shop: Shop) -> None:
    """What is given back, or runs out, can be had again. What is sold out is called ready nowhere."""
    ana, max_ = await shop.member("Ana", stamps=3), await shop.staff("Max")
    ben = await shop.member("Ben", stamps=3)
    assert "Ready: A mug" in await ben.says("balance")
    assert "Ready: A mug" in await ben.word("rewards")
    assert (await takes(ana, "mug")).kind == "voucher"
    assert (await ben.says("A mug")).kind == "reward-sold-out"
    assert (await ben.says("a coffee")).kind == "reward-short", "another one, as it was told"
    listed = await ben.word("rewards")
    assert "A mug: 2 stamps, sold out" in listed
    assert "Ready" not in listed
    assert "mug" not in await ben.says("balance") + await ben.says("card")
    await max_.says(f"{(await ben.here()).code} 10")
    assert "mug" not in ben.reads, "a second card is full, of nothing"
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


@on_all_pairs
@pytest.mark.parametrize("config", [changed(rewards=KINDS, tags=[BUN])], ids=[""])
async def test_staff_read_what_to_do(shop: Shop) -> None:
    """Where a bill counts it is said with the code, or asked for; one that is too small leaves the voucher open."""
    ana, max_ = await shop.member("Ana", points=200), await shop.staff("Max")
    listed = plainly(await ana.word("rewards"))
    for line in (
        "A tenth (10% off, from PLN 50.00): 50 points",
        "A tenner (PLN 10.00 off): 50 points",
        "A bun (sweet bun for free): 50 points",
        "Tasting (tomorrow, 18:00): 50 points",
    ):
        assert line in listed
    code = (await ana.says("A tenth")).code
    asked = await max_.says(code)
    assert asked.kind == "voucher-bill"
    assert "A tenth (10% off, from PLN 50.00)" in plainly(asked)
    assert (await max_.says("what")).kind == "credit-amount-odd"
    small = await max_.says("49.99")
    assert small.kind == "voucher-small"
    asked = await max_.says(f"{code} 62.05")
    assert "Take PLN 6.20 off, so PLN 55.85 to pay?" in plainly(asked)
    assert "PLN 6.20 off" in plainly(await max_.chooses("voucher-give"))
    assert "PLN 6.20 off" in plainly(ana.reads)
    await ana.word("rewards")
    for name, what in (
        ("A tenner", "Take PLN 10.00 off?"),
        ("A bun", "Give one for free: sweet bun?"),
        ("Tasting", "It begins tomorrow, 18:00. Let them in?"),
    ):
        await ana.word("rewards")
        told = await ana.says(name)
        assert what in plainly(await max_.says(told.code)), name
        assert (await max_.chooses("voucher-give")).kind == "voucher-redeemed"
    assert await shop.problems() == []


@pytest.mark.parametrize("config", [changed(rewards=[COFFEE, KINDS[3]], tags=[BUN])], ids=[""])
async def test_an_event_can_be_taken_until_it_begins(shop: Shop) -> None:
    """The day before, whoever has a voucher is reminded. It lets in for an hour after it began."""
    ana, ben = await shop.member("Ana", points=60), await shop.member("Ben", points=60)
    await ben.word("rewards")
    assert "Valid until tomorrow, 19:00" in await takes(ana, "tasting")
    await shop.until(datetime(2026, 6, 2, 16, 1, tzinfo=UTC))
    assert "Tasting begins tomorrow, 18:00" in plainly(ana.reads)
    await shop.until(datetime(2026, 6, 3, 16, 0, tzinfo=UTC))
    await ben.word("rewards")
    assert (await ben.says("Tasting")).kind == "reward-over"
    assert "Tasting" not in await ben.word("rewards")
    assert await shop.problems() == []
