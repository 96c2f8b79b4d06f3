"""The customer's side of the till: a code to show, receipts, objections."""

from __future__ import annotations

from loyalty.messages.kind import Class, Kind


class ReceiptKind(Kind):
    HERE = "here", Class.REPLY, "code minutes"
    HERE_WHERE = "here-where", Class.REPLY
    HERE_CONFIRM = "here-confirm", Class.REPLY, "place"
    # `drawn` is the stamp card as circles, `count` how many rewards the act made ready, `reward` the first of them
    RECEIPT = "receipt", Class.REPLY, "gain place at have goal total cash? drawn reward count"
    RECEIPT_RETURNED = "receipt-returned", Class.REPLY, "amount points stamps money? lost place"
    RECEIPT_RETURN_UNDONE = "receipt-return-undone", Class.REPLY, "amount place"
    RECEIPT_UNDONE = "receipt-undone", Class.REPLY, "points stamps money? place"
    PAPER_RECEIPT = "paper-receipt", Class.REPLY, "stamps have goal drawn reward count"
    OBJECTED = "objected", Class.REPLY, "phone"
    OBJECTED_ALREADY = "objected-already", Class.REPLY, "phone"
    OBJECT_ASK = "object-ask", Class.REPLY, "act amount stamps reward place at"
    OBJECT_NOTHING = "object-nothing", Class.REPLY
    OBJECTION = "objection", Class.REPLY, "name act amount stamps reward place at staff"
