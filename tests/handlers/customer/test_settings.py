"""Language, birthday, messages and name, as the member decides them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from fractions import Fraction

import pytest

from handlers.reading.vocabulary import Vocabulary
from handlers.turn.heard import Chose
from loyalty.calendar import Birthday
from loyalty.facts.acts import ActRewarded
from loyalty.ledger.units import Unit
from loyalty.messages.args import Arg, DayMonth
from loyalty.messages.kinds.joining import JoiningKind
from loyalty.messages.kinds.settings import SettingsKind
from loyalty.model.addresses import AddressState
from loyalty.rules.acts import act_earned
from loyalty.rules.bonus import Bonus
from storage.engine.db import Conflict
from tests.amounts import amounts
from tests.databases import Databases
from tests.handlers import stage as stages
from tests.handlers.cast import allowed, join, met, open_at
from tests.handlers.stage import PROGRAMME, Person, Stage, labels, options, text


@pytest.fixture
async def stage(databases: Databases, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Stage]:
    intents = {**stages.VOCABULARY.intents, "skip": "skip", "no thanks": "no", "usun": "remove"}
    monkeypatch.setattr(stages, "VOCABULARY", Vocabulary(intents, frozenset({"stop"})))
    async with open_at(await databases.sqlite()) as opened:
        yield opened


@pytest.fixture
async def ana(stage: Stage) -> Person:
    person = stage.person("telegram", "11", "Ana")
    await join(person)
    return person


@pytest.fixture
async def ben(stage: Stage) -> Person:
    person = stage.person("sms", "+48601222333", "Ben")
    await join(person)
    return person


def shown(**changed: Arg) -> dict[str, Arg]:
    return {
        "name": "Ana", "birthday": "none", "language": "English", "offers": "off", "updates": "on", **changed
    }  # fmt: skip


async def test_settings_show_what_is_set(ana: Person) -> None:
    assert shown() == (await ana.says("settings")).args
    await ana.taps("birthday")
    await ana.says("29 Feb")
    await ana.forges("offers-on")
    said = await ana.says("settings")
    assert shown(birthday=DayMonth(2, 29), offers="on") == said.args
    assert labels(said) == ["language", "birthday", "messages", "name"]


# Language


async def test_each_language_is_offered_in_its_own_words(ana: Person) -> None:
    assert labels(await ana.says("language")) == ["English", "Polski", "Română"]


async def test_the_answer_is_already_in_the_new_language(stage: Stage, ana: Person) -> None:
    await ana.says("language")
    assert (await ana.taps("Polski")).kind is SettingsKind.LANGUAGE_SET
    assert stage.said[-1].locale == "pl"
    known = await met(ana)
    assert known.member
    assert (known.member.locale, known.address.locale) == ("pl", "pl")


async def test_a_stranger_chooses_a_language_before_joining(stage: Stage) -> None:
    eve = stage.person("telegram", "66", "Eve")
    await eve.says("language")
    assert labels(await eve.taps("Română")) == ["join", "how"]
    assert (await met(eve)).address.locale == "ro"


async def test_a_language_the_shop_does_not_speak_is_asked_again(ana: Person) -> None:
    assert (await ana.forges("lang:xx")).kind is SettingsKind.LANGUAGE


# Birthday


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("29 Feb", Birthday(2, 29)),
        ("3.12", Birthday(12, 3)),
        ("12 06", Birthday(6, 12)),
        ("5 maja", Birthday(5, 5)),
    ],
)
@pytest.mark.parametrize("channel", ["telegram", "sms"])
async def test_a_birthday_is_kept(ana: Person, ben: Person, channel: str, said: str, kept: Birthday) -> None:
    person = ana if channel == "telegram" else ben
    await person.says("birthday")
    answer = await person.says(said)
    assert (answer.kind, answer.args) == (
        SettingsKind.BIRTHDAY_SET,
        {"birthday": DayMonth(kept.month, kept.day)},
    )
    known = await met(person)
    assert known.member
    assert known.member.birthday == kept
    assert known.step is None


async def test_an_odd_birthday_is_asked_for_until_it_is_one(ana: Person) -> None:
    await ana.says("birthday")
    assert (await ana.says("whenever")).kind is SettingsKind.BIRTHDAY_ODD
    assert (await ana.says("31 February")).kind is SettingsKind.BIRTHDAY_ODD
    assert (await ana.says("28 February")).kind is SettingsKind.BIRTHDAY_SET


@pytest.mark.parametrize("word", ["skip", "no thanks", "1"])
async def test_a_birthday_need_not_be_told(ana: Person, word: str) -> None:
    await ana.says("birthday")
    assert (await ana.says(word)).kind is SettingsKind.BIRTHDAY_SKIPPED


@pytest.mark.parametrize("word", ["skip", "no thanks"])
async def test_a_birthday_that_is_set_stays(ana: Person, word: str) -> None:
    """Which day it is, and how to remove it; a button of the first question says the same."""
    await ana.says("birthday")
    await ana.says("1 May")
    await ana.says("birthday")
    for said in (await ana.says(word), await ana.forges("skip")):
        assert (said.kind, said.args) == (SettingsKind.BIRTHDAY_STAYS, {"birthday": DayMonth(5, 1)})
        assert options(said)[0].name == "birthday-remove"
    known = await met(ana)
    assert known.member
    assert known.member.birthday == Birthday(5, 1)
    assert (await ana.says("1")).kind is SettingsKind.BIRTHDAY_REMOVED


@pytest.mark.parametrize("way", ["usuń", "1"])
async def test_a_birthday_is_removed(ana: Person, way: str) -> None:
    await ana.says("birthday")
    await ana.says("1 May")
    await ana.says("birthday")
    assert (await ana.says(way)).kind is SettingsKind.BIRTHDAY_REMOVED
    known = await met(ana)
    assert known.member
    assert known.member.birthday is None


@pytest.mark.parametrize(("choice", "kept"), [(0, Birthday(3, 2)), (1, Birthday(2, 3))])
async def test_two_readings_are_told_apart(stage: Stage, ana: Person, choice: int, kept: Birthday) -> None:
    stage.programme = replace(PROGRAMME, shop=replace(PROGRAMME.shop, locales=("en-US",)))
    await ana.forges("lang:en-US")
    await ana.says("birthday")
    asked = await ana.says("02/03")
    assert asked.args == {"first": DayMonth(3, 2), "second": DayMonth(2, 3)}
    await ana.says(Chose(*options(asked)[choice].data.split(":")))
    known = await met(ana)
    assert known.member
    assert known.member.birthday == kept


@pytest.mark.parametrize("figures", ["", "13-01", "02-30", "x", "99999999999999999999-1", "²-1"])
async def test_a_forged_birthday_is_asked_again(ana: Person, figures: str) -> None:
    assert (await ana.forges(f"birthday-first:{figures}")).kind is SettingsKind.ASK_BIRTHDAY


# Messages


@pytest.mark.parametrize(
    ("taps", "kept"),
    [
        ([], {"updates"}),
        (["offers-on"], {"updates", "offers"}),
        (["offers-on", "offers-on"], {"updates", "offers"}),
        (["offers-on", "offers-off"], {"updates"}),
        (["updates-off"], set()),
        (["updates-off", "updates-off", "updates-on"], {"updates"}),
    ],
)
async def test_each_purpose_is_a_switch_of_its_own(ana: Person, taps: list[str], kept: set[str]) -> None:
    await ana.says("messages")
    for option in taps:
        ana.stage.later(seconds=1)
        assert (await ana.forges(option)).kind is SettingsKind.MESSAGES_SET
    assert {(purpose, "telegram") for purpose in kept} == await allowed(ana)
    told = (await ana.says("messages")).args
    assert {name for name in ("offers", "updates") if told[name] == "on"} == kept


async def test_a_word_is_kept_with_its_wording_and_where_it_was_given(stage: Stage, ben: Person) -> None:
    await ben.forges("offers-on")
    await ben.forges("offers-on")
    kept = await stage.rows(
        'SELECT "channel", "given", "wording" FROM "consent" WHERE "source" = \'settings\''
    )
    assert kept == [{"channel": "sms", "given": 1, "wording": "2026-01"}]


async def test_whoever_asks_for_offers_again_can_be_reached_again(ben: Person) -> None:
    await ben.says("stop please")
    await ben.forges("offers-on")
    assert (await met(ben)).address.state is AddressState.OPEN


# Name


async def test_any_word_may_be_a_name(ana: Person) -> None:
    await ana.says("name")
    said = await ana.says("card")
    assert (said.kind, said.args) == (SettingsKind.NAME_SET, {"name": "card"})
    known = await met(ana)
    assert known.member
    assert known.member.name == "card"


async def test_an_odd_name_is_asked_for_again(ana: Person) -> None:
    await ana.says("name")
    assert (await ana.says("123")).kind is JoiningKind.NAME_ODD
    assert (await ana.says("{ $name }")).args == {"name": "{ $name }"}


# A gift for a birthday told

GIFT = Bonus(id="told", name=text("told"), unit=Unit.POINTS, amount=Fraction(5), on="birthday")


async def test_two_turns_at_once_bring_one_gift(stage: Stage, ana: Person) -> None:
    """Both read that none was had."""
    stage.programme = replace(PROGRAMME, rules=(GIFT,))
    member = (await met(ana)).member
    assert member
    earnings = act_earned(stage.programme, "birthday", stage.now, {})
    await stage.write(ActRewarded(member.id, "birthday:1", earnings))
    with pytest.raises(Conflict):
        await stage.write(ActRewarded(member.id, "birthday:2", earnings))
    balance = (await met(ana)).balance
    assert balance
    assert balance.held == amounts(points=5)
