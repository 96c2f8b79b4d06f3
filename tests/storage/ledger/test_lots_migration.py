"""Balances of older databases become lots, with every entry as it was."""

from __future__ import annotations

from typing import Any

import pytest

from storage.engine.migrate import migrate
from storage.ledger import check
from tests.databases import Databases, sqlite_first
from tests.storage.schemas import opened, row_for

pytestmark = pytest.mark.prove  # no database of so old a version is made any more

BEFORE = "0025_scanned_codes"

# Ana is kept, and took Dana's card in, who had brought 30 points and 4 stamps; 12 points of Ana's are left.
OLD: dict[str, list[dict[str, Any]]] = {
    "member": [{"id": 1, "card": "ana", "merged_into_id": None}, {"id": 2, "card": "dana", "merged_into_id": 1}],
    "balance": [
        {"member_id": 1, "points": 12, "stamps": 9, "money": 0, "visits": 0},
        {"member_id": 2, "points": 0, "stamps": 0, "money": 0, "visits": 0},
    ],
    "link": [
        {"id": 7, "kept_id": 1, "absorbed_id": 2, "points": 30, "stamps": 4, "money": 0, "visits": 0, "undone_at": None},
    ],
    "entry": [
        {"id": 1, "member_id": 1, "unit": "points", "amount": 12, "kind": "gift", "key": "a"},
        {"id": 2, "member_id": 1, "unit": "stamps", "amount": 9, "kind": "gift", "key": "b"},
    ],
}  # fmt: skip


@sqlite_first
async def test_a_balance_opens_a_lot_and_what_a_link_brought_is_one_of_its_own(
    databases: Databases, dialect: str
) -> None:
    """As far as it is left: so that it can go back."""
    async with databases.fresh(dialect, BEFORE) as url:
        async with opened(url) as raw:
            tables = await raw.tables()
            for table, rows in OLD.items():
                await raw.fill(table, [row_for(table, tables[table], row) for row in rows])
            entries = await raw.fetch('SELECT "id", "amount", "key" FROM "entry" ORDER BY "id"')
        await migrate(url)
        async with opened(url) as raw:
            lots = await raw.fetch(
                'SELECT "unit", "left", "source", "ends_at" FROM "lot" ORDER BY "unit", "left"'
            )
            assert lots == [
                ("points", 0, "opening", None), ("points", 12, "link:7", None),
                ("stamps", 4, "link:7", None), ("stamps", 5, "opening", None),
            ]  # fmt: skip
            assert entries == await raw.fetch('SELECT "id", "amount", "key" FROM "entry" ORDER BY "id"')
        assert await check.problems(url, rebuild=True) == []
