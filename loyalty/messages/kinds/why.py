"""Why a message went or did not; preferences; what the caps would do."""

from __future__ import annotations

from loyalty.messages.kind import Class, Kind


class WhyKind(Kind):
    WHY = "why", Class.REPLY, "name phone joined"
    WHY_COUNT = "why-count", Class.REPLY, "count limit scope every span"
    WHY_SENT = "why-sent", Class.REPLY, "what at state fault"
    WHY_HELD = (
        "why-held",
        Class.REPLY,
        "what rule count limit scope every span rival last until free ends goes",
    )
    WHY_DROPPED = "why-dropped", Class.REPLY, "what at rule count limit scope every span rival last until"
    WHY_WAITS = "why-waits", Class.REPLY, "what free state"
    WHY_COMING = "why-coming", Class.REPLY, "what day"
    WHY_UNSAID = "why-unsaid", Class.REPLY, "count"
    WHY_EMPTY = "why-empty", Class.REPLY
    WHY_WHO = "why-who", Class.REPLY, "count"
    WHY_WHOM = "why-whom", Class.REPLY
    WHY_NOBODY = "why-nobody", Class.REPLY, "name"
    WHY_OFFER = "why-offer", Class.REPLY, "what count ends"
    WHY_READ = "why-read", Class.REPLY, "variant what count names"
    WHY_TOTAL = "why-total", Class.REPLY, "count state rule limit scope every span rival last until names"
    WHY_VISITS = "why-visits", Class.REPLY, "name count"
    WHY_VISIT = "why-visit", Class.REPLY, "at place amount tags used? pass? gain"
    WHY_MISS = "why-miss", Class.REPLY, "name cause wanted was"  # a rule that gave nothing, and why
    WHY_TIER = "why-tier", Class.REPLY, "tier until"  # that a visit kept
    WHY_YOURS = "why-yours", Class.REPLY, "what at purpose since"
    WHY_NOTHING = "why-nothing", Class.REPLY
    WISHES = "wishes", Class.REPLY, "saved fewer limit every span quiet"
    WISH_KINDS = "wish-kinds", Class.REPLY, "saved occasion milestone progress winback"
    NO_MORE = "no-more", Class.REPLY, "cls"
    ASK_QUIET = "ask-quiet", Class.REPLY, "quiet"
    QUIET_ODD = "quiet-odd", Class.REPLY, "words?"
    FORECAST = "forecast", Class.REPLY, "members"
    FORECAST_READY = "forecast-ready", Class.REPLY, "members sent most stopped broken"
    FORECAST_FAILED = "forecast-failed", Class.REPLY
