"""The figures of a simulated year: messages a member by month and class, and the most that anybody had."""

from __future__ import annotations

import json
from collections import Counter, defaultdict, deque
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from simulation.count.history import History
from simulation.count.promise import CLASSES
from simulation.report import Figures
from simulation.run import Lived
from storage.engine.db import Tx

_MONTH = timedelta(days=30)
Month = tuple[int, int, Sequence[int], int]


@dataclass(frozen=True, slots=True)
class Forecast:
    """How many members there were; how many messages were sent to them, and how many a limit stopped; how many
    promises were broken. Each of `months` is the year, the month, the mean a member of each class in
    hundredths, and the most that anybody had in any 30 days that ended in it: at the addresses that their card had
    when the last of these messages went, as a limit counts."""

    members: int
    sent: int
    stopped: int
    broken: int
    months: Sequence[Month]

    @property
    def most(self) -> int:
        """Messages that one member had in 30 days, at most."""
        return max((most for _, _, _, most in self.months), default=0)

    def as_json(self) -> str:
        return json.dumps(asdict(self))

    @staticmethod
    def of_json(text: str) -> Forecast:
        """What `as_json` wrote. Raises ValueError where the text is not JSON."""
        found = json.loads(text)
        months = [(year, month, means, most) for year, month, means, most in found.pop("months")]
        return Forecast(**found, months=months)


async def forecast(lived: Lived, found: Figures) -> Forecast:
    return Forecast(
        lived.year.members,
        sum(number for (_, state), number in found.ends.items() if state == "sent"),
        sum(number for (_, rule), number in found.dropped.items() if ":" in rule),
        len(lived.violations),
        await months(lived),
    )


async def months(lived: Lived) -> list[Month]:
    """In the shop's zone; the first and the last month may be incomplete."""
    zone = ZoneInfo(lived.year.programme.shop.timezone)
    return await lived.database.run(lambda tx: _months(tx, zone, lived))


async def _months(tx: Tx, zone: ZoneInfo, lived: Lived) -> list[Month]:
    sent = await tx.rows(
        """SELECT o."id", o."reserved_at", o."address_id", o."state", o."cls",
            coalesce(a."member_id", o."member_id", o."address_id") AS "person"
        FROM "outbox" o JOIN "address" a ON a."id" = o."address_id" WHERE o."cls" > 0
        AND o."state" IN ('sent', 'unclear') AND o."reserved_at" IS NOT NULL
        ORDER BY o."reserved_at" """
    )
    members = await tx.rows('SELECT "id", "joined_at", "left_at" FROM "member"')
    by_class: dict[tuple[int, int], Counter[int]] = defaultdict(Counter)
    for row in sent:
        by_class[_month(row["reserved_at"], zone)][row["cls"]] += 1
    most = most_in_a_month(History(sent, lived.owners), zone)
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


def most_in_a_month(history: History, zone: ZoneInfo) -> Counter[tuple[int, int]]:
    """By month. Two cards that became one may have had more between them: that was no message too many."""
    most: Counter[tuple[int, int]] = Counter()
    for card in history.cards:
        latest: deque[datetime] = deque()
        for row, judged in sorted(history.of(card), key=lambda one: one[0]["reserved_at"]):
            there = _within_a_month(latest, row["reserved_at"])
            if judged:
                month = _month(row["reserved_at"], zone)
                most[month] = max(most[month], there)
    return most


def _within_a_month(latest: deque[datetime], at: datetime) -> int:
    """How many messages there were in the 30 days that end at `at`; `latest` are those before it."""
    latest.append(at)
    while latest[0] <= at - _MONTH:
        latest.popleft()
    return len(latest)


def _month(at: datetime, zone: ZoneInfo) -> tuple[int, int]:
    local = at.astimezone(zone)
    return local.year, local.month
