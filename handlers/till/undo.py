"""Which act at the till is taken back: the last one, or the one whose button is tapped."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from handlers.reading.amounts import split_code
from handlers.till import gifts
from handlers.till.reversal import take_back
from handlers.till.usable_code import known
from handlers.turn.acts import Act, act_args, by_whom, find, reference, when
from handlers.turn.conversation import Scene, Turn
from handlers.turn.table import Talk
from loyalty.messages.extras import Choices, Option
from loyalty.messages.kinds.composing import ComposingKind
from loyalty.messages.kinds.correcting import CorrectingKind
from loyalty.messages.kinds.membership import MembershipKind
from loyalty.messages.kinds.passes import PassKind
from loyalty.messages.kinds.team import TeamKind
from loyalty.messages.kinds.till import TillKind
from loyalty.messages.message import Message
from loyalty.model.team import Role, Staff
from storage.engine.db import Reader
from storage.ledger import corrections, memberships, paper_cards, passes, purchase_returns, vouchers
from storage.ledger import visits as ledger_visits
from storage.messages.last_said import newest_of, turned_into
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
_UNDONE = frozenset({TillKind.UNDONE.text, TillKind.RETURN_UNDONE.text})

# What a code was used for; the most usual first.
_BY_CODE: tuple[Callable[[Reader, int], Awaitable[Act | None]], ...] = (
    ledger_visits.by_code,
    paper_cards.by_code,
    memberships.by_code,
    passes.by_code,
    purchase_returns.by_code,
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


async def older(scene: Scene, referred: str) -> Turn:
    """Yes, that one too."""
    act = await find(scene.read, referred)
    by = by_whom(act) if act else None
    if act is None or by is None:
        return Turn() if await _says_undone(scene) else Turn(Message(TillKind.UNDO_NOTHING))
    if not _may(scene, by):
        return Turn(Message(TillKind.UNDO_NOTHING))
    return await take_back(scene, act)


async def _says_undone(scene: Scene) -> bool:
    """Whether a tap before this one made the message with the button say it: a second tap leaves that as it stands."""
    edited = scene.incoming.edit
    return bool(edited) and await turned_into(scene.read, scene.address.id, edited) in _UNDONE


async def keep(scene: Scene, _: str) -> Turn:
    """No, that one stays."""
    return Turn(Message(TillKind.UNDO_KEPT))


def of(what: str) -> Talk:
    """The button under an act of this kind (`handlers.turn.acts`), with its id; without one, the last act."""

    async def talk(scene: Scene, id: str) -> Turn:
        return await older(scene, f"{what}~{id}") if id else await last(scene, "")

    return talk


async def of_code(scene: Scene, digits: str) -> Turn:
    """What stands of this visit code: "undo" in reply to a message with it, or behind it."""
    code = await known(scene, digits)
    act = await _by_code(scene, code.id) if code else None
    return await older(scene, reference(act)) if act else Turn(Message(TillKind.UNDO_NOTHING))


async def _by_code(scene: Scene, code_id: int) -> Act | None:
    for by_code in _BY_CODE:
        if act := await by_code(scene.read, code_id):
            return act
    return None


async def behind(scene: Scene, text: str) -> Turn:
    """ "undo 48213": of that code. With anything else behind the word it asks."""
    assert scene.staff is not None
    if split := split_code(text, scene.programme.codes.digits):
        return await of_code(scene, split[0])
    if given := await gifts.undo(scene, text):
        return given
    act = await _last_act(scene, scene.staff)
    return await _ask(scene, act) if act else Turn(Message(TillKind.UNDO_NOTHING))


def _may(scene: Scene, staff_id: int) -> bool:
    """Whether this person may undo it: staff their own acts, managers and owners anybody's."""
    assert scene.staff is not None
    return scene.staff.id == staff_id or scene.staff.role is not Role.STAFF
