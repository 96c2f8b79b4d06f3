"""Faults of our account or sender, and errors that nobody knows: seen, got through, mended. One row for each code of a
channel, so that all processes together tell of it once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from loyalty.messages.outcomes import Later
from loyalty.messages.reasons import Reason
from storage.engine.db import Dialect, Reader, Statement, Tx, fresh_id


@dataclass(frozen=True, slots=True)
class OpenFault:
    """A fault that is not mended, as far as we know. `everybody`: nothing goes on the channel. `through_at`: something
    that had waited for it got through since it was last seen. Times are UTC."""

    id: int
    channel: str
    code: str
    reason: Reason
    remedy: str
    why: str
    everybody: bool
    since: datetime
    last_at: datetime
    through_at: datetime | None
    told_at: datetime | None


def seen(channel: str, later: Later, now: datetime, *, afterwards: bool = False) -> Statement:
    """A message met this fault. One that was mended begins anew, and is told of anew. `afterwards`: after the
    provider had taken the message, so that taking the next one proves nothing."""
    assert later.fault is not None
    return Statement(
        "fault",
        """INSERT INTO "fault" ("id", "channel", "code", "reason", "remedy", "why", "everybody", "afterwards",
            "since", "last_at") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)
        ON CONFLICT ("channel", "code") DO UPDATE SET
            "since" = CASE WHEN "fault"."mended_at" IS NULL THEN "fault"."since" ELSE excluded."since" END,
            "told_at" = CASE WHEN "fault"."mended_at" IS NULL THEN "fault"."told_at" END,
            "mended_at" = NULL, "through_at" = NULL, "last_at" = excluded."last_at", "why" = excluded."why",
            "reason" = excluded."reason", "remedy" = excluded."remedy", "everybody" = excluded."everybody",
            "afterwards" = excluded."afterwards" """,
        (
            fresh_id(), channel, later.fault.code, later.reason.value, later.fault.remedy.value,
            later.why[:200], later.whole_channel, afterwards, now,
        ),
    )  # fmt: skip


async def got_through(tx: Tx, channel: str, code: str, now: datetime, *, delivered: bool = False) -> None:
    """A message that had met this fault was taken, or `delivered`: what else waits for it is due now."""
    told = "" if delivered else 'AND NOT "afterwards"'
    sql = f"""UPDATE "fault" SET "through_at" = $1
        WHERE "channel" = $2 AND "code" = $3 AND "mended_at" IS NULL {told}"""
    await tx.write([Statement("fault", sql, (now, channel, code)), _due(tx.dialect, channel, code, now)])


async def channel_got_through(tx: Tx, channel: str, now: datetime) -> None:
    """A channel that was stopped took a message: so are mended the faults that were everybody's."""
    everybody = """ "channel" = $2 AND "everybody" AND "mended_at" IS NULL AND NOT "afterwards" """
    rows = await tx.rows(
        f'UPDATE "fault" SET "through_at" = $1 WHERE {everybody} RETURNING "code"', now, channel
    )
    for row in rows:
        await tx.write([_due(tx.dialect, channel, row["code"], now)])


def _due(dialect: Dialect, channel: str, code: str, now: datetime) -> Statement:
    skip = " FOR UPDATE SKIP LOCKED" if dialect is Dialect.POSTGRES else ""
    return Statement(
        "outbox",
        f"""UPDATE "outbox" SET "due_at" = CASE WHEN "due_at" > $1 THEN $1 ELSE "due_at" END
        WHERE "id" IN (SELECT "id" FROM "outbox"
            WHERE "channel" = $2 AND "fault" = $3 AND "fault" <> '' AND "state" = 'waiting'
            AND "reason" IN ({_WAITING}){skip})""",
        (now, channel, code),
    )


_WAITING = ", ".join(f"'{reason}'" for reason in (Reason.SENDER, Reason.ACCOUNT, Reason.UNKNOWN))
_WAITS = f"""SELECT 1 FROM "outbox" WHERE "channel" = $1 AND "fault" = $2 AND "fault" <> ''
    AND "state" IN ('waiting', 'claimed') AND "reason" IN ({_WAITING}) LIMIT 1"""


async def waits(read: Reader, fault: OpenFault) -> bool:
    """Whether a message waits for it, or is under way to find out."""
    return await read.row(_WAITS, fault.channel, fault.code) is not None


_OPEN = """SELECT "id", "channel", "code", "reason", "remedy", "why", "everybody", "since", "last_at",
    "through_at", "told_at" FROM "fault" WHERE "mended_at" IS NULL ORDER BY "since", "id" """


async def open_faults(read: Reader) -> Sequence[OpenFault]:
    """The oldest first."""
    found = [dict(row) for row in await read.rows(_OPEN)]
    return [
        OpenFault(**{**row, "reason": Reason(row["reason"]), "everybody": bool(row["everybody"])})
        for row in found
    ]


async def was_heard(read: Reader, idempotency_key: str) -> bool:
    """Whether the message with this key went out, or is on its way."""
    sql = """SELECT 1 FROM "outbox" WHERE "idempotency_key" = $1 AND "state" IN ('claimed', 'sent', 'unclear')"""
    return await read.row(sql, idempotency_key) is not None


def told(fault: OpenFault, now: datetime) -> Statement:
    sql = 'UPDATE "fault" SET "told_at" = $1 WHERE "id" = $2'
    return Statement("fault", sql, (now, fault.id))


def mended(fault: OpenFault, now: datetime) -> Statement:
    """Unless it was seen again meanwhile; that is a `Conflict`."""
    sql = 'UPDATE "fault" SET "mended_at" = $1 WHERE "id" = $2 AND "last_at" = $3'
    return Statement("fault", sql, (now, fault.id, fault.last_at), 1)
