"""Visits: by id, the newest, how many today."""

from __future__ import annotations

import json
from datetime import datetime
from functools import cache

from loyalty.ledger.amounts import NOTHING, Amounts
from loyalty.ledger.earnings import NO_RULES
from loyalty.ledger.units import Unit
from loyalty.model.visits import Prepaid, Visit
from loyalty.rules.visits import Today
from storage.engine.db import Dialect, Reader, Row
from storage.ledger import confirmed, earnings, encoded
from storage.people.members import OF_SELVES, SELVES, WITH_SELVES
from storage.people.past_uses import VISITED, VISITS, brought_before, used


def _visit(row: Row) -> Visit:
    return Visit(
        id=row["id"],
        member_id=row["member_id"],
        location=row["location"],
        staff_id=row["staff_id"],
        amount=row["amount"],
        earned=encoded.decode(row["earned"]),
        at=row["at"],
        undone_at=row["undone_at"],
        earnings=earnings.decode(row["rules"]) if row["rules"] else NO_RULES,
        tags=json.loads(row["tags"]) if row["tags"] else {},
        excluded=bool(row["excluded"]),
        used=row["used"],
        confirmed=confirmed.decode(row["standing"]) if row["standing"] else None,
        referral=row["referral_id"],
        prepaid=Prepaid(row["sale_id"], row["of_pass"]) if row["sale_id"] else None,
    )


async def by_id(read: Reader, id: int) -> Visit | None:
    row = await read.row('SELECT * FROM "visit" WHERE "id" = $1', id)
    return _visit(row) if row else None


async def by_code(read: Reader, code_id: int) -> Visit | None:
    """The visit that was credited by this code and stands."""
    row = await read.row('SELECT * FROM "visit" WHERE "code" = $1 AND "undone_at" IS NULL', code_id)
    return _visit(row) if row else None


async def own(read: Reader, member_id: int, id: int) -> Visit | None:
    """A visit of this member, or of one who became part of them."""
    row = await read.row(
        f'SELECT * FROM "visit" WHERE "member_id" IN ({SELVES}) AND "id" = $2', member_id, id
    )
    return _visit(row) if row else None


async def last_by(read: Reader, staff_id: int) -> Visit | None:
    """The newest visit that this member of staff credited, and that was not undone."""
    row = await read.row(
        """SELECT * FROM "visit" WHERE "staff_id" = $1 AND "undone_at" IS NULL
        ORDER BY "at" DESC LIMIT 1""",
        staff_id,
    )
    return _visit(row) if row else None


async def last_of(read: Reader, member_id: int) -> Visit | None:
    """The newest visit of this member, or of one who became part of them, that was not undone."""
    row = await read.row(
        f"""SELECT * FROM "visit" WHERE "member_id" IN ({SELVES}) AND "undone_at" IS NULL
        ORDER BY "at" DESC LIMIT 1""",
        member_id,
    )
    return _visit(row) if row else None


async def latest(read: Reader, member_id: int, limit: int, place: str = "") -> tuple[Visit, ...]:
    """The newest that stand, of this member or of one who became part of them; newest first. Those of one `place` (its
    id) alone; "": of all."""
    rows = await read.rows(
        f"""SELECT * FROM "visit" WHERE "member_id" IN ({SELVES}) AND "undone_at" IS NULL
        AND (CAST($3 AS TEXT) = '' OR "location" = $3) ORDER BY "at" DESC LIMIT $2""",
        member_id,
        limit,
        place,
    )
    return tuple(map(_visit, rows))


async def count_before(read: Reader, member_id: int, least: int, at: datetime) -> int:
    """How many that count stood just before that instant, with those of a card they left."""
    row = await read.row(
        f"""SELECT (SELECT count(*) FROM "visit" WHERE "member_id" IN ({SELVES}) AND "at" < $4
        AND ("undone_at" IS NULL OR "undone_at" > $4) AND "excluded" = $2 AND coalesce("amount", 0) - "used" >= $3)
        + {used("$1", f"'{VISITED}'", "$4")} AS "count" """,
        member_id,
        False,
        least,
        at,
    )
    return int(row["count"]) if row else 0


