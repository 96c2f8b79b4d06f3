"""The customer's side of the till: a code to show, receipts, objections."""

from __future__ import annotations

from loyalty.messages.kind import Class, Kind


class ReceiptKind(Kind):
    HERE = "here", Class.REPLY, "code minutes"
    HERE_WHERE = "here-where", Class.REPLY
    RECEIPT = "receipt", Class.REPLY, "points stamps place at have goal total"
    RECEIPT_UNDONE = "receipt-undone", Class.REPLY, "points stamps place"
    PAPER_RECEIPT = "paper-receipt", Class.REPLY, "stamps have goal"
    OBJECTED = "objected", Class.REPLY, "phone"
    OBJECTION = "objection", Class.REPLY, "name place at staff"
