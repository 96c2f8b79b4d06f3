"""A list of members by name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Which = Literal["best", "quiet", "new"]
DAYS: dict[Which, int] = {"best": 365, "quiet": 60, "new": 30}
"""Best by the visits of so many days, gone quiet for as many, joined within them."""


@dataclass(frozen=True, slots=True)
class ListedMember:
    """With their visits, and when they came last (UTC); None: never."""

    id: int
    name: str
    visits: int
    last_visit_at: datetime | None


@dataclass(frozen=True, slots=True)
class MemberList:
    """The first of so many in all."""

    which: Which
    members: tuple[ListedMember, ...]
    count: int
