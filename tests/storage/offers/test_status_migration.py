"""What an old promotion knew of its broadcast stands in columns of their own (0007)."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from storage.engine.migrate import migrate
from storage.engine.opening import open_database
from storage.offers import broadcast
from storage.offers.broadcast import OwnerStatus
from tests.databases import Databases
from tests.storage.schemas import opened

NOON = datetime(2026, 6, 2, 12, 0, tzinfo=UTC)
TOLD_AT = NOON + timedelta(minutes=3, microseconds=7)
NEW = ("expected", "missed", "counted_at", "status_message", "status_text", "status_through", "status_at",
       "reported_at", "count_lease_until", "cursor", "fed_at")  # fmt: skip


def old(id: int, state: str, told: str = "", told_at: datetime | None = None, **more: Any) -> dict[str, Any]:
    """A row as versions 0004 to 0006 have it."""
    return {
        "id": id, "state": state, "texts": '[["en", "Latte"]]', "picture": "", "audience": '{"kind": "all", "of": "", "number": 0}',
        "starts_at": NOON, "ends_at": NOON + timedelta(days=3), "claimed": 0, "per_member": 0, "word": "",
        "holdout": 0, "by": 1, "created_at": NOON, "fed_to": 0, "told": told, "told_at": told_at, **more,
    }  # fmt: skip


def known(letter: int = 0, said: str = "", through: int = 0, expected: int = 0, missed: int = 0) -> str:
    return json.dumps(
        {"letter": letter, "said": said, "through": through, "expected": expected, "missed": missed},
        ensure_ascii=False,
    )


# What each old row becomes; what is not named is 0, empty or NULL.
ROWS: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "draft, not counted": (old(1, "draft"), {}),
    # Whoever counts runs the version before the migration: nobody is at it any more.
    "draft, being counted": (old(2, "draft", told_at=TOLD_AT), {}),
    "draft, counted": (
        old(3, "draft", known(expected=812), TOLD_AT),
        {"expected": 812, "counted_at": TOLD_AT},
    ),
    "draft, counted, of nobody": (old(4, "draft", known(), TOLD_AT), {"counted_at": TOLD_AT}),
    "given up, counted, of nobody": (old(5, "cancelled", known(), TOLD_AT), {"counted_at": TOLD_AT}),
    "confirmed before it was counted": (old(6, "scheduled", told_at=TOLD_AT), {}),
    "under way, and its owner on SMS": (
        old(7, "running", known(expected=812, missed=3), TOLD_AT, fed_to=500),
        {"expected": 812, "missed": 3, "counted_at": TOLD_AT, "cursor": 500},
    ),
    "under way, not counted, and its owner on SMS": (
        old(8, "running", known(missed=3), None, fed_to=500),
        {"missed": 3, "cursor": 500},
    ),
    "under way, its owner shown": (
        old(9, "paused", known(2**61, "41 ąż 4", 435, 812, 3), TOLD_AT, fed_to=2**62, fed_at=NOON),
        {
            "expected": 812, "missed": 3, "status_message": 2**61, "status_text": "41 ąż 4",
            "status_through": 435, "status_at": TOLD_AT, "cursor": 2**62, "fed_at": NOON,
        },
    ),
    "ended, not reported": (
        old(10, "ended", known(5, "100", 8), TOLD_AT, fed_to=12, fed_at=NOON),
        {
            "status_message": 5, "status_text": "100", "status_through": 8, "status_at": TOLD_AT,
            "cursor": 12, "fed_at": NOON,
        },
    ),
    "ended, nothing shown yet": (old(11, "ended"), {}),
    "reported": (
        old(12, "stopped", "reported", TOLD_AT, fed_to=12, fed_at=NOON),
        {"reported_at": TOLD_AT, "cursor": 12, "fed_at": NOON},
    ),
}  # fmt: skip
EMPTY: dict[str, Any] = {
    "expected": 0, "missed": 0, "status_text": "", "status_through": 0, "cursor": 0,
}  # fmt: skip


@pytest.mark.parametrize("dialect", [pytest.param("sqlite", marks=pytest.mark.prove), "postgres"])
@pytest.mark.parametrize(
    "version",
    [
        *(
            pytest.param(name, marks=pytest.mark.prove)
            for name in ("0004_scheduler", "0005_members_addresses")
        ),
        "0006_queue",
    ],
)
@pytest.mark.prove
async def test_each_old_form_becomes_columns(databases: Databases, dialect: str, version: str) -> None:
    async with databases.fresh(dialect, version) as url:
        async with opened(url) as raw:
            await raw.fill("promotion", [row for row, _ in ROWS.values()])
        await migrate(url)
        database = await open_database(url)
        found = await database.run(lambda tx: tx.rows('SELECT * FROM "promotion" ORDER BY "id"'))
        pending = await database.run(broadcast.pending)
        shown = await database.run(lambda tx: broadcast.load(tx, 9))
        await database.close()
    expected = {name: {**dict.fromkeys(NEW), **EMPTY, **new} for name, (_, new) in ROWS.items()}
    assert expected == {
        name: {column: row[column] for column in NEW} for name, row in zip(ROWS, found, strict=True)
    }
    assert set(found[0]) & {"told", "told_at", "fed_to"} == set()
    assert pending.promotions == (1, 2, 6, 7, 8, 9, 10, 11), (
        "as before: what is counted or reported is left alone"
    )
    assert shown
    assert shown.status == OwnerStatus(2**61, "41 ąż 4", 435, TOLD_AT)
