"""Which code a new voucher has, when few or none are left that nobody had."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from loyalty import codes
from storage.engine.db import Database, fresh_id, insert
from storage.ledger import vouchers
from tests.storage.letters import NOON, Letters

DRAWN = [codes.draw(4, lambda _, n=n: n) for n in range(vouchers._DRAWS)]  # type: ignore[misc]


def in_turn() -> Callable[[int], int]:
    numbers = iter(range(vouchers._DRAWS))
    return lambda _: next(numbers)


async def given_out(letters: Letters, number: int, state: str, days: int) -> None:
    await letters.write(
        insert("voucher", id=fresh_id(), code=DRAWN[number], member_id=1, reward="coffee", unit="stamps", cost=9,
               state=state, location="", created_at=NOON - timedelta(days=days), expires_at=NOON),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("states", "taken"),
    [
        ((), 0),
        (("open", "used"), 2),  # one that nobody had
        (("open", "used", *["open"] * (len(DRAWN) - 2)), 1),
        (("expired", "used", "used", *["open"] * (len(DRAWN) - 3)), 2),  # of those that are over the oldest
        (("open",) * len(DRAWN), None),
    ],
)
async def test_a_code_is_found(database: Database, states: tuple[str, ...], taken: int | None) -> None:
    letters = Letters(database)
    await letters.person(1)
    for number, state in enumerate(states):
        await given_out(letters, number, state, 100 + number)
    looked = letters.database.run(lambda tx: vouchers.free_code(tx, 4, in_turn()))
    if taken is None:
        with pytest.raises(codes.NoneFree):
            await looked
    else:
        assert await looked == DRAWN[taken]


async def test_one_that_is_open_again_is_not_given_out(database: Database) -> None:
    """Of a code that two vouchers had, the one that counts is the open one."""
    letters = Letters(database)
    await letters.person(1)
    await given_out(letters, 0, "open", 300)
    await given_out(letters, 0, "used", 200)
    numbers = iter([0] * (vouchers._DRAWS - 1) + [1])
    assert await database.run(lambda tx: vouchers.free_code(tx, 4, lambda _: next(numbers))) == DRAWN[1]
