"""What a planned batch writes, in a fixed number of statements: gifts, messages and the next dates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from loyalty.ledger.as_of import AsOf
from loyalty.messages.reasons import Reason
from loyalty.planning.calling_off import VISIT
from loyalty.planning.occasion import Date, Plan
from loyalty.planning.profile import MemberProfile
from loyalty.planning.table import UNTIL_A_VISIT
from storage.engine.db import Tx, fresh_id
from storage.engine.lists import places
from storage.messages.dropping import drop_rows
from storage.messages.waking import rivals_gone, to_come
from storage.planning.dues import Due
from storage.planning.gifts import grant
from storage.planning.notices import announce


@dataclass(slots=True)
class PlannedBatch:
    """What a batch comes to: `plans` with their members; `moved` dates with the next one, `over` those without one,
    `new` ones of occasions that had none. `back` are members who came, with their last visit; `anew` those whose messages or dates a fact
    may have called off, so that what waits for these is decided again."""

    plans: list[tuple[MemberProfile, Plan]] = field(default_factory=list)
    moved: list[tuple[Due, Date]] = field(default_factory=list)
    new: list[tuple[int, str, Date]] = field(default_factory=list)
    over: list[Due] = field(default_factory=list)
    back: list[tuple[int, datetime]] = field(default_factory=list)
    anew: list[int] = field(default_factory=list)


async def keep(tx: Tx, batch: PlannedBatch, as_of: AsOf) -> None:
    """Write down all that a batch comes to."""
    now = as_of.now
    await _call_off(tx, batch.back, now)
    if batch.anew:
        await tx.write(rivals_gone(batch.anew, now))
    await grant(tx, [fact for _, plan in batch.plans for fact in plan.facts], as_of)
    await announce(tx, [each for each in batch.plans if each[1].message], now)
    await tx.many(
        'UPDATE "due" SET "at" = $1, "step" = $2 WHERE "id" = $3',
        [(date.at, date.step, due.id) for due, date in batch.moved],
    )
    await tx.many(
        """INSERT INTO "due" ("id", "member_id", "occasion", "at", "step") VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT ("member_id", "occasion") DO NOTHING""",
        [(fresh_id(), member_id, name, date.at, date.step) for member_id, name, date in batch.new],
    )
    # By its date too: what happened this instant has set it again.
    await tx.many('DELETE FROM "due" WHERE "id" = $1 AND "at" = $2', [(due.id, due.at) for due in batch.over])


async def _call_off(tx: Tx, back: Sequence[tuple[int, datetime]], now: datetime) -> None:
    """A member who has just been here does not read that they are missed: drop what was planned while they came,
    which the visit itself did not see."""
    kinds = [kind.text for kind in UNTIL_A_VISIT]
    rows = f""""id" IN ({to_come("$3", tx.dialect)}) AND "state" IN ('waiting', 'dropped')
        AND "created_at" < $2 AND "kind" IN ({places(len(kinds), 4)})"""
    drops = [
        drop_rows(rows, member_id, visited, now, *kinds, reason=Reason.STALE, why=VISIT, now=now)
        for member_id, visited in back
    ]
    if drops:
        await tx.many(drops[0].sql, [one.args for one in drops])
