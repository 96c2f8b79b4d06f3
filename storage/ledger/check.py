"""Invariants of the data: each check reports what is wrong, and mends nothing.

A check reads with the models, and says in a sentence what is wrong and with which ids. All checks read one
snapshot, so the shop may be open meanwhile.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from tortoise.transactions import in_transaction

from storage.engine.migrate import orm
from storage.ledger.checks import balances, entries, people, visits, vouchers
from storage.ledger.checks.reading import Problems

CHECKS: tuple[Callable[[], Problems], ...] = (
    balances.sums,
    balances.one_each,
    balances.visits_counted,
    visits.entries,
    visits.paper_entries,
    entries.without_cause,
    visits.used_codes,
    vouchers.entries,
    vouchers.used_once,
    vouchers.claims,
    people.addresses,
    people.links,
    people.messages,
)


async def problems(url: str) -> list[str]:
    """Every sentence that is true and should not be; none for a sound database."""
    async with orm(url), _snapshot():
        return [problem for check in CHECKS async for problem in check()]


@asynccontextmanager
async def _snapshot() -> AsyncIterator[None]:
    """One snapshot for all checks: SQLite gives it to any transaction, PostgreSQL when asked."""
    async with in_transaction() as connection:
        if connection.capabilities.dialect == "postgres":
            await connection.execute_query("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        yield
