"""What an act earned: entries and a lot as for a gift, and that its rules have counted."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import assert_never

from loyalty.facts.acts import ActRewarded, ActUndone
from loyalty.model.accounts import EntryKind
from storage.engine.db import Statement, fresh_id, insert
from storage.ledger.book import Book, Cause
from storage.writing.rule_uses import count, is_shared


def act(fact: ActRewarded | ActUndone, now: datetime, book: Book) -> Iterable[Statement]:
    match fact:
        case ActRewarded():
            yield from _rewarded(fact, now, book)
        case ActUndone():
            yield from _undone(fact, book)
        case _:
            assert_never(fact)


def _rewarded(fact: ActRewarded, now: datetime, book: Book) -> Iterable[Statement]:
    """A `Conflict` where a rule has counted for this member, or all members together have used it up, since it was
    read: the turn starts over."""
    source = f"act:{fact.source}"
    for use in fact.earnings.uses:
        yield insert(
            "act_use",
            id=fresh_id(),
            member_id=fact.member_id,
            rule=use.rule,
            once=f"{use.rule}:{fact.member_id}",
            source=source,
            subject=fact.subject or None,
            amount=use.amount,
            at=now,
            shared=is_shared(use),
        )
        if is_shared(use):
            yield from count(use)
    yield from book.credit(fact.member_id, fact.earnings.parts, Cause(EntryKind.GIFT, source))


def _undone(fact: ActUndone, book: Book) -> Iterable[Statement]:
    """Its rules have counted no more: the next such act may earn again."""
    mine = (fact.member_id, fact.source)
    yield Statement(
        "rule_total",
        """UPDATE "rule_total" SET "uses" = "uses" - 1, "given" = "given" - (SELECT u."amount" FROM "act_use" u
            WHERE u."member_id" = $1 AND u."source" = $2 AND u."rule" = "rule_total"."rule")
        WHERE "rule" IN (SELECT u."rule" FROM "act_use" u
            WHERE u."member_id" = $1 AND u."source" = $2 AND u."shared" = $3)""",
        (*mine, True),
    )
    yield Statement(
        "act_use", 'UPDATE "act_use" SET "once" = NULL WHERE "member_id" = $1 AND "source" = $2', mine
    )
    noted = book.noted["source", fact.source]
    cause = Cause(EntryKind.LINK, f"undo:{fact.source}")
    yield from book.take_back(fact.member_id, noted.standing, noted, cause)
