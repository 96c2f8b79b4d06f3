"""What waits and was contradicted by a fact."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from loyalty.facts import Fact
from loyalty.messages.reasons import Reason
from loyalty.planning.refresh import CalledOff, called_off
from storage.engine.db import Statement
from storage.engine.lists import places
from storage.messages.dropping import drop_rows


def calling_off(fact: Fact, now: datetime) -> Iterable[Statement]:
    """Of a turn's statements, these come after those on balances and before those on members: planning holds
    balances and waits for messages, the courier holds messages and waits for members."""
    return (_called_off(one, now) for one in called_off(fact))


def _called_off(these: CalledOff, now: datetime) -> Statement:
    """Only what is `waiting`: nothing of these kinds is ever `paused`. Separate key, so that it runs in its
    own statement group: it may travel with the turn's new messages, and is not to see them."""
    kinds = [kind.text for kind in these.kinds]
    only = f'AND "cause" = ${len(kinds) + 2}' if these.cause else ""
    return drop_rows(
        f""""state" = 'waiting' AND "cls" > 0 AND "kind" IN ({places(len(kinds), 2)})
        AND "address_id" IN (SELECT "id" FROM "address" WHERE "member_id" = $1) {only}""",
        these.member_id,
        *kinds,
        *([these.cause] if these.cause else []),
        reason=Reason.STALE,
        now=now,
        why=these.why,
        group="waiting",
    )
