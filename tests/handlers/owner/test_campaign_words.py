"""What an owner says of a campaign, in three languages, and what is understood by it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from bot.settings.file import of_text
from handlers.owner.campaigns.draft import Draft, from_data
from handlers.owner.campaigns.reading import read
from loyalty.messages.kinds.versions import VersionKind
from loyalty.model.team import Role
from loyalty.programme.when import When
from tests.bot.settings.shop_file import GOOD
from tests.databases import Databases
from tests.handlers import stage as stages
from tests.handlers.cast import open_at

PROGRAMME = of_text(GOOD).programme
NOW = datetime(2026, 6, 2, 8, 0, tzinfo=UTC)  # a Tuesday


def on(first: str, last: str = "") -> str:
    return f"{first}..{last or first}"


TODAY, TOMORROW, FRIDAY, WEEKEND = on("2"), on("3"), on("5"), on("6", "7")

# A sentence; what is given; when, where and for whom, as `said` below writes it.
ROWS = (
    ("double points this weekend at Station", "times 2 points", f"{WEEKEND} at station"),
    ("triple stamps today", "times 3 stamps", TODAY),
    ("+20 points on Fridays 14-16 until 20 June", "amount 20 points", "2..20 days 4 14:00-16:00"),
    ("5% cashback for a week", "percent 5 money", "2..8"),
    ("2x points tomorrow 2pm-4pm", "times 2 points", f"{TOMORROW} 14:00-16:00"),
    (
        "give everyone 50 extra points on the first visit until the end of the month",
        "amount 50 points",
        "2..30 first",
    ),
    ("Double points Friday 14-16", "times 2 points", f"{FRIDAY} 14:00-16:00"),
    ("double points Friday 18:00 to 22:00", "times 2 points", f"{FRIDAY} 18:00-22:00"),
    ("double points Mon-Fri 9:00-11:30 for 2 weeks", "times 2 points", "2..15 days 01234 09:00-11:30"),
    ("double points from 5 to 10 June", "times 2 points", "5..10"),
    ("double points 5-10 June at Main", "times 2 points", "5..10 at main"),
    ("double points 5.6-10.6", "times 2 points", "5..10"),
    ("double points from 28 June to 30 June", "times 2 points", "28..30"),
    ("1.5x points every Tuesday, no end", "times 3/2 points", "days 1"),
    ("double points for Gold members until Sunday", "times 2 points", "2..7 tiers gold"),
    ("double points for Plus members this week", "times 2 points", "2..7 members plus"),
    ("points twice after 18:00 this week", "times 2 points", "2..7 18:00-24:00"),
    ("a stamp more next weekend", "amount 1 stamps", "13..14"),
    ("+10 points from 50 zł on 6 June", "amount 10 points", "6..6 minimum 5000"),
    ("triple points until Friday", "times 3 points", "2..5"),
    ("double points from tomorrow to Friday", "times 2 points", "3..5"),
    ("double points weekends until 30 June", "times 2 points", "2..30 days 56"),
    ("double points for a week from Monday", "times 2 points", "8..14"),
    ("double points in June with own cup", "times 2 points", "2..30 tags cup"),
    ("5 zł cashback extra for members until 30.06", "amount 5 money", "2..30 members plus"),
    ("podwójne punkty w ten weekend", "times 2 points", WEEKEND),
    ("podwójne punkty w weekend na Station", "times 2 points", f"{WEEKEND} at station"),
    ("potrójne pieczątki dzisiaj", "times 3 stamps", TODAY),
    ("+20 punktów w piątki 14-16 do 20 czerwca", "amount 20 points", "2..20 days 4 14:00-16:00"),
    ("5% cashbacku przez tydzień", "percent 5 money", "2..8"),
    ("dwa razy punkty jutro od 14 do 16", "times 2 points", f"{TOMORROW} 14:00-16:00"),
    ("20 dodatkowych punktów za pierwszą wizytę do końca miesiąca", "amount 20 points", "2..30 first"),
    ("podwójne punkty pn-pt 9-11 przez 2 tygodnie", "times 2 points", "2..15 days 01234 09:00-11:00"),
    ("podwójne punkty od 5 do 10 czerwca", "times 2 points", "5..10"),
    ("podwójne punkty w piątek", "times 2 points", FRIDAY),
    ("podwójne punkty od jutra do piątku", "times 2 points", "3..5"),
    ("podwójne punkty co wtorek bez końca", "times 2 points", "days 1"),
    (
        "podwójne punkty od 14 do 16 w poniedziałki do 30 czerwca",
        "times 2 points",
        "2..30 days 0 14:00-16:00",
    ),
    ("podwójne punkty dla złota do niedzieli", "times 2 points", "2..7 tiers gold"),
    ("podwójne punkty dla nowych klientów w czerwcu", "times 2 points", "2..30 first"),
    ("3x punkty w sobotę i niedzielę", "times 3 points", WEEKEND),
    ("dodatkowa pieczątka w środy do odwołania", "amount 1 stamps", "days 2"),
    ("puncte duble în weekend", "times 2 points", WEEKEND),
    ("puncte duble weekendul acesta la Station", "times 2 points", f"{WEEKEND} at station"),
    ("ștampile triple azi", "times 3 stamps", TODAY),
    ("+20 de puncte vinerea 14-16 până la 20 iunie", "amount 20 points", "2..20 days 4 14:00-16:00"),
    ("5% cashback timp de o săptămână", "percent 5 money", "2..8"),
    ("de 2 ori puncte mâine de la 14 la 16", "times 2 points", f"{TOMORROW} 14:00-16:00"),
    ("20 de puncte în plus la prima vizită până la sfârșitul lunii", "amount 20 points", "2..30 first"),
    ("puncte duble luni-vineri 9-11 timp de 2 săptămâni", "times 2 points", "2..15 days 01234 09:00-11:00"),
    ("puncte duble de la 5 la 10 iunie", "times 2 points", "5..10"),
    ("puncte duble vineri", "times 2 points", FRIDAY),
    ("puncte duble în fiecare marți fără sfârșit", "times 2 points", "days 1"),
    ("puncte duble pentru Aur până duminică", "times 2 points", "2..7 tiers gold"),
    ("o ștampilă în plus miercurea până duminică", "amount 1 stamps", "2..7 days 2"),
    ("double points this weekend at most once a day each", "times 2 points", f"{WEEKEND} per_day 1"),
    ("+20 points until Friday, once per person", "amount 20 points", "2..5 in_all 1"),
    ("podwójne punkty w ten weekend, najwyżej raz dziennie", "times 2 points", f"{WEEKEND} per_day 1"),
    ("+5 punktów do piątku raz w tygodniu na osobę", "amount 5 points", "2..5 per_week 1"),
    ("puncte duble în weekend, cel mult o dată pe zi de persoană", "times 2 points", f"{WEEKEND} per_day 1"),
    ("once a month", "", "per_month 1"),
    ("this weekend", "", WEEKEND),
    ("7 days", "", "2..8"),
    ("Station", "", "at station"),
)


def given(draft: Draft) -> str:
    if draft.gives is None or draft.much is None:
        return ""
    much = (
        draft.much.numerator
        if draft.much.denominator == 1
        else f"{draft.much.numerator}/{draft.much.denominator}"
    )
    return f"{draft.gives} {much} {draft.unit}"


def said(when: When) -> str:
    """Days of June by their numbers."""
    season = [f"{day(when.first_day)}..{day(when.last_day)}"] if when.first_day else []
    parts = (
        *season,
        f"days {''.join(map(str, when.days.numbers))}" if when.days else "",
        str(when.hours or ""),
        *(f"at {place}" for place in when.places),
        *(f"{key} {id}" for key in ("tiers", "members", "tags") for id in getattr(when, key)),
        "first" if when.first_visit else "",
        f"minimum {when.minimum}" if when.minimum else "",
    )
    return " ".join(filter(None, parts))


def often(draft: Draft) -> str:
    keys = ("per_day", "per_week", "per_month", "in_all")
    return " ".join(f"{key} {limit}" for key in keys if (limit := getattr(draft.limits, key)))


def day(one: date | None) -> str:
    if one is None:
        return ""
    assert (one.year, one.month) == (2026, 6)
    return str(one.day)


@pytest.mark.parametrize(("text", "gives", "when"), ROWS)
def test_a_sentence_is_understood(text: str, gives: str, when: str) -> None:
    locale = "en"
    found = read(text, Draft(), PROGRAMME, NOW, locale)
    assert (found.left, found.is_past) == ((), False)
    told = " ".join(filter(None, (said(found.draft.when), often(found.draft))))
    assert (given(found.draft), told) == (gives, when)
    assert from_data(found.draft.to_data()) == found.draft
    assert found.is_whole == bool(gives), "it needs no question before it"


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("double points at the moon", True),
        ("please, double points at the moon", True),
        ("+20 points on moondays", True),
        ("how many double points did Ana get", False),
        ("pause double points", False),
        ("why double points", False),
        ("rule sunday times 3", False),
        ("reward cake 300 points", False),
        ("offer double points", False),
        ("Ana came twice today", False),
        ("3 times Ana", False),
        ("undo 2 points", False),
        ("customers with 5 stamps", False),
        ("members with 5 stamps", False),
        ("give 50 points", False),
        ("50 points for Ana", False),
    ],
)
def test_a_text_that_may_be_about_anything_is_no_campaign(text: str, begins: bool) -> None:
    """Unless it begins as one: then the word that is not understood is named."""
    found = read(text, Draft(), PROGRAMME, NOW, "en")
    assert (found.is_whole, found.begins) == (False, begins)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("double points at the moon", ("moon",)),
        ("how many double points did Ana get", ("how", "many", "did", "ana")),
        ("double points on 31.02", ("31.02",)),
    ],
)
def test_what_is_not_understood_is_named(text: str, left: tuple[str, ...]) -> None:
    assert read(text, Draft(), PROGRAMME, NOW, "en").left == left


def test_a_season_that_is_over_is_told() -> None:
    assert read("double points until 1 May 2026", Draft(), PROGRAMME, NOW, "en").is_past


def test_what_is_said_later_takes_the_place_of_what_was_said() -> None:
    """And nothing else is changed by it; a name stays as it was typed."""
    draft = read("double points Mondays 14-16 until 30 June at Station", Draft(), PROGRAMME, NOW, "en").draft
    for text, gives, when in (
        ("triple", "times 3 points", "2..30 days 0 14:00-16:00 at station"),
        ("everywhere", "times 3 points", "2..30 days 0 14:00-16:00"),
        ("for Gold", "times 3 points", "2..30 days 0 14:00-16:00 tiers gold"),
        ("all day", "times 3 points", "2..30 days 0 tiers gold"),
        ("for everyone", "times 3 points", "2..30 days 0"),
        ("daily", "times 3 points", "2..30"),
        ("no end", "times 3 points", ""),
        ("stamps", "times 3 stamps", ""),
        ('"Żółty tydzień"', "times 3 stamps", ""),
    ):
        draft = read(text, draft, PROGRAMME, NOW, "en").draft
        assert (given(draft), said(draft.when)) == (gives, when), text
    assert draft.name == "Żółty tydzień"


async def test_where_the_settings_are_of_no_file_none_is_begun(
    databases: Databases, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = {**stages.VOCABULARY.intents, "campaign": "campaign", "campaigns": "campaigns"}
    monkeypatch.setattr(stages, "VOCABULARY", replace(stages.VOCABULARY, intents=words))
    async with open_at(await databases.sqlite()) as stage:
        olga = stage.person("telegram", "1", "Olga")
        await stage.employ(olga, Role.OWNER)
        for text in ("campaign", "campaigns", "double points", "double points today"):
            assert (await olga.says(text)).kind is VersionKind.CHANGE_CLOSED, text
