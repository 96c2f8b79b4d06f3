"""What is old enough goes at night, a few rows at a time, with a pause after each few: no turn waits for long."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from loyalty.calendar import local_day
from loyalty.programme.programme import Programme
from storage.engine.db import Database
from storage.retention.cutoffs import Cutoffs
from storage.retention.night import step

FROM, UNTIL = time(2), time(5)  # where the shop is
_LONGEST = timedelta(hours=2)  # of one night; the next goes on where it stopped
_ROWS = 1000  # looked at by one transaction: 13 ms of the processor on SQLite, 3 beside PostgreSQL
_PAUSE = 0.1  # seconds: five times as long as a transaction takes


@dataclass(slots=True)
class Purging:
    """By whichever programme holds: another one may be set at any time, also while a night's work is on."""

    database: Database
    programme: Programme
    now: Callable[[], datetime]
    rows: int = _ROWS
    pause: float = _PAUSE
    _night: date | None = None
    _until: datetime | None = None  # when the work of `_night` ends

    async def look(self) -> int:
        """Once a night, and while it is time: how many rows went."""
        return await self._work(self._is_time)

    async def night(self) -> int:
        """All of tonight's work that is left, whatever the hour."""
        return await self._work(lambda: True)

    async def _work(self, goes_on: Callable[[], bool]) -> int:
        removed = 0
        while goes_on() and (gone := await self._step()) is not None:
            removed += gone
            await asyncio.sleep(self.pause)
        return removed

    def _is_time(self) -> bool:
        """From two to five where the shop is, and not more than two hours after this night's first look."""
        now = self.now()
        here = now.astimezone(ZoneInfo(self.programme.shop.timezone))
        if not FROM <= here.time() < UNTIL:
            return False
        if self._until is None or self._night != here.date():
            self._night, self._until = here.date(), now + _LONGEST
        return now < self._until

    async def _step(self) -> int | None:
        now = self.now()
        tonight = local_day(now, ZoneInfo(self.programme.shop.timezone))
        cutoffs = Cutoffs.of(self.programme, now)
        return await self.database.run(lambda tx: step(tx, tonight, cutoffs, self.rows), lock="sweep:purging")
