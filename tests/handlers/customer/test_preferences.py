"""Fewer messages, none of a kind, own quiet hours: as the member says them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import time

import pytest

from handlers.customer.allowed import KINDS
from handlers.reading.hours import in_figures, parse_hours
from handlers.reading.vocabulary import Vocabulary
from handlers.turn.limits import spelled
from loyalty.calendar import QuietHours
from loyalty.facts.profile import PreferencesSet
from loyalty.gate.policy import Policy
from loyalty.gate.windows import parse_window
from loyalty.messages.kind import Class
from loyalty.messages.kinds.joining import JoiningKind
from loyalty.messages.kinds.settings import SettingsKind
from loyalty.messages.kinds.why import WhyKind
from loyalty.model.members import Preferences
from tests.databases import Databases
from tests.handlers import stage as stages
from tests.handlers.cast import allowed, join, met, open_at
from tests.handlers.stage import PROGRAMME, Person, Stage, labels

NIGHT = QuietHours(time(20), time(9))
CAPS = Policy("Europe/Warsaw", quiet=NIGHT, fewer=(parse_window("1 per 14 days"),))
WORDS = "wishes fewer fewer-off quiet kinds celebrations reminders summary comeback no"


@pytest.fixture
async def stage(databases: Databases, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Stage]:
    words = {word.replace("-", " "): word for word in WORDS.split()}
    intents = {**stages.VOCABULARY.intents, **words, "quiet hours": "quiet", "nie": "no"}
    monkeypatch.setattr(stages, "VOCABULARY", Vocabulary(intents, frozenset({"stop"})))
    async with open_at(await databases.sqlite()) as opened:
        opened.programme = replace(PROGRAMME, policy=CAPS)
        yield opened


@pytest.fixture(params=["telegram", "sms"])
async def ana(stage: Stage, request: pytest.FixtureRequest) -> Person:
    address = {"telegram": "11", "sms": "+48601222333"}[request.param]
    person = stage.person(request.param, address, "Ana")
    await join(person)
    return person


async def preferences(person: Person) -> Preferences:
    member = (await met(person)).member
    assert member
    return member.preferences


async def wish(person: Person, wanted: Preferences) -> None:
    member = (await met(person)).member
    assert member
    await person.stage.write(PreferencesSet(member.id, wanted))


# Fewer


async def test_messages_lead_to_all_that_can_be_wished_for(ana: Person) -> None:
    said = await ana.says("messages")
    assert said.args.items() >= {
        "offers": "off", "updates": "on", "occasion": "on", "progress": "on", "winback": "off",
        "fewer": "off", "quiet": "20:00-09:00",
    }.items()  # fmt: skip
    assert labels(said) == ["offers-on", "updates-off", "wishes", "settings"]
    assert labels(await ana.taps("wishes")) == ["fewer-on", "quiet", "kinds", "messages"]


@pytest.mark.parametrize("way", ["fewer", "1"])
async def test_fewer_is_one_word_and_is_taken_back(ana: Person, way: str) -> None:
    await ana.says("wishes")
    said = await ana.says(way)
    assert said.kind is WhyKind.WISHES
    assert said.args == {
        "saved": "yes", "fewer": "on", "limit": 1, "every": 14, "span": "days", "quiet": "20:00-09:00"
    }  # fmt: skip
    assert await preferences(ana) == Preferences(fewer=True)
    assert (await ana.says("messages")).args["fewer"] == "on"
    await ana.says("fewer off")
    assert await preferences(ana) == Preferences()


async def test_a_shop_that_promises_no_fewer_offers_what_it_can(stage: Stage, ana: Person) -> None:
    stage.programme = replace(PROGRAMME, policy=replace(CAPS, fewer=()))
    assert labels(await ana.says("wishes")) == ["quiet", "kinds", "messages"]
    assert (await ana.says("fewer")).kind is WhyKind.WISH_KINDS
    assert await preferences(ana) == Preferences()


# Kinds


@pytest.mark.parametrize(("cls", "name"), KINDS.items())
@pytest.mark.parametrize("way", ["word", "button"])
async def test_each_kind_is_a_switch_of_its_own(ana: Person, cls: Class, name: str, way: str) -> None:
    await ana.forges("offers-on")
    ana.stage.later(seconds=1)
    before = await allowed(ana)
    said = await (ana.says(f"{name} off") if way == "word" else ana.forges(f"{name}-off"))
    assert (said.kind, said.args["saved"], said.args[cls.name.lower()]) == (WhyKind.WISH_KINDS, "yes", "off")
    assert await preferences(ana) == Preferences(muted=frozenset({cls}))
    said = await (ana.says(f"{name} on") if way == "word" else ana.taps(f"{name}-on"))
    assert said.args[cls.name.lower()] == "on"
    assert await preferences(ana) == Preferences()
    assert await allowed(ana) == before


async def test_a_kind_without_on_or_off_shows_how_they_are(ana: Person) -> None:
    for asked in ("kinds", "summary", "summary please"):
        said = await ana.says(asked)
        assert said.args == {
            "saved": "no", "occasion": "on", "milestone": "on", "progress": "on", "winback": "off"
        }  # fmt: skip
        assert labels(said) == ["celebrations-off", "reminders-off", "summary-off", "comeback-on"]


async def test_one_kind_without_the_consent_is_a_yes_to_it_alone(ana: Person) -> None:
    await ana.forges("updates-off")
    ana.stage.later(seconds=1)
    said = await ana.forges("celebrations-on")
    assert said.args.items() >= {"occasion": "on", "milestone": "off", "progress": "off"}.items()
    assert await allowed(ana) == {("updates", ana.channel)}
    assert await preferences(ana) == Preferences(muted=frozenset({Class.MILESTONE, Class.PROGRESS}))
    said = await ana.forges("comeback-on")
    assert (await ana.says("messages")).args["offers"] == "off", "a word to come back is no yes to offers"


async def test_news_without_any_of_its_kinds_are_off_and_come_back_whole(ana: Person) -> None:
    for name in ("celebrations", "reminders", "summary"):
        await ana.forges(f"{name}-off")
    assert (await ana.says("settings")).args["updates"] == "off"
    assert (await ana.forges("updates-on")).args["updates"] == "on"
    assert await preferences(ana) == Preferences()


# None of these


@pytest.mark.parametrize("cls", [cls for cls in Class if cls])
async def test_no_more_of_these_is_one_tap_and_so_is_the_way_back(ana: Person, cls: Class) -> None:
    await wish(ana, Preferences(fewer=True))
    said = await ana.forges(f"no-more:{int(cls)}")
    assert (said.kind, said.args) == (WhyKind.NO_MORE, {"cls": cls.name.lower()})
    assert await preferences(ana) == Preferences(fewer=True, muted=frozenset({cls}))
    await ana.taps("no-more-undo")
    assert await preferences(ana) == Preferences(fewer=True)


async def test_offers_that_were_refused_come_back_by_turning_them_on(ana: Person) -> None:
    await ana.forges("offers-on")
    ana.stage.later(seconds=1)
    await ana.forges("no-more:3")
    assert (await ana.says("settings")).args["offers"] == "off"
    assert (await ana.forges("offers-on")).args["offers"] == "on"
    assert await preferences(ana) == Preferences()


@pytest.mark.parametrize("forged", ["no-more", "no-more:0", "no-more:9", "no-more:x"])
async def test_a_forged_kind_changes_nothing(ana: Person, forged: str) -> None:
    assert (await ana.forges(forged)).kind is WhyKind.WISH_KINDS
    assert await preferences(ana) == Preferences()


# Quiet hours


HOURS = [
    ("21-8", "21:00-08:00"),
    ("21:00 - 08:30", "21:00-08:30"),
    ("21.00–8.30", "21:00-08:30"),
    ("2100-0830", "21:00-08:30"),
    ("from 9pm to 8am", "21:00-08:00"),
    ("9 p.m. - 8 a.m.", "21:00-08:00"),
    ("od 21 do 8", "21:00-08:00"),
    ("de la 22:30 până la 7", "22:30-07:00"),
    ("12am-12pm", "00:00-12:00"),
    ("13-14", "13:00-14:00"),
    ("20-24", "20:00-00:00"),
    ("21-830", "21:00-08:30"),
]


@pytest.mark.parametrize(("typed", "shown"), HOURS)
async def test_quiet_hours_are_typed_as_people_write_them(ana: Person, typed: str, shown: str) -> None:
    await ana.says("quiet hours")
    said = await ana.says(typed)
    assert (said.kind, said.args["quiet"]) == (WhyKind.WISHES, shown)
    quiet = (await preferences(ana)).quiet
    assert quiet
    assert in_figures(quiet) == shown


async def test_hours_may_follow_the_word_at_once(ana: Person) -> None:
    assert (await ana.says("quiet 22-7")).args["quiet"] == "22:00-07:00"


ODD = [
    "21",
    "21-8-9",
    "25-8",
    "21:60-8",
    "8-8",
    "13pm-8am",
    "0am-8",
    "soon",
    "-",
    "21 to 8 but not on Sundays 12",
]


@pytest.mark.parametrize("typed", [*ODD, "9" * 60])
async def test_odd_hours_are_asked_for_again(ana: Person, typed: str) -> None:
    assert parse_hours(typed) is None
    await ana.says("quiet")
    await ana.says(typed)
    assert (await preferences(ana)).quiet is None
    assert (await met(ana)).step is not None, "the question stays open"


async def test_two_common_hours_are_a_tap_away(ana: Person) -> None:
    said = await ana.says("quiet")
    assert labels(said) == ["21:00-08:00", "22:00-10:00"]
    await ana.taps("22:00-10:00")
    assert (await preferences(ana)).quiet == QuietHours(time(22), time(10))


@pytest.mark.parametrize("way", ["no", "nie", "3", "quiet no"])
async def test_own_hours_are_given_up_for_the_shop_s(ana: Person, way: str) -> None:
    await wish(ana, Preferences(fewer=True, quiet=QuietHours(time(21), time(8))))
    assert labels(await ana.says("quiet"))[-1] == "quiet-no"
    assert (await ana.says(way)).args["quiet"] == "20:00-09:00"
    assert await preferences(ana) == Preferences(fewer=True)


async def test_a_shop_without_quiet_hours_has_none_to_show(stage: Stage, ana: Person) -> None:
    stage.programme = replace(PROGRAMME, policy=replace(CAPS, quiet=QuietHours(time(9), time(9))))
    assert (await ana.says("quiet")).args["quiet"] == "none"


# The rest


async def test_strangers_wish_for_nothing(stage: Stage) -> None:
    eve = stage.person("telegram", "66", "Eve")
    for asked in (eve.says("fewer"), eve.says("quiet 21-8"), eve.forges("no-more:3"), eve.forges("why-this")):
        assert (await asked).kind is JoiningKind.JOIN_FIRST


async def test_a_name_may_be_any_of_these_words(ana: Person) -> None:
    await ana.says("name")
    assert (await ana.says("Quiet 21")).kind is SettingsKind.NAME_SET


@pytest.mark.parametrize(
    ("window", "told"),
    [("1 per day", (1, "day")), ("2 per quarter", (1, "quarter")), ("1 per 20 hours", (20, "hours")),
     ("1 per 1 hours", (1, "hours")), ("4 per 30 days", (30, "days")), ("1 per 2 weeks", (14, "days"))],
)  # fmt: skip
def test_a_window_is_spelled_for_the_texts(window: str, told: tuple[int, str]) -> None:
    assert told == spelled(parse_window(window))
