"""Becoming a member."""

from __future__ import annotations

from loyalty.messages.kind import Class, Kind
from loyalty.messages.kinds.limits import LIMITS


class JoiningKind(Kind):
    HELLO = "hello", Class.REPLY, "shop summary terms privacy"
    HOW_IT_WORKS = "how-it-works", Class.REPLY, "shop summary"
    ASK_NAME = "ask-name", Class.REPLY, "shop terms privacy"
    ENROL_ASK = "enrol-ask", Class.REPLY, "shop summary terms"  # to the number that staff were told
    ENROL_NO = "enrol-no", Class.REPLY
    NAME_ODD = "name-odd", Class.REPLY, "words?"
    NAME_WEB = "name-web", Class.REPLY
    # the shop's promise: `limit` in `every` `span`, and `short` in a shorter one; 0 is none
    WELCOME = (
        "welcome",
        Class.REPLY,
        "name stamps goal points cash? limit every span short short_every short_span",
    )
    WELCOME_BACK = "welcome-back", Class.REPLY, "name stamps goal points cash?"
    CARD_ONLY = "card-only", Class.REPLY
    OFFERS_ON = "offers-on", Class.REPLY
    # a member's own link, and what becomes of a code that somebody gives
    INVITE_ASK = "invite-ask", Class.REPLY, "name"
    INVITE = "invite", Class.REPLY, f"friend gain minimum term code {LIMITS}"
    INVITE_WORDS = "invite-words", Class.REPLY, "shop friend"
    INVITED = "invited", Class.REPLY, "inviter friend minimum term"
    INVITE_OWN = "invite-own", Class.REPLY
    INVITE_CUSTOMER = "invite-customer", Class.REPLY
    INVITE_TWICE = "invite-twice", Class.REPLY
    INVITE_UNKNOWN = "invite-unknown", Class.REPLY, "code"
    JOIN_FIRST = "join-first", Class.REPLY, "shop terms privacy"
