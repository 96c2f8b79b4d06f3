"""Taking what a promotion gives."""

from __future__ import annotations

from loyalty.messages.kind import Class, Kind


class ClaimKind(Kind):
    CLAIMED = "claimed", Class.REPLY, "reward code until"
    CLAIMED_ALREADY = "claimed-already", Class.REPLY, "reward code until"
    CLAIM_HAD = "claim-had", Class.REPLY, "reward"
    CLAIM_SOLD_OUT = "claim-sold-out", Class.REPLY, "reward limit"
    CLAIM_EARLY = "claim-early", Class.REPLY, "reward at"
    CLAIM_OVER = "claim-over", Class.REPLY, "reward"
    CLAIM_FREE = "claim-free", Class.REPLY, "reward until"
    CLAIM_WHICH = "claim-which", Class.REPLY
    CLAIM_NONE = "claim-none", Class.REPLY
    CLAIM_KEEP = "claim-keep", Class.REPLY, "reward until"
    CLAIM_LATE = "claim-late", Class.REPLY, "at"
    CLAIM_EXPIRED = "claim-expired", Class.MILESTONE, "reward"
