"""Offers on their way: what is to be done with them, how far they are, and what became of them."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from loyalty.messages.args import Localised
from loyalty.messages.kind import Class
from loyalty.offers.promotions import (
    LIVE,
    Audience,
    AudienceKind,
    Fate,
    Progress,
    Promotion,
    PromotionState,
    Report,
    fate,
)
from loyalty.offers.uplift import Uplift
from storage.engine.db import Reader, Row, Statement, Tx, Value
from storage.engine.lists import filled, places
from storage.writing.promotions import OVER, SOLD_OUT

_LIVE = ", ".join(f"'{state}'" for state in LIVE)


def promotion_of(row: Row) -> Promotion:
    audience = json.loads(row["audience"])
    return Promotion(
        id=row["id"],
        state=PromotionState(row["state"]),
        texts=Localised(tuple((locale, text) for locale, text in json.loads(row["texts"]))),
        audience=Audience(AudienceKind(audience["kind"]), audience["of"], audience["number"]),
        starts_at=row["starts_at"],
        ends_at=row["ends_at"],
        by=row["by"],
        created_at=row["created_at"],
        stock=row["stock"],
        claimed=row["claimed"],
        per_member=row["per_member"],
        word=row["word"],
        holdout=row["holdout"],
        picture=row["picture"],
    )


# Under way


@dataclass(frozen=True, slots=True)
class OwnerStatus:
    """What the owner sees of a broadcast: one message that is changed in its place.

    `message` is its outbox id, None before the first one. At `at` (UTC) it said `text`, and `through`
    messages were settled or held.
    """

    message: int | None = None
    text: str = ""
    through: int = 0
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Broadcast:
    """A promotion on its way to its audience.

    Members up to the id `cursor` have their message; all of them have it since `fed_at`. The dry run
    `expected` so many messages (0: not counted). `missed` members have no open address.
    """

    promotion: Promotion
    cursor: int = 0
    fed_at: datetime | None = None
    expected: int = 0
    missed: int = 0
    status: OwnerStatus = field(default_factory=OwnerStatus)
    is_reported: bool = False

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
    )


# Skip reported promotions, and counted drafts: those wait for their owner's word.
_PENDING = f"""SELECT "id" FROM "promotion" WHERE "state" IN ({_LIVE})
    OR ("state" = 'draft' AND "counted_at" IS NULL)
    OR ("state" IN ('stopped', 'ended') AND "reported_at" IS NULL) ORDER BY "id" """


async def pending(read: Reader) -> list[int]:
    """Ids of the promotions that time, or their owner, may have given something to do."""
    return [row["id"] for row in await read.rows(_PENDING)]


async def load(read: Reader, id: int) -> Broadcast | None:
    row = await read.row('SELECT * FROM "promotion" WHERE "id" = $1', id)
    return _broadcast_of(row) if row else None


async def lock(tx: Tx, id: int) -> Broadcast | None:
    """The same, and nobody else changes it until this transaction ends."""
    row = await tx.row('SELECT * FROM "promotion" WHERE "id" = $1' + tx.dialect.lock("promotion"), id)
    return _broadcast_of(row) if row else None


_UNCOUNTED = """ "state" = 'draft' AND "counted_at" IS NULL"""


async def begin_count(tx: Tx, id: int, now: datetime, lease_until: datetime) -> bool:
    """Take the lease to count a draft. False: it is counted, or another process holds the lease."""
    rows = await tx.rows(
        f"""UPDATE "promotion" SET "count_lease_until" = $1 WHERE "id" = $2 AND {_UNCOUNTED}
        AND ("count_lease_until" IS NULL OR "count_lease_until" < $3) RETURNING "id" """,
        lease_until,
        id,
        now,
    )
    return bool(rows)


def renew_count(id: int, lease_until: datetime) -> Statement:
    """Renew the lease."""
    sql = f'UPDATE "promotion" SET "count_lease_until" = $1 WHERE "id" = $2 AND {_UNCOUNTED}'
    return Statement("promotion", sql, (lease_until, id))


def counted(id: int, expected: int, now: datetime) -> Statement:
    """A `Conflict` where another process has counted it, or it is no draft any more."""
    sql = f"""UPDATE "promotion" SET "expected" = $1, "counted_at" = $2, "count_lease_until" = NULL
        WHERE "id" = $3 AND {_UNCOUNTED}"""
    return Statement("promotion", sql, (expected, now, id), 1)


def fed(id: int, cursor: int, missed: int) -> Statement:
    """Advance the cursor; `missed` in all, so far."""
    sql = 'UPDATE "promotion" SET "cursor" = $1, "missed" = $2 WHERE "id" = $3'
    return Statement("promotion", sql, (cursor, missed, id), 1)


def fed_all(id: int, now: datetime) -> Statement:
    return Statement("promotion", 'UPDATE "promotion" SET "fed_at" = $1 WHERE "id" = $2', (now, id), 1)


def shown(id: int, status: OwnerStatus) -> Statement:
    sql = """UPDATE "promotion" SET "status_message" = $1, "status_text" = $2, "status_through" = $3,
        "status_at" = $4 WHERE "id" = $5"""
    return Statement("promotion", sql, (status.message, status.text, status.through, status.at, id), 1)


def reported(id: int, now: datetime) -> Statement:
    return Statement("promotion", 'UPDATE "promotion" SET "reported_at" = $1 WHERE "id" = $2', (now, id), 1)


def offered(address_id: int, choices: Sequence[str], since: datetime) -> Statement:
    """Where there are no buttons their numbers can be typed, unless the owner has gone on to something else
    since then."""
    sql = 'UPDATE "dialogue" SET "choices" = $1 WHERE "address_id" = $2 AND "at" <= $3'
    return Statement("dialogue", sql, (json.dumps(list(choices)), address_id, since))


async def release(tx: Tx, id: int, channel: str, most: int) -> int:
    """Let go what waited for room, or with its offer; how many. In no order: all of them go."""
    rows = await tx.rows(
        """UPDATE "outbox" SET "state" = 'waiting' WHERE "id" IN (SELECT "id" FROM "outbox"
            WHERE "promotion_id" = $1 AND "state" = 'paused' AND "channel" = $2 LIMIT $3) RETURNING "id" """,
        id,
        channel,
        most,
    )
    return len(rows)


# Of the offers that people may be told of; $1 is now.
TO_BE_HAD = """"state" = 'running' AND "starts_at" <= $1 AND "ends_at" > $1
    AND ("stock" IS NULL OR "claimed" < "stock")"""


async def not_sendable(read: Reader, ids: Iterable[int]) -> dict[int, str]:
    """Which of these are sent no more, and why: "" where it is paused only."""
    found = filled(dict.fromkeys(ids))
    if not found:
        return {}
    rows = await read.rows(
        f"""SELECT "id", "state" FROM "promotion" WHERE "id" IN ({places(len(found))})
        AND ("state" IN ('paused', 'stopped', 'ended') OR "claimed" >= "stock")""",
        *found,
    )
    return {row["id"]: _why_halted(PromotionState(row["state"])) for row in rows}


def _why_halted(state: PromotionState) -> str:
    return "" if state is PromotionState.PAUSED else OVER.get(state, SOLD_OUT)


async def any_left(read: Reader, id: int, *states: str) -> bool:
    """Whether any of its messages is in one of these states."""
    sql = f"""SELECT 1 FROM "outbox" WHERE "promotion_id" = $1
        AND "state" IN ({places(len(states), 2)}) LIMIT 1"""
    return bool(await read.rows(sql, id, *states))


async def status_message(read: Reader, id: int | None) -> tuple[str, str]:
    """The outbox state of the owner's status message, and the provider's id of it, once it has one."""
    if id is None:
        return "gone", ""
    row = await read.row('SELECT "state", "provider_id" FROM "outbox" WHERE "id" = $1', id)
    return (row["state"], row["provider_id"] or "") if row else ("gone", "")


_SETTLED = ("sent", "refused", "dropped", "unclear", "dead", "merged")


async def progress(read: Reader, id: int, now: datetime) -> Progress:
    rows = await read.rows(
        """SELECT "state", count(*) AS "n" FROM "outbox" WHERE "promotion_id" = $1 GROUP BY "state" """, id
    )
    states = Counter({row["state"]: row["n"] for row in rows})
    held = 0
    if states["waiting"]:
        row = await read.row(
            """SELECT count(*) AS "n" FROM "outbox" WHERE "promotion_id" = $1 AND "state" = 'waiting'
            AND "due_at" > $2""",
            id,
            now,
        )
        held = row["n"] if row else 0
    settled = sum(states[state] for state in _SETTLED)
    return Progress(states["sent"], settled + held, held, states.total(), states["claimed"])


async def under_way(read: Reader, id: int) -> bool:
    """Whether a worker has one of its messages in hand."""
    row = await read.row(
        """SELECT 1 AS "one" FROM "outbox" WHERE "promotion_id" = $1 AND "state" = 'claimed' LIMIT 1""", id
    )
    return row is not None


# What became of it


async def report(read: Reader, promotion: Promotion, unreachable: int = 0) -> Report:
    """All of it as it stands; after its end it changes only by what people still do."""
    id = promotion.id
    fates = await _fates(read, id)
    states = await _states(read, id)
    sums = await read.row(
        """SELECT coalesce(sum("segments"), 0) AS "segments" FROM "outbox" WHERE "promotion_id" = $1""", id
    )
    vouchers = await read.row(
        """SELECT count(*) AS "claimed", coalesce(sum(CASE WHEN "state" = 'used' THEN 1 ELSE 0 END), 0)
            AS "redeemed" FROM "voucher" WHERE "promotion_id" = $1""",
        id,
    )
    refused = await _refused(read, id)
    return Report(
        sent=states["sent"] - sum(count for why, count in refused if why.startswith(_AFTERWARDS)),
        held=fates[Fate.HELD],
        capped=fates[Fate.CAPPED],
        unsent=states["unsent"] + fates[Fate.LATE],
        no_consent=fates[Fate.NO_CONSENT],
        unreachable=unreachable + fates[Fate.UNREACHABLE],
        holdout=fates[Fate.HOLDOUT],
        unclear=states["unclear"],
        refused=refused,
        claimed=vouchers["claimed"] if vouchers else 0,
        redeemed=int(vouchers["redeemed"]) if vouchers else 0,
        opted_out=await _opted_out(read, promotion),
        segments=int(sums["segments"]) if sums else 0,
        uplift=await _uplift(read, promotion),
    )


async def _fates(read: Reader, id: int) -> Counter[Fate]:
    """By what the gate said: how many messages it held, and how many it dropped. Whoever was capped, and
    then held by a night too, counts as capped."""
    rows = await read.rows(
        """SELECT 'hold' AS "verdict", 'quiet' AS "rule", "limited", count(*) AS "n" FROM (
            SELECT max(CASE WHEN "most" > 0 OR "rule" NOT IN ('quiet', 'rest-day') THEN 1 ELSE 0 END)
                AS "limited" FROM "decision" WHERE "promotion_id" = $1 AND "verdict" = 'hold'
            GROUP BY "message_id") AS "held" GROUP BY "limited"
        UNION ALL SELECT 'drop', "rule", 0, count(*) FROM "decision"
        WHERE "promotion_id" = $1 AND "verdict" = 'drop' GROUP BY "rule" """,
        id,
    )
    found: Counter[Fate] = Counter()
    for row in rows:
        found[fate(row["verdict"], row["rule"], row["limited"])] += row["n"]
    return found


_GATED = """SELECT 1 FROM "decision" d WHERE d."message_id" = o."id" AND d."verdict" = 'drop'"""


async def _states(read: Reader, id: int) -> Counter[str]:
    """By the row's state; `unsent`: dropped by the end, or a stop, and not by the gate."""
    rows = await read.rows(
        f"""SELECT "state", count(*) AS "n" FROM "outbox" WHERE "promotion_id" = $1 AND "state" <> 'dropped'
        GROUP BY "state" UNION ALL SELECT 'unsent', count(*) FROM "outbox" o
        WHERE o."promotion_id" = $1 AND o."state" = 'dropped' AND NOT EXISTS ({_GATED})""",
        id,
    )
    return Counter({row["state"]: row["n"] for row in rows})


