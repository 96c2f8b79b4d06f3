"""The state of a broadcast, as it stands beside its promotion."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime

from loyalty.offers.promotions import Promotion, PromotionState
from storage.engine.db import Reader, Row, Tx
from storage.offers.promotions import LIVE_STATES, promotion_of


@dataclass(frozen=True, slots=True)
class OwnerStatus:
    """What the owner sees of a broadcast: one message that is edited as the broadcast goes on.

    `message` is its newest row in the outbox, None before the first. At the time `at` (UTC) it said `text`,
    when `through` messages were settled or held.
    """

    message: int | None = None
    text: str = ""
    through: int = 0
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Broadcast:
    """A promotion on its way to its audience.

    Members with an id up to `cursor` have a message, and of those who hear first the ones up to `early_cursor`; since
    `fed_at` (UTC) all of the audience do. The dry run
    `expected` so many messages, 0 without one. `missed` members have no open address. `stale`: what waits, and the
    vouchers, are to be written anew.
    """

    promotion: Promotion
    cursor: int = 0
    fed_at: datetime | None = None
    expected: int = 0
    missed: int = 0
    status: OwnerStatus = field(default_factory=OwnerStatus)
    is_reported: bool = False
    early_cursor: int = 0
    stale: bool = False

    def moved(self, to: PromotionState) -> Broadcast:
        return replace(self, promotion=replace(self.promotion, state=to))


def _broadcast_of(row: Row) -> Broadcast:
    return Broadcast(
        promotion_of(row),
        row["cursor"],
        row["fed_at"],
        row["expected"],
        row["missed"],
        OwnerStatus(row["status_message"], row["status_text"], row["status_through"], row["status_at"]),
        is_reported=row["reported_at"] is not None,
        early_cursor=row["early_cursor"],
        stale=bool(row["stale"]),
    )


# Skip reported promotions, and counted drafts: those wait for their owner's decision.
_PENDING = f"""SELECT "id", FALSE AS "sorry" FROM "promotion" WHERE "state" IN ({LIVE_STATES})
    OR ("state" = 'draft' AND "counted_at" IS NULL)
    OR ("state" IN ('stopped', 'ended') AND "reported_at" IS NULL)
    UNION ALL SELECT "id", TRUE FROM "apology" WHERE "done_at" IS NULL ORDER BY 1"""


@dataclass(frozen=True, slots=True)
class Pending:
    """The ids of promotions, and of apologies for one, that may have a step to take."""

    promotions: tuple[int, ...] = ()
    apologies: tuple[int, ...] = ()


async def pending(read: Reader) -> Pending:
    rows = await read.rows(_PENDING)
    return Pending(
        tuple(row["id"] for row in rows if not row["sorry"]), tuple(row["id"] for row in rows if row["sorry"])
    )


async def unfed(read: Reader, now: datetime, until: datetime) -> list[Broadcast]:
    """Broadcasts that have begun or will begin until then, and have members left to feed."""
    rows = await read.rows(
        """SELECT * FROM "promotion" WHERE "state" IN ('scheduled', 'running') AND "fed_at" IS NULL
        AND "ends_at" > $1 AND "starts_at" <= $2 AND ("stock" IS NULL OR "claimed" < "stock") ORDER BY "id" """,
        now,
        until,
    )
    return [_broadcast_of(row) for row in rows]


async def load(read: Reader, id: int) -> Broadcast | None:
    row = await read.row('SELECT * FROM "promotion" WHERE "id" = $1', id)
    return _broadcast_of(row) if row else None


async def lock(tx: Tx, id: int) -> Broadcast | None:
    """Load it, and lock its row until the transaction ends."""
    row = await tx.row('SELECT * FROM "promotion" WHERE "id" = $1' + tx.dialect.lock("promotion"), id)
    return _broadcast_of(row) if row else None
