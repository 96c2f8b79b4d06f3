"""One's own data, and leaving."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from typing import Any

import pytest

from loyalty.messages.extras import File
from loyalty.messages.kinds.joining import JoiningKind
from loyalty.messages.kinds.settings import SettingsKind
from loyalty.messages.message import Message
from tests.databases import Databases
from tests.handlers.cast import join, met, open_at, visit
from tests.handlers.stage import Person, Stage, labels


@pytest.fixture
async def stage(databases: Databases) -> AsyncIterator[Stage]:
    async with open_at(await databases.sqlite()) as opened:
        yield opened


@pytest.fixture
async def max(stage: Stage) -> Person:
    person = stage.person("telegram", "1001", "Max")
    await stage.employ(person)
    return person


@pytest.fixture
async def ana(stage: Stage, max: Person) -> Person:
    person = stage.person("telegram", "11", "Ana")
    await join(person)
    await visit(person, max, "24.50")
    return person


def content(message: Message) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = json.loads(
        next(extra.content for extra in message.extras if isinstance(extra, File))
    )
    return found


@pytest.mark.parametrize(
    ("known", "offered"), [(True, ["export", "leave", "card"]), (False, ["join", "how"])]
)
async def test_anybody_may_ask_what_is_kept(
    stage: Stage, ana: Person, known: bool, offered: list[str]
) -> None:
    asking = ana if known else stage.person("telegram", "66", "Eve")
    said = await asking.says("privacy")
    assert said.args == {
        "shop": "Cafe Arcade",
        "privacy": "https://arcade.example/privacy",
        "terms": "https://arcade.example/terms",
    }
    assert offered == labels(said)


async def test_an_export_is_all_of_ones_own_and_nothing_of_others(stage: Stage, ana: Person) -> None:
    ben = stage.person("sms", "+48601222333", "Ben")
    await join(ben)
    exported = content(await ana.says("export"))
    assert [row["name"] for row in exported["member"]] == ["Ana"]
    assert [row["value"] for row in exported["address"]] == ["11"]
    assert [(row["points"], row["stamps"]) for row in exported["balance"]] == [(24, 1)]
    assert [row["amount"] for row in exported["visit"]] == [2450]
    assert exported["visit"][0]["at"].startswith("2026-06-01T08:00")
    assert {row["purpose"] for row in exported["consent"]} == {"terms", "updates", "offers"}
    assert "Ben" not in json.dumps(exported)


async def test_leaving_is_asked_once_more_with_what_is_lost(ana: Person) -> None:
    said = await ana.says("leave")
    assert (said.kind, said.args) == (SettingsKind.LEAVE, {"stamps": 1, "points": 24})
    assert (await ana.taps("leave-no")).kind is SettingsKind.KEPT
    assert (await met(ana)).member


async def test_whoever_left_is_forgotten_and_the_books_stay(stage: Stage, ana: Person) -> None:
    await ana.says("birthday")
    await ana.says("1 May")
    await ana.says("leave")
    assert (await ana.taps("leave-yes")).kind is SettingsKind.LEFT
    known = await met(ana)
    assert (known.member, known.step) == (None, None)
    kept = await stage.rows('SELECT "name", "card", "birth_month", "birth_day" FROM "member"')
    assert kept[0]["card"] != ""
    assert {**kept[0], "card": ""} == {"name": "", "card": "", "birth_month": None, "birth_day": None}
    assert await stage.rows('SELECT count(*) AS "n" FROM "entry"') == [{"n": 2}]
    assert (await ana.forges("leave-yes")).kind is JoiningKind.JOIN_FIRST  # tapped twice
    assert (await ana.says("hello")).kind is JoiningKind.HELLO


async def test_staff_who_give_up_their_card_stay_staff(stage: Stage, max: Person) -> None:
    await join(max)
    await max.forges("leave-yes")
    known = await met(max)
    assert known.member is None
    assert known.staff
    assert await stage.rows('SELECT "id" FROM "address" WHERE "forget_at" IS NOT NULL') == []


async def test_others_who_leave_have_their_address_forgotten(stage: Stage, ana: Person) -> None:
    await ana.forges("leave-yes")
    assert len(await stage.rows('SELECT "id" FROM "address" WHERE "forget_at" IS NOT NULL')) == 1
