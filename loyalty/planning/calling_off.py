"""Which waiting messages a fact contradicts: they are dropped in its transaction. `refresh` has the table of all."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from loyalty.facts.fact import Fact
from loyalty.facts.membership import MembershipCancelled, MembershipGivenBack, MembershipPaid
from loyalty.facts.passes import PassRefunded, PassUndone
from loyalty.facts.profile import BirthdaySet
from loyalty.facts.visits import Credited
from loyalty.facts.vouchers import VoucherIssued, VoucherRedeemed, VoucherReturned
from loyalty.ledger.units import Unit
from loyalty.messages.kind import Kind
from loyalty.messages.kinds.occasions import OccasionKind
from loyalty.planning.table import UNTIL_A_VISIT

STALE = "no longer true"  # how every such reason begins

VISIT = f"{STALE}: the member came"
_TAKEN = f"{STALE}: a reward was taken"
_PAID = "the membership was paid, given back or cancelled"
_OF_MEMBERSHIP = (OccasionKind.MEMBERSHIP_WARNING, OccasionKind.MEMBERSHIP_ENDED)
_PASS = f"{STALE}: the pass was used or given back"
_OF_A_VOUCHER = (OccasionKind.VOUCHER_WARNING, OccasionKind.EVENT_REMINDER)
_USED = f"{STALE}: the voucher was used"
_BACK = f"{STALE}: the voucher was given back"
_OVER = f"{STALE}: the voucher ran out"
_BIRTHDAY = f"{STALE}: the birthday was changed"


@dataclass(frozen=True, slots=True)
class CalledOff:
    """Waiting messages of these kinds are dropped: all to this member, or those that one `cause` brought."""

    why: str
    kinds: tuple[Kind, ...]
    member_id: int
    cause: int = 0


def called_off(fact: Fact) -> Iterable[CalledOff]:
    """What a fact contradicts for sure. What depends on the balance it leaves is left to `refresh`."""
    match fact:
        case Credited(visit):
            nearer = (OccasionKind.NEARLY_THERE,) if visit.earned[Unit.STAMPS] else ()
            kept = (OccasionKind.TIER_WARNING, OccasionKind.TIER_ENDED) if fact.keeps_tier else ()
            yield CalledOff(VISIT, (*UNTIL_A_VISIT, *nearer, *kept), visit.member_id)
            if visit.prepaid:
                yield CalledOff(_PASS, (OccasionKind.PASS_WARNING,), visit.member_id, visit.prepaid.sale)
        case PassUndone(sale) | PassRefunded(sale):
            yield CalledOff(_PASS, (OccasionKind.PASS_WARNING,), sale.member_id, sale.id)
        case VoucherIssued(voucher):  # whoever takes one has all that can be had before them
            nearly = (OccasionKind.NEARLY_THERE,) if voucher.unit is Unit.STAMPS else ()
            yield CalledOff(_TAKEN, (OccasionKind.REWARD_EARNED, *nearly), voucher.member_id)
        case VoucherReturned(voucher, expired):
            why = _OVER if expired else _BACK
            yield CalledOff(why, _OF_A_VOUCHER, voucher.member_id, voucher.id)
        case VoucherRedeemed(voucher):
            yield CalledOff(_USED, _OF_A_VOUCHER, voucher.member_id, voucher.id)
        case MembershipPaid(payment) | MembershipGivenBack(payment) | MembershipCancelled(payment):
            yield CalledOff(_PAID, _OF_MEMBERSHIP, payment.member_id)
        case BirthdaySet(member_id):
            yield CalledOff(_BIRTHDAY, (OccasionKind.BIRTHDAY_WISH,), member_id)
        case _:
            pass
