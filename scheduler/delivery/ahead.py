"""Which answers go first because somebody is sending them already: looked up once for all people of a delivery."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass
from typing import Any

from storage.messages.outbox import Claimed


@dataclass(slots=True)
class Ahead:
    """`look` finds the answers under way to these people, each by its address and its id."""

    look: Callable[[], Coroutine[Any, Any, Sequence[tuple[int, int]]]]
    _looking: asyncio.Task[Sequence[tuple[int, int]]] | None = None

    async def of(self, claim: Claimed) -> set[int]:
        """The ids of those to its address that came before it. Whoever asks first looks for all."""
        if self._looking is None:
            self._looking = asyncio.get_running_loop().create_task(self.look())
        return {id for address, id in await self._looking if address == claim.address_id and id < claim.id}
