"""The whole way of one visit."""

from __future__ import annotations

import re

from tests.stories.shop import Shop


def code_in(text: str) -> str:
    found = re.search(r"\b\d{5}\b", text)
    assert found, text
    return found[0]


async def test_a_code_is_shown_typed_and_credited_once(shop: Shop) -> None:
    """Ana says she is here, Max types her code with the amount, both read what happened."""
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    await ana.says("here")
    code = code_in(await ana.chooses("here-at"))
    assert "Ana" in await max_.says(f"{code} 24,50")
    assert (await shop.balances())["Ana"] == (1, 24)
    assert "24" in ana.reads
    await max_.says(f"{code} 24,50")
    assert (await shop.balances())["Ana"] == (1, 24)
    assert await shop.problems() == []


async def test_an_undo_takes_everything_back(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    await ana.says("here")
    code = code_in(await ana.chooses("here-at"))
    await max_.says(f"{code} 12")
    await max_.says("undo")
    assert (await shop.balances())["Ana"] == (0, 0)
    assert await shop.problems() == []
