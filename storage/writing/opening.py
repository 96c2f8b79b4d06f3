"""Which accounts a turn's facts move, and their book, opened before anything is written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from loyalty.facts.acts import ActRewarded, ActUndone
from loyalty.facts.addresses import Linked, Unlinked
from loyalty.facts.corrections import Corrected, CorrectionUndone
from loyalty.facts.fact import Fact
from loyalty.facts.gifts import GiftUndone, Given
from loyalty.facts.passes import PassRefunded, PassSold, PassUndone
from loyalty.facts.referrals import ReferralPaid, ReferralUndone
from loyalty.facts.visits import Credited, PaperMoved, PaperUndone, Returned, ReturnUndone, Undone
from loyalty.facts.vouchers import VoucherIssued, VoucherReturned
from loyalty.ledger.as_of import AsOf
from storage.engine.db import Reader
from storage.ledger.accounts import Accounts, noted, noted_of_act, read_accounts
from storage.ledger.book import Book
from storage.ledger.corrections import source as correction_source
from storage.people.members import SELVES
from storage.writing.gifts import into, out_of
from storage.writing.referrals import referral_source


async def open_book(read: Reader, facts: Iterable[Fact], as_of: AsOf) -> Book:
    """Locks the members whose accounts these facts move, and reads what they hold."""
    moving = [(fact, ids) for fact in facts if (ids := tuple(_members(fact)))]
    if not moving:
        return Book(as_of, Accounts())
    book = Book(as_of, await read_accounts(read, (id for _, ids in moving for id in ids)))
    for fact, _ in moving:
        for column, id in _reversed(fact):
            book.noted[column, id] = await noted(read, book.accounts, column, id)
        if isinstance(fact, ActUndone):
            act = await noted_of_act(read, book.accounts, fact.member_id, fact.source)
            book.noted["source", fact.source] = act
        if isinstance(fact, CorrectionUndone):
            source = correction_source(fact.correction.id)
            act = await noted_of_act(read, book.accounts, fact.correction.member_id, source)
            book.noted["source", source] = act
        if isinstance(fact, GiftUndone):
            given = fact.gift
            for member_id, source in ((given.giver_id, out_of(given.id)), (given.taker_id, into(given.id))):
                book.noted["source", source] = await noted_of_act(read, book.accounts, member_id, source)
        if isinstance(fact, ReferralUndone) and fact.inviter_id is not None:
            source, to = referral_source(fact.visit_id), fact.referral.paid_to or fact.inviter_id
            book.noted["source", source] = await noted_of_act(read, book.accounts, to, source)
        if isinstance(fact, VoucherReturned) and as_of.lifetimes.reward_keeps and not fact.lapses:
            book.took_before[fact.voucher.id] = await _took_before(read, fact)
        if isinstance(fact, Undone):
            book.earlier[fact.visit.id] = await _earlier(read, fact, book.accounts)
    return book


def _members(fact: Fact) -> Iterator[int]:
    match fact:
        case Credited(visit) | Undone(visit):
            yield visit.member_id
        case Returned(back) | ReturnUndone(back):
            yield back.member_id
        case VoucherIssued(voucher) | VoucherReturned(voucher):
            yield voucher.member_id
        case PassSold(sale) | PassUndone(sale) | PassRefunded(sale):
            yield sale.member_id
        case PaperMoved() | PaperUndone() | ActRewarded() | ActUndone():
            yield fact.member_id
        case ReferralPaid(inviter_id=int(inviter_id)) | ReferralUndone(inviter_id=int(inviter_id)):
            yield inviter_id
        case Corrected(done):
            yield done.member_id
        case CorrectionUndone():
            yield fact.member_id
        case Given(gift):
            yield gift.giver_id
            yield gift.taker_id
        case GiftUndone():
            yield fact.giver_id
            yield fact.taker_id
        case Linked(record) | Unlinked(record):
            yield record.kept
            yield record.absorbed
        case _:
            pass


def _reversed(fact: Fact) -> Iterator[tuple[str, int]]:
    """The columns of entries, and the ids in them, that say what is to be reversed."""
    match fact:
        case Undone(visit):
            yield "visit_id", visit.id
        case Returned(back) | ReturnUndone(back):
            yield "visit_id", back.before.id
        case VoucherReturned(voucher):
            yield "voucher_id", voucher.id
        case PaperUndone(id):
            yield "paper_card_id", id
        case _:
            pass


async def _earlier(read: Reader, fact: Undone, accounts: Accounts) -> datetime:
    """When the member came last but for this visit, or joined."""
    row = await read.row(
        f"""SELECT "at" FROM "visit" WHERE "member_id" IN ({SELVES}) AND "id" <> $2 AND "undone_at" IS NULL
        ORDER BY "at" DESC LIMIT 1""",
        fact.visit.member_id,
        fact.visit.id,
    )
    joined = await read.row('SELECT "joined_at" FROM "member" WHERE "id" = $1', fact.visit.member_id)
    found = row["at"] if row else joined["joined_at"] if joined else accounts.came_at(fact.visit.member_id)
    assert isinstance(found, datetime)
    return found


async def _took_before(read: Reader, fact: VoucherReturned) -> datetime | None:
    """When the member last took a reward but for this one, which is as if it had not been."""
    row = await read.row(
        f"""SELECT "created_at" FROM "voucher" WHERE "member_id" IN ({SELVES}) AND "id" <> $2
        AND "promotion_id" IS NULL AND "state" IN ('open', 'used', 'lapsed') ORDER BY "created_at" DESC LIMIT 1""",
        fact.voucher.member_id,
        fact.voucher.id,
    )
    return row["created_at"] if row else None
