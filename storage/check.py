"""What must be true of the data whatever the service did: looked at, never mended.

Each check reads with the models and says in a sentence what is wrong and with which ids. All of
them look at one moment, so that a shop may be open meanwhile.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from tortoise.expressions import Q, Subquery
from tortoise.functions import Count, Sum
from tortoise.transactions import in_transaction

from loyalty.messages import Kind
from loyalty.model import EntryKind, Unit, VoucherState
from storage.migrate import orm
from storage.tables import (
    Address,
    Audit,
    Balance,
    Entry,
    Link,
    Member,
    Outbox,
    Visit,
    VisitCode,
    Voucher,
)

Problems = AsyncIterator[str]
_KINDS = [kind.text for kind in Kind]
_TAKEN_BACK = {VoucherState.CANCELLED, VoucherState.EXPIRED}


async def problems(url: str) -> list[str]:
    """Every sentence that is true and should not be; none for a sound database."""
    async with orm(url), _one_moment():
        return [problem for check in CHECKS async for problem in check()]


@asynccontextmanager
async def _one_moment() -> AsyncIterator[None]:
    """SQLite's reader sees what was there when it began; PostgreSQL's has to be asked to."""
    async with in_transaction() as connection:
        if connection.capabilities.dialect == "postgres":
            await connection.execute_query("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        yield


# Balances


async def _balances() -> Problems:
    """A balance is the sum of its entries, unit by unit."""
    sums = await _summed("member_id")
    async for member, *held in _each(Balance, "points", "stamps", "money"):
        for unit, amount in zip(Unit, held, strict=True):
            entries = sums.pop((member, unit), 0)
            if amount != entries:
                yield f"Member {member}: the balance says {amount} {unit}, its entries add up to {entries}."
    for (member, unit), amount in sums.items():
        yield f"Member {member}: entries add up to {amount} {unit}, but there is no balance."
