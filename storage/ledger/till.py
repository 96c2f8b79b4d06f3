"""What the till asks: codes, visits, vouchers, and how much was credited today."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from loyalty import codes
from loyalty.messages.args import Localised
from loyalty.model import Unit, Visit, VisitCode, Voucher, VoucherState
from loyalty.offers.promotions import name_of
from loyalty.rules.visits import Today
from storage.engine.db import Reader, Row
from storage.people.members import SELVES


def _code(row: Row) -> VisitCode:
    return VisitCode(
        id=row["id"],
        code=row["code"],
        member_id=row["member_id"],
        location=row["location"],
        created_at=row["created_at"],
        expires_at=row["expires_at"],
        used_at=row["used_at"],
        visit_id=row["visit_id"],
        closed_at=row["closed_at"],
    )


async def code(read: Reader, digits: str, since: datetime) -> VisitCode | None:
    """The newest code with these digits made since then, used or not. It stays locked: whoever
    replies to it at the same instant waits, and finds it used."""
    row = await read.row(
        """SELECT * FROM "visit_code" WHERE "code" = $1 AND "created_at" >= $2
        ORDER BY "created_at" DESC LIMIT 1"""
        + read.dialect.lock("visit_code"),
        digits,
        since,
    )
    return _code(row) if row else None


async def code_by_id(read: Reader, id: int) -> VisitCode | None:
    """The same, by id."""
    row = await read.row('SELECT * FROM "visit_code" WHERE "id" = $1' + read.dialect.lock("visit_code"), id)
    return _code(row) if row else None


async def live_code(read: Reader, member_id: int, location: str, now: datetime) -> VisitCode | None:
    """A code this member was shown there that can still be used: asking twice shows it again."""
    row = await read.row(
        """SELECT * FROM "visit_code" WHERE "member_id" = $1 AND "location" = $2
        AND "closed_at" IS NULL AND "expires_at" > $3 ORDER BY "created_at" DESC LIMIT 1""",
        member_id,
        location,
        now,
    )
    return _code(row) if row else None


async def free_code(read: Reader, length: int, randbelow: Callable[[int], int]) -> str:
    """Digits no live code has. Drawn at random, so that the next cannot be guessed."""
    while True:
        drawn = [codes.draw(length, randbelow) for _ in range(4)]
        rows = await read.rows(
            'SELECT "code" FROM "visit_code" WHERE "code" IN ($1, $2, $3, $4) AND "closed_at" IS NULL',
            *drawn,
        )
        free = set(drawn) - {row["code"] for row in rows}
        if free:
            return free.pop()


async def free_voucher_code(read: Reader, length: int, randbelow: Callable[[int], int]) -> str:
    while True:
        drawn = codes.draw(length, randbelow)
        if await read.row('SELECT 1 AS "taken" FROM "voucher" WHERE "code" = $1', drawn) is None:
            return drawn


def _visit(row: Row) -> Visit:
    return Visit(
        id=row["id"],
        member_id=row["member_id"],
        location=row["location"],
        staff_id=row["staff_id"],
        amount=row["amount"],
        points=row["points"],
        stamps=row["stamps"],
        at=row["at"],
        undone_at=row["undone_at"],
    )


async def visit(read: Reader, id: int) -> Visit | None:
    row = await read.row('SELECT * FROM "visit" WHERE "id" = $1', id)
    return _visit(row) if row else None


async def own_visit(read: Reader, member_id: int, id: int) -> Visit | None:
    """A visit of this member's, or of one that became part of them."""
    row = await read.row(
        f'SELECT * FROM "visit" WHERE "member_id" IN ({SELVES}) AND "id" = $2', member_id, id
    )
    return _visit(row) if row else None


async def last_visit_by(read: Reader, staff_id: int) -> Visit | None:
    """The newest visit this person credited and has not taken back."""
    row = await read.row(
        """SELECT * FROM "visit" WHERE "staff_id" = $1 AND "undone_at" IS NULL
        ORDER BY "at" DESC LIMIT 1""",
        staff_id,
    )
    return _visit(row) if row else None


async def last_visit_of(read: Reader, member_id: int) -> Visit | None:
    """The member's newest visit that was not taken back, on whichever of their cards."""
    row = await read.row(
        f"""SELECT * FROM "visit" WHERE "member_id" IN ({SELVES}) AND "undone_at" IS NULL
        ORDER BY "at" DESC LIMIT 1""",
        member_id,
    )
    return _visit(row) if row else None


async def today(read: Reader, member_id: int, staff_id: int, midnight: datetime) -> Today:
    """Credits since local midnight, undone ones left out. One person's two cards have one limit."""
    row = await read.row(
        f"""SELECT
            (SELECT count(*) FROM "visit" WHERE "member_id" IN ({SELVES}) AND "at" >= $3
                AND "undone_at" IS NULL) AS "member",
            (SELECT count(*) FROM "visit" WHERE "staff_id" = $2 AND "at" >= $3
                AND "undone_at" IS NULL) AS "staff" """,
        member_id,
        staff_id,
        midnight,
    )
    return Today(row["member"], row["staff"]) if row else Today(0, 0)


