"""Stamps from a paper card, moved over once: `48213 card 7`."""

from __future__ import annotations

from tests.stories.pairs import on_all_pairs
from tests.stories.shop import Shop, on_telegram


async def test_seven_stamps_move_over(shop: Shop) -> None:
    max_ = await shop.staff("Max")
    for words in ("card 7", "Card 7", "paper 7", "paper card 7", "karta 7", "card7"):
        ana = await shop.member(f"Ana of {words}", stamps=1)
        told = await max_.says(f"{(await ana.here()).code} {words}")
        assert told.kind == "paper-moved", words
        assert ana.name in told
        assert ana.told[-1] == "paper-receipt"
        assert await shop.holds(ana) == (8, 0)


async def test_once_for_each_member(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    used = (await ana.here()).code
    await max_.says(f"{used} card 5")
    assert (await max_.says(f"{used} 12")).kind == "code-spent", "no amount was credited with it"
    assert (await max_.says(f"{(await ana.here()).code} card 4")).kind == "paper-twice"
    assert await shop.holds(ana) == (5, 0)


async def test_no_card_has_more_than_nine(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    code = (await ana.here()).code
    for words in ("card 10", "card 999", "card 0"):
        assert (await max_.says(f"{code} {words}")).kind in {"paper-high", "credit-amount-odd"}, words
    assert (await max_.says(f"{code} card 9")).kind == "paper-moved"
    assert await shop.holds(ana) == (9, 0)


async def test_a_card_that_it_fills_earns_a_reward(shop: Shop) -> None:
    """And that is told, as after a visit."""
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    await max_.says(f"{(await ana.here()).code} card 9")
    assert ana.told[-1] == "paper-receipt"
    assert "Ready: A coffee." in ana.reads


@on_all_pairs
async def test_it_can_be_undone_and_brought_again(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    await max_.says(f"{(await ana.here()).code} card 7")
    assert (await max_.says("undo")).kind == "undone"
    assert ana.told[-1] == "receipt-undone"
    assert await shop.holds(ana) == (0, 0)
    assert (await max_.says(f"{(await ana.here()).code} card 6")).kind == "paper-moved"
    assert await shop.holds(ana) == (6, 0)
    assert await shop.problems() == []


@on_telegram
async def test_its_button_undoes_it_once(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    await max_.says(f"{(await ana.here()).code} card 7")
    assert (await max_.chooses("undo-paper")).kind == "undone"
    assert (await max_.says("undo")).kind == "undo-nothing"
    assert await shop.holds(ana) == (0, 0)


async def test_too_late_to_undo(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    await max_.says(f"{(await ana.here()).code} card 7")
    await shop.later(minutes=16)
    assert (await max_.says("undo")).kind == "undo-late"


async def test_it_is_audited(shop: Shop) -> None:
    ana, max_, olga = await shop.member("Ana"), await shop.staff("Max"), await shop.owner("Olga")
    await max_.says(f"{(await ana.here()).code} card 7")
    told = await olga.says("audit")
    assert told.kind == "audit"
    for part in ("Max", "Ana", "7 stamps"):
        assert part in told


async def test_spent_since_it_is_owed(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    await max_.says(f"{(await ana.here()).code} card 9")
    await ana.says("rewards")
    await ana.chooses("redeem:coffee")
    told = await max_.says("undo")
    assert told.kind == "undone"
    assert "Still open from what was taken back: 9 stamps." in told
    assert await shop.holds(ana) == (0, 0)


async def test_without_a_code_it_says_what_to_send(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    assert (await max_.says("paper card")).kind == "paper-how"
    assert (await ana.says("paper card")).kind == "unknown", "for staff"
