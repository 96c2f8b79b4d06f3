"""What waits at an address where it may not go any more goes to another one of its member, if they allow it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from loyalty.model.addresses import Address
from loyalty.model.members import Purpose
from scheduler.delivery.rate_limit import RateLimit
from storage.engine.db import insert
from tests.scheduler.delivery.test_courier import Scripted, courier
from tests.scheduler.delivery.test_gate import DAY, EARNED
from tests.storage.letters import MILESTONE, NOON, Letters


async def on_both(letters: Letters, *allowed_by_sms: Purpose) -> tuple[Address, Address]:
    """Ana in the chat, where she allows updates, and by SMS."""
    ana = await letters.person(1, "telegram", Purpose.UPDATES)
    await letters.write(
        insert(
            "address", id=9, channel="sms", value="9", locale="en", state="open", member_id=1, seen_at=NOON,
            wrong_codes=0,
        ),
        *(
            insert(
                "consent", id=90 + order, member_id=1, purpose=purpose.value, channel="sms", given=True,
                wording="", source="", at=NOON - DAY,
            )
            for order, purpose in enumerate(allowed_by_sms)
        ),
    )  # fmt: skip
    return ana, Address(9, "sms", "9", "en", member_id=1)


async def carried(letters: Letters) -> tuple[Scripted, Scripted]:
    telegram, sms = Scripted(), Scripted("sms")
    by = courier(letters, telegram, sms)
    for channel in ("sms", "telegram", "sms"):
        await by.round(channel, RateLimit())
    return telegram, sms


async def test_not_allowed_here_and_allowed_there(letters: Letters) -> None:
    _, by_sms = await on_both(letters)
    waits = await letters.put(by_sms, MILESTONE, expires_at=NOON + DAY)
    telegram, sms = await carried(letters)
    assert sms.heard == []
    assert [one.to for one in telegram.heard] == ["1"]
    row = await letters.row(waits)
    assert (row["state"], row["channel"], row["address_id"], row["tries"]) == ("sent", "telegram", 1, 1)
    decided = await letters.rows('SELECT "verdict", "rule", "why" FROM "decision" ORDER BY "at", "id"')
    assert [tuple(one.values()) for one in decided] == [
        ("hold", "consent", "rerouted: no consent for updates on sms"),
        ("send", "free", "consent given, in its lifetime"),
    ]


@pytest.mark.parametrize("state", ["blocked", "stopped"])
async def test_closed_here_and_open_there(letters: Letters, state: str) -> None:
    _, by_sms = await on_both(letters, Purpose.UPDATES)
    await letters.put(by_sms, MILESTONE, expires_at=NOON + DAY)
    await letters.rows('UPDATE "address" SET "state" = $1 WHERE "id" = 9', state)
    telegram, sms = await carried(letters)
    assert (len(telegram.heard), len(sms.heard)) == (1, 0)


async def test_allowed_nowhere_it_is_dropped(letters: Letters) -> None:
    _, by_sms = await on_both(letters)
    waits = await letters.put(by_sms, MILESTONE, expires_at=NOON + DAY)
    await letters.rows('UPDATE "consent" SET "given" = $1', False)
    telegram, sms = await carried(letters)
    assert telegram.heard == sms.heard == []
    row = await letters.row(waits)
    assert (row["state"], row["why"]) == ("dropped", "no consent for updates on sms")


async def test_it_is_never_a_line_of_somebody_elses_message(letters: Letters) -> None:
    """The number became Ben's while Ana's milestone waited there, and one of his waits there too."""
    _, by_sms = await on_both(letters, Purpose.UPDATES)
    ben = await letters.person(2, "sms", Purpose.UPDATES)
    await letters.put(by_sms, MILESTONE, expires_at=NOON + DAY)
    await letters.rows('UPDATE "address" SET "member_id" = 2 WHERE "id" = 9')
    await letters.put(replace(ben, id=9, value="9"), EARNED, expires_at=NOON + DAY)
    telegram, sms = await carried(letters)
    assert [(one.to, one.message.kind) for one in telegram.heard] == [("1", MILESTONE.kind)]
    assert [(one.to, one.message.kind, one.message.extras) for one in sms.heard] == [("9", EARNED.kind, ())]
