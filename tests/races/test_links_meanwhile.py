"""Two cards become one, or two again, while a message of one of them is being released."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import pytest

from loyalty.facts.addresses import Linked, Unlinked
from loyalty.facts.fact import Fact
from loyalty.facts.people import ConsentGiven
from loyalty.model.members import LinkRecord, Purpose
from scheduler.delivery import gate as judging
from scheduler.delivery.courier import Courier
from scheduler.delivery.rate_limit import RateLimit
from storage.engine.db import Tx
from storage.engine.opening import open_database
from storage.messages.gate_inputs import gate_inputs
from tests.databases import Databases
from tests.races.test_caps import LIFE, ONE, offer
from tests.scheduler.delivery.test_courier import Scripted
from tests.storage.letters import NOON, Letters
from tests.storage.places import Pause

RECORD = LinkRecord(7, kept=1, absorbed=2, visits=0, addresses=(2,), at=NOON)
LINKED, UNLINKED = Linked(RECORD, 1), Unlinked(RECORD, 1)


@pytest.fixture
async def letters(databases: Databases) -> AsyncIterator[Letters]:
    """On SQLite nothing happens meanwhile: it has one writer."""
    async with databases.postgres() as url:
        database = await open_database(url)
        yield Letters(database)
        await database.close()


async def happens(letters: Letters, fact: Fact) -> None:
    await letters.record(fact)


def courier(letters: Letters) -> Courier:
    return Courier(
        letters.database, {name: Scripted(name) for name in ("telegram", "sms")}, ONE, letters.clock
    )


async def sent(letters: Letters) -> list[str]:
    rows = await letters.rows("""SELECT "channel" FROM "outbox" WHERE "state" = 'sent' ORDER BY "channel" """)
    return [row["channel"] for row in rows]


def stopping(pause: Pause, known: Callable[..., Awaitable[Any]]) -> Any:
    """Between the claim, which knows whose a message is, and the look at what they received."""

    async def late(tx: Tx, *about: Any, **more: Any) -> Any:
        if not pause.reached.is_set():
            await pause.here(tx)
        return await known(tx, *about, **more)

    return late


async def between(letters: Letters, pause: Pause, fact: Fact) -> None:
    await pause.reached.wait()
    await happens(letters, fact)
    pause.over()


@pytest.mark.parametrize(
    ("before", "meanwhile", "first"),
    [
        ((), LINKED, "telegram"),  # the card that is kept had the one offer of these 30 days
        ((LINKED,), UNLINKED, "sms"),  # the card that is let go had it
    ],
)
async def test_nobody_gets_two_because_cards_changed_hands(
    letters: Letters, monkeypatch: pytest.MonkeyPatch, before: tuple[Fact, ...], meanwhile: Fact, first: str
) -> None:
    ana = await letters.person(1, "telegram", Purpose.OFFERS)
    anna = await letters.person(2, "sms", Purpose.OFFERS)
    await happens(letters, ConsentGiven(1, Purpose.OFFERS, "sms", "", ""))
    by = courier(letters)
    await letters.put(ana if first == "telegram" else anna, offer(), expires_at=NOON + LIFE)
    await by.round(first, RateLimit(in_flight=1))
    for fact in before:
        await happens(letters, fact)
    await letters.put(anna, offer(), expires_at=NOON + LIFE)
    pause = Pause()
    monkeypatch.setattr(judging, "gate_inputs", stopping(pause, gate_inputs))
    await asyncio.gather(by.round("sms", RateLimit(in_flight=1)), between(letters, pause, meanwhile))
    assert await sent(letters) == [first]
    while await by.round("sms", RateLimit(in_flight=1)):
        pass
    assert await sent(letters) == [first]
