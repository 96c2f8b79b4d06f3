"""The answers about linking, the same however the number is proven."""

from __future__ import annotations

from dataclasses import replace

from handlers.reading.phones import mask
from handlers.turn import rewarding
from handlers.turn.conversation import Scene, Step, ToPhone, Turn
from handlers.turn.says import NONE, balance_args, balance_lines, choices, picture
from loyalty.facts.acts import ActRewarded
from loyalty.facts.fact import Fact
from loyalty.messages.extras import AskPhone
from loyalty.messages.kind import Kind
from loyalty.messages.kinds.linking import LinkingKind
from loyalty.messages.message import Extra, Message
from loyalty.model.addresses import Address
from loyalty.model.members import Holder


def ask_for_phone(scene: Scene, kind: Kind = LinkingKind.LINK) -> Turn:
    """Only members may type a number: a code costs a text. A stranger shares theirs."""
    step = Step("phone") if scene.member else None
    return Turn(Message(kind, {}, (AskPhone(),)), step=step)


def linked_already() -> Turn:
    """The number is on this card already."""
    return Turn(Message(LinkingKind.LINKED_ALREADY, {}, (choices("card"),)))


async def one_card(
    scene: Scene,
    holder: Holder,
    next_to_it: str,
    facts: tuple[Fact, ...],
    given: tuple[ActRewarded, ...] = (),
) -> Turn:
    """The card, now that both are one, or that it came over to this number; and what the shop gave for it."""
    scene = scene.about(holder.member)
    holder = replace(holder, balance=rewarding.after(holder.balance, given))
    kind = LinkingKind.MOVED if scene.channel.proves_phone else LinkingKind.LINKED
    card = await picture(scene, holder.member, holder.balance)
    args = balance_args(scene.programme, holder.balance)
    full = balance_lines(scene.programme, holder.balance)
    extras: tuple[Extra, ...] = (card, *full, *rewarding.told(scene, given), choices("card", next_to_it))
    return Turn(Message(kind, args, extras), facts=(*facts, *given))


def linked_told(scene: Scene, old: Address, turn: Turn) -> Turn:
    """The same turn, and whoever has the number `old` hears of it there: a code may have been talked out of them. A card
    that another number asked for leaves the old one."""
    shop = scene.programme.shop
    args = {"shop": shop.name, "phone": shop.phone or NONE}
    if not scene.channel.proves_phone:
        channel = scene.address.channel.capitalize()
        told = Message(LinkingKind.LINKED_TOLD, {**args, "channel": channel})
        return replace(turn, others=(*turn.others, ToPhone(old.value, told)))
    told = Message(LinkingKind.MOVED_TOLD, {**args, "number": mask(scene.address.value)})
    return replace(turn, others=(*turn.others, ToPhone(old.value, told)))
