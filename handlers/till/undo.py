"""Taking back what was just done at the till, within the shop's time, by reversing entries. What was done
to a card that became part of another since is taken back from that one, where it went."""

from __future__ import annotations

from dataclasses import replace

from handlers.turn.conversation import Scene, ToMember, Turn
from handlers.turn.pages import number
from handlers.turn.says import held_now, minutes, place, voucher_name
from loyalty.facts import PaperUndone, Undone, VoucherReopened
from loyalty.messages.args import Arg
from loyalty.messages.kinds.card import CardKind
from loyalty.messages.kinds.receipts import ReceiptKind
from loyalty.messages.kinds.till import TillKind
from loyalty.messages.message import Message
from loyalty.model import Balance, Holder, Role, Visit, Voucher, VoucherState
from loyalty.rules import visits
from storage.ledger import paper_cards, vouchers
from storage.ledger import visits as ledger_visits
from storage.ledger.paper_cards import PaperCard
from storage.people import members


async def last(scene: Scene, _: str) -> Turn:
    """ "undo" typed: whatever this person did last."""
    assert scene.staff is not None
    found = [
        (act.at, act)
        for act in (
            await ledger_visits.last_by(scene.read, scene.staff.id),
            await paper_cards.last_by(scene.read, scene.staff.id),
        )
        if act is not None
    ]
    redeemed = await vouchers.last_used_by(scene.read, scene.staff.id)
    done = max(found, key=lambda pair: pair[0], default=None)
    if redeemed is not None and redeemed.used_at and (done is None or redeemed.used_at > done[0]):
        return await _reopen(scene, redeemed)
    match done:
        case (_, Visit() as credited):
            return await _undo(scene, credited)
        case (_, PaperCard() as moved):
            return await _undo_paper(scene, moved)
        case _:
            return Turn(Message(TillKind.UNDO_NOTHING))


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
    return Turn(_undone(scene, holder, left), facts=(undone,), others=(told,))


def _undone(scene: Scene, holder: Holder, left: Balance) -> Message:
    return Message(TillKind.UNDONE, {"name": holder.member.name, **held_now(scene.programme, left)})


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
    return Turn(_undone(scene, holder, left), facts=(undone,), others=(told,))


async def _reopen(scene: Scene, used: Voucher) -> Turn:
    """The voucher is open again, until the time it always had."""
    if used.used_at is None or not visits.can_undo(scene.programme, used.used_at, scene.now):
        return _late(scene)
    holder = await members.kept(scene.read, used.member_id)
    if holder is None:
        return Turn(Message(TillKind.UNDO_NOTHING))
    name = voucher_name(scene.programme, used)
    told = ToMember(holder.member.id, Message(CardKind.VOUCHER_REOPENED, {"reward": name}), used.id)
    said = _undone(scene, holder, holder.balance)
    return Turn(said, facts=(VoucherReopened(used, scene.address.id),), others=(told,))
