"""`python -m bot why`: the owner's question at the server."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.why import why
from loyalty.gate.policy import Policy, Rule
from loyalty.gate.windows import parse_window
from storage.engine.db import fresh_id
from tests.bot.typed import Run
from tests.databases import Databases
from tests.handlers.cast import join, met
from tests.handlers.stage import PROGRAMME, Person, Stage, open_stage_at
from tests.handlers.told import held_latte, message, offer
from tests.languages import shop_texts

CAPS = Policy("Europe/Warsaw", rules=(Rule(parse_window("1 per day")), Rule(parse_window("4 per 30 days"))))


@pytest.fixture
async def stage(url: str) -> AsyncIterator[Stage]:
    async with open_stage_at(url, replace(PROGRAMME, policy=CAPS)) as opened:
        yield opened


async def printed(stage: Stage, asked: str, *locales: str) -> str:
    programme = replace(stage.programme, shop=replace(PROGRAMME.shop, locales=locales or ("en",)))
    texts = shop_texts(lambda: stage.now, *programme.shop.locales)
    return await why(stage.database, programme, texts, stage.now, asked)


async def ben_with_a_held_offer(stage: Stage) -> Person:
    ben = stage.person("sms", "+48601222333", "Ben")
    await join(ben)
    known = await met(ben)
    assert known.member
    await stage.run(*held_latte(known.address.id, known.member.id, stage.now, "sms"))
    return ben


async def test_it_says_what_the_owner_reads_in_the_chat(stage: Stage) -> None:
    await ben_with_a_held_offer(stage)
    assert await printed(stage, "ben") == (
        "Ben (+48***2333), card since today:\n"
        "Got 1 of 4 messages in 30 days.\n"
        'Waiting: "Autumn latte", because: 1 of 1 messages a day (today, 09:00: nearly there). '
        "Next free tomorrow, 10:00. It ends Thursday, 10:00, so it will go.\n"
        "Sent today, 09:00: nearly there."
    )


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("pl", "Czeka: „Autumn latte”. Powód: wiadomości: 1 z 1 na dzień (dziś, 09:00: blisko nagrody)."),
        (
            "ro",
            "Așteaptă: „Autumn latte”, motiv: mesaje 1 din 1 pe zi (azi, 09:00: aproape de recompensă).",
        ),
    ],
)
async def test_it_speaks_the_shop_s_first_language(stage: Stage, locale: str, said: str) -> None:
    await ben_with_a_held_offer(stage)
    assert said in await printed(stage, "2333", locale, "en")


async def test_several_are_listed_with_what_tells_them_apart(stage: Stage) -> None:
    for number in range(5):
        await join(stage.person("sms", f"+4860122233{number}", "Ben"))
    told = (await printed(stage, "ben")).splitlines()
    assert told[0] == "5 found. Which one?"
    assert sorted(told[1:]) == [f"- Ben, 01.06.2026, +48***233{number}" for number in range(5)]


async def test_an_offer_is_told_by_its_totals(stage: Stage) -> None:
    ben, latte = stage.person("sms", "+48601222333", "Ben"), fresh_id()
    await join(ben)
    known = await met(ben)
    assert known.member
    await stage.run(
        offer("Autumn latte", stage.now, id=latte),
        message(known.address.id, known.member.id, stage.now, promotion_id=latte, channel="sms"),
    )
    assert (
        await printed(stage, "Autumn") == '"Autumn latte": 1 message, until Thursday, 10:00.\nSent: 1 (Ben).'
    )


async def test_nobody_is_one_sentence(stage: Stage) -> None:
    with pytest.raises(ValueError, match=r"^I find nobody and no offer by eve\.$"):
        await printed(stage, "eve")


async def test_the_command_ends_with_one_sentence_on_the_error_stream(databases: Databases, run: Run) -> None:
    url = await databases.sqlite()
    done = await asyncio.to_thread(run, "why", "nobody", "at", "all", DATABASE_URL=url)
    assert (done.code, done.out) == (1, "")
    assert done.err == "I find nobody and no offer by nobody at all.\n"


def test_a_database_that_is_not_there_is_a_slip_and_not_an_empty_shop(tmp_path: Path, run: Run) -> None:
    done = run("why", "ana")
    assert (done.code, done.out) == (1, "")
    assert done.err.startswith(f"environment: DATABASE_URL: there is no database at {tmp_path / 'shop.db'}")
    assert not (tmp_path / "shop.db").exists()
