"""What failed is tried again, each chat's in the order in which it failed."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from storage.engine.db import Database
from storage.engine.opening import open_database
from storage.messages import inbox
from tests.storage.letters import NOON

ANA, BEN = ("telegram", "1"), ("sms", "+48512000333")
SOON = NOON + timedelta(seconds=2)
LEASE = timedelta(minutes=1)


@pytest.fixture
async def database(url: str) -> AsyncIterator[Database]:
    """Ana's three messages and one of Ben's have failed, in this order."""
    opened = await open_database(url)
    for number, (key, whose) in enumerate((("9", ANA), ("10", ANA), ("b", BEN), ("11", ANA))):
        at = NOON + timedelta(milliseconds=number)
        await inbox.fail(opened, key, "{}", "boom", at, SOON, whose)
    yield opened
    await opened.close()


async def due(database: Database, seconds: float) -> list[str]:
    return [failed.key for failed in await inbox.due(database, SOON + timedelta(seconds=seconds))]


async def done(database: Database, key: str) -> None:
    await database.run(lambda tx: tx.write([inbox.done(key, SOON)]))


async def test_of_each_chat_the_oldest_is_next(database: Database) -> None:
    assert await due(database, 0) == ["9", "b"]
    assert await due(database, 0) == [], "those behind it wait for it"
    await done(database, "9")
    assert await due(database, 0) == ["10"]


async def test_what_a_process_that_died_has_in_its_hands_is_tried_first(database: Database) -> None:
    """When its lease is over."""
    assert await due(database, 0) == ["9", "b"]
    assert await due(database, LEASE.total_seconds() - 1) == []
    assert await due(database, LEASE.total_seconds()) == ["9", "b"]


@pytest.mark.parametrize("end", ["aside", "dropped"])
async def test_what_is_given_up_holds_up_nothing(database: Database, end: str) -> None:
    if end == "aside":
        await inbox.fail(database, "9", "{}", "boom", SOON, None, ANA)
    else:
        await inbox.drop(database, "9")
    assert await due(database, 0) == ["10", "b"]


async def test_what_fails_again_keeps_its_place(database: Database) -> None:
    await due(database, 0)
    await inbox.fail(database, "9", "{}", "boom", SOON, SOON + timedelta(seconds=20), ANA)
    assert await due(database, 5) == []
    assert await due(database, 20) == ["9"]


async def test_whose_it_is_is_not_kept_in_words_nor_when_it_is_done(database: Database) -> None:
    async def chats() -> list[str]:
        rows = await database.run(lambda tx: tx.rows('SELECT "chat" FROM "inbox" ORDER BY "at"'))
        return [row["chat"] for row in rows]

    assert len(set(await chats())) == 2
    assert not [chat for chat in await chats() if BEN[1] in chat]
    await done(database, "b")
    assert (await chats())[2] == ""
