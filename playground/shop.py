"""The books of the shop behind the phones, as the page looks at them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.app import Service
from loyalty.ledger.units import Unit
from loyalty.standing.stamp_card import stamp_card
from playground.handset import Json, epoch
from storage.engine.db import Reader, Row
from storage.people.rows import ACTIVITY, balance_columns, balance_of

_LEDGER = f"""
SELECT m."id", m."name", m."locale", m."joined_at", {balance_columns("$1")},
    (SELECT sum("held" - "owed") FROM "balance" WHERE "member_id" = m."id") AS "balance",
    (SELECT coalesce(sum("amount"), 0) FROM "entry" WHERE "member_id" = m."id") AS "sum",
    (SELECT count(*) FROM "entry" WHERE "member_id" = m."id") AS "entries",
    (SELECT max("at") FROM "entry" WHERE "member_id" = m."id") AS "moved_at"
FROM "member" m {ACTIVITY}
WHERE m."merged_into_id" IS NULL AND m."left_at" IS NULL ORDER BY m."id" DESC"""

_CHANNELS = (
    """SELECT "member_id", "channel" FROM "address" WHERE "member_id" IS NOT NULL ORDER BY "channel" DESC"""
)

_ENTRIES = """
SELECT e."unit", e."amount", e."kind", e."at", v."location" FROM "entry" e
LEFT JOIN "visit" v ON v."id" = e."visit_id"
WHERE e."member_id" = $1 ORDER BY e."at" DESC, e."id" DESC LIMIT 50"""


async def ledger(service: Service) -> Json:
    """Every member's balance beside the sum of their entries."""

    async def work(tx: Reader) -> tuple[Sequence[Row], Sequence[Row]]:
        return await tx.rows(_LEDGER, service.sweeps.now()), await tx.rows(_CHANNELS)

    rows, addresses = await service.database.run(work)
    channels: dict[int, list[str]] = {}
    for address in addresses:
        channels.setdefault(address["member_id"], []).append(address["channel"])
    goal = service.programme.goal
    members = [_member(row, channels.get(row["id"], []), goal) for row in rows]
    members.sort(key=lambda member: member["moved"], reverse=True)
    return {
        "members": members,
        "right": all(member["right"] for member in members),
        "goal": goal,
    }


def _member(row: Row, channels: list[str], goal: int) -> Json:
    held = balance_of(row).held
    card = stamp_card(held[Unit.STAMPS], goal)
    return {
        "id": str(row["id"]),
        "name": row["name"],
        "locale": row["locale"],
        "channels": channels,
        "points": held[Unit.POINTS],
        "stamps": held[Unit.STAMPS],
        "card": card.stamps,
        "full": card.full,
        "visits": row["visits"],
        "entries": row["entries"],
        "last": _epoch(row["last_visit_at"]),
        "moved": max(_epoch(row["moved_at"]) or 0, epoch(row["joined_at"])),
        "right": row["balance"] == row["sum"],
    }


async def entries(service: Service, member_id: int) -> list[Json]:
    """The newest lines of one member's ledger."""

    async def work(tx: Reader) -> Sequence[Row]:
        return await tx.rows(_ENTRIES, member_id)

    return [_entry(row, service) for row in await service.database.run(work)]


def _entry(row: Row, service: Service) -> Json:
    place = service.programme.location(row["location"] or "")
    return {
        "unit": row["unit"],
        "amount": row["amount"],
        "kind": row["kind"],
        "at": _epoch(row["at"]),
        "place": place.name if place else "",
    }


def _epoch(at: datetime | str | None) -> int | None:
    """SQLite answers a computed time as the text that it keeps."""
    if at is None:
        return None
    return epoch(datetime.fromisoformat(at) if isinstance(at, str) else at)
