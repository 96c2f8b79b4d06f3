"""Members give each other what they hold, where a shop allows it."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from tests.stories.people import Person, Told
from tests.stories.shop import Shop, changed

GIFTS = changed(
    gifts={"unit": "points", "least": 10, "most": 50, "a_day": 60},
    lifetimes=[{"unit": "points", "lasts": "30 days"}],
)
in_a_shop = pytest.mark.parametrize("config", [GIFTS], ids=[""])


async def code_of(member: Person, option: str = "invite-named") -> str:
    told = await member.says("gift code")
    if told.kind == "invite-ask":
        told = await member.chooses(option)
    found = re.search(r"Your code: (\w{6})", told)
    assert found, told
    return found[1]


async def confirmed(giver: Person, asked: Told) -> Told:
    """By SMS the word that the question shows."""
    word = re.search(r"reply (\w+)\.", asked)
    if word:
        return await giver.says(word[1])
    return await giver.says("yes")


@in_a_shop
async def test_what_is_given_keeps_its_end_and_staff_can_take_it_back(shop: Shop) -> None:
    ana, ben, max_ = await shop.member("Ana"), await shop.member("Ben"), await shop.staff("Max")
    await shop.visit(ana, max_, "40")
    code = await code_of(ben)
    asked = await ana.says(f"give 25 {code.lower()}")
    assert "Ben" in asked
    assert "25 points" in asked
    assert "You cannot take it back." in asked
    assert (await shop.holds(ana), await shop.holds(ben)) == ((1, 40), (0, 0))
    assert (await confirmed(ana, asked)).kind == "give-done"
    assert (await shop.holds(ana), await shop.holds(ben)) == ((1, 15), (0, 25))
    ends = await shop.rows('SELECT DISTINCT "ends_at" FROM "lot" WHERE "unit" = \'points\'')
    assert len(ends) == 1
    assert "-25 points, given to somebody" in await ana.says("history")
    assert "+25 points, given to you" in await ben.says("history")
    assert (await ana.says("undo")).kind != "gift-taken-back"
    told = await max_.says(f"undo {code}")
    assert "Taken back: 25 points from Ana." in told
    assert (await shop.holds(ana), await shop.holds(ben)) == ((1, 40), (0, 0))
    assert (await max_.says(f"undo {code}")).kind == "undo-nothing"
    trail = await shop.trail()
    assert [line for line in ("given", "received", "gift-undone") if line not in trail] == []


@in_a_shop
async def test_what_cannot_be_given(shop: Shop) -> None:
    """Less or more than the shop allows, what is not there, to oneself, to nobody, and more than a day's."""
    ana, ben, max_ = await shop.member("Ana"), await shop.member("Ben"), await shop.staff("Max")
    code, own = await code_of(ben, "invite-unnamed"), await code_of(ana)
    assert (await ana.says(f"give 10 {code}")).kind == "give-short"
    await shop.visit(ana, max_, "100")
    assert (await ana.says(f"give 9 {code}")).kind == "give-amount"
    assert (await ana.says(f"give 51 {code}")).kind == "give-amount"
    assert (await ana.says(f"give 10 {own}")).kind == "give-own"
    assert (await ana.says("give 10 ZZZZZ9")).kind == "give-nobody"
    assert (await ana.says("give")).kind == "give-how"
    asked = await ana.says(f"give 50 {code}")
    assert code in asked  # no name is read without its owner's word
    assert "Ben" not in asked
    assert (await ana.says("no")).kind == "kept"
    await confirmed(ana, await ana.says(f"give 50 {code}"))
    told = await ana.says(f"give 20 {code}")
    assert told.kind == "give-today"
    assert "10" in told
    await shop.until(shop.clock() + timedelta(days=1))
    assert (await confirmed(ana, await ana.says(f"give 20 {code}"))).kind == "give-done"
    assert await shop.holds(ben) == (0, 70)
