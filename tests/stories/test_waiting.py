"""An amount without a reply: whose it is, as long as somebody is at the till."""

from __future__ import annotations

import pytest

from tests.stories.shop import Shop


@pytest.mark.parametrize("said", ["12", "12,00 zł", "stamp"])
async def test_one_person_at_the_till_is_meant(shop: Shop, said: str) -> None:
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    await ana.here()
    told = await max_.says(said)
    assert told.kind == "credited"
    assert "Ana" in told
    assert (await shop.holds(ana))[0] == 1


async def test_nobody_at_this_till_is_as_before(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    assert (await max_.says("12")).kind in {"unknown", "staff-help"}
    await ana.here("station")
    assert (await max_.says("12")).kind not in {"credited", "credit-whose"}
    assert await shop.holds(ana) == (0, 0)


@pytest.mark.parametrize("language", ["en", "pl", "ro"])
async def test_of_several_it_is_asked_whose_it_is(shop: Shop, language: str) -> None:
    ana, ben = await shop.member("Ana"), await shop.member("Ben")
    max_ = await shop.staff("Max", language=language)
    await ana.here()
    code = (await ben.here()).code
    asked = await max_.says("12")
    assert asked.kind == "credit-whose"
    assert "12" in asked
    assert [option.partition(":")[0] for option in await max_.offered()] == ["credit-for"] * 2
    assert await shop.balances() == {"Ana": (0, 0), "Ben": (0, 0)}
    assert (await max_.chooses(f"credit-for:{code}")).kind == "credited"
    assert await shop.balances() == {"Ana": (0, 0), "Ben": (1, 12)}


async def test_a_name_is_an_answer_too(shop: Shop) -> None:
    ana, ben, max_ = await shop.member("Ana"), await shop.member("Ben"), await shop.staff("Max")
    await ana.here()
    await ben.here()
    await max_.says("12")
    assert (await max_.says("ben")).kind == "credited"
    assert await shop.balances() == {"Ana": (0, 0), "Ben": (1, 12)}


async def test_a_foreign_currency_is_asked_about(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    code = (await ana.here()).code
    for said in (f"{code} 10 EUR", f"{code} $12", "100 Ft"):
        told = await max_.says(said)
        assert told.kind == "credit-currency", said
        assert "PLN" in told
    assert await shop.holds(ana) == (0, 0)
    assert (await max_.says("43 zł")).kind == "credited"
    assert await shop.holds(ana) == (1, 43)
