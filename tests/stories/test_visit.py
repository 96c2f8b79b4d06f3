"""The whole way of one visit."""

from __future__ import annotations

from tests.stories.pairs import on_all_pairs
from tests.stories.shop import Shop


@on_all_pairs
async def test_a_code_is_shown_typed_and_credited_once(shop: Shop) -> None:
    """Ana says she is here, Max types her code with the amount, both read what happened."""
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    shown = await ana.here()
    assert (await max_.says(f"{shown.code} 24,50")).kind == "credited"
    assert await shop.holds(ana) == (1, 24)
    assert "24" in ana.reads
    assert (await max_.says(f"{shown.code} 24,50")).kind == "code-used"
    assert await shop.holds(ana) == (1, 24)
    assert await shop.problems() == []


async def test_an_undo_takes_everything_back(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    shown = await ana.here()
    await max_.says(f"{shown.code} 12")
    assert (await max_.says("undo")).kind == "undone"
    assert await shop.holds(ana) == (0, 0)
    assert await shop.problems() == []
