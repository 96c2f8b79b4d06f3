"""The service killed in the middle of an offer, again and again: nobody gets it twice, nobody is skipped."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest

from bot import clock
from loyalty.facts.promotions import PromotionDrafted, PromotionMoved
from loyalty.gate.policy import Policy
from loyalty.offers.promotions import PromotionState
from loyalty.programme.till import Codes
from scheduler.delivery.courier import Courier
from storage.engine.db import Database, Dialect, Statement, insert
from storage.engine.opening import open_database
from storage.messages import outbox
from storage.writing import facts
from tests.amounts import account
from tests.crash.nursery import Copy, Nursery, open_nursery
from tests.crash.test_kill import Town, open_town, rows
from tests.databases import Databases
from tests.scheduler.delivery.test_courier import Scripted
from tests.scheduler.town import offer
from tests.storage.places import write

pytestmark = pytest.mark.prove
ROOT = Path(__file__).parents[2]
MEMBERS, KILLS, OWNER, IN_FLIGHT = 600, 4, 100, 6
CHATS = range(1000, 1000 + MEMBERS)
WORDS = "Autumn latte"


@pytest.fixture(scope="module")
def nursery(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Nursery]:
    with open_nursery(tmp_path_factory.mktemp("nursery")) as opened:
        yield opened


@pytest.fixture(scope="module")
def config(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shop's own settings, awake at any hour, at a pace that lets the test end, with few sends at once."""
    text = (ROOT / "config.toml").read_text()
    for old, new in (
        ('quiet_from = "20:00"', 'quiet_from = "00:00"'),
        ('quiet_to = "09:00"', 'quiet_to = "00:00"'),
        ("per_second = 25 ", "per_second = 500 "),
        ("in_flight = 64 ", f"in_flight = {IN_FLIGHT} "),
    ):
        assert old in text
        text = text.replace(old, new)
    file = tmp_path_factory.mktemp("shop") / "config.toml"
    file.write_text(text)
    return file


async def furnish(database: Database, town: Town) -> None:
    """Members who want offers, and an owner who has just confirmed one."""
    now = clock.system()
    for start in range(0, MEMBERS, 100):
        await write(database, *(one for chat in CHATS[start : start + 100] for one in member(chat)))
    for chat in (OWNER, *CHATS):
        town.regular(chat)
        town.telegram.chats[chat].started = True
    draft = replace(offer(7, now), by=OWNER, ends_at=now + timedelta(hours=1), holdout=100)
    confirmed = PromotionMoved(7, (PromotionState.DRAFT,), PromotionState.SCHEDULED, OWNER)
    await write(
        database,
        insert(
            "address", id=OWNER, channel="telegram", value=str(OWNER), locale="en", state="open", seen_at=now,
            wrong_codes=0,
        ),
        *facts.statements(PromotionDrafted(draft), now, Codes()),
    )  # fmt: skip
    await write(database, *facts.statements(confirmed, now, Codes()))


def member(chat: int) -> Iterator[Statement]:
    long_ago = clock.system() - timedelta(days=99)
    yield insert(
        "member", id=chat, card=f"card-{chat}", name="Ana", locale="en", location="", source="",
        joined_at=long_ago,
    )  # fmt: skip
    yield from account(chat)
    yield insert(
        "address", id=chat, channel="telegram", value=str(chat), locale="en", state="open", member_id=chat,
        seen_at=long_ago, wrong_codes=0,
    )  # fmt: skip
    yield insert(
        "consent", id=chat, member_id=chat, purpose="offers", channel="telegram", given=True, wording="1",
        source="", at=long_ago,
    )  # fmt: skip


def received(town: Town) -> Counter[int]:
    return Counter(
        {
            chat: sum(WORDS in message.text for message in town.regular(chat).received)
            for chat in CHATS
            if town.regular(chat).received
        }
    )


async def killed_again_and_again(town: Town, chance: Random) -> Copy:
    """While it starts, feeds, sends, and between a send and its answer. The copy that is left running."""
    for number in range(KILLS):
        service = await town.start()
        enough = received(town).total() + (0 if number == 1 else chance.randint(1, MEMBERS // KILLS // 2))
        async with asyncio.timeout(300):
            while received(town).total() < enough:
                await asyncio.sleep(0.05)
        await asyncio.sleep(chance.uniform(0, 0.3 if number == 1 else 0.05))
        assert received(town).total() < MEMBERS * 0.85, "everybody had it before all the kills"
        await service.kill()
    return await town.start()


async def done(database: Database) -> None:
    """All is fed, and nothing waits but what the dead had in hand."""
    async with asyncio.timeout(300):
        while True:
            found = await rows(
                database,
                """SELECT (SELECT "fed_at" FROM "promotion") AS "fed", (SELECT count(*) FROM "outbox"
                WHERE "promotion_id" = 7 AND "state" IN ('waiting', 'paused')) AS "left" """,
            )
            if found[0]["fed"] and not found[0]["left"]:
                return
            await asyncio.sleep(0.1)


async def given_up(database: Database) -> None:
    """On PostgreSQL what a dead process had in hand is its own until its lease is over."""
    after = clock.system() + 2 * outbox.LEASE
    policy = Policy("Europe/Warsaw")
    await Courier(database, {"telegram": Scripted()}, policy, lambda: after).recover()


@pytest.mark.parametrize("dialect", ["sqlite", "postgres"])
async def test_nobody_twice_and_nobody_skipped(
    databases: Databases, nursery: Nursery, config: Path, dialect: str
) -> None:
    """But those with the provider at a kill, of whom nobody can know: they are reported as unclear."""
    async with databases.fresh(dialect) as url, open_town(url, nursery, config) as town:
        town.telegram.faults.latency = 0.03
        database = await open_database(url)
        await furnish(database, town)
        if database.dialect is Dialect.SQLITE:
            await database.close()
        last = await killed_again_and_again(town, Random(dialect))
        if database.dialect is Dialect.SQLITE:
            database = await open_database(url)
        await done(database)
        await last.kill()
        await given_up(database)
        await everybody_had_it(database, town)
        await database.close()


async def everybody_had_it(database: Database, town: Town) -> None:
    letters = await rows(database, 'SELECT * FROM "outbox" WHERE "promotion_id" = 7')
    assert sorted(CHATS) == sorted(letter["member_id"] for letter in letters)
    had = received(town)
    assert max(had.values()) == 1
    by_state: dict[str, set[int]] = {}
    for letter in letters:
        by_state.setdefault(letter["state"], set()).add(letter["member_id"])
    assert by_state.keys() <= {"sent", "dropped", "unclear"}
    spared = {letter["member_id"] for letter in letters if letter["reason"] == "holdout"}
    assert by_state["dropped"] == spared
    assert by_state["sent"] <= {chat for chat, count in had.items() if count}
    assert not spared & {chat for chat, count in had.items() if count}
    unclear = by_state.get("unclear", set())
    assert by_state["sent"] | unclear | spared == set(CHATS)
    assert len(unclear) <= KILLS * IN_FLIGHT  # what is claimed is what is begun
