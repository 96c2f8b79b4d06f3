"""A member's messages with the newest decision on each, to tell why they got them or not. Reads only.

What was sent to a member hangs on their addresses, as the gate counts it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from loyalty.gate.candidate import Reserved
from loyalty.messages.args import Localised
from loyalty.messages.kind import Class
from loyalty.messages.kinds.table import BY_TEXT
from loyalty.messages.reasons import Reason
from loyalty.offers.variants import letter
from storage.engine.db import Reader, Row
from storage.messages.receipts import state_of
from storage.offers.texts import promotion_name

_DATES = ("birthday", "anniversary")  # what surely comes on its day


@dataclass(frozen=True, slots=True)
class Thing:
    """What a message was: the name of its text, its class, and the promotion's name if it was one."""

    kind: str
    cls: Class
    offer: Localised | None


@dataclass(frozen=True, slots=True)
class Verdict:
    """A decision of the gate. `rival` is what came first, which may have no message yet. Until `kept_until` (UTC) a slot
    was kept for it."""

    at: datetime
    verdict: str
    rule: str
    count: int
    most: int
    window: str
    scope: str
    rival: Thing | None
    kept_until: datetime | None


@dataclass(frozen=True, slots=True)
class MessageRecord:
    """A message of class 1 to 5, with the newest decision on it. `reason` is the row's own."""

    thing: Thing
    channel: str
    state: str
    reason: Reason
    due_at: datetime
    expires_at: datetime | None
    settled_at: datetime | None
    verdict: Verdict | None
    code: int | None = None  # the provider's, of what did not arrive

    @property
    def at(self) -> datetime:
        """When it was sent or given up; else when it is due."""
        return self.settled_at or self.due_at


@dataclass(frozen=True, slots=True)
class Slot:
    """A slot that counts against the caps, and the message that took it."""

    reserved: Reserved
    thing: Thing


STATE = state_of("o")  # what was sent and did not arrive is not `sent`
_RECORDS = f"""SELECT o."kind", o."cls", o."channel", {STATE} AS "state", o."status_code", o."reason", o."due_at", o."expires_at",
    o."settled_at", p."texts", p."variants", coalesce(o."variant", nullif(p."winner", 0), 1) AS "variant", d."id" AS "decision", d."at" AS "decided_at", d."verdict", d."rule",
    d."count", d."most", d."window", d."scope", d."kept_until", d."rival_kind" AS "first", r."kind" AS "rival_kind", r."cls" AS "rival_cls",
    rp."texts" AS "rival_texts"
FROM "outbox" o
LEFT JOIN "decision" d ON d."id" = (SELECT n."id" FROM "decision" n WHERE n."message_id" = o."id"
    ORDER BY n."at" DESC, n."id" DESC LIMIT 1)
LEFT JOIN "promotion" p ON p."id" = o."promotion_id"
LEFT JOIN "outbox" r ON r."id" = d."rival" AND d."rival" <> 0
LEFT JOIN "promotion" rp ON rp."id" = r."promotion_id"
WHERE o."cls" > 0 AND """
_THEIRS = """o."address_id" IN (SELECT a."id" FROM "address" a WHERE a."member_id" = $1)"""


def _thing(kind: str, cls: int, texts: str | None, variants: str = "[]", variant: int = 1) -> Thing:
    """An offer in several wordings is named by the one of this message, with its letter."""
    if not texts:
        return Thing(kind, Class(cls), None)
    name = promotion_name(texts, variants, variant)
    mark = f" ({letter(variant)})" if variants != "[]" else ""
    return Thing(kind, Class(cls), Localised(tuple((locale, said + mark) for locale, said in name.texts)))


def _record(row: Row) -> MessageRecord:
    return MessageRecord(
        _thing(row["kind"], row["cls"], row["texts"], row["variants"], row["variant"]),
        row["channel"],
        row["state"],
        Reason(row["reason"]),
        row["due_at"],
        row["expires_at"],
        row["settled_at"],
        _verdict(row) if row["decision"] else None,
        row["status_code"],
    )


def _verdict(row: Row) -> Verdict:
    rival = row["rival_kind"] and _thing(row["rival_kind"], row["rival_cls"], row["rival_texts"])
    return Verdict(
        row["decided_at"],
        row["verdict"],
        row["rule"],
        row["count"],
        row["most"],
        row["window"],
        row["scope"],
        rival or _foretold(row["first"]),
        row["kept_until"],
    )


def _foretold(first: str) -> Thing | None:
    """What comes first may have no message yet: a date, or an offer that was announced; or none any more."""
    if first in _DATES:
        return Thing(first, Class.OCCASION, None)
    return Thing(first, BY_TEXT[first].cls, None) if first in BY_TEXT else None


async def past(read: Reader, member_id: int, limit: int) -> tuple[MessageRecord, ...]:
    """The newest that were sent or given up, the newest first."""
    rows = await read.rows(
        f"""{_RECORDS} {_THEIRS} AND o."state" NOT IN ('waiting', 'paused')
        ORDER BY coalesce(o."settled_at", o."created_at") DESC, o."id" DESC LIMIT $2""",
        member_id,
        limit,
    )
    return tuple(map(_record, rows))


async def waiting(read: Reader, member_id: int, limit: int) -> tuple[MessageRecord, ...]:
    """What waits, the soonest first."""
    rows = await read.rows(
        f"""{_RECORDS} {_THEIRS} AND o."state" IN ('waiting', 'paused')
        ORDER BY o."due_at", o."cls", o."id" LIMIT $2""",
        member_id,
        limit,
    )
    return tuple(map(_record, rows))


async def newest(
    read: Reader, member_id: int, address_id: int, provider_id: str = ""
) -> MessageRecord | None:
    """The last message of class 1 to 5 this member got; or, with the provider's id, the one they hold."""
    if provider_id:
        row = await read.row(
            f'{_RECORDS} o."address_id" = $1 AND o."provider_id" = $2 LIMIT 1', address_id, provider_id
        )
        if row is not None:
            return _record(row)
    row = await read.row(
        f"""{_RECORDS} {_THEIRS} AND {STATE} IN ('sent', 'unclear')
        ORDER BY o."settled_at" DESC, o."id" DESC LIMIT 1""",
        member_id,
    )
    return _record(row) if row else None


async def slots(read: Reader, member_id: int, since: datetime) -> tuple[Slot, ...]:
    """Slots of the member's caps that were taken, the newest first."""
    rows = await read.rows(
        f"""SELECT o."id", o."reserved_at", o."kind", o."cls", o."channel", p."texts" FROM "outbox" o
        LEFT JOIN "promotion" p ON p."id" = o."promotion_id"
        WHERE {_THEIRS} AND o."reserved_at" > $2 ORDER BY o."reserved_at" DESC, o."id" DESC""",
        member_id,
        since,
    )
    return tuple(
        Slot(
            Reserved(row["reserved_at"], Class(row["cls"]), row["channel"], row["id"]),
            _thing(row["kind"], row["cls"], row["texts"]),
        )
        for row in rows
    )


async def dates(read: Reader, member_id: int, now: datetime) -> tuple[tuple[str, datetime], ...]:
    """Occasions that surely come, with their date."""
    rows = await read.rows(
        """SELECT "occasion", "at" FROM "due" WHERE "member_id" = $1 AND "at" > $2
        AND "occasion" IN ($3, $4) ORDER BY "at" """,
        member_id,
        now,
        *_DATES,
    )
    return tuple((row["occasion"], row["at"]) for row in rows)
