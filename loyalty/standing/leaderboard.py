"""Places on the leaderboard: equal visits are an equal place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Score:
    """The visits of a member in the month, by their nickname."""

    member_id: int
    name: str
    visits: int


@dataclass(frozen=True, slots=True)
class Placed:
    """A place is one more than how many came more often. `equal`: somebody else has it too."""

    place: int
    score: Score
    equal: bool


@dataclass(frozen=True, slots=True)
class Board:
    """The first places; `more` have as many visits as the last that is shown. `own` is that of whoever looks, wherever it
    is; None: they are not on it, or did not come yet."""

    shown: tuple[Placed, ...] = ()
    more: int = 0
    own: Placed | None = None


def board(scores: Sequence[Score], places: int, member_id: int) -> Board:
    """Of those who came at all; within a place by nickname."""
    ordered = sorted(
        (score for score in scores if score.visits), key=lambda score: (-score.visits, score.name.casefold())
    )
    visits = [score.visits for score in ordered]
    placed = [
        Placed(visits.index(score.visits) + 1, score, visits.count(score.visits) > 1) for score in ordered
    ]
    own = next((one for one in placed if one.score.member_id == member_id), None)
    shown, rest = placed[:places], placed[places:]
    more = sum(one.place == shown[-1].place for one in rest) if shown else 0
    return Board(tuple(shown), more, own)
