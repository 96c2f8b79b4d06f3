"""What the service says by itself: milestones, occasions, warnings, the monthly summary."""

from __future__ import annotations

from loyalty.messages.kind import Class, Kind


class OccasionKind(Kind):
    # of versions whose receipts did not say it: their rows may still wait
    REWARD_EARNED = "reward-earned", Class.MILESTONE, "reward count"
    NEARLY_THERE = "nearly-there", Class.MILESTONE, "reward visits"
    # a friend of whoever reads it came, or that visit was taken back
    FRIEND_CAME = "friend-came", Class.MILESTONE, "shop gain"
    FRIEND_LEFT = "friend-left", Class.MILESTONE, "shop gain"
    # where an occasion brings something, `stamps` and `points` are the gift; `reward` is one that is ready
    BIRTHDAY_WISH = "birthday-wish", Class.OCCASION, "shop name stamps points money? reward"
    ANNIVERSARY = "anniversary", Class.OCCASION, "shop name years stamps points money? reward"
    WELCOME_FIRST = "welcome-first", Class.MILESTONE, "shop name reward missing unit"
    WELCOME_AGAIN = "welcome-again", Class.MILESTONE, "shop name reward missing unit"
    NEVER_CAME = "never-came", Class.MILESTONE, "shop name reward missing unit"
    WAITING_REWARD = "waiting-reward", Class.MILESTONE, "shop name reward"
    WINBACK = "winback", Class.WINBACK, "shop name stamps points money? reward missing unit"
    MONTHLY_OFFER = "monthly-offer", Class.PROGRESS, "stamps points money?"  # a line of the next one
    MONTHLY_SURVEY = "monthly-survey", Class.PROGRESS, "quarter"  # a line of the next one, "2026-Q3"
    MONTHLY = (
        "monthly",
        Class.PROGRESS,
        "shop name month stamps points money? have goal total cash? ready reward missing unit promotion",
    )
    QUESTION = "question", Class.PROGRESS, "shop name place at"
    POINTS_WARNING = "points-warning", Class.MILESTONE, "shop name stamps points money? until reward"
    ENDS_SOON = (
        "ends-soon",
        Class.MILESTONE,
        "shop name stamps points money? until reward",
    )  # a visit does not keep it
    ENDED = "ended", Class.MILESTONE, "shop name stamps points money?"
    POINTS_EXPIRED = "points-expired", Class.MILESTONE, "shop name stamps points money?"
    # `by` and `amount`: what would keep it; `next` is the tier that is left
    TIER_REACHED = "tier-reached", Class.MILESTONE, "tier until perks"
    TIER_KEPT = "tier-kept", Class.MILESTONE, "tier until"
    MEMBERSHIP_WARNING = "membership-warning", Class.MILESTONE, "shop name plan until price"
    MEMBERSHIP_ENDED = "membership-ended", Class.MILESTONE, "shop name plan until price"
    PASS_WARNING = "pass-warning", Class.MILESTONE, "shop name pass left until"
    PASS_ENDED = "pass-ended", Class.MILESTONE, "shop name pass left until"
    TIER_WARNING = "tier-warning", Class.MILESTONE, "shop name tier until amount by"
    TIER_ENDED = "tier-ended", Class.MILESTONE, "shop name tier next"
    TERMS_CHANGED = "terms-changed", Class.MILESTONE, "shop terms privacy"
    VOUCHER_WARNING = "voucher-warning", Class.MILESTONE, "shop reward until"
    EVENT_REMINDER = "event-reminder", Class.MILESTONE, "shop reward begins places"
