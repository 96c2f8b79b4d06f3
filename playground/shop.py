"""The books of the shop behind the phones, as the page looks at them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal

from bot.wiring.service import Service
from loyalty.ledger.units import Unit
from loyalty.programme.programme import Programme
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

# What was taken from several lots at once is one line.
_ENTRIES = """
SELECT e."unit", sum(e."amount") AS "amount", e."kind", e."at", e."rule", v."location" FROM "entry" e
LEFT JOIN "visit" v ON v."id" = e."visit_id" WHERE e."member_id" = $1
GROUP BY e."unit", e."kind", e."at", e."rule", v."location", e."visit_id", e."voucher_id", e."amount" < 0
ORDER BY e."at" DESC, max(e."id") DESC LIMIT 50"""

# In the order in which they are spent.
_LOTS = """
SELECT l."unit", l."ends_at", sum(l."left") AS "left" FROM "lot" l
WHERE l."member_id" = $1 AND l."left" > 0 AND (l."ends_at" IS NULL OR l."ends_at" > $2)
GROUP BY l."unit", l."ends_at" ORDER BY l."unit", l."ends_at" IS NULL, l."ends_at" """


async def ledger(service: Service) -> Json:
    """Every member's balance beside the sum of their entries."""

    async def work(tx: Reader) -> tuple[Sequence[Row], Sequence[Row]]:
        return await tx.rows(_LEDGER, service.sweeps.now()), await tx.rows(_CHANNELS)

    rows, addresses = await service.database.run(work)
    channels: dict[int, list[str]] = {}
    for address in addresses:
        channels.setdefault(address["member_id"], []).append(address["channel"])
    goal = service.programme.goal
    members = [_member(row, channels.get(row["id"], []), service.programme) for row in rows]
    members.sort(key=lambda member: member["moved"], reverse=True)
    return {
        "members": members,
        "right": all(member["right"] for member in members),
        "goal": goal,
        "cash": _cash(sum(balance_of(row).held[Unit.MONEY] for row in rows), service.programme),
    }


def _member(row: Row, channels: list[str], programme: Programme) -> Json:
    held = balance_of(row).held
    card = stamp_card(held[Unit.STAMPS], programme.goal)
    return {
        "id": str(row["id"]),
        "name": row["name"],
        "locale": row["locale"],
        "channels": channels,
        "points": held[Unit.POINTS],
        "stamps": held[Unit.STAMPS],
        "cash": _cash(held[Unit.MONEY], programme),
        "card": card.stamps,
        "full": card.full,
        "visits": row["visits"],
        "entries": row["entries"],
        "last": _epoch(row["last_visit_at"]),
        "moved": max(_epoch(row["moved_at"]) or 0, epoch(row["joined_at"])),
        "right": row["balance"] == row["sum"],
    }


async def account(service: Service, member_id: int) -> Json:
    """What one member holds, by when it ends, and the newest lines of their ledger."""

    async def work(tx: Reader) -> tuple[Sequence[Row], Sequence[Row]]:
        return await tx.rows(_LOTS, member_id, service.sweeps.now()), await tx.rows(_ENTRIES, member_id)

    lots, entries = await service.database.run(work)
    return {
        "lots": [_lot(row, service.programme) for row in lots],
        "entries": [_entry(row, service.programme) for row in entries],
    }


def _lot(row: Row, programme: Programme) -> Json:
    return {"left": _said(row["unit"], int(row["left"]), programme), "ends": _epoch(row["ends_at"])}


def _entry(row: Row, programme: Programme) -> Json:
    """`rule` is the name of the one that gave it, where it was not the base."""
    place, rule = programme.location(row["location"] or ""), programme.rule(row["rule"] or "")
    return {
        "amount": _said(row["unit"], abs(int(row["amount"])), programme),
        "minus": row["amount"] < 0,
        "kind": row["kind"],
        "at": _epoch(row["at"]),
        "place": place.name if place else "",
        "rule": rule.name.into(programme.shop.locales[0]) if rule else "",
    }


def _cash(amount: int, programme: Programme) -> str:
    return _said(Unit.MONEY, amount, programme) if amount else ""


def _said(unit: str, amount: int, programme: Programme) -> str:
    """ "24 points", "PLN 1.24"."""
    currency = programme.shop.currency
    if not Unit(unit).is_money:
        return f"{amount} {unit if amount != 1 else unit.removesuffix('s')}"
    return f"{currency.code}\N{NO-BREAK SPACE}{Decimal(amount).scaleb(-currency.decimals):,}"


def _epoch(at: datetime | str | None) -> int | None:
    """SQLite answers a computed time as the text that it keeps."""
    if at is None:
        return None
    return epoch(datetime.fromisoformat(at) if isinstance(at, str) else at)
