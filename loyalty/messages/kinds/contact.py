"""What customers send on to a person of the shop, and what that person answers."""

from __future__ import annotations

from loyalty.messages.kind import Class, Kind


class ContactKind(Kind):
    CONTACT_SENT = "contact-sent", Class.REPLY, "shop"
    CONTACT_SENT_LATER = "contact-sent-later", Class.REPLY, "shop at"
    CONTACT_TODAY = "contact-today", Class.REPLY, "phone"
    CONTACT_NOBODY = "contact-nobody", Class.REPLY, "phone"
    CONTACT_OLD = "contact-old", Class.REPLY
    CONTACT_ASKED = "contact-asked", Class.REPLY, "name number words"
    CONTACT_ANSWER_ASK = "contact-answer-ask", Class.REPLY, "name"
    CONTACT_ANSWER_NOBODY = "contact-answer-nobody", Class.REPLY
    CONTACT_ANSWER_WHOM = "contact-answer-whom", Class.REPLY, "names"
    CONTACT_ANSWER_SURE = "contact-answer-sure", Class.REPLY, "name words"
    CONTACT_ANSWER_KEPT = "contact-answer-kept", Class.REPLY
    CONTACT_ANSWER_LATE = "contact-answer-late", Class.REPLY, "name"  # what was typed after it was awaited
    CONTACT_ANSWER = "contact-answer", Class.REPLY, "shop words"
    CONTACT_ANSWERED = "contact-answered", Class.REPLY, "name"
    CONTACT_ANSWERED_CUT = "contact-answered-cut", Class.REPLY, "name"
    CONTACT_TAKEN = "contact-taken", Class.REPLY, "staff name words"
    CONTACT_GONE = "contact-gone", Class.REPLY, "name state"
    CONTACT_LIST = "contact-list", Class.REPLY, "count"
    CONTACT_LIST_LINE = "contact-list-line", Class.REPLY, "name at words state"
    CONTACT_LIST_NONE = "contact-list-none", Class.REPLY
    CONTACT_UNREAD = "contact-unread", Class.REPLY, "name"
