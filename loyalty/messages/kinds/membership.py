"""Paid membership: what staff read and tap at the till, and what the member reads."""

from __future__ import annotations

from loyalty.messages.kind import Class, Kind


class MembershipKind(Kind):
    # Staff
    PLAN_ASK = "plan-ask", Class.REPLY, "name plan price period until"
    PLAN_SUM = "plan-sum", Class.REPLY, "plan price"
    PLAN_SOLD = "plan-sold", Class.REPLY, "name plan price until minutes"
    PLAN_HOW = "plan-how", Class.REPLY, "plan price period digits"
    PLAN_TWICE = "plan-twice", Class.REPLY, "name plan at"
    PLAN_NONE = "plan-none", Class.REPLY, "name"
    PLAN_LATER = "plan-later", Class.REPLY, "name until"
    PLAN_REFUND_ASK = "plan-refund-ask", Class.REPLY, "name plan price until how"
    PLAN_REFUNDED = "plan-refunded", Class.REPLY, "name plan price until how"
    PLAN_CANCEL_ASK = "plan-cancel-ask", Class.REPLY, "name plan until"
    PLAN_CANCELLED = "plan-cancelled", Class.REPLY, "name plan until"
    # Owners, of what a provider told
    PLAN_REFUND_HEARD = "plan-refund-heard", Class.REPLY, "name plan price until"
    PLAN_REFUND_PART = "plan-refund-part", Class.REPLY, "name plan price amount"
    # The member; `until` is to when all of it is paid, "none" where nothing is
    MEMBERSHIP = "membership", Class.REPLY, "how"
    PLAN_LINE = "plan-line", Class.REPLY, "plan price period"
    PLAN_NOT_RENEWED = "plan-not-renewed", Class.REPLY  # how it is cancelled, under `membership`
    PLAN_INVOICE = "plan-invoice", Class.REPLY, "plan price period until"
    MEMBER_UNTIL = "member-until", Class.REPLY, "plan until"  # a line under what is held
    HISTORY_PLAN = "history-plan", Class.REPLY, "at kind plan price"
    PLAN_PAID = "plan-paid", Class.REPLY, "plan price until"
    PLAN_GIVEN_BACK = "plan-given-back", Class.REPLY, "plan price until"
    PLAN_ENDS = "plan-ends", Class.REPLY, "plan until"
