"""Notes for the figures that are kept: what happened long ago is counted otherwise from now on."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from storage.engine.db import Statement, fresh_id, insert
from storage.people.members import SELVES

# What happened within this time is in no kept figure: those are of stretches that ended two hours before they were counted.
_LATELY = timedelta(hours=1)


def visit_changed(at: datetime, now: datetime) -> Iterable[Statement]:
    """A visit of that instant counts no more, or again, or for another amount."""
    if now - at > _LATELY:
        yield insert("figure_change", id=fresh_id(), since=at, until=at, cards=False, at=now)


def card_changed(member_id: int, now: datetime) -> Statement:
    """The visits of this member, and of those who became part of them, are another card's from now on."""
    joined = f'SELECT min("joined_at") AS "since" FROM "member" WHERE "id" IN ({SELVES})'
    return Statement(
        "figure_change",
        f"""INSERT INTO "figure_change" ("id", "since", "until", "cards", "at")
        SELECT $2, j."since", $3, $5, $3 FROM ({joined}) AS j WHERE j."since" < $4""",
        (member_id, fresh_id(), now, now - _LATELY, True),
    )
