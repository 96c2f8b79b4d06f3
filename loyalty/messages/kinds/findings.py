"""What owners and the team are told of by itself, once a week."""

from __future__ import annotations

from loyalty.messages.kind import Class, Kind


class FindingKind(Kind):
    ODDITIES = "oddities", Class.REPLY, "from to"
    ODD_OWN = "odd-own", Class.REPLY, "staff count name at"
    ODD_REDEEMED = "odd-redeemed", Class.REPLY, "staff name at"
    ODD_MANY = "odd-many", Class.REPLY, "staff count name at"
    ODD_OUTSIDE = "odd-outside", Class.REPLY, "staff count hours at"
    ODD_CLOSING = "odd-closing", Class.REPLY, "staff count visits minutes"
    ODD_AMOUNTS = "odd-amounts", Class.REPLY, "staff count visits"
    ODD_SAME = "odd-same", Class.REPLY, "staff visits name days"
    ODD_MORE = "odd-more", Class.REPLY, "count"
    CAME_BACK = "came-back", Class.REPLY, "count names"
    EMPTY_HOURS = "empty-hours", Class.REPLY, "weekday from to visits usual unit"
    FINDING_LEFT = "finding-left", Class.REPLY
    FINDINGS_OFF = "findings-off", Class.REPLY
    FINDINGS_ON = "findings-on", Class.REPLY
