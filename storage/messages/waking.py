"""Members whose slots, rivals or preferences change: locked while it happens, and then decided about again. What the gate
holds is due now; what it dropped only because a slot was taken or kept comes again, while it lives."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import UTC, datetime

from loyalty.gate.candidate import Candidate
from loyalty.messages.kind import Class
from loyalty.messages.reasons import HELD, LOST, Reason
from storage.engine.db import Dialect, Statement, Tx, Value
from storage.engine.lists import filled, places


def _listed(reasons: Iterable[Reason]) -> str:
    return ", ".join(f"'{reason}'" for reason in reasons)


HELD_BY_GATE = _listed(HELD)
_RIVALS = (Reason.COMPETITION,)
_DUE = 'UPDATE "outbox" SET "due_at" = CASE WHEN "not_before" > $1 THEN "not_before" ELSE $1 END'
_AGAIN = """UPDATE "outbox" SET "state" = 'waiting', "settled_at" = NULL, "due_at" = $1"""
_SOME = '"id" IN (SELECT "id" FROM "outbox" WHERE {} LIMIT $2)'


def lost(now: str, reasons: Collection[Reason] = LOST) -> str:
    """A condition: dropped by the gate for a limit or a rival, and still alive at `now` (a parameter)."""
    return f""""state" = 'dropped' AND "reason" IN ({_listed(reasons)}) AND ("expires_at" IS NULL OR "expires_at" > {now})"""


_WAITING = """SELECT w."id" FROM "outbox" w WHERE w."state" = 'waiting' AND w."cls" > 0 AND w."address_id" """


def to_come(now: str, dialect: Dialect) -> str:
    """The ids of what waits for the member $1, and of what was dropped and might come again. PostgreSQL has to be told
    that it is to go by address: a plan made while nothing waits reads all that waits, however much that is by then."""
    if dialect is Dialect.SQLITE:
        waits = f"""{_WAITING} IN (SELECT "id" FROM "address" WHERE "member_id" = $1)"""
    else:
        waits = f"""SELECT "theirs"."id" FROM "address" a CROSS JOIN LATERAL ({_WAITING} = a."id" OFFSET 0) AS "theirs"
            WHERE a."member_id" = $1"""
    return f"""{waits} UNION ALL SELECT "id" FROM "outbox" WHERE {lost(now)} AND "member_id" = $1"""


async def lock_members(tx: Tx, member_ids: Iterable[int]) -> None:
    """Nobody else decides about these members until this transaction ends, and what was decided before is seen."""
    ids = filled(sorted(set(member_ids)))
    if ids and tx.dialect is Dialect.POSTGRES:  # SQLite has one writer
        sql = f'SELECT "id" FROM "member" WHERE "id" IN ({places(len(ids))}) ORDER BY "id" '
        await tx.rows(sql + tx.dialect.lock("member"), *ids)


def slots_freed(dialect: Dialect, member_ids: Iterable[int], now: datetime) -> Sequence[Statement]:
    """Slots of these members, who are locked, came free. Rows that somebody decides about at this moment are left out:
    that decision waits for this very transaction."""
    skip = _skip(dialect)
    ids = filled(dict.fromkeys(member_ids))
    members = places(len(ids), 2)
    return _wake(members, ids, now, HELD, "outbox", skip), _revive(members, ids, now, LOST, "outbox", skip)


def rivals_gone(member_ids: Iterable[int], now: datetime) -> Sequence[Statement]:
    """Messages of these members may be gone, and so what others were held or dropped for."""
    ids = filled(dict.fromkeys(member_ids))
    members = places(len(ids), 2)
    return _wake(members, ids, now, _RIVALS), _revive(members, ids, now, _RIVALS)


def less_is_coming(now: datetime, most: int) -> Sequence[Statement]:
    """A promotion is not sent, or not now: what ranks after promotions, and was held or dropped because another comes
    first. Of each at most so many, because conversations wait for it; the others go when they would have gone."""
    after = f'"cls" > {int(Class.PROMOTION)}'
    held = f""""state" = 'waiting' AND {after} AND "due_at" > $1 AND "reason" IN ({_listed(_RIVALS)})"""
    gone = f"{lost('$1', _RIVALS)} AND {after}"
    return (
        Statement("promotion", f"{_DUE} WHERE {_SOME.format(held)}", (now, most)),
        Statement("promotion", f"{_AGAIN} WHERE {_SOME.format(gone)}", (now, most)),
    )


def decide_anew(members: str, id: int, now: datetime) -> Sequence[Statement]:
    """What the gate knows of a member changes. `members` is an SQL expression for their ids, with `id` as its $2. To
    avoid deadlocks these come before statements on members, as in `storage.writing.waiting`."""
    return _wake(members, (id,), now, HELD), _revive(members, (id,), now, LOST)


def _skip(dialect: Dialect) -> str:
    return " FOR UPDATE SKIP LOCKED" if dialect is Dialect.POSTGRES else ""


def _wake(
    members: str,
    ids: Sequence[Value],
    now: datetime,
    reasons: Collection[Reason],
    group: str = "waiting",
    skip: str = "",
) -> Statement:
    sql = f"""{_DUE} WHERE "state" = 'waiting' AND "id" IN (SELECT "id" FROM "outbox"
        WHERE "state" = 'waiting' AND "cls" > 0 AND "due_at" > $1 AND "reason" IN ({_listed(reasons)})
        AND "address_id" IN (SELECT "id" FROM "address" WHERE "member_id" IN ({members})){skip})"""
    return Statement(group, sql, (now, *ids))


def _revive(
    members: str,
    ids: Sequence[Value],
    now: datetime,
    reasons: Collection[Reason],
    group: str = "lost",
    skip: str = "",
) -> Statement:
    """Only what was the member's own then: whoever left and joined again gets nothing of before."""
    sql = f"""{_AGAIN} WHERE "state" = 'dropped' AND "id" IN (SELECT "id" FROM "outbox"
        WHERE {lost("$1", reasons)} AND "member_id" IN ({members})
        AND "address_id" IN (SELECT "id" FROM "address" WHERE "member_id" IN ({members})){skip})"""
    return Statement(group, sql, (now, *ids))


async def release_rivals(tx: Tx, dropped: Mapping[Candidate, int], now: datetime) -> None:
    """What was held or dropped because these messages came first, by member, is decided again. What was dropped only if
    it ranks after them, so that two never bring back each other; those of one batch were decided knowing each other."""
    if not dropped:
        return
    ids = filled(dict.fromkeys(dropped.values()))
    await tx.write([_wake(places(len(ids), 2), ids, now, HELD, "outbox", _skip(tx.dialect))])
    batch = filled([one.id for one in dropped])
    await tx.many(
        _AFTER.format(places(len(batch), 8)),
        [
            (now, member_id, int(one.cls), one.expires_at or _NEVER, one.created_at, one.id, _NEVER, *batch)
            for one, member_id in dropped.items()
        ],
    )


_NEVER = datetime(9999, 1, 1, tzinfo=UTC)
_AFTER = f"""{_AGAIN} WHERE {lost("$1", _RIVALS)} AND "member_id" = $2
    AND "address_id" IN (SELECT "id" FROM "address" WHERE "member_id" = $2) AND "id" NOT IN ({{}})
    AND ("cls", coalesce("expires_at", $7), "created_at", "id") > ($3, $4, $5, $6)"""
