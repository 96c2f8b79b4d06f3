"""Giving another member something of what one holds."""

from __future__ import annotations

from loyalty.messages.kind import Class, Kind


class GivingKind(Kind):
    MY_CODE = "my-code", Class.REPLY, "code"
    GIVE_HOW = "give-how", Class.REPLY
    GIVE_NOBODY = "give-nobody", Class.REPLY
    GIVE_OWN = "give-own", Class.REPLY
    GIVE_AMOUNT = "give-amount", Class.REPLY, "least most"
    GIVE_TODAY = "give-today", Class.REPLY, "left"
    GIVE_SHORT = "give-short", Class.REPLY
    GIVE_ASK = "give-ask", Class.REPLY, "name cost unit"
    GIVE_WORD = "give-word", Class.REPLY, "name cost unit word"  # `word` confirms it
    GIVE_DONE = "give-done", Class.REPLY, "name cost unit"
    GIFT_CAME = "gift-came", Class.MILESTONE, "shop cost unit"
    GIFT_UNDONE = "gift-undone", Class.REPLY, "cost unit"  # to both members
    GIFT_TAKEN_BACK = "gift-taken-back", Class.REPLY, "name cost unit"  # to staff
