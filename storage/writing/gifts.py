"""What a member gave another: the books of both."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import assert_never

from loyalty.facts.gifts import GiftUndone, Given
from loyalty.ledger.amounts import Amounts
from loyalty.model.accounts import EntryKind
from storage.engine.db import Statement, insert
from storage.ledger.book import Book, Cause
from storage.writing.entries import audit, lock_member


def out_of(gift_id: int) -> str:
    """The source of the giver's entries."""
    return f"gift:{gift_id}:out"


def into(gift_id: int) -> str:
    """The source of the taker's."""
    return f"gift:{gift_id}:in"


def gift(fact: Given | GiftUndone, now: datetime, book: Book) -> Iterable[Statement]:
    match fact:
        case Given():
            yield from _given(fact, now, book)
        case GiftUndone():
            yield from _undone(fact, now, book)
        case _:
            assert_never(fact)


def _given(fact: Given, now: datetime, book: Book) -> Iterable[Statement]:
    """A `Conflict` if the taker leaves, or becomes part of another, at this moment."""
    given = fact.gift
    yield lock_member(given.taker_id)
    yield insert(
        "gift",
        id=given.id,
        giver_id=given.giver_id,
        taker_id=given.taker_id,
        unit=given.unit.value,
        amount=given.amount,
        at=now,
    )
    yield from book.close(given.giver_id)
    out, came = (
        Cause(EntryKind.GIVEN, out_of(given.id)),
        Cause(EntryKind.RECEIVED, into(given.id)),
    )
    yield from book.hand_over(given.giver_id, given.taker_id, given.unit, given.amount, out, came)
    amount = {given.unit.value: given.amount}
    yield audit(now, fact.by, "given", member_id=given.giver_id, subject=given.id, **amount)
    yield audit(now, fact.by, "received", member_id=given.taker_id, subject=given.id, **amount)


def _undone(fact: GiftUndone, now: datetime, book: Book) -> Iterable[Statement]:
    """The taker gives it back from the lots that came, and owes what is not there; the giver's lots are as they were."""
    given = fact.gift
    yield Statement(
        "gift",
        'UPDATE "gift" SET "undone_at" = $1 WHERE "id" = $2 AND "undone_at" IS NULL',
        (now, given.id),
        1,
    )
    taken = Cause(EntryKind.REVERSAL, f"undo:gift:{given.id}:in")
    noted = book.noted["source", into(given.id)]
    yield from book.take_back(fact.taker_id, Amounts({given.unit: given.amount}), noted, taken)
    back = Cause(EntryKind.UNGIVEN, f"undo:gift:{given.id}:out")
    yield from book.give_back(fact.giver_id, book.noted["source", out_of(given.id)], back)
    amount = {given.unit.value: given.amount}
    yield audit(now, fact.by, "gift-undone", member_id=fact.giver_id, subject=given.id, **amount)
