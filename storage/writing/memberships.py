"""Paid membership: every payment is a line of the books, and so is what was given back."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import assert_never

from loyalty.facts.membership import MembershipCancelled, MembershipGivenBack, MembershipPaid
from loyalty.standing.membership import Payment
from storage.engine.db import Statement, insert
from storage.people.members import SELVES
from storage.writing.entries import audit, lock_member
from storage.writing.undoing import drop_waiting
from storage.writing.waiting import calling_off


def membership(
    fact: MembershipPaid | MembershipGivenBack | MembershipCancelled, now: datetime
) -> Iterable[Statement]:
    match fact:
        case MembershipPaid():
            yield from _paid(fact, now)
        case MembershipGivenBack():
            yield from _given_back(fact, now)
        case MembershipCancelled():
            yield from _cancelled(fact, now)
        case _:
            assert_never(fact)


def _paid(fact: MembershipPaid, now: datetime) -> Iterable[Statement]:
    """A `Conflict` where this code or this charge has paid already."""
    payment, period = fact.payment, fact.payment.period
    if fact.held:
        yield lock_member(payment.member_id)
    yield _line("payment", payment, payment.id, payment.amount, payment.staff_id, now)
    yield _audit(now, fact.by, "plan-paid", payment, payment.amount)
    if not fact.held:
        return
    yield insert(
        "membership",
        id=period.id,
        member_id=payment.member_id,
        plan=period.plan,
        starts_at=period.starts_at,
        renews_at=period.renews_at,
        ends_at=period.ends_at,
        anchor=period.anchor,
        code=payment.code_id,
    )
    yield from calling_off(fact, now)


def _given_back(fact: MembershipGivenBack, now: datetime) -> Iterable[Statement]:
    payment, kind = fact.payment, "undo" if fact.undone else "refund"
    if fact.held:
        yield lock_member(payment.member_id)
    yield _line(kind, payment, fact.id, -payment.amount, fact.staff_id, now, of_id=payment.id)
    yield _audit(now, fact.by, "plan-undone" if fact.undone else "plan-refunded", payment, payment.amount)
    if not fact.held:
        return
    yield Statement(
        "membership",
        'DELETE FROM "membership" WHERE "id" = $1 AND "member_id" = $2',
        (payment.id, payment.member_id),
        1,
    )
    yield drop_waiting(payment.id, now)
    yield from calling_off(fact, now)


def _cancelled(fact: MembershipCancelled, now: datetime) -> Iterable[Statement]:
    payment = fact.payment
    yield lock_member(payment.member_id)
    yield _line("cancellation", payment, fact.id, 0, fact.staff_id, now, of_id=payment.id)
    yield Statement(
        "membership",
        """UPDATE "membership" SET "cancelled" = $1, "ends_at" = "renews_at"
        WHERE "id" = $2 AND "member_id" = $3 AND "cancelled" = $4""",
        (True, payment.id, payment.member_id, False),
        1,
    )
    yield from calling_off(fact, now)
    yield _audit(now, fact.by, "plan-cancelled", payment, 0)


def _line(
    kind: str,
    payment: Payment,
    id: int,
    amount: int,
    staff_id: int | None,
    now: datetime,
    of_id: int | None = None,
) -> Statement:
    period = payment.period
    return insert(
        "payment",
        id=id,
        member_id=payment.member_id,
        kind=kind,
        plan=period.plan,
        amount=amount,
        how=payment.how,
        staff_id=staff_id,
        location=payment.location,
        at=now,
        starts_at=period.starts_at,
        renews_at=period.renews_at,
        ends_at=period.ends_at,
        anchor=period.anchor,
        of_id=of_id,
        charge=payment.charge or None,
    )


def _audit(now: datetime, by: int, action: str, payment: Payment, amount: int) -> Statement:
    return audit(
        now,
        by,
        action,
        member_id=payment.member_id,
        staff_id=payment.staff_id,
        subject=payment.id,
        plan=payment.period.plan,
        amount=amount,
    )


def brought(kept: int, absorbed: int) -> Statement:
    """A card that becomes part of another brings the periods that it paid for."""
    return Statement(
        "membership", 'UPDATE "membership" SET "member_id" = $1 WHERE "member_id" = $2', (kept, absorbed)
    )


def taken_back(kept: int, absorbed: int) -> Statement:
    """And takes them with it when it goes: those that it, or who had become part of it, had paid for."""
    return Statement(
        "membership",
        f"""UPDATE "membership" SET "member_id" = $1 WHERE "member_id" = $2
        AND "id" IN (SELECT "id" FROM "payment" WHERE "member_id" IN ({SELVES}))""",
        (absorbed, kept),
    )


def ended(member_id: int) -> Statement:
    """Whoever leaves is a member no more; the books stay."""
    return Statement("membership", 'DELETE FROM "membership" WHERE "member_id" = $1', (member_id,))
