"""Help, and answers to what was not understood."""

from __future__ import annotations

from loyalty.messages.kind import Class, Kind


class HelpKind(Kind):
    HELP = "help", Class.REPLY, "shop phone"
    HELP_MORE = "help-more", Class.REPLY
    UNKNOWN = "unknown", Class.REPLY, "phone words? state?"  # the words can be sent on to a person
    UNKNOWN_STAFF = "unknown-staff", Class.REPLY, "decimals digits state?"
    UNKNOWN_AGAIN = "unknown-again", Class.REPLY, "words?"
    WHO_WE_ARE = "who-we-are", Class.REPLY, "shop phone joined"
    PERSON = "person", Class.REPLY, "phone sends words?"
    MISSING = "missing", Class.REPLY, "phone sends words?"
    NOT_HERE = "not-here", Class.REPLY, "what"
    UNKNOWN_IN_CHARGE = "unknown-in-charge", Class.REPLY, "role"
    UNKNOWN_LAST = "unknown-last", Class.REPLY
    WHICH = "which", Class.REPLY
    WELCOME_TO_IT = "welcome-to-it", Class.REPLY  # to thanks
    HOURS = "hours", Class.REPLY, "place info"
    HOURS_OF_EACH = "hours-of-each", Class.REPLY
    HOURS_UNKNOWN = "hours-unknown", Class.REPLY, "phone"
    ADDRESS = "address", Class.REPLY, "place info"
    ADDRESS_OF_EACH = "address-of-each", Class.REPLY
    ADDRESS_UNKNOWN = "address-unknown", Class.REPLY, "phone"
    PLACE_LINE = "place-line", Class.REPLY, "place info"
    NOT_TEXT = "not-text", Class.REPLY
    LINK_OLD = "link-old", Class.REPLY
    NO_CODE_FREE = "no-code-free", Class.REPLY
    SLOWED = "slowed", Class.REPLY, "minutes"
    NO_TEXTS = "no-texts", Class.REPLY
    NO_TEXTS_ABROAD = "no-texts-abroad", Class.REPLY, "codes"
    QUESTION_LEFT = "question-left", Class.REPLY
    STOP_WHICH = "stop-which", Class.REPLY
    STOP_OFFER_WHICH = "stop-offer-which", Class.REPLY
    TROUBLE = "trouble", Class.REPLY, "phone"
    TROUBLE_KEPT = "trouble-kept", Class.REPLY, "phone"
