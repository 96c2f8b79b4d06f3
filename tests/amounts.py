"""Amounts, balances and accounts as tests write them: `amounts(24, 1)` are 24 points and a stamp."""

from __future__ import annotations

from datetime import UTC, datetime

from loyalty.ledger.amounts import Amounts
from loyalty.ledger.units import Unit
from loyalty.model.accounts import Balance
from storage.engine.db import Statement, fresh_id, insert


def amounts(points: int = 0, stamps: int = 0, money: int = 0) -> Amounts:
    return Amounts({Unit.POINTS: points, Unit.STAMPS: stamps, Unit.MONEY: money})


def holding(
    points: int = 0,
    stamps: int = 0,
    money: int = 0,
    visits: int = 0,
    last_visit_at: datetime | None = None,
) -> Balance:
    return Balance(amounts(points, stamps, money), visits, last_visit_at)


def account(
    member_id: int,
    points: int = 0,
    stamps: int = 0,
    money: int = 0,
    visits: int = 0,
    last_visit_at: datetime | None = None,
) -> list[Statement]:
    """A member's account as it was opened when there were no lots: no entry names what it holds."""
    rows = [insert("activity", member_id=member_id, visits=visits, last_visit_at=last_visit_at)]
    held = amounts(points, stamps, money)
    for unit in (Unit.POINTS, Unit.STAMPS, Unit.MONEY):  # no other was there
        rows.append(
            insert("balance", id=fresh_id(), member_id=member_id, unit=unit.value, held=held[unit], owed=0)
        )
        id = fresh_id()
        lot = {"left": held[unit], "opening": held[unit], "made_at": _LONG_AGO, "origin": id}
        rows += [insert("lot", id=id, member_id=member_id, unit=unit.value, source="opening", **lot)]
    return [row for row in rows if row.table != "lot" or row.args[3]]


_LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)

# What members hold, a row each, in place of a table b with a column for each unit.
_OF = """(SELECT "held" FROM "balance" p WHERE p."member_id" = c."member_id" AND p."unit" = '{unit}') AS "{unit}" """
BALANCES = f"""(SELECT c."member_id", c."visits", c."last_visit_at", {", ".join(_OF.format(unit=u) for u in Unit)}
    FROM "activity" c) AS b"""
