"""Uses of rules with limits, and challenges that were paid: written with the visit, and given back when it is undone."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from loyalty.ledger.earnings import Use
from loyalty.model.visits import Visit
from storage.engine.db import Statement, fresh_id, insert

_NO_LIMIT = 2**62


def used(visit: Visit, now: datetime) -> Iterable[Statement]:
    """A `Conflict` where all members together have used a rule up since it was read: the turn starts over."""
    for use in visit.earnings.uses:
        yield insert(
            "rule_use",
            id=fresh_id(),
            visit_id=visit.id,
            member_id=visit.member_id,
            rule=use.rule,
            amount=use.amount,
            at=now,
            shared=is_shared(use),
            badge=use.badge,
        )
        if is_shared(use):
            yield from count(use)


def stands_again(visit_id: int) -> Statement:
    """What a visit that stands again uses of what all members share, also where others have used it up since."""
    return Statement(
        "rule_total",
        """UPDATE "rule_total" SET "uses" = "uses" + 1, "given" = "given" + (SELECT u."amount" FROM "rule_use" u
            WHERE u."visit_id" = $1 AND u."rule" = "rule_total"."rule")
        WHERE "rule" IN (SELECT u."rule" FROM "rule_use" u WHERE u."visit_id" = $1 AND u."shared" = $2)""",
        (visit_id, True),
    )


def left_of(left: Visit) -> Iterable[Statement]:
    """Challenges that a purchase fulfils no more, because money came back, can be paid again."""
    yield Statement(
        "rule_use", 'DELETE FROM "rule_use" WHERE "visit_id" = $1 AND "badge" IS NOT NULL', (left.id,)
    )
    yield from used(left, left.at)


def is_shared(use: Use) -> bool:
    """Whether all members together use it up."""
    return use.shop is not None or use.budget is not None


def count(use: Use) -> Iterable[Statement]:
    """Once more for all members together; a `Conflict` where they have used it up."""
    yield Statement(
        "rule_total",
        """INSERT INTO "rule_total" ("rule", "uses", "given") VALUES ($1, 0, 0) ON CONFLICT ("rule") DO NOTHING""",
        (use.rule,),
    )
    yield Statement(
        "rule_total",
        """UPDATE "rule_total" SET "uses" = "uses" + 1, "given" = "given" + $2
        WHERE "rule" = $1 AND "uses" < $3 AND "given" + $2 <= $4""",
        (
            use.rule,
            use.amount,
            _NO_LIMIT if use.shop is None else use.shop,
            _NO_LIMIT if use.budget is None else use.budget,
        ),
        1,
    )


def returned(visit_id: int) -> Statement:
    """What the undone visit had used of what all members share. Its own uses no longer stand by themselves."""
    return Statement(
        "rule_total",
        """UPDATE "rule_total" SET "uses" = "uses" - 1, "given" = "given" - (SELECT u."amount" FROM "rule_use" u
            WHERE u."visit_id" = $1 AND u."rule" = "rule_total"."rule")
        WHERE "rule" IN (SELECT u."rule" FROM "rule_use" u WHERE u."visit_id" = $1 AND u."shared" = $2)""",
        (visit_id, True),
    )
