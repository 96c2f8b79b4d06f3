"""What a credit asks about a member is found by the member, however PostgreSQL would rather read a small table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any

import asyncpg

from storage.engine.db import Dialect, Question, Row, Value, one_row
from storage.engine.postgres import dsn
from storage.ledger import standings, visits, visits_before
from tests.databases import Databases
from tests.loyalty.cafe import CAFE
from tests.loyalty.rules.test_challenges import THREE_DAYS

NOW = datetime(2026, 6, 2, 8, tzinfo=UTC)
DAY = (NOW - timedelta(hours=8), NOW + timedelta(hours=16))
_MANY = """SET session_replication_role = replica;
INSERT INTO "visit" ("id", "member_id", "staff_id", "location", "code", "earned", "at", "excluded", "used")
    SELECT n, n, n % 16, 'main', n, '{}', timestamptz '2026-06-02 07:00Z', FALSE, 0 FROM generate_series(1, 1000) AS n;
INSERT INTO "rule_use" ("id", "member_id", "visit_id", "rule", "amount", "shared", "at")
    SELECT n, n, n, 'days', 5, FALSE, timestamptz '2026-06-02 07:00Z' FROM generate_series(1, 1000) AS n;
ANALYZE "visit", "rule_use" """


@dataclass
class Planning:
    """Asks PostgreSQL how it would look, too."""

    connection: asyncpg.Connection[Any]
    plan: list[str] = field(default_factory=list)
    dialect: Dialect = Dialect.POSTGRES
    locked: set[tuple[str, int]] = field(default_factory=set)
    foreseen: dict[Question, Sequence[Row]] = field(default_factory=dict)

    async def rows(self, sql: str, *args: Value) -> Sequence[Row]:
        self.plan += [row[0] for row in await self.connection.fetch(f"EXPLAIN {sql}", *args)]
        found: Sequence[Row] = await self.connection.fetch(sql, *args)
        return found

    async def row(self, sql: str, *args: Value) -> Row | None:
        return await one_row(self, sql, *args)


async def test_a_members_visits_are_found_by_the_member_while_a_shop_is_small(databases: Databases) -> None:
    """On PostgreSQL each credit of a shop's first months read all visits of the day, and of the month."""
    async with databases.fresh("postgres") as url:
        connection = await asyncpg.connect(dsn(url))
        await connection.execute(_MANY)
        read = Planning(connection)
        await visits.numbered(read, 7, 2, DAY, 0, NOW)
        await standings.before(read, CAFE, 7, NOW)
        await visits_before.all_in_play(read, replace(CAFE, rules=(THREE_DAYS,)), [7], NOW)
        await connection.close()
    assert len(read.plan) > 20
    assert [line for line in read.plan if "Seq Scan on visit" in line or "Seq Scan on rule_use" in line] == []
