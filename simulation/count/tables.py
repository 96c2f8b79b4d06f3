"""The tables that are counted: what is read of the shop's database, with local dates and times."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from simulation.count.promise import PreferencesChange, Promise, Witness
from storage.engine.db import Database, Row, Tx, Value

_MESSAGES = """SELECT o."id", o."cls", o."channel", o."kind", o."idempotency_key", o."state", o."reserved_at", o."not_before",
    o."expires_at", o."promotion_id", o."address_id",
    coalesce(a."member_id", o."member_id", o."address_id") AS "person"
FROM "outbox" o JOIN "address" a ON a."id" = o."address_id"
WHERE o."cls" > 0 AND (o."reserved_at" IS NOT NULL OR o."state" IN ('sent', 'unclear'))"""
_SPARED = """SELECT DISTINCT "message_id" AS "id" FROM "decision" WHERE "rule" = 'holdout'"""
_TABLES = (
    """CREATE TABLE row (id, person, cls, channel, kind, idempotency_key, state, at INTEGER, starts, ends,
        promotion, address, day, week, month, quarter, year, wall, rest)""",
    "CREATE TABLE consent (person, purpose, channel, at INTEGER, n INTEGER, given)",
    "CREATE TABLE preference (person, at INTEGER, fewer, muted, quiet_from INTEGER, quiet_to INTEGER)",
    "CREATE TABLE turned (address, at INTEGER, open)",
    "CREATE TABLE spared (id PRIMARY KEY)",
    "CREATE TABLE taken (id PRIMARY KEY, times)",
)
_INDEXES = (
    "CREATE INDEX row_person ON row (person, at)",
    "CREATE INDEX consent_person ON consent (person, purpose, channel, at, n)",
    "CREATE INDEX preference_person ON preference (person, at)",
    "CREATE INDEX turned_address ON turned (address, at)",
    # A message takes its slot when it is sure to have gone, or may have.
    "CREATE VIEW sent AS SELECT * FROM row WHERE at IS NOT NULL AND state IN ('sent', 'unclear')",
)


async def fill(tables: Database, shop: Database, promise: Promise, witness: Witness) -> None:
    """Make the tables in the database `tables`, which is empty, and fill them with what is read of the shop's."""
    content = await _read(shop, promise, witness)

    async def written(tx: Tx) -> None:
        for sql in _TABLES:
            await tx.rows(sql)
        for table, rows in content.items():
            if rows:
                places = ", ".join(f"${n}" for n in range(1, len(rows[0]) + 1))
                await tx.many(f"INSERT INTO {table} VALUES ({places})", rows)
        for sql in _INDEXES:
            await tx.rows(sql)

    await tables.run(written)


async def _read(shop: Database, promise: Promise, witness: Witness) -> Mapping[str, list[tuple[Value, ...]]]:
    """Rows by table."""
    messages = await shop.run(lambda tx: tx.rows(_MESSAGES))
    members = await shop.run(lambda tx: tx.rows('SELECT "id", "zone" FROM "member"'))
    consents = await shop.run(lambda tx: tx.rows('SELECT * FROM "consent" ORDER BY "at", "id"'))
    spared = await shop.run(lambda tx: tx.rows(_SPARED))
    zones = {row["id"]: row["zone"] or witness.zones.get(row["id"], promise.zone) for row in members}
    at_first = [PreferencesChange(id, datetime.min.replace(tzinfo=UTC)) for id in zones]
    return {
        "row": [_row(row, zones.get(row["person"], promise.zone), promise) for row in messages],
        "consent": [
            (one["member_id"], one["purpose"], one["channel"], _micros(one["at"]), n, bool(one["given"]))
            for n, one in enumerate(consents)
        ],
        "preference": [_preference(one, promise) for one in (*at_first, *witness.preferences)],
        "turned": [(one.address_id, _micros(one.at), one.open) for one in witness.addresses],
        "spared": [(row["id"],) for row in spared],
        "taken": [*witness.taken.items()],
    }


_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICRO = timedelta(microseconds=1)


def _micros(at: datetime) -> int:
    return (at - _EPOCH) // _MICRO


@lru_cache(maxsize=64)
def _zone(name: str) -> ZoneInfo:
    return ZoneInfo(name)


def _row(row: Row, zone: str, promise: Promise) -> tuple[Value, ...]:
    at: datetime | None = row["reserved_at"]
    return (
        row["id"], row["person"], row["cls"], row["channel"], row["kind"], row["idempotency_key"], row["state"],
        _or_none(at), _or_none(row["not_before"]), _or_none(row["expires_at"]), row["promotion_id"],
        row["address_id"], *((None,) * 7 if at is None else _local(at.astimezone(_zone(zone)), promise)),
    )  # fmt: skip


def _or_none(at: datetime | None) -> int | None:
    return None if at is None else _micros(at)


def _local(at: datetime, promise: Promise) -> tuple[Value, ...]:
    """The day, week, month, quarter and year where the member was; seconds since midnight; whether it was a day of
    rest."""
    day = at.date()
    year, week, _ = day.isocalendar()
    wall = at.hour * 3600 + at.minute * 60 + at.second
    return (
        day.isoformat(), f"{year}-{week}", f"{day:%Y-%m}", f"{day.year}-{(day.month - 1) // 3}",
        str(day.year), wall, day in promise.rest,
    )  # fmt: skip


def _preference(change: PreferencesChange, promise: Promise) -> tuple[Value, ...]:
    hours = change.quiet or promise.quiet
    muted = "".join(f",{cls}," for cls in sorted(change.muted))
    start, end = (None, None) if hours is None else (_seconds(hours.start), _seconds(hours.end))
    return change.member_id, _micros(change.at), change.fewer, muted, start, end


def _seconds(at: time) -> int:
    return at.hour * 3600 + at.minute * 60 + at.second
