"""Vouchers: issued, returned, redeemed, reopened."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import assert_never

from loyalty.facts import VoucherIssued, VoucherRedeemed, VoucherReopened, VoucherReturned
from loyalty.model import EntryKind, Unit, Voucher
from storage.engine.db import Statement, insert
from storage.people.members import heirs
from storage.writing.entries import audit, change_balance, entry
from storage.writing.waiting import calling_off


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
