"""Money that comes back at the till takes back what it had earned."""

from __future__ import annotations

import pytest

from tests.stories.pairs import on_all_pairs
from tests.stories.shop import Shop, changed
from tests.stories.test_settings import leaves


async def test_a_part_comes_back_and_then_the_rest(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    await max_.says(f"{(await ana.here()).code} 24.50")
    await shop.later(minutes=30)
    told = await max_.says(f"{(await ana.here()).code} return 4.50")
    assert told.kind == "return-done"
    assert "4 points" in told
    assert await shop.holds(ana) == (1, 20)
    told = await max_.says(f"{(await ana.here()).code} return 20.50")
    assert told.kind == "return-none", "no more than what is left of it"
    await max_.says(f"{(await ana.here()).code} return 20")
    assert await shop.holds(ana) == (0, 0)
    assert "money returned" in await ana.says("history")
    assert await shop.problems() == []


THIRD = {
    "id": "third",
    "kind": "bonus",
    "name": {"en": "every third"},
    "unit": "points",
    "amount": 30,
    "when": {"every": 3},
}


@pytest.mark.parametrize("config", [changed(rules=[THIRD])], ids=[""])
async def test_a_part_that_comes_back_leaves_which_visit_it_was(shop: Shop) -> None:
    """Also where the ones before it were on a card that was left."""
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    for _ in range(2):
        await shop.visit(ana, max_, "10")
    await leaves(ana)
    await ana.joins()
    await shop.visit(ana, max_, "24.50")
    assert await shop.holds(ana) == (1, 54)
    assert (await max_.says(f"{(await ana.here()).code} return 4.50")).kind == "return-done"
    assert await shop.holds(ana) == (1, 50)


async def test_of_several_visits_it_is_asked_which(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    for amount in ("24.50", "30"):
        await max_.says(f"{(await ana.here()).code} {amount}")
        await shop.later(minutes=30)
    assert (await max_.says(f"{(await ana.here()).code} return 10")).kind == "return-which"
    (visit,) = await shop.rows('SELECT "id" FROM "visit" WHERE "amount" = 3000')
    (code,) = await shop.rows('SELECT "id" FROM "visit_code" WHERE "closed_at" IS NULL')
    told = await max_.chooses(f"return-visit:{code['id']}~{visit['id']}~1000")
    assert told.kind == "return-done"
    assert await shop.holds(ana) == (2, 44)
    told = await max_.says(f"{(await ana.here()).code} return 24.50")
    assert told.kind == "return-done", "one that is exactly so much is meant"
    assert await shop.holds(ana) == (1, 20)


@on_all_pairs
async def test_a_return_that_was_a_slip_is_as_if_it_had_not_been(shop: Shop) -> None:
    """What it took is there again, also where that was spent and owed; the code works again. A second undo asks."""
    ana, ben, max_ = await shop.member("Ana"), await shop.member("Ben"), await shop.staff("Max")
    await shop.visit(ana, max_, "160")
    await max_.says(f"{(await ben.here()).code} 12")
    await ana.says("rewards")
    await ana.chooses("redeem:cake")
    code = (await ana.here()).code
    for amount in ("160", "60"):
        told = await max_.says(f"{code} return {amount}")
        assert told.kind == "return-done"
        assert "Still open from what was taken back" in told
        undone = await max_.says("undo")
        assert undone.kind == "return-undone"
        assert "The purchase stands as before" in undone
        assert "was a slip" in ana.reads
        assert await shop.holds(ana) == (1, 10)
        assert f"+{amount} points, return undone" in await ana.says("history")
        assert await shop.problems() == []
    asked = await max_.says("undo")
    assert asked.kind == "undo-ask", "what was done before it is no slip of the moment"
    assert "12.00" in asked
    await shop.later(minutes=31)
    await max_.says(f"{(await ana.here()).code} return 4.50")
    await shop.later(minutes=31)
    assert (await max_.says("undo")).kind == "undo-late"


async def test_what_was_spent_of_it_is_owed(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana", stamps=8), await shop.staff("Max")
    await max_.says(f"{(await ana.here()).code} 12")
    await shop.later(minutes=30)
    await ana.says("rewards")
    await ana.chooses("redeem:coffee")
    told = await max_.says(f"{(await ana.here()).code} return 12")
    assert "Still open from what was taken back: 1 stamp." in told
    assert await shop.holds(ana) == (0, 0)


@pytest.mark.parametrize("config", [changed(lifetimes=[{"unit": "points", "lasts": "14 days"}])])
async def test_what_had_ended_of_it_is_not_owed(shop: Shop) -> None:
    """Also after the nightly job has written it off."""
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    await max_.says(f"{(await ana.here()).code} 12")
    await shop.later(days=15)
    assert await shop.holds(ana) == (1, 0)
    await max_.says(f"{(await ana.here()).code} 30")
    told = await max_.says(f"{(await ana.here()).code} return 12")
    assert "Still open" not in told
    assert await shop.holds(ana) == (1, 30)
    assert await shop.problems() == []


async def test_without_an_amount_it_says_what_to_send(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    assert (await max_.says(f"{(await ana.here()).code} return")).kind == "return-how"
    assert (await max_.says("return")).kind == "return-how"
    assert (await ana.says("return")).kind == "person", "of hers it is a question to the shop"
