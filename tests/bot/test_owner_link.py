"""The link that makes an owner: what is printed, and that it works once and in time."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.links import Links
from bot.owner_link import owner_link
from bot.telegram.entry import chat_link
from loyalty.messages.kinds.help import HelpKind
from loyalty.messages.kinds.team import TeamKind
from loyalty.programme.till import Invitations
from tests.handlers.stage import PROGRAMME, Stage, open_stage_at

TELEGRAM = Links("https://arcade.example", chat_link("arcade_bot"), "+48222222222")
SMS = Links("https://arcade.example", None, "+48222222222")
NEITHER = Links("https://arcade.example", None, None)


@pytest.fixture
async def stage(url: str) -> AsyncIterator[Stage]:
    async with open_stage_at(url) as opened:
        yield opened


async def printed(stage: Stage, links: Links = TELEGRAM) -> str:
    return await owner_link(stage.database, stage.programme, links, stage.now)


def claim(text: str) -> str:
    found = re.search(r"\bo-[A-Za-z0-9_-]{20,}", text)
    assert found
    return found[0]


async def test_what_is_printed_with_telegram(stage: Stage) -> None:
    text = await printed(stage)
    assert text == (
        "Open this link to become an owner:\n"
        f"https://t.me/arcade_bot?start={claim(text)}\n"
        "It works once, within 1 hour."
    )


async def test_what_is_printed_where_there_is_only_sms(stage: Stage) -> None:
    text = await printed(stage, SMS)
    assert text == (
        "Text this to +48222222222 to become an owner:\n"
        f"{claim(text)}\n"
        "Or open this link on the phone:\n"
        f"sms:+48222222222?body={claim(text)}\n"
        "It works once, within 1 hour."
    )


@pytest.mark.parametrize(
    ("valid", "words"),
    [
        (timedelta(minutes=1), "1 minute"),
        (timedelta(minutes=90), "90 minutes"),
        (timedelta(hours=1), "1 hour"),
        (timedelta(days=2), "48 hours"),
    ],
)
async def test_how_long_it_is_good_for(stage: Stage, valid: timedelta, words: str) -> None:
    stage.programme = replace(PROGRAMME, invitations=Invitations(owner_link_valid=valid))
    assert (await printed(stage)).endswith(f"It works once, within {words}.")


async def test_without_a_channel_there_is_no_link_and_nothing_is_kept(stage: Stage) -> None:
    with pytest.raises(ValueError, match="Nobody could open it"):
        await printed(stage, NEITHER)
    assert await stage.rows('SELECT * FROM "invitation"') == []


async def test_whoever_opens_it_first_is_the_owner(stage: Stage) -> None:
    payload = claim(await printed(stage))
    olga, eve = (stage.person("telegram", str(n), name) for n, name in enumerate(("Olga", "Eve")))
    assert len(payload) <= 64
    assert (await olga.opens(payload)).kind is TeamKind.OWNER_WELCOME
    assert (await eve.opens(payload)).kind is HelpKind.LINK_OLD
    assert (await olga.says("team")).args == {"count": 1}


async def test_it_may_be_texted(stage: Stage) -> None:
    """A phone tells no name, so it is asked for."""
    olga = stage.person("sms", "+48601222333")
    assert (await olga.says(claim(await printed(stage, SMS)))).kind is TeamKind.ASK_STAFF_NAME
    assert (await olga.says("Olga")).kind is TeamKind.OWNER_WELCOME


async def test_it_is_over_when_its_time_is(stage: Stage) -> None:
    payload = claim(await printed(stage))
    stage.later(hours=1)
    assert (await stage.person("telegram", "1", "Olga").opens(payload)).kind is HelpKind.LINK_OLD


async def test_each_link_is_its_own(stage: Stage) -> None:
    assert claim(await printed(stage)) != claim(await printed(stage))


async def test_the_trail_knows_that_a_link_was_made(stage: Stage) -> None:
    await printed(stage)
    rows = await stage.rows('SELECT "actor", "action" FROM "audit"')
    assert rows == [{"actor": 0, "action": "invited"}]
