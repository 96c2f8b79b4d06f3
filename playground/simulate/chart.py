"""The figures of a year as its picture shows them: messages per member and month, by class, and the most
that anybody had."""

from __future__ import annotations

import json
from collections import Counter, defaultdict, deque
from collections.abc import Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.forecast import Foretold
from playground.simulate.count import CLASSES
from playground.simulate.report import Figures
from playground.simulate.run import Lived
from storage.engine.db import Tx

_MONTH = timedelta(days=30)
Month = tuple[int, int, Sequence[int], int]


async def foretold(lived: Lived, found: Figures) -> Foretold:
    return Foretold(
        lived.year.members,
        sum(number for (_, state), number in found.ends.items() if state == "sent"),
        sum(number for (_, rule), number in found.dropped.items() if ":" in rule),
        len(lived.violations),
        await months(lived),
    )


def as_json(found: Foretold) -> str:
    return json.dumps(
        {name: getattr(found, name) for name in ("members", "sent", "stopped", "broken", "months")}
    )


async def months(lived: Lived) -> list[Month]:
    """Whole months and the broken ones at both ends, of the shop's own calendar."""
    zone = ZoneInfo(lived.year.programme.zone)
    return await lived.database.run(lambda tx: _months(tx, zone, lived))


async def _months(tx: Tx, zone: ZoneInfo, lived: Lived) -> list[Month]:
    sent = await tx.rows(
        """SELECT "reserved_at", "member_id", "cls" FROM "outbox" WHERE "cls" > 0
        AND "state" IN ('sent', 'unclear') AND "reserved_at" IS NOT NULL
        ORDER BY "reserved_at" """
    )
    members = await tx.rows('SELECT "id", "joined_at", "left_at" FROM "member"')
    by_class: dict[tuple[int, int], Counter[int]] = defaultdict(Counter)
    most: Counter[tuple[int, int]] = Counter()
    latest: dict[int, deque[datetime]] = defaultdict(deque)
    for row in sent:
        month = _month(row["reserved_at"], zone)
        by_class[month][row["cls"]] += 1
        most[month] = max(most[month], _in_a_row(latest[row["member_id"]], row["reserved_at"]))
    there = {
        month: sum(
            _month(row["joined_at"], zone) <= month
            and (row["left_at"] is None or _month(row["left_at"], zone) >= month)
            for row in members
        )
        for month in by_class
    }
    return [
        (*month, [round(100 * counts[cls] / max(there[month], 1)) for cls in CLASSES], most[month])
        for month, counts in sorted(by_class.items())
    ]


def _in_a_row(latest: deque[datetime], at: datetime) -> int:
    """How many there were in the 30 days that end with this one."""
    latest.append(at)
    while latest[0] <= at - _MONTH:
        latest.popleft()
    return len(latest)


def _month(at: datetime, zone: ZoneInfo) -> tuple[int, int]:
    local = at.astimezone(zone)
    return local.year, local.month
