"""The owner asks what the programme comes to."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta

import pytest

from handlers.reading.vocabulary import Vocabulary
from loyalty.ledger.units import Unit
from loyalty.messages.args import Gain, Gains, Money
from loyalty.messages.kinds.programme import ProgrammeKind
from loyalty.messages.message import Lines, Message
from loyalty.model.team import Role
from loyalty.programme.occasions import ExpiryRules
from loyalty.programme.usual import Usual
from loyalty.report import expectation
from loyalty.report.expectation import Past
from loyalty.report.giveback import face_value
from storage.ledger.owed import Owed, a_year_ago, owed
from tests.amounts import amounts
from tests.databases import Databases
from tests.handlers import stage as stages
from tests.handlers.cast import join, leave, open_at, visit
from tests.handlers.stage import PROGRAMME, Stage

COFFEE, CAKE = PROGRAMME.rewards  # for 9 stamps, and for 50 points
PRICED = replace(
    PROGRAMME, rewards=(replace(COFFEE, value=12_00), replace(CAKE, value=5_00)), usual=Usual(30_00, 4)
)


@pytest.fixture
async def stage(databases: Databases, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Stage]:
    intents = {**stages.VOCABULARY.intents, "my programme": "programme", "program": "hours"}
    words = Vocabulary(intents, frozenset({"stop"}), of_owners={"program": "programme"})
    monkeypatch.setattr(stages, "VOCABULARY", words)
    async with open_at(await databases.sqlite()) as opened:
        yield opened


async def test_program_is_the_programme_for_owners_and_opening_hours_for_others(stage: Stage) -> None:
    """In Romanian the word is both."""
    ana, olga = stage.person("telegram", "2", "Ana"), stage.person("telegram", "1", "Olga")
    await stage.employ(olga, Role.OWNER)
    assert (await olga.says("Program?")).kind in ProgrammeKind
    assert (await ana.says("Program?")).kind not in ProgrammeKind


async def test_the_sums_are_those_of_check_explain(stage: Stage) -> None:
    """A point a zloty and a stamp a visit; 49 visits of 30 bring 29 cakes and 5 coffees."""
    stage.programme = PRICED
    olga = stage.person("telegram", "1", "Olga")
    await stage.employ(olga, Role.OWNER)
    said = await olga.says("my programme")
    assert said.args == {
        "amount": Money(100_00, "PLN"),
        "spend": Money(30_00, "PLN"),
        "gain": Gains((Gain("points", 100), Gain("stamps", 3))),
    }
    lines = [line.args for extra in said.extras if isinstance(extra, Lines) for line in extra.lines]
    assert lines == [
        {"reward": COFFEE.name, "visits": 9},
        {"reward": CAKE.name, "visits": 2},
        {"custom": "seldom", "visits": 12, "share": (7 * 5 + 12) * 100 // 360},
        {"custom": "usual", "visits": 49, "share": (29 * 5 + 5 * 12) * 100 // 1470},
        {"custom": "often", "visits": 97, "share": (58 * 5 + 10 * 12) * 100 // 2910},
        {"count": 0, "gain": Gains(()), "worth": Money(0, "PLN")},
    ]


async def test_what_is_not_known_is_said(stage: Stage) -> None:
    """What comes back, where a reward does not say what it is worth; and all but what is owed, where no visit is usual."""
    olga = stage.person("telegram", "1", "Olga")
    await stage.employ(olga, Role.OWNER)
    unknown = await olga.says("my programme")
    assert unknown.kind is ProgrammeKind.PROGRAMME_UNKNOWN
    assert [line.kind for line in _lines(unknown)] == [ProgrammeKind.PROGRAMME_OWED]
    stage.programme = replace(PROGRAMME, usual=Usual(30_00))
    said = await olga.says("my programme")
    lines = [line for extra in said.extras if isinstance(extra, Lines) for line in extra.lines]
    assert [line.args["share"] for line in lines if line.kind is ProgrammeKind.PROGRAMME_YEAR] == ["none"] * 3


async def test_customers_are_not_told(stage: Stage) -> None:
    ana = stage.person("telegram", "11", "Ana")
    await join(ana)
    assert (await ana.says("my programme")).kind not in set(ProgrammeKind)


async def test_what_is_owed_is_what_is_left_on_cards_of_people_who_are_here(stage: Stage) -> None:
    """Two visits of 30 and a cake taken: 10 points and 2 stamps are left to Ana; what Ben had went with him."""
    stage.programme = PRICED
    max_, ana, ben = (stage.person("telegram", *who) for who in (("2", "Max"), ("11", "Ana"), ("12", "Ben")))
    await stage.employ(max_, Role.STAFF)
    for member in (ana, ben):
        await join(member)
        await visit(member, max_, "30")
    await visit(ana, max_, "30")
    await ana.forges("redeem:cake")
    await leave(ben)
    left = await stage.database.run(lambda tx: owed(tx, stage.now))
    assert left == Owed(amounts(points=10, stamps=2), 1)
    assert face_value(PRICED, left.held) == 10 * 10 + 2 * 1200 // 9


async def test_what_became_of_what_was_owed_a_year_ago(stage: Stage) -> None:
    """Of 60 points each Ana spent all: she had two cakes, and can have spent no more of it than she held. Ben, who left,
    spent none."""
    stage.programme = PRICED
    max_, ana, ben = (stage.person("telegram", *who) for who in (("2", "Max"), ("11", "Ana"), ("12", "Ben")))
    await stage.employ(max_, Role.STAFF)
    for member in (ana, ben):
        await join(member)
        await visit(member, max_, "60")
    stage.later(days=366)
    await visit(ana, max_, "60")
    for _ in range(2):
        await ana.forges("redeem:cake")
    await leave(ben)
    past = await stage.database.run(lambda tx: a_year_ago(tx, stage.now))
    assert past == {Unit.POINTS: Past(2, 120, 60), Unit.STAMPS: Past(2, 2, 0)}


async def test_what_is_expected_of_it_is_told_when_enough_is_known(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage.programme = replace(PRICED, usual=Usual(30_00, 4, giveback=12))
    max_, ana, olga = (stage.person("telegram", *who) for who in (("2", "Max"), ("11", "Ana"), ("1", "Olga")))
    await stage.employ(max_, Role.STAFF)
    await stage.employ(olga, Role.OWNER)
    await join(ana)
    await visit(ana, max_, "90")
    stage.later(days=366)
    await ana.forges("redeem:cake")
    last = _lines(await olga.says("my programme"))[-3:]
    assert [(line.kind, line.args) for line in (last[0], last[2])] == [
        (ProgrammeKind.PROGRAMME_GENEROUS, {"share": 14, "limit": 12}),
        (ProgrammeKind.PROGRAMME_EXPECTED_LATER, {"count": 50}),
    ]
    monkeypatch.setattr(expectation, "FEWEST", 1)
    likely = _lines(await olga.says("my programme"))[-1]
    # Of 90 points 50 were spent, of a stamp none: 40 points are worth 4.00 and the stamp 1.33.
    assert likely.args == {"worth": Money(40 * 10 * 50 // 90, "PLN"), "share": 41, "count": 1}


def _lines(said: Message) -> list[Message]:
    return [line for extra in said.extras if isinstance(extra, Lines) for line in extra.lines]


async def test_what_has_ended_is_not_owed(stage: Stage) -> None:
    """By the clock, before any job has looked."""
    stage.programme = replace(
        PRICED, occasions=replace(PRICED.occasions, expiry=ExpiryRules(after=timedelta(days=30)))
    )
    max_, ana = stage.person("telegram", "2", "Max"), stage.person("telegram", "11", "Ana")
    await stage.employ(max_, Role.STAFF)
    await join(ana)
    await visit(ana, max_, "30")
    for days, cards in ((29, 1), (2, 0)):
        stage.later(days=days)
        assert (await stage.database.run(lambda tx: owed(tx, stage.now))).cards == cards
