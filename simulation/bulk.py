"""Reading for many members at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from loyalty.messages.kind import Class
from loyalty.model.accounts import Balance
from loyalty.model.addresses import Address, AddressState
from storage.engine.db import Tx
from storage.engine.lists import places
from storage.people.reach import reach_each
from storage.people.rows import ACTIVITY, balance_columns, balance_of

_CHUNK = 512


def _chunks(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    """A power of two of ids each, the last one repeated: few statements have to be prepared."""
    known = sorted(set(ids))
    for start in range(0, len(known), _CHUNK):
        chunk = known[start : start + _CHUNK]
        length = 1 << (len(chunk) - 1).bit_length()
        yield chunk + chunk[-1:] * (length - len(chunk))


async def balances(tx: Tx, ids: Sequence[int], now: datetime) -> dict[int, Balance]:
    """Of those who have not left, by member."""
    found: dict[int, Balance] = {}
    for chunk in _chunks(ids):
        rows = await tx.rows(
            f"""SELECT m."id", {balance_columns("$1")} FROM "member" m {ACTIVITY}
            WHERE m."id" IN ({places(len(chunk), 2)}) AND m."left_at" IS NULL""",
            now,
            *chunk,
        )
        found |= {row["id"]: balance_of(row) for row in rows}
    return found


async def reached(tx: Tx, ids: Sequence[int]) -> dict[int, Address]:
    """Where a milestone reaches each member; those with no open address are left out."""
    found: dict[int, Address] = {}
    for chunk in _chunks(ids):
        found |= await reach_each(tx, chunk, Class.MILESTONE)
    return {id: address for id, address in found.items() if address.state is AddressState.OPEN}
