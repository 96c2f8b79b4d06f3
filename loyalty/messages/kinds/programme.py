"""What the shop's programme comes to, for its owner."""

from __future__ import annotations

from loyalty.messages.kind import Class, Kind


class ProgrammeKind(Kind):
    PROGRAMME = "programme", Class.REPLY, "amount spend gain"
    PROGRAMME_REWARD = "programme-reward", Class.REPLY, "reward visits"
    PROGRAMME_TIER = "programme-tier", Class.REPLY, "tier visits"
    PROGRAMME_YEAR = "programme-year", Class.REPLY, "custom visits share"
    PROGRAMME_OWED = "programme-owed", Class.REPLY, "count gain worth"
    PROGRAMME_EXPECTED = "programme-expected", Class.REPLY, "worth share count"
    PROGRAMME_EXPECTED_LATER = "programme-expected-later", Class.REPLY, "count"
    PROGRAMME_GENEROUS = "programme-generous", Class.REPLY, "share limit"
    PROGRAMME_UNKNOWN = "programme-unknown", Class.REPLY
    PROGRAMME_TRIED = "programme-tried", Class.REPLY
    EXPERIMENT = "experiment", Class.REPLY, "at"
    EXPERIMENT_LATER = "experiment-later", Class.REPLY, "at"
    EXPERIMENT_NONE = "experiment-none", Class.REPLY
    EXPERIMENT_VERSION = (
        "experiment-version",
        Class.REPLY,
        "variant reward cost unit count redeemed share visits",
    )
    EXPERIMENT_VISITS = "experiment-visits", Class.REPLY, "verdict best rival low high fewest"
    EXPERIMENT_REDEEMED = "experiment-redeemed", Class.REPLY, "verdict best rival low high"
    EXPERIMENT_HOW = "experiment-how", Class.REPLY, "variant"
    EXPERIMENT_CHOSEN = "experiment-chosen", Class.REPLY, "reward until"
    # who joined three months ago, came, and never had a reward
    UNREWARDED = "unrewarded", Class.REPLY, "month count"
    UNREWARDED_LINE = "unrewarded-line", Class.REPLY, "name visits last"
    UNREWARDED_MORE = "unrewarded-more", Class.REPLY, "count"
