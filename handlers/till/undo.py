"""Taking back what was just done at the till, within the shop's time, by reversing entries. What was done
to a card that became part of another since is taken back from that one, where it went."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import assert_never

from handlers.turn.conversation import Scene, ToMember, Turn
from handlers.turn.pages import number
from handlers.turn.says import NONE, minutes, new_balance_args, place, voucher_name
from loyalty.facts import PaperUndone, Undone, VoucherReopened
from loyalty.messages.args import Arg, Moment, Money
from loyalty.messages.extras import Choices, Option
from loyalty.messages.kinds.card import CardKind
from loyalty.messages.kinds.receipts import ReceiptKind
from loyalty.messages.kinds.till import TillKind
from loyalty.messages.message import Message
from loyalty.model import Balance, Holder, Role, Staff, Visit, Voucher, VoucherState
from loyalty.rules import visits
from storage.ledger import paper_cards, vouchers
from storage.ledger import visits as ledger_visits
from storage.ledger.paper_cards import PaperCard
from storage.messages.last_said import newest_of
from storage.people import members

Act = Visit | PaperCard | Voucher

# What an undo may follow. A second one in a row is asked about: what came before is no slip of the moment.
_DONE = (TillKind.CREDITED, TillKind.PAPER_MOVED, TillKind.VOUCHER_REDEEMED, TillKind.UNDONE)
_BUTTONS: Mapping[type[Act], str] = {Visit: "visit", PaperCard: "paper", Voucher: "voucher"}


async def last(scene: Scene, _: str) -> Turn:
    """ "undo" typed: what this person did last. After an undo it is asked about first."""
    assert scene.staff is not None
    act = await _last_act(scene, scene.staff)
    if act is None:
        return Turn(Message(TillKind.UNDO_NOTHING))
    turn = await _take_back(scene, act)
    before = await newest_of(scene.read, scene.address.id, _DONE)
    return await _ask(scene, act) if turn.facts and before == TillKind.UNDONE.text else turn


async def _last_act(scene: Scene, staff: Staff) -> Act | None:
    acts: tuple[Act | None, ...] = (
        await ledger_visits.last_by(scene.read, staff.id),
        await paper_cards.last_by(scene.read, staff.id),
        await vouchers.last_used_by(scene.read, staff.id),
    )
    return max((act for act in acts if act), key=_when, default=None)


def _when(act: Act) -> datetime:
    return (act.used_at or act.created_at) if isinstance(act, Voucher) else act.at


async def _take_back(scene: Scene, act: Act) -> Turn:
    match act:
        case Visit():
            return await _undo(scene, act)
        case PaperCard():
            return await _undo_paper(scene, act)
        case Voucher():
            return await _reopen(scene, act)
        case _:
            assert_never(act)


async def _ask(scene: Scene, act: Act) -> Turn:
    """Names what would be undone."""
    holder = await members.kept(scene.read, act.member_id)
    name = holder.member.name if holder else ""
    options = (Option("undo-older", f"{_BUTTONS[type(act)]}~{act.id}"), Option("undo-keep"))
    return Turn(Message(TillKind.UNDO_ASK, {"name": name, **_named(scene, act)}, (Choices(options),)))


async def older(scene: Scene, arg: str) -> Turn:
    """Yes, that one too. `arg` says which."""
    what, _, id = arg.partition("~")
    match what:
        case "visit":
            return await visit(scene, id or "0")
        case "paper":
            return await paper(scene, id)
        case _:
            return await voucher(scene, id)


async def keep(scene: Scene, _: str) -> Turn:
    return Turn(Message(TillKind.UNDO_KEPT))


def _named(scene: Scene, act: Act) -> dict[str, Arg]:
    """What was done, and when."""
    named: dict[str, Arg] = {
        "act": "stamp",
        "amount": NONE,
        "stamps": 0,
        "reward": NONE,
        "at": Moment(_when(act)),
    }
    match act:
        case Visit():
            if act.amount is None:
                return {**named, "stamps": act.stamps}
            return {**named, "act": "visit", "amount": Money(act.amount, scene.programme.shop.currency.code)}
        case PaperCard():
            return {**named, "act": "paper", "stamps": act.stamps}
        case Voucher():
            return {**named, "act": "voucher", "reward": voucher_name(scene.programme, act)}
        case _:
            assert_never(act)


async def visit(scene: Scene, visit_id: str) -> Turn:
    """The button under one credit. Without an argument it is the last act."""
    if not visit_id:
        return await last(scene, "")
    found = await ledger_visits.by_id(scene.read, number(visit_id))
    if found is None or found.undone_at is not None or not _may(scene, found.staff_id):
        return Turn(Message(TillKind.UNDO_NOTHING))
    return await _undo(scene, found)


async def voucher(scene: Scene, voucher_id: str) -> Turn:
    found = await vouchers.by_id(scene.read, number(voucher_id))
    used = found is not None and found.state is VoucherState.USED and found.used_by is not None
    if found is None or not used or not _may(scene, found.used_by):
        return Turn(Message(TillKind.UNDO_NOTHING))
    return await _reopen(scene, found)


async def paper(scene: Scene, paper_id: str) -> Turn:
    found = await paper_cards.by_id(scene.read, number(paper_id))
    if found is None or not _may(scene, found.staff_id):
        return Turn(Message(TillKind.UNDO_NOTHING))
    return await _undo_paper(scene, found)


def _may(scene: Scene, staff_id: int | None) -> bool:
    """One's own acts; managers and owners may undo anybody's."""
    assert scene.staff is not None
    return scene.staff.id == staff_id or scene.staff.role is not Role.STAFF


def _late(scene: Scene) -> Turn:
    return Turn(Message(TillKind.UNDO_LATE, {"minutes": minutes(scene.programme.codes.undo)}))


async def _undo(scene: Scene, credited: Visit) -> Turn:
    if not visits.can_undo(scene.programme, credited.at, scene.now):
        return _late(scene)
    holder = await members.kept(scene.read, credited.member_id)
    if holder is None:
        return Turn(Message(TillKind.UNDO_NOTHING))
    if not visits.covers(holder.balance, credited):
        return Turn(Message(TillKind.UNDO_SPENT, {"name": holder.member.name}))
    args: dict[str, Arg] = {
        "points": credited.points,
        "stamps": credited.stamps,
        "place": place(scene.programme, credited.location),
    }
    told = ToMember(holder.member.id, Message(ReceiptKind.RECEIPT_UNDONE, args), credited.id)
    left = Balance(holder.balance.points - credited.points, holder.balance.stamps - credited.stamps)
    undone = Undone(replace(credited, member_id=holder.member.id), scene.address.id)
    return Turn(_undone(scene, credited, holder, left), facts=(undone,), others=(told,))


def _undone(scene: Scene, act: Act, holder: Holder, left: Balance) -> Message:
    args = {"name": holder.member.name, **_named(scene, act), **new_balance_args(scene.programme, left)}
    return Message(TillKind.UNDONE, args)


async def _undo_paper(scene: Scene, moved: PaperCard) -> Turn:
    if not visits.can_undo(scene.programme, moved.at, scene.now):
        return _late(scene)
    holder = await members.kept(scene.read, moved.member_id)
    if holder is None:
        return Turn(Message(TillKind.UNDO_NOTHING))
    if holder.balance.stamps < moved.stamps:
        return Turn(Message(TillKind.UNDO_SPENT, {"name": holder.member.name}))
    left = Balance(holder.balance.points, holder.balance.stamps - moved.stamps)
    undone = PaperUndone(moved.id, holder.member.id, moved.stamps, scene.address.id)
    args: dict[str, Arg] = {
        "points": 0,
        "stamps": moved.stamps,
        "place": place(scene.programme, scene.staff.location if scene.staff else ""),
    }
    told = ToMember(holder.member.id, Message(ReceiptKind.RECEIPT_UNDONE, args), moved.id)
    return Turn(_undone(scene, moved, holder, left), facts=(undone,), others=(told,))


async def _reopen(scene: Scene, used: Voucher) -> Turn:
    """The voucher is open again, until the time it always had."""
    if used.used_at is None or not visits.can_undo(scene.programme, used.used_at, scene.now):
        return _late(scene)
    holder = await members.kept(scene.read, used.member_id)
    if holder is None:
        return Turn(Message(TillKind.UNDO_NOTHING))
    name = voucher_name(scene.programme, used)
    told = ToMember(holder.member.id, Message(CardKind.VOUCHER_REOPENED, {"reward": name}), used.id)
    said = _undone(scene, used, holder, holder.balance)
    return Turn(said, facts=(VoucherReopened(used, scene.address.id),), others=(told,))
