"""Returns of purchases, with what stood before."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace

from loyalty.ledger.earnings import NO_RULES, Use
from loyalty.model.visits import PurchaseReturn
from storage.engine.db import Reader, Row
from storage.ledger import earnings, encoded
from storage.ledger import visits as ledger_visits

_STANDING = 'FROM "purchase_return" WHERE "undone_at" IS NULL AND'


async def by_id(read: Reader, id: int) -> PurchaseReturn | None:
    return await _found(read, await read.row(f'SELECT * {_STANDING} "id" = $1', id))


async def by_code(read: Reader, code_id: int) -> PurchaseReturn | None:
    """The one of this code that stands."""
    return await _found(read, await read.row(f'SELECT * {_STANDING} "code" = $1', code_id))


async def last_by(read: Reader, staff_id: int) -> PurchaseReturn | None:
    """The newest that this person made."""
    newest = f'SELECT * {_STANDING} "staff_id" = $1 ORDER BY "at" DESC LIMIT 1'
    return await _found(read, await read.row(newest, staff_id))


async def paid(read: Reader, visit_id: int) -> tuple[Use, ...]:
    """The challenges that were paid with a visit."""
    rows = await read.rows(
        'SELECT "rule", "amount", "badge" FROM "rule_use" WHERE "visit_id" = $1 AND "badge" IS NOT NULL ORDER BY "id"',
        visit_id,
    )
    return tuple(Use(row["rule"], row["amount"], badge=row["badge"]) for row in rows)


async def _found(read: Reader, row: Row | None) -> PurchaseReturn | None:
    visit = await ledger_visits.by_id(read, row["visit_id"]) if row else None
    if row is None or visit is None:
        return None
    left = row["left_amount"]
    return PurchaseReturn(
        id=row["id"],
        before=replace(
            visit,
            amount=row["amount"],
            used=row["used"],
            earned=encoded.decode(row["earned"]),
            earnings=earnings.decode(row["rules"]) if row["rules"] else NO_RULES,
            undone_at=None,
        ),
        left=None if left is None else (left, row["left_used"]),
        staff_id=row["staff_id"],
        location=row["location"],
        code_id=row["code"],
        at=row["at"],
        paid=_decode(row["paid"]),
    )


async def is_last(read: Reader, back: PurchaseReturn) -> bool:
    """Whether the purchase is as this return left it."""
    visit = await ledger_visits.by_id(read, back.before.id)
    if visit is None:
        return False
    if back.left is None:
        return visit.undone_at == back.at
    return visit.undone_at is None and back.left == (visit.amount, visit.used)


def encode(paid: Sequence[Use]) -> str | None:
    return json.dumps([(use.rule, use.amount, use.badge) for use in paid]) if paid else None


def _decode(text: str | None) -> tuple[Use, ...]:
    return tuple(Use(rule, amount, badge=badge) for rule, amount, badge in json.loads(text or "[]"))
