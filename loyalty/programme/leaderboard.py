"""The leaderboard: who came most often in the month, for whoever asked to be on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from loyalty.programme.values import Range


@dataclass(frozen=True, slots=True)
class Leaderboard:
    """It shows so many `places`."""

    on: bool = False
    places: Annotated[int, Range(3, 20)] = 10
