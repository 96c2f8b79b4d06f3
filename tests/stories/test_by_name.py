"""Credited by a name, or by the end of a phone number."""

from __future__ import annotations

import pytest

from tests.stories.people import OnSms, OnTelegram
from tests.stories.shop import Shop, changed

TAGS = [{"id": "drink", "words": {"en": "coffee", "pl": "kawa"}}, {"id": "cup", "words": {"en": "own cup"}}]
TAGGED = changed(tags=TAGS)
ALLOWED = changed(
    codes={"by_name": True},
    invitations={"ask_customers": True},
    limits={"missed_names_per_staff_per_day": 4},
    tags=TAGS,
)
allowed = pytest.mark.parametrize("config", [ALLOWED], ids=[""])


@allowed
async def test_where_the_shop_allows_it_a_name_is_enough(shop: Shop) -> None:
    ana, max_, olga = await shop.member("Ana Kowalska"), await shop.staff("Max"), await shop.owner("Olga")
    told = await max_.says("ana 24,50")
    assert told.kind == "credited"
    assert "without a card" in told, "one line with the first credit of the day"
    assert ana.told == ["receipt"]
    assert await shop.holds(ana) == (1, 24)
    assert (await max_.says("ana 30")).kind == "credit-again-ask", "the till's guards are as always"
    assert (await max_.chooses("credit-no")).kind == "credit-dropped"
    trail = await olga.says("audit")
    assert "found by name, Ana Kowalska" in trail
    assert "visit credited, Ana Kowalska" in trail
    assert (await ana.says("not me")).kind == "objected"
    assert (await max_.says("undo")).kind == "undone"
    await shop.later(minutes=11)

    shown = await max_.says("customer kowalska")
    assert shown.kind == "credit-ask"
    assert "Ana Kowalska" in shown
    told = await max_.says("12")
    assert told.kind == "credited"
    assert "without a card" in told, "the first was undone"
    await shop.later(minutes=11)
    ben = await shop.member("Ben", "sms")
    told = await max_.says(f"{ben.address[-4:]} 12")
    assert told.kind == "credited"
    assert "without a card" not in told
    assert (await shop.holds(ben))[0] == 1
    assert await shop.problems() == []


@allowed
async def test_it_is_no_directory(shop: Shop) -> None:
    """One is found, or it is asked who of a few; what is nobody's is a miss, and a day has so many."""
    first, second = await shop.member("Ana Nowak"), await shop.member("Ana Kowalska", "sms")
    max_, mia = await shop.staff("Max"), await shop.staff("Mia")
    which = await max_.says("ana 12")
    assert which.kind == "name-which"
    assert [option.partition(":")[0] for option in await max_.offered()] == ["credit-named"] * 2
    if isinstance(max_, OnSms):
        assert second.address not in which
        assert second.address[-4:] in which
    asked = max_.account.last if isinstance(max_, OnTelegram) else None
    assert (await max_.says("kowalska")).kind == "credited"
    if isinstance(max_, OnTelegram) and asked:
        taps = [button.data for row in asked.buttons for button in row if "Kowalska" in button.text]
        assert [(await max_.taps_old(tap or "", asked)).kind for tap in taps] == ["code-used"], (
            "tapped as well"
        )
    assert ((await shop.holds(first))[0], (await shop.holds(second))[0]) == (0, 1)
    await shop.later(minutes=11)
    assert (await max_.says("ana 14")).kind == "name-which"
    assert (await max_.says("no")).kind == "credit-nobody"
    assert (await max_.says("an 12")).kind == "unknown-staff", "it takes three letters"
    for _ in range(2):
        assert (await max_.says("zoe 12")).kind == "name-nobody"
    assert (await max_.says("kowalska 12")).kind == "name-today"
    await max_.says((await first.here()).code)
    for name in ("kowalska", "zoe"):
        assert (await max_.says(f"{name} 12")).kind == "credit-tag-unknown", (
            "nobody is looked up past the limit"
        )
    assert (await mia.says("Kowalskiej 12")).kind == "credited"
    await shop.later(minutes=11)
    assert (await mia.says("kowalska 12")).kind == "credited"

    await shop.one_card(first, max_)
    await shop.later(days=1)
    assert (await max_.says("nowak 12")).kind == "credit-self"
    code = (await second.here()).code
    assert (await max_.says(f"{code} 12")).kind == "credited", "a code is a code"


@pytest.mark.parametrize("config", [TAGGED], ids=[""])
async def test_elsewhere_only_who_is_at_the_till_has_a_name(shop: Shop) -> None:
    ana, ben, max_ = await shop.member("Ana"), await shop.member("Ben"), await shop.staff("Max")
    assert (await max_.says("ana 12")).kind == "unknown-staff"
    await ana.here()
    await ben.here()
    assert (await max_.says("ana 12")).kind == "credited"
    assert await shop.balances() == {"Ana": (1, 12), "Ben": (0, 0)}
    assert (await max_.says("monthly reports 9")).kind == "unknown-staff"
    await shop.later(minutes=11)
    await ana.here()
    await ben.here()
    assert (await max_.says("12")).kind == "credit-whose"
    assert (await max_.says("Benowi 14 coffee")).kind == "credited"
    assert await shop.balances() == {"Ana": (1, 12), "Ben": (1, 14)}
    assert (await max_.says("cofee 9")).kind == "credit-tag-unknown", "a slip of a tag is nobody's name"
    assert (await max_.says("customer ben")).kind == "unknown-staff"
    await shop.later(minutes=11)
    code = (await ana.here()).code
    assert (await max_.says(f"{code} 24.50 + 3")).kind == "credit-amount-two"
    for sum_ in ("24.50 + 3", "12 x 2", "24,50 i 3"):
        assert (await max_.says(sum_)).kind == "credit-amount-two", sum_
    assert (await max_.says(f"Ben {code} 9")).kind != "credited", "the code is Ana's"
    assert (await max_.says(f"Ana {code} 9")).kind == "credited"
    await shop.later(minutes=11)
    await ana.here()
    assert (await max_.says("8 for Ana")).kind == "credited"
    await shop.later(minutes=11)
    assert await shop.balances() == {"Ana": (3, 29), "Ben": (1, 14)}
    await max_.says((await ana.here()).code)
    await ben.here()
    assert (await max_.says("benowi 5")).kind == "credited", "another than whose amount is awaited"
    await shop.later(minutes=11)
    await ben.here()
    assert (await max_.says("bena 5")).kind == "credit-whose", "Bena may be another"
    assert (await max_.chooses("credit-for")).kind == "credited"
