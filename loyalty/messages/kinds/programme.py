"""What the shop's programme comes to, for its owner."""

from __future__ import annotations

from loyalty.messages.kind import Class, Kind


class ProgrammeKind(Kind):
    PROGRAMME = "programme", Class.REPLY, "amount spend gain"
    PROGRAMME_REWARD = "programme-reward", Class.REPLY, "reward visits"
    PROGRAMME_YEAR = "programme-year", Class.REPLY, "custom visits share"
    PROGRAMME_OWED = "programme-owed", Class.REPLY, "count gain worth"
    PROGRAMME_UNKNOWN = "programme-unknown", Class.REPLY
