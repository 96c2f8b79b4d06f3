"""What a campaign gave."""

from __future__ import annotations

from dataclasses import dataclass

from loyalty.ledger.amounts import NOTHING, Amounts


@dataclass(frozen=True, slots=True)
class CampaignGave:
    """On so many `visits` that stand, of so many `members`."""

    visits: int = 0
    members: int = 0
    given: Amounts = NOTHING
