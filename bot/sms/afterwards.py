"""What becomes of an SMS after Twilio has taken it: kept on its row, and on its address."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot.sms.errors import by_code
from bot.sms.webhook import RANK, outranks
from loyalty.messages import Refused
from storage import outbox
from storage.db import Database

FAILED = frozenset({"undelivered", "failed"})
PAUSES = (0.3, 1.5, 4.0)  # seconds; Twilio waits 15 for our answer


@dataclass(frozen=True, slots=True)
class Afterwards:
    """`unreachable` is told of an address that takes nothing any more. A number that fails at once is told of
    before the answer to its send is noted: bad news of an unknown message is looked at again."""

    database: Database
    unreachable: Callable[[int, Refused], Awaitable[None]]
    pauses: tuple[float, ...] = PAUSES

    async def settle(self, sid: str, status: str, code: int | None) -> None:
        address = await self._noted(sid, status, code)
        if address is not None and code is not None and status in FAILED:
            meaning = by_code(code)
            if isinstance(meaning, Refused):
                await self.unreachable(address, meaning)

    async def _noted(self, sid: str, status: str, code: int | None) -> int | None:
        """The address, if this was news."""
        over = ["", *(earlier for earlier in RANK if outranks(status, earlier))]
        address = await outbox.status(self.database, sid, status, code, over)
        for pause in self.pauses if status in FAILED else ():
            if address is not None:
                break
            await asyncio.sleep(pause)
            address = await outbox.status(self.database, sid, status, code, over)
        return address
