"""The statements of turns, claims, the gate, planning and purges on PostgreSQL with a hundred thousand rows in every table: none
reads one through. `tests/plans.py` asks the same of SQLite, in every test."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

import asyncpg
import pytest

from loyalty.messages.outcomes import Later, Refused, Sent
from loyalty.model.team import Role
from scheduler.broadcasts.broadcaster import Broadcaster
from scheduler.delivery.courier import Courier
from scheduler.delivery.rate_limit import RateLimit
from scheduler.planning.planner import Planner
from scheduler.purging import Purging
from scheduler.sweeps import Sweeps
from storage.engine import postgres
from storage.engine.postgres import PostgresTx, dsn
from storage.messages import receipts
from tests.databases import Databases
from tests.handlers.cast import join, leave, open_at, visit
from tests.handlers.stage import CHANNELS, PROGRAMME, Stage
from tests.plans import SHORT
from tests.scheduler.delivery.test_courier import Scripted

pytestmark = pytest.mark.prove
MEMBERS = 100_000
_IN_PART = 'SELECT DISTINCT "name" FROM "member"'  # what staff type in part is looked for among all names
_HOURLY = {"past_use"}  # only forgetting reads it through
# What is not simply a number, a text or an instant of its own.
_HELD: dict[tuple[str, str], str] = {
    ("audit", "detail"): "'{}'",
    ("address", "state"): "'open'",
    ("address", "channel"): "'telegram'",
    ("address", "member_id"): "n",
    ("due", "at"): "timestamptz '2040-01-01' + n * interval '1 minute'",
    ("due", "occasion"): "'monthly'",
    ("inbox", "state"): "'done'",
    ("outbox", "state"): "CASE WHEN n % 50 = 0 THEN 'dropped' ELSE 'sent' END",
    ("outbox", "cls"): "n % 3",
    ("outbox", "channel"): "'telegram'",
    ("outbox", "settled_at"): "timestamptz '2026-01-01' + n * interval '1 minute'",
    ("outbox", "body"): "''",
    ("outbox", "fault"): "''",
    ("outbox", "cause"): "n",
    (
        "outbox",
        "reserved_at",
    ): "CASE WHEN n % 3 > 0 THEN timestamptz '2026-01-01' + n * interval '1 minute' END",
    ("visit_code", "closed_at"): "timestamptz '2026-01-01' + n * interval '1 minute'",
    ("voucher", "state"): "'used'",
    ("lot", "left"): "1",
    ("entry", "amount"): "1",
    ("entry", "member_id"): "n",
}


async def _fill(url: str) -> None:
    """Every table that grows, past its foreign keys and triggers."""
    server = await asyncpg.connect(dsn(url))
    await server.execute("SET session_replication_role = replica")
    columns = await server.fetch(
        """SELECT table_name, column_name, data_type, is_nullable, character_maximum_length AS most, column_default
        FROM information_schema.columns WHERE table_schema = 'public' ORDER BY table_name, ordinal_position"""
    )
    tables: dict[str, list[Any]] = {}
    for column in columns:
        if not column["table_name"].startswith("tortoise") and column["table_name"] not in SHORT:
            tables.setdefault(column["table_name"], []).append(column)
    for table, own in tables.items():
        given = {
            column["column_name"]: _HELD.get((table, column["column_name"])) or _plain(table, column)
            for column in own
        }
        named = {name: value for name, value in given.items() if value}
        names = ", ".join(f'"{name}"' for name in named)
        await server.execute(
            f"""INSERT INTO "{table}" ({names}) SELECT {", ".join(named.values())}
            FROM generate_series(1, {MEMBERS}) AS n"""
        )
    await server.execute("VACUUM ANALYZE")
    await server.close()


def _plain(table: str, column: Any) -> str:
    if column["is_nullable"] == "YES" or column["column_default"] is not None:
        return ""
    match column["data_type"]:
        case "bigint" | "integer":
            return "n"
        case "smallint":
            return "1"
        case "boolean":
            return "FALSE"
        case "timestamp with time zone":
            return "timestamptz '2026-01-01' + n * interval '1 minute'"
        case _:
            return f"left(n || '-{table}', {column['most'] or 60})"


class _Listening:
    """A connection whose statements are written down."""

    def __init__(self, connection: Any, heard: dict[str, tuple[Any, ...]]) -> None:
        self._connection, self._heard = connection, heard

    async def fetch(self, sql: str, *args: Any) -> Any:
        self._heard.setdefault(sql, args)
        return await self._connection.fetch(sql, *args)

    async def fetchrow(self, sql: str, *args: Any) -> Any:
        self._heard.setdefault(sql, args)
        return await self._connection.fetchrow(sql, *args)

    async def executemany(self, sql: str, rows: Sequence[tuple[Any, ...]]) -> None:
        if rows:
            self._heard.setdefault(sql, tuple(rows[0]))
        await self._connection.executemany(sql, rows)


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> dict[str, tuple[Any, ...]]:
    """With the values they came with first."""
    found: dict[str, tuple[Any, ...]] = {}

    class Heard(PostgresTx):
        def __init__(self, connection: Any) -> None:
            super().__init__(_Listening(connection, found))  # type: ignore[arg-type]

    monkeypatch.setattr(postgres, "PostgresTx", Heard)
    return found


def _scans(node: dict[str, Any]) -> Iterator[str]:
    if node["Node Type"] == "Seq Scan" and node["Relation Name"] not in SHORT | _HOURLY:
        yield node["Relation Name"]
    for inner in node.get("Plans", ()):
        yield from _scans(inner)


async def test_no_statement_reads_a_table_through(
    databases: Databases, heard: dict[str, tuple[Any, ...]]
) -> None:
    async with databases.postgres() as url:
        await _fill(url)
        async with open_at(url) as stage:
            await _a_week(stage)
        server = await asyncpg.connect(dsn(url))
        found = []
        for sql, args in ((sql, args) for sql, args in heard.items() if not sql.startswith(_IN_PART)):
            (row,) = await server.fetch(f"EXPLAIN (FORMAT JSON) {sql}", *args)
            found += [(table, sql) for table in _scans(json.loads(row[0])[0]["Plan"])]
        await server.close()
    assert len(heard) > 100
    assert "\n".join(f"{table}: {sql}" for table, sql in found) == ""


async def _a_week(stage: Stage) -> None:
    """Of a till, its customers, an owner with an offer, two channels and everything that goes by the clock."""
    olga, max_ = stage.person("telegram", "900001", "Olga"), stage.person("telegram", "900002", "Max")
    await stage.employ(olga, Role.OWNER)
    await stage.employ(max_)
    ana, ben = stage.person("telegram", "900003", "Ana"), stage.person("sms", "+48512010299", "Ben")
    for one in (ana, ben):
        await join(one, one.name)
        await visit(one, max_, "60")
    for said in ("card", "balance", "history", "rewards", "settings", "messages", "name", "language", "birthday", "privacy", "levels",
                 "challenges", "gifts", "membership", "pass", "help", "thanks", "what is this", "not me", "export", "link"):  # fmt: skip
        await stage.says("telegram", "900003", said, "Ana")
        await stage.says("sms", "+48512010299", said, "Ben")
    await ana.forges("redeem:cake")
    await ana.forges("offers-yes")
    for said in (
        "undo",
        "undo",
        "team",
        "why ana",
        "why",
        "audit",
        "promotions",
        "broadcast",
        "staff",
        "report",
    ):
        await stage.says("telegram", "900001", said, "Olga")
        await stage.says("telegram", "900002", said, "Max")
    await _by_the_clock(stage)
    await leave(ana)
    stage.later(days=8)
    await _by_the_clock(stage)


async def _by_the_clock(stage: Stage) -> None:
    about = stage.database, stage.programme, lambda: stage.now
    answers = [Later(5, "500"), Refused("gone", permanent=True), Sent("1")]
    channels = {name: Scripted(name, list(answers)) for name in ("telegram", "sms")}
    courier = Courier(stage.database, channels, PROGRAMME.policy, lambda: stage.now)
    broadcaster = Broadcaster(*about, CHANNELS, dict.fromkeys(("telegram", "sms"), 100))
    for _ in range(3):
        await Planner(*about).plan()
        await Sweeps(*about).expire_vouchers()
        await broadcaster.settle()
        for name in channels:
            await courier.round(name, RateLimit())
        await courier.recover()
        stage.later(hours=5)
    await Sweeps(*about).forget()
    for _ in range(2):
        await Purging(*about, pause=0).night()
        stage.later(days=1)
    await stage.database.run(lambda tx: receipts.record(tx, "sms", "1", "delivered", None, ("",)))