_FAILED = "'undelivered', 'failed', 'canceled'"
_AFTERWARDS = "not delivered"  # what a provider said after it had taken the message


async def _refused(read: Reader, id: int) -> tuple[tuple[str, int], ...]:
    """By the provider's reason, the most frequent first."""
    rows = await read.rows(
        f"""SELECT "why", count(*) AS "n" FROM "outbox" WHERE "promotion_id" = $1 AND "state" IN ('refused', 'dead')
        GROUP BY "why" UNION ALL
        SELECT '{_AFTERWARDS}: ' || coalesce(CAST("status_code" AS TEXT), "status"), count(*) FROM "outbox"
        WHERE "promotion_id" = $1 AND "state" = 'sent' AND "status" IN ({_FAILED})
        GROUP BY "status", "status_code" """,
        id,
    )
    found: Counter[str] = Counter()
    for row in rows:
        found[row["why"]] += row["n"]
    return tuple(found.most_common())


async def _opted_out(read: Reader, promotion: Promotion) -> int:
    """Who, after they had got it and before it ended, withdrew their word on offers, wanted no more of them,
    stopped or blocked the address, or left. The gate sends nothing to who did so before; and a line that is
    known to be dead is nobody's will."""
    row = await read.row(
        f"""SELECT count(*) AS "n" FROM "outbox" o JOIN "address" a ON a."id" = o."address_id"
        JOIN "member" m ON m."id" = coalesce(a."member_id", o."member_id")
        WHERE o."promotion_id" = $1 AND o."state" = 'sent' AND (
            (a."state" <> 'open' AND o."status" NOT IN ({_FAILED}))
            OR ',' || m."muted" || ',' LIKE '%,{Class.PROMOTION:d},%'
            OR (m."left_at" >= o."settled_at" AND m."left_at" < $2)
            OR EXISTS (SELECT 1 FROM "consent" c WHERE c."member_id" = m."id"
                AND c."purpose" = 'offers' AND NOT c."given" AND c."at" >= o."settled_at" AND c."at" < $2))""",
        promotion.id,
        promotion.ends_at,
    )
    return row["n"] if row else 0


