"""Language, birthday, messages, name, privacy, leaving."""

from __future__ import annotations

from loyalty.messages.kind import Class, Kind


class SettingsKind(Kind):
    SETTINGS = "settings", Class.REPLY, "name birthday language offers updates"
    LANGUAGE = "language", Class.REPLY
    LANGUAGE_SET = "language-set", Class.REPLY
    ASK_BIRTHDAY = "ask-birthday", Class.REPLY
    BIRTHDAY_SET = "birthday-set", Class.REPLY, "birthday"
    BIRTHDAY_ODD = "birthday-odd", Class.REPLY, "words?"
    BIRTHDAY_WHICH = "birthday-which", Class.REPLY, "first second"
    BIRTHDAY_SKIPPED = "birthday-skipped", Class.REPLY
    BIRTHDAY_STAYS = "birthday-stays", Class.REPLY, "birthday"
    BIRTHDAY_REMOVED = "birthday-removed", Class.REPLY
    MESSAGES = (
        "messages",
        Class.REPLY,
        "offers updates occasion progress winback fewer quiet limit every span short short_every short_span",
    )
    MESSAGES_SET = "messages-set", Class.REPLY, "offers updates"
    ASK_NEW_NAME = "ask-new-name", Class.REPLY
    NAME_SET = "name-set", Class.REPLY, "name"
    PRIVACY = "privacy", Class.REPLY, "shop privacy terms"
    EXPORT = "export", Class.REPLY
    EXPORT_TODAY = "export-today", Class.REPLY, "at until"
    LEAVE = "leave", Class.REPLY, "stamps points money? plan? until? vouchers uses"
    # `word` confirms it: it stands only in the question
    EXPORT_WORD = "export-word", Class.REPLY, "word"
    LEAVE_WORD = "leave-word", Class.REPLY, "stamps points money? plan? until? vouchers uses word"
    WORD_WRONG = "word-wrong", Class.REPLY
    CONFIRM_THERE = "confirm-there", Class.REPLY, "channel"
    EXPORT_THERE = "export-there", Class.REPLY, "phone"
    LEAVE_THERE = "leave-there", Class.REPLY, "stamps points money? plan? until? vouchers uses phone"
    LEFT = "left", Class.REPLY, "shop"
    STOP_ASK = "stop-ask", Class.REPLY
    STOPPED = "stopped", Class.REPLY
    STOPPED_ELSEWHERE = "stopped-elsewhere", Class.REPLY, "channel"
    STOPPED_IN_CHARGE = "stopped-in-charge", Class.REPLY, "going"
    STOPPED_WITHOUT_CARD = "stopped-without-card", Class.REPLY
    STARTED = "started", Class.REPLY
    KEPT = "kept", Class.REPLY
