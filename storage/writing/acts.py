"""What an act earned: entries and a lot as for a gift, and that its rules have counted."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from loyalty.facts.acts import ActRewarded
from loyalty.model import EntryKind
from storage.engine.db import Statement, fresh_id, insert
from storage.ledger.book import Book, Cause
from storage.writing.rule_uses import count, is_shared


def rewarded(fact: ActRewarded, now: datetime, book: Book) -> Iterable[Statement]:
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