# Chance looks at whom nothing else keeps from it; among those, it is the only difference.
_MEANT = """o."promotion_id" = $1 AND NOT EXISTS (SELECT 1 FROM "decision" d
    WHERE d."message_id" = o."id" AND d."verdict" = 'drop' AND d."rule" IN (
        'address', 'consent', 'muted', 'off', 'holdout'))
    AND EXISTS (SELECT 1 FROM "decision" d WHERE d."message_id" = o."id")"""
_SPARED = """o."promotion_id" = $1 AND EXISTS (SELECT 1 FROM "decision" d
    WHERE d."message_id" = o."id" AND d."verdict" = 'drop' AND d."rule" = 'holdout')"""


async def _uplift(read: Reader, promotion: Promotion) -> Uplift:
    """Who of the two groups came between its start and its end."""
    meant = await _came(read, promotion, _MEANT)
    spared = await _came(read, promotion, _SPARED)
    return Uplift(*meant, *spared)


async def _came(read: Reader, promotion: Promotion, group: str) -> tuple[int, int]:
    args: Sequence[Value] = (promotion.id, promotion.starts_at, promotion.ends_at)
    row = await read.row(
        f"""SELECT count(*) AS "n", coalesce(sum(CASE WHEN EXISTS (SELECT 1 FROM "visit" v
            WHERE v."member_id" = o."member_id" AND v."at" >= $2 AND v."at" < $3
            AND v."undone_at" IS NULL) THEN 1 ELSE 0 END), 0) AS "came"
        FROM "outbox" o WHERE {group}""",
        *args,
    )
    return (row["n"], int(row["came"])) if row else (0, 0)
