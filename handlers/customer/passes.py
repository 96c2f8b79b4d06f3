"""The customer's prepaid passes, and what the shop sells: paid at the till."""

from __future__ import annotations

from handlers.customer import helping
from handlers.turn.conversation import Scene, Turn
from handlers.turn.says import choices
from loyalty.messages.kinds.passes import PassKind
from loyalty.messages.message import Lines, Message
from loyalty.planning.passes import pass_lines
from storage.ledger import standings


async def show(scene: Scene, text: str) -> Turn:
    """What is left of theirs, and what a new one costs."""
    programme, member = scene.programme, scene.member
    assert member is not None
    if not programme.passes:
        return await helping.unknown(scene, text)
    standing = await standings.paid_of(scene.read, programme, member.id, scene.now)
    on_sale = (
        Message(
            PassKind.PASS_LINE,
            {"pass": one.name, "uses": one.uses, "price": programme.money(one.price)},
        )
        for one in programme.passes
        if one.sold
    )
    lines = Lines((*pass_lines(programme, standing.passes), *on_sale))
    kind = PassKind.PASSES if standing.passes else PassKind.PASSES_NONE
    return Turn(Message(kind, {}, (lines, choices("card", "here"))))
