"""Paid membership: the periods that stand, and their payments."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from loyalty.standing.membership import Payment, Period
from storage.engine.db import Reader, Row
from storage.engine.lists import places
from storage.people.members import SELVES


@dataclass(frozen=True, slots=True)
class Booked:
    """A line of the books: a payment, what was undone or given back of it, or that it is renewed no more. `amount`
    in minor units."""

    kind: str
    plan: str
    amount: int
    at: datetime


_PAYMENT = """SELECT m.*, p."amount", p."at", p."how", p."staff_id", p."location", p."charge"
    FROM "membership" m JOIN "payment" p ON p."id" = m."id" """


@dataclass(frozen=True, slots=True)
class Charged:
    """A payment by its charge. `payment.member_id` is whose period it is now, `name` theirs, "" where they left. `is_held`:
    its period stands."""

    payment: Payment
    name: str
    is_held: bool
    is_given_back: bool


async def periods(read: Reader, member_id: int) -> tuple[Period, ...]:
    """Those of the member, the first first. What somebody brought who became part of them is theirs."""
    rows = await read.rows(
        'SELECT * FROM "membership" WHERE "member_id" = $1 ORDER BY "starts_at"', member_id
    )
    return tuple(map(_period, rows))


async def of_all(read: Reader, ids: Sequence[int]) -> Mapping[int, Sequence[Period]]:
    """The same of several members; without those who have none."""
    rows = await read.rows(
        f'SELECT * FROM "membership" WHERE "member_id" IN ({places(len(ids))}) ORDER BY "starts_at"', *ids
    )
    found: dict[int, list[Period]] = defaultdict(list)
    for row in rows:
        found[row["member_id"]].append(_period(row))
    return found


async def payment(read: Reader, id: int) -> Payment | None:
    """If it stands."""
    return _payment(await read.row(f'{_PAYMENT} WHERE m."id" = $1', id))


async def by_code(read: Reader, code_id: int) -> Payment | None:
    """The payment that was taken with this visit code and stands."""
    return _payment(await read.row(f'{_PAYMENT} WHERE m."code" = $1', code_id))


async def charged(read: Reader, charge: str) -> Charged | None:
    row = await read.row(
        """SELECT p.*, m."member_id" AS "holder", m."code", h."name", coalesce(m."cancelled", $2) AS "cancelled",
            EXISTS (SELECT 1 FROM "payment" b WHERE b."of_id" = p."id" AND b."kind" IN ('undo', 'refund')) AS "back"
        FROM "payment" p LEFT JOIN "membership" m ON m."id" = p."id"
        JOIN "member" h ON h."id" = coalesce(m."member_id", p."member_id")
        WHERE p."charge" = $1 AND p."kind" IN ('payment', 'pass') AND p."kind" = 'payment'""",
        charge,
        False,
    )
    paid = _payment(row)
    if row is None or paid is None:
        return None
    is_held = row["holder"] is not None
    mine = replace(paid, member_id=row["holder"]) if is_held else paid
    return Charged(mine, row["name"], is_held, bool(row["back"]))


async def last_by(read: Reader, staff_id: int) -> Payment | None:
    """The newest that this person took and that stands."""
    return _payment(
        await read.row(f'{_PAYMENT} WHERE p."staff_id" = $1 ORDER BY p."at" DESC LIMIT 1', staff_id)
    )


async def last_of(read: Reader, member_id: int) -> Payment | None:
    """The newest of this member that stands."""
    return _payment(
        await read.row(f'{_PAYMENT} WHERE m."member_id" = $1 ORDER BY p."at" DESC LIMIT 1', member_id)
    )


async def furthest(read: Reader, member_id: int, now: datetime) -> Payment | None:
    """The one for the period that ends last, if it has not ended."""
    return _payment(
        await read.row(
            f"""{_PAYMENT} WHERE m."member_id" = $1 AND m."ends_at" > $2 ORDER BY m."renews_at" DESC LIMIT 1""",
            member_id,
            now,
        )
    )


async def booked(read: Reader, member_id: int, limit: int) -> tuple[Booked, ...]:
    """The newest lines of the books of membership that are this member's, or of who became part of them; the newest first."""
    rows = await read.rows(
        f"""SELECT "kind", "plan", "amount", "at" FROM "payment" WHERE "member_id" IN ({SELVES})
        AND "uses" IS NULL ORDER BY "at" DESC, "id" DESC LIMIT $2""",
        member_id,
        limit,
    )
    return tuple(Booked(row["kind"], row["plan"], abs(row["amount"]), row["at"]) for row in rows)


def _period(row: Row) -> Period:
    return Period(
        row["id"],
        row["plan"],
        row["starts_at"],
        row["renews_at"],
        row["ends_at"],
        row["anchor"],
        bool(row["cancelled"]),
    )


def _payment(row: Row | None) -> Payment | None:
    if row is None:
        return None
    return Payment(
        _period(row),
        row["member_id"],
        row["amount"],
        row["at"],
        row["how"],
        row["staff_id"],
        row["location"],
        row["charge"] or "",
        row["code"],
    )
