"""The outbox as the page looks at it: what is coming, what was said, and what the gate decided, in plain words."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from functools import lru_cache

from bot.wiring.service import Service
from bot.words.markup import without_tags
from bot.words.texts import Texts
from loyalty.gate.policy import class_name
from loyalty.gate.purposes import NEEDS
from loyalty.messages.kind import Class
from loyalty.messages.reasons import Reason
from playground.handset import Json, epoch
from storage.engine.db import Reader, Row
from storage.messages.waking import HELD_BY_GATE
from storage.messages.wire import decode

NEWEST = 40  # rows of what is past, until more are asked for
SOONEST = 6  # of what is coming
MOST = 2000
AHEAD = timedelta(days=7)  # how far ahead a day is shown that surely brings a message

_ROWS = """
SELECT o."id", o."channel", o."kind", o."cls", o."body", o."state", o."why", o."due_at", o."tries",
    o."segments", o."status", o."created_at", o."settled_at", a."locale", m."name" AS "member",
    s."name" AS "staff", d."verdict", d."rule", d."count", d."most", d."window", d."scope",
    d."why" AS "reason", d."rival_kind", d."kept_until"
FROM "outbox" o JOIN "address" a ON a."id" = o."address_id"
LEFT JOIN "member" m ON m."id" = a."member_id"
LEFT JOIN "staff" s ON s."address_id" = a."id" AND s."removed_at" IS NULL
LEFT JOIN "decision" d ON d."id" = (SELECT n."id" FROM "decision" n WHERE n."message_id" = o."id"
    ORDER BY n."at" DESC, n."id" DESC LIMIT 1)
WHERE """
_COMING = f"""{_ROWS} o."state" IN ('waiting', 'paused') AND o."cls" >= $1
ORDER BY o."due_at", o."cls", o."id" LIMIT $2"""
_PAST = f"""{_ROWS} o."state" NOT IN ('waiting', 'paused') AND o."cls" >= $1
ORDER BY coalesce(o."settled_at", o."created_at") DESC, o."id" DESC LIMIT $2"""

_COUNTS = f"""SELECT "state", count(*) AS "count",
    sum(CASE WHEN "state" = 'waiting' AND "reason" IN ({HELD_BY_GATE}) THEN 1 ELSE 0 END) AS "held"
FROM "outbox" WHERE "cls" >= $1 GROUP BY "state" """

_DAYS = """SELECT d."id", d."occasion", d."at", m."name" FROM "due" d JOIN "member" m ON m."id" = d."member_id"
WHERE d."occasion" IN ('birthday', 'anniversary') AND d."at" > $1 AND d."at" <= $2 ORDER BY d."at", d."id" """

_DECISIONS = """SELECT d."at", d."verdict", d."rule", d."count", d."most", d."window", d."scope",
    d."why" AS "reason", d."rival_kind", d."kept_until", d."free_at", o."cls" FROM "decision" d
