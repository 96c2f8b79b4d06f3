"""Writing facts down: each becomes statements, sent together with the rest of the turn.

Guards are in the database: a code that is used up, a balance that would fall below zero or a key
that exists already is a `Conflict`, and nothing of the turn is kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import assert_never

from loyalty.facts import (
    AddressAttached,
    AddressChanged,
    AddressDetached,
    BirthdaySet,
    CodeDropped,
    CodeShown,
    ConsentGiven,
    ConsentWithdrawn,
    Credited,
    ExportReady,
    Fact,
    ForecastAsked,
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
    PromotionClaimed,
    PromotionDrafted,
    PromotionMoved,
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
    WishesSet,
)
from loyalty.programme.till import Codes
from storage.engine.db import Statement, insert
from storage.writing.entries import audit, set_member
from storage.writing.identity import identity
from storage.writing.paper_cards import paper
from storage.writing.people import consent, joined, left
from storage.writing.preferences import arrange, forget_dates, preferences
from storage.writing.promotions import promotion
from storage.writing.staff import staff
from storage.writing.visit_codes import code
from storage.writing.visits import visit
from storage.writing.vouchers import voucher
from storage.writing.waiting import calling_off

# A STOP outlives whatever happens to the line: what was blocked may open by itself, what was stopped not.
_STATE = """CASE WHEN $1 = 'blocked' AND "state" = 'stopped' THEN "state" ELSE $1 END"""


def statements(fact: Fact, now: datetime, codes: Codes) -> Sequence[Statement]:
    """What one fact writes. `codes` says how wrong guesses slow a person down."""
    return (*_written(fact, now, codes), *_dates(fact, now))


def _dates(fact: Fact, now: datetime) -> Iterable[Statement]:
    """Whose dates this may have moved: planning looks at them again."""
    match fact:
        case Joined(member):
            yield arrange(member.id, now)
        case BirthdaySet(member_id):
            yield arrange(member_id, now)
        case Credited(visit) | Undone(visit):
            yield arrange(visit.member_id, now)
        case VoucherIssued(voucher) | PromotionClaimed(voucher):
            yield arrange(voucher.member_id, now)
        case Linked(record):
            yield forget_dates(record.absorbed)
            yield arrange(record.kept, now)
        case Unlinked(record):
            yield arrange(record.absorbed, now)
            yield arrange(record.kept, now)
        case Left(member_id):
            yield forget_dates(member_id)
        case _:
            pass


def _written(fact: Fact, now: datetime, codes: Codes) -> Iterable[Statement]:
    match fact:
        case Joined():
            yield from joined(fact, now)
        case ConsentGiven() | ConsentWithdrawn():
            yield consent(fact, now)
        case Renamed(member_id, name):
            yield set_member(member_id, "name", name)
        case LocaleChosen(address_id, member_id, locale):
            yield Statement(
                "address", 'UPDATE "address" SET "locale" = $1 WHERE "id" = $2', (locale, address_id), 1
            )
            if member_id is not None:
                yield set_member(member_id, "locale", locale)
        case BirthdaySet(member_id, birthday):
            yield from calling_off(fact, now)
            yield Statement(
                "member",
                # The same day said again is known as long as it was.
                """UPDATE "member" SET "birth_month" = $1, "birth_day" = $2, "birthday_set_at" = CASE
                    WHEN "birth_month" = $1 AND "birth_day" = $2 THEN "birthday_set_at" ELSE $3 END
                WHERE "id" = $4""",
                (birthday.month if birthday else None, birthday.day if birthday else None, now, member_id),
                1,
            )
        case LocationChosen(location, member_id, staff_id):
            if member_id is not None:
                yield set_member(member_id, "location", location)
            if staff_id is not None:
                yield Statement(
                    "staff", 'UPDATE "staff" SET "location" = $1 WHERE "id" = $2', (location, staff_id), 1
                )
        case AddressChanged(address_id, state):
            yield Statement(
                "address",
                f'UPDATE "address" SET "state" = {_STATE} WHERE "id" = $2',
                (state.value, address_id),
                1,
            )
        case CodeShown() | CodeDropped() | Guessed():
            yield from code(fact, now, codes)
        case Credited() | Undone() | Objected():
            yield from visit(fact, now)
        case VoucherIssued() | VoucherReturned() | VoucherRedeemed() | VoucherReopened():
            yield from voucher(fact, now)
        case PaperMoved() | PaperUndone():
            yield from paper(fact, now)
        case ExportReady(member_id, token, expires_at):
            yield insert("download", token=token, member_id=member_id, expires_at=expires_at)
        case Left():
            yield from left(fact, now)
        case PhoneProofAsked() | PhoneAdded() | AddressAttached() | AddressDetached():
            yield from identity(fact, now)
        case Linked() | Unlinked():
            yield from identity(fact, now)
        case StaffInvited() | StaffJoined() | StaffRemoved():
            yield from staff(fact, now)
        case WishesSet():
            yield preferences(fact)
        case PromotionDrafted() | PromotionMoved() | PromotionClaimed():
            yield from promotion(fact, now)
        case ForecastAsked(id, by):
            yield insert("forecast_request", id=id, address_id=by, asked_at=now)
            yield audit(now, by, "forecast", subject=id)
        case _:
            assert_never(fact)
