"""What owners are told of their settings: what changed and why nothing did, and what they change in the chat."""

from __future__ import annotations

from loyalty.messages.kind import Class, Kind


class VersionKind(Kind):
    VERSION = "version", Class.REPLY, "number"
    VERSION_ADDED = "version-added", Class.REPLY, "place value"
    VERSION_REMOVED = "version-removed", Class.REPLY, "place value"
    VERSION_CHANGED = "version-changed", Class.REPLY, "place before after"
    VERSION_MORE = "version-more", Class.REPLY, "count"
    VERSION_TERMS = "version-terms", Class.REPLY, "count"
    VERSION_REFUSED = "version-refused", Class.REPLY, "number count"
    VERSION_FAULT = "version-fault", Class.REPLY, "fault"
    CHANGE_HOW = "change-how", Class.REPLY
    CHANGE_ASK = "change-ask", Class.REPLY
    CHANGE_TRIED = "change-tried", Class.REPLY, "days count visits members gain less"
    CHANGE_SAVED = "change-saved", Class.REPLY, "number"
    CHANGE_UNDONE = "change-undone", Class.REPLY, "number"
    CHANGE_DROPPED = "change-dropped", Class.REPLY
    CHANGE_SAME = "change-same", Class.REPLY
    CHANGE_REFUSED = "change-refused", Class.REPLY
    CHANGE_CLOSED = "change-closed", Class.REPLY, "why"
    CHANGE_LATE = "change-late", Class.REPLY
    CHANGE_UNWRITTEN = "change-unwritten", Class.REPLY, "number"
