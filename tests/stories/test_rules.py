"""Earning rules at the till: each part is named on both sides, in the history and to the owner, and undone with the
visit."""

from __future__ import annotations

from typing import Any

import pytest

from tests.stories.shop import Shop, changed


def rule(id: str, kind: str, **more: Any) -> dict[str, Any]:
    return {"id": id, "kind": kind, "name": {"en": id.replace("-", " ")}, "unit": "points", **more}


RULES = changed(
    rules=[
        rule("happy-hour", "multiplier", times=2, group="hours", when={"days": "Tue", "hours": "9:00-11:00"}),
        rule("quiet-hour", "multiplier", times=3, group="hours", when={"hours": "14:00-15:00"}),
        rule("first-visit", "bonus", amount=20, when={"first_visit": True, "minimum": 15}),
        rule("own-cup", "bonus", unit="stamps", amount=1, when={"places": ["station"]}),
        rule("cake-day", "bonus", amount=9, when={"birthday": "week"}),
    ]
)


@pytest.mark.parametrize("config", [RULES], ids=[""])
async def test_every_part_of_a_visit_is_told(shop: Shop) -> None:
    """It is Tuesday, 10:00."""
    ana, max_, olga = await shop.member("Ana"), await shop.staff("Max"), await shop.owner("Olga")
    told = await max_.says(f"{(await ana.here()).code} 24.50")
    assert "+1 stamp, +24 points, happy hour +25, first visit +20." in told
    assert "+1 stamp, +24 points, happy hour +25, first visit +20" in ana.reads
    assert await shop.holds(ana) == (1, 69)
    entries = await shop.rows('SELECT "unit", "amount", "rule" FROM "entry" ORDER BY "amount", "rule"')
    assert [tuple(row.values()) for row in entries] == [
        ("stamps", 1, "base"), ("points", 20, "first-visit"), ("points", 24, "base"), ("points", 25, "happy-hour"),
    ]  # fmt: skip
    history = await ana.says("history")
    assert "+25 points, happy hour, Main Street" in history
    assert "+24 points, Main Street" in history
    await olga.says("why ana")
    why = await olga.chooses("why-visits")
    assert "Main Street, " in why
    assert ": +1 stamp, +24 points, happy hour +25, first visit +20" in why
    assert "- quiet hour: 14:00-15:00, it was 10:00" in why
    assert "- own cup: not at Main Street" in why
    assert "- cake day: no birthday told" in why
    await ana.says("birthday")
    await ana.says("1 July")
    await shop.later(minutes=11)
    await shop.visit(ana, max_)
    await olga.says("why ana")
    # not thirty days before, so it counts from the next year on
    assert "- cake day: from 1 July 2027" in await olga.chooses("why-visits")


@pytest.mark.parametrize("config", [RULES], ids=[""])
async def test_how_it_works_is_said_by_the_rules_themselves(shop: Shop) -> None:
    """On Telegram what is needed first, and all of them by a tap; the first by SMS, where each line costs."""
    eve = shop.stranger("Eve")
    await eve.says("hello")
    told = (await eve.chooses("how")).replace("\u00a0", " ")
    if eve.channel == "telegram":
        assert "+1 stamp for each visit\nA coffee = 9 stamps" in told
        told = (await eve.chooses("how-all")).replace("\u00a0", " ")
    assert (
        "+1 point for each PLN 1.00\n+1 stamp for each visit\nhappy hour: 2 times the points, Tue, 09:00-11:00"
        in told
    )
    rest = "first visit: +20 points, from PLN 15.00, on the first visit\nown cup: +1 stamp, at Station\n"
    rest += "cake day: +9 points, in the week from your birthday on\nA coffee = 9 stamps"
    assert (rest in told) is (eve.channel == "telegram")


