"""The picture of a card that stays when the text under it changes: it shows what is held now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from handlers.turn.conversation import Scene, Turn
from handlers.turn.says import picture
from loyalty.facts.addresses import Linked
from loyalty.facts.people import Left
from loyalty.facts.profile import CardReplaced
from loyalty.facts.vouchers import VoucherIssued, VoucherReturned
from loyalty.messages.extras import CardPicture, Drawn, Picture
from loyalty.messages.message import Message
from storage.messages import sent

Shown = Drawn | Picture

_CHANGES = (
    CardReplaced,
    Left,
    Linked,
    VoucherIssued,
    VoucherReturned,
)  # facts of a member about what their card holds


async def present_card(turn: Turn, scene: Scene) -> Turn:
    """The turn, whose answer brings the card anew if the one in the tapped message shows another standing. If nobody
    knows what that picture shows, or the turn itself changes what is held, the answer is a message of its own."""
    reply, member, balance = turn.reply, scene.member, scene.balance
    if reply is None or turn.anew or not scene.incoming.pictured or _pictures(reply):
        return turn
    shown = await _shown(scene)
    if shown is not None and not isinstance(shown, CardPicture):
        return turn
    changes = any(isinstance(fact, _CHANGES) for fact in turn.facts)
    if shown is None or member is None or balance is None or changes:
        return replace(turn, anew=True)
    card = await picture(scene, member, balance)
    return turn if card == shown else replace(turn, reply=replace(reply, extras=(*reply.extras, card)))


async def _shown(scene: Scene) -> Shown | None:
    """The picture of the tapped message. An edit without one left that of before."""
    said = await sent.versions(scene.read, scene.address.id, scene.incoming.edit)
    return next((picture for message in said for picture in _pictures(message)), None)


def _pictures(message: Message) -> Sequence[Shown]:
    return [extra for extra in message.extras if isinstance(extra, Shown)]
