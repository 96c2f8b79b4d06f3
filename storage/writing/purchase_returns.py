"""Money of a purchase that came back, and a return that was a slip."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from loyalty.facts.visits import Returned, ReturnUndone
from loyalty.model.accounts import EntryKind
from loyalty.model.visits import PurchaseReturn, Visit
from storage.engine.db import Statement, insert
from storage.ledger import earnings, encoded
from storage.ledger.book import Book, Cause
from storage.ledger.purchase_returns import encode
from storage.writing.entries import audit, visited
from storage.writing.figure_changes import visit_changed
from storage.writing.rule_uses import left_of, returned, stands_again
from storage.writing.undoing import free_code, visit_back, visit_gone


def came_back(fact: Returned, now: datetime, book: Book) -> Iterable[Statement]:
    """Of a purchase of which nothing is left the visit goes too, but the card was used on that day."""
    back, visit, left = fact.back, fact.visit, fact.left
    noted = book.noted["visit_id", visit.id]
    yield _left_of(visit, left, now)
    yield from visit_changed(visit.at, now)
    if not fact.for_good:
        yield _new(back, now)
    if left and visit.earnings.by_rules:
        yield from left_of(left)
    if left is None:
        yield returned(visit.id)
        yield visit_gone(visit.id)
        yield visited(visit.member_id, -1, None)
    lost = visit.earned - left.earned if left else noted.standing
    unused = visit.taken - left.taken if left else visit.taken
    yield from book.give_back(visit.member_id, noted, _cause(EntryKind.UNSPENT, "unused", back), unused)
    yield from book.take_back(visit.member_id, lost, noted, _cause(_kind(back), "return", back))
    lost_by_unit = {unit.value: number for unit, number in lost.items()}
    yield audit(
        now,
        fact.by,
        "returned",
        member_id=visit.member_id,
        subject=visit.id,
        amount=back.amount,
        **lost_by_unit,
    )


def stays(fact: ReturnUndone, now: datetime, book: Book) -> Iterable[Statement]:
    """As if it had not been: the purchase stands as before, with all that it had brought and used."""
    back, visit = fact.back, fact.back.before
    noted = book.noted["visit_id", visit.id]
    yield Statement(
        "purchase_return",
        'UPDATE "purchase_return" SET "undone_at" = $1 WHERE "id" = $2 AND "undone_at" IS NULL',
        (now, back.id),
        1,
    )
    yield _as_before(back)
    yield from visit_changed(visit.at, now)
    if back.left is None:
        yield stands_again(visit.id)
        yield visit_back(visit.id)
        yield visited(visit.member_id, 1, None)
    elif visit.earnings.by_rules:
        yield from left_of(replace(visit, earnings=replace(visit.earnings, uses=back.paid)))
    taken, unused = noted.of(_source("return", back)), noted.of(_source("unused", back))
    again = replace(_cause(_kind(back), "return", back), source=_source("undo-return", back))
    yield from book.put_back(visit.member_id, taken, again)
    used = replace(_cause(EntryKind.SPENT, "use", back), source=_source("use-again", back))
    yield from book.spend_again(visit.member_id, unused, used)
    yield from book.close(visit.member_id)
    yield free_code("purchase_return", back.id, visit.member_id, now)
    yield audit(
        now, fact.by, "return-undone", member_id=visit.member_id, subject=visit.id, amount=back.amount
    )


def _new(back: PurchaseReturn, now: datetime) -> Statement:
    visit = back.before
    return insert(
        "purchase_return",
        id=back.id,
        visit_id=visit.id,
        staff_id=back.staff_id,
        location=back.location,
        code=back.code_id,
        at=now,
        amount=visit.amount,
        used=visit.used,
        earned=encoded.encode(visit.earned),
        rules=earnings.encode(visit.earnings) if visit.earnings.by_rules else None,
        paid=encode(back.paid),
        left_amount=back.left[0] if back.left else None,
        left_used=back.left[1] if back.left else None,
    )


def _left_of(visit: Visit, left: Visit | None, now: datetime) -> Statement:
    if left is None:
        return Statement(
            "visit",
            """UPDATE "visit" SET "undone_at" = $1 WHERE "id" = $2 AND "undone_at" IS NULL AND "amount" = $3
            AND "used" = $4""",
            (now, visit.id, visit.amount, visit.used),
            1,
        )
    return Statement(
        "visit",
        """UPDATE "visit" SET "amount" = $1, "earned" = $2, "rules" = $3, "used" = $4, "referral_id" = $5
        WHERE "id" = $6 AND "undone_at" IS NULL AND "amount" = $7 AND "used" = $8""",
        (*_columns(left), left.referral, visit.id, visit.amount, visit.used),
        1,
    )


def _as_before(back: PurchaseReturn) -> Statement:
    visit = back.before
    if back.left is None:
        return Statement(
            "visit",
            'UPDATE "visit" SET "undone_at" = NULL WHERE "id" = $1 AND "undone_at" = $2',
            (visit.id, back.at),
            1,
        )
    return Statement(
        "visit",
        """UPDATE "visit" SET "amount" = $1, "earned" = $2, "rules" = $3, "used" = $4
        WHERE "id" = $5 AND "undone_at" IS NULL AND "amount" = $6 AND "used" = $7""",
        (*_columns(visit), visit.id, *back.left),
        1,
    )


def _columns(visit: Visit) -> tuple[int | None, str, str | None, int]:
    rules = earnings.encode(visit.earnings) if visit.earnings.by_rules else None
    return visit.amount, encoded.encode(visit.earned), rules, visit.used


def _kind(back: PurchaseReturn) -> EntryKind:
    return EntryKind.REFUND if back.left else EntryKind.REVERSAL


def _source(what: str, back: PurchaseReturn) -> str:
    return f"{what}:{back.id}"


def _cause(kind: EntryKind, what: str, back: PurchaseReturn) -> Cause:
    return Cause(kind, _source(what, back), {"visit_id": back.before.id})
