"""Giving a customer something for a reason, or taking it: by owners and managers. `way` is give or take."""

from __future__ import annotations

from loyalty.messages.kind import Class, Kind


class CorrectingKind(Kind):
    CORRECT_HOW = "correct-how", Class.REPLY, "unit"
    CORRECT_MUCH = "correct-much", Class.REPLY, "name unit"
    CORRECT_WHY = "correct-why", Class.REPLY, "way name cost unit"
    # what would be held then: `stamps` of `goal`, `points`, `cash`
    CORRECT_ASK = "correct-ask", Class.REPLY, "way name cost unit words stamps goal points cash?"
    CORRECT_WORD = "correct-word", Class.REPLY, "way name cost unit words stamps goal points cash? word"
    CORRECT_DONE = "correct-done", Class.REPLY, "way name cost unit stamps goal points cash?"
    CORRECT_KEPT = "correct-kept", Class.REPLY
    CORRECT_SINCE = "correct-since", Class.REPLY
    CORRECT_OLD = "correct-old", Class.REPLY
    CORRECT_OWN = "correct-own", Class.REPLY
    CORRECT_SHORT = "correct-short", Class.REPLY, "name stamps goal points cash?"
    CORRECT_LARGE = "correct-large", Class.REPLY, "cost unit"
    CORRECT_TODAY = "correct-today", Class.REPLY, "count"
    CORRECTION_UNDONE = "correction-undone", Class.REPLY, "way cost unit stamps goal points cash?"
    CORRECTED = "corrected", Class.REPLY, "shop way cost unit words stamps goal points cash?"  # the receipt
