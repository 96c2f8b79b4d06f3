"""What a member wants of our messages, and what an occasion brings or takes."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import assert_never

from loyalty.facts import Gifted, Lapsed, WishesSet
from loyalty.model import EntryKind
from storage.engine.db import Statement, fresh_id
from storage.writing.entries import amounts, change_balance, entry

_CLOCK = "%H:%M"


def preferences(fact: WishesSet) -> Statement:
    wanted = fact.preferences
    return Statement(
        "member",
        """UPDATE "member" SET "fewer" = $1, "muted" = $2, "quiet_from" = $3, "quiet_to" = $4
        WHERE "id" = $5""",
        (
            wanted.fewer,
            ",".join(str(int(each)) for each in sorted(wanted.muted)),
            wanted.quiet.start.strftime(_CLOCK) if wanted.quiet else None,
            wanted.quiet.end.strftime(_CLOCK) if wanted.quiet else None,
            fact.member_id,
        ),
        1,
    )


def gift(fact: Gifted | Lapsed, now: datetime) -> Iterable[Statement]:
    """Lines of the ledger like any other: in for a gift, out for what lapsed."""
    match fact:
        case Gifted():
            kind, sign = EntryKind.GIFT, 1
        case Lapsed():
            kind, sign = EntryKind.EXPIRY, -1
        case _:
            assert_never(fact)
    for unit, amount in amounts(sign * fact.points, sign * fact.stamps):
        yield entry(fact.member_id, unit, amount, kind, f"{fact.key}:{unit.value}", now)
    yield change_balance(fact.member_id, sign * fact.points, sign * fact.stamps, 0)


def arrange(member_id: int, now: datetime) -> Statement:
    """Something happened that may move this member's dates: planning looks at them soon."""
    return Statement(
        "due",
        """INSERT INTO "due" ("id", "member_id", "occasion", "at", "step") VALUES ($1, $2, 'arrange', $3, 0)
        ON CONFLICT ("member_id", "occasion") DO UPDATE SET "at" = excluded."at" """,
        (fresh_id(), member_id, now),
    )


def forget_dates(member_id: int) -> Statement:
    return Statement("due", 'DELETE FROM "due" WHERE "member_id" = $1', (member_id,))
