"""What is forgotten, and when; and what has to stay."""

from __future__ import annotations

from datetime import timedelta

import pytest

from loyalty.facts.addresses import PhoneProofAsked
from loyalty.facts.people import ExportReady
from loyalty.programme.till import Codes
from storage.engine.db import Database, insert
from storage.people import members, proofs
from storage.people.forget import PROOF_REQUESTS, STRANGERS, WORDS, forget
from storage.writing import facts
from tests.storage.letters import NOON, Letters

MOMENT = timedelta(seconds=1)


@pytest.fixture
def letters(database: Database) -> Letters:
    return Letters(database)


async def stranger(letters: Letters, number: int, state: str = "open") -> None:
    await letters.write(
        insert(
            "address", id=number, channel="sms", value=f"+4855501020{number}", locale="en", state=state,
            member_id=None, seen_at=NOON, wrong_codes=0,
        )
    )  # fmt: skip


async def numbers(letters: Letters) -> list[str]:
    return [row["value"] for row in await letters.rows('SELECT "value" FROM "address" ORDER BY "id"')]


async def test_a_number_that_never_joined_is_forgotten_after_its_time(letters: Letters) -> None:
    """Members stay, and so does whoever said STOP: forgotten, they could be written to again."""
    await letters.person(1)
    await stranger(letters, 2)
    await stranger(letters, 3, "stopped")
    await stranger(letters, 4, "closed")
    assert await forget(letters.database, NOON + STRANGERS) == 0
    assert await forget(letters.database, NOON + STRANGERS + MOMENT) == 1
    assert await numbers(letters) == ["1", "forgotten:2", "+48555010203", "+48555010204"]
    assert await forget(letters.database, NOON + 2 * STRANGERS) == 0


async def test_the_words_of_a_message_go_a_week_after_it_was_settled(letters: Letters) -> None:
    """One that still waits keeps them, or it could not go out."""
    ana = await letters.person(1)
    waiting, settled = await letters.put(ana), await letters.put(ana)
    await letters.rows(
        """UPDATE "outbox" SET "state" = 'sent', "settled_at" = $1 WHERE "id" = $2""", NOON, settled.id
    )
    await forget(letters.database, NOON + WORDS)
    assert (await letters.row(settled))["body"] != ""
    await forget(letters.database, NOON + WORDS + MOMENT)
    assert (await letters.row(settled))["body"] == ""
    assert (await letters.row(waiting))["body"] != ""


async def test_an_export_can_be_fetched_while_it_lasts(letters: Letters) -> None:
    """By its own token only, until its hour is over."""
    await letters.person(1)
    until = NOON + timedelta(hours=1)
    await letters.write(*facts.statements(ExportReady(1, "a-token", until), NOON, Codes()))

    async def whose(token: str, at: timedelta) -> int | None:
        return await letters.database.run(lambda tx: members.by_download(tx, token, NOON + at))

    assert await whose("a-token", timedelta(0)) == 1
    assert await whose("b-token", timedelta(0)) is None
    assert await whose("a-token", timedelta(hours=1)) is None


async def test_that_a_code_was_asked_for_is_forgotten_after_a_day(letters: Letters) -> None:
    """Until then it counts, for the chat that asked and for the number it was sent to."""
    await letters.person(1)
    proof = PhoneProofAsked(1, "+48555010222", "123456", NOON + timedelta(minutes=10))
    await letters.write(*facts.statements(proof, NOON, Codes()))

    async def counted(address_id: int, phone: str) -> int:
        return await letters.database.run(
            lambda tx: proofs.asked_since(tx, address_id, phone, NOON, NOON + timedelta(days=9))
        )

    await forget(letters.database, NOON + PROOF_REQUESTS)
    assert await counted(1, "+48555010999") == 1
    assert await counted(2, "+48555010222") == 1
    assert await counted(2, "+48555010999") == 0
    await forget(letters.database, NOON + PROOF_REQUESTS + MOMENT)
    assert await counted(1, "+48555010222") == 0


async def test_a_number_invited_long_ago_is_forgotten(letters: Letters) -> None:
    await letters.write(
        insert(
            "invitation", id=1, token="t", role="staff", location="main", phone="+48555010222",
            created_at=NOON, expires_at=NOON,
        )
    )  # fmt: skip
    await forget(letters.database, NOON + STRANGERS)
    assert (await letters.rows('SELECT "phone" FROM "invitation"'))[0]["phone"] == "+48555010222"
    await forget(letters.database, NOON + STRANGERS + MOMENT)
    assert (await letters.rows('SELECT "phone" FROM "invitation"'))[0]["phone"] == ""
