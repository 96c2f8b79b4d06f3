"""What happens to a member, and when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from loyalty.facts import Fact


@dataclass(frozen=True)
class Event:
    """A fact, and the instant (UTC) at which it is recorded."""

    at: datetime
    fact: Fact
