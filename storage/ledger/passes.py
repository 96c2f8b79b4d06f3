"""Prepaid passes: what is left of them, and their sales.

Each sale is a line of the books and a lot of uses that has its id; a card that becomes part of another brings its lots.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from loyalty.ledger.units import PREPAID
from loyalty.model.standing import HeldPass
from loyalty.standing.passes import PassSale
from storage.engine.db import Reader, Row
from storage.engine.lists import places
from storage.people.members import SELVES

_HELD = f"""SELECT l."member_id", l."origin", l."left", l."ends_at", p."plan", p."uses", p."amount", p."at", p."refund_until"
    FROM "lot" l JOIN "payment" p ON p."id" = l."origin"
    WHERE l."unit" = '{PREPAID}' AND l."left" > 0"""
_ORDER = """ORDER BY l."ends_at", l."origin" """
_OPEN = f"""SELECT p."plan" AS "id", count(DISTINCT l."member_id") AS "members", sum(l."left") AS "left"
    FROM "lot" l JOIN "payment" p ON p."id" = l."origin"
    WHERE l."unit" = '{PREPAID}' AND l."left" > 0 AND l."ends_at" > $1 GROUP BY p."plan" ORDER BY p."plan" """
_SALE = """SELECT p.*, c."id" AS "code" FROM "payment" p LEFT JOIN "visit_code" c ON c."sale_id" = p."id"
    WHERE p."kind" = 'pass' AND NOT EXISTS
        (SELECT 1 FROM "payment" u WHERE u."of_id" = p."id" AND u."kind" = 'pass-undo')"""


@dataclass(frozen=True, slots=True)
class OpenUses:
    """How many uses of a pass (its id) are held, and by how many members."""

    id: str
    members: int
    left: int


async def open_uses(read: Reader, now: datetime) -> tuple[OpenUses, ...]:
    """Of every pass of which any use is left, also where the shop has it no more."""
    rows = await read.rows(_OPEN, now)
    return tuple(OpenUses(row["id"], int(row["members"]), int(row["left"])) for row in rows)


async def of(read: Reader, member_id: int, now: datetime) -> tuple[HeldPass, ...]:
    """Those of the member of which any use is left, what ends first first."""
    rows = await read.rows(f'{_HELD} AND l."member_id" = $1 AND l."ends_at" > $2 {_ORDER}', member_id, now)
    return tuple(map(_held, rows))


async def of_all(
    read: Reader, ids: Sequence[int], now: datetime | None = None
) -> Mapping[int, Sequence[HeldPass]]:
    """Of several members; without those who have none. Without an instant also what has ended and is not closed."""
    found: dict[int, list[HeldPass]] = defaultdict(list)
    for row in await read.rows(f'{_HELD} AND l."member_id" IN ({places(len(ids))}) {_ORDER}', *ids):
        if now is None or row["ends_at"] > now:
            found[row["member_id"]].append(_held(row))
    return found


async def sale(read: Reader, id: int) -> PassSale | None:
    """If it stands."""
    return _sale(await read.row(f'{_SALE} AND p."id" = $1', id))


async def charged(read: Reader, charge: str) -> PassSale | None:
    """The sale that was paid with this charge."""
    return _sale(
        await read.row(f"""{_SALE} AND p."charge" = $1 AND p."kind" IN ('payment', 'pass')""", charge)
    )


async def by_code(read: Reader, code_id: int) -> PassSale | None:
    """The sale with this visit code that stands."""
    return _sale(await read.row(f'{_SALE} AND c."id" = $1', code_id))


async def last_by(read: Reader, staff_id: int) -> PassSale | None:
    """The newest by this person that stands."""
    return _sale(await read.row(f'{_SALE} AND p."staff_id" = $1 ORDER BY p."at" DESC LIMIT 1', staff_id))


async def last_of(read: Reader, member_id: int) -> PassSale | None:
    """The newest to this member, or to one who became part of them, that stands."""
    return _sale(
        await read.row(f'{_SALE} AND p."member_id" IN ({SELVES}) ORDER BY p."at" DESC LIMIT 1', member_id)
    )


async def left_of(read: Reader, sale_id: int, member_id: int) -> int:
    """How many uses of it the member has."""
    row = await read.row(
        'SELECT sum("left") AS "left" FROM "lot" WHERE "origin" = $1 AND "member_id" = $2', sale_id, member_id
    )
    return int((row and row["left"]) or 0)


async def is_given_back(read: Reader, sale_id: int) -> bool:
    """Whether what was left of it was paid back."""
    return bool(
        await read.row("""SELECT 1 FROM "payment" WHERE "of_id" = $1 AND "kind" = 'pass-refund'""", sale_id)
    )


def _held(row: Row) -> HeldPass:
    return HeldPass(
        row["origin"],
        row["plan"],
        row["left"],
        row["uses"],
        row["amount"],
        row["at"],
        row["ends_at"],
        row["refund_until"],
    )


def _sale(row: Row | None) -> PassSale | None:
    if row is None:
        return None
    return PassSale(
        row["id"],
        row["member_id"],
        row["plan"],
        row["amount"],
        row["uses"],
        row["at"],
        row["ends_at"],
        row["refund_until"],
        row["staff_id"],
        row["location"],
        row["code"],
        row["how"],
        row["charge"] or "",
    )
