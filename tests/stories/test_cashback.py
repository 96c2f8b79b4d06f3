"""Cashback: money that a visit brings back, on the card and at the till."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from tests.stories.people import OnTelegram
from tests.stories.shop import Shop, changed, on_telegram


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


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
    assert "PLN 0.00 cashback" in plain(await ana.says("balance"))
    told = (await max_.says(f"{(await ana.here()).code} 62.49")).replace("\u00a0", " ")  # 1.2498
    assert ": +PLN 1.24. Now PLN 1.24 cashback." in told
    assert "+PLN 1.24 at Main Street" in ana.reads.replace("\u00a0", " ")
    for word in ("card", "balance", "history"):
        assert "PLN 1.24" in (await ana.says(word)).replace("\u00a0", " ")
    await olga.says("why ana")
    assert ": +PLN 1.24" in (await olga.chooses("why-visits")).replace("\u00a0", " ")
    eve = shop.stranger("Eve")
    await eve.says("hello")
    assert "money back: 2% of the bill back" in await eve.chooses("how")


BESIDE = changed(
    rules=[TWO_PERCENT, {"id": "start", "kind": "bonus", "name": {"en": "a start"}, "unit": "money", "amount": 9,
                         "when": {"first_visit": True}}],
    tags=[{"id": "coffee", "words": {"en": "coffee", "pl": "kawa"}}],
    cashback={"least": 2, "step": Decimal("0.5")},
    limits=LIVELY,
)  # fmt: skip


async def with_ten(shop: Shop) -> tuple[Any, Any]:
    """Ana has 10.00 of a bill of 50."""
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    await max_.says(f"{(await ana.here()).code} 50")
    await shop.later(minutes=30)
    return ana, max_


async def cash(shop: Shop) -> int:
    (row,) = await shop.rows("""SELECT "held" FROM "balance" WHERE "unit" = 'money'""")
    return int(row["held"])


@pytest.mark.parametrize("config", [BESIDE], ids=[""])
async def test_it_pays_a_part_of_a_bill_and_both_sides_read_it(shop: Shop) -> None:
    ana, max_ = await with_ten(shop)
    asked = plain(await max_.says((await ana.here()).code))
    assert "PLN 10.00 cashback" in asked
    assert "24.50 use 5, or use all" in asked
    told = plain(await max_.says("24.50 coffee use 5.50"))
    said = "Cashback PLN 10.00, used PLN 5.50, left PLN 4.50. To pay: PLN 19.00."
    assert "coffee: +1 stamp, +19 points, +PLN 0.38" in told  # of what was paid in money
    assert said in told
    assert said in plain(ana.reads)
    assert await cash(shop) == 488
    history = plain(await ana.says("history"))
    assert "-PLN 5.50, paid with cashback" in history
    olga = await shop.owner("Olga")
    await olga.says("why ana")
    assert "cashback -PLN 5.50" in plain(await olga.chooses("why-visits"))
    assert "Back on the card: PLN 5.50 cashback." in plain(await max_.says("undo"))
    assert "Back on the card: PLN 5.50 cashback." in plain(ana.reads)
    assert await cash(shop) == 1000
    assert await shop.problems() == []


@pytest.mark.parametrize("config", [BESIDE], ids=[""])
@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("24.50 use all", 1000 - 1000 + 29),
        ("24.50, coffee, use 4;", 1000 - 400 + 41),
        ("7.25 use all", 1000 - 700 + 0),  # as far as the steps go: 0.25 are paid in money
        ("20 kawa użyj 4 zł", 1000 - 400 + 32),
        ("20 2 coffee folosește tot", 1000 - 1000 + 20),
    ],
)
async def test_all_of_it_and_in_three_languages(shop: Shop, said: str, left: int) -> None:
    ana, max_ = await with_ten(shop)
    assert (await max_.says(f"{(await ana.here()).code} {said}")).kind == "credited"
    assert await cash(shop) == left


@pytest.mark.parametrize("config", [BESIDE], ids=[""])
@on_telegram
async def test_what_it_is_good_for_is_said_by_the_programme(shop: Shop) -> None:
    eve = shop.stranger("Eve")
    await eve.says("hello")
    assert "Cashback pays at the till from PLN 2.00 in steps of PLN 0.50" in plain(await eve.chooses("how"))


@pytest.mark.parametrize("config", [BESIDE], ids=[""])
async def test_whole_or_not_at_all(shop: Shop) -> None:
    """The first that holds is named; what is not clear is asked about."""
    ana, max_ = await with_ten(shop)
    code = (await ana.here()).code
    for said, kind in (
        ("5 use 50.25", "use-over-bill"),
        ("60 use 50.25", "use-too-much"),
        ("60 use 5.25", "use-step"),
        ("60 use 1.50", "use-step"),
        ("1.50 use all", "use-step"),
        ("60 use", "use-how"),
        ("60 use five", "use-how"),
        ("60 use 5 use 4", "use-how"),
        ("60 usee 5", "use-how"),
        ("60 coffee use5", "use-how"),
        ("60 use 5 tea", "credit-tag-unknown"),
        ("60 use 5 EUR", "credit-currency"),
        ("use 5", "credit-amount-needed"),
    ):
        assert (await max_.says(f"{code} {said}")).kind == kind, said
    assert await cash(shop) == 1000
    assert (await max_.says(f"{code} 60 use 10")).kind == "credited"
    assert (await max_.says("use")).kind == "use-how"


async def test_where_there_is_none_the_word_is_no_word(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    code = (await ana.here()).code
    assert "use" not in await max_.says(code)
    assert (await max_.says(f"{code} 24.50 use 5")).kind == "credit-amount-odd"
    assert (await max_.says("use")).kind == "use-not-here"
    assert await shop.holds(ana) == (0, 0)


@pytest.mark.parametrize("config", [BESIDE], ids=[""])
async def test_it_is_remembered_while_it_is_asked_whether_to_credit_again(shop: Shop) -> None:
    ana, max_ = await with_ten(shop)
    await max_.says(f"{(await ana.here()).code} 10")
    assert (await max_.says(f"{(await ana.here()).code} 20 use 4")).kind == "credit-again-ask"
    assert "used PLN 4.00" in plain(await max_.says("yes"))
    assert await cash(shop) == 1000 + 20 - 400 + 32


@pytest.mark.parametrize("config", [BESIDE], ids=[""])
async def test_money_comes_back_first_and_then_the_cashback(shop: Shop) -> None:
    """60 were paid with 8 of the card and 52 in money, for which there were 1.04."""
    ana, max_ = await with_ten(shop)
    await max_.says(f"{(await ana.here()).code} 60 use 8")
    assert await cash(shop) == 1000 - 800 + 104
    await shop.later(minutes=30)
    told = plain(await max_.says(f"{(await ana.here()).code} return 55"))
    assert told.startswith("Returned: Ana, PLN 52.00.")  # what staff hand out
    assert "Back on the card: PLN 3.00 cashback." in told
    assert await cash(shop) == 1000 - 800 + 300
    assert (await max_.says("undo")).kind == "return-undone"
    assert await cash(shop) == 1000 - 800 + 104
    for amount in (55, 5):
        await max_.says(f"{(await ana.here()).code} return {amount}")
    assert await cash(shop) == 1000
    assert await shop.problems() == []


@pytest.mark.parametrize("config", [BESIDE], ids=[""])
@on_telegram
async def test_an_edit_uses_nothing_twice(shop: Shop) -> None:
    """What was refused is heard anew; what was carried out stands, and its undo gives the cashback back."""
    ana, max_ = await with_ten(shop)
    assert isinstance(max_, OnTelegram)
    code = (await ana.here()).code
    assert (await max_.says(f"{code} 20 use 50")).kind == "use-over-bill"
    assert (await max_.edits(f"{code} 20 use 50", f"{code} 20 use 5")).kind == "credited"
    told = await max_.edits(f"{code} 20 use 5", f"{code} 20 use 6")
    assert told.kind == "edit-stands"
    assert await cash(shop) == 1000 - 500 + 30
    await max_.says("undo")
    assert await cash(shop) == 1000


@pytest.mark.parametrize("config", [BESIDE], ids=[""])
async def test_a_photo_of_a_card_spends_nothing(shop: Shop) -> None:
    """Its member taps that they are there, or says so; then it is sent again."""
    ana, max_ = await with_ten(shop)
    (card,) = await shop.rows('SELECT "card" FROM "member"')
    await max_.opens(f"c-{card['card']}")
    assert (await max_.says("20 use 5")).kind == "credit-own-tap"
    assert await cash(shop) == 1000
    await (ana.chooses("here-at") if isinstance(ana, OnTelegram) else ana.says("HERE Main Street"))
    assert (await max_.says("20 use 5")).kind == "credited"
    assert await cash(shop) == 1000 - 500 + 30
