"""Vouchers: by their code, of a member, used at a till, due to expire."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from loyalty import codes
from loyalty.ledger.units import Unit
from loyalty.model.vouchers import Voucher, VoucherState
from storage.engine.db import Reader, Row
from storage.engine.lists import filled, places
from storage.offers.texts import promotion_name
from storage.people.members import SELVES

# `texts` and `variants` are those of the promotion that the voucher was claimed from, else null.
VOUCHER = """SELECT v.*, p."texts", p."variants" FROM "voucher" v LEFT JOIN "promotion" p ON p."id" = v."promotion_id" """

_HAD = """SELECT "state", "created_at" FROM "voucher" WHERE "code" = $1
    ORDER BY "state" = 'open' DESC, "created_at" DESC LIMIT 1"""
_DRAWS = 20  # of a code that nobody had; with nine in ten given out, an eighth of all draws finds none


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
        title=promotion_name(row["texts"], row["variants"], row["variant"]) if row["texts"] else None,
        location=row["location"],
    )


async def by_code(read: Reader, digits: str) -> Voucher | None:
    row = await read.row(VOUCHER + 'WHERE v."code" = $1 ORDER BY v."created_at" DESC LIMIT 1', digits)
    return voucher_of(row) if row else None


async def by_id(read: Reader, id: int) -> Voucher | None:
    row = await read.row(VOUCHER + 'WHERE v."id" = $1', id)
    return voucher_of(row) if row else None


async def open_of(read: Reader, member_id: int) -> tuple[Voucher, ...]:
    rows = await read.rows(
        VOUCHER + """WHERE v."member_id" = $1 AND v."state" = 'open' ORDER BY v."created_at" """,
        member_id,
    )
    return tuple(voucher_of(row) for row in rows)


async def taken(read: Reader, member_id: int) -> dict[str, int]:
    """How many vouchers the member ever took for each reward, by the reward's id; not those of promotions."""
    rows = await read.rows(
        """SELECT "reward", count(*) AS "taken" FROM "voucher"
        WHERE "member_id" = $1 AND "promotion_id" IS NULL GROUP BY "reward" """,
        member_id,
    )
    return {row["reward"]: row["taken"] for row in rows}


async def taken_after(read: Reader, member_id: int, reward: str, before: int) -> Voucher | None:
    """The voucher taken for that reward after `before` others, so that a second tap finds it again."""
    row = await read.row(
        VOUCHER
        + """WHERE v."member_id" = $1 AND v."reward" = $2 AND v."promotion_id" IS NULL
        ORDER BY v."created_at", v."id" LIMIT 1 OFFSET $3""",
        member_id,
        reward,
        before,
    )
    return voucher_of(row) if row else None


async def last_used_by(read: Reader, staff_id: int) -> Voucher | None:
    """The newest that this member of staff handed over."""
    row = await read.row(
        VOUCHER
        + """WHERE v."used_by" = $1 AND v."state" = 'used'
        ORDER BY v."used_at" DESC LIMIT 1""",
        staff_id,
    )
    return voucher_of(row) if row else None


async def last_used_of(read: Reader, member_id: int) -> Voucher | None:
    """The newest that was handed over to this member, or to one who became part of them."""
    row = await read.row(
        VOUCHER
        + f"""WHERE v."member_id" IN ({SELVES}) AND v."state" = 'used'
        ORDER BY v."used_at" DESC LIMIT 1""",
        member_id,
    )
    return voucher_of(row) if row else None


async def due(read: Reader, now: datetime, limit: int) -> tuple[Voucher, ...]:
    """Open vouchers that expired, oldest first; their cost is still to be returned."""
    rows = await read.rows(
        VOUCHER
        + """WHERE v."state" = 'open' AND v."expires_at" <= $1
        ORDER BY v."expires_at" LIMIT $2""",
        now,
        limit,
    )
    return tuple(voucher_of(row) for row in rows)


async def expiring(read: Reader, member_ids: Sequence[int], until: datetime) -> tuple[Voucher, ...]:
    """Open vouchers of these members that run out until then."""
    ids = filled(member_ids)
    if not ids:
        return ()
    rows = await read.rows(
        VOUCHER
        + f"""WHERE v."member_id" IN ({places(len(ids), 2)}) AND v."state" = 'open' AND v."expires_at" <= $1
        ORDER BY v."expires_at" """,
        until,
        *ids,
    )
    return tuple(voucher_of(row) for row in rows)


async def free_code(read: Reader, length: int, randbelow: Callable[[int], int]) -> str:
    """Digits that no voucher has or had. Where nearly all had one: those that were given out longest ago, of a voucher that is
    over. `codes.NoneFree` where nearly all are of open ones."""
    over: dict[datetime, str] = {}
    for _ in range(_DRAWS):
        drawn = codes.draw(length, randbelow)
        had = await read.row(_HAD, drawn)
        if had is None:
            return drawn
        if had["state"] != VoucherState.OPEN:
            over[had["created_at"]] = drawn
    if not over:
        raise codes.NoneFree
    return over[min(over)]
