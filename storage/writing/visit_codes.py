"""Visit codes: shown, used, dropped, guessed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import assert_never

from loyalty.facts.visit_codes import CodeConfirmed, CodeDropped, CodeShown, Guessed, NameFound, NameMissed
from loyalty.messages.kinds.till import TillKind
from loyalty.messages.reasons import Reason
from loyalty.programme.till import Codes
from storage.engine.db import Statement, insert
from storage.ledger.visit_codes import LIVE
from storage.messages.dropping import drop_rows
from storage.writing.entries import audit, lock_member

_TELLING = (TillKind.AT_TILL, TillKind.AT_TILL_DONE, TillKind.AT_TILL_LEFT, TillKind.AT_TILL_UNDONE)


def code(
    fact: CodeShown | CodeConfirmed | CodeDropped | NameFound | NameMissed | Guessed,
    now: datetime,
    codes: Codes,
) -> Iterable[Statement]:
    match fact:
        case CodeShown(code):
            yield lock_member(code.member_id)
            # Expired codes are closed first: the digits of a closed code may be given out again.
            yield Statement(
                "visit_code",
                f'UPDATE "visit_code" SET "closed_at" = $1 WHERE {LIVE} AND "expires_at" <= $1',
                (now,),
            )
            yield insert(
                "visit_code",
                id=code.id,
                code=code.code,
                member_id=code.member_id,
                location=code.location,
                created_at=code.created_at,
                expires_at=code.expires_at,
                scanned=code.scanned,
            )
        case CodeConfirmed(code_id):
            yield Statement(
                "visit_code",
                f'UPDATE "visit_code" SET "scanned" = FALSE WHERE "id" = $1 AND {LIVE}',
                (code_id,),
                1,
            )
        case CodeDropped(code_id):
            yield Statement(
                "visit_code",
                'UPDATE "visit_code" SET "closed_at" = $1 WHERE "id" = $2 AND "closed_at" IS NULL',
                (now, code_id),
            )
            yield stop_telling(code_id, now)
        case NameFound(member_id, by):
            yield audit(now, by, "found-by-name", member_id=member_id)
        case NameMissed(staff_id, today):
            yield Statement(
                "staff",
                """UPDATE "staff" SET "names_missed_at" = $1,
                    "names_missed" = CASE WHEN "names_missed_at" >= $2 THEN "names_missed" + 1 ELSE 1 END
                WHERE "id" = $3""",
                (now, today, staff_id),
                1,
            )
        case Guessed(address_id):
            yield _guessed(address_id, now, codes)
        case _:
            assert_never(fact)


def _guessed(address_id: int, now: datetime, codes: Codes) -> Statement:
    """Counts wrong codes within `codes.slow_down`. From `codes.wrong_codes` on the person has to wait as long."""
    return Statement(
        "address",
        """UPDATE "address" SET
            "slowed_until" = CASE WHEN "wrong_since" >= $2 AND "wrong_codes" + 1 >= $3
                THEN $4 ELSE "slowed_until" END,
            "wrong_codes" = CASE WHEN "wrong_since" >= $2 THEN "wrong_codes" + 1 ELSE 1 END,
            "wrong_since" = CASE WHEN "wrong_since" >= $2 THEN "wrong_since" ELSE $1 END
        WHERE "id" = $5""",
        (now, now - codes.slow_down, codes.wrong_codes, now + codes.slow_down, address_id),
        1,
    )


def stop_telling(id: int, now: datetime, code: str = "$1") -> Statement:
    """Drops what staff were yet to be told of a code. `code` is its id in SQL, found by `id` ($1). To avoid deadlocks
    it comes after statements on balances, as in `waiting.calling_off`."""
    kinds = ", ".join(f"'{kind.text}'" for kind in _TELLING)
    # Not "state" itself: its index would be read for the cause among all that waits, once PostgreSQL planned that while
    # nothing did.
    rows = f""""cause" = {code} AND "cause" <> 0 AND "kind" IN ({kinds}) AND "state" || '' = 'waiting'"""
    return drop_rows(rows, id, reason=Reason.STALE, now=now, why="it changed since", group="telling")


def use(code_id: int, member_id: int, now: datetime, visit_id: int | None = None) -> Statement:
    """Closes a live code. A `Conflict` if it is closed, or went to another member when two cards became one since
    it was read: the turn starts over, so that nothing is credited to a card that is gone."""
    return Statement(
        "visit_code",
        """UPDATE "visit_code" SET "closed_at" = $1, "used_at" = $1, "visit_id" = $2
        WHERE "id" = $3 AND "member_id" = $4 AND "closed_at" IS NULL""",
        (now, visit_id, code_id, member_id),
        1,
    )
