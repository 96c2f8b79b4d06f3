"""The tables that are counted: what is read of the shop's database, with local dates and times."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, time
from functools import lru_cache
from zoneinfo import ZoneInfo

from simulation.count.history import History
from simulation.count.instants import micros
from simulation.count.promise import ALWAYS, Era, Hours, PreferencesChange, Witness
from storage.engine.db import Database, Row, Tx, Value

_MESSAGES = """SELECT o."id", o."cls", o."channel", o."kind", o."idempotency_key", o."state", o."reserved_at", o."not_before",
    o."expires_at", o."promotion_id", o."address_id",
    coalesce(a."member_id", o."member_id", o."address_id") AS "person"
FROM "outbox" o JOIN "address" a ON a."id" = o."address_id"
WHERE o."cls" > 0 AND (o."reserved_at" IS NOT NULL OR o."state" IN ('sent', 'unclear'))"""
_SPARED = """SELECT DISTINCT "message_id" AS "id" FROM "decision" WHERE "rule" = 'holdout'"""
_TABLES = (
    """CREATE TABLE row (id, person, cls, channel, kind, idempotency_key, state, at INTEGER, starts, ends,
        promotion, address, day, week, month, quarter, year, wall, rest, quiet_from INTEGER, quiet_to INTEGER)""",
    """CREATE TABLE seen (card INTEGER, judged, person, id, cls, channel, at INTEGER, day, week, month, quarter, year)""",
    "CREATE TABLE consent (person, purpose, channel, at INTEGER, n INTEGER, given)",
    "CREATE TABLE preference (person, at INTEGER, fewer, muted, quiet_from INTEGER, quiet_to INTEGER)",
    "CREATE TABLE turned (address, at INTEGER, open)",
    "CREATE TABLE spared (id PRIMARY KEY)",
    "CREATE TABLE taken (id PRIMARY KEY, times)",
)
_INDEXES = (
    "CREATE INDEX row_person ON row (person, at)",
    "CREATE INDEX seen_card ON seen (card, at)",
    "CREATE INDEX consent_person ON consent (person, purpose, channel, at, n)",
    "CREATE INDEX preference_person ON preference (person, at)",
    "CREATE INDEX turned_address ON turned (address, at)",
    # A message takes its slot when it is sure to have gone, or may have.
    "CREATE VIEW sent AS SELECT * FROM row WHERE at IS NOT NULL AND state IN ('sent', 'unclear')",
)


async def fill(tables: Database, shop: Database, eras: Sequence[Era], witness: Witness) -> None:
    """Make the tables in the database `tables`, which is empty, and fill them with what is read of the shop's."""
    content = await _read(shop, eras, witness)

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


async def _read(
    shop: Database, eras: Sequence[Era], witness: Witness
) -> Mapping[str, list[tuple[Value, ...]]]:
    """Rows by table."""
    messages = await shop.run(lambda tx: tx.rows(_MESSAGES))
    members = await shop.run(lambda tx: tx.rows('SELECT "id", "zone" FROM "member"'))
    consents = await shop.run(lambda tx: tx.rows('SELECT * FROM "consent" ORDER BY "at", "id"'))
    spared = await shop.run(lambda tx: tx.rows(_SPARED))
    home = eras[0].promise.zone
    zones = {row["id"]: row["zone"] or witness.zones.get(row["id"], home) for row in members}
    at_first = [PreferencesChange(id, ALWAYS) for id in zones]
    history = History(messages, witness.owners)
    return {
        "row": [_row(row, history.person(row), zones, eras) for row in messages],
        "seen": [
            (n, judged, card.member_id, row["id"], row["cls"], row["channel"], micros(row["reserved_at"]),
             *_periods(row["reserved_at"], zones.get(card.member_id, home)))
            for n, card in enumerate(history.cards)
            for row, judged in history.of(card)
        ],
        "consent": [
            (one["member_id"], one["purpose"], one["channel"], micros(one["at"]), n, bool(one["given"]))
            for n, one in enumerate(consents)
        ],
        "preference": [_preference(one) for one in (*at_first, *witness.preferences)],
        "turned": [(one.address_id, micros(one.at), one.open) for one in witness.addresses],
        "spared": [(row["id"],) for row in spared],
        "taken": [*witness.taken.items()],
    }  # fmt: skip


@lru_cache(maxsize=64)
def _zone(name: str) -> ZoneInfo:
    return ZoneInfo(name)


def _row(row: Row, person: int, zones: Mapping[int, str], eras: Sequence[Era]) -> tuple[Value, ...]:
    at: datetime | None = row["reserved_at"]
    return (
        row["id"], person, row["cls"], row["channel"], row["kind"], row["idempotency_key"], row["state"],
        _or_none(at), _or_none(row["not_before"]), _or_none(row["expires_at"]), row["promotion_id"],
        row["address_id"], *((None,) * 9 if at is None else _local(at, zones.get(person, eras[0].promise.zone), eras)),
    )  # fmt: skip


def _or_none(at: datetime | None) -> int | None:
    return None if at is None else micros(at)


def _local(instant: datetime, zone: str, eras: Sequence[Era]) -> tuple[Value, ...]:
    """The day, week, month, quarter and year where the member was; seconds since midnight; whether it was a day of
    rest, and the shop's quiet hours at that time."""
    at = instant.astimezone(_zone(zone))
    promise = next(era.promise for era in eras if era.since <= instant < era.until)
    wall = at.hour * 3600 + at.minute * 60 + at.second
    return *_periods(instant, zone), wall, at.date() in promise.rest, *_hours(promise.quiet)


def _periods(instant: datetime, zone: str) -> tuple[Value, ...]:
    day = instant.astimezone(_zone(zone)).date()
    year, week, _ = day.isocalendar()
    return (
        day.isoformat(),
        f"{year}-{week}",
        f"{day:%Y-%m}",
        f"{day.year}-{(day.month - 1) // 3}",
        str(day.year),
    )


def _preference(change: PreferencesChange) -> tuple[Value, ...]:
    muted = "".join(f",{cls}," for cls in sorted(change.muted))
    return change.member_id, micros(change.at), change.fewer, muted, *_hours(change.quiet)


def _hours(hours: Hours | None) -> tuple[Value, Value]:
    return (None, None) if hours is None else (_seconds(hours.start), _seconds(hours.end))


def _seconds(at: time) -> int:
    return at.hour * 3600 + at.minute * 60 + at.second
