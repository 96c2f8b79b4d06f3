"""A plain yes or no is the answer to the question asked last, and to nothing else."""

from __future__ import annotations

import pytest

from handlers.routes import OPTIONS
from handlers.turn.heard import OptedIn, OptedOut, Said
from handlers.turn.yes_no import QUESTIONS
from loyalty.ledger.units import Unit
from loyalty.messages.kind import Kind
from loyalty.messages.kinds.help import HelpKind
from loyalty.messages.kinds.joining import JoiningKind
from loyalty.messages.kinds.receipts import ReceiptKind
from loyalty.messages.kinds.settings import SettingsKind
from loyalty.messages.kinds.team import TeamKind
from loyalty.messages.kinds.till import TillKind
from loyalty.model.addresses import AddressState
from loyalty.model.team import Role
from tests.handlers.cast import allowed, answer, join, met
from tests.handlers.stage import Person, Stage, labels


@pytest.fixture
async def max(stage: Stage) -> Person:
    person = stage.person("telegram", "1001", "Max")
    await stage.employ(person)
    return person


@pytest.fixture
def ana(stage: Stage) -> Person:
    return stage.person("telegram", "11", "Ana")


@pytest.fixture
def dana(stage: Stage) -> Person:
    return stage.person("sms", "+48601222333", "Dana")


async def joined_just_now(person: Person) -> None:
    """And asked about offers."""
    assert (await person.says("hello")).kind is JoiningKind.HELLO
    assert (await person.says("join")).kind is JoiningKind.WELCOME
    person.stage.later(seconds=1)


def test_every_yes_of_ours_is_an_answer_and_has_its_no() -> None:
    yes = {option for option in OPTIONS if option.endswith("-yes")}
    assert yes <= {wanted for wanted, _ in QUESTIONS.values()}
    assert {wanted for pair in QUESTIONS.values() for wanted in pair if wanted} <= OPTIONS.keys()
    for wanted, other in QUESTIONS.values():
        assert not wanted.endswith("-yes") or other == wanted.removesuffix("yes") + "no"


@pytest.mark.parametrize("who", ["ana", "dana"])
@pytest.mark.parametrize(
    ("typed", "kind", "given"),
    [
        ("Yes!", JoiningKind.OFFERS_ON, True),
        ("no", JoiningKind.CARD_ONLY, False),
        ("skip", JoiningKind.CARD_ONLY, False),
    ],
)
async def test_offers_are_answered_by_a_word(
    who: str, typed: str, kind: Kind, given: bool, request: pytest.FixtureRequest, ana: Person, dana: Person
) -> None:
    person = {"ana": ana, "dana": dana}[who]
    await joined_just_now(person)
    assert (await person.says(typed)).kind is kind
    assert (("offers", person.channel) in await allowed(person)) is given


async def test_a_greeted_stranger_says_yes_to_a_card(dana: Person) -> None:
    await dana.says("hello")
    assert (await dana.says("yes")).kind is JoiningKind.WELCOME
    assert await allowed(dana) == {("updates", "sms")}, "to the card, and to nothing else"


async def test_a_yes_keeps_the_place_of_the_code(stage: Stage, ana: Person) -> None:
    await ana.opens("j-harbour")
    assert (await ana.says("yes")).kind is JoiningKind.WELCOME
    assert await stage.rows('SELECT "location" FROM "member"') == [{"location": "harbour"}]


@pytest.mark.parametrize(("typed", "stays"), [("yes", False), ("no", True)])
async def test_leaving_is_answered_by_a_word(ana: Person, typed: str, stays: bool) -> None:
    await join(ana)
    await ana.says("leave")
    assert (await ana.says(typed)).kind is (SettingsKind.KEPT if stays else SettingsKind.LEFT)
    assert ((await met(ana)).member is not None) is stays


