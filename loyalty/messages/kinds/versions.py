"""What owners are told when the settings are taken up, or are not."""

from __future__ import annotations

from loyalty.messages.kind import Class, Kind


class VersionKind(Kind):
    VERSION = "version", Class.REPLY, "number count"
    VERSION_ADDED = "version-added", Class.REPLY, "place value"
    VERSION_REMOVED = "version-removed", Class.REPLY, "place value"
    VERSION_CHANGED = "version-changed", Class.REPLY, "place before after"
    VERSION_MORE = "version-more", Class.REPLY, "count"
    VERSION_REFUSED = "version-refused", Class.REPLY, "number count"
    VERSION_FAULT = "version-fault", Class.REPLY, "fault"
