"""Paper cards: stamps moved over, and taken back."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import assert_never

from loyalty.facts import PaperMoved, PaperUndone
from loyalty.ledger.amounts import Amounts
from loyalty.ledger.units import Unit
from loyalty.model import EntryKind
from storage.engine.db import Statement, insert
from storage.people.members import SELVES
from storage.writing.entries import audit, change_balance, entry
from storage.writing.undoing import brought_less, drop_waiting, free_code
from storage.writing.visit_codes import stop_telling, use


def paper(fact: PaperMoved | PaperUndone, now: datetime) -> Iterable[Statement]:
    match fact:
        case PaperMoved():
            yield from _moved(fact, now)
        case PaperUndone():
            yield from _undone(fact, now)
        case _:
            assert_never(fact)


def _moved(fact: PaperMoved, now: datetime) -> Iterable[Statement]:
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
    yield _entry(fact, fact.stamps, EntryKind.PAPER, f"paper:{fact.id}", now)
    yield change_balance(fact.member_id, Amounts({Unit.STAMPS: fact.stamps}))
    yield stop_telling(fact.code_id, now)
    yield audit(
        now, fact.by, "paper", member_id=fact.member_id, staff_id=fact.staff_id,
        subject=fact.id, stamps=fact.stamps,
    )  # fmt: skip


def _undone(fact: PaperUndone, now: datetime) -> Iterable[Statement]:
    yield Statement(
        "paper_card",
        f"""UPDATE "paper_card" SET "undone_at" = $2 WHERE "id" = $3 AND "undone_at" IS NULL
        AND "member_id" IN ({SELVES})""",
        (fact.member_id, now, fact.id),
        1,
    )
    yield _entry(fact, -fact.stamps, EntryKind.REVERSAL, f"undo:{fact.id}", now)
    yield change_balance(fact.member_id, Amounts({Unit.STAMPS: -fact.stamps}))
    yield brought_less("paper_card", fact.id, Amounts({Unit.STAMPS: fact.stamps}))
    yield free_code("paper_card", fact.id, fact.member_id, now)
    yield drop_waiting(fact.id, now)
    yield stop_telling(fact.id, now, '(SELECT "code" FROM "paper_card" WHERE "id" = $1)')
    yield audit(now, fact.by, "paper-undone", member_id=fact.member_id, subject=fact.id)


def _entry(
    fact: PaperMoved | PaperUndone, stamps: int, kind: EntryKind, key: str, now: datetime
) -> Statement:
    return entry(fact.member_id, Unit.STAMPS, stamps, kind, key, now, paper_card_id=fact.id)
