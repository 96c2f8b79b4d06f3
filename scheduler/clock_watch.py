"""A clock that was far ahead and is right again: what it has put off is put right."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from storage.engine.db import Database
from storage.messages import ahead

log = logging.getLogger(__name__)

STEP = timedelta(minutes=1)  # clocks are set back by less than this all the time


@dataclass(slots=True)
class ClockWatch:
    """Looks once at the start, when nobody knows what the clock was before, and whenever it was set back."""

    database: Database
    now: Callable[[], datetime]
    _latest: datetime | None = None

    async def look(self) -> None:
        now, before = self.now(), self._latest
        if before is not None and now + STEP >= before:
            self._latest = max(now, before)
            return
        if before is not None:
            log.warning("the clock was set back from %s to %s: what waits is looked at again", before, now)
        await self.database.run(lambda tx: ahead.put_right(tx, now))
        self._latest = now
