"""The count: every promise of every person, from the rows of the outbox as they stand, in SQL of its own.

It shares no code with the gate. What it needs of the database it reads plainly, and puts into tables of
its own in memory, with the local date and time beside each instant, so that both databases are counted
by the very same statements.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from simulation.channels import CHANNELS
from storage.engine.db import Database, Row, Tx, Value
from storage.engine.opening import open_database

CLASSES = {1: "milestone", 2: "occasion", 3: "promotion", 4: "progress", 5: "win-back"}

# What is promised where the owner sets nothing else: whose limit, and how often.
PROMISED: tuple[tuple[str, str], ...] = (
    ("all", "1 per day"),
    ("all", "1 per 20 hours"),
    ("all", "4 per 30 days"),
    ("milestone", "1 per day"),
    ("occasion", "2 per year"),
    ("promotion", "2 per 30 days"),
    ("progress", "1 per month"),
    ("progress", "1 per 20 days"),
    ("win-back", "1 per 90 days"),
)

_SECONDS = {"second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800}
_PERIODS = ("day", "week", "month", "quarter", "year")


@dataclass(frozen=True, slots=True)
class Hours:
    """Quiet from the one to just before the other, by the wall clock."""

    start: time
    end: time


@dataclass(frozen=True, slots=True)
class Said:
    """What a member asked for, from `at` on, until they ask for something else."""

    member_id: int
    at: datetime
    fewer: bool = False
    muted: frozenset[int] = frozenset()
    quiet: Hours | None = None


@dataclass(frozen=True, slots=True)
class Turned:
    """When an address was open, and when not."""

    address_id: int
    at: datetime
    open: bool


@dataclass(frozen=True, slots=True)
class Promise:
    """What is to be counted. `limits` are whose (all, a class, a channel, or both) and how often.
    `fewer` are the limits of those who asked for fewer messages."""

    zone: str
    limits: Sequence[tuple[str, str]] = PROMISED
    fewer: Sequence[str] = ()
    quiet: Hours | None = None
    off: frozenset[int] = frozenset()
    rest: frozenset[date] = frozenset()


@dataclass(frozen=True, slots=True)
class Witness:
    """What no table of the shop says: wishes and addresses as they changed, how often the provider took each
    message, and where people are who left (their zone is forgotten with them)."""

    said: Sequence[Said] = ()
    turned: Sequence[Turned] = ()
    taken: Mapping[int, int] = field(default_factory=dict)
    zones: Mapping[int, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Violation:
    """A promise that was broken, by whom it was broken to, and by which message."""

    rule: str
    person: int
    message: int
    detail: str = ""

    def __str__(self) -> str:
        return f"{self.rule}: member {self.person}, message {self.message} {self.detail}".rstrip()


async def violations(
    database: Database, promise: Promise, witness: Witness, now: datetime
) -> list[Violation]:
    """All of them, in the order of the rules."""
    table = await open_database("sqlite://:memory:")
    try:
        await _copied(database, table, promise, witness)
        rules = [*_caps(promise), *_fewer(promise), *_off(promise), *_FIXED]
        found: list[Violation] = []
        for name, sql, args in rules:
            rows = await table.run(lambda tx, sql=sql, args=args: tx.rows(sql, *args))  # type: ignore[misc]
            found += [Violation(name, row["person"], row["id"], str(row["detail"])) for row in rows]
        return found + await _left_behind(database, now)
    finally:
        await table.close()


# What is read


_ROWS = """SELECT o."id", o."cls", o."channel", o."kind", o."idempotency_key", o."state", o."reserved_at", o."not_before",
    o."expires_at", o."promotion_id", o."address_id",
    coalesce(a."member_id", o."member_id", o."address_id") AS "person"
