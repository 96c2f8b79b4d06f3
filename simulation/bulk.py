"""Reading and writing for many members at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from loyalty.messages.kind import Class
from loyalty.model import Address, AddressState, Balance
from storage.engine.db import Statement, Tx, Value
from storage.people.reach import reach_each
from storage.people.rows import balance_of

_CHUNK = 512


async def in_bulk(tx: Tx, statements: Sequence[Statement]) -> None:
    """Those with the same SQL together, in the order in which the first of each came."""
    alike: dict[str, list[tuple[Value, ...]]] = {}
    for statement in statements:
        alike.setdefault(statement.sql, []).append(statement.args)
    for sql, rows in alike.items():
        await tx.many(sql, rows)


def _in(ids: Sequence[int]) -> str:
    return ", ".join(f"${n}" for n in range(1, len(ids) + 1))


def _chunks(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    """A power of two of ids each, the last one repeated: few statements have to be prepared."""
    known = sorted(set(ids))
    for start in range(0, len(known), _CHUNK):
        chunk = known[start : start + _CHUNK]
        length = 1 << (len(chunk) - 1).bit_length()
        yield chunk + chunk[-1:] * (length - len(chunk))


async def balances(tx: Tx, ids: Sequence[int]) -> dict[int, Balance]:
    """Of those who have not left, by member."""
    found: dict[int, Balance] = {}
    for chunk in _chunks(ids):
        rows = await tx.rows(
            f"""SELECT b.* FROM "balance" b JOIN "member" m ON m."id" = b."member_id"
            WHERE b."member_id" IN ({_in(chunk)}) AND m."left_at" IS NULL""",
            *chunk,
        )
        found |= {row["member_id"]: balance_of(row) for row in rows}
    return found


async def reached(tx: Tx, ids: Sequence[int]) -> dict[int, Address]:
    """Where a milestone reaches each member; those with no open address are left out."""
    found: dict[int, Address] = {}
    for chunk in _chunks(ids):
        found |= await reach_each(tx, chunk, Class.MILESTONE)
    return {id: address for id, address in found.items() if address.state is AddressState.OPEN}
