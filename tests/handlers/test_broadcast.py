"""An offer from chat: composed question by question, shown, decided about. What it says, whom it is for,
from when until when and what there is to claim are tables of what is typed."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from loyalty.messages import Kind, Lines, Localised, Message
from loyalty.model import Role
from loyalty.promotions import Audience, Promotion, PromotionState
from storage import offers
from tests.handlers.cast import join
from tests.handlers.stage import PROGRAMME, Person, Stage, labels, open_stage

WARSAW = ZoneInfo("Europe/Warsaw")
LATTE = "Autumn latte, 2 for 1 until {until}"


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    """The morning of 1 June 2026, a Monday, 10:00 in Warsaw; a shop that speaks English alone."""
    async with open_stage(tmp_path, replace(PROGRAMME, locales=("en",))) as opened:
        yield opened


@pytest.fixture
async def ana(stage: Stage) -> Person:
    """Somebody who can be reached."""
    ana = stage.person("telegram", "7", "Ana")
    await join(ana)
    return ana


@pytest.fixture
async def olga(stage: Stage, ana: Person) -> Person:
    olga = stage.person("telegram", "1", "Olga")
    await stage.employ(olga, Role.OWNER)
    return olga


def local(*when: int) -> datetime:
    return datetime(*when, tzinfo=WARSAW).astimezone(UTC)  # type: ignore[arg-type,misc]


def lines(message: Message) -> list[Message]:
    return [line for extra in message.extras if isinstance(extra, Lines) for line in extra.lines]


async def composed(olga: Person, *answers: str) -> Message:
    """Through all the questions, the usual way but for these answers."""
    usual = (LATTE, "everyone", "now", "3 days", "first 50 latte")
    said = await olga.says("broadcast")
    for answer in (*answers, *usual[len(answers) :]):
        said = await olga.says(answer)
    return said


async def promotions(stage: Stage) -> list[Promotion]:
    """All there are, the oldest first."""
    ids = [
        int(str(row["id"]))
        for row in await stage.rows('SELECT "id" FROM "promotion" ORDER BY "created_at", "id"')
    ]
    found = [await stage.database.run(lambda tx, id=id: offers.by_id(tx, id)) for id in ids]
    return [one for one in found if one]


# From the first question to the draft


async def test_an_offer_is_composed_in_five_short_answers(stage: Stage, olga: Person) -> None:
    said = await olga.says("broadcast")
    assert (said.kind, labels(said)) == (Kind.OFFER_ASK_TEXT, [])
    said = await olga.says(LATTE)
    assert (said.kind, labels(said)) == (
        Kind.OFFER_ASK_AUDIENCE,
        ["audience-all", "audience-visited", "audience-away", "audience-more"],
    )
    said = await olga.taps("audience-all")
    assert (said.kind, labels(said)) == (Kind.OFFER_ASK_START, ["offer-now"])
    said = await olga.taps("offer-now")
    assert (said.kind, labels(said)) == (
        Kind.OFFER_ASK_END,
        ["offer-3-days", "offer-7-days", "offer-30-days"],
    )
    said = await olga.taps("offer-3-days")
    assert (said.kind, labels(said)) == (Kind.OFFER_ASK_CLAIM, ["claim-none", "claim-each"])
    said = await olga.says("first 50, 2 each latte")
    assert said.kind is Kind.OFFER_PREVIEW
    assert {name: said.args[name] for name in ("audience", "claim", "stock", "each", "word")} == {
        "audience": "all",
        "claim": "yes",
        "stock": 50,
        "each": 2,
        "word": "LATTE",
    }
    (promotion,) = await promotions(stage)
    assert promotion == Promotion(
        id=promotion.id,
        state=PromotionState.DRAFT,
        texts=Localised((("en", LATTE),)),
        audience=Audience(),
        starts_at=stage.now,
        ends_at=stage.now + timedelta(days=3),
        by=promotion.by,
        created_at=stage.now,
        stock=50,
        per_member=2,
        word="latte",
        holdout=50,
    )
