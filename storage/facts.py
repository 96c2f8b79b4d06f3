"""Writing facts down: each becomes statements, sent together with the rest of the turn.

Guards are in the database: a code that is used up, a balance that would fall below zero or a key
that exists already is a `Conflict`, and nothing of the turn is kept.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import assert_never

from loyalty.facts import (
    AddressAttached,
    AddressChanged,
    BirthdaySet,
    CodeDropped,
    CodeShown,
    ConsentGiven,
    ConsentWithdrawn,
    Credited,
    Fact,
    Guessed,
    Joined,
    Left,
    Linked,
    LocaleChosen,
    LocationChosen,
    Objected,
    PaperMoved,
    PaperUndone,
    PhoneAdded,
    PhoneProofAsked,
    Renamed,
    StaffInvited,
    StaffJoined,
    StaffRemoved,
    Undone,
    Unlinked,
    VoucherIssued,
    VoucherRedeemed,
    VoucherReopened,
    VoucherReturned,
)
from loyalty.model import EntryKind, Purpose, Unit, Voucher
from loyalty.programme import Codes
from storage.db import Statement, Value, fresh_id, insert
from storage.members import SELVES

FORGET_AFTER = timedelta(days=1)  # long enough for the goodbye to be delivered


def statements(fact: Fact, now: datetime, codes: Codes) -> Sequence[Statement]:
    """What one fact writes. `codes` says how wrong guesses slow a person down."""
    return tuple(_written(fact, now, codes))


def _written(fact: Fact, now: datetime, codes: Codes) -> Iterable[Statement]:
    match fact:
        case Joined():
            yield from _joined(fact, now)
        case ConsentGiven() | ConsentWithdrawn():
            yield _consent(fact, now)
        case Renamed(member_id, name):
            yield _set_member(member_id, "name", name)
        case LocaleChosen(address_id, member_id, locale):
            yield Statement(
                "address", 'UPDATE "address" SET "locale" = $1 WHERE "id" = $2', (locale, address_id), 1
            )
            if member_id is not None:
                yield _set_member(member_id, "locale", locale)
        case BirthdaySet(member_id, birthday):
            yield Statement(
                "member",
                'UPDATE "member" SET "birth_month" = $1, "birth_day" = $2 WHERE "id" = $3',
                (birthday.month if birthday else None, birthday.day if birthday else None, member_id),
                1,
            )
        case LocationChosen(location, member_id, staff_id):
            if member_id is not None:
                yield _set_member(member_id, "location", location)
            if staff_id is not None:
                yield Statement(
                    "staff", 'UPDATE "staff" SET "location" = $1 WHERE "id" = $2', (location, staff_id), 1
                )
        case AddressChanged(address_id, state):
            yield Statement(
                "address", 'UPDATE "address" SET "state" = $1 WHERE "id" = $2', (state.value, address_id), 1
            )
        case CodeShown() | CodeDropped() | Guessed():
            yield from _code(fact, now, codes)
        case Credited() | Undone() | Objected():
            yield from _visit(fact, now)
        case VoucherIssued() | VoucherReturned() | VoucherRedeemed() | VoucherReopened():
            yield from _voucher(fact, now)
        case PaperMoved() | PaperUndone():
            yield from _paper(fact, now)
        case Left():
            yield from _left(fact, now)
        case PhoneProofAsked() | PhoneAdded() | AddressAttached() | Linked() | Unlinked():
            yield from _identity(fact, now)
        case StaffInvited() | StaffJoined() | StaffRemoved():
            yield from _staff(fact, now)
        case _:
            assert_never(fact)


def _set_member(member_id: int, column: str, value: Value) -> Statement:
    return Statement("member", f'UPDATE "member" SET "{column}" = $1 WHERE "id" = $2', (value, member_id), 1)


def audit(
    now: datetime,
    actor: int,
    action: str,
    *,
    member_id: int | None = None,
    staff_id: int | None = None,
    subject: int | None = None,
    **detail: Value,
) -> Statement:
    """One line of the trail. `detail` is never personal data: it outlives an erasure."""
    return insert(
        "audit",
        id=fresh_id(),
        at=now,
        actor=actor,
        action=action,
        member_id=member_id,
        staff_id=staff_id,
        subject=subject,
        detail=json.dumps(detail),
    )


def entry(
    member_id: int,
    unit: Unit,
    amount: int,
    kind: EntryKind,
    key: str,
    now: datetime,
    *,
    visit_id: int | None = None,
    voucher_id: int | None = None,
) -> Statement:
    """One line of the ledger. `key` makes it happen once."""
    return insert(
        "entry",
        id=fresh_id(),
        member_id=member_id,
        unit=unit.value,
        amount=amount,
        kind=kind.value,
        key=key,
        visit_id=visit_id,
        voucher_id=voucher_id,
        at=now,
    )


def _balance(member_id: int, points: int, stamps: int, money: int, visits: int = 0) -> Statement:
    return Statement(
        "balance",
        """UPDATE "balance" SET "points" = "points" + $1, "stamps" = "stamps" + $2,
            "money" = "money" + $3, "visits" = "visits" + $4 WHERE "member_id" = $5""",
        (points, stamps, money, visits, member_id),
        1,
    )


def _amounts(points: int, stamps: int, money: int = 0) -> Iterable[tuple[Unit, int]]:
    return (
        (unit, amount)
        for unit, amount in ((Unit.POINTS, points), (Unit.STAMPS, stamps), (Unit.MONEY, money))
        if amount
    )


def _joined(fact: Joined, now: datetime) -> Iterable[Statement]:
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
        yield _consent(ConsentGiven(member.id, purpose, fact.channel, fact.wording, fact.source), now)
    yield audit(now, fact.address_id, "joined", member_id=member.id, source=fact.source)


def _consent(fact: ConsentGiven | ConsentWithdrawn, now: datetime) -> Statement:
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


def _code(fact: CodeShown | CodeDropped | Guessed, now: datetime, codes: Codes) -> Iterable[Statement]:
    match fact:
        case CodeShown(code):
            # Codes nobody used make room for their digits as soon as anybody needs a new one.
            yield Statement(
                "visit_code",
                'UPDATE "visit_code" SET "closed_at" = $1 WHERE "closed_at" IS NULL AND "expires_at" <= $1',
                (now,),
            )
            yield insert(
                "visit_code",
                id=code.id,
                code=code.code,
                member_id=code.member_id,
                location=code.location,
                created_at=code.created_at,
                expires_at=code.expires_at,
            )
        case CodeDropped(code_id):
            yield Statement(
                "visit_code",
                'UPDATE "visit_code" SET "closed_at" = $1 WHERE "id" = $2 AND "closed_at" IS NULL',
                (now, code_id),
            )
        case Guessed(address_id):
            yield _guessed(address_id, now, codes)
        case _:
            assert_never(fact)


def _guessed(address_id: int, now: datetime, codes: Codes) -> Statement:
    """One more wrong code within the window; from `codes.wrong_codes` on the person is slowed down."""
    return Statement(
        "address",
        """UPDATE "address" SET
            "slowed_until" = CASE WHEN "wrong_since" >= $2 AND "wrong_codes" + 1 >= $3
                THEN $4 ELSE "slowed_until" END,
            "wrong_codes" = CASE WHEN "wrong_since" >= $2 THEN "wrong_codes" + 1 ELSE 1 END,
            "wrong_since" = CASE WHEN "wrong_since" >= $2 THEN "wrong_since" ELSE $1 END
        WHERE "id" = $5""",
        (now, now - codes.slow_down, codes.wrong_codes, now + codes.slow_down, address_id),
        1,
    )


def _use_code(code_id: int, member_id: int, now: datetime, visit_id: int) -> Statement:
    """Codes and vouchers go along when two cards become one: whoever read before that is in conflict
    and starts over, so that nothing is credited to a card that is gone."""
    return Statement(
        "visit_code",
        """UPDATE "visit_code" SET "closed_at" = $1, "used_at" = $1, "visit_id" = $2
        WHERE "id" = $3 AND "member_id" = $4 AND "closed_at" IS NULL""",
        (now, visit_id, code_id, member_id),
        1,
    )


def _visit(fact: Credited | Undone | Objected, now: datetime) -> Iterable[Statement]:
    match fact:
        case Credited(visit, code_id, by):
            yield _use_code(code_id, visit.member_id, now, visit.id)
            yield insert(
                "visit",
                id=visit.id,
                member_id=visit.member_id,
                staff_id=visit.staff_id,
                location=visit.location,
                amount=visit.amount,
                points=visit.points,
                stamps=visit.stamps,
                code=code_id,
                at=visit.at,
            )
            for unit, amount in _amounts(visit.points, visit.stamps):
                key = f"visit:{visit.id}:{unit.value}"
                yield entry(visit.member_id, unit, amount, EntryKind.VISIT, key, now, visit_id=visit.id)
            yield Statement(
                "balance",
                """UPDATE "balance" SET "points" = "points" + $1, "stamps" = "stamps" + $2,
                    "visits" = "visits" + 1, "last_visit_at" = $3 WHERE "member_id" = $4""",
                (visit.points, visit.stamps, visit.at, visit.member_id),
                1,
            )
            yield _set_member(visit.member_id, "location", visit.location)
            yield audit(
                now, by, "credited", member_id=visit.member_id, staff_id=visit.staff_id,
                subject=visit.id, points=visit.points, stamps=visit.stamps, amount=visit.amount,
            )  # fmt: skip
        case Undone(visit, by):
            yield Statement(
                "visit",
                'UPDATE "visit" SET "undone_at" = $1 WHERE "id" = $2 AND "undone_at" IS NULL',
                (now, visit.id),
                1,
            )
            for unit, amount in _amounts(visit.points, visit.stamps):
                key = f"undo:{visit.id}:{unit.value}"
                yield entry(visit.member_id, unit, -amount, EntryKind.REVERSAL, key, now, visit_id=visit.id)
            yield Statement(
                "balance",
                """UPDATE "balance" SET "points" = "points" - $1, "stamps" = "stamps" - $2,
                    "visits" = "visits" - 1, "last_visit_at" = (SELECT max("at") FROM "visit"
                        WHERE "member_id" = $3 AND "id" <> $4 AND "undone_at" IS NULL)
                WHERE "member_id" = $3""",
                (visit.points, visit.stamps, visit.member_id, visit.id),
                1,
            )
            yield _cancel_waiting(visit.id, now)
            yield audit(now, by, "undone", member_id=visit.member_id, subject=visit.id)
        case Objected(member_id, visit_id, by):
            yield audit(now, by, "objected", member_id=member_id, subject=visit_id)
        case _:
            assert_never(fact)


def _cancel_waiting(cause: int, now: datetime) -> Statement:
    """What was to be said because of it, and has not gone out yet, does not go out."""
    return Statement(
        "outbox",
        """UPDATE "outbox" SET "state" = 'dropped', "why" = 'its cause was undone', "settled_at" = $1
        WHERE "cause" = $2 AND "cause" <> 0 AND "state" = 'waiting'""",
        (now, cause),
    )


def _cost(unit: Unit, amount: int) -> tuple[int, int, int]:
    """As the three columns of a balance."""
    return (
        amount if unit is Unit.POINTS else 0,
        amount if unit is Unit.STAMPS else 0,
        amount if unit is Unit.MONEY else 0,
    )


def _voucher(
    fact: VoucherIssued | VoucherReturned | VoucherRedeemed | VoucherReopened, now: datetime
) -> Iterable[Statement]:
    voucher = fact.voucher
    match fact:
        case VoucherIssued():
            yield insert(
                "voucher",
                id=voucher.id,
                code=voucher.code,
                member_id=voucher.member_id,
                reward=voucher.reward,
                unit=voucher.unit.value,
                cost=voucher.cost,
                state=voucher.state.value,
                created_at=voucher.created_at,
                expires_at=voucher.expires_at,
                location="",
            )
            key = f"voucher:{voucher.id}"
            yield entry(
                voucher.member_id, voucher.unit, -voucher.cost, EntryKind.REDEMPTION, key, now,
                voucher_id=voucher.id,
            )  # fmt: skip
            yield _balance(voucher.member_id, *_cost(voucher.unit, -voucher.cost))
        case VoucherReturned(_, expired):
            yield _give_back(voucher, "expired" if expired else "cancelled")
            key = f"voucher:{voucher.id}:back"
            yield entry(
                voucher.member_id, voucher.unit, voucher.cost, EntryKind.RETURN, key, now,
                voucher_id=voucher.id,
            )  # fmt: skip
            yield _balance(voucher.member_id, *_cost(voucher.unit, voucher.cost))
        case VoucherRedeemed(_, staff_id, location, by):
            yield Statement(
                "voucher",
                """UPDATE "voucher" SET "state" = 'used', "used_at" = $1, "used_by" = $2,
                    "location" = $3 WHERE "id" = $4 AND "state" = 'open' AND "expires_at" > $1""",
                (now, staff_id, location, voucher.id),
                1,
            )
            yield audit(
                now, by, "redeemed", member_id=voucher.member_id, staff_id=staff_id,
                subject=voucher.id, reward=voucher.reward,
            )  # fmt: skip
        case VoucherReopened(_, by):
            yield Statement(
                "voucher",
                """UPDATE "voucher" SET "state" = 'open', "used_at" = NULL, "used_by" = NULL
                WHERE "id" = $1 AND "state" = 'used'""",
                (voucher.id,),
                1,
            )
            yield audit(now, by, "reopened", member_id=voucher.member_id, subject=voucher.id)
        case _:
            assert_never(fact)


def _give_back(voucher: Voucher, state: str) -> Statement:
    return Statement(
        "voucher",
        """UPDATE "voucher" SET "state" = $1
        WHERE "id" = $2 AND "member_id" = $3 AND "state" = 'open'""",
        (state, voucher.id, voucher.member_id),
        1,
    )


def _paper(fact: PaperMoved | PaperUndone, now: datetime) -> Iterable[Statement]:
    match fact:
        case PaperMoved():
            yield _use_code(fact.code_id, fact.member_id, now, fact.id)
            yield entry(
                fact.member_id, Unit.STAMPS, fact.stamps, EntryKind.PAPER, f"paper:{fact.id}", now,
                visit_id=fact.id,
            )  # fmt: skip
            yield _balance(fact.member_id, 0, fact.stamps, 0)
            yield audit(
                now, fact.by, "paper", member_id=fact.member_id, staff_id=fact.staff_id,
                subject=fact.id, stamps=fact.stamps,
            )  # fmt: skip
        case PaperUndone():
            yield entry(
                fact.member_id, Unit.STAMPS, -fact.stamps, EntryKind.REVERSAL, f"undo:{fact.id}", now,
                visit_id=fact.id,
            )  # fmt: skip
            yield _balance(fact.member_id, 0, -fact.stamps, 0)
            yield audit(now, fact.by, "paper-undone", member_id=fact.member_id, subject=fact.id)
        case _:
            assert_never(fact)


def _left(fact: Left, now: datetime) -> Iterable[Statement]:
    """The person goes, the books stay. Open vouchers lapse without a return: nobody is left to
    spend it. What waits to be sent is dropped; addresses are forgotten a day later, but for those
    that staff work from."""
    yield Statement(
        "member",
        'UPDATE "member" SET "left_at" = $1 WHERE "id" = $2 AND "left_at" IS NULL',
        (now, fact.member_id),
        1,
    )
    # Also whoever became part of them: the same person by another name.
    yield Statement(
        "member",
        f"""UPDATE "member" SET "name" = '', "card" = 'gone-' || CAST("id" AS VARCHAR),
            "birth_month" = NULL, "birth_day" = NULL, "zone" = NULL, "left_at" = $2
        WHERE "id" IN ({SELVES})""",
        (fact.member_id, now),
    )
    yield Statement(
        "voucher",
        """UPDATE "voucher" SET "state" = 'expired' WHERE "member_id" = $1 AND "state" = 'open'""",
        (fact.member_id,),
    )
    yield Statement(
        "visit_code",
        """UPDATE "visit_code" SET "closed_at" = $1 WHERE "member_id" = $2 AND "closed_at" IS NULL""",
        (now, fact.member_id),
    )
    yield Statement(
        "outbox",
        """UPDATE "outbox" SET "state" = 'dropped', "why" = 'the member left', "settled_at" = $1
        WHERE "member_id" = $2 AND "state" = 'waiting'""",
        (now, fact.member_id),
    )
    yield Statement(
        "address",
        """UPDATE "address" SET "member_id" = NULL, "forget_at" = CASE WHEN EXISTS (SELECT 1
            FROM "staff" s WHERE s."address_id" = "address"."id" AND s."removed_at" IS NULL)
            THEN "forget_at" ELSE $1 END WHERE "member_id" = $2""",
        (now + FORGET_AFTER, fact.member_id),
    )
    yield audit(now, fact.by, "left", member_id=fact.member_id)


def _identity(
    fact: PhoneProofAsked | PhoneAdded | AddressAttached | Linked | Unlinked, now: datetime
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
            yield audit(now, address_id, "phone-asked")
        case PhoneAdded(member_id, phone, locale, by):
            yield Statement(
                "address",
                """INSERT INTO "address" ("id", "channel", "value", "locale", "state", "member_id",
                    "seen_at", "wrong_codes") VALUES ($1, 'sms', $2, $3, 'open', $4, $5, 0)
                ON CONFLICT ("channel", "value") DO UPDATE SET "member_id" = excluded."member_id"
                WHERE "address"."member_id" IS NULL""",
                # Not seen yet: messages go on to where the person talks to us.
                (fresh_id(), phone, locale, member_id, now - timedelta(days=3650)),
                1,
            )
            yield _forget_proof(by)
            yield audit(now, by, "phone-added", member_id=member_id)
        case AddressAttached(address_id, member_id, by):
            yield Statement(
                "address",
                """UPDATE "address" SET "member_id" = $1, "forget_at" = NULL
                WHERE "id" = $2 AND "member_id" IS NULL""",
                (member_id, address_id),
                1,
            )
            yield audit(now, by, "attached", member_id=member_id)
        case Linked():
            yield from _linked(fact, now)
        case Unlinked():
            yield from _unlinked(fact, now)
        case _:
            assert_never(fact)


def _forget_proof(address_id: int) -> Statement:
    return Statement("phone_proof", 'DELETE FROM "phone_proof" WHERE "address_id" = $1', (address_id,))


def _transfer(
    source: int, target: int, points: int, stamps: int, money: int, key: str, now: datetime
) -> Iterable[Statement]:
    """Two lines for each unit, one out and one in, so that every balance stays the sum of its own."""
    for unit, amount in _amounts(points, stamps, money):
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
        'UPDATE "member" SET "merged_into_id" = $1 WHERE "id" = $2 AND "merged_into_id" IS NULL',
        (record.kept, record.absorbed),
        1,
    )
    held = (record.points, record.stamps, record.money)
    yield from _transfer(record.absorbed, record.kept, *held, f"link:{record.id}", now)
    yield _balance(record.absorbed, *_negative(held), -record.visits)
    yield _balance(record.kept, *held, record.visits)
    yield Statement(
        "balance",
        """UPDATE "balance" SET "last_visit_at" = (SELECT max(b."last_visit_at") FROM "balance" b
            WHERE b."member_id" IN ($1, $2)) WHERE "member_id" = $1""",
        (record.kept, record.absorbed),
        1,
    )
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
        'UPDATE "link" SET "undone_at" = $1 WHERE "id" = $2 AND "undone_at" IS NULL',
        (now, record.id),
        1,
    )
    yield Statement(
        "member",
        'UPDATE "member" SET "merged_into_id" = NULL WHERE "id" = $1 AND "merged_into_id" = $2',
        (record.absorbed, record.kept),
        1,
    )
    held = (fact.points, fact.stamps, fact.money)
    yield from _transfer(record.kept, record.absorbed, *held, f"unlink:{record.id}", now)
    yield _balance(record.kept, *_negative(held), -record.visits)
    yield _balance(record.absorbed, *held, record.visits)
    for address in record.addresses:
        yield Statement(
            "address",
            'UPDATE "address" SET "member_id" = $1 WHERE "id" = $2 AND "member_id" = $3',
            (record.absorbed, address, record.kept),
        )
    yield audit(now, fact.by, "unlinked", member_id=record.kept, subject=record.id)


def _staff(fact: StaffInvited | StaffJoined | StaffRemoved, now: datetime) -> Iterable[Statement]:
    match fact:
        case StaffInvited(invitation, by):
            yield insert(
                "invitation",
                id=invitation.id,
                token=invitation.token,
                role=invitation.role.value,
                location=invitation.location,
                phone=invitation.phone,
                invited_by=by,
                created_at=now,
                expires_at=invitation.expires_at,
            )
            yield audit(now, by, "invited", subject=invitation.id, role=invitation.role.value)
        case StaffJoined(staff, invitation_id, by):
            yield Statement(
                "invitation",
                """UPDATE "invitation" SET "used_at" = $1
                WHERE "id" = $2 AND "used_at" IS NULL AND "expires_at" > $1""",
                (now, invitation_id),
                1,
            )
            # An invitation to another role, or another shop, replaces the one before.
            yield Statement(
                "staff",
                'UPDATE "staff" SET "removed_at" = $1 WHERE "address_id" = $2 AND "removed_at" IS NULL',
                (now, staff.address_id),
            )
            yield insert(
                "staff",
                id=staff.id,
                address_id=staff.address_id,
                role=staff.role.value,
                name=staff.name,
                location=staff.location,
                since=now,
            )
            yield audit(now, by, "staff-joined", staff_id=staff.id, role=staff.role.value)
        case StaffRemoved(staff, by):
            yield Statement(
                "staff",
                'UPDATE "staff" SET "removed_at" = $1 WHERE "id" = $2 AND "removed_at" IS NULL',
                (now, staff.id),
                1,
            )
            yield audit(now, by, "staff-removed", staff_id=staff.id)
        case _:
            assert_never(fact)
