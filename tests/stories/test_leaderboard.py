"""The leaderboard: by nickname, for whoever asks; left at any time; without whoever works here."""

from __future__ import annotations

import pytest

from loyalty.facts.addresses import Linked
from loyalty.model.members import LinkRecord
from storage.engine.db import fresh_id
from tests.stories.shop import Shop, changed

ON = changed(leaderboard={"on": True, "places": 3})


async def test_a_shop_without_one_says_so(shop: Shop) -> None:
    ana = await shop.member("Ana")
    for word in ("leaderboard", "nickname", "nickname Fox"):
        assert (await ana.says(word)).kind == "board-off"


@pytest.mark.parametrize("config", [ON], ids=[""])
async def test_places_are_by_visits_and_names_by_asking(shop: Shop) -> None:
    ana, ben, eve, max_ = [await shop.member(name) for name in ("Ana", "Ben", "Eve")] + [
        await shop.staff("Max")
    ]
    for person, visits in ((ana, 1), (ben, 1), (eve, 2)):
        for _ in range(visits):
            await shop.visit(person, max_)
    assert (await ana.says("leaderboard")).kind == "board-empty"
    assert (await ana.says("nickname")).kind == "ask-nickname"
    for odd in ("A", "Anastasia of the Main Street", "Cafe Arcade"):
        assert (await ana.says(odd)).kind == "nickname-odd"
    assert (await ana.says("shop.example")).kind == "name-web"
    assert (await ana.says("Fox")).kind == "board-joined"
    assert (await ben.says("nickname FÓX")).kind == "nickname-taken"
    assert (await ben.says("Bear")).kind == "board-joined"
    told = await eve.says("leaderboard")  # she sees it, and is not on it
    assert "1. Bear: 1 visit\n1. Fox: 1 visit" in told
    assert "Eve" not in told
    assert "You are" not in told
    assert "You are Fox: shared place 1, 1 visit." in await ana.says("leaderboard")
    await eve.says("nickname Wolf")
    assert "1. Wolf: 2 visits\n2. Bear: 1 visit\n2. Fox: 1 visit" in await ana.says("leaderboard")
    await max_.says("undo")
    assert "1. Bear: 1 visit\n1. Fox: 1 visit\n1. Wolf: 1 visit" in await ana.says("leaderboard")
    olga = await shop.owner("Olga")
    for asked in (
        "who is first on the leaderboard?",
        "kto jest pierwszy w rankingu",
        "cine e primul în clasament",
    ):
        assert "1. Bear: 1 visit\n1. Fox: 1 visit" in await olga.says(asked), asked
    assert (await olga.says("who is Ana")).kind == "customer"
    assert (await olga.says("remove nickname")).kind == "nickname-which"
    assert (await olga.says("Bea")).kind == "nickname-none"
    assert (await olga.says("BEAR")).kind == "nickname-off"
    assert "nickname-off" in await shop.trail()
    assert "Bear" not in await ana.says("leaderboard")
    assert (await eve.says("hide me")).kind == "board-left"
    assert "Wolf" not in await ana.says("leaderboard")
    await shop.later(days=31)
    assert (await ana.says("leaderboard")).kind == "board-empty"
    assert "You are Fox. Your first visit of the month" in ana.reads


@pytest.mark.parametrize("config", [ON], ids=[""])
async def test_two_cards_made_one_are_one_and_staff_are_none(shop: Shop) -> None:
    ana, other, max_ = await shop.member("Ana"), await shop.member("Anna"), await shop.staff("Max")
    for person in (ana, other):
        await shop.visit(person, max_)
    await other.says("nickname Fox")
    kept, absorbed = (row["id"] for row in await shop.rows('SELECT "id" FROM "member" ORDER BY "id"'))
    await shop.write(Linked(LinkRecord(fresh_id(), kept, absorbed, 1, (), shop.clock()), 0))
    assert "1. Fox: 2 visits" in await ana.says("leaderboard")
    await ana.says("nickname Foxes")
    assert "1. Foxes: 2 visits" in await ana.says("leaderboard")
    assert "Fox:" not in ana.reads
    await max_.joins()
    assert (await max_.says("nickname Boss")).kind == "board-staff"
    await shop.execute(
        """UPDATE "address" SET "member_id" = $1 WHERE "id" IN (SELECT "address_id" FROM "staff")""", kept
    )
    assert "Foxes" not in await other.says("leaderboard")
