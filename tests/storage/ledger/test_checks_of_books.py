"""The checks whose rows the busy week has none of: each finds what is broken in a few rows, and nothing where they are right."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from functools import partial
from typing import Any

import pytest
from tortoise.models import Model

from loyalty.model.accounts import EntryKind
from loyalty.model.vouchers import VoucherState
from storage.engine.db import Database, Tx
from storage.engine.orm import orm
from storage.ledger.checks import (
    apologies,
    corrections,
    gifts,
    memberships,
    passes,
    referrals,
    rules,
    vouchers,
)
from storage.ledger.checks.reading import Problems
from storage.ledger.tables.accounts import Correction, Entry, Gift, Lot
from storage.ledger.tables.memberships import Membership, Payment
from storage.ledger.tables.rules import RuleTotal, RuleUse
from storage.ledger.tables.visits import Visit
from storage.ledger.tables.vouchers import RewardTotal, Voucher
from storage.offers.tables import Apology
from storage.people.tables.addresses import Address
from storage.people.tables.members import Member
from storage.people.tables.referrals import Referral
from storage.people.tables.team import Staff

AT = datetime(2027, 5, 4, 10, tzinfo=UTC)
ANA, BEN, MAX = 1, 2, 3
Row = partial[Model]  # its table and its columns

PERIOD = {"starts_at": AT, "renews_at": AT, "ends_at": AT, "anchor": 4}


def entry(id: int, amount: int, kind: EntryKind, source: str, unit: str = "points") -> Row:
    return partial(
        Entry,
        id=id,
        member_id=ANA,
        unit=unit,
        amount=amount,
        kind=kind.value,
        key=str(id),
        at=AT,
        source=source,
    )


def payment(id: int, kind: str, amount: int, of: int | None = None, uses: int | None = None) -> Row:
    what: Mapping[str, Any] = {"plan": "gym", "how": "till", "at": AT, "of_id": of, "uses": uses}
    return partial(Payment, id=id, member_id=ANA, kind=kind, amount=amount, **what, **PERIOD)


def membership(id: int, member: int = ANA, **fields: Any) -> Row:
    return partial(Membership, id=id, member_id=member, plan="gym", **(PERIOD | fields))


def visit(id: int, referral: int | None = None, undone: bool = False) -> Row:
    return partial(Visit,
        id=id, member_id=ANA, staff_id=MAX, location="main", earned="{}", code=id, at=AT,
        referral_id=referral, undone_at=AT if undone else None,
    )  # fmt: skip


def use(id: int, of: int, amount: int) -> Row:
    return partial(
        RuleUse, id=id, visit_id=of, member_id=ANA, rule="happy", amount=amount, at=AT, shared=True
    )


def referral(id: int, visit: int | None, given: int) -> Row:
    return partial(Referral, id=id, inviter_id=BEN, friend_id=ANA, at=AT, visit_id=visit, given=given)


def voucher(id: int, state: VoucherState) -> Row:
    return partial(Voucher,
        id=id, code=str(id), member_id=ANA, reward="cake", unit="stamps", cost=0, state=state.value,
        created_at=AT, expires_at=AT, stocked=True,
    )  # fmt: skip


def correction(undone: bool = False) -> Row:
    return partial(Correction,
        id=7, member_id=ANA, staff_id=MAX, location="main", unit="points", amount=5, reason="our mistake", at=AT,
        undone_at=AT if undone else None,
    )  # fmt: skip


def gift(undone: bool = False) -> Row:
    return partial(
        Gift,
        id=7,
        giver_id=ANA,
        taker_id=BEN,
        unit="points",
        amount=5,
        at=AT,
        undone_at=AT if undone else None,
    )


def lot(origin: int, left: int) -> Row:
    return partial(
        Lot, id=origin, member_id=ANA, unit="uses", left=left, made_at=AT, origin=origin, source=""
    )


PEOPLE: tuple[Row, ...] = (
    partial(Member, id=ANA, card="ana", name="Ana", locale="en", joined_at=AT),
    partial(Member, id=BEN, card="ben", name="Ben", locale="en", joined_at=AT),
    partial(Address, id=MAX, channel="telegram", value="3", locale="en", seen_at=AT),
    partial(Staff, id=MAX, address_id=MAX, role="owner", name="Max", location="main", since=AT),
)
APOLOGY = partial(Apology, id=7, promotion_id=1, words="sorry", unit="points", amount=5, by=1, at=AT)
GIVEN, TAKEN = EntryKind.CORRECTION, EntryKind.UNCORRECTED
OUT, IN = EntryKind.GIVEN, EntryKind.RECEIVED

CASES: dict[str, tuple[Callable[[], Problems], tuple[Row, ...], list[str]]] = {
    "an apology's line": (apologies.entries, (APOLOGY, entry(1, 5, EntryKind.GIFT, "apology:7:1")), []),
    "an apology's line of more": (
        apologies.entries,
        (APOLOGY, entry(1, 6, EntryKind.GIFT, "apology:7:1")),
        ["apology:7:1: its entry gives 6 points, and there is no such apology."],
    ),
    "a correction undone": (
        corrections.entries,
        (correction(undone=True), entry(1, 5, GIVEN, "correction:7"), entry(2, -5, TAKEN, "undo:correction:7")),
        [],
    ),
    "a correction undone that was not taken back": (
        corrections.entries,
        (correction(undone=True), entry(1, 5, GIVEN, "correction:7")),
        ["Correction 7: its entries say 5 and 0, and not 5 and -5."],
    ),
    "lines of no correction": (
        corrections.entries,
        (entry(1, 5, GIVEN, "correction:8"),),
        ["Entries of correction:8 come to 5, and there is no such correction."],
    ),
    "a gift": (gifts.entries, (gift(), entry(1, -5, OUT, "gift:7:out"), entry(2, 5, IN, "gift:7:in")), []),
    "a gift that came as more": (
        gifts.entries,
        (gift(), entry(1, -5, OUT, "gift:7:out"), entry(2, 6, IN, "gift:7:in")),
        ["Gift 7: its entries in say 6 and 0, and not 5 and 0."],
    ),
    "a gift undone that came back to nobody": (
        gifts.entries,
        (gift(undone=True), entry(1, -5, OUT, "gift:7:out"), entry(2, 5, IN, "gift:7:in")),
        [
            "Gift 7: its entries out say -5 and 0, and not -5 and 5.",
            "Gift 7: its entries in say 5 and 0, and not 5 and -5.",
        ],
    ),
    "a period that was paid for": (memberships.paid_for, (payment(7, "payment", 900), membership(7)), []),
    "a period that was given back": (
        memberships.paid_for,
        (payment(7, "payment", 900), payment(8, "refund", -900, of=7), membership(7)),
        ["Payment 7: its period stands, and should not."],
    ),
    "a payment for no period": (
        memberships.paid_for,
        (payment(7, "payment", 900),),
        ["Payment 7: its period does not stand, and should."],
    ),
    "a period of somebody else": (
        memberships.paid_for,
        (payment(7, "payment", 900), membership(7, BEN)),
        ["Membership 7: it is not as its payments say whose it is, or whether it was cancelled."],
    ),
    "a period of other days": (
        memberships.paid_for,
        (payment(7, "payment", 900), membership(7, anchor=5)),
        ["Membership 7: its period is not that of its payment."],
    ),
    "a period nobody paid for": (
        memberships.paid_for,
        (membership(7),),
        ["Membership 7: there is no payment for it."],
    ),
    "another sum given back": (
        memberships.given_back,
        (payment(7, "payment", 900), payment(8, "undo", -800, of=7)),
        ["Payment 8: it gives 800 back of payment 7, which was another sum or gone already."],
    ),
    "a pass": (
        passes.paid_for,
        (payment(7, "pass", 900, uses=10), entry(1, 10, EntryKind.BOUGHT, "pass:7", "uses"), lot(7, 9)),
        [],
    ),
    "a pass of fewer uses": (
        passes.paid_for,
        (payment(7, "pass", 900, uses=10), entry(1, 9, EntryKind.BOUGHT, "pass:7", "uses"), lot(7, 11)),
        [
            "Payment 7: it is a pass of 10 uses, and its entries say 9.",
            "Payment 7: 11 uses are left of 10 that were paid for.",
        ],
    ),
    "uses nobody paid for": (
        passes.paid_for,
        (lot(7, 3),),
        ["Lot 7: 3 uses are left that nobody paid for."],
    ),
    "more given back than a pass cost": (
        passes.given_back,
        (payment(7, "pass", 900, uses=10), payment(8, "pass-refund", -901, of=7, uses=-10)),
        ["Payment 8: more is given back than payment 7 took."],
    ),
    "an invitation paid": (referrals.visits, (referral(7, 9, 5), visit(9, referral=7)), []),
    "an invitation paid by a visit undone": (
        referrals.visits,
        (referral(7, 9, 5), visit(9, referral=7, undone=True)),
        ["Invitation 7: visit 9 is to have paid it, and does not stand, or does not say so."],
    ),
    "an invitation that does not say it was paid": (
        referrals.visits,
        (referral(7, None, 0), visit(9, referral=7)),
        ["Visit 9: it is to have paid invitation 7, which does not say so."],
    ),
    "what an inviter got": (
        referrals.given,
        (referral(7, 9, 5), entry(1, 5, EntryKind.GIFT, "referral:9")),
        [],
    ),
    "what an inviter got for nothing": (
        referrals.given,
        (referral(7, 9, 5), entry(1, 4, EntryKind.GIFT, "referral:9"), entry(2, 3, EntryKind.GIFT, "referral:8")),
        [
            "Visit 9: its inviter was to get 5, and the entries say 4.",
            "Visit 8: its inviter holds 3 for it, and it pays no invitation.",
        ],
    ),
    "what a rule gave": (
        rules.totals,
        (visit(9), visit(8, undone=True), use(1, 9, 4), use(2, 8, 6), partial(RuleTotal, rule="happy", uses=1, given=4)),
        [],
    ),
    "what a rule gave counted twice": (
        rules.totals,
        (visit(9), use(1, 9, 4), partial(RuleTotal, rule="happy", uses=2, given=8)),
        ["Rule happy: 2 uses and 8 given are counted, 1 and 4 stand."],
    ),
    "what a rule gave counted nowhere": (
        rules.totals,
        (visit(9), use(1, 9, 4)),
        ["Rule happy: its uses are counted nowhere."],
    ),
    "a reward's stock": (
        vouchers.stock,
        (voucher(1, VoucherState.OPEN), voucher(2, VoucherState.CANCELLED), partial(RewardTotal, reward="cake", taken=1)),
        [],
    ),
    "a reward's stock that did not come back": (
        vouchers.stock,
        (voucher(2, VoucherState.CANCELLED), partial(RewardTotal, reward="cake", taken=1)),
        ["Reward cake: 1 are counted, 0 are out."],
    ),
    "a reward's stock counted nowhere": (
        vouchers.stock,
        (voucher(1, VoucherState.USED),),
        ["Reward cake: those that are out are counted nowhere."],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("check", "rows", "told"), CASES.values(), ids=CASES.keys())
async def test_a_check_finds_what_is_broken(
    database: Database, check: Callable[[], Problems], rows: tuple[Row, ...], told: list[str]
) -> None:
    await database.run(partial(write, (*PEOPLE, *rows)))
    async with orm(database.url):
        assert [problem async for problem in check()] == told


async def write(rows: tuple[Row, ...], tx: Tx) -> None:
    """By SQL: Tortoise keeps a model's INSERT, and would give one database that of the other."""
    for row in rows:
        given = _defaults(row.func) | row.keywords
        names = ", ".join(f'"{name}"' for name in given)
        places = ", ".join(f"${n}" for n in range(1, len(given) + 1))
        await tx.rows(f'INSERT INTO "{row.func._meta.db_table}" ({names}) VALUES ({places})', *given.values())


def _defaults(model: type[Model]) -> dict[str, Any]:
    return {
        name: field.default for name, field in model._meta.fields_map.items() if field.default is not None
    }
