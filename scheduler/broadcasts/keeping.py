"""Offers that are long over are counted, and the figures kept, before their messages go."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import Protocol, TypeVar

from loyalty.programme.programme import Programme
from storage.engine.db import Database, Look
from storage.offers import past
from storage.retention.cutoffs import Cutoffs

T = TypeVar("T")


class Reading(Protocol):
    """Where a look may take seconds: another process, or the database itself."""

    async def read(self, look: Look[T]) -> T: ...


async def keep(database: Database, reading: Reading, programme: Programme, now: datetime) -> int:
    """How many were due. Each is written down by itself; whoever was first has it."""
    found = await reading.read(partial(past.due, before=Cutoffs.of(programme, now).offers))
    for id in found:
        text = await reading.read(partial(past.counted, id=id))
        await database.run(partial(past.keep, id=id, text=text))
    return len(found)
