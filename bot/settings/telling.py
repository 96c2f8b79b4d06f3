"""Owners are told something of their settings."""

from __future__ import annotations

from datetime import datetime

from loyalty.messages.message import Message
from storage.engine.db import Tx
from storage.messages import outbox
from storage.people import team


async def tell(tx: Tx, key: str, said: Message, now: datetime) -> None:
    """Every owner, once for that key, where they work from."""
    to = [own[0] for own in await team.owners(tx)]
    await outbox.put_once(
        tx,
        [
            outbox.put(
                outbox.new(owner, said, "", now), now, claimed=False, idempotency_key=f"{key}:{owner.id}"
            )
            for owner in to
        ],
    )
