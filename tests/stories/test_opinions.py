"""What people think: one question after a visit now and then, and somebody who reads the answers."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tests.stories.people import OnSms, OnTelegram
from tests.stories.shop import Shop, changed

ASKED = changed(occasions={"question": {"on": True}}, contact={"per_day": 2})


@pytest.mark.parametrize("config", [ASKED])
async def test_how_was_it(shop: Shop) -> None:
    ana, olga, max_ = await shop.member("Ana"), await shop.owner("Olga"), await shop.staff("Max")
    ben = await shop.member("Ben")
    await shop.visit(ben, max_)
    assert (await max_.says("undo")).kind == "undone"
    await shop.visit(ana, max_)
    await shop.later(hours=1)
    assert "question" not in ana.told
    await shop.later(hours=1.1)
    assert ana.told[-1] == "question"
    assert "Main Street" in ana.reads
    assert "question" not in ben.told, "a visit that was undone is no visit"

    face = next((one for one in await ana.offered() if one.startswith("opinion-bad")), "")
    bad = ana.says("1") if isinstance(ana, OnSms) else ana.chooses("opinion-bad")
    assert (await bad).kind == "opinion-thanks"
    assert olga.told[-1] == "opinion-unhappy"
    assert "Ana" in olga.reads
    assert "Main Street" in olga.reads
    assert (await ana.says("I'm driving, will get back to you")) == "", "what a phone says is no line"
    assert "on its way to the shop" in await ana.says("the coffee was cold")
    assert "the coffee was cold" in olga.reads
    answered = await olga.says("answer ana The next one is on us")
    assert answered.kind == "contact-answered"
    assert "The next one is on us" in ana.reads
    assert (await ana.says("4")).kind == "contact-sent", "no answer to a question that is over"
    assert [tuple(row.values()) for row in await _opinions(shop)] == [(1, "the coffee was cold", "main")]
    if isinstance(ana, OnTelegram):
        assert (await ana.forges(face)).kind == "opinion-thanks"
        told = await ana.says("and the tea as well")
        assert told.kind == "opinion-noted"
        assert "on its way to the shop" not in told
        assert olga.told.count("contact-asked") == 2, "so many a day, whatever they are about"
        assert (await _opinions(shop))[0]["words"] == "and the tea as well", "and each is kept"

    await olga.says("report")
    assert "Happy with their visit: too few to tell of 1" in olga.reads

    await shop.visit(ana, max_)
    await shop.later(days=30)
    assert ana.told.count("question") == 1, "now and then"
    await shop.later(days=60)
    await shop.visit(ana, max_)
    await shop.later(hours=2.1)
    assert ana.told.count("question") == 2


GIFT = {
    "kind": "bonus",
    "id": "said",
    "name": {"en": "your word"},
    "unit": "points",
    "amount": 7,
    "on": "survey",
}
SURVEYED = changed(occasions={"monthly": {"survey": True}}, rules=[GIFT])


@pytest.mark.parametrize("config", [SURVEYED])
async def test_the_survey_of_a_quarter(shop: Shop) -> None:
    """It rides in the summary of July, is answered by a number, and once; a rule may reward the first answer."""
    ana, olga, max_ = await shop.member("Ana"), await shop.owner("Olga"), await shop.staff("Max")
    ben = await shop.member("Ben")
    await shop.visit(ben, max_)
    await shop.visit(ana, max_)
    await shop.until(datetime(2026, 7, 1, 10, tzinfo=UTC))
    assert ana.told[-1] == "monthly"
    assert "0 (no) to 10" in ana.reads

    told = await ana.says("9")
    assert told.kind == "survey-thanks"
    assert "+7 points" in told
    assert (await ana.says("the cakes")).kind == "opinion-noted"
    noted = await ben.says("4, too loud")
    assert noted.kind == "opinion-noted"
    assert "on its way to the shop" not in noted, "a survey is told to nobody at once"
    if isinstance(ana, OnTelegram):
        assert (await ana.answers("10", "0 (no) to 10")).kind == "survey-thanks", "the newest number holds"
    _, points = await shop.holds(ana)
    assert points == 7 + 12, "once for a card"
    said = {(row["score"], row["words"], row["location"]) for row in await _opinions(shop)}
    assert said == {(10 if isinstance(ana, OnTelegram) else 9, "the cakes", ""), (4, "too loud", "")}
    await olga.says("report customers")
    assert "(NPS, 2026-Q3): too few to tell, answers: 2" in olga.reads
    assert "4/10" in olga.reads
    assert "too loud" in olga.reads


@pytest.mark.parametrize("config", [SURVEYED])
async def test_a_survey_is_answered_for_two_weeks(shop: Shop) -> None:
    """Its words are erased after one; later a number is thanked for and not kept."""
    ana, ben, max_ = await shop.member("Ana"), await shop.member("Ben"), await shop.staff("Max")
    for member in (ana, ben):
        await shop.visit(member, max_)
    await shop.until(datetime(2026, 7, 1, 10, tzinfo=UTC))
    await shop.later(days=13)
    assert (await ana.says("8")).kind == "survey-thanks"
    await shop.later(days=2)
    assert (await ben.says("9")).kind == "survey-over"
    assert [(row["score"], row["words"]) for row in await _opinions(shop)] == [(8, "")]


async def _opinions(shop: Shop) -> list[dict[str, object]]:
    return [dict(row) for row in await shop.rows('SELECT "score", "words", "location" FROM "opinion"')]
