"""The customer's prepaid passes, what the shop sells, and how it is paid."""

from __future__ import annotations

from handlers.customer import helping
from handlers.turn.conversation import Scene, Turn
from loyalty.messages.args import Arg
from loyalty.messages.extras import Choices, Option
from loyalty.messages.kinds.passes import PassKind
from loyalty.messages.message import Lines, Message
from loyalty.planning.passes import pass_lines
from loyalty.programme.passes import Pass
from loyalty.programme.programme import Programme
from storage.ledger import standings


async def show(scene: Scene, text: str) -> Turn:
    """What is left of theirs, and what a new one costs."""
    programme, member = scene.programme, scene.member
    assert member is not None
    if not programme.passes:
        return helping.not_here(scene, "pass")
    standing = await standings.paid_of(scene.read, programme, member.id, scene.now)
    sold = tuple(one for one in programme.passes if one.sold)
    lines = (
        *pass_lines(programme, standing.passes),
        *(Message(PassKind.PASS_LINE, costs(programme, one)) for one in sold),
    )
    here = scene.channel.takes_payments
    pay = tuple(Option("pay-pass", one.id, one.name) for one in sold[:3]) if here else ()
    kind = PassKind.PASSES if standing.passes else PassKind.PASSES_NONE
    options = Choices((*pay, Option("card"), Option("here"))[:4])
    return Turn(Message(kind, {"how": _how(sold, here=here)}, (Lines(lines), options)))


def _how(sold: tuple[Pass, ...], *, here: bool) -> str:
    if not sold:
        return "none"
    return "chat" if here else "till"


def costs(programme: Programme, one: Pass) -> dict[str, Arg]:
    return {"pass": one.name, "uses": one.uses, "price": programme.money(one.price)}
