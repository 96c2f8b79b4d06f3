"""One's own data, and leaving."""

from __future__ import annotations

import json
from typing import Any

import pytest

from handlers.turn.heard import Blocked
from loyalty.messages.extras import File
from loyalty.messages.kind import Kind
from loyalty.messages.kinds.help import HelpKind
from loyalty.messages.kinds.joining import JoiningKind
from loyalty.messages.kinds.settings import SettingsKind
from loyalty.messages.message import Message
from tests.handlers.cast import join, met, visit
from tests.handlers.stage import Person, Stage, labels, text

PHONE = "+48601222333"


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
        "privacy": text("https://arcade.example/privacy"),
        "terms": text("https://arcade.example/terms"),
    }
    assert offered == labels(said)


async def test_an_export_is_all_of_ones_own_and_nothing_of_others(stage: Stage, ana: Person) -> None:
    ben = stage.person("sms", "+48601222333", "Ben")
    await join(ben)
    exported = content(await ana.says("export"))
    assert [row["name"] for row in exported["member"]] == ["Ana"]
    assert [row["value"] for row in exported["address"]] == ["11"]
    assert [(row["unit"], row["held"]) for row in exported["balance"]] == [
        ("points", 24),
        ("stamps", 1),
        ("money", 0),
    ]
    assert [row["amount"] for row in exported["visit"]] == [2450]
    assert exported["visit"][0]["at"].startswith("2026-06-01T08:00")
    assert {row["purpose"] for row in exported["consent"]} == {"terms", "updates", "offers"}
    assert "Ben" not in json.dumps(exported)


async def test_leaving_is_asked_once_more_with_what_is_lost(ana: Person) -> None:
    said = await ana.says("leave")
    assert (said.kind, said.args) == (
        SettingsKind.LEAVE,
        {"stamps": 1, "points": 24, "vouchers": 0, "uses": 0},
    )
    assert (await ana.taps("leave-no")).kind is SettingsKind.KEPT
    assert (await met(ana)).member


async def by_sms(stage: Stage, *, chat: bool = False) -> tuple[Person, Person]:
    """Ben's phone, and his chat, which has the same card if `chat`."""
    phone, other = stage.person("sms", PHONE, "Ben"), stage.person("telegram", "12", "Ben")
    await join(phone)
    if chat:
        await other.shares(PHONE)
    return phone, other


@pytest.mark.parametrize(
    ("asks", "asked", "done"),
    [
        ("leave", SettingsKind.LEAVE_WORD, SettingsKind.LEFT),
        ("export", SettingsKind.EXPORT_WORD, SettingsKind.EXPORT),
    ],
)
async def test_by_sms_a_word_of_the_question_confirms_it(
    stage: Stage, asks: str, asked: Kind, done: Kind
) -> None:
    """Whoever forges the sender of two texts does not read what the first was answered."""
    phone, _ = await by_sms(stage)
    for blind in ("yes", "1", "leave", "leave-yes", "no", "card"):
        told = await phone.says(asks)
        assert told.kind is asked
        assert (await phone.says(blind)).kind is not done
        assert (await met(phone)).member
    word = str((await phone.says(asks)).args["word"])
    assert (await phone.says(f"{word.title()}, please")).kind is done


async def test_a_button_of_before_deletes_nothing_by_sms(stage: Stage) -> None:
    phone, _ = await by_sms(stage)
    assert (await phone.forges("leave-yes")).kind is SettingsKind.LEAVE_WORD
    assert (await met(phone)).member


async def test_the_word_is_not_guessed(stage: Stage) -> None:
    phone, _ = await by_sms(stage)
    for _ in range(5):
        await phone.says("leave")
        assert (await phone.says("pumpkin")).kind is SettingsKind.WORD_WRONG
    word = str((await phone.says("leave")).args["word"])
    assert (await phone.says(word)).kind is HelpKind.SLOWED
    assert (await met(phone)).member


async def test_a_card_with_a_chat_is_deleted_in_the_chat_only(stage: Stage) -> None:
    phone, chat = await by_sms(stage, chat=True)
    assert (await phone.says("leave")).kind is SettingsKind.CONFIRM_THERE
    assert (chat.heard.kind, chat.heard.args["phone"]) == (SettingsKind.LEAVE_THERE, "+48***2333")
    assert (await met(phone)).member
    assert (await phone.says("export")).kind is SettingsKind.CONFIRM_THERE
    assert (await chat.taps("export")).kind is SettingsKind.EXPORT
    await phone.says("leave")
    assert (await chat.taps("leave-yes")).kind is SettingsKind.LEFT
    assert (await met(phone)).member is None


async def test_a_chat_that_hears_nothing_is_not_asked(stage: Stage) -> None:
    phone, chat = await by_sms(stage, chat=True)
    await stage.says(chat.channel, chat.address, Blocked())
    assert (await phone.says("leave")).kind is SettingsKind.LEAVE_WORD


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
