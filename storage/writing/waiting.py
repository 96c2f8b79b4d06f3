"""Waiting messages that a fact contradicts: they are dropped in its transaction."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from loyalty.facts.fact import Fact
from loyalty.messages.reasons import Reason
from loyalty.planning.calling_off import CalledOff, called_off
from storage.engine.db import Dialect, Statement
from storage.engine.lists import places
from storage.messages.dropping import drop_rows
from storage.messages.waking import to_come


def calling_off(fact: Fact, now: datetime) -> Iterable[Statement]:
    """Drops them. To avoid deadlocks, these statements come after those on balances and before those on members:
    planning locks balances, then messages; the courier locks messages, then members."""
    return (_called_off(one, now) for one in called_off(fact))


def _called_off(these: CalledOff, now: datetime) -> Statement:
    """Only `waiting` ones, and those that might come again: no message of these kinds is ever `paused`. A group of its own, so that it is a
    statement of its own and does not see the new messages of the same turn."""
    kinds = [kind.text for kind in these.kinds]
    only = f'AND "cause" = ${len(kinds) + 3}' if these.cause else ""
    rows = (
        f""""kind" IN ({places(len(kinds), 3)}) {only} AND "state" IN ('waiting', 'dropped') AND "id" IN """
    )
    return drop_rows(
        f"{rows} ({to_come('$2', Dialect.SQLITE)})",
        these.member_id,
        now,
        *kinds,
        *([these.cause] if these.cause else []),
        reason=Reason.STALE,
        now=now,
        why=these.why,
        group="waiting",
        on_postgres=f"{rows} ({to_come('$2', Dialect.POSTGRES)})",
    )
