"""How often what is not understood is answered, and that the rest always is."""

from __future__ import annotations

import pytest

from handlers.turn.heard import Attached
from loyalty.messages.kind import Kind
from loyalty.messages.kinds.card import CardKind
from loyalty.messages.kinds.help import HelpKind
from loyalty.messages.kinds.joining import JoiningKind
from loyalty.messages.kinds.settings import SettingsKind
from loyalty.messages.kinds.team import TeamKind
from loyalty.messages.kinds.till import TillKind
from loyalty.model.team import Role
from tests.handlers.cast import answer, join
from tests.handlers.stage import PROGRAMME, Person, Stage

BUDGET = PROGRAMME.limits.not_understood
AUTO = "Auto-reply: I'm busy, back on Monday"
UNHEARD = TeamKind.UNHEARD.text


@pytest.fixture
async def ben(stage: Stage) -> Person:
    person = stage.person("sms", "+48601222333")
    await join(person, "Ben")
    return person


async def answers(person: Person, *texts: str) -> list[Kind | None]:
    kinds = []
    for text in texts:
        person.stage.later(seconds=1)
        said = await answer(person, text)
        kinds.append(said.kind if said else None)
    return kinds


def different(count: int) -> list[str]:
    return [f"what about {chr(97 + number)}" for number in range(count)]


async def test_the_last_answer_says_that_it_is_one(ben: Person) -> None:
    again = [HelpKind.UNKNOWN_AGAIN] * (BUDGET - 2)
    expected = [HelpKind.UNKNOWN, *again, HelpKind.UNKNOWN_LAST, None, None]
    assert expected == await answers(ben, *different(BUDGET + 2))


async def test_the_same_text_again_and_again_is_a_loop(ben: Person) -> None:
    again = [HelpKind.UNKNOWN_AGAIN] * 2
    expected = [HelpKind.UNKNOWN, *again, HelpKind.UNKNOWN_LAST, *[None] * 16]
    assert expected == await answers(ben, *["Thank you for your message!"] * 20)
    assert await answers(ben, "something else") == [HelpKind.UNKNOWN_AGAIN]


async def test_a_machine_that_answers_by_itself_gets_one_answer(ben: Person) -> None:
    assert await answers(ben, *[AUTO] * 20) == [HelpKind.UNKNOWN_LAST, *[None] * 19]
    assert await answers(ben, "hm", AUTO) == [HelpKind.UNKNOWN_AGAIN, None]


async def test_what_is_understood_is_always_answered(ben: Person) -> None:
    await answers(ben, *different(BUDGET + 1))
    assert await answers(ben, *["card"] * 12) == [CardKind.CARD] * 12
    assert await answers(ben, "help", "hm") == [HelpKind.HELP, None]


async def test_who_goes_on_asking_other_things_reads_now_and_then_what_can_be_done(
    stage: Stage, ben: Person
) -> None:
    """Slowly, never to a machine or after STOP, and so often a day."""
    assert (await answers(ben, *different(BUDGET + 1)))[-1] is None
    told = []
    for number in range(4):
        stage.later(minutes=10)
        told += await answers(ben, f"is there {number}", "and then", AUTO)
    assert told == [HelpKind.UNKNOWN_AGAIN, None, None] * 4
    stage.later(minutes=10)
    await ben.says("stop")
    assert await answers(ben, "or this") == [None]


async def test_an_hour_later_it_is_answered_again(stage: Stage, ben: Person) -> None:
    await answers(ben, *[AUTO] * 2, *["hm"] * 5)
    stage.later(hours=1)
    assert await answers(ben, AUTO, "hm") == [HelpKind.UNKNOWN_LAST, HelpKind.UNKNOWN_AGAIN]


async def test_an_open_question_is_not_asked_for_ever(ben: Person) -> None:
    await ben.says("birthday")
    odd = [SettingsKind.BIRTHDAY_ODD] * 3
    assert await answers(ben, *["Hi there"] * 6) == [*odd, HelpKind.UNKNOWN_LAST, None, None]
    await ben.says("birthday")
    assert await answers(ben, "1 May") == [SettingsKind.BIRTHDAY_SET]


async def test_a_strangers_machine_is_greeted_once(stage: Stage) -> None:
    eve = stage.person("sms", "+48601999888")
    expected = [JoiningKind.HELLO, HelpKind.UNKNOWN_LAST, None, None]
    assert expected == await answers(eve, *[AUTO] * 4)


async def test_stickers_are_counted_too(stage: Stage, ben: Person) -> None:
    kinds = []
    for _ in range(5):
        said = await answer(ben, Attached("sticker"))
        kinds.append(said.kind if said else None)
    assert kinds == [HelpKind.NOT_TEXT, *[HelpKind.UNKNOWN_AGAIN] * 2, HelpKind.UNKNOWN_LAST, None]


async def test_staff_may_mistype_an_amount_as_often_as_they_do(stage: Stage) -> None:
    ana, at_the_till = stage.person("telegram", "11", "Ana"), stage.person("telegram", "1001", "Max")
    await join(ana)
    await stage.employ(at_the_till)
    shown = await ana.forges("here-at:main")
    await at_the_till.says(str(shown.args["code"]))
    assert await answers(at_the_till, *["abc"] * 15) == [TillKind.CREDIT_AMOUNT_ODD] * 15


async def test_owners_are_told_once_a_day_of_each_address(stage: Stage, ben: Person) -> None:
    olga, max_ = stage.person("telegram", "1002", "Olga"), stage.person("telegram", "1001", "Max")
    await stage.employ(olga, Role.OWNER)
    await stage.employ(max_)
    eve = stage.person("sms", "+48601999888")

    async def told() -> list[str]:
        return [str(row["body"]) for row in await stage.rows(
            'SELECT "body" FROM "outbox" WHERE "kind" = $1 ORDER BY "created_at"', UNHEARD
        )]  # fmt: skip

    await answers(ben, AUTO)
    assert await told() == []
    await answers(ben, *[AUTO] * 12)
    assert len(await told()) == 1
    assert (olga.heard.kind, olga.heard.args) == (TeamKind.UNHEARD, {"name": "Ben"})
    await answers(eve, *[AUTO] * 3)
    assert olga.heard.args == {"name": "+48***9888"}
    stage.later(days=1, hours=1)
    await answers(ben, *[AUTO] * 3)
    assert len(await told()) == 3
    kinds = await answers(olga, *different(BUDGET + 2), AUTO)
    assert kinds[-4:] == [*[HelpKind.UNKNOWN_IN_CHARGE] * 3, None], (
        "who runs the shop is never left without help"
    )
    assert len(await told()) == 3, "nobody is told of themselves"
    kinds = await answers(olga, *(f"and {number}" for number in range(6 * BUDGET)))
    assert [kind for kind in kinds if kind is not HelpKind.UNKNOWN_IN_CHARGE][:2] == [
        HelpKind.UNKNOWN_LAST,
        None,
    ]
