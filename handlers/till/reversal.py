"""Taking back an act at the till, within the shop's time, by reversing entries. Where the card became part of
another since, it is taken back from that one."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from handlers.till import corrections, friends, lost, passes, plans, prepaid, using, waiting_list
from handlers.turn.acts import Act, act_args, when
from handlers.turn.conversation import Scene, ToMember, Turn
from handlers.turn.says import balance_lines, minutes, new_balance_args, place, voucher_name
from loyalty.facts.visits import PaperUndone, ReturnUndone, Undone
from loyalty.facts.vouchers import VoucherReopened
from loyalty.ledger.amounts import Amounts
from loyalty.ledger.units import Unit
from loyalty.messages.args import Arg, Money
from loyalty.messages.kinds.card import CardKind
from loyalty.messages.kinds.receipts import ReceiptKind
from loyalty.messages.kinds.till import TillKind
from loyalty.messages.message import Lines, Message
from loyalty.model.accounts import Balance, Correction
from loyalty.model.members import Holder
from loyalty.model.visits import PurchaseReturn, Visit
from loyalty.model.vouchers import Voucher
from loyalty.planning.notices import named
from loyalty.rules import visits
from loyalty.standing.membership import Payment
from loyalty.standing.passes import PassSale
from storage.ledger import purchase_returns, standings, visit_codes
from storage.ledger.paper_cards import PaperCard
from storage.people import members


async def take_back(scene: Scene, act: Act) -> Turn:
    """Takes it back, or says why not."""
    if not visits.can_undo(scene.programme, when(act), scene.now):
        return await _late(scene, act)
    holder = await members.kept(scene.read, act.member_id, scene.now)
    if holder is None:
        return Turn(Message(TillKind.UNDO_NOTHING))
    scene = scene.about(holder.member)
    match act:
        case Visit():
            return await _visit(scene, holder, act)
        case PaperCard():
            return await _paper(scene, holder, act)
        case Voucher():
            return _reopened(scene, holder, act)
        case Payment():
            return _sale(scene, holder, act, await plans.undo(scene, holder, act))
        case PassSale():
            return _sale(scene, holder, act, await passes.undo(scene, holder, act))
        case PurchaseReturn():
            return await _return(scene, holder, act)
        case Correction():
            return _correction(scene, holder, act)
        case _:
            assert_never(act)


async def _late(scene: Scene, act: Act) -> Turn:
    """Names what cannot be taken back any more."""
    holder = await members.kept(scene.read, act.member_id, scene.now)
    named = {"name": holder.member.name, **act_args(scene, act, "both")} if holder else {}
    return Turn(Message(TillKind.UNDO_LATE, {"minutes": minutes(scene.programme.codes.undo), **named}))


async def _visit(scene: Scene, holder: Holder, credited: Visit) -> Turn:
    """The gain of a visit."""
    friend = await friends.taken_back(scene, credited)
    args: dict[str, Arg] = {
        **named(scene.programme, credited.earned),
        "place": place(scene.programme, credited.location),
    }
    left = holder.balance.plus(credited.spent).minus(credited.earned)
    tiers = await standings.without(scene.read, scene.programme, holder.member.id, credited)
    lines = (
        *using.given_back(scene, credited.used),
        *prepaid.given_back(scene.programme, credited),
        *await lost.lines(scene, holder, credited, tiers),
        *balance_lines(scene.programme, left),
    )
    told = ToMember(holder.member.id, Message(ReceiptKind.RECEIPT_UNDONE, args, lines), credited.id)
    fact = Undone(replace(credited, member_id=holder.member.id), scene.address.id, tiers)
    again = await waiting_list.undone(
        scene,
        await visit_codes.used_for(scene.read, "visit", credited.id),
        Holder(holder.member, left),
        lost.standing_left(scene, tiers) if tiers else None,
    )
    return Turn(
        undone(scene, credited, holder, left, lines),
        facts=(fact, *friend.facts),
        others=(told, *friend.told, *again),
    )


def undone(
    scene: Scene, act: Act, holder: Holder, left: Balance, lines: tuple[Lines, ...] | None = None
) -> Message:
    """What staff are told. `left`: what is on the card then; `lines` say it, where there is more to say."""
    args = {"name": holder.member.name, **act_args(scene, act), **new_balance_args(scene.programme, left)}
    return Message(TillKind.UNDONE, args, balance_lines(scene.programme, left) if lines is None else lines)


async def _paper(scene: Scene, holder: Holder, moved: PaperCard) -> Turn:
    """The stamps of a paper card."""
    stamps = Amounts({Unit.STAMPS: moved.stamps})
    left = holder.balance.minus(stamps)
    fact = PaperUndone(moved.id, holder.member.id, moved.stamps, scene.address.id)
    args: dict[str, Arg] = {
        "points": 0,
        "stamps": moved.stamps,
        "place": place(scene.programme, scene.staff.location if scene.staff else ""),
    }
    told = ToMember(
        holder.member.id,
        Message(ReceiptKind.RECEIPT_UNDONE, args, balance_lines(scene.programme, left)),
        moved.id,
    )
    code = await visit_codes.used_for(scene.read, "paper_card", moved.id)
    again = await waiting_list.undone(scene, code, Holder(holder.member, left))
    return Turn(undone(scene, moved, holder, left), facts=(fact,), others=(told, *again))


def _sale(scene: Scene, holder: Holder, sold: Payment | PassSale, turn: Turn) -> Turn:
    """A membership or a pass that was sold."""
    return replace(turn, reply=undone(scene, sold, holder, holder.balance)) if turn.facts else turn


async def _return(scene: Scene, holder: Holder, back: PurchaseReturn) -> Turn:
    """A return that was a slip, where nothing happened to the purchase since."""
    is_last = await purchase_returns.is_last(scene.read, back)
    if not (is_last and await prepaid.can_pay_again(scene, holder, back)):
        return Turn(Message(TillKind.UNDO_NOTHING))
    before = replace(back.before, member_id=holder.member.id)
    fact = ReturnUndone(replace(back, before=before), scene.address.id)
    code = await visit_codes.by_id(scene.read, back.code_id)
    money: dict[str, Arg] = {"amount": Money(back.amount, scene.programme.shop.currency.code)}
    args = {**money, "place": place(scene.programme, back.location)}
    told = ToMember(holder.member.id, Message(ReceiptKind.RECEIPT_RETURN_UNDONE, args), before.id)
    said = Message(TillKind.RETURN_UNDONE, {"name": holder.member.name, **money})
    again = await waiting_list.undone(scene, code, holder)
    return Turn(said, facts=(fact,), others=(told, *again))


def _correction(scene: Scene, holder: Holder, done: Correction) -> Turn:
    """What was given or taken by hand."""
    fact, told = corrections.undone(scene, holder, done)
    said = undone(scene, done, holder, corrections.left(holder, done))
    return Turn(said, facts=(fact,), others=(told,))


def _reopened(scene: Scene, holder: Holder, used: Voucher) -> Turn:
    """A redeemed voucher is open again, until the time it always had."""
    name = voucher_name(scene.programme, used)
    told = ToMember(holder.member.id, Message(CardKind.VOUCHER_REOPENED, {"reward": name}), used.id)
    said = undone(scene, used, holder, holder.balance)
    return Turn(said, facts=(VoucherReopened(used, scene.address.id),), others=(told,))
