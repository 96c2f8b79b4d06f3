"""Statements that other files build on: an entry of the ledger, a change of a balance, a line of the audit trail."""

from __future__ import annotations

import json
from datetime import datetime

from loyalty.ledger.amounts import Amounts
from loyalty.ledger.units import Unit
from loyalty.model import EntryKind
from storage.engine.db import Statement, Value, fresh_id, insert


def audit(
    now: datetime,
    actor: int,
    action: str,
    *,
    member_id: int | None = None,
    staff_id: int | None = None,
    subject: int | None = None,
    **detail: Value,
) -> Statement:
    """One line of the audit trail. `detail` must hold no personal data: it is not erased."""
    return insert(
        "audit",
        id=fresh_id(),
        at=now,
        actor=actor,
        action=action,
        member_id=member_id,
        staff_id=staff_id,
        subject=subject,
        detail=json.dumps(detail),
    )


def entry(
    member_id: int,
    unit: Unit,
    amount: int,
    kind: EntryKind,
    key: str,
    now: datetime,
    *,
    visit_id: int | None = None,
    voucher_id: int | None = None,
    paper_card_id: int | None = None,
    rule: str | None = None,
) -> Statement:
    """One line of the ledger. A second one with the same `key` is a `Conflict`. `rule` gave it, of a visit."""
    return insert(
        "entry",
        id=fresh_id(),
        member_id=member_id,
        unit=unit.value,
        amount=amount,
        kind=kind.value,
        key=key,
        visit_id=visit_id,
        voucher_id=voucher_id,
        paper_card_id=paper_card_id,
        rule=rule,
        at=now,
    )


def by_unit(amounts: Amounts) -> dict[str, int]:
    """A value for each unit's column."""
    return {unit.value: amounts[unit] for unit in Unit}


def change_balance(member_id: int, change: Amounts, visits: int = 0) -> Statement:
    more = ", ".join(f'"{unit}" = "{unit}" + ${number}' for number, unit in enumerate(Unit, 3))
    return Statement(
        "balance",
        f'UPDATE "balance" SET {more}, "visits" = "visits" + $1 WHERE "member_id" = $2',
        (visits, member_id, *(change[unit] for unit in Unit)),
        1,
    )


HERE = (
    """"merged_into_id" IS NULL AND "left_at" IS NULL"""  # a member who did not leave and is part of no other
)


def set_member(member_id: int, column: str, value: Value) -> Statement:
    """Changes a member who is here; a `Conflict` for anybody else."""
    return Statement(
        "member", f'UPDATE "member" SET "{column}" = $1 WHERE "id" = $2 AND {HERE}', (value, member_id), 1
    )


def lock_member(member_id: int) -> Statement:
    """Locks a member who is here; a `Conflict` for anybody else. Whatever gives a member something (an address, a
    voucher, a code) has this among its statements, so that whoever leaves at the same moment leaves with it. The
    gate locks members as well, so it counts what this one received with the address that comes or goes, or without
    it."""
    return Statement(
        "member",
        f'UPDATE "member" SET "location" = "location" WHERE "id" = $1 AND {HERE}',
        (member_id,),
        1,
    )
