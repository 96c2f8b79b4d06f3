"""What an act that is no visit earns: joining, a birthday told, cards linked. Each rule counts once for a card."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from loyalty.ledger.earnings import Earnings
from loyalty.programme.acts import Act
from loyalty.programme.programme import Programme
from loyalty.purchase import Used
from loyalty.rules.combine import combine
from loyalty.rules.visits import purchase


def act_earned(programme: Programme, act: Act, at: datetime, uses: Mapping[str, Used]) -> Earnings:
    """By the rules for it, at that instant (UTC)."""
    done = replace(purchase(programme, None, at, "", 0), uses=uses)
    return combine({}, programme.rules_for(act), done)
