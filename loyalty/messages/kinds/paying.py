"""Paying in the chat, whatever is paid for."""

from __future__ import annotations

from loyalty.messages.kind import Class, Kind


class PayingKind(Kind):
    CHECKOUT = "checkout", Class.REPLY, "why"
    PAYMENT_UNCLEAR = "payment-unclear", Class.REPLY, "phone"
