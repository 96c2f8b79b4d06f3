"""STOP in any words, and START again."""

from __future__ import annotations

import pytest

from handlers.reading.stop_words import means_stop
from handlers.reading.vocabulary import Vocabulary
from handlers.turn.heard import AskedHelp, Attached, Blocked, Heard, OptedIn, OptedOut, Unblocked
from loyalty.messages.kinds.card import CardKind
from loyalty.messages.kinds.joining import JoiningKind
from loyalty.messages.kinds.settings import SettingsKind
from loyalty.messages.kinds.team import TeamKind
from loyalty.messages.message import Lines
from loyalty.model.addresses import AddressState
from loyalty.model.team import Role
from tests.handlers.cast import allowed, answer, join, met
from tests.handlers.stage import Person, Stage, labels

WORDS = Vocabulary(
    {"stop": "stop", "unsubscribe": "stop", "rezygnuje": "stop", "card": "card", "stop it": "stop"},
    frozenset({"stop writing", "stop sending", "nie pisz", "nu mai trimite", "no more messages", "wypisz"}),
)


@pytest.mark.parametrize(
    ("typed", "stops"),
    [
        ("STOP", True),
        ("stop.", True),
        ("Stop it!", True),
        ("stop please", True),
        ("please, STOP now", True),
        ("stop te rog", True),
        ("proszę stop", True),
        ("wypisz", True),
        ("Rezygnuję, dziękuję", True),
        ("stop stop stop", True),
        ("please stop writing", True),
        ("Could you maybe stop sending me these every single day?", True),
        ("nie pisz do mnie", True),
        ("Vă rog nu mai trimite nimic", True),
        ("I could not stop laughing, card please", False),
        ("which bus stop is near you", False),
        ("bus stop", False),
        ("stop by tomorrow", False),
        ("stopwriting", False),
        ("non-stop writing", True),  # better one STOP too many than one unheard
        ("stopping", False),
        ("please", False),
        ("card", False),
        ("", False),
    ],
)
def test_stop_is_heard_and_laughter_is_not(typed: str, stops: bool) -> None:
    assert stops == means_stop(WORDS, typed)


@pytest.fixture
async def ana(stage: Stage) -> Person:
    person = stage.person("telegram", "11", "Ana")
    await join(person)
    await person.forges("offers-on")
    stage.later(seconds=1)
    return person


@pytest.fixture
async def dana(stage: Stage) -> Person:
    person = stage.person("sms", "+48601222333", "Dana")
    await join(person)
    await person.forges("offers-on")
    stage.later(seconds=1)
    return person


async def test_stop_by_sms_closes_the_number_and_keeps_the_card(stage: Stage, dana: Person) -> None:
    said = await dana.says("stop, please")
    assert (said.kind, labels(said)) == (SettingsKind.STOPPED, ["start", "leave"])
    assert await allowed(dana) == set()
    assert (await met(dana)).address.state is AddressState.STOPPED
    stage.later(seconds=1)
    assert await answer(dana, "please stop") is None
    assert (await dana.says("card")).kind is CardKind.CARD


async def test_after_the_providers_own_word_there_is_silence_until_start(stage: Stage, dana: Person) -> None:
    """Also where the provider does not say that the word was its own."""
    said = await dana.says("STOP")
    assert (said.kind, labels(said)) == (SettingsKind.STOPPED, [])
    for text in ("card", "1", "help", "leave", "hm", "STOP", "please stop", "join", "no"):
        stage.later(seconds=1)
        assert await answer(dana, text) is None, text
    assert await answer(dana, Attached("image")) is None
    assert (await met(dana)).address.state is AddressState.CLOSED
    assert await allowed(dana) == set()
    stage.later(seconds=1)
    assert (await dana.says("START")).kind is SettingsKind.STARTED
    assert await allowed(dana) == {("updates", "sms")}
    assert (await dana.says("card")).kind is CardKind.CARD


@pytest.mark.parametrize("word", ["START", "Unstop", "YES", "start!"])
async def test_any_of_its_words_opens_the_number_again(stage: Stage, dana: Person, word: str) -> None:
    await answer(dana, OptedOut())
    stage.later(seconds=1)
    assert (await dana.says(word)).kind is SettingsKind.STARTED
    assert (await met(dana)).address.state is AddressState.OPEN


async def test_stop_on_telegram_leaves_the_chat_open(ana: Person) -> None:
    assert (await ana.says("stop")).kind is SettingsKind.STOPPED
    assert await allowed(ana) == set()
    assert (await met(ana)).address.state is AddressState.OPEN
    assert (await ana.says("stop")).kind is SettingsKind.STOPPED


async def test_stop_is_heard_whatever_was_asked(ana: Person) -> None:
    await ana.says("name")
    assert (await ana.says("stop")).kind is SettingsKind.STOPPED


@pytest.mark.parametrize("who", ["ana", "dana"])
async def test_start_brings_back_updates_and_asks_for_offers_anew(
    stage: Stage, who: str, request: pytest.FixtureRequest, ana: Person, dana: Person
) -> None:
    person = {"ana": ana, "dana": dana}[who]
    await person.says("stop please")
    stage.later(seconds=1)
    said = await person.says("1")  # the option that undoes it
    assert (said.kind, labels(said)) == (SettingsKind.STARTED, ["offers-on", "card"])
    assert await allowed(person) == {("updates", person.channel)}
    assert (await met(person)).address.state is AddressState.OPEN
    stage.later(seconds=1)
    await person.taps("offers-on")
    assert await allowed(person) == {("updates", person.channel), ("offers", person.channel)}


