"""A promotion on its way: what customers read, the dry run, progress, the report."""

from __future__ import annotations

from loyalty.messages.kind import Class, Kind

_OPEN = "name? have? goal? total? cash? missing? unit?"


class PromotionKind(Kind):
    # what a text may leave open for its reader: of {name}, {balance} and {missing} only those it has
    PROMOTION = "promotion", Class.PROMOTION, f"shop text until word left {_OPEN}"
    PROMOTION_PREVIEW = "promotion-preview", Class.REPLY, f"shop text until word left {_OPEN}"
    DRY_RUN = (
        "dry-run",
        Class.REPLY,
        "name starts now capped next reserved rival free held until late consent unreachable holdout segments cost saved kept",
    )
    PROMOTION_STARTED = "promotion-started", Class.REPLY, "name total"
    PROMOTION_PROGRESS = "promotion-progress", Class.REPLY, "name state bar percent sent refused held minutes"
    PROMOTION_REPORT = (
        "promotion-report",
        Class.REPLY,
        """name state sent held capped unsent consent unreachable holdout refused unclear claimed redeemed left
        optouts segments cost uplift came spared more low high""",
    )
    PROMOTION_EARLY = "promotion-early", Class.REPLY, "count at"
    PROMOTION_REFUSED = "promotion-refused", Class.REPLY, "reason count"
    PROMOTION_VARIANT_DUE = "promotion-variant-due", Class.REPLY, "variant name count"
    PROMOTION_VARIANT = "promotion-variant", Class.REPLY, "variant name served claimed redeemed came share"
    PROMOTION_READ = "promotion-read", Class.REPLY, "variant name count state"
    PROMOTION_COMPARED = "promotion-compared", Class.REPLY, "verdict best rival low high fewest how"
    PROMOTION_USED = "promotion-used", Class.REPLY, "verdict best rival low high"
    APOLOGY = "apology", Class.PROMOTION, "shop words cost? unit?"
    APOLOGY_HOW = "apology-how", Class.REPLY, "offer count"
    APOLOGY_NOBODY = "apology-nobody", Class.REPLY, "offer"
    APOLOGY_LATE = "apology-late", Class.REPLY, "offer"
    APOLOGY_LARGE = "apology-large", Class.REPLY, "cost unit"
    APOLOGY_ASK = "apology-ask", Class.REPLY, "offer count words? cost unit total"
    APOLOGY_SENT = "apology-sent", Class.REPLY, "offer count"
    APOLOGY_DONE = "apology-done", Class.REPLY
    APOLOGY_KEPT = "apology-kept", Class.REPLY
    PICTURE_REFUSED = "picture-refused", Class.REPLY, "reason"
