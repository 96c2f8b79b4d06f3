"""Forecasts that owners asked for: claimed under a lease, answered once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from storage.engine.db import Statement, Tx
from storage.writing.entries import audit

WAITED_FOR = timedelta(hours=1)  # an older request is not answered any more
LEASE = timedelta(minutes=15)  # a simulation that takes longer was cut off: another process may claim it


@dataclass(frozen=True, slots=True)
class ForecastRequest:
    """`address_id` is the owner's, whom the answer goes to."""

    id: int
    address_id: int


async def claim(tx: Tx, now: datetime) -> ForecastRequest | None:
    """The oldest request that nobody works on, now held by the caller for the length of a lease. The caller
    holds the lock "forecast", so that two processes never claim the same."""
    rows = await tx.rows(
        """UPDATE "forecast_request" SET "begun_at" = $1 WHERE "id" = (SELECT "id" FROM "forecast_request"
            WHERE "answered_at" IS NULL AND "asked_at" > $2 AND ("begun_at" IS NULL OR "begun_at" <= $3)
            ORDER BY "asked_at", "id" LIMIT 1) RETURNING "id", "address_id" """,
        now,
        now - WAITED_FOR,
        now - LEASE,
    )
    if not rows:
        return None
    request = ForecastRequest(rows[0]["id"], rows[0]["address_id"])
    await tx.write([audit(now, request.address_id, "forecast-begun", subject=request.id)])
    return request


def answered(request: ForecastRequest, now: datetime) -> Statement:
    """Written together with the answer."""
    return Statement(
        "forecast_request",
        'UPDATE "forecast_request" SET "answered_at" = $1 WHERE "id" = $2',
        (now, request.id),
        1,
    )
