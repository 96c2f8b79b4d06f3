"""Messages to the owner of a promotion."""

from __future__ import annotations

from datetime import datetime

from loyalty.messages.message import Message
from loyalty.model.addresses import Address
from loyalty.offers.promotions import Promotion
from storage.engine.db import Statement
from storage.messages import outbox


def to_owner(
    owner: Address, message: Message, promotion: Promotion, now: datetime, edit: str = ""
) -> tuple[int, Statement]:
    """The id and the row of a message. It is due before the promotion's own messages, so it goes first."""
    claim = outbox.new(owner, message, "", now, edit=edit, due_at=min(now, promotion.starts_at))
    return claim.id, outbox.put(claim, now, claimed=False)
