"""Figures that owners asked for in the chat: claimed under a lease, answered once."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from loyalty.offers.promotions import Audience
from storage.engine.db import Reader, Row, Statement, Tx, insert
from storage.offers.promotions import audience_of

WAITED_FOR = timedelta(hours=1)  # an older request is not answered any more, but where it is kept for longer
LEASE = timedelta(minutes=15)  # what takes longer was cut off: another process may claim it


@dataclass(frozen=True, slots=True)
class ReportRequest:
    """`address_id` is of whom the answer goes to. `place` is a location's id, "": all of them; of a
    "promotion" it is the promotion's. `by_itself`: nobody typed it, and it is kept until its day is over."""

    id: int
    address_id: int
    what: str
    day: date
    place: str
    by_itself: bool = False
    audience: Audience | None = None


def asked(
    id: int,
    by: int,
    what: str,
    day: date,
    place: str,
    now: datetime,
    *,
    kept_until: datetime | None = None,
    audience: str | None = None,
) -> Statement:
    """A new request of the reader at an address. `audience`: as it is kept."""
    about = {"what": what, "day": day.isoformat(), "place": place, "audience": audience}
    return insert("report_request", id=id, address_id=by, asked_at=now, kept_until=kept_until, **about)


async def claim(tx: Tx, now: datetime) -> ReportRequest | None:
    """The oldest that nobody works on, now held by the caller for the length of a lease. The caller holds the lock
    "report", so that two processes never claim the same."""
    row = await tx.row(
        """UPDATE "report_request" SET "begun_at" = $1 WHERE "id" = (SELECT "id" FROM "report_request"
            WHERE "answered_at" IS NULL AND ("asked_at" > $2 OR "kept_until" > $1)
                AND ("begun_at" IS NULL OR "begun_at" <= $3)
            ORDER BY "asked_at", "id" LIMIT 1) RETURNING "id", "address_id", "what", "day", "place", "kept_until", "audience" """,
        now,
        now - WAITED_FOR,
        now - LEASE,
    )
    if row is None:
        return None
    day = date.fromisoformat(row["day"])
    by_itself = row["kept_until"] is not None
    about = row["what"], day, row["place"]
    return ReportRequest(row["id"], row["address_id"], *about, by_itself, _audience(row))


async def audience(read: Reader, id: int) -> Audience | None:
    """Of a request that was answered, as long as it is kept."""
    row = await read.row('SELECT "audience" FROM "report_request" WHERE "id" = $1', id)
    return _audience(row) if row else None


def _audience(row: Row) -> Audience | None:
    return audience_of(json.loads(row["audience"])) if row["audience"] else None


def answered(request: ReportRequest, now: datetime) -> Statement:
    """Written together with the answer."""
    return Statement(
        "report_request",
        'UPDATE "report_request" SET "answered_at" = $1 WHERE "id" = $2',
        (now, request.id),
        1,
    )