@pytest.mark.parametrize("config", [RULES], ids=[""])
async def test_an_undo_takes_all_parts_back_and_the_next_visit_is_the_first(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    await max_.says(f"{(await ana.here()).code} 14.99")
    assert await shop.holds(ana) == (1, 29)  # too little for a first visit that counts, and it was the first
    assert (await max_.says("undo")).kind == "undone"
    assert await shop.holds(ana) == (0, 0)
    await shop.later(hours=1)  # 11:00: the happy hour is over
    told = await max_.says(f"{(await ana.here()).code} 15")
    assert "+1 stamp, +15 points, first visit +20." in told
    assert await shop.holds(ana) == (1, 35)
    await shop.later(hours=3)
    told = await max_.says(f"{(await ana.here()).code} 10")
    assert "+1 stamp, +10 points, quiet hour +20." in told


TAGGED = changed(
    limits={"credits_per_member_per_day": 9},
    codes={"ask_again_within": "1 minute"},
    tags=[
        {"id": "drink", "words": {"en": "coffee, c", "pl": "kawa, k"}},
        {"id": "rye", "words": {"en": "rye bread, rye"}},
        {"id": "gift-card", "words": {"en": "gift card"}, "excluded": True},
    ],
    rules=[
        rule("drinks", "bonus", unit="stamps", amount=1, each="drink", base=True),
        rule("rye-loaf", "bonus", amount=2, when={"tags": ["rye"], "minimum": 15}),
        rule("third", "bonus", amount=7, when={"every": 3}),
    ],
)


@pytest.mark.parametrize("config", [TAGGED], ids=[""])
async def test_what_was_bought_is_said_behind_the_amount(shop: Shop) -> None:
    ana, max_, olga = await shop.member("Ana"), await shop.staff("Max"), await shop.owner("Olga")
    told = await max_.says(f"{(await ana.here()).code} 24.50 3 coffee rye")
    assert "24.50, 3 coffee, rye bread: +3 stamps, +24 points, rye loaf +2." in told.replace("\u00a0", " ")
    await shop.later(minutes=11)
    shown = await ana.here()
    told = await max_.says(f"{shown.code} 8 cofee")
    assert told.kind == "credit-tag-unknown"
    assert told.startswith('I do not know "cofee". Known here: coffee, ')
    assert "+2 stamps, +8 points." in await max_.says("8 kawa*2")
    await shop.later(minutes=11)
    told = await max_.says(f"{(await ana.here()).code} 100 gift card")
    for read in (told, ana.reads):
        assert "+0" in read
        assert "- gift card: earns nothing" in read, "nobody has to ask why"
    await shop.later(minutes=11)  # a gift card is none of the three
    assert "+1 stamp, +15 points, third +7" in await max_.says(f"{(await ana.here()).code} 15 c")
    assert await shop.holds(ana) == (6, 24 + 2 + 8 + 15 + 7)
    await olga.says("why ana")
    why = await olga.chooses("why-visits")
    assert "- gift card: earns nothing" in why
    assert "- rye loaf: only with rye bread" in why
    assert "- third: for visit 3, it was visit 2" in why


@pytest.mark.parametrize("config", [TAGGED], ids=[""])
async def test_what_was_bought_is_remembered_while_it_is_asked_whether_to_credit_again(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    await max_.says(f"{(await ana.here()).code} 12 c")
    shown = await ana.here()
    assert (await max_.says(f"{shown.code} 12 c*2")).kind == "credit-again-ask"
    assert "2 coffee: +2 stamps, +12 points" in await max_.says("yes")


@pytest.mark.parametrize("config", [TAGGED], ids=[""])
async def test_an_amount_with_what_was_bought_is_for_the_one_at_the_till(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    await ana.here()
    assert "3 coffee: +3 stamps, +12 points" in await max_.says("12 3 coffee")


LIMITED = changed(
    limits={"credits_per_member_per_day": 9},
    rules=[
        rule("treat", "bonus", amount=5, limits={"per_day": 1}),
        rule("first-two", "bonus", amount=10, limits={"shop": 2}),
        rule("most", "daily-cap", most=40),
    ],
)


@pytest.mark.parametrize("config", [LIMITED], ids=[""])
async def test_limits_and_the_most_for_a_day(shop: Shop) -> None:
    ana, ben, max_ = await shop.member("Ana"), await shop.member("Ben"), await shop.staff("Max")
    assert "+20 points, treat +5, first two +10." in await max_.says(f"{(await ana.here()).code} 20")
    assert (await max_.says("undo")).kind == "undone"
    await shop.later(minutes=1)
    assert "+20 points, treat +5, first two +10." in await max_.says(f"{(await ana.here()).code} 20")
    await shop.later(minutes=11)
    told = await max_.says(f"{(await ana.here()).code} 20")
    assert "+20 points, first two +10, most -25." in told  # treated already today; 35 came before
    assert ": -25 points, most, Main Street" in await ana.says("history")
    assert await shop.holds(ana) == (2, 40)
    assert "+20 points, treat +5." in await max_.says(f"{(await ben.here()).code} 20")  # two were given
    olga = await shop.owner("Olga")
    await olga.says("why ben")
    assert "- first two: limit reached, 2 in the whole shop" in await olga.chooses("why-visits")
