"""Offers as the conversations read them: by id, by word, those that live, and who took what."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from loyalty.model import Voucher
from loyalty.offers.promotions import LIVE, Promotion, PromotionState
from storage.engine.db import Reader
from storage.ledger.vouchers import VOUCHER, voucher_of
from storage.offers import audiences
from storage.offers.promotions import promotion_of
from storage.people.members import SELVES

_LIVE = ", ".join(f"'{state.value}'" for state in LIVE)
_OURS = f"{_LIVE}, '{PromotionState.DRAFT.value}'"
_SHOWN = 20  # a shop with more offers at once loses sight of the oldest only
_WINDOW, _WINDOWS = 2_000, 25  # members looked at, for whether an audience has anybody in it


async def by_id(read: Reader, id: int) -> Promotion | None:
    row = await read.row('SELECT * FROM "promotion" WHERE "id" = $1', id)
    return promotion_of(row) if row else None


async def by_word(read: Reader, word: str, since: datetime) -> Promotion | None:
    """The offer whose word this is: one that lives, else the last that ended since then."""
    row = await read.row(
        f"""SELECT * FROM "promotion" WHERE "word" = $1 AND ("state" IN ({_LIVE})
            OR ("state" IN ('stopped', 'ended') AND "ends_at" >= $2))
        ORDER BY CASE WHEN "state" IN ({_LIVE}) THEN 0 ELSE 1 END, "created_at" DESC, "id" DESC LIMIT 1""",
        word,
        since,
    )
    return promotion_of(row) if row else None


async def to_claim(read: Reader, now: datetime, limit: int) -> tuple[Promotion, ...]:
    """What can be claimed now, the newest first."""
    rows = await read.rows(
        """SELECT * FROM "promotion" WHERE "state" IN ('running', 'paused') AND "per_member" > 0
        AND "starts_at" <= $1 AND "ends_at" > $1 ORDER BY "created_at" DESC, "id" DESC LIMIT $2""",
        now,
        limit,
    )
    return tuple(promotion_of(row) for row in rows)


async def at_hand(read: Reader, now: datetime) -> tuple[Promotion, ...]:
    """The owner's: those that live, and drafts whose time is not over; the newest first."""
    rows = await read.rows(
        f"""SELECT * FROM "promotion" WHERE "state" IN ({_OURS}) AND "ends_at" > $1
        ORDER BY "created_at" DESC, "id" DESC LIMIT {_SHOWN}""",
        now,
    )
    return tuple(promotion_of(row) for row in rows)


async def beside(read: Reader, promotion: Promotion) -> tuple[Promotion, ...]:
    """Others that live at some time of this one's."""
    rows = await read.rows(
        f"""SELECT * FROM "promotion" WHERE "state" IN ({_LIVE}) AND "id" <> $1
        AND "starts_at" < $3 AND "ends_at" > $2 ORDER BY "starts_at" LIMIT {_SHOWN}""",
        promotion.id,
        promotion.starts_at,
        promotion.ends_at,
    )
    return tuple(promotion_of(row) for row in rows)


async def claimed_by(read: Reader, promotion_id: int, member_id: int) -> tuple[Voucher, ...]:
    """What this member took of it, also as the members who became part of them; the oldest first."""
    rows = await read.rows(
        VOUCHER
        + f"""WHERE v."promotion_id" = $2 AND v."member_id" IN ({SELVES})
        ORDER BY v."created_at", v."id" """,
        member_id,
        promotion_id,
    )
    return tuple(voucher_of(row) for row in rows)


async def has_anybody(read: Reader, promotion: Promotion, channels: Sequence[str]) -> bool:
    """Whether it is for anybody who can be reached. A town is not searched to its last house while the owner
    waits: beyond so many members the dry run tells."""
    after = 0
    for _ in range(_WINDOWS):
        window = await audiences.window(read, promotion, after, _WINDOW)
        if window.upto is None:
            return False
        reached = await audiences.members(read, promotion, window, channels)
        if any(one.address_id is not None for one in reached):
            return True
        after = window.upto
    return True
