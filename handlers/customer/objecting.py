""" "That was not me": what is meant is named, and owners and managers are told who did it, where and when."""

from __future__ import annotations

from handlers.turn.acts import Act, act_args, by_whom, find, reference, when
from handlers.turn.conversation import Scene, ToAddress, Turn
from handlers.turn.pages import number
from handlers.turn.says import choices, place
from loyalty.facts.visits import Objected
from loyalty.messages.args import Arg
from loyalty.messages.extras import Choices, Option
from loyalty.messages.kinds.card import CardKind
from loyalty.messages.kinds.correcting import CorrectingKind
from loyalty.messages.kinds.membership import MembershipKind
from loyalty.messages.kinds.passes import PassKind
from loyalty.messages.kinds.receipts import ReceiptKind
from loyalty.messages.kinds.till import TillKind
from loyalty.messages.message import Message
from loyalty.model.team import Role
from loyalty.model.visits import Visit
from loyalty.planning.notices import named
from storage.ledger import corrections, memberships, paper_cards, passes, visits, vouchers
from storage.messages.last_said import newest_of
from storage.messages.unheard import was_caused
from storage.people import members, team

RECEIPTS = (
    ReceiptKind.RECEIPT,
    ReceiptKind.RECEIPT_UNDONE,
    ReceiptKind.PAPER_RECEIPT,
    CardKind.VOUCHER_USED,
    CardKind.VOUCHER_REOPENED,
    MembershipKind.PLAN_PAID,
    MembershipKind.PLAN_GIVEN_BACK,
    PassKind.PASS_BOUGHT,
    PassKind.PASS_TAKEN_BACK,
    PassKind.PASS_GIVEN_BACK,
    CorrectingKind.CORRECTED,
    CorrectingKind.CORRECTION_UNDONE,
)


async def typed(scene: Scene, _: str) -> Turn:
    """ "not me" in words. It is about the visit whose receipt came last; about anything else only once that was
    named and asked."""
    act = await _last_on_the_card(scene)
    if act is None:
        return Turn(Message(ReceiptKind.OBJECT_NOTHING, {}, (choices("card"),)))
    receipt = await newest_of(scene.read, scene.address.id, RECEIPTS)
    if receipt and receipt.kind == ReceiptKind.RECEIPT.text and receipt.cause == act.id:
        return await _object_to(scene, act)
    return _ask(scene, act)


async def _last_on_the_card(scene: Scene) -> Act | None:
    assert scene.member is not None
    me = scene.member.id
    acts: tuple[Act | None, ...] = (
        await visits.last_of(scene.read, me),
        await paper_cards.last_of(scene.read, me),
        await vouchers.last_used_of(scene.read, me),
        await corrections.last_of(scene.read, me),
        await memberships.last_of(scene.read, me) if scene.programme.plans else None,
        await passes.last_of(scene.read, me) if scene.programme.passes else None,
    )
    return max((act for act in acts if act), key=when, default=None)


def _ask(scene: Scene, act: Act) -> Turn:
    args = {"place": place(scene.programme, act.location), **act_args(scene, act, "both")}
    options = (Option("not-me-yes", reference(act)), Option("not-me-no"))
    return Turn(Message(ReceiptKind.OBJECT_ASK, args, (Choices(options),)))


async def tapped(scene: Scene, visit_id: str) -> Turn:
    """The button of a receipt. A visit that is undone needs no objection any more."""
    assert scene.member is not None
    visit = await visits.own(scene.read, scene.member.id, number(visit_id))
    if visit is None:
        return Turn(_thanks(scene))
    return _gone(scene, visit) if visit.undone_at else await _object_to(scene, visit)


def _gone(scene: Scene, visit: Visit) -> Turn:
    args: dict[str, Arg] = {
        **named(scene.programme, visit.earned),
        "place": place(scene.programme, visit.location),
    }
    return Turn(Message(ReceiptKind.RECEIPT_UNDONE, args))


async def correction(scene: Scene, id: str) -> Turn:
    """The button of what was given or taken by hand."""
    return await confirmed(scene, f"correction~{id}")


async def confirmed(scene: Scene, arg: str) -> Turn:
    """Yes, it is what was named. `arg` is its reference."""
    assert scene.member is not None
    act = await find(scene.read, arg)
    holder = await members.kept(scene.read, act.member_id, scene.now) if act else None
    if act is None or holder is None or holder.member.id != scene.member.id:
        return Turn(Message(ReceiptKind.OBJECT_NOTHING, {}, (choices("card"),)))
    return await _object_to(scene, act)


async def kept(scene: Scene, _: str) -> Turn:
    """No, it stays as it is."""
    return Turn(Message(TillKind.UNDO_KEPT))


async def _object_to(scene: Scene, act: Act) -> Turn:
    """Told once for each act: whoever says it again is not thanked again, and nobody reads it twice."""
    assert scene.member is not None
    if await was_caused(scene.read, ReceiptKind.OBJECTED, act.id, when(act), scene.now):
        return Turn(Message(ReceiptKind.OBJECTED_ALREADY, {"phone": scene.programme.shop.phone}))
    everyone = await team.everyone(scene.read)
    gone = await team.everyone(scene.read, removed=True)
    args: dict[str, Arg] = {
        "name": scene.member.name,
        "place": place(scene.programme, act.location),
        "staff": next((staff.name for staff in (*everyone, *gone) if staff.id == by_whom(act)), "?"),
        **act_args(scene, act, "both"),
    }
    told = tuple(
        ToAddress(staff.address_id, Message(ReceiptKind.OBJECTION, args))
        for staff in everyone
        if staff.role is not Role.STAFF
    )
    objected = Objected(scene.member.id, act.id, scene.address.id)
    return Turn(_thanks(scene), facts=(objected,), others=told, cause=act.id)


def _thanks(scene: Scene) -> Message:
    return Message(ReceiptKind.OBJECTED, {"phone": scene.programme.shop.phone}, (choices("card"),))
