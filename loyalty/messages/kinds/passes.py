"""Prepaid passes: what staff read and tap at the till, and what the member reads."""

from __future__ import annotations

from loyalty.messages.kind import Class, Kind


class PassKind(Kind):
    # Staff
    PASS_ASK = "pass-ask", Class.REPLY, "name pass uses price until"
    PASS_WHICH = "pass-which", Class.REPLY, "name odd"  # which to sell; `odd`: none costs what was said
    PASS_SUM = "pass-sum", Class.REPLY, "pass price"
    PASS_OFF = "pass-off", Class.REPLY, "pass"
    PASS_SOLD = "pass-sold", Class.REPLY, "name pass uses price until minutes"
    PASS_TWICE = "pass-twice", Class.REPLY, "name pass at"
    PASS_HOW = "pass-how", Class.REPLY, "digits"
    PASS_SELL_HOW = "pass-sell-how", Class.REPLY, "digits"
    PASS_NONE = "pass-none", Class.REPLY, "name"
    PASS_USE_WHICH = "pass-use-which", Class.REPLY, "name"
    PASS_USED_SINCE = "pass-used-since", Class.REPLY, "name pass"
    PASS_BACK_SINCE = "pass-back-since", Class.REPLY, "name pass"
    PASS_REFUND_ASK = "pass-refund-ask", Class.REPLY, "name pass left uses price back how"
    PASS_REFUND_NO = "pass-refund-no", Class.REPLY, "pass until"  # `until`: "none" where it never is
    PASS_REFUNDED = "pass-refunded", Class.REPLY, "name pass left back how"
    PASS_AT_TILL = "pass-at-till", Class.REPLY, "pass left until"  # a line under the question for the amount
    # Owners, of what a provider told
    PASS_REFUND_HEARD = "pass-refund-heard", Class.REPLY, "name pass left back"
    PASS_REFUND_PART = "pass-refund-part", Class.REPLY, "name pass left price back"
    # The member; `how` one is paid: in the "chat", at the "till", or "none" is sold
    PASSES = "passes", Class.REPLY, "how"
    PASSES_NONE = "passes-none", Class.REPLY, "how"
    PASS_INVOICE = "pass-invoice", Class.REPLY, "pass uses price until"
    PASS_LINE = "pass-line", Class.REPLY, "pass uses price"
    PASS_LEFT = "pass-left", Class.REPLY, "pass left until"  # a line under what is held
    PASS_USED = "pass-used", Class.REPLY, "pass left until"  # a line under a visit, on both sides
    PASS_BACK = "pass-back", Class.REPLY, "pass"  # the same, where it was taken back
    PASS_BOUGHT = "pass-bought", Class.REPLY, "pass uses price until"
    PASS_TAKEN_BACK = "pass-taken-back", Class.REPLY, "pass price"
    PASS_GIVEN_BACK = "pass-given-back", Class.REPLY, "pass left back"
