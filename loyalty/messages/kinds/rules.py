"""How the shop's programme works, a line for each rule: made from the settings, so never out of date."""

from __future__ import annotations

from loyalty.messages.kind import Class, Kind
from loyalty.messages.kinds.gives import GIVES
from loyalty.messages.kinds.limits import LIMITS

# When a rule applies, and how often: "none" or 0 where it is not written.
_OFTEN = f"{LIMITS} pause? rest? budget?"
_WHEN = f"days clock places tags minimum nth around tiers? plans? chosen? only_day? first_day last_day {_OFTEN} lasts span"


class RuleKind(Kind):
    RULE_BASE = "rule-base", Class.REPLY, "gain per minimum"
    RULE_VISITS_A_DAY = "rule-visits-a-day", Class.REPLY, "limit"
    RULE_BONUS = "rule-bonus", Class.REPLY, f"name gain count on each {_WHEN}"
    RULE_MULTIPLIER = "rule-multiplier", Class.REPLY, f"name unit times {_WHEN}"
    RULE_CASHBACK = "rule-cashback", Class.REPLY, "least step"  # how it is used
    RULE_PERCENT = "rule-percent", Class.REPLY, f"name percent {_WHEN}"
    RULE_PER_AMOUNT = "rule-per-amount", Class.REPLY, f"name gain full per {_WHEN}"
    RULE_DAILY_CAP = "rule-daily-cap", Class.REPLY, f"name gain {_WHEN}"
    RULE_CHALLENGE = "rule-challenge", Class.REPLY, f"name gain badge goal counted within {_WHEN}"
    RULE_SPEND_STEPS = "rule-spend-steps", Class.REPLY, f"name gain badge steps least more within {_WHEN}"
    RULE_STREAK = "rule-streak", Class.REPLY, f"name gain badge goal spare {_WHEN}"
    RULE_REWARD = (
        "rule-reward",
        Class.REPLY,
        f"reward cost unit days clock places? tiers? plans? {LIMITS} {GIVES}",
    )
    RULE_TRIED = "rule-tried", Class.REPLY  # a reward in versions, to whoever has none yet
    RULE_TIER = "rule-tier", Class.REPLY, "tier amount by length of perks"
    RULE_TIERS_KEPT = "rule-tiers-kept", Class.REPLY, "length of until last falls"
    RULE_PASS = "rule-pass", Class.REPLY, "pass uses price length of refund term term_of"
    RULE_GIFT = "rule-gift", Class.REPLY, "occasion gain lasts span"
    # what a friend gets, and who invited them (`gain`)
    RULE_REFERRAL = "rule-referral", Class.REPLY, f"friend gain minimum term {LIMITS}"
    RULE_GIVING = "rule-giving", Class.REPLY, "cost unit least limit"  # between members
    RULE_EXCLUDED = "rule-excluded", Class.REPLY, "what"
    RULE_LASTS = "rule-lasts", Class.REPLY, "unit length of until begins"
    RULE_IDLE = "rule-idle", Class.REPLY, "unit length of counts?"
    RULE_FOREVER = "rule-forever", Class.REPLY, "unit"
