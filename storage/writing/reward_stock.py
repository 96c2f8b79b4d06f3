"""How many of a reward with a stock are out: counted when one is taken, and back when its voucher is not used."""

from __future__ import annotations

from collections.abc import Iterable

from storage.engine.db import Statement


def taken(reward: str, stock: int) -> Iterable[Statement]:
    """A `Conflict` where the last one was taken since it was read: the turn starts over."""
    yield Statement(
        "reward_total",
        """INSERT INTO "reward_total" ("reward", "taken") VALUES ($1, 0) ON CONFLICT ("reward") DO NOTHING""",
        (reward,),
    )
    yield Statement(
        "reward_total",
        """UPDATE "reward_total" SET "taken" = "taken" + 1 WHERE "reward" = $1 AND "taken" < $2""",
        (reward, stock),
        1,
    )


def returned(voucher_id: int) -> Statement:
    """An open voucher is closed unused."""
    return Statement(
        "reward_total",
        """UPDATE "reward_total" SET "taken" = "taken" - 1 WHERE "reward" IN (
            SELECT v."reward" FROM "voucher" v WHERE v."id" = $1 AND v."stocked" = $2)""",
        (voucher_id, True),
    )


def returned_by(member_id: int) -> Statement:
    """All that the member holds unused, before they are closed with the card."""
    return Statement(
        "reward_total",
        """UPDATE "reward_total" SET "taken" = "taken" - (SELECT count(*) FROM "voucher" v
            WHERE v."member_id" = $1 AND v."state" = 'open' AND v."stocked" = $2
            AND v."reward" = "reward_total"."reward")
        WHERE "reward" IN (SELECT v."reward" FROM "voucher" v
            WHERE v."member_id" = $1 AND v."state" = 'open' AND v."stocked" = $2)""",
        (member_id, True),
    )
