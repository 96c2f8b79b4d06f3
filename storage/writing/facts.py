"""Facts become SQL statements, which are sent together with the other statements of the turn.

The database guards them: a code that was used, a balance that would fall below zero, or a key that exists is a
`Conflict`, and then nothing of the turn is kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import assert_never

from loyalty.facts.acts import ActRewarded, ActUndone
from loyalty.facts.addresses import (
    AddressAttached,
    AddressChanged,
    AddressDetached,
    Linked,
    PhoneAdded,
    PhoneProofAsked,
    PhoneRung,
    Unlinked,
)
from loyalty.facts.board import BoardJoined, BoardLeft
from loyalty.facts.corrections import Corrected, CorrectionUndone
from loyalty.facts.fact import Fact
from loyalty.facts.gifts import GiftUndone, Given
from loyalty.facts.membership import MembershipCancelled, MembershipGivenBack, MembershipPaid
from loyalty.facts.opinions import OpinionGiven
from loyalty.facts.passes import PassRefunded, PassSold, PassUndone
from loyalty.facts.people import ConsentGiven, ConsentWithdrawn, ExportReady, Joined, Left
from loyalty.facts.profile import (
    BirthdaySet,
    CardReplaced,
    LocaleChosen,
    LocationChosen,
    PreferencesSet,
    Renamed,
)
from loyalty.facts.promotions import (
    Apologised,
    PromotionClaimed,
    PromotionCorrected,
    PromotionDrafted,
    PromotionMoved,
    PromotionRestocked,
    PromotionRetimed,
    PromotionWon,
    SegmentDropped,
    SegmentSaved,
)
from loyalty.facts.referrals import FriendJoined, Invited, InviteSet, ReferralPaid, ReferralUndone
from loyalty.facts.team import (
    CampaignsChanged,
    CustomerAnswered,
    CustomerSeen,
    FindingsSet,
    ForecastAsked,
    JoinLinkMade,
    ReportAsked,
    ReportScheduled,
    ReportsUnscheduled,
    SettingsChanged,
    StaffInvited,
    StaffJoined,
    StaffRemoved,
)
from loyalty.facts.visit_codes import CodeConfirmed, CodeDropped, CodeShown, Guessed, NameFound, NameMissed
from loyalty.facts.visits import Credited, Objected, PaperMoved, PaperUndone, Returned, ReturnUndone, Undone
from loyalty.facts.vouchers import VoucherIssued, VoucherRedeemed, VoucherReopened, VoucherReturned
from loyalty.ledger.as_of import AsOf
from loyalty.programme.programme import Programme
from loyalty.programme.till import Codes
from storage.engine.db import Statement, Tx, insert
from storage.ledger.accounts import Accounts
from storage.ledger.book import Book
from storage.messages import report_requests, report_schedules, told_findings
from storage.writing.acts import act
from storage.writing.anew import anew
from storage.writing.attachments import attachment
from storage.writing.board import board
from storage.writing.corrections import correction
from storage.writing.due import reschedule, unschedule
from storage.writing.entries import audit, lock_member
from storage.writing.gifts import gift
from storage.writing.links import link
from storage.writing.memberships import membership
from storage.writing.opening import open_book
from storage.writing.opinions import opinion
from storage.writing.paper_cards import paper
from storage.writing.passes import prepaid
from storage.writing.people import consent, joined, left
from storage.writing.preferences import preferences
from storage.writing.profile import profile
from storage.writing.promotions import audience_text, promotion
from storage.writing.referrals import referral
from storage.writing.settings import campaigns, settings
from storage.writing.staff import staff
from storage.writing.visit_codes import code
from storage.writing.visits import visit
from storage.writing.vouchers import voucher


async def written(tx: Tx, facts: Sequence[Fact], programme: Programme, now: datetime) -> list[Statement]:
    """What these facts write, in their order, with the books of their members opened for it."""
    return in_book(await open_book(tx, facts, programme.as_of(now)), facts, programme, now)


def in_book(book: Book, facts: Sequence[Fact], programme: Programme, now: datetime) -> list[Statement]:
    """The same, where that book was opened for them already."""
    return [one for fact in facts for one in statements(fact, now, programme.codes, book)]


def statements(fact: Fact, now: datetime, codes: Codes, book: Book | None = None) -> Sequence[Statement]:
    """What one fact writes. `codes` are the shop's rules for wrong guesses; `book` holds the accounts of the members
    it is about, where it moves anything."""
    book = book or Book(AsOf(now), Accounts())
    if book.as_of.now is not now:
        book.as_of = replace(book.as_of, now=now)
    return (*anew(fact, now), *_written(fact, now, codes, book), *_dates(fact, now))


def _dates(fact: Fact, now: datetime) -> Iterable[Statement]:
    """Members to reschedule, because the fact may have moved their dates."""
    match fact:
        case Joined(member):
            yield reschedule(member.id, now)
        case BirthdaySet(member_id):
            yield reschedule(member_id, now)
        case ActRewarded(member_id) | ActUndone(member_id):
            yield reschedule(member_id, now)
        case Credited(visit) | Undone(visit):
            yield reschedule(visit.member_id, now)
        case ReferralPaid(inviter_id=int(inviter_id)) | ReferralUndone(inviter_id=int(inviter_id)):
            yield reschedule(inviter_id, now)
        case MembershipPaid(payment) | MembershipGivenBack(payment) | MembershipCancelled(payment):
            yield reschedule(payment.member_id, now)
        case PassSold(sale) | PassUndone(sale) | PassRefunded(sale):
            yield reschedule(sale.member_id, now)
        case Returned(back) | ReturnUndone(back):
            yield reschedule(back.member_id, now)
        case Corrected(done):
            yield reschedule(done.member_id, now)
        case CorrectionUndone(_, member_id):
            yield reschedule(member_id, now)
        case Given(given):
            yield reschedule(given.giver_id, now)
            yield reschedule(given.taker_id, now)
        case GiftUndone(_, giver_id, taker_id):
            yield reschedule(giver_id, now)
            yield reschedule(taker_id, now)
        case VoucherIssued(voucher) | PromotionClaimed(voucher):
            yield reschedule(voucher.member_id, now)
        case Linked(record):
            yield unschedule(record.absorbed)
            yield reschedule(record.kept, now)
        case Unlinked(record):
            yield reschedule(record.absorbed, now)
            yield reschedule(record.kept, now)
        case Left(member_id):
            yield unschedule(member_id)
        case _:
            pass


def _written(fact: Fact, now: datetime, codes: Codes, book: Book) -> Iterable[Statement]:
    match fact:
        case Joined():
            yield from joined(fact, now, book)
        case ActRewarded() | ActUndone():
            yield from act(fact, now, book)
        case ConsentGiven() | ConsentWithdrawn():
            yield consent(fact, now)
        case (
            Renamed() | LocaleChosen() | BirthdaySet() | LocationChosen() | CardReplaced() | AddressChanged()
        ):
            yield from profile(fact, now)
        case CodeShown() | CodeConfirmed() | CodeDropped() | NameFound() | NameMissed() | Guessed():
            yield from code(fact, now, codes)
        case Credited() | Undone() | Returned() | ReturnUndone() | Objected():
            yield from visit(fact, now, book)
        case VoucherIssued() | VoucherReturned() | VoucherRedeemed() | VoucherReopened():
            yield from voucher(fact, now, book)
        case PaperMoved() | PaperUndone():
            yield from paper(fact, now, book)
        case MembershipPaid() | MembershipGivenBack() | MembershipCancelled():
            yield from membership(fact, now)
        case PassSold() | PassUndone() | PassRefunded():
            yield from prepaid(fact, now, book)
        case ExportReady(member_id, token, expires_at, by):
            yield lock_member(member_id)
            yield insert("download", token=token, member_id=member_id, expires_at=expires_at)
            if by:
                yield audit(now, by, "exported", member_id=member_id)
        case Left():
            yield from left(fact, now)
        case PhoneProofAsked() | PhoneRung() | PhoneAdded() | AddressAttached() | AddressDetached():
            yield from attachment(fact, now)
        case Linked() | Unlinked():
            yield from link(fact, now, book)
        case JoinLinkMade(name, by):
            yield insert("join_link", name=name, made_by=by, created_at=now)
            yield audit(now, by, "join-link")
        case StaffInvited() | StaffJoined() | StaffRemoved():
            yield from staff(fact, now)
        case PreferencesSet():
            yield preferences(fact)
        case Corrected() | CorrectionUndone():
            yield from correction(fact, now, book)
        case Given() | GiftUndone():
            yield from gift(fact, now, book)
        case InviteSet() | Invited() | FriendJoined() | ReferralPaid() | ReferralUndone():
            yield from referral(fact, now, book)
        case BoardJoined() | BoardLeft():
            yield from board(fact, now)
        case (
            PromotionDrafted()
            | PromotionMoved()
            | PromotionWon()
            | PromotionRestocked()
            | PromotionRetimed()
            | PromotionCorrected()
            | Apologised()
            | SegmentSaved()
            | SegmentDropped()
            | PromotionClaimed()
        ):
            yield from promotion(fact, now)
        case ForecastAsked(id, by):
            yield insert("forecast_request", id=id, address_id=by, asked_at=now)
            yield audit(now, by, "forecast", subject=id)
        case ReportAsked(id, by, what, day, place, audience):
            kept = None if audience is None else audience_text(audience)
            yield report_requests.asked(id, by, what, day, place, now, audience=kept)
        case ReportScheduled():
            yield report_schedules.chosen(fact, now)
        case FindingsSet(by, on):
            yield from told_findings.wanted(by) if on else told_findings.told(by, (told_findings.OFF,), now)
        case ReportsUnscheduled(by):
            yield report_schedules.dropped(by)
        case CustomerSeen(member_id, by):
            yield audit(now, by, "looked-up", member_id=member_id)
        case OpinionGiven():
            yield from opinion(fact, now)
        case CustomerAnswered(member_id, by):
            yield audit(now, by, "answered", member_id=member_id)
        case SettingsChanged():
            yield from settings(fact, now)
        case CampaignsChanged():
            yield from campaigns(fact, now)
        case _:
            assert_never(fact)
