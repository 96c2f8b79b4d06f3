"""Friends who were invited: codes, invitations, and what the inviter gets."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import assert_never

from loyalty.facts.referrals import FriendJoined, Invited, InviteSet, ReferralPaid, ReferralUndone
from loyalty.model.accounts import EntryKind
from loyalty.model.members import LinkRecord
from storage.engine.db import Statement, insert
from storage.ledger.book import Book, Cause
from storage.writing.entries import audit, lock_member

Fact = InviteSet | Invited | FriendJoined | ReferralPaid | ReferralUndone


def referral_source(visit_id: int) -> str:
    """Of the inviter's entries: the visit that paid. One that is undone pays no second time."""
    return f"referral:{visit_id}"


def referral(fact: Fact, now: datetime, book: Book) -> Iterable[Statement]:
    match fact:
        case InviteSet(member_id, code, named, by):
            yield lock_member(member_id)
            yield Statement(
                "referral_code",
                """INSERT INTO "referral_code" ("member_id", "code", "named", "created_at") VALUES ($1, $2, $3, $4)
                ON CONFLICT ("member_id") DO UPDATE SET "named" = excluded."named" """,
                (member_id, code, named, now),
            )
            yield audit(now, by, "invite-named" if named else "invite-unnamed", member_id=member_id)
        case Invited():
            yield from _invited(fact, now)
        case FriendJoined(referral_id, member_id):
            yield Statement(
                "referral",
                'UPDATE "referral" SET "friend_id" = $1, "address_id" = NULL WHERE "id" = $2 AND "friend_id" IS NULL',
                (member_id, referral_id),
                1,
            )
        case ReferralPaid():
            yield from _paid(fact, now, book)
        case ReferralUndone():
            yield from _undone(fact, now, book)
        case _:
            assert_never(fact)


def _invited(fact: Invited, now: datetime) -> Iterable[Statement]:
    given = fact.referral
    if given.friend_id is not None:
        yield lock_member(given.friend_id)
    yield insert(
        "referral",
        id=given.id,
        inviter_id=given.inviter_id,
        friend_id=given.friend_id,
        address_id=fact.address_id,
        at=given.at,
        given=0,
    )
    yield audit(now, fact.by, "invited-friend", member_id=given.inviter_id, subject=given.id)


def _paid(fact: ReferralPaid, now: datetime, book: Book) -> Iterable[Statement]:
    yield Statement(
        "referral",
        """UPDATE "referral" SET "visit_id" = $1, "paid_at" = $2, "paid_to" = $3, "given" = $4
        WHERE "id" = $5 AND "visit_id" IS NULL""",
        (fact.visit_id, now, fact.inviter_id, sum(part.amount for part in fact.parts), fact.referral_id),
        1,
    )
    if fact.inviter_id is not None:
        cause = Cause(EntryKind.GIFT, referral_source(fact.visit_id))
        yield from book.credit(fact.inviter_id, fact.parts, cause)


def _undone(fact: ReferralUndone, now: datetime, book: Book) -> Iterable[Statement]:
    yield Statement(
        "referral",
        """UPDATE "referral" SET "visit_id" = NULL, "paid_at" = NULL, "paid_to" = NULL, "given" = 0
        WHERE "id" = $1 AND "visit_id" = $2""",
        (fact.referral.id, fact.visit_id),
        1,
    )
    yield Statement("visit", 'UPDATE "visit" SET "referral_id" = NULL WHERE "id" = $1', (fact.visit_id,))
    if fact.inviter_id is not None:
        noted = book.noted["source", referral_source(fact.visit_id)]
        cause = Cause(EntryKind.REVERSAL, f"undo:{referral_source(fact.visit_id)}")
        yield from book.take_back(fact.inviter_id, noted.standing, noted, cause)


def linked(record: LinkRecord) -> Statement:
    """Who was invited and became part of a card that never bought, and was not invited, is invited still."""
    return Statement(
        "referral",
        """UPDATE "referral" SET "friend_id" = $1, "link_id" = $3 WHERE "friend_id" = $2 AND "visit_id" IS NULL
        AND NOT EXISTS (SELECT 1 FROM "referral" o WHERE o."friend_id" = $1)
        AND EXISTS (SELECT 1 FROM "activity" a WHERE a."member_id" = $1 AND a."visits" = 0)""",
        (record.kept, record.absorbed, record.id),
    )


def unlinked(record: LinkRecord) -> Statement:
    """What has not been paid goes back with the card that was invited."""
    return Statement(
        "referral",
        """UPDATE "referral" SET "friend_id" = $1, "link_id" = NULL
        WHERE "link_id" = $2 AND "friend_id" = $3 AND "visit_id" IS NULL""",
        (record.absorbed, record.id, record.kept),
    )
