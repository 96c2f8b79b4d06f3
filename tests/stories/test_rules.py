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
    assert [tuple(row) for row in entries] == [
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
