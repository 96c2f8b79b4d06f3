"""Which act at the till is taken back: the last one, or the one whose button is tapped."""

from __future__ import annotations

from handlers.reading.amounts import split_code
from handlers.till import gifts
from handlers.till.reversal import (
    reopen,
    take_back,
    undo_correction,
    undo_paper,
    undo_pass,
    undo_plan,
    undo_return,
    undo_visit,
)
from handlers.till.usable_code import known
from handlers.turn.acts import Act, act_args, reference, when
from handlers.turn.conversation import Scene, Turn
from handlers.turn.pages import number
from loyalty.messages.extras import Choices, Option
from loyalty.messages.kinds.composing import ComposingKind
from loyalty.messages.kinds.correcting import CorrectingKind
from loyalty.messages.kinds.membership import MembershipKind
from loyalty.messages.kinds.passes import PassKind
from loyalty.messages.kinds.team import TeamKind
from loyalty.messages.kinds.till import TillKind
from loyalty.messages.message import Message
from loyalty.model import Role, Staff, VoucherState
from storage.ledger import corrections, memberships, paper_cards, passes, purchase_returns, vouchers
from storage.ledger import visits as ledger_visits
from storage.messages.last_said import newest_of
from storage.people import members

# Messages that an undo may follow. A second undo in a row is asked about: the act before is no slip of the moment.
_DONE = (
    TillKind.CREDITED,
    TillKind.PAPER_MOVED,
    TillKind.VOUCHER_REDEEMED,
    MembershipKind.PLAN_SOLD,
    PassKind.PASS_SOLD,
    TillKind.RETURN_DONE,
    CorrectingKind.CORRECT_DONE,
)
# Messages that say that something else was done, which cannot be undone: the word may mean that.
_ELSE = (
    TillKind.UNDONE,
    TillKind.RETURN_UNDONE,
    TillKind.MOVE_DONE,
    MembershipKind.PLAN_REFUNDED,
    MembershipKind.PLAN_CANCELLED,
    PassKind.PASS_REFUNDED,
    ComposingKind.OFFER_DISCARDED,
    ComposingKind.OFFER_MOVED,
    TeamKind.INVITE_LINK,
    TeamKind.INVITE_SENT,
    TeamKind.REMOVED,
    TeamKind.UNLINKED,
)


async def last(scene: Scene, _: str) -> Turn:
    """ "undo" typed: what this person did last. If that is undone already, or was none of the till's, the act before
    is named and asked about first."""
    assert scene.staff is not None
    act = await _last_act(scene, scene.staff)
    if act is None:
        return Turn(Message(TillKind.UNDO_NOTHING))
    turn = await take_back(scene, act)
    return await _ask(scene, act) if turn.facts and await _is_older(scene, scene.staff, act) else turn


async def _is_older(scene: Scene, staff: Staff, act: Act) -> bool:
    """Whether the last thing this person did is not `act`: it is undone already, by them or by a manager, or it was
    not done at the till."""
    before = await newest_of(scene.read, scene.address.id, (*_DONE, *_ELSE))
    if before is not None and before.kind in {kind.text for kind in _ELSE}:
        return True
    return await ledger_visits.undone_after(scene.read, staff.id, when(act))


async def _last_act(scene: Scene, staff: Staff) -> Act | None:
    acts: tuple[Act | None, ...] = (
        await ledger_visits.last_by(scene.read, staff.id),
        await paper_cards.last_by(scene.read, staff.id),
        await vouchers.last_used_by(scene.read, staff.id),
        await memberships.last_by(scene.read, staff.id) if scene.programme.plans else None,
        await passes.last_by(scene.read, staff.id) if scene.programme.passes else None,
        await purchase_returns.last_by(scene.read, staff.id),
        await corrections.last_by(scene.read, staff.id) if staff.role is not Role.STAFF else None,
    )
    return max((act for act in acts if act), key=when, default=None)


async def _ask(scene: Scene, act: Act) -> Turn:
    """Names what would be undone."""
    holder = await members.kept(scene.read, act.member_id, scene.now)
    name = holder.member.name if holder else ""
    options = (Option("undo-older", reference(act)), Option("undo-keep"))
    return Turn(Message(TillKind.UNDO_ASK, {"name": name, **act_args(scene, act)}, (Choices(options),)))