# With the words of the offer that gave it out, if one did.
VOUCHER = """SELECT v.*, p."texts" FROM "voucher" v LEFT JOIN "promotion" p ON p."id" = v."promotion_id" """


def voucher_of(row: Row) -> Voucher:
    return Voucher(
        id=row["id"],
        code=row["code"],
        member_id=row["member_id"],
        reward=row["reward"],
        unit=Unit(row["unit"]),
        cost=row["cost"],
        state=VoucherState(row["state"]),
        created_at=row["created_at"],
        expires_at=row["expires_at"],
        used_at=row["used_at"],
        used_by=row["used_by"],
        promotion_id=row["promotion_id"],
        title=name_of(_localised(row["texts"])) if row["texts"] else None,
    )


def _localised(texts: str) -> Localised:
    return Localised(tuple((locale, words) for locale, words in json.loads(texts)))


async def voucher(read: Reader, digits: str) -> Voucher | None:
    row = await read.row(VOUCHER + 'WHERE v."code" = $1 ORDER BY v."created_at" DESC LIMIT 1', digits)
    return voucher_of(row) if row else None


async def voucher_by_id(read: Reader, id: int) -> Voucher | None:
    row = await read.row(VOUCHER + 'WHERE v."id" = $1', id)
    return voucher_of(row) if row else None


async def open_vouchers(read: Reader, member_id: int) -> tuple[Voucher, ...]:
    rows = await read.rows(
        VOUCHER + """WHERE v."member_id" = $1 AND v."state" = 'open' ORDER BY v."created_at" """,
        member_id,
    )
    return tuple(voucher_of(row) for row in rows)


async def taken(read: Reader, member_id: int) -> dict[str, int]:
    """How many vouchers there ever were for each reward; an offer's are not counted."""
    rows = await read.rows(
        """SELECT "reward", count(*) AS "taken" FROM "voucher"
        WHERE "member_id" = $1 AND "promotion_id" IS NULL GROUP BY "reward" """,
        member_id,
    )
    return {row["reward"]: row["taken"] for row in rows}


async def voucher_taken(read: Reader, member_id: int, reward: str, before: int) -> Voucher | None:
    """The voucher for that reward that was taken when there had been so many before it."""
    row = await read.row(
        VOUCHER
        + """WHERE v."member_id" = $1 AND v."reward" = $2 AND v."promotion_id" IS NULL
        ORDER BY v."created_at", v."id" LIMIT 1 OFFSET $3""",
        member_id,
        reward,
        before,
    )
    return voucher_of(row) if row else None


async def last_redeemed_by(read: Reader, staff_id: int) -> Voucher | None:
    row = await read.row(
        VOUCHER
        + """WHERE v."used_by" = $1 AND v."state" = 'used'
        ORDER BY v."used_at" DESC LIMIT 1""",
        staff_id,
    )
    return voucher_of(row) if row else None


async def due_vouchers(read: Reader, now: datetime, limit: int) -> tuple[Voucher, ...]:
    """Open vouchers whose time is over: their cost goes back."""
    rows = await read.rows(
        VOUCHER
        + """WHERE v."state" = 'open' AND v."expires_at" <= $1
        ORDER BY v."expires_at" LIMIT $2""",
        now,
        limit,
    )
    return tuple(voucher_of(row) for row in rows)


async def paper_moved(read: Reader, member_id: int) -> bool:
    """Whether a paper card was moved to this member, or to one that became part of them."""
    row = await read.row(
        f"""SELECT e."id" FROM "entry" e WHERE e."member_id" IN ({SELVES}) AND e."kind" = 'paper'
        AND NOT EXISTS (SELECT 1 FROM "entry" r
            WHERE r."key" = 'undo:' || CAST(e."visit_id" AS VARCHAR)) LIMIT 1""",
        member_id,
    )
    return row is not None


@dataclass(frozen=True, slots=True)
class Paper:
    """Stamps moved over from a paper card, not taken back."""

    id: int
    member_id: int
    staff_id: int
    stamps: int
    at: datetime


_PAPER = """SELECT e."visit_id" AS "id", e."member_id", t."staff_id", e."amount" AS "stamps", e."at"
FROM "audit" t JOIN "entry" e ON e."visit_id" = t."subject" AND e."kind" = 'paper'
WHERE t."action" = 'paper' AND NOT EXISTS (SELECT 1 FROM "entry" r
    WHERE r."key" = 'undo:' || CAST(e."visit_id" AS VARCHAR)) AND """


async def paper(read: Reader, id: int) -> Paper | None:
    row = await read.row(_PAPER + 't."subject" = $1', id)
    return Paper(**dict(row)) if row else None


async def last_paper_by(read: Reader, staff_id: int) -> Paper | None:
    row = await read.row(_PAPER + 't."staff_id" = $1 ORDER BY e."at" DESC LIMIT 1', staff_id)
    return Paper(**dict(row)) if row else None
