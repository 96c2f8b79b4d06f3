"""What a person should know of: dead replies, and messages nobody can be sure of."""

from __future__ import annotations

import pytest

from storage.engine.db import Database
from storage.messages import dead_letters
from tests.storage.letters import Letters


@pytest.fixture
def letters(database: Database) -> Letters:
    return Letters(database)


async def test_dead_and_unclear_messages_are_listed_and_a_dead_one_goes_again(letters: Letters) -> None:
    """The newest first; what was sent is not among them, and an unclear one is never sent again."""
    ana = await letters.person(1)
    for state in ("sent", "dead", "unclear"):
        await letters.put(ana)
        await letters.rows(
            f"""UPDATE "outbox" SET "state" = '{state}', "tries" = 6 WHERE "state" = 'waiting'"""
        )
        letters.clock.later(minutes=1)
    listed = await dead_letters.newest(letters.database)
    assert [letter.state for letter in listed] == ["unclear", "dead"]
    unclear, dead = listed
    assert not await dead_letters.send_again(letters.database, unclear.id, letters.clock())
    assert await dead_letters.send_again(letters.database, dead.id, letters.clock())
    assert [letter.state for letter in await dead_letters.newest(letters.database)] == ["unclear"]
    waiting = await letters.rows("""SELECT "tries" FROM "outbox" WHERE "state" = 'waiting'""")
    assert [row["tries"] for row in waiting] == [0]
