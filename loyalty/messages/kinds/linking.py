"""A Telegram chat and a phone number made one card."""

from __future__ import annotations

from loyalty.messages.kind import Class, Kind


class LinkingKind(Kind):
    LINK = "link", Class.REPLY
    LINK_NOT_YOURS = "link-not-yours", Class.REPLY
    LINK_NO_PHONE = "link-no-phone", Class.REPLY, "words?"
    LINK_NO_SMS = "link-no-sms", Class.REPLY
    LINK_CODE = "link-code", Class.REPLY, "shop code"
    LINK_CODE_SENT = "link-code-sent", Class.REPLY, "phone"
    LINK_CODE_WRONG = "link-code-wrong", Class.REPLY
    OLD_NUMBER = "old-number", Class.REPLY
    MOVE_CODE = "move-code", Class.REPLY, "shop code number"
    MOVE_CODE_SENT = "move-code-sent", Class.REPLY, "phone"
    MOVED = "moved", Class.REPLY, "stamps goal points cash?"
    MOVED_TOLD = "moved-told", Class.REPLY, "shop number phone"
    LINKED = "linked", Class.REPLY, "stamps goal points cash?"
    LINKED_TOLD = "linked-told", Class.REPLY, "shop channel phone"
    LINKED_ALREADY = "linked-already", Class.REPLY
    WRONG_NUMBER_ASK = "wrong-number-ask", Class.REPLY, "word"
    WRONG_NUMBER_DONE = "wrong-number-done", Class.REPLY
    NUMBER_GONE = "number-gone", Class.REPLY, "phone"
    PHONE_ADDED = "phone-added", Class.REPLY, "phone"
