"""The customer's paid membership, what the shop sells, and how it is paid."""

from __future__ import annotations

from dataclasses import replace

from handlers.customer import helping
from handlers.turn.conversation import Scene, Turn
from handlers.turn.membership import plan_args
from loyalty.messages.extras import Choices, Option
from loyalty.messages.kinds.membership import MembershipKind
from loyalty.messages.message import Lines, Message
from loyalty.planning.member import member_lines
from storage.ledger import standings


async def show(scene: Scene, text: str) -> Turn:
    """The plans, and how they are paid."""
    programme, member = scene.programme, scene.member
    assert member is not None
    if not programme.plans:
        return helping.not_here(scene, "plan")
    standing = await standings.paid_of(scene.read, programme, member.id, scene.now)
    ends = (Message(MembershipKind.PLAN_NOT_RENEWED),) if standing.member else ()
    lines = (
        *member_lines(programme, standing),
        *ends,
        *(Message(MembershipKind.PLAN_LINE, plan_args(programme, plan)) for plan in programme.plans),
    )
    here = scene.channel.takes_payments
    pay = tuple(Option("pay-plan", plan.id, plan.name) for plan in programme.plans[:3]) if here else ()
    said = Message(MembershipKind.MEMBERSHIP, {"how": "chat" if here else "till"}, (Lines(lines),))
    return Turn(replace(said, extras=(*said.extras, Choices((*pay, Option("card"))))))
