"""What waits and was contradicted by a fact."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from loyalty.facts import Fact
from loyalty.planning.refresh import CalledOff, called_off
from storage.engine.db import Statement
from storage.engine.lists import places


def calling_off(fact: Fact, now: datetime) -> Iterable[Statement]:
    """Of a turn's statements, these come after those on balances and before those on members: planning holds
    balances and waits for messages, the courier holds messages and waits for members."""
    return (_called_off(one, now) for one in called_off(fact))


def _called_off(these: CalledOff, now: datetime) -> Statement:
    """Only what is `waiting`: nothing of these kinds is ever `paused`. It goes by a name of its own, for it
    may travel with the turn's new messages, which it is not to see."""
    kinds = [kind.text for kind in these.kinds]
    only = f'AND "cause" = ${len(kinds) + 4}' if these.cause else ""
    return Statement(
        "waiting",
        f"""UPDATE "outbox" SET "state" = 'dropped', "why" = $1, "settled_at" = $2
        WHERE "state" = 'waiting' AND "cls" > 0 AND "kind" IN ({places(len(kinds), 4)})
        AND "address_id" IN (SELECT "id" FROM "address" WHERE "member_id" = $3) {only}""",
        (these.why, now, these.member_id, *kinds, *([these.cause] if these.cause else [])),
    )
