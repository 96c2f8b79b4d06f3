"""A promotion on its way: what customers read, the dry run, progress, the report."""

from __future__ import annotations

from loyalty.messages.kind import Class, Kind


class PromotionKind(Kind):
    PROMOTION = "promotion", Class.PROMOTION, "shop text until word left"
    PROMOTION_PREVIEW = "promotion-preview", Class.REPLY, "shop text until word left"
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
    PROMOTION_REFUSED = "promotion-refused", Class.REPLY, "reason count"
    PICTURE_REFUSED = "picture-refused", Class.REPLY, "reason"