async def test_start_when_nothing_was_stopped_changes_nothing(stage: Stage, ana: Person) -> None:
    before = await stage.rows('SELECT * FROM "consent"')
    assert (await ana.says("start")).kind is SettingsKind.STARTED
    assert await stage.rows('SELECT * FROM "consent"') == before


@pytest.mark.parametrize(
    ("channel", "has_card", "going"),
    [("telegram", False, "asked"), ("telegram", True, "all"), ("sms", True, "asked")],
)
async def test_who_runs_the_shop_reads_what_still_comes_after_stop(
    stage: Stage, channel: str, has_card: bool, going: str
) -> None:
    olga = stage.person(channel, "+48601222444" if channel == "sms" else "1002", "Olga")
    await stage.employ(olga, Role.OWNER)
    if has_card:
        await join(olga, "Olga")
    (lines,) = [
        extra for extra in (await olga.says("please stop writing to me")).extras if isinstance(extra, Lines)
    ]
    assert [(line.kind, line.args) for line in lines.lines] == [
        (SettingsKind.STOPPED_IN_CHARGE, {"going": going})
    ]
    open_ = [row["state"] for row in await stage.rows('SELECT "state" FROM "address" ORDER BY "id"')]
    assert open_ == ["open" if going == "all" else "stopped"]


@pytest.mark.parametrize("channel", ["telegram", "sms"])
async def test_a_stranger_who_says_stop_is_answered_once(stage: Stage, channel: str) -> None:
    eve = stage.person(channel, "+48601999888" if channel == "sms" else "66")
    said = await eve.says("stop")
    sms = channel == "sms"
    assert (said.kind, labels(said)) == (SettingsKind.STOPPED_WITHOUT_CARD, [] if sms else ["start"])
    state = AddressState.CLOSED if sms else AddressState.STOPPED
    assert (await met(eve)).address.state is state
    assert await answer(eve, "stop") is None
    assert (await eve.says("start")).kind is JoiningKind.HELLO
    assert (await met(eve)).address.state is AddressState.OPEN


@pytest.mark.parametrize("heard", ["STOP", "please stop", OptedOut()])
async def test_staff_may_stop_too_and_the_owner_hears_of_it(stage: Stage, heard: Heard | str) -> None:
    max, olga = stage.person("sms", "+48601555444", "Max"), stage.person("telegram", "1002", "Olga")
    await stage.employ(max)
    await stage.employ(olga, Role.OWNER)
    for _ in range(2):
        await answer(max, heard)
        stage.later(seconds=1)
    assert (await met(max)).address.state is not AddressState.OPEN
    told = [claim for claim in stage.said if claim.message.kind is TeamKind.STAFF_STOPPED]
    assert [(claim.to, claim.message.args) for claim in told] == [("1002", {"name": "Max"})]


async def test_an_owner_who_stops_is_told_of_to_the_manager(stage: Stage) -> None:
    olga, iza = stage.person("sms", "+48601555444", "Olga"), stage.person("telegram", "1003", "Iza")
    await stage.employ(olga, Role.OWNER)
    await stage.employ(iza, Role.MANAGER)
    await olga.says("STOP")
    assert iza.heard.kind is TeamKind.STAFF_STOPPED


@pytest.mark.parametrize(
    ("heard", "state", "kept"),
    [
        ((OptedOut(),), AddressState.CLOSED, set()),
        ((OptedOut(), OptedIn()), AddressState.OPEN, {("updates", "sms")}),
        ((OptedIn(),), AddressState.OPEN, {("updates", "sms"), ("offers", "sms")}),
        ((AskedHelp(),), AddressState.OPEN, {("updates", "sms"), ("offers", "sms")}),
        ((Blocked(),), AddressState.BLOCKED, {("updates", "sms"), ("offers", "sms")}),
        ((Blocked(), Unblocked()), AddressState.OPEN, {("updates", "sms"), ("offers", "sms")}),
    ],
)
async def test_what_the_provider_was_told_is_kept_in_silence(
    stage: Stage, dana: Person, heard: tuple[Heard, ...], state: AddressState, kept: set[tuple[str, str]]
) -> None:
    for one in heard:
        stage.later(seconds=1)
        assert await answer(dana, one) is None
    assert (await met(dana)).address.state is state
    assert await allowed(dana) == kept


@pytest.mark.parametrize("heard", [OptedOut(), OptedIn(), Blocked(), Unblocked()])
async def test_strangers_are_no_trouble(stage: Stage, heard: Heard) -> None:
    assert await answer(stage.person("sms", "+48601999888"), heard) is None


async def test_a_question_stays_open_when_the_provider_interrupts(dana: Person) -> None:
    await dana.says("birthday")
    await answer(dana, AskedHelp())
    assert (await dana.says("1 May")).kind is SettingsKind.BIRTHDAY_SET
