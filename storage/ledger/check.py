"""The check of the books (`python -m bot check`): it reports what is wrong, and changes nothing.

Each check is a sentence that must be true of the data, whatever the service did. It reads with the models, and
says what is wrong and with which ids. All read one snapshot, so the shop may be open meanwhile.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from tortoise.transactions import in_transaction

from storage.engine.orm import orm
from storage.ledger.checks import (
    apologies,
    balances,
    corrections,
    entries,
    figures,
    gifts,
    memberships,
    passes,
    people,
    referrals,
    replayed,
    rules,
    tiers,
    visits,
    vouchers,
)
from storage.ledger.checks.reading import Problems

CHECKS: tuple[Callable[[], Problems], ...] = (
    balances.sums,
    balances.lots,
    balances.lot_entries,
    balances.lot_ends,
    balances.lot_origins,
    balances.every_member,
    balances.visits_counted,
    visits.entries,
    visits.paper_entries,
    visits.cashback,
    entries.without_cause,
    visits.used_codes,
    vouchers.entries,
    vouchers.holders,
    vouchers.used_once,
    vouchers.claims,
    vouchers.stock,
    memberships.paid_for,
    memberships.given_back,
    passes.paid_for,
    passes.given_back,
    rules.totals,
    referrals.visits,
    gifts.entries,
    corrections.entries,
    apologies.entries,
    referrals.given,
    people.addresses,
    people.owners,
    people.links,
    people.messages,
)


async def problems(url: str, *, rebuild: bool = False) -> list[str]:
    """Every sentence that is true and should not be; none for a sound database. With `rebuild` all entries are replayed
    and kept days counted again besides, which takes longer."""
    checks = (*CHECKS, replayed.replayed, tiers.folded, figures.kept_days) if rebuild else CHECKS
    async with orm(url), _snapshot():
        return [problem for check in checks async for problem in check()]


@asynccontextmanager
async def _snapshot() -> AsyncIterator[None]:
    """One snapshot for all checks: SQLite gives it to any transaction, PostgreSQL when asked."""
    async with in_transaction() as connection:
        if connection.capabilities.dialect == "postgres":
            await connection.execute_query("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        yield
