"""Paper cards: stamps moved over, and taken back."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import assert_never

from loyalty.facts import PaperMoved, PaperUndone
from loyalty.model import EntryKind, Unit
from storage.engine.db import Statement
from storage.writing.entries import audit, change_balance, entry
from storage.writing.undoing import brought_less, drop_waiting
from storage.writing.visit_codes import use


def paper(fact: PaperMoved | PaperUndone, now: datetime) -> Iterable[Statement]:
    match fact:
        case PaperMoved():
            yield use(fact.code_id, fact.member_id, now, fact.id)
            yield entry(
                fact.member_id, Unit.STAMPS, fact.stamps, EntryKind.PAPER, f"paper:{fact.id}", now,
                visit_id=fact.id,
            )  # fmt: skip
            yield change_balance(fact.member_id, 0, fact.stamps, 0)
            yield audit(
                now, fact.by, "paper", member_id=fact.member_id, staff_id=fact.staff_id,
                subject=fact.id, stamps=fact.stamps,
            )  # fmt: skip
        case PaperUndone():
            yield entry(
                fact.member_id, Unit.STAMPS, -fact.stamps, EntryKind.REVERSAL, f"undo:{fact.id}", now,
                visit_id=fact.id,
            )  # fmt: skip
            yield change_balance(fact.member_id, 0, -fact.stamps, 0)
            yield brought_less(
                '(SELECT "member_id" FROM "entry" WHERE "key" = $1)', f"paper:{fact.id}", 0, fact.stamps, 0
            )
            yield drop_waiting(fact.id, now)
            yield audit(now, fact.by, "paper-undone", member_id=fact.member_id, subject=fact.id)
        case _:
            assert_never(fact)
