"""What Twilio says of a message after it has taken it: on its row, and on its address."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest

from bot.sms.afterwards import PAUSES, Afterwards
from loyalty.messages import Refused
from storage import outbox
from storage.opening import open_database
from tests.storage.letters import NOON, Letters


@pytest.fixture
async def letters(url: str) -> AsyncIterator[Letters]:
    """A message to Ben that Twilio has taken as SM1."""
    database = await open_database(url)
    found = Letters(database)
    letter = await found.put(await found.person(2, "sms"), claimed=True)
    sent = outbox.Settled(letter.id, letter.token, "sent", "", provider_id="SM1", segments=2)
    await database.run(lambda tx: outbox.settle(tx, [sent], NOON))
    yield found
    await database.close()


def afterwards(letters: Letters, gone: list[int], *pauses: float) -> Afterwards:
    async def unreachable(address_id: int, refused: Refused) -> None:
        if refused.permanent or refused.stopped:
            gone.append(address_id)

    return Afterwards(letters.database, unreachable, pauses)


@pytest.mark.parametrize(
    ("code", "closed"),
    [
        (30005, True),  # unknown
        (30006, True),  # a landline
        (21610, True),  # opted out
        (30003, False),  # switched off
        (30007, False),  # filtered
        (None, False),
    ],
)
async def test_only_what_is_for_good_closes_the_address(
    letters: Letters, code: int | None, closed: bool
) -> None:
    gone: list[int] = []
    await afterwards(letters, gone).settle("SM1", "undelivered", code)
    (row,) = await letters.rows('SELECT "status", "status_code", "segments" FROM "outbox"')
    assert (gone, row) == ([2] * closed, {"status": "undelivered", "status_code": code, "segments": 2})


async def test_the_same_again_is_no_news(letters: Letters) -> None:
    """Nor is what a later status has overtaken."""
    gone: list[int] = []
    told = afterwards(letters, gone)
    await told.settle("SM1", "undelivered", 30005)
    await told.settle("SM1", "undelivered", 30005)
    await told.settle("SM1", "sent", None)
    (row,) = await letters.rows('SELECT "status" FROM "outbox"')
    assert (gone, row["status"]) == ([2], "undelivered")


async def test_bad_news_that_overtakes_the_answer_is_not_lost(letters: Letters) -> None:
    """It waits until it is known what it is about."""
    await letters.rows('UPDATE "outbox" SET "provider_id" = NULL')
    gone: list[int] = []
    told = asyncio.ensure_future(afterwards(letters, gone, 0.01, 0.2, 0.2).settle("SM1", "failed", 30006))
    await asyncio.sleep(0.05)
    assert gone == []
    await letters.rows("""UPDATE "outbox" SET "provider_id" = 'SM1'""")
    await told
    assert gone == [2]


def test_twilio_is_answered_in_time() -> None:
    assert sum(PAUSES) < 10
