"""Help, and what nobody understood."""

from __future__ import annotations

import pytest

from handlers.turn.heard import Attached
from loyalty.messages.kinds.help import HelpKind
from loyalty.messages.kinds.joining import JoiningKind
from loyalty.messages.kinds.settings import SettingsKind
from loyalty.messages.kinds.team import TeamKind
from loyalty.model.team import Role
from tests.handlers.cast import join, met
from tests.handlers.stage import Person, Stage, labels


@pytest.fixture
async def ana(stage: Stage) -> Person:
    person = stage.person("telegram", "11", "Ana")
    await join(person)
    return person


@pytest.fixture
def eve(stage: Stage) -> Person:
    return stage.person("telegram", "66", "Eve")


@pytest.fixture
async def max(stage: Stage) -> Person:
    person = stage.person("telegram", "1001", "Max")
    await stage.employ(person)
    return person


async def test_help_fits_whoever_asks(stage: Stage, ana: Person, eve: Person, max: Person) -> None:
    olga = stage.person("telegram", "1002", "Olga")
    await stage.employ(olga, Role.OWNER)
    working = stage.person("telegram", "1003", "Iza")
    await stage.employ(working)
    await join(working)
    said = {person.name: await person.says("help") for person in (ana, eve, max, olga, working)}
    assert {name: message.kind for name, message in said.items()} == {
        "Ana": HelpKind.HELP,
        "Eve": HelpKind.HELP,
        "Max": TeamKind.STAFF_HELP,
        "Olga": TeamKind.OWNER_HELP,
        "Iza": HelpKind.HELP,
    }
    assert labels(said["Ana"]) == ["card", "rewards", "here", "help-more"]
    assert labels(said["Eve"]) == ["join", "how"]
    assert labels(said["Iza"]) == ["card", "rewards", "staff", "help-more"]


async def test_help_leaves_the_question_open(ana: Person) -> None:
    await ana.says("name")
    assert (await ana.says("help")).kind is HelpKind.HELP
    assert (await ana.says("Anna")).kind is SettingsKind.NAME_SET


@pytest.mark.parametrize(
    ("role", "member", "offered"),
    [
        (Role.STAFF, False, ["location", "staff"]),
        (Role.STAFF, True, ["location", "staff", "card"]),
        (Role.MANAGER, False, ["team", "invite", "audit", "staff"]),
        (Role.OWNER, True, ["broadcast", "promotions", "team", "staff"]),
    ],
)
async def test_the_team_are_told_what_they_can_do(
    stage: Stage, role: Role, member: bool, offered: list[str]
) -> None:
    """And not sent to the shop's phone, which is theirs. Everything that is offered leads somewhere."""
    olga = stage.person("sms", "+48601222333", "Olga")
    await stage.employ(olga, role)
    if member:
        await join(olga)
    told = [await olga.says("asdfgh") for _ in range(2)]
    assert [message.kind for message in told] == [HelpKind.UNKNOWN_STAFF, HelpKind.UNKNOWN_AGAIN]
    assert [labels(message) for message in told] == [offered, offered]
    for number in range(1, len(offered) + 1):
        stage.later(hours=2)
        await olga.says("asdfgh")
        assert (await olga.says(str(number))).kind not in {HelpKind.UNKNOWN_STAFF, HelpKind.UNKNOWN_AGAIN}


async def test_never_a_lecture_twice_in_a_row(ana: Person) -> None:
    told = [await ana.says(text) for text in ("do you have oat milk", "asdfgh", "asdfgh")]
    assert [message.kind for message in told] == [
        HelpKind.UNKNOWN,
        HelpKind.UNKNOWN_AGAIN,
        HelpKind.UNKNOWN_AGAIN,
    ]
    assert [labels(message) for message in told[:2]] == [
        ["card", "rewards", "contact-send"],
        ["card", "rewards", "help", "contact-send"],
    ]
    await ana.says("card")
    assert (await ana.says("asdfgh")).kind is HelpKind.UNKNOWN


@pytest.mark.parametrize("text", ["asdfgh", "{ $shop }", "<b>", "\x00", "🤷", "", "9" * 4000, "'; --"])
async def test_anything_at_all_gets_an_answer(ana: Person, eve: Person, max: Person, text: str) -> None:
    assert (await ana.says(text)).kind is HelpKind.UNKNOWN
    assert (await eve.says(text)).kind is JoiningKind.HELLO
    assert (await max.says(text)).kind is HelpKind.UNKNOWN_STAFF


async def test_a_sticker_is_answered_kindly_and_once(ana: Person, eve: Person) -> None:
    told = [await ana.says(Attached("sticker")) for _ in range(2)]
    assert [message.kind for message in told] == [HelpKind.NOT_TEXT, HelpKind.UNKNOWN_AGAIN]
    assert labels(await eve.says(Attached("voice"))) == ["join", "how"]


async def test_a_sticker_in_between_leaves_the_question_open(ana: Person) -> None:
    await ana.says("birthday")
    await ana.says(Attached("sticker"))
    assert (await ana.says("1 May")).kind is SettingsKind.BIRTHDAY_SET


async def test_a_button_of_long_ago_is_unknown(ana: Person) -> None:
    assert (await ana.forges("gone:1")).kind is HelpKind.UNKNOWN


@pytest.mark.parametrize(
    ("payload", "guesses"),
    [
        ("s-AAAAAAAAAAAAAAAAAAAAAA", 1),
        ("o-1", 1),
        ("x-AAAAAAAAAAAAAAAAAAAAAA", 1),
        ("summer-sale", 0),
        ("x-1", 0),
        ("%%%", 0),
    ],
)
async def test_an_old_link_is_told_from_a_guess(
    stage: Stage, eve: Person, payload: str, guesses: int
) -> None:
    assert (await eve.opens(payload)).kind is HelpKind.LINK_OLD
    assert await stage.rows('SELECT "wrong_codes" FROM "address"') == [{"wrong_codes": guesses}]


async def test_whoever_keeps_guessing_is_slowed_down(stage: Stage, eve: Person) -> None:
    for number in range(5):
        assert (await eve.opens(f"s-{number:022}")).kind is HelpKind.LINK_OLD
    slowed = await eve.opens("s-" + "a" * 22)
    assert (slowed.kind, slowed.args) == (HelpKind.SLOWED, {"minutes": 10})
    assert (await eve.opens("summer-sale")).kind is HelpKind.SLOWED
    stage.later(minutes=11)
    assert (await eve.opens("summer-sale")).kind is HelpKind.LINK_OLD
    assert (await met(eve)).address.slowed_until
    stage.later(days=-3650)  # the clock was ahead all the time
    assert (await eve.opens("summer-sale")).kind is HelpKind.LINK_OLD


NOT_HERE = {
    "pass": "pass",
    "membership": "plan",
    "levels": "tier",
    "challenges": "challenge",
    "gift code": "gift",
    "invite friend": "invite",
}


async def test_what_the_shop_has_not_is_said_to_be_none_here(ana: Person, max: Person) -> None:
    """Whoever works here and has no card is told so of what the till would sell."""
    told = {said: await ana.says(said) for said in NOT_HERE}
    told |= {f"till: {said}": await max.says(said) for said in ("pass", "membership")}
    expected = NOT_HERE | {"till: pass": "pass", "till: membership": "plan"}
    assert {said: (one.kind, one.args) for said, one in told.items()} == {
        said: (HelpKind.NOT_HERE, {"what": what}) for said, what in expected.items()
    }
