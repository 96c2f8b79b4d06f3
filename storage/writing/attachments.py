"""Addresses of a card: a phone number proven, an address added, an address taken off."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import assert_never

from loyalty.facts.addresses import AddressAttached, AddressDetached, PhoneAdded, PhoneProofAsked, PhoneRung
from loyalty.messages.reasons import Reason
from storage.engine.db import Statement, fresh_id, insert
from storage.messages.dropping import drop_rows
from storage.messages.rerouting import rerouted_from
from storage.writing.entries import audit, lock_member


def attachment(
    fact: PhoneProofAsked | PhoneRung | PhoneAdded | AddressAttached | AddressDetached, now: datetime
) -> Iterable[Statement]:
    match fact:
        case PhoneProofAsked():
            yield from _proof_asked(fact, now)
        case PhoneRung():
            yield from _rung(fact, now)
        case PhoneAdded():
            yield from _phone_added(fact, now)
        case AddressAttached():
            yield from _address_attached(fact, now)
        case AddressDetached():
            yield from _detached(fact, now)
        case _:
            assert_never(fact)


def _proof_asked(fact: PhoneProofAsked, now: datetime) -> Iterable[Statement]:
    yield Statement(
        "phone_proof",
        """INSERT INTO "phone_proof" ("address_id", "phone", "code", "expires_at")
        VALUES ($1, $2, $3, $4) ON CONFLICT ("address_id") DO UPDATE SET
        "phone" = excluded."phone", "code" = excluded."code", "expires_at" = excluded."expires_at" """,
        (fact.address_id, fact.phone, fact.code, fact.expires_at),
    )
    yield from _rung(fact, now)


def _rung(fact: PhoneProofAsked | PhoneRung, now: datetime) -> Iterable[Statement]:
    yield insert("phone_proof_request", id=fresh_id(), address_id=fact.address_id, phone=fact.phone, at=now)
    yield audit(now, fact.address_id, "phone-asked")


def _phone_added(fact: PhoneAdded, now: datetime) -> Iterable[Statement]:
    yield lock_member(fact.member_id)
    yield Statement(
        "address",
        """INSERT INTO "address" ("id", "channel", "value", "locale", "state", "member_id",
            "seen_at", "wrong_codes", "hash") VALUES ($1, $2, $3, $4, 'open', $5, $6, 0, $7)
        ON CONFLICT ("channel", "value") DO UPDATE SET "member_id" = excluded."member_id",
            "forget_at" = NULL
        WHERE "address"."member_id" IS NULL AND "address"."id" = excluded."id" """,
        # Seen long ago: messages still go to the address that the person writes from.
        (
            fact.address_id,
            fact.channel,
            fact.phone,
            fact.locale,
            fact.member_id,
            now - timedelta(days=3650),
            fact.hash,
        ),
        1,
    )
    yield forget_proof(fact.by)
    yield _attached(fact, now)
    yield audit(now, fact.by, "phone-added", member_id=fact.member_id, subject=fact.address_id)


def _address_attached(fact: AddressAttached, now: datetime) -> Iterable[Statement]:
    yield lock_member(fact.member_id)
    yield Statement(
        "address",
        """UPDATE "address" SET "member_id" = $1, "forget_at" = NULL
        WHERE "id" = $2 AND "member_id" IS NULL""",
        (fact.member_id, fact.address_id),
        1,
    )
    yield forget_proof(fact.by)
    yield _attached(fact, now)
    yield audit(now, fact.by, "attached", member_id=fact.member_id, subject=fact.address_id)


def _attached(fact: PhoneAdded | AddressAttached, now: datetime) -> Statement:
    return insert(
        "attachment",
        id=fresh_id(),
        member_id=fact.member_id,
        address_id=fact.address_id,
        at=now,
        replaced=fact.instead_of,
    )


def forget_proof(address_id: int) -> Statement:
    return Statement("phone_proof", 'DELETE FROM "phone_proof" WHERE "address_id" = $1', (address_id,))


def _detached(fact: AddressDetached, now: datetime) -> Iterable[Statement]:
    """Messages that wait for the member at this address go to another of theirs, if they allow it there, or are
    dropped. The address is kept as long as a stranger's who wrote now, so that it can be given back."""
    yield rerouted_from(fact.address_id, "waiting")
    yield drop_rows(
        """"address_id" = $1 AND "member_id" IS NOT NULL AND "state" IN ('waiting', 'paused')""",
        fact.address_id,
        reason=Reason.UNLINKED,
        now=now,
        group="waiting",
    )
    yield lock_member(fact.member_id)
    yield Statement(
        "address",
        """UPDATE "address" SET "member_id" = NULL, "seen_at" = CASE WHEN "seen_at" < $3 THEN $3 ELSE "seen_at" END
        WHERE "id" = $1 AND "member_id" = $2""",
        (fact.address_id, fact.member_id, now),
        1,
    )
    yield Statement(
        "attachment",
        """UPDATE "attachment" SET "detached_at" = $1
        WHERE "address_id" = $2 AND "member_id" = $3 AND "detached_at" IS NULL""",
        (now, fact.address_id, fact.member_id),
    )
    yield audit(now, fact.by, "detached", member_id=fact.member_id, subject=fact.address_id)
