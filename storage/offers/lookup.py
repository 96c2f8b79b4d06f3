"""Promotions as conversations look them up: by id, by word, and by what can be done with them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from loyalty.model.vouchers import Voucher
from loyalty.offers.promotions import Promotion, PromotionState
from storage.engine.db import Reader
from storage.ledger.vouchers import VOUCHER, voucher_of
from storage.offers.promotions import LIVE_STATES, promotion_of
from storage.offers.recipients import next_range, recipients
from storage.people.members import SELVES

_OPEN_STATES = f"{LIVE_STATES}, '{PromotionState.DRAFT.value}'"
_SHOWN = 20  # at most; with more at once the oldest are not listed
_RANGE, _RANGES = 2_000, 25  # members looked at to find out whether an audience is empty


async def by_id(read: Reader, id: int) -> Promotion | None:
    row = await read.row('SELECT * FROM "promotion" WHERE "id" = $1', id)
    return promotion_of(row) if row else None


async def by_word(read: Reader, word: str, since: datetime) -> Promotion | None:
    """The promotion with this word: a live one, else the last one that ended after `since`."""
    row = await read.row(
        f"""SELECT * FROM "promotion" WHERE "word" = $1 AND ("state" IN ({LIVE_STATES})
            OR ("state" IN ('stopped', 'ended') AND "ends_at" >= $2))
        ORDER BY CASE WHEN "state" IN ({LIVE_STATES}) THEN 0 ELSE 1 END, "created_at" DESC, "id" DESC LIMIT 1""",
        word,
        since,
    )
    return promotion_of(row) if row else None


async def claimable(read: Reader, now: datetime, limit: int) -> tuple[Promotion, ...]:
    """Those that can be claimed now, the newest first."""
    rows = await read.rows(
        """SELECT * FROM "promotion" WHERE "state" IN ('running', 'paused') AND "per_member" > 0
        AND "starts_at" <= $1 AND "ends_at" > $1 ORDER BY "created_at" DESC, "id" DESC LIMIT $2""",
        now,
        limit,
    )
    return tuple(promotion_of(row) for row in rows)


async def open_for_owner(read: Reader, now: datetime) -> tuple[Promotion, ...]:
    """Live ones and drafts that have not reached their end, the newest first."""
    rows = await read.rows(
        f"""SELECT * FROM "promotion" WHERE "state" IN ({_OPEN_STATES}) AND "ends_at" > $1
        ORDER BY "created_at" DESC, "id" DESC LIMIT {_SHOWN}""",
        now,
    )
    return tuple(promotion_of(row) for row in rows)


async def over(read: Reader, limit: int = _SHOWN) -> tuple[Promotion, ...]:
    """Those that ended or were stopped, the newest first."""
    rows = await read.rows(
        """SELECT * FROM "promotion" WHERE "state" IN ('stopped', 'ended')
        ORDER BY "starts_at" DESC, "id" DESC LIMIT $1""",
        limit,
    )
    return tuple(promotion_of(row) for row in rows)


async def newest_sent(read: Reader) -> Promotion | None:
    """The one that began last, over or not."""
    row = await read.row(
        """SELECT * FROM "promotion" WHERE "state" IN ('running', 'paused', 'stopped', 'ended')
        ORDER BY "starts_at" DESC, "id" DESC LIMIT 1"""
    )
    return promotion_of(row) if row else None


async def overlapping(read: Reader, promotion: Promotion) -> tuple[Promotion, ...]:
    """Other live ones that run at some time while this one does."""
    rows = await read.rows(
        f"""SELECT * FROM "promotion" WHERE "state" IN ({LIVE_STATES}) AND "id" <> $1
        AND "starts_at" < $3 AND "ends_at" > $2 ORDER BY "starts_at" LIMIT {_SHOWN}""",
        promotion.id,
        promotion.starts_at,
        promotion.ends_at,
    )
    return tuple(promotion_of(row) for row in rows)


async def claimed_by(read: Reader, promotion_id: int, member_id: int) -> tuple[Voucher, ...]:
    """The vouchers a member claimed, with those of members who were merged into them; the oldest first."""
    rows = await read.rows(
        VOUCHER
        + f"""WHERE v."promotion_id" = $2 AND v."member_id" IN ({SELVES})
        ORDER BY v."created_at", v."id" """,
        member_id,
        promotion_id,
    )
    return tuple(voucher_of(row) for row in rows)


async def has_recipients(read: Reader, promotion: Promotion, channels: Sequence[str]) -> bool:
    """Whether anybody in the audience can be reached. Stops after 50,000 members and answers yes."""
    after = 0
    for _ in range(_RANGES):
        within = await next_range(read, promotion, after, _RANGE)
        if within.upto is None:
            return False
        found = await recipients(read, promotion, within, channels)
        if any(one.address_id is not None for one in found):
            return True
        after = within.upto
    return True
