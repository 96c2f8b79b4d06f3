"""The owner asks what the programme comes to."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from handlers.reading.vocabulary import Vocabulary
from loyalty.messages.args import Gain, Gains, Money
from loyalty.messages.kinds.programme import ProgrammeKind
from loyalty.messages.message import Lines
from loyalty.model import Role
from loyalty.programme.usual import Usual
from tests.databases import Databases
from tests.handlers import stage as stages
from tests.handlers.cast import join, open_at
from tests.handlers.stage import PROGRAMME, Stage

COFFEE, CAKE = PROGRAMME.rewards  # for 9 stamps, and for 50 points
PRICED = replace(
    PROGRAMME, rewards=(replace(COFFEE, value=12_00), replace(CAKE, value=5_00)), usual=Usual(30_00, 4)
)


@pytest.fixture
async def stage(databases: Databases, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Stage]:
    intents = {**stages.VOCABULARY.intents, "my programme": "programme"}
    monkeypatch.setattr(stages, "VOCABULARY", Vocabulary(intents, frozenset({"stop"})))
    async with open_at(await databases.sqlite()) as opened:
        yield opened


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
    ]


async def test_what_is_not_known_is_said(stage: Stage) -> None:
    """What comes back, where a reward does not say what it is worth; and everything, where no visit is usual."""
    olga = stage.person("telegram", "1", "Olga")
    await stage.employ(olga, Role.OWNER)
    assert (await olga.says("my programme")).kind is ProgrammeKind.PROGRAMME_UNKNOWN
    stage.programme = replace(PROGRAMME, usual=Usual(30_00))
    said = await olga.says("my programme")
    lines = [line for extra in said.extras if isinstance(extra, Lines) for line in extra.lines]
    assert [line.args["share"] for line in lines if line.kind is ProgrammeKind.PROGRAMME_YEAR] == ["none"] * 3


async def test_customers_are_not_told(stage: Stage) -> None:
    ana = stage.person("telegram", "11", "Ana")
    await join(ana)
    assert (await ana.says("my programme")).kind not in set(ProgrammeKind)
