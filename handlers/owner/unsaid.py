"""Answers that a number did not get, because strangers had used up the texts of the hour."""

from __future__ import annotations

from datetime import timedelta

from handlers.owner.inquiry import Inquiry
from handlers.turn.finding import phone_end
from loyalty.messages.kinds.why import WhyKind
from loyalty.messages.message import Message
from storage.messages import stranger_texts

_BACK = timedelta(days=7)


async def unsaid(inquiry: Inquiry, asked: str) -> Message | None:
    """How many in the last days, for a number or the end of one; None for none."""
    digits = phone_end(asked)
    if not digits:
        return None
    since = inquiry.now - _BACK
    count = await stranger_texts.unsaid(inquiry.read, inquiry.channels.phone, digits, since)
    return Message(WhyKind.WHY_UNSAID, {"count": count}) if count else None