FROM "outbox" o JOIN "address" a ON a."id" = o."address_id"
WHERE o."cls" > 0 AND (o."reserved_at" IS NOT NULL OR o."state" IN ('sent', 'unclear'))"""
_TABLES = (
    """CREATE TABLE row (id, person, cls, channel, kind, idempotency_key, state, at INTEGER, starts, ends,
        promotion, address, day, week, month, quarter, year, wall, rest)""",
    "CREATE TABLE consent (person, purpose, channel, at INTEGER, n INTEGER, given)",
    "CREATE TABLE wish (person, at INTEGER, fewer, muted, quiet_from INTEGER, quiet_to INTEGER)",
    "CREATE TABLE turned (address, at INTEGER, open)",
    "CREATE TABLE spared (id PRIMARY KEY)",
    "CREATE TABLE taken (id PRIMARY KEY, times)",
)
_INDEXES = (
    "CREATE INDEX row_person ON row (person, at)",
    "CREATE INDEX consent_person ON consent (person, purpose, channel, at, n)",
    "CREATE INDEX wish_person ON wish (person, at)",
    "CREATE INDEX turned_address ON turned (address, at)",
    # A message takes its slot when it is sure to have gone, or may have.
    "CREATE VIEW sent AS SELECT * FROM row WHERE at IS NOT NULL AND state IN ('sent', 'unclear')",
)


async def _copied(database: Database, table: Database, promise: Promise, witness: Witness) -> None:
    rows = await database.run(lambda tx: tx.rows(_ROWS))
    members = await database.run(lambda tx: tx.rows('SELECT "id", "zone" FROM "member"'))
    consents = await database.run(lambda tx: tx.rows('SELECT * FROM "consent" ORDER BY "at", "id"'))
    spared = await database.run(
        lambda tx: tx.rows(
            """SELECT DISTINCT "message_id" AS "id" FROM "decision" WHERE "rule" = 'holdout'"""
        )
    )
    zones = {row["id"]: row["zone"] or witness.zones.get(row["id"], promise.zone) for row in members}

    async def fill(tx: Tx) -> None:
        for sql in _TABLES:
            await tx.rows(sql)
        await tx.many(
            f"INSERT INTO row VALUES ({_places(19)})",
            [_row(row, zones.get(row["person"], promise.zone), promise) for row in rows],
        )
        await tx.many(
            f"INSERT INTO consent VALUES ({_places(6)})",
            [
                (one["member_id"], one["purpose"], one["channel"], _micros(one["at"]), n, bool(one["given"]))
                for n, one in enumerate(consents)
            ],
        )
        nobody_said = [Said(id, datetime.min.replace(tzinfo=UTC)) for id in zones]
        await tx.many(
            f"INSERT INTO wish VALUES ({_places(6)})",
            [_wish(said, promise) for said in (*nobody_said, *witness.said)],
        )
        await tx.many(
            f"INSERT INTO turned VALUES ({_places(3)})",
            [(one.address_id, _micros(one.at), one.open) for one in witness.turned],
        )
        await tx.many("INSERT INTO spared VALUES ($1)", [(row["id"],) for row in spared])
        await tx.many("INSERT INTO taken VALUES ($1, $2)", [*witness.taken.items()])
        for sql in _INDEXES:
            await tx.rows(sql)

    await table.run(fill)


def _places(count: int) -> str:
    return ", ".join(f"${n}" for n in range(1, count + 1))


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
    """Where the member was: which day, week, month, quarter, year; seconds since midnight; whether a day of
    rest."""
    day = at.date()
    year, week, _ = day.isocalendar()
    wall = at.hour * 3600 + at.minute * 60 + at.second
    return (
        day.isoformat(), f"{year}-{week}", f"{day:%Y-%m}", f"{day.year}-{(day.month - 1) // 3}",
        str(day.year), wall, day in promise.rest,
    )  # fmt: skip


def _wish(said: Said, promise: Promise) -> tuple[Value, ...]:
    hours = said.quiet or promise.quiet
    muted = "".join(f",{cls}," for cls in sorted(said.muted))
    start, end = (None, None) if hours is None else (_seconds(hours.start), _seconds(hours.end))
    return said.member_id, _micros(said.at), said.fewer, muted, start, end


def _seconds(at: time) -> int:
    return at.hour * 3600 + at.minute * 60 + at.second


# What is counted


_Rule = tuple[str, str, tuple[Value, ...]]
_LIMIT = re.compile(r"(\d+) per (?:(\d+) )?([a-z]+?)s?")


def _limit(text: str) -> tuple[int, str | int]:
    """How many, and in what: a period of the calendar, or so many microseconds that roll."""
    found = _LIMIT.fullmatch(text)
    if found is None:
        raise ValueError(f"the count does not know the limit {text!r}")
    limit, number, unit = found.groups()
    if number is None and unit in _PERIODS:
        return int(limit), unit
    return int(limit), int(number or 1) * _SECONDS[unit] * 1_000_000


def _caps(promise: Promise) -> Iterable[_Rule]:
    for scope, text in promise.limits:
        yield _cap(f"{scope}: {text}", _scoped(scope), text)


def _scoped(scope: str) -> str:
    """Of all the person's messages, those of a class, or of a channel, or of both."""
    of = {name: f"cls = {cls}" for cls, name in CLASSES.items()}
    of |= {name: f"channel = '{name}'" for name in CHANNELS.all}
    return " AND ".join(of[part] for part in scope.split() if part != "all") or "TRUE"


def _cap(name: str, where: str, text: str) -> _Rule:
    limit, period = _limit(text)
    if isinstance(period, str):
        return (
            name,
            f"""SELECT person, max(id) AS id, count(*) || ' in ' || {period} AS detail FROM sent
            WHERE {where} GROUP BY person, {period} HAVING count(*) > $1""",
            (limit,),
        )
    return (
        name,
        f"""SELECT person, id, (at - first) / 1000000 || ' s' AS detail FROM (
            SELECT person, id, at, lag(at, {limit}) OVER (PARTITION BY person ORDER BY at, id) AS first
            FROM sent WHERE {where}) WHERE at - first < $1""",
        (period,),
    )