async def test_whoever_left_does_not_join_again_by_saying_fine(ana: Person) -> None:
    await join(ana)
    await ana.says("leave")
    assert (await ana.says("yes")).kind is SettingsKind.LEFT
    assert (await ana.says("yes")).kind is JoiningKind.HELLO
    assert (await met(ana)).member is None


async def at_the_till_again(ana: Person, till: Person) -> None:
    for amount in ("12", "30"):
        shown = await ana.forges("here-at:main")
        await till.says(f"{shown.args['code']} {amount}")
        ana.stage.later(seconds=1)


@pytest.mark.parametrize(("typed", "kind"), [("yes", TillKind.CREDITED), ("no", TillKind.CREDIT_DROPPED)])
async def test_once_more_is_answered_by_a_word(ana: Person, max: Person, typed: str, kind: Kind) -> None:
    await join(ana)
    await at_the_till_again(ana, max)
    assert max.heard.kind is TillKind.CREDIT_AGAIN_ASK
    assert (await max.says(typed)).kind is kind
    balance = (await met(ana)).balance
    assert balance
    assert balance.held[Unit.STAMPS] == (2 if kind is TillKind.CREDITED else 1)


async def test_once_more_is_asked_again_after_something_else(stage: Stage, ana: Person, max: Person) -> None:
    """Somebody else stood at the till meanwhile, so a bare yes might be about them."""
    await join(ana)
    await at_the_till_again(ana, max)
    ben = stage.person("telegram", "12", "Ben")
    await join(ben)
    await ben.forges("here-at:main")
    assert max.heard.kind is not TillKind.CREDIT_AGAIN_ASK
    stage.later(seconds=1)
    assert (await max.says("yes")).kind is TillKind.CREDIT_AGAIN_ASK
    stage.later(seconds=1)
    assert (await max.says("yes")).kind is TillKind.CREDITED


# Never consent by a yes to something else


@pytest.mark.parametrize("between", ["card", "help", "language", "balance"])
async def test_a_yes_after_something_else_is_no_consent(ana: Person, between: str) -> None:
    await joined_just_now(ana)
    await ana.says(between)
    ana.stage.later(seconds=1)
    assert (await ana.says("yes")).kind is HelpKind.UNKNOWN
    assert ("offers", "telegram") not in await allowed(ana)


async def test_a_yes_after_a_receipt_is_no_consent(ana: Person, max: Person) -> None:
    await joined_just_now(ana)
    token = (await met(ana)).member
    assert token
    await max.opens(f"c-{token.card}")
    await max.says("12")
    assert ana.heard.kind is ReceiptKind.RECEIPT
    ana.stage.later(seconds=1)
    assert (await ana.says("yes")).kind is HelpKind.UNKNOWN
    assert ("offers", "telegram") not in await allowed(ana)


async def test_a_yes_to_an_older_message_is_no_consent(ana: Person) -> None:
    await joined_just_now(ana)
    assert (await ana.says(Said("yes", about="Autumn latte, until Sunday"))).kind is HelpKind.UNKNOWN
    assert ("offers", "telegram") not in await allowed(ana)


async def test_a_yes_days_later_is_no_consent(ana: Person) -> None:
    await joined_just_now(ana)
    ana.stage.later(days=2)
    assert (await ana.says("yes")).kind is HelpKind.UNKNOWN
    assert ("offers", "telegram") not in await allowed(ana)


# What Twilio takes for START


async def test_a_yes_that_twilio_took_for_start_is_the_yes_it_was(dana: Person) -> None:
    await joined_just_now(dana)
    assert (await dana.says(OptedIn("YES"))).kind is JoiningKind.OFFERS_ON
    assert await allowed(dana) == {("updates", "sms"), ("offers", "sms")}
    assert (await dana.says("29 Feb")).kind is SettingsKind.BIRTHDAY_SET