async def older(scene: Scene, arg: str) -> Turn:
    """Yes, that one too. `arg` says which."""
    what, _, id = arg.partition("~")
    match what:
        case "visit":
            return await visit(scene, id or "0")
        case "paper":
            return await paper(scene, id)
        case "plan":
            return await plan(scene, id)
        case "pass":
            return await prepaid(scene, id)
        case "return":
            return await returned(scene, id)
        case "correction":
            return await correction(scene, id)
        case _:
            return await voucher(scene, id)


async def keep(scene: Scene, _: str) -> Turn:
    """No, that one stays."""
    return Turn(Message(TillKind.UNDO_KEPT))


async def visit(scene: Scene, visit_id: str) -> Turn:
    """The button under a credit; without an argument the last act."""
    if not visit_id:
        return await last(scene, "")
    found = await ledger_visits.by_id(scene.read, number(visit_id))
    if found is None or found.undone_at is not None or not _may(scene, found.staff_id):
        return Turn(Message(TillKind.UNDO_NOTHING))
    return await undo_visit(scene, found)


async def of_code(scene: Scene, digits: str) -> Turn:
    """What stands of this visit code: "undo" in reply to a message with it, or behind it."""
    code = await known(scene, digits)
    found = await ledger_visits.by_code(scene.read, code.id) if code else None
    if found is not None:
        return await visit(scene, str(found.id))
    moved = await paper_cards.by_code(scene.read, code.id) if code else None
    if moved is not None:
        return await paper(scene, str(moved.id))
    sold = await memberships.by_code(scene.read, code.id) if code else None
    if sold is not None:
        return await plan(scene, str(sold.id))
    by_pass = await passes.by_code(scene.read, code.id) if code and scene.programme.passes else None
    if by_pass is not None:
        return await prepaid(scene, str(by_pass.id))
    back = await purchase_returns.by_code(scene.read, code.id) if code else None
    return await returned(scene, str(back.id)) if back else Turn(Message(TillKind.UNDO_NOTHING))


async def behind(scene: Scene, text: str) -> Turn:
    """ "undo 48213": of that code. With anything else behind the word it asks."""
    assert scene.staff is not None
    if split := split_code(text, scene.programme.codes.digits):
        return await of_code(scene, split[0])
    if given := await gifts.undo(scene, text):
        return given
    act = await _last_act(scene, scene.staff)
    return await _ask(scene, act) if act else Turn(Message(TillKind.UNDO_NOTHING))


async def voucher(scene: Scene, voucher_id: str) -> Turn:
    """The button under a redeemed voucher."""
    found = await vouchers.by_id(scene.read, number(voucher_id))
    used = found is not None and found.state is VoucherState.USED and found.used_by is not None
    if found is None or not used or not _may(scene, found.used_by):
        return Turn(Message(TillKind.UNDO_NOTHING))
    return await reopen(scene, found)


async def paper(scene: Scene, paper_id: str) -> Turn:
    """The button under a moved paper card."""
    found = await paper_cards.by_id(scene.read, number(paper_id))
    if found is None or not _may(scene, found.staff_id):
        return Turn(Message(TillKind.UNDO_NOTHING))
    return await undo_paper(scene, found)


async def plan(scene: Scene, payment_id: str) -> Turn:
    """The button under a membership that was sold."""
    found = await memberships.payment(scene.read, number(payment_id))
    if found is None or found.staff_id is None or not _may(scene, found.staff_id):
        return Turn(Message(TillKind.UNDO_NOTHING))
    return await undo_plan(scene, found)


async def prepaid(scene: Scene, sale_id: str) -> Turn:
    """The button under a pass that was sold."""
    found = await passes.sale(scene.read, number(sale_id))
    if found is None or not _may(scene, found.staff_id):
        return Turn(Message(TillKind.UNDO_NOTHING))
    return await undo_pass(scene, found)


async def returned(scene: Scene, return_id: str) -> Turn:
    """The button under a return."""
    found = await purchase_returns.by_id(scene.read, number(return_id))
    if found is None or not _may(scene, found.staff_id):
        return Turn(Message(TillKind.UNDO_NOTHING))
    return await undo_return(scene, found)


async def correction(scene: Scene, id: str) -> Turn:
    """The button under what was given or taken by hand."""
    found = await corrections.by_id(scene.read, number(id))
    if found is None or not _may(scene, found.staff_id):
        return Turn(Message(TillKind.UNDO_NOTHING))
    return await undo_correction(scene, found)


def _may(scene: Scene, staff_id: int | None) -> bool:
    """Whether this person may undo it: staff their own acts, managers and owners anybody's."""
    assert scene.staff is not None
    return scene.staff.id == staff_id or scene.staff.role is not Role.STAFF
