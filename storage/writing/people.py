"""Joining, consents, leaving, and what a member changes about themselves."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from loyalty.facts import ConsentGiven, ConsentWithdrawn, Joined, Left
from loyalty.messages.reasons import Reason
from loyalty.model import Purpose
from storage.engine.db import Statement, fresh_id, insert
from storage.ledger.visit_codes import LIVE
from storage.messages.dropping import drop_rows
from storage.people.members import SELVES
from storage.writing.entries import audit

FORGET_AFTER = timedelta(days=1)  # long enough for the goodbye to be delivered


# Found by the member's addresses: there is an index of these, and the outbox keeps every message there ever was.
_WAITING = """"address_id" IN (SELECT "id" FROM "address" WHERE "member_id" = $1) AND "member_id" = $1
    AND "state" IN ('waiting', 'paused')"""


def joined(fact: Joined, now: datetime) -> Iterable[Statement]:
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
    )
    yield insert("balance", member_id=member.id, points=0, stamps=0, money=0, visits=0)
    yield Statement(
        "address",
        """UPDATE "address" SET "member_id" = $1, "forget_at" = NULL
        WHERE "id" = $2 AND "member_id" IS NULL""",
        (member.id, fact.address_id),
        1,
    )
    for purpose in (Purpose.TERMS, Purpose.UPDATES):
        yield consent(ConsentGiven(member.id, purpose, fact.channel, fact.wording, fact.source), now)
    yield audit(now, fact.address_id, "joined", member_id=member.id, source=fact.source)


def consent(fact: ConsentGiven | ConsentWithdrawn, now: datetime) -> Statement:
    return insert(
        "consent",
        id=fresh_id(),
        member_id=fact.member_id,
        purpose=fact.purpose.value,
        channel=fact.channel,
        given=isinstance(fact, ConsentGiven),
        wording=fact.wording,
        source=fact.source,
        at=now,
    )


def left(fact: Left, now: datetime) -> Iterable[Statement]:
    """The person goes, the books stay. Open vouchers lapse without a return: nobody is left to
    spend it. What waits to be sent is dropped; addresses are forgotten a day later, but for those
    that staff work from."""
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
        "voucher",
        """UPDATE "voucher" SET "state" = 'expired' WHERE "member_id" = $1 AND "state" = 'open'""",
        (fact.member_id,),
    )
    yield Statement(
        "visit_code",
        f"""UPDATE "visit_code" SET "closed_at" = $1 WHERE "member_id" = $2 AND {LIVE}""",
        (now, fact.member_id),
    )
    yield drop_rows(_WAITING, fact.member_id, reason=Reason.LEFT, now=now)
    yield Statement(
        "address",
        """UPDATE "address" SET "member_id" = NULL, "forget_at" = CASE WHEN EXISTS (SELECT 1
            FROM "staff" s WHERE s."address_id" = "address"."id" AND s."removed_at" IS NULL)
            THEN "forget_at" ELSE $1 END WHERE "member_id" = $2""",
        (now + FORGET_AFTER, fact.member_id),
    )
    yield audit(now, fact.by, "left", member_id=fact.member_id)
