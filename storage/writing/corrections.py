"""What owners and managers give or take beside visits: the row, the books and the trail."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import assert_never

from loyalty.facts.corrections import Corrected, CorrectionUndone
from loyalty.ledger.amounts import Amounts
from loyalty.model.accounts import Correction, EntryKind
from storage.engine.db import Statement, insert
from storage.ledger.book import Book, Cause, plain
from storage.ledger.corrections import source
from storage.people.members import SELVES
from storage.writing.entries import audit, lock_member


def correction(fact: Corrected | CorrectionUndone, now: datetime, book: Book) -> Iterable[Statement]:
    match fact:
        case Corrected():
            yield from _corrected(fact, now, book)
        case CorrectionUndone():
            yield from _undone(fact, now, book)
        case _:
            assert_never(fact)


def _corrected(fact: Corrected, now: datetime, book: Book) -> Iterable[Statement]:
    done = fact.correction
    yield lock_member(done.member_id)
    yield insert(
        "correction",
        id=done.id,
        member_id=done.member_id,
        staff_id=done.staff_id,
        location=done.location,
        unit=done.unit.value,
        amount=done.amount,
        reason=done.reason,
        at=now,
    )
    cause = Cause(EntryKind.CORRECTION, source(done.id))
    if done.amount > 0:
        yield from book.credit(done.member_id, plain(Amounts({done.unit: done.amount})), cause)
    else:
        yield from book.close(done.member_id)
        yield from book.spend(done.member_id, done.unit, -done.amount, cause)
    yield _trail(now, fact.by, "corrected", done)


def _undone(fact: CorrectionUndone, now: datetime, book: Book) -> Iterable[Statement]:
    """What was given goes out of the lot that it made, and what is not there any more is owed; what was taken goes back to the
    lots it came from."""
    done = fact.correction
    yield Statement(
        "correction",
        f"""UPDATE "correction" SET "undone_at" = $2 WHERE "id" = $3 AND "undone_at" IS NULL
        AND "member_id" IN ({SELVES})""",
        (fact.member_id, now, done.id),
        1,
    )
    noted = book.noted["source", source(done.id)]
    cause = Cause(EntryKind.UNCORRECTED, f"undo:{source(done.id)}")
    if done.amount > 0:
        yield from book.take_back(fact.member_id, Amounts({done.unit: done.amount}), noted, cause)
    else:
        yield from book.give_back(fact.member_id, noted, cause)
    yield _trail(now, fact.by, "correction-undone", replace(done, member_id=fact.member_id))


def _trail(now: datetime, by: int, action: str, done: Correction) -> Statement:
    """The reason stands with the correction: it may be about a person, and goes with them."""
    amount = {done.unit.value: done.amount}
    return audit(now, by, action, member_id=done.member_id, subject=done.id, **amount)
