"""Codes, visits, vouchers and paper cards."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import assert_never

from loyalty.facts import (
    CodeDropped,
    CodeShown,
    Credited,
    Guessed,
    Objected,
    PaperMoved,
    PaperUndone,
    Undone,
    VoucherIssued,
    VoucherRedeemed,
    VoucherReopened,
    VoucherReturned,
)
from loyalty.model import EntryKind, Unit, Voucher
from loyalty.programme import Codes
from storage.engine.db import Statement, insert
from storage.people.members import SELVES, heirs
from storage.writing.entries import amounts, audit, change_balance, entry, set_member
from storage.writing.waiting import calling_off


def code(fact: CodeShown | CodeDropped | Guessed, now: datetime, codes: Codes) -> Iterable[Statement]:
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


def visit(fact: Credited | Undone | Objected, now: datetime) -> Iterable[Statement]:
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
            for unit, amount in amounts(visit.points, visit.stamps):
                key = f"visit:{visit.id}:{unit.value}"
                yield entry(visit.member_id, unit, amount, EntryKind.VISIT, key, now, visit_id=visit.id)
            yield Statement(
                "balance",
                """UPDATE "balance" SET "points" = "points" + $1, "stamps" = "stamps" + $2,
                    "visits" = "visits" + 1, "last_visit_at" = $3 WHERE "member_id" = $4""",
                (visit.points, visit.stamps, visit.at, visit.member_id),
                1,
            )
            yield from calling_off(fact, now)
            yield set_member(visit.member_id, "location", visit.location)
            yield audit(
                now, by, "credited", member_id=visit.member_id, staff_id=visit.staff_id,
                subject=visit.id, points=visit.points, stamps=visit.stamps, amount=visit.amount,
            )  # fmt: skip
        case Undone(visit, by):
            yield Statement(
                "visit",
                f"""UPDATE "visit" SET "undone_at" = $2 WHERE "id" = $3 AND "undone_at" IS NULL
                AND "member_id" IN ({SELVES})""",
                (visit.member_id, now, visit.id),
                1,
            )
            yield _brought_less(
                '(SELECT "member_id" FROM "visit" WHERE "id" = $1)', visit.id, visit.points, visit.stamps, 1
            )
            for unit, amount in amounts(visit.points, visit.stamps):
                key = f"undo:{visit.id}:{unit.value}"
                yield entry(visit.member_id, unit, -amount, EntryKind.REVERSAL, key, now, visit_id=visit.id)
            yield Statement(
                "balance",
                """UPDATE "balance" SET "points" = "points" - $1, "stamps" = "stamps" - $2,
                    "visits" = "visits" - 1, "last_visit_at" = (SELECT max("at") FROM "visit"
                        WHERE "member_id" IN (SELECT "id" FROM "member"
                            WHERE "id" = $3 OR "merged_into_id" = $3)
                        AND "id" <> $4 AND "undone_at" IS NULL)
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


def _brought_less(giver: str, of: int | str, points: int, stamps: int, visits: int) -> Statement:
    """What a card brought along when it became part of another, and is taken back there, does not go
    back with it when the two are taken apart. `giver` says in SQL whose `of` ($1) was."""
    return Statement(
        "link",
        f"""UPDATE "link" SET "visits" = "visits" - $2,
            "points" = CASE WHEN "points" > $3 THEN "points" - $3 ELSE 0 END,
            "stamps" = CASE WHEN "stamps" > $4 THEN "stamps" - $4 ELSE 0 END
        WHERE "undone_at" IS NULL AND "absorbed_id" IN ({heirs(giver)})""",
        (of, visits, points, stamps),
    )


def _cancel_waiting(cause: int, now: datetime) -> Statement:
    """What was to be said because of it, and has not gone out yet, does not go out."""
    return Statement(
        "outbox",
        """UPDATE "outbox" SET "state" = 'dropped', "why" = 'its cause was undone', "settled_at" = $1
        WHERE "cause" = $2 AND "cause" <> 0 AND "state" IN ('waiting', 'paused')""",
        (now, cause),
    )


def _cost(unit: Unit, amount: int) -> tuple[int, int, int]:
    """As the three columns of a balance."""
    return (
        amount if unit is Unit.POINTS else 0,
        amount if unit is Unit.STAMPS else 0,
        amount if unit is Unit.MONEY else 0,
    )


def voucher(
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
            yield change_balance(voucher.member_id, *_cost(voucher.unit, -voucher.cost))
            yield from calling_off(fact, now)
        case VoucherReturned(_, expired):
            yield _give_back(voucher, "expired" if expired else "cancelled")
            if voucher.cost:  # a promotion's costs nothing
                key = f"voucher:{voucher.id}:back"
                yield entry(
                    voucher.member_id, voucher.unit, voucher.cost, EntryKind.RETURN, key, now,
                    voucher_id=voucher.id,
                )  # fmt: skip
                yield change_balance(voucher.member_id, *_cost(voucher.unit, voucher.cost))
            yield from calling_off(fact, now)
        case VoucherRedeemed(_, staff_id, location, by):
            yield Statement(
                "voucher",
                """UPDATE "voucher" SET "state" = 'used', "used_at" = $1, "used_by" = $2,
                    "location" = $3 WHERE "id" = $4 AND "state" = 'open' AND "expires_at" > $1""",
                (now, staff_id, location, voucher.id),
                1,
            )
            yield from calling_off(fact, now)
            yield audit(
                now, by, "redeemed", member_id=voucher.member_id, staff_id=staff_id,
                subject=voucher.id, reward=voucher.reward,
            )  # fmt: skip
        case VoucherReopened(_, by):
            yield Statement(
                "voucher",
                # It comes back to the card that is kept, should it have been used on another.
                f"""UPDATE "voucher" SET "state" = 'open', "used_at" = NULL, "used_by" = NULL,
                    "member_id" = (SELECT "id" FROM "member" WHERE "merged_into_id" IS NULL
                        AND "id" IN ({heirs('(SELECT "member_id" FROM "voucher" WHERE "id" = $1)')}))
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


def paper(fact: PaperMoved | PaperUndone, now: datetime) -> Iterable[Statement]:
    match fact:
        case PaperMoved():
            yield _use_code(fact.code_id, fact.member_id, now, fact.id)
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
            yield _brought_less(
                '(SELECT "member_id" FROM "entry" WHERE "key" = $1)', f"paper:{fact.id}", 0, fact.stamps, 0
            )
            yield _cancel_waiting(fact.id, now)
            yield audit(now, fact.by, "paper-undone", member_id=fact.member_id, subject=fact.id)
        case _:
            assert_never(fact)
