"""Vouchers: issued, returned, redeemed, reopened."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import assert_never

from loyalty.facts.vouchers import VoucherIssued, VoucherRedeemed, VoucherReopened, VoucherReturned
from loyalty.model.accounts import EntryKind
from loyalty.model.vouchers import Voucher, VoucherState
from storage.engine.db import Statement, Value, insert
from storage.ledger.book import Book, Cause
from storage.people.members import heirs
from storage.writing import reward_stock
from storage.writing.entries import HERE, audit, lock_member
from storage.writing.waiting import calling_off


def voucher(
    fact: VoucherIssued | VoucherReturned | VoucherRedeemed | VoucherReopened,
    now: datetime,
    book: Book,
) -> Iterable[Statement]:
    match fact:
        case VoucherIssued():
            yield from _issued(fact, now, book)
        case VoucherReturned():
            yield from _returned(fact, now, book)
        case VoucherRedeemed():
            yield from _redeemed(fact, now)
        case VoucherReopened():
            yield from _reopened(fact, now)
        case _:
            assert_never(fact)


def new_voucher(voucher: Voucher, **more: Value) -> Statement:
    return insert(
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
        **more,
    )


def _issued(fact: VoucherIssued, now: datetime, book: Book) -> Iterable[Statement]:
    yield lock_member(fact.voucher.member_id)
    yield new_voucher(fact.voucher, stocked=fact.stock is not None, limited=fact.limited)
    voucher = fact.voucher
    if fact.stock is not None:
        yield from reward_stock.taken(voucher.reward, fact.stock)
    if voucher.cost:
        cause = _cause(EntryKind.REDEMPTION, f"voucher:{voucher.id}", voucher)
        yield from book.spend(voucher.member_id, voucher.unit, voucher.cost, cause)
    yield from book.took(voucher.member_id, now)
    yield from calling_off(fact, now)


def _returned(fact: VoucherReturned, now: datetime, book: Book) -> Iterable[Statement]:
    voucher = fact.voucher
    yield Statement(
        "voucher",
        """UPDATE "voucher" SET "state" = $1
        WHERE "id" = $2 AND "member_id" = $3 AND "state" = 'open'""",
        (_closed(fact).value, voucher.id, voucher.member_id),
        1,
    )
    yield reward_stock.returned(voucher.id)
    if voucher.cost and not fact.lapses:  # a promotion's costs nothing
        cause = _cause(EntryKind.RETURN, f"voucher:{voucher.id}:back", voucher)
        yield from book.give_back(voucher.member_id, book.noted["voucher_id", voucher.id], cause)
    if voucher.id in book.took_before:
        yield from book.took(voucher.member_id, book.took_before[voucher.id])
    yield from calling_off(fact, now)


def _closed(fact: VoucherReturned) -> VoucherState:
    if fact.lapses:
        return VoucherState.LAPSED
    return VoucherState.EXPIRED if fact.expired else VoucherState.CANCELLED


def _cause(kind: EntryKind, source: str, voucher: Voucher) -> Cause:
    return Cause(kind, source, {"voucher_id": voucher.id})


def _redeemed(fact: VoucherRedeemed, now: datetime) -> Iterable[Statement]:
    voucher = fact.voucher
    yield Statement(
        "voucher",
        """UPDATE "voucher" SET "state" = 'used', "used_at" = $1, "used_by" = $2,
            "location" = $3 WHERE "id" = $4 AND "state" = 'open' AND "expires_at" > $1""",
        (now, fact.staff_id, fact.location, voucher.id),
        1,
    )
    yield from calling_off(fact, now)
    yield audit(
        now, fact.by, "redeemed", member_id=voucher.member_id, staff_id=fact.staff_id,
        subject=voucher.id, reward=voucher.reward,
    )  # fmt: skip


def _reopened(fact: VoucherReopened, now: datetime) -> Iterable[Statement]:
    """The voucher goes to the member who is kept, should the one who used it have become part of them since. A
    `Conflict` if nobody is kept."""
    voucher = fact.voucher
    yield Statement(
        "voucher",
        f"""UPDATE "voucher" SET "state" = 'open', "used_at" = NULL, "used_by" = NULL,
            "member_id" = (SELECT "id" FROM "member" WHERE {HERE}
                AND "id" IN ({heirs('(SELECT "member_id" FROM "voucher" WHERE "id" = $1)')}))
        WHERE "id" = $1 AND "state" = 'used'""",
        (voucher.id,),
        1,
    )
    yield audit(now, fact.by, "reopened", member_id=voucher.member_id, subject=voucher.id)
