"""Challenges and badges: paid with the visit that fulfils them, shown on the card, taken back with it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from loyalty.facts.addresses import Linked, Unlinked
from loyalty.model.members import LinkRecord
from storage.engine.db import fresh_id
from tests.stories.shop import Shop, changed
from tests.stories.test_settings import leaves

PLAY = changed(
    rules=[
        {"id": "two-days", "kind": "challenge", "name": {"en": "two days a week"}, "amount": 25, "days": 2,
         "within": "week"},
        {"id": "spender", "kind": "spend-steps", "name": {"en": "big month"}, "amount": 10, "steps": [100, 200],
         "within": "month"},
        {"id": "third", "kind": "challenge", "name": {"en": "third visit"}, "badge": "regular", "visits": 3,
         "within": "ever"},
    ],
    badges=[{"id": "regular", "name": {"en": "Regular"}}],
)  # fmt: skip


@pytest.mark.parametrize("config", [PLAY], ids=[""])
async def test_a_challenge_is_paid_shown_and_taken_back(shop: Shop) -> None:
    """It is Tuesday."""
    ana, max_, olga = await shop.member("Ana"), await shop.staff("Max"), await shop.owner("Olga")
    await shop.visit(ana, max_, "12")
    for word in ("card", "balance"):
        told = await ana.says(word)
        assert "two days a week: 1 of 2 this week" in told
        assert "third visit: 1 of 3" in told
        assert "big month" not in told  # of three the nearest two
    told = await ana.says("what challenges are there")
    assert told.kind == "challenges"
    assert "big month: 12.00 of 100.00" in told.replace("\xa0", " ").replace("PLN ", "")
    assert "two days a week: +25 points for 2 days" in told
    await shop.later(days=1)
    told = await max_.says(f"{(await ana.here()).code} 88")
    assert "two days a week +25, big month +10" in told
    assert "two days a week +25, big month +10" in ana.reads
    assert "third visit: 2 of 3" in await ana.says("balance")
    await shop.later(days=1)
    assert "New badge: Regular" in await max_.says(f"{(await ana.here()).code} 1")
    assert "New badge: Regular" in ana.reads
    assert "Badge: Regular" in await ana.says("card")
    await olga.says("why ana")
    why = await olga.chooses("why-visits")
    assert "- two days a week: given already: this week" in why
    assert "- big month: so far " in why
    told = await max_.says("undo")
    assert all("With it goes the badge Regular" in text for text in (told, ana.reads))
    told = await ana.says("balance")
    assert "Regular" not in told
    assert "third visit: 2 of 3" in told


@pytest.mark.parametrize("config", [PLAY], ids=[""])
async def test_a_link_brings_visits_and_badges_and_its_undo_gives_them_back(shop: Shop) -> None:
    ana, other, max_ = await shop.member("Ana"), await shop.member("Anna"), await shop.staff("Max")
    for _ in range(3):
        await shop.visit(other, max_, "12")
    await shop.visit(ana, max_, "60")
    kept, absorbed = (row["id"] for row in await shop.rows('SELECT "id" FROM "member" ORDER BY "id"'))
    record = LinkRecord(fresh_id(), kept, absorbed, 3, (), shop.clock())
    await shop.write(Linked(record, 0))
    told = await ana.says("balance")
    assert "Badge: Regular" in told
    assert "96.00 of " in told
    assert "third visit" not in told
    await shop.write(Unlinked(record, 0))
    told = await ana.says("balance")
    assert "Regular" not in told
    assert "60.00 of " in told
    assert "Badge: Regular" in await other.says("balance")


@pytest.mark.parametrize("config", [PLAY], ids=[""])
async def test_the_summary_of_a_month_says_how_far_a_challenge_was(shop: Shop) -> None:
    """It speaks of the month that is over, also on the first of the next."""
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    for _ in range(2):
        await shop.visit(ana, max_, "45")
    await shop.until(datetime(2026, 7, 1, 9, 0, tzinfo=UTC))
    assert "monthly" in ana.told
    assert "big month: " in ana.reads
    assert "90.00 of " in ana.reads
    assert "at the end of the month" in ana.reads


@pytest.mark.parametrize("config", [PLAY], ids=[""])
async def test_who_leaves_and_joins_again_is_not_paid_twice(shop: Shop) -> None:
    """A badge alone, which costs nothing, can be had again. It is Tuesday."""
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    for _ in range(2):
        await shop.visit(ana, max_, "1")
        await shop.later(days=1)
    assert await shop.holds(ana) == (2, 27)
    await leaves(ana)
    await ana.joins()
    assert "New badge: Regular" in await max_.says(f"{(await ana.here()).code} 1")
    await shop.later(days=1)
    assert "two days" not in await max_.says(f"{(await ana.here()).code} 1")
    await shop.later(days=4)  # another week
    await shop.visit(ana, max_, "1")
    await shop.later(days=1)
    assert "two days a week +25" in await max_.says(f"{(await ana.here()).code} 1")
