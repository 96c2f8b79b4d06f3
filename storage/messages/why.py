"""Why somebody got a message, or did not: their messages with the newest decision on each. Reads only.

What was sent to somebody hangs on their addresses, as the gate counts it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from loyalty.gate.candidate import Reserved
from loyalty.messages.args import Localised
from loyalty.messages.kind import Class
from loyalty.messages.reasons import Reason
from loyalty.model import Member
from loyalty.offers.promotions import PromotionState, name_of
from storage.engine.db import Dialect, Reader, Row, Value
from storage.messages.receipts import state_of
from storage.offers.texts import promotion_name, texts_of
from storage.people.rows import MEMBER, member_of

_MOST = 200  # people or offers looked through: who is not among them is found by more of the name
_DATES = ("birthday", "anniversary")  # what surely comes on its day


@dataclass(frozen=True, slots=True)
class Found:
    """A member somebody asked about. `phone` (E.164) is to be shown masked; empty without one."""

    member: Member
    phone: str


@dataclass(frozen=True, slots=True)
class Thing:
    """A message by what it was: its kind's text and class, and the offer's name if it was one."""

    kind: str
    cls: Class
    offer: Localised | None


@dataclass(frozen=True, slots=True)
class Verdict:
    """A decision of the gate. `rival` is what came first: a message, or a date that has none yet."""

    at: datetime
    verdict: str
    rule: str
    count: int
    most: int
    window: str
    scope: str
    rival: Thing | None


@dataclass(frozen=True, slots=True)
class Told:
    """A message nobody asked for, with the newest decision on it. `reason` is the row's own."""

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
        """When it was sent or given up; when it is due, if it was neither."""
        return self.settled_at or self.due_at


@dataclass(frozen=True, slots=True)
class Slot:
    """What counts against the caps, and what it was."""

    reserved: Reserved
    thing: Thing


@dataclass(frozen=True, slots=True)
class Offer:
    id: int
    texts: Localised
    word: str
    state: PromotionState
    ends_at: datetime

    @property
    def name(self) -> Localised:
        return name_of(self.texts)


@dataclass(frozen=True, slots=True)
class Total:
    """How many messages of an offer ended like this, with some of the people."""

    state: str
    verdict: str
    rule: str
    reason: Reason
    count: int
    names: tuple[str, ...]


# Who it is about

_FOUND = f"""SELECT m."id", {MEMBER},
    (SELECT a."value" FROM "address" a WHERE a."member_id" = m."id" AND a."channel" = $1
        ORDER BY a."seen_at" DESC LIMIT 1) AS "phone"
FROM "member" m WHERE m."left_at" IS NULL AND m."merged_into_id" IS NULL AND {{condition}}
ORDER BY m."joined_at" DESC, m."id" DESC LIMIT {_MOST}"""

_BYTES = {
    Dialect.SQLITE: 'length(CAST("name" AS BLOB))',
    Dialect.POSTGRES: 'octet_length("name")',
}


async def _found(read: Reader, phones: str, condition: str, *args: Value) -> tuple[Found, ...]:
    """`phones` is the channel where an address is a phone number. It is `$1`; the arguments follow."""
    rows = await read.rows(_FOUND.format(condition=condition), phones, *args)
    return tuple(Found(member_of(row, row["id"]), row["phone"] or "") for row in rows)


async def by_id(read: Reader, phones: str, member_id: int) -> Found | None:
    return next(iter(await _found(read, phones, 'm."id" = $2', member_id)), None)


async def by_card(read: Reader, phones: str, card: str) -> tuple[Found, ...]:
    return await _found(read, phones, 'm."card" = $2', card)


async def by_phone_end(read: Reader, phones: str, digits: str) -> tuple[Found, ...]:
    """Those one of whose numbers ends in these digits."""
    return await _found(
        read,
        phones,
        """EXISTS (SELECT 1 FROM "address" a WHERE a."member_id" = m."id" AND a."channel" = $1
            AND a."value" LIKE $2)""",
        f"%{digits}",
    )


async def names_like(read: Reader, word: str) -> tuple[str, ...]:
    """The names that may have this word (small plain letters) in them. No database takes every accent off
    a letter, so all with letters beyond ASCII are among them, for the caller to read. Each once: of many
    members few have a name of their own, and the index on names has them all."""
    rows = await read.rows(
        f"""SELECT DISTINCT "name" FROM "member" WHERE replace(lower("name"), '''', '') LIKE $1
        OR {_BYTES[read.dialect]} <> length("name")""",
        f"%{word}%",
    )
    return tuple(row["name"] for row in rows)


async def called(read: Reader, phones: str, names: Sequence[str]) -> tuple[Found, ...]:
    """Those of exactly these names, the newest members first."""
    known = names[:_MOST]
    places = ", ".join(f"${number}" for number in range(2, len(known) + 2))
    return await _found(read, phones, f'm."name" IN ({places})', *known) if known else ()


# What they were told, and what is coming

# What was sent and did not arrive is no more `sent` here than in the report.
_STATE = state_of("o")
_TOLD = f"""SELECT o."kind", o."cls", o."channel", {_STATE} AS "state", o."status_code", o."reason", o."due_at", o."expires_at",
    o."settled_at", p."texts", d."id" AS "decision", d."at" AS "decided_at", d."verdict", d."rule",
    d."count", d."most", d."window", d."scope", d."rival_kind" AS "first", r."kind" AS "rival_kind", r."cls" AS "rival_cls",
    rp."texts" AS "rival_texts"
FROM "outbox" o
LEFT JOIN "decision" d ON d."id" = (SELECT n."id" FROM "decision" n WHERE n."message_id" = o."id"
    ORDER BY n."at" DESC, n."id" DESC LIMIT 1)
LEFT JOIN "promotion" p ON p."id" = o."promotion_id"
LEFT JOIN "outbox" r ON r."id" = d."rival" AND d."rival" <> 0
LEFT JOIN "promotion" rp ON rp."id" = r."promotion_id"
WHERE o."cls" > 0 AND """
_THEIRS = """o."address_id" IN (SELECT a."id" FROM "address" a WHERE a."member_id" = $1)"""


