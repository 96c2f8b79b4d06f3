"""Paper cards: stamps moved over, and taken back."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import assert_never

from loyalty.facts.visits import PaperMoved, PaperUndone
from loyalty.ledger.amounts import Amounts
from loyalty.ledger.units import Unit
from loyalty.model.accounts import EntryKind
from storage.engine.db import Statement, insert
from storage.ledger.book import Book, Cause, plain
from storage.people.members import SELVES
from storage.writing.entries import audit
from storage.writing.undoing import drop_waiting, free_code
from storage.writing.visit_codes import stop_telling, use


def paper(fact: PaperMoved | PaperUndone, now: datetime, book: Book) -> Iterable[Statement]:
    match fact:
        case PaperMoved():
            yield from _moved(fact, now, book)
        case PaperUndone():
            yield from _undone(fact, now, book)
        case _:
            assert_never(fact)


def _moved(fact: PaperMoved, now: datetime, book: Book) -> Iterable[Statement]:
    yield use(fact.code_id, fact.member_id, now)
    yield insert(
        "paper_card",
        id=fact.id,
        member_id=fact.member_id,
        staff_id=fact.staff_id,
        code=fact.code_id,
        location=fact.location,
        stamps=fact.stamps,
        at=now,
    )
    stamps = Amounts({Unit.STAMPS: fact.stamps})
    yield from book.credit(fact.member_id, plain(stamps), _cause(EntryKind.PAPER, "paper", fact.id))
    yield stop_telling(fact.code_id, now)
    yield audit(
        now, fact.by, "paper", member_id=fact.member_id, staff_id=fact.staff_id,
        subject=fact.id, stamps=fact.stamps,
    )  # fmt: skip


def _undone(fact: PaperUndone, now: datetime, book: Book) -> Iterable[Statement]:
    yield Statement(
        "paper_card",
        f"""UPDATE "paper_card" SET "undone_at" = $2 WHERE "id" = $3 AND "undone_at" IS NULL
        AND "member_id" IN ({SELVES})""",
        (fact.member_id, now, fact.id),
        1,
    )
    noted = book.noted["paper_card_id", fact.id]
    cause = _cause(EntryKind.REVERSAL, "undo", fact.id)
    yield from book.take_back(fact.member_id, noted.standing, noted, cause)
    yield free_code("paper_card", fact.id, fact.member_id, now)
    yield drop_waiting(fact.id, now)
    yield stop_telling(fact.id, now, '(SELECT "code" FROM "paper_card" WHERE "id" = $1)')
    yield audit(now, fact.by, "paper-undone", member_id=fact.member_id, subject=fact.id)


def _cause(kind: EntryKind, what: str, id: int) -> Cause:
    return Cause(kind, f"{what}:{id}", {"paper_card_id": id})
