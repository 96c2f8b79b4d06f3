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
    member_id: int