async def brought(
    read: Reader, member_id: int, day: tuple[datetime, datetime], beside: frozenset[str] = frozenset()
) -> Amounts:
    """What visits of this day that stand brought the member, with those who became part of them and a card they left
    on it; but for what these rules (their ids) gave."""
    rows = await read.rows(
        f"""SELECT "earned", '' AS "unit", 0 AS "amount", "rules" FROM "visit" WHERE "member_id" IN ({SELVES}) AND "at" >= $2
        AND "at" < $3 AND "undone_at" IS NULL UNION ALL {brought_before("$1", "$2")}""",
        member_id,
        *day,
    )
    return sum(
        (
            Amounts({Unit(row["unit"]): row["amount"]}) if row["unit"] else _capped(row, beside)
            for row in rows
        ),
        NOTHING,
    )


def _capped(row: Row, beside: frozenset[str]) -> Amounts:
    brought = encoded.decode(row["earned"])
    return brought - earnings.decode(row["rules"]).of(beside) if beside and row["rules"] else brought


_STAND = """SELECT count(*) FROM "visit" WHERE "undone_at" IS NULL AND"""
_TODAY = f"""{WITH_SELVES} SELECT
    ({_STAND} {{of_selves}} AND "at" >= $3 AND "at" < $4) + {used("$1", f"'{VISITS}'", "$3")} AS "member",
    ({_STAND} "staff_id" = $2 AND "at" >= $3 AND "at" < $4) AS "staff" """
_COUNTED = f""", ({_STAND} {{of_selves}} AND "excluded" = $5 AND coalesce("amount", 0) - "used" >= $6)
    + {used("$1", f"'{VISITED}'", "$7")} AS "counted" """


@cache
def _counts(dialect: Dialect, *, ever: bool) -> str:
    of_selves = f'"member_id" {dialect.among(OF_SELVES)}'
    return (_TODAY + _COUNTED if ever else _TODAY).format(of_selves=of_selves)


async def today(read: Reader, member_id: int, staff_id: int, day: tuple[datetime, datetime]) -> Today:
    """Visits credited on this day, from its first instant to before that of the next (UTC), but for undone ones: of the
    member, with those who became part of them and those of a card they left today, and by the member of staff. A clock
    that was far ahead once has left visits of days to come."""
    row = await read.row(_counts(read.dialect, ever=False), member_id, staff_id, *day)
    return Today(int(row["member"]), row["staff"]) if row else Today()


async def numbered(
    read: Reader, member_id: int, staff_id: int, day: tuple[datetime, datetime], least: int, now: datetime
) -> Today:
    """The same, with how many stand of this member, or of one who became part of them, that count: not excluded, and of
    at least this amount in money (minor units). Those of a card they left do too."""
    sql = _counts(read.dialect, ever=True)
    row = await read.row(sql, member_id, staff_id, *day, False, least, now)
    return Today(int(row["member"]), row["staff"], int(row["counted"])) if row else Today()


async def undone_after(read: Reader, staff_id: int, at: datetime) -> bool:
    """Whether a visit, a paper card or a return that this member of staff wrote after `at` was undone, by whomever."""
    row = await read.row(
        """SELECT 1 AS "undone" FROM "visit" WHERE "staff_id" = $1 AND "at" > $2 AND "undone_at" IS NOT NULL
        UNION ALL SELECT 1 FROM "paper_card" WHERE "staff_id" = $1 AND "at" > $2 AND "undone_at" IS NOT NULL
        UNION ALL SELECT 1 FROM "purchase_return" WHERE "staff_id" = $1 AND "at" > $2 AND "undone_at" IS NOT NULL
        LIMIT 1""",
        staff_id,
        at,
    )
    return row is not None
