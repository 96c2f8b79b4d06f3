"""Help, and answers to what was not understood."""

from __future__ import annotations

from loyalty.messages.kind import Class, Kind


class HelpKind(Kind):
    HELP = "help", Class.REPLY, "shop phone"
    UNKNOWN = "unknown", Class.REPLY, "phone"
    UNKNOWN_STAFF = "unknown-staff", Class.REPLY
    UNKNOWN_AGAIN = "unknown-again", Class.REPLY
    UNKNOWN_LAST = "unknown-last", Class.REPLY
    WHICH = "which", Class.REPLY
    WELCOME_TO_IT = "welcome-to-it", Class.REPLY  # to thanks
    NOT_TEXT = "not-text", Class.REPLY
    LINK_OLD = "link-old", Class.REPLY
    SLOWED = "slowed", Class.REPLY, "minutes"
    QUESTION_LEFT = "question-left", Class.REPLY
    STOP_WHICH = "stop-which", Class.REPLY
    TROUBLE = "trouble", Class.REPLY, "phone"
