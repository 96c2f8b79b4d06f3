"""The instant of a change, and what the programme of that instant says about it."""

from __future__ import annotations

from datetime import datetime

from loyalty.ledger.lifetimes import FOREVER, Lifetimes
from loyalty.value import value


@value(frozen=True, slots=True)
class AsOf:
    """`now` is UTC; `version` is the programme's, and stands with every entry that is written by it."""

    now: datetime
    lifetimes: Lifetimes = FOREVER
    version: str = ""
