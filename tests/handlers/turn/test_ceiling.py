"""What strangers can make the shop pay for: so many texts an hour, over all numbers and in every way."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import replace
from functools import partial

import pytest

from handlers.turn.heard import Attached, Said
from loyalty.messages.kinds.card import CardKind
from loyalty.messages.kinds.help import HelpKind
from loyalty.messages.kinds.joining import JoiningKind
from loyalty.messages.kinds.linking import LinkingKind
from loyalty.messages.kinds.team import TeamKind
from loyalty.messages.kinds.why import WhyKind
from loyalty.model.team import Role
from storage.engine.opening import open_database
from tests.databases import Databases
from tests.handlers.cast import answer, join, visit
from tests.handlers.stage import CHANNELS, PROGRAMME, Person, Stage

MOST = 12
LIMITED = replace(PROGRAMME, limits=replace(PROGRAMME.limits, texts_to_strangers=MOST))
NUMBER = "+48601{:06d}"
ABROAD = "+447801234501"


@pytest.fixture
async def stage(databases: Databases) -> AsyncIterator[Stage]:
    database = await open_database(await databases.sqlite())
    try:
        yield Stage(database, LIMITED)
    finally:
        await database.close()


async def texts(stage: Stage) -> int:
    """What the provider gets, and bills."""
    (row,) = await stage.rows(
        """SELECT count(*) AS "n" FROM "outbox" WHERE "channel" = 'sms' AND "state" <> 'dropped'"""
    )
    return int(str(row["n"]))


def phone(stage: Stage, number: int) -> Person:
    return stage.person("sms", NUMBER.format(number))


# Each sends as it likes, some forty times in an hour: from one number or from many.


async def one_word(stage: Stage, word: str) -> None:
    for _ in range(40):
        stage.later(seconds=1)
        await answer(phone(stage, 1), word)


async def joining_from_many(stage: Stage) -> None:
    for number in range(20):
        for said in ("join", f"Eve {number}x", "no", "skip", "card", "here"):
            stage.later(seconds=1)
            await answer(phone(stage, number), said)


async def stop_and_start(stage: Stage) -> None:
    for _ in range(20):
        for said in ("stop", "start"):
            stage.later(seconds=1)
            await answer(phone(stage, 1), said)


async def codes(stage: Stage) -> None:
    """Everybody on Telegram may have a card, and link a phone number to it."""
    for number in range(40):
        eve = stage.person("telegram", str(5000 + number), "Eve")
        await join(eve)
        await eve.says("link")
        await answer(eve, NUMBER.format(number))


async def invitations(stage: Stage) -> None:
    max_ = stage.person("telegram", "1001", "Max")
    await stage.employ(max_, Role.MANAGER)
    for number in range(40):
        await max_.forges("invite-phone:staff:main")
        await answer(max_, NUMBER.format(number))


async def hostile(stage: Stage) -> None:
    for number, said in enumerate(
        ["48213", "c-x", "o-" + "a" * 40, "'; DROP TABLE", "👍", "v-1234567", ""] * 6
    ):
        stage.later(seconds=1)
        await answer(phone(stage, number % 9), Attached("sticker") if not said else Said(said))


WAYS: dict[str, Callable[[Stage], Awaitable[None]]] = {
    **{word: partial(one_word, word=word) for word in ("join", "help", "card", "privacy", "how")},
    "joining from many": joining_from_many,
    "stop and start": stop_and_start,
    "codes": codes,
    "invitations": invitations,
    "hostile": hostile,
}  # fmt: skip


@pytest.mark.parametrize("way", WAYS)
async def test_strangers_cannot_spend_more_than_the_ceiling(stage: Stage, way: str) -> None:
    await WAYS[way](stage)
    assert await texts(stage) <= MOST


async def test_all_ways_together_share_one_ceiling(stage: Stage) -> None:
    for way in WAYS.values():
        await way(stage)
    assert await texts(stage) == MOST


async def test_an_hour_later_strangers_are_heard_again(stage: Stage) -> None:
    await one_word(stage, "help")
    stage.later(hours=1)
    assert (await phone(stage, 2).says("join")).kind is JoiningKind.ASK_NAME
    await one_word(stage, "help")
    assert await texts(stage) == 2 * MOST


async def test_who_bought_something_or_works_here_is_always_answered(stage: Stage) -> None:
    ben, max_ = phone(stage, 77), stage.person("sms", "+48601222444", "Max")
    await stage.employ(max_)
    await join(ben, "Ben")
    await visit(ben, max_, "12")
    await one_word(stage, "help")
    for _ in range(2 * MOST):
        assert (await ben.says("card")).kind is CardKind.CARD
    assert (await max_.says("help")).kind is TeamKind.STAFF_HELP


async def test_on_telegram_nobody_is_cut_off(stage: Stage) -> None:
    """There it costs nothing; whoever asks for a text that may not go is told."""
    await one_word(stage, "help")
    eve = stage.person("telegram", "5000", "Eve")
    await join(eve)
    await eve.says("link")
    assert (await eve.says(NUMBER.format(5))).kind is HelpKind.NO_TEXTS
    stage.later(hours=1)
    assert (await eve.says(NUMBER.format(5))).kind is LinkingKind.LINK_CODE_SENT, "it waits for the number"


async def test_stop_is_heard_in_silence_and_nothing_else_is_done(stage: Stage) -> None:
    eve = phone(stage, 9)
    await eve.says("join")
    await one_word(stage, "help")
    assert await answer(eve, "Eve") is None
    assert await stage.rows('SELECT 1 FROM "member"') == [], "nobody joins without being told so"
    assert await answer(eve, "stop") is None
    (row,) = await stage.rows('SELECT "state" FROM "address" WHERE "value" = $1', eve.address)
    assert row["state"] == "closed"


async def test_the_owner_is_told_once_and_can_ask_why(stage: Stage) -> None:
    olga = stage.person("telegram", "1002", "Olga")
    await stage.employ(olga, Role.OWNER)
    await one_word(stage, "help")
    stage.later(hours=2)
    await one_word(stage, "help")
    told = await stage.rows('SELECT 1 FROM "outbox" WHERE "kind" = $1', TeamKind.TEXTS_USED_UP.text)
    assert len(told) == 1
    assert (olga.heard.kind, olga.heard.args) == (TeamKind.TEXTS_USED_UP, {"limit": MOST})
    await olga.forges("why")
    why = await olga.says(NUMBER.format(1))
    assert (why.kind, why.args) == (WhyKind.WHY_UNSAID, {"count": 2 * (40 - MOST)})


@pytest.mark.parametrize(
    ("countries", "number", "sent"),
    [
        ((), NUMBER.format(1), True),
        ((), ABROAD, False),
        (("GB", "PL"), ABROAD, True),
        (("GB",), NUMBER.format(1), False),
    ],
)
async def test_codes_and_invitations_go_to_the_countries_of_the_shop(
    stage: Stage, countries: tuple[str, ...], number: str, sent: bool
) -> None:
    stage.programme = replace(LIMITED, limits=replace(LIMITED.limits, text_countries=countries))
    eve, max_ = stage.person("telegram", "5000", "Eve"), stage.person("telegram", "1001", "Max")
    await stage.employ(max_, Role.MANAGER)
    await join(eve)
    await eve.says("link")
    await max_.forges("invite-phone:staff:main")
    kinds = [(await person.says(number)).kind for person in (eve, max_)]
    refused = [HelpKind.NO_TEXTS_ABROAD] * 2
    assert kinds == ([LinkingKind.LINK_CODE_SENT, TeamKind.INVITE_SENT] if sent else refused)
    assert await texts(stage) == (2 if sent else 0)


async def test_of_many_at_one_moment_only_so_many_are_answered(databases: Databases) -> None:
    """Over all connections of PostgreSQL: none counts while another does."""
    async with databases.postgres() as url:
        database = await open_database(url)
        try:
            stage = Stage(database, LIMITED)
            await asyncio.gather(*(answer(phone(stage, number), "help") for number in range(3 * MOST)))
            assert await texts(stage) == MOST
        finally:
            await database.close()


def test_a_text_costs_on_one_of_the_channels() -> None:
    assert [one.name for one in CHANNELS.switched_on if one.costs] == ["sms"]
