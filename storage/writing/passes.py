"""Prepaid passes: every payment is a line of the books, and its uses are a lot of the ledger that has its id."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import assert_never

from loyalty.facts.passes import PassRefunded, PassSold, PassUndone
from loyalty.ledger.units import PREPAID
from loyalty.model.accounts import EntryKind
from loyalty.standing.passes import PassSale
from storage.engine.db import Statement, insert
from storage.ledger.book import Book, Cause
from storage.writing.entries import audit, lock_member
from storage.writing.undoing import drop_waiting
from storage.writing.waiting import calling_off


def prepaid(fact: PassSold | PassUndone | PassRefunded, now: datetime, book: Book) -> Iterable[Statement]:
    match fact:
        case PassSold(sale, by, held):
            yield from _sold(sale, held, now, book)
            yield _audit(now, by, "pass-sold", sale, sale.price)
        case PassUndone(sale, id, staff_id, by):
            yield _line("pass-undo", sale, id, -sale.price, -sale.uses, staff_id, now)
            yield Statement(
                "visit_code", 'UPDATE "visit_code" SET "sale_id" = NULL WHERE "sale_id" = $1', (sale.id,)
            )
            cause = Cause(EntryKind.REVERSAL, f"undo:pass:{sale.id}")
            yield from book.spend(sale.member_id, PREPAID, sale.uses, cause, sale.id)
            yield drop_waiting(sale.id, now)
            yield from calling_off(fact, now)
            yield _audit(now, by, "pass-undone", sale, sale.price)
        case PassRefunded(sale, id, left, amount, staff_id, by):
            yield _line("pass-refund", sale, id, -amount, -left, staff_id, now)
            if left:
                cause = Cause(EntryKind.REFUND, f"refund:pass:{id}")
                yield from book.spend(sale.member_id, PREPAID, left, cause, sale.id)
                yield from calling_off(fact, now)
            yield _audit(now, by, "pass-refunded", sale, amount)
        case _:
            assert_never(fact)


def _sold(sale: PassSale, held: bool, now: datetime, book: Book) -> Iterable[Statement]:
    uses = sale.uses if held else 0
    if held:
        yield lock_member(sale.member_id)
    if sale.code_id is not None:
        yield _sold_with(sale)
    yield _line("pass", sale, sale.id, sale.price, uses, sale.staff_id, now)
    if held:
        cause = Cause(EntryKind.BOUGHT, f"pass:{sale.id}")
        yield from book.close(sale.member_id)
        yield from book.open(sale.member_id, PREPAID, uses, cause, sale.id, sale.ends_at)


def _sold_with(sale: PassSale) -> Statement:
    """A code sells one pass: a text that is sent twice takes money once."""
    return Statement(
        "visit_code",
        'UPDATE "visit_code" SET "sale_id" = $1 WHERE "id" = $2 AND "sale_id" IS NULL',
        (sale.id, sale.code_id),
        1,
    )


def _line(
    kind: str, sale: PassSale, id: int, amount: int, uses: int, staff_id: int | None, now: datetime
) -> Statement:
    return insert(
        "payment",
        id=id,
        member_id=sale.member_id,
        kind=kind,
        plan=sale.of,
        amount=amount,
        uses=uses,
        how=sale.how,
        staff_id=staff_id,
        location=sale.location,
        at=now,
        starts_at=sale.at,
        renews_at=sale.ends_at,
        ends_at=sale.ends_at,
        anchor=0,
        of_id=None if id == sale.id else sale.id,
        charge=sale.charge or None,
        refund_until=sale.refund_until,
    )


def _audit(now: datetime, by: int, action: str, sale: PassSale, amount: int) -> Statement:
    return audit(
        now,
        by,
        action,
        member_id=sale.member_id,
        staff_id=sale.staff_id,
        subject=sale.id,
        plan=sale.of,
        amount=amount,
    )
