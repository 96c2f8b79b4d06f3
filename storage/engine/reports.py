"""What reports read by: the one door between the service and them.

Each look is read in another process ([apart.py](apart.py)), by a connection of its own that can write nothing
([looks.py](looks.py)). So nobody at the till waits for one: neither for the database nor for what is made of its rows.
"""

from __future__ import annotations

from functools import partial
from typing import TypeVar

from storage.engine.apart import Apart
from storage.engine.db import Look
from storage.engine.looks import looked

T = TypeVar("T")


class Reports:
    """One look at a time, on one core."""

    def __init__(self, url: str, apart: Apart) -> None:
        self._url, self._apart = url, apart

    async def read(self, look: Look[T]) -> T:
        """The look and what it returns travel as copies: see `Apart.run`, which says what is raised."""
        return await self._apart.run(partial(looked, self._url, look))