def _fewer(promise: Promise) -> Iterable[_Rule]:
    """At a moment at which the person had asked for fewer, everything before it counts."""
    for text in promise.fewer:
        limit, period = _limit(text)
        near = f"o.{period} = s.{period}" if isinstance(period, str) else f"o.at > s.at - {period}"
        yield (
            f"fewer: {text}",
            f"""SELECT s.person, s.id, '' AS detail FROM sent s
            WHERE ({_WISH.format(what="fewer")})
            AND (SELECT count(*) FROM sent o WHERE o.person = s.person AND o.at <= s.at AND {near}) > $1""",
            (limit,),
        )


def _off(promise: Promise) -> Iterable[_Rule]:
    for cls in sorted(promise.off):
        yield _each("off", f"s.cls = {cls}", "s.cls")


_WISH = """SELECT w.{what} FROM wish w WHERE w.person = s.person AND w.at <= s.at
    ORDER BY w.at DESC, w.rowid DESC LIMIT 1"""
_CONSENT = """coalesce((SELECT c.given FROM consent c WHERE c.person = s.person AND c.channel = s.channel
    AND c.purpose = CASE WHEN s.cls IN (3, 5) THEN 'offers' ELSE 'updates' END AND c.at <= s.at
    ORDER BY c.at DESC, c.n DESC LIMIT 1), FALSE)"""
_OPEN = """coalesce((SELECT t.open FROM turned t WHERE t.address = s.address AND t.at <= s.at
    ORDER BY t.at DESC, t.rowid DESC LIMIT 1), TRUE)"""
_SENT = "SELECT s.person, s.id, {detail} AS detail FROM sent s WHERE {broken}"


def _each(name: str, broken: str, detail: str = "''") -> _Rule:
    return name, _SENT.format(broken=broken, detail=detail), ()


_FIXED: tuple[_Rule, ...] = (
    (
        "quiet hours",
        """SELECT person, id, time(wall, 'unixepoch') AS detail FROM (
            SELECT s.person, s.id, s.wall, w.quiet_from AS f, w.quiet_to AS t FROM sent s
            JOIN wish w ON w.rowid = (SELECT w.rowid FROM wish w WHERE w.person = s.person AND w.at <= s.at
                ORDER BY w.at DESC, w.rowid DESC LIMIT 1))
        WHERE (f < t AND wall >= f AND wall < t) OR (f > t AND (wall >= f OR wall < t))""",
        (),
    ),
    _each("consent", f"NOT {_CONSENT}", "s.cls"),
    _each("address closed", f"NOT {_OPEN}"),
    _each("muted", f"instr(({_WISH.format(what='muted')}), ',' || s.cls || ',') > 0", "s.cls"),
    _each("rest day", "s.rest", "s.day"),
    _each("lifetime", "s.ends <= s.at", "(s.at - s.ends) / 1000000 || ' s late'"),
    _each("too early", "s.starts > s.at", "(s.starts - s.at) / 1000000 || ' s early'"),
    _each("spared", "s.id IN (SELECT id FROM spared)"),
    (
        "no slot taken",
        "SELECT person, id, state AS detail FROM row WHERE at IS NULL AND state IN ('sent', 'unclear')",
        (),
    ),
    (
        "a slot kept for nothing",
        """SELECT person, id, state AS detail FROM row
        WHERE at IS NOT NULL AND state NOT IN ('sent', 'unclear', 'claimed')""",
        (),
    ),
    (
        "one offer, one message",
        """SELECT person, max(id) AS id, promotion AS detail FROM sent WHERE promotion IS NOT NULL
        GROUP BY person, promotion HAVING count(*) > 1""",
        (),
    ),
    (
        "one day of the year",
        """SELECT person, max(id) AS id, kind || ' ' || year AS detail FROM sent
        WHERE kind IN ('birthday-wish', 'anniversary')
        GROUP BY person, kind, substr(idempotency_key, 1, instr(idempotency_key, ':') + 4) HAVING count(*) > 1""",
        (),
    ),
    (
        "sent twice",
        """SELECT coalesce(person, 0) AS person, t.id, times AS detail FROM taken t
        LEFT JOIN row r ON r.id = t.id WHERE times > 1""",
        (),
    ),
    (
        "taken, and not noted",
        """SELECT coalesce(person, 0) AS person, t.id, coalesce(state, '') AS detail FROM taken t
        LEFT JOIN row r ON r.id = t.id WHERE r.id IS NULL OR state NOT IN ('sent', 'unclear')""",
        (),
    ),
)


async def _left_behind(database: Database, now: datetime) -> list[Violation]:
    """At the end nothing is due and still there, nor in the hand of a worker that is gone."""
    rows = await database.run(
        lambda tx: tx.rows(
            """SELECT "id", coalesce("member_id", 0) AS "person", "state", "why" FROM "outbox"
            WHERE "state" = 'claimed' OR ("state" = 'waiting' AND "due_at" <= $1)""",
            now,
        )
    )
    return [
        Violation("left behind", row["person"], row["id"], f"{row['state']} {row['why']}".strip())
        for row in rows
    ]
