"""Offers on their way: what is to be done with them, how far they are, and what became of them."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field, replace
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
REPORTED = "reported"  # in `told`, when there is nothing more to tell


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
class Told:
    """What is known beside the offer: the message that shows its owner how it goes (its row in the outbox),
    what that said and how many were `through` then; how many messages a dry run `expected`; how many
    members the real one missed, for there is no way to reach them."""

    letter: int = 0
    said: str = ""
    through: int = 0
    expected: int = 0
    missed: int = 0

    @staticmethod
    def of(text: str) -> Told:
        return Told(**json.loads(text)) if text.startswith("{") else Told()

    def __str__(self) -> str:
        return json.dumps(asdict(self), ensure_ascii=False)


@dataclass(frozen=True, slots=True)
class Course:
    """An offer on its way: members up to `fed_to` have their message, all of them since `fed_at`."""

    promotion: Promotion
    fed_to: int
    fed_at: datetime | None
    told_at: datetime | None
    told: Told = field(default_factory=Told)
    is_reported: bool = False

    def moved(self, to: PromotionState) -> Course:
        return replace(self, promotion=replace(self.promotion, state=to))


def _course(row: Row) -> Course:
    told = row["told"]
    return Course(
        promotion_of(row),
        row["fed_to"],
        row["fed_at"],
        row["told_at"],
        Told.of(told),
        is_reported=told == REPORTED,
    )


# What is over and told is left alone, and so is a draft that waits for its owner's word.
_TO_DO = f"""SELECT "id" FROM "promotion" WHERE "state" IN ({_LIVE}) OR ("state" = 'draft' AND "told" = '')
    OR ("state" IN ('stopped', 'ended') AND "told" <> '{REPORTED}') ORDER BY "id" """


async def to_do(read: Reader) -> list[int]:
    """Those that time, or an owner's word, may have something to do with."""
    return [row["id"] for row in await read.rows(_TO_DO)]


async def course(tx: Tx, id: int) -> Course | None:
    """As it stands now; nobody else moves it for this transaction."""
    row = await tx.row('SELECT * FROM "promotion" WHERE "id" = $1' + tx.dialect.lock("promotion"), id)
    return _course(row) if row else None


async def look(read: Reader, id: int) -> Course | None:
    row = await read.row('SELECT * FROM "promotion" WHERE "id" = $1', id)
    return _course(row) if row else None


async def begin_count(tx: Tx, id: int, now: datetime, stale: datetime) -> bool:
    """Whether it is ours to count: nobody else has begun, or not since `stale`."""
    rows = await tx.rows(
        """UPDATE "promotion" SET "told_at" = $1 WHERE "id" = $2 AND "state" = 'draft' AND "told" = ''
        AND ("told_at" IS NULL OR "told_at" < $3) RETURNING "id" """,
        now,
        id,
        stale,
    )
    return bool(rows)


def counting(id: int, now: datetime) -> Statement:
    """Still at it."""
    sql = """UPDATE "promotion" SET "told_at" = $1 WHERE "id" = $2 AND "state" = 'draft' AND "told" = ''"""
    return Statement("promotion", sql, (now, id))


def counted(id: int, told: Told, now: datetime) -> Statement:
    """A `Conflict` where somebody else was first, or it is no draft any more."""
    sql = """UPDATE "promotion" SET "told" = $1, "told_at" = $2
        WHERE "id" = $3 AND "state" = 'draft' AND "told" = ''"""
    return Statement("promotion", sql, (str(told), now, id), 1)


def fed(id: int, upto: int, told: Told) -> Statement:
    sql = 'UPDATE "promotion" SET "fed_to" = $1, "told" = $2 WHERE "id" = $3'
    return Statement("promotion", sql, (upto, str(told), id), 1)


def fed_all(id: int, now: datetime) -> Statement:
    return Statement("promotion", 'UPDATE "promotion" SET "fed_at" = $1 WHERE "id" = $2', (now, id), 1)


def told(id: int, what: Told | str, now: datetime) -> Statement:
    sql = 'UPDATE "promotion" SET "told" = $1, "told_at" = $2 WHERE "id" = $3'
    return Statement("promotion", sql, (str(what), now, id), 1)


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


async def letter(read: Reader, id: int) -> tuple[str, str]:
    """The state of a message to the owner, and the provider's id of it, once it has one."""
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
