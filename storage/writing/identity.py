"""Phone numbers proven, and two members made one or two again."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import assert_never

from loyalty.facts import AddressAttached, AddressDetached, Linked, PhoneAdded, PhoneProofAsked, Unlinked
from loyalty.messages.reasons import Reason
from loyalty.model import EntryKind
from storage.engine.db import Statement, fresh_id, insert
from storage.messages.dropping import drop_rows
from storage.messages.rerouting import rerouted_from
from storage.writing.entries import amounts, audit, change_balance, entry


def identity(
    fact: PhoneProofAsked | PhoneAdded | AddressAttached | AddressDetached | Linked | Unlinked, now: datetime
) -> Iterable[Statement]:
    match fact:
        case PhoneProofAsked(address_id, phone, code, expires_at):
            yield Statement(
                "phone_proof",
                """INSERT INTO "phone_proof" ("address_id", "phone", "code", "expires_at")
                VALUES ($1, $2, $3, $4) ON CONFLICT ("address_id") DO UPDATE SET
                "phone" = excluded."phone", "code" = excluded."code", "expires_at" = excluded."expires_at" """,
                (address_id, phone, code, expires_at),
            )
            yield insert("phone_proof_request", id=fresh_id(), address_id=address_id, phone=phone, at=now)
            yield audit(now, address_id, "phone-asked")
        case PhoneAdded(address_id, member_id, channel, phone, locale, by):
            yield Statement(
                "address",
                """INSERT INTO "address" ("id", "channel", "value", "locale", "state", "member_id",
                    "seen_at", "wrong_codes") VALUES ($1, $2, $3, $4, 'open', $5, $6, 0)
                ON CONFLICT ("channel", "value") DO UPDATE SET "member_id" = excluded."member_id",
                    "forget_at" = NULL
                WHERE "address"."member_id" IS NULL AND "address"."id" = excluded."id" """,
                # Not seen yet: messages go on to where the person talks to us.
                (address_id, channel, phone, locale, member_id, now - timedelta(days=3650)),
                1,
            )
            yield _forget_proof(by)
            yield _attached(address_id, member_id, now)
            yield audit(now, by, "phone-added", member_id=member_id, subject=address_id)
        case AddressAttached(address_id, member_id, by):
            yield Statement(
                "address",
                """UPDATE "address" SET "member_id" = $1, "forget_at" = NULL
                WHERE "id" = $2 AND "member_id" IS NULL""",
                (member_id, address_id),
                1,
            )
            yield _attached(address_id, member_id, now)
            yield audit(now, by, "attached", member_id=member_id, subject=address_id)
        case AddressDetached():
            yield from _detached(fact, now)
        case Linked():
            yield from _linked(fact, now)
        case Unlinked():
            yield from _unlinked(fact, now)
        case _:
            assert_never(fact)


def _attached(address_id: int, member_id: int, now: datetime) -> Statement:
    return insert("attachment", id=fresh_id(), member_id=member_id, address_id=address_id, at=now)


def _forget_proof(address_id: int) -> Statement:
    return Statement("phone_proof", 'DELETE FROM "phone_proof" WHERE "address_id" = $1', (address_id,))


def _detached(fact: AddressDetached, now: datetime) -> Iterable[Statement]:
    """What waits there for the card goes to another address of the member, if they allow it; else nowhere."""
    yield rerouted_from(fact.address_id, "waiting")
    yield drop_rows(
        """"address_id" = $1 AND "member_id" IS NOT NULL AND "state" IN ('waiting', 'paused')""",
        fact.address_id,
        reason=Reason.UNLINKED,
        now=now,
        group="waiting",
    )
    yield _alone(fact.member_id)
    yield Statement(
        "address",
        'UPDATE "address" SET "member_id" = NULL WHERE "id" = $1 AND "member_id" = $2',
        (fact.address_id, fact.member_id),
        1,
    )
    yield Statement(
        "attachment",
        """UPDATE "attachment" SET "detached_at" = $1
        WHERE "address_id" = $2 AND "member_id" = $3 AND "detached_at" IS NULL""",
        (now, fact.address_id, fact.member_id),
    )
    yield audit(now, fact.by, "detached", member_id=fact.member_id, subject=fact.address_id)


def _transfer(
    source: int, target: int, points: int, stamps: int, money: int, key: str, now: datetime
) -> Iterable[Statement]:
    """Two lines for each unit, one out and one in, so that every balance stays the sum of its own."""
    for unit, amount in amounts(points, stamps, money):
        yield entry(source, unit, -amount, EntryKind.LINK, f"{key}:out:{unit.value}", now)
        yield entry(target, unit, amount, EntryKind.LINK, f"{key}:in:{unit.value}", now)


def _negative(held: tuple[int, int, int]) -> tuple[int, int, int]:
    points, stamps, money = held
    return (-points, -stamps, -money)


def _linked(fact: Linked, now: datetime) -> Iterable[Statement]:
    record = fact.record
    yield insert(
        "link",
        id=record.id,
        kept_id=record.kept,
        absorbed_id=record.absorbed,
        points=record.points,
        stamps=record.stamps,
        money=record.money,
        visits=record.visits,
        addresses=json.dumps(record.addresses),
        at=record.at,
    )
    yield Statement(
        "member",
        """UPDATE "member" SET "merged_into_id" = $1
        WHERE "id" = $2 AND "merged_into_id" IS NULL AND "left_at" IS NULL""",
        (record.kept, record.absorbed),
        1,
    )
    # Nobody is linked into a card that is leaving, or becoming part of another, at this moment.
    yield _alone(record.kept)
    held = (record.points, record.stamps, record.money)
    yield from _transfer(record.absorbed, record.kept, *held, f"link:{record.id}", now)
    yield change_balance(record.absorbed, *_negative(held), -record.visits)
    yield change_balance(record.kept, *held, record.visits)
    yield Statement(
        "balance",
        """UPDATE "balance" SET "last_visit_at" = (SELECT max(b."last_visit_at") FROM "balance" b
            WHERE b."member_id" IN ($1, $2)) WHERE "member_id" = $1""",
        (record.kept, record.absorbed),
        1,
    )
    yield _birthday(record.kept, record.absorbed)
    for address in record.addresses:
        yield _hand_over(address, record.absorbed, record.kept)
    yield Statement(
        "voucher",
        """UPDATE "voucher" SET "member_id" = $1 WHERE "member_id" = $2 AND "state" = 'open'""",
        (record.kept, record.absorbed),
    )
    yield Statement(
        "visit_code",
        """UPDATE "visit_code" SET "member_id" = $1 WHERE "member_id" = $2 AND "closed_at" IS NULL""",
        (record.kept, record.absorbed),
    )
    yield _forget_proof(fact.by)
    yield audit(now, fact.by, "linked", member_id=record.kept, subject=record.id)


def _alone(member_id: int) -> Statement:
    """Locks a member who is here. Nothing is sent meanwhile by what this person received from an address
    that comes or goes."""
    return Statement(
        "member",
        """UPDATE "member" SET "location" = "location"
        WHERE "id" = $1 AND "merged_into_id" IS NULL AND "left_at" IS NULL""",
        (member_id,),
        1,
    )


def _birthday(kept: int, absorbed: int) -> Statement:
    """Taken over where there is none, with the day it was told; of one that both know, since the first of
    them did."""
    return Statement(
        "member",
        """UPDATE "member" AS m SET "birth_month" = o."birth_month", "birth_day" = o."birth_day",
            "birthday_set_at" = CASE WHEN m."birth_month" IS NOT NULL AND (m."birthday_set_at" IS NULL
                OR m."birthday_set_at" < o."birthday_set_at") THEN m."birthday_set_at"
                ELSE o."birthday_set_at" END
        FROM "member" AS o WHERE m."id" = $1 AND o."id" = $2 AND o."birth_month" IS NOT NULL
        AND (m."birth_month" IS NULL
            OR (m."birth_month" = o."birth_month" AND m."birth_day" = o."birth_day"))""",
        (kept, absorbed),
    )


def _hand_over(address_id: int, giver: int, taker: int) -> Statement:
    return Statement(
        "address",
        'UPDATE "address" SET "member_id" = $1 WHERE "id" = $2 AND "member_id" = $3',
        (taker, address_id, giver),
        1,
    )


def _unlinked(fact: Unlinked, now: datetime) -> Iterable[Statement]:
    record = fact.record
    yield Statement(
        "link",
        # Less goes back once a visit was undone: whoever read before that starts over.
        """UPDATE "link" SET "undone_at" = $1 WHERE "id" = $2 AND "undone_at" IS NULL
        AND "visits" = $3 AND "points" = $4 AND "stamps" = $5""",
        (now, record.id, record.visits, record.points, record.stamps),
        1,
    )
    yield Statement(
        "member",
        'UPDATE "member" SET "merged_into_id" = NULL WHERE "id" = $1 AND "merged_into_id" = $2',
        (record.absorbed, record.kept),
        1,
    )
    yield _alone(record.kept)
    held = (fact.points, fact.stamps, fact.money)
    yield from _transfer(record.kept, record.absorbed, *held, f"unlink:{record.id}", now)
    yield change_balance(record.kept, *_negative(held), -record.visits)
    yield change_balance(record.absorbed, *held, record.visits)
    for address in record.addresses:
        yield Statement(
            "address",
            'UPDATE "address" SET "member_id" = $1 WHERE "id" = $2 AND "member_id" = $3',
            (record.absorbed, address, record.kept),
        )
    yield audit(now, fact.by, "unlinked", member_id=record.kept, subject=record.id)
