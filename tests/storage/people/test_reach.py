"""Where a member is reached: an open address before closed ones, an allowed one before others, then the one last
heard from. Each address of the table is its channel, its state, what is allowed there, and when it was heard
from."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from loyalty.messages.kind import Class
from loyalty.model.members import Purpose
from storage.engine.db import insert
from storage.engine.opening import open_database
from storage.people.reach import reach, reach_each
from tests.storage.letters import NOON, Letters

UPDATES, OFFERS, BOTH, NONE = (
    {Purpose.UPDATES},
    {Purpose.OFFERS},
    {Purpose.UPDATES, Purpose.OFFERS},
    set[Purpose](),
)
REPLY, MILESTONE, PROMOTION = Class.REPLY, Class.MILESTONE, Class.PROMOTION

Place = tuple[str, str, set[Purpose], int]


@pytest.fixture
async def letters(url: str) -> AsyncIterator[Letters]:
    database = await open_database(url)
    yield Letters(database)
    await database.close()


async def live(letters: Letters, *places: Place) -> None:
    """Member 1 with these addresses, the first of which is number 1."""
    (channel, state, allows, heard), *others = places
    await letters.person(1, channel, *allows)
    await letters.rows('UPDATE "address" SET "state" = $1, "seen_at" = $2 WHERE "id" = 1', state, at(heard))
    for number, (channel, state, allows, heard) in enumerate(others, start=2):
        await letters.write(
            insert(
                "address", id=number, channel=channel, value=str(number), locale="en", state=state,
                member_id=1, seen_at=at(heard), wrong_codes=0,
            ),
            *(
                insert(
                    "consent", id=number * 10 + order, member_id=1, purpose=purpose.value, channel=channel,
                    given=True, wording="", source="", at=NOON,
                )
                for order, purpose in enumerate(allows)
            ),
        )  # fmt: skip


def at(hour: int) -> object:
    return NOON + timedelta(hours=hour)


@pytest.mark.parametrize(
    ("places", "cls", "expected"),
    [
        ([("telegram", "open", UPDATES, 1)], MILESTONE, 1),
        ([("telegram", "open", UPDATES, 1), ("sms", "open", NONE, 2)], MILESTONE, 1),
        ([("telegram", "open", UPDATES, 1), ("sms", "open", NONE, 2)], REPLY, 2),
        ([("telegram", "open", UPDATES, 1), ("sms", "open", UPDATES, 2)], MILESTONE, 2),
        ([("telegram", "open", UPDATES, 2), ("sms", "open", UPDATES, 1)], MILESTONE, 1),
        ([("telegram", "open", UPDATES, 1), ("sms", "open", OFFERS, 2)], MILESTONE, 1),
        ([("telegram", "open", UPDATES, 2), ("sms", "open", OFFERS, 1)], PROMOTION, 2),
        ([("telegram", "open", UPDATES, 1), ("sms", "open", NONE, 2)], PROMOTION, 2),  # the gate says why not
        ([("telegram", "blocked", BOTH, 2), ("sms", "open", NONE, 1)], MILESTONE, 2),
        ([("telegram", "open", NONE, 1), ("sms", "stopped", BOTH, 2)], REPLY, 1),
        ([("telegram", "blocked", BOTH, 1), ("sms", "stopped", NONE, 2)], MILESTONE, 1),
    ],
)
async def test_where_a_member_is_reached(
    letters: Letters, places: list[Place], cls: Class, expected: int
) -> None:
    await live(letters, *places)
    found = await letters.database.run(lambda tx: reach(tx, 1, cls))
    assert found is not None
    assert found.id == expected


async def test_what_was_taken_back_is_not_allowed(letters: Letters) -> None:
    await live(letters, ("telegram", "open", UPDATES, 1), ("sms", "open", UPDATES, 2))
    await letters.write(
        insert(
            "consent", id=99, member_id=1, purpose="updates", channel="sms", given=False, wording="", source="",
            at=at(1),
        )
    )  # fmt: skip
    found = await letters.database.run(lambda tx: reach(tx, 1, MILESTONE))
    assert found is not None
    assert found.channel == "telegram"


async def test_each_of_many_is_reached_as_by_themselves(letters: Letters) -> None:
    for number in (1, 2):
        await letters.person(number, "telegram", Purpose.UPDATES)
    await letters.rows('UPDATE "address" SET "member_id" = NULL WHERE "id" = 2')
    found = await letters.database.run(lambda tx: reach_each(tx, [1, 2, 3], MILESTONE))
    assert {member: address.id for member, address in found.items()} == {1: 1}
    assert await letters.database.run(lambda tx: reach_each(tx, [], MILESTONE)) == {}
