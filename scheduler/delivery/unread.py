"""Telling whoever answered a customer that it did not arrive."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from loyalty.messages.kinds.contact import ContactKind
from loyalty.messages.message import Message
from storage.engine.db import Tx
from storage.messages import contacts, outbox
from storage.people import addresses


async def tell(tx: Tx, ids: Sequence[int], now: datetime) -> None:
    """Once of each of these rows of the outbox."""
    for answer in await contacts.answers(tx, ids) if ids else ():
        address = await addresses.by_id(tx, answer.by)
        if address is None:
            continue
        said = Message(ContactKind.CONTACT_UNREAD, {"name": answer.name})
        row = outbox.new(address, said, "", now)
        key = f"unread:{answer.id}"
        await outbox.put_once(tx, [outbox.put(row, now, claimed=False, idempotency_key=key)])
