"""The card, its history, rewards and vouchers, as their member sees them."""

from __future__ import annotations

from loyalty.messages.kind import Class, Kind
from loyalty.messages.kinds.gives import GIVES


class CardKind(Kind):
    CARD = "card", Class.REPLY, "name stamps goal points cash?"
    NEW_CARD_ASK = "new-card-ask", Class.REPLY
    NEW_CARD = "new-card", Class.REPLY, "name stamps goal points cash?"
    BALANCE = "balance", Class.REPLY, "stamps goal points cash? missing unit reward ready"
    HISTORY = "history", Class.REPLY
    HISTORY_EMPTY = "history-empty", Class.REPLY
    HISTORY_LINE = (
        "history-line",
        Class.REPLY,
        "at kind amount unit place reward name",
    )  # `name`: of the rule that gave it
    OWED = "owed", Class.REPLY, "cost unit"  # a line under what is held
    ENDS = "ends", Class.REPLY, "stamps points money? until idle"  # a line under what is held
    TIER_LINE = "tier-line", Class.REPLY, "line"  # the shop's own words
    TIER_UNTIL = "tier-until", Class.REPLY, "tier until"  # a line under what is held
    FULL_CARDS = "full-cards", Class.REPLY, "reward count"  # a line under what is held
    CHALLENGE = "challenge", Class.REPLY, "name done goal span"  # a line under what is held
    BADGES = "badges", Class.REPLY, "count badges"  # the same
    LEVELS = "levels", Class.REPLY, ""
    TIER_NONE = "tier-none", Class.REPLY, ""  # in place of a level
    TIER_AHEAD = "tier-ahead", Class.REPLY, "tier amount by"  # what is missing for the next one
    CHALLENGES = "challenges", Class.REPLY, ""
    TIER_LOST = "tier-lost", Class.REPLY, "tier"  # a line under a visit that is undone
    BADGE_LOST = "badge-lost", Class.REPLY, "badge"
    BADGE_WON = "badge-won", Class.REPLY, "badge"  # a line under what a visit earned
    ACT_GAIN = "act-gain", Class.REPLY, "gain"  # a line under an answer
    REWARDS = "rewards", Class.REPLY, "stamps goal points cash?"
    REWARD_KEPT = "reward-kept", Class.REPLY, "reward cost unit until"  # after which a member has the winner
    REWARDS_EMPTY = "rewards-empty", Class.REPLY, "shop"
    REWARD_LINE = "reward-line", Class.REPLY, f"reward cost unit missing {GIVES}"
    REWARD_LINE_READY = "reward-line-ready", Class.REPLY, f"reward cost unit {GIVES}"
    REWARD_LINE_OUT = "reward-line-out", Class.REPLY, f"reward cost unit period again {GIVES}"
    REWARD_LINE_TIER = "reward-line-tier", Class.REPLY, f"reward cost unit tiers {GIVES}"
    REWARD_LINE_MEMBERS = "reward-line-members", Class.REPLY, f"reward cost unit plans {GIVES}"
    REWARD_MEMBERS = "reward-members", Class.REPLY, "reward plans"
    REWARD_HAD = "reward-had", Class.REPLY, "reward limit period again"
    REWARD_SOLD_OUT = "reward-sold-out", Class.REPLY, "reward"
    REWARD_OVER = "reward-over", Class.REPLY, "reward"
    REWARD_SHORT = "reward-short", Class.REPLY, "reward missing unit"
    REWARD_TIER = "reward-tier", Class.REPLY, "reward tiers"
    REWARD_CLOSED = "reward-closed", Class.REPLY, "reward days clock"
    REWARD_GONE = "reward-gone", Class.REPLY
    VOUCHER = "voucher", Class.REPLY, f"reward code until places? back? {GIVES}"
    VOUCHER_LINE = "voucher-line", Class.REPLY, f"reward code until {GIVES}"
    VOUCHER_KEEP = "voucher-keep", Class.REPLY, "reward until"
    VOUCHER_CANCELLED = "voucher-cancelled", Class.REPLY, "reward cost unit"
    VOUCHER_CLOSED = "voucher-closed", Class.REPLY, "reward"
    VOUCHER_EXPIRED = "voucher-expired", Class.MILESTONE, "reward cost unit"
    VOUCHER_LAPSED = "voucher-lapsed", Class.MILESTONE, "reward"
    VOUCHER_USED = "voucher-used", Class.REPLY, "reward place at off?"
    VOUCHER_REOPENED = "voucher-reopened", Class.REPLY, "reward"