JOIN "outbox" o ON o."id" = d."message_id" WHERE d."message_id" = $1 ORDER BY d."at", d."id" """
_COMES = ("waiting", "paused")


async def outbox(service: Service, rows: int = NEWEST, least: int = 0) -> Json:
    """What waits, the soonest first; what is over, the newest first, so many `rows` of it. `least` is the
    lowest class that is shown: 1 leaves the answers out."""
    past = max(1, min(rows, MOST))
    coming = SOONEST if past <= NEWEST else past
    now = service.parts.now()

    async def work(tx: Reader) -> tuple[Sequence[Row], ...]:
        return (
            await tx.rows(_COMING, least, coming),
            await tx.rows(_PAST, least, past),
            await tx.rows(_COUNTS, least),
            await tx.rows(_DAYS, now, now + AHEAD),
        )

    soon, over, counted, days = await service.database.run(work)
    counts = {row["state"]: row["count"] for row in counted}
    waits = sum(counts.get(state, 0) for state in _COMES)
    return {
        "coming": [_message(row, service.texts) for row in soon],
        "past": [_message(row, service.texts) for row in over],
        "days": [_day(row) for row in days],
        "counts": counts | {"held": sum(row["held"] for row in counted)},
        "left": {"coming": waits - len(soon), "past": sum(counts.values()) - waits - len(over)},
    }


def _day(row: Row) -> Json:
    return {"id": str(row["id"]), "to": row["name"], "kind": row["occasion"], "at": epoch(row["at"])}


def _message(row: Row, texts: Texts) -> Json:
    return {
        "id": str(row["id"]),  # too long for a number of JavaScript
        "to": row["member"] or row["staff"] or "Somebody",
        "channel": row["channel"],
        "kind": row["kind"],
        "cls": row["cls"],
        "text": _said(texts, row["channel"], row["locale"], row["body"]),
        "state": state(row),
        "why": why(row),
        "due": epoch(row["due_at"]) if row["state"] in _COMES else None,
        "at": epoch(row["settled_at"] or row["created_at"]),
        "tries": row["tries"],
        "segments": row["segments"],
        "status": row["status"],
    }


@lru_cache(maxsize=4 * MOST)
def _said(texts: Texts, channel: str, locale: str, body: str) -> str:
    if not body:
        return "(forgotten after a week)"
    message = decode(body)
    return (
        without_tags(texts.rich(message, locale)) if channel == "telegram" else texts.plain(message, locale)
    )


# In plain words

_STATES = {"waiting": "planned", "claimed": "on its way", "merged": "said with another", "dead": "given up"}


def state(row: Row) -> str:
    if row["state"] == "waiting" and row["verdict"] == "hold":
        return "held"
    return _STATES.get(row["state"]) or str(row["state"])


def why(row: Row) -> str:
    """The newest decision, or what became of the message after it."""
    match row["state"], row["verdict"]:
        case ("sent", "send"):
            return "nothing stood in its way"
        case ("sent" | "claimed", _) | ("waiting", None | "send"):
            return str(row["why"])
        case ("waiting", _) | ("dropped", "drop"):
            return reason(row)
        case ("paused", _):
            return "its offer is paused"
        case ("merged", _):
            return "several milestones are one message"
        case _:
            return str(row["why"])


def reason(row: Row) -> str:
    """One decision of the gate, without the instant."""
    rule = Reason(row["rule"])
    late = ", and that is too late" if row["verdict"] == "drop" and rule in _TIMELY else ""
    return _SAID.get(rule, _sentence)(row) + late


def _sentence(row: Row) -> str:
    return str(row["reason"])


def _after_limit(row: Row, closed: str) -> str:
    limit = _limit(row)
    return f"{closed} after {limit}" if limit else closed


def _consent(row: Row) -> str:
    return f"no consent for {NEEDS[Class(row['cls'])]}"


def _class(row: Row) -> str:
    return class_name(Class(row["cls"]))


_SAID: Mapping[Reason, Callable[[Row], str]] = {
    Reason.REPLY: lambda row: "an answer always goes",
    Reason.FREE: lambda row: "nothing stood in its way",
    Reason.CAP: lambda row: _limit(row),
    Reason.FEWER: lambda row: f"asked for fewer, {_limit(row)}",
    Reason.QUIET: lambda row: _after_limit(row, "quiet hours"),
    Reason.REST_DAY: lambda row: _after_limit(row, "a day of rest"),
    Reason.COMPETITION: lambda row: f"{_rival(row['rival_kind'])} comes first{_kept(row)}",
    Reason.CONSENT: _consent,
    Reason.LIFETIME: lambda row: "its time is over",
    Reason.MUTED: lambda row: f"the person wants no {_class(row)} messages",
    Reason.OFF: lambda row: f"the shop sends no {_class(row)} messages",
    Reason.HOLDOUT: lambda row: "in the holdout, to measure the others",
}


def _rival(kind: str) -> str:
    return _NAMES.get(kind, kind.replace("-", " "))


def _kept(row: Row) -> str:
    return f", a slot is kept for it, {_limit(row)}" if row["kept_until"] else ""


_TIMELY = frozenset({Reason.CAP, Reason.FEWER, Reason.QUIET, Reason.REST_DAY, Reason.COMPETITION})
_NAMES = {"birthday-wish": "birthday"}


def _limit(row: Row) -> str:
    """ "1 of 1 per day", "2 of 2 promotions per 30 days"."""
    if not row["most"]:
        return ""
    span = str(row["window"]).partition(" per ")[2]
    whose = _SCOPES.get(row["scope"], f" {row['scope']}")
    return f"{row['count']} of {row['most']}{whose} per {span}"


_SCOPES = {
    "all": "",
    "milestone": " milestones",
    "occasion": " occasions",
    "promotion": " promotions",
    "progress": " summaries",
    "win-back": " win-backs",
    "telegram": " on Telegram",
    "sms": " by SMS",
}


async def decisions(service: Service, message_id: int) -> list[Json]:
    """All that the gate said of one message, the oldest first."""

    async def work(tx: Reader) -> Sequence[Row]:
        return await tx.rows(_DECISIONS, message_id)

    return [
        {
            "at": epoch(row["at"]),
            "verdict": _VERDICTS.get(row["verdict"], row["verdict"]),
            "why": reason(row),
            "free": _epoch(row["free_at"]) if row["verdict"] == "hold" else None,
        }
        for row in await service.database.run(work)
    ]


_VERDICTS = {"send": "let go", "hold": "held", "drop": "dropped"}


def _epoch(at: datetime | None) -> int | None:
    return None if at is None else epoch(at)
