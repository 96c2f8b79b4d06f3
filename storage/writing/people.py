"""Joining, consents, leaving, and what a member changes about themselves."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from loyalty.facts.people import ConsentGiven, ConsentWithdrawn, Joined, Left
from loyalty.messages.reasons import Reason
from loyalty.model.members import Purpose
from storage.engine.db import Statement, fresh_id, insert
from storage.ledger.book import Book
from storage.ledger.visit_codes import LIVE
from storage.messages.dropping import drop_rows
from storage.people.members import SELVES
from storage.writing import reward_stock
from storage.writing.board import off_the_board
from storage.writing.entries import audit
from storage.writing.memberships import ended
from storage.writing.past_uses import remember

FORGET_AFTER = timedelta(days=1)  # long enough for the goodbye to be delivered


# Found by the member's addresses: there is an index of these, and the outbox keeps every message there ever was.
_WAITING = """"address_id" IN (SELECT "id" FROM "address" WHERE "member_id" = $1) AND "member_id" = $1
    AND "state" IN ('waiting', 'paused')"""


def joined(fact: Joined, now: datetime, book: Book) -> Iterable[Statement]:
    member = fact.member
    yield insert(
        "member",
        id=member.id,
        card=member.card,
        name=member.name,
        locale=member.locale,
        zone=member.zone,
        location=member.location,
        joined_at=member.joined_at,
        source=fact.source,
        link=fact.link or None,
        enrolled_by=fact.enrolled_by,
    )
    yield insert("activity", member_id=member.id, visits=0)
    yield from book.open_account(member.id, member.joined_at)
    yield Statement(
        "address",
        """UPDATE "address" SET "member_id" = $1, "forget_at" = NULL
        WHERE "id" = $2 AND "member_id" IS NULL""",
        (member.id, fact.address_id),
        1,
    )
    for purpose in (Purpose.TERMS, Purpose.UPDATES):
        given = ConsentGiven(member.id, purpose, fact.channel, fact.wording, fact.source, by=fact.address_id)
        yield consent(given, now)
    yield audit(
        now, fact.address_id, "joined", member_id=member.id, staff_id=fact.enrolled_by, source=fact.source
    )


# The keyed hash of the address that a word is about: who said it, else the member's on that channel.
_OF_SPEAKER = """(SELECT a."hash" FROM "address" a WHERE a."id" = $9)"""
_OF_MEMBER = """(SELECT a."hash" FROM "address" a WHERE a."member_id" = $2 AND a."channel" = CAST($4 AS VARCHAR)
    ORDER BY a."seen_at" DESC, a."id" DESC LIMIT 1)"""


def consent(fact: ConsentGiven | ConsentWithdrawn, now: datetime) -> Statement:
    given = isinstance(fact, ConsentGiven)
    said = (fact.member_id, fact.purpose.value, fact.channel, given, fact.wording, fact.source, now)
    return Statement(
        "consent",
        f"""INSERT INTO "consent" ("id", "member_id", "purpose", "channel", "given", "wording", "source", "at",
            "hash") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, {_OF_SPEAKER if fact.by else _OF_MEMBER})""",
        (fresh_id(), *said, fact.by) if fact.by else (fresh_id(), *said),
    )


def left(fact: Left, now: datetime) -> Iterable[Statement]:
    """The person goes, the books stay. Open vouchers lapse without a return: nobody is left to
    spend it. What waits to be sent is dropped; addresses are forgotten a day later, but for those
    that staff work from. What is limited stays used up, by the hashes of the addresses."""
    yield remember(fact, now)
    yield Statement(
        "member",
        """UPDATE "member" SET "left_at" = $1
        WHERE "id" = $2 AND "left_at" IS NULL AND "merged_into_id" IS NULL""",
        (now, fact.member_id),
        1,
    )
    # Also whoever became part of them: the same person by another name.
    yield Statement(
        "member",
        f"""UPDATE "member" SET "name" = '', "card" = 'gone-' || CAST("id" AS VARCHAR),
            "birth_month" = NULL, "birth_day" = NULL, "birthday_set_at" = NULL, "zone" = NULL,
            "quiet_from" = NULL, "quiet_to" = NULL, "left_at" = $2
        WHERE "id" IN ({SELVES})""",
        (fact.member_id, now),
    )
    yield Statement("download", f'DELETE FROM "download" WHERE "member_id" IN ({SELVES})', (fact.member_id,))
    yield Statement(
        "referral_code", f'DELETE FROM "referral_code" WHERE "member_id" IN ({SELVES})', (fact.member_id,)
    )
    yield Statement(
        "correction",
        f"""UPDATE "correction" SET "reason" = '' WHERE "member_id" IN ({SELVES})""",
        (fact.member_id,),
    )
    yield Statement(
        "opinion",
        f"""UPDATE "opinion" SET "words" = '' WHERE "member_id" IN ({SELVES})""",
        (fact.member_id,),
    )
    yield off_the_board(fact.member_id)
    yield reward_stock.returned_by(fact.member_id)
    yield Statement(
        "voucher",
        """UPDATE "voucher" SET "state" = 'expired' WHERE "member_id" = $1 AND "state" = 'open'""",
        (fact.member_id,),
    )
    yield Statement(
        "visit_code",
        f"""UPDATE "visit_code" SET "closed_at" = $1 WHERE "member_id" = $2 AND {LIVE}""",
        (now, fact.member_id),
    )
    yield ended(fact.member_id)
    yield drop_rows(_WAITING, fact.member_id, reason=Reason.LEFT, now=now)
    yield Statement(
        "address",
        """UPDATE "address" SET "member_id" = NULL, "forget_at" = CASE WHEN EXISTS (SELECT 1
            FROM "staff" s WHERE s."address_id" = "address"."id" AND s."removed_at" IS NULL)
            THEN "forget_at" ELSE $1 END WHERE "member_id" = $2""",
        (now + FORGET_AFTER, fact.member_id),
    )
    yield audit(now, fact.by, "left", member_id=fact.member_id)