@pytest.mark.parametrize("text", ["START", "UNSTOP", ""])
async def test_start_is_no_yes_to_offers(dana: Person, text: str) -> None:
    await joined_just_now(dana)
    assert await answer(dana, OptedIn(text)) is None
    assert await allowed(dana) == {("updates", "sms")}
    assert (await dana.says("1")).kind is JoiningKind.OFFERS_ON, "the question is still open"


async def test_a_yes_after_stop_only_starts_again(dana: Person) -> None:
    await joined_just_now(dana)
    for heard in (OptedOut(), OptedIn("YES"), OptedIn("YES")):
        assert await answer(dana, heard) is None
        dana.stage.later(seconds=1)
    assert await allowed(dana) == {("updates", "sms")}
    assert (await dana.says("yes")).kind is HelpKind.UNKNOWN


async def test_an_invited_number_accepts_by_yes(stage: Stage, dana: Person) -> None:
    await invited(stage, dana)
    assert (await dana.says(OptedIn("YES"))).kind is TeamKind.STAFF_WELCOME


async def invited(stage: Stage, person: Person) -> None:
    """To the team, by the owner, at their number."""
    olga = stage.person("telegram", "1002", "Olga")
    await stage.employ(olga, Role.OWNER)
    await invited_by(olga, person)


async def invited_by(olga: Person, person: Person) -> None:
    await olga.forges("invite-phone:staff:main")
    await olga.says("601 222 333")
    assert person.heard.kind is TeamKind.INVITED_BY_PHONE
    olga.stage.later(seconds=1)


@pytest.mark.parametrize("knows_us", [True, False], ids=["member", "stranger"])
async def test_a_yes_after_stop_is_none_to_an_invitation(stage: Stage, dana: Person, knows_us: bool) -> None:
    if knows_us:
        await joined_just_now(dana)
    await invited(stage, dana)
    for heard in (OptedOut(), OptedIn("YES"), OptedIn("YES")):
        assert await answer(dana, heard) is None
        stage.later(seconds=1)
    assert (await met(dana)).staff is None
    assert (await met(dana)).address.state is AddressState.OPEN
    assert (await dana.says("join")).kind is TeamKind.STAFF_WELCOME, "their own word is one"


async def test_an_invitation_after_stop_and_start_is_a_question_again(stage: Stage, dana: Person) -> None:
    await invited(stage, dana)
    for heard in (OptedOut(), OptedIn("START")):
        assert await answer(dana, heard) is None
        stage.later(seconds=1)
    await invited_by(stage.person("telegram", "1002", "Olga"), dana)
    assert (await dana.says(OptedIn("YES"))).kind is TeamKind.STAFF_WELCOME


@pytest.mark.parametrize("word", ["yes", "start"])
async def test_what_opens_a_stopped_number_is_no_way_into_the_team(
    stage: Stage, dana: Person, word: str
) -> None:
    """Where the provider does not tell which texts are its own keywords."""
    await invited(stage, dana)
    assert (await dana.says("stop")).kind is SettingsKind.STOPPED_WITHOUT_CARD
    stage.later(seconds=1)
    assert (await dana.says(word)).kind is JoiningKind.HELLO
    assert (await met(dana)).staff is None


async def test_a_stranger_is_greeted_once(dana: Person) -> None:
    told = [await dana.says(text) for text in ("asdf", "qwerty", "qwerty")]
    assert [message.kind for message in told] == [
        JoiningKind.HELLO,
        HelpKind.UNKNOWN_AGAIN,
        HelpKind.UNKNOWN_AGAIN,
    ]
    assert labels(told[-1]) == ["join", "how", "help"]


async def test_a_stranger_who_rambles_still_joins_where_they_are(stage: Stage, ana: Person) -> None:
    await ana.opens("j-harbour")
    assert (await ana.says("asdf")).kind is HelpKind.UNKNOWN_AGAIN
    await ana.taps("join")
    assert await stage.rows('SELECT "location" FROM "member"') == [{"location": "harbour"}]
