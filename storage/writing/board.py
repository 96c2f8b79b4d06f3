"""Nicknames on the leaderboard."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import assert_never

from loyalty.facts.board import BoardJoined, BoardLeft
from storage.engine.db import Statement, insert
from storage.people.members import SELVES
from storage.writing.entries import audit, lock_member


def board(fact: BoardJoined | BoardLeft, now: datetime) -> Iterable[Statement]:
    """A `Conflict` where somebody else took the nickname since it was looked up: the turn starts over."""
    match fact:
        case BoardJoined(member_id, name, key):
            yield lock_member(member_id)
            yield off_the_board(member_id)
            yield insert("nickname", member_id=member_id, name=name, key=key, at=now)
        case BoardLeft(member_id, by):
            yield off_the_board(member_id)
            if by:
                yield audit(now, by, "nickname-off", member_id=member_id)
        case _:
            assert_never(fact)


def off_the_board(member_id: int) -> Statement:
    """With the nicknames of those who became part of them."""
    return Statement("nickname", f'DELETE FROM "nickname" WHERE "member_id" IN ({SELVES})', (member_id,))
