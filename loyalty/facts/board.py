"""The leaderboard: who is on it, and by which nickname."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BoardJoined:
    """A member is on the leaderboard by this nickname, in place of one they had. No two have the same `key`."""

    member_id: int
    name: str
    key: str


@dataclass(frozen=True, slots=True)
class BoardLeft:
    """A member is off the leaderboard. `by` is the address of who took them off; 0: they left it themselves."""

    member_id: int
    by: int = 0