def _thing(kind: str, cls: int, texts: str | None) -> Thing:
    return Thing(kind, Class(cls), promotion_name(texts) if texts else None)


def _told(row: Row) -> Told:
    return Told(
        _thing(row["kind"], row["cls"], row["texts"]),
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
        rival or _date(row["first"]),
    )


def _date(first: str) -> Thing | None:
    """What comes first may be a date that has no message yet."""
    return Thing(first, Class.OCCASION, None) if first in _DATES else None


async def past(read: Reader, member_id: int, limit: int) -> tuple[Told, ...]:
    """The newest that were sent or given up, the newest first."""
    rows = await read.rows(
        f"""{_TOLD} {_THEIRS} AND o."state" NOT IN ('waiting', 'paused')
        ORDER BY coalesce(o."settled_at", o."created_at") DESC, o."id" DESC LIMIT $2""",
        member_id,
        limit,
    )
    return tuple(map(_told, rows))


async def waiting(read: Reader, member_id: int, limit: int) -> tuple[Told, ...]:
    """What has its message and waits, the soonest first."""
    rows = await read.rows(
        f"""{_TOLD} {_THEIRS} AND o."state" IN ('waiting', 'paused')
        ORDER BY o."due_at", o."cls", o."id" LIMIT $2""",
        member_id,
        limit,
    )
    return tuple(map(_told, rows))


async def newest(read: Reader, member_id: int, address_id: int, provider_id: str = "") -> Told | None:
    """The last message this member got unasked; or, by the provider's id, the one in their hands."""
    if provider_id:
        row = await read.row(
            f'{_TOLD} o."address_id" = $1 AND o."provider_id" = $2 LIMIT 1', address_id, provider_id
        )
        if row is not None:
            return _told(row)
    row = await read.row(
        f"""{_TOLD} {_THEIRS} AND {_STATE} IN ('sent', 'unclear')
        ORDER BY o."settled_at" DESC, o."id" DESC LIMIT 1""",
        member_id,
    )
    return _told(row) if row else None


async def slots(read: Reader, member_id: int, since: datetime) -> tuple[Slot, ...]:
    """What took a slot of the member's caps, the newest first."""
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
    """Occasions whose day is known already."""
    rows = await read.rows(
        """SELECT "occasion", "at" FROM "due" WHERE "member_id" = $1 AND "at" > $2
        AND "occasion" IN ($3, $4) ORDER BY "at" """,
        member_id,
        now,
        *_DATES,
    )
    return tuple((row["occasion"], row["at"]) for row in rows)


# Offers


async def offers(read: Reader) -> Sequence[Offer]:
    """Those that went out, or will, the newest first."""
    rows = await read.rows(
        """SELECT "id", "texts", "word", "state", "ends_at" FROM "promotion"
        WHERE "state" NOT IN ('draft', 'cancelled') ORDER BY "created_at" DESC, "id" DESC LIMIT $1""",
        _MOST,
    )
    return [_offer(row) for row in rows]


async def offer(read: Reader, id: int) -> Offer | None:
    row = await read.row('SELECT * FROM "promotion" WHERE "id" = $1', id)
    return _offer(row) if row else None


def _offer(row: Row) -> Offer:
    return Offer(row["id"], texts_of(row["texts"]), row["word"], PromotionState(row["state"]), row["ends_at"])


# One look for the totals and their examples: each row of a kind knows how many there are of it.
_TOTALS = f"""SELECT * FROM (
    SELECT {_STATE} AS "state", coalesce(d."verdict", '') AS "verdict", coalesce(d."rule", '') AS "rule",
        CASE WHEN o."state" = 'dropped' THEN o."reason" ELSE '' END AS "reason", m."name",
        count(*) OVER "alike" AS "count",
        row_number() OVER ("alike" ORDER BY o."id") AS "number"
    FROM "outbox" o
    LEFT JOIN "decision" d ON d."id" = (SELECT n."id" FROM "decision" n WHERE n."message_id" = o."id"
        ORDER BY n."at" DESC, n."id" DESC LIMIT 1)
    LEFT JOIN "member" m ON m."id" = o."member_id"
    WHERE o."promotion_id" = $1
    WINDOW "alike" AS (PARTITION BY {_STATE}, coalesce(d."verdict", ''), coalesce(d."rule", ''))
) AS "each" WHERE "number" <= $2 ORDER BY "count" DESC, "state", "rule", "number" """


async def totals(read: Reader, promotion_id: int, examples: int) -> tuple[Total, ...]:
    """What became of an offer's messages, the most frequent first."""
    alike: dict[tuple[str, str, str], list[Row]] = {}
    for row in await read.rows(_TOTALS, promotion_id, examples):
        alike.setdefault((row["state"], row["verdict"], row["rule"]), []).append(row)
    return tuple(
        Total(
            *key,
            Reason(rows[0]["reason"]),
            rows[0]["count"],
            tuple(row["name"] for row in rows if row["name"]),
        )
        for key, rows in alike.items()
    )
