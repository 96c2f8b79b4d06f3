"""A card is on a new phone number, by staff: the new number, the old one and the owners are told."""

from __future__ import annotations

from handlers.reading.phones import mask
from handlers.turn.colleague import colleague, in_charge
from handlers.turn.conversation import Scene, ToAddress, ToPhone, Turn
from handlers.turn.says import NONE, balance_args, choices, picture
from loyalty.facts.addresses import AddressDetached, PhoneAdded
from loyalty.facts.fact import Fact
from loyalty.messages.kinds.linking import LinkingKind
from loyalty.messages.kinds.team import TeamKind
from loyalty.messages.kinds.till import TillKind
from loyalty.messages.message import Message
from loyalty.model.addresses import Address
from loyalty.model.members import Member
from storage.people import addresses, members


async def to(scene: Scene, member: Member, phone: str) -> Turn:
    """The phone number (E.164) takes the place of those that the card had."""
    holder = await members.by_id(scene.read, member.id, scene.now)
    known = await addresses.at(scene.read, scene.channels.phone, phone)
    if holder is None or (known is not None and known.member_id is not None):
        return Turn(Message(TillKind.MOVE_TAKEN))
    old, scene = await _numbers(scene, member), scene.about(holder.member)
    card = await picture(scene, member, holder.balance)
    here = Message(LinkingKind.MOVED, balance_args(scene.programme, holder.balance), (card, choices("card")))
    line = {"staff": colleague(scene).name, "name": member.name, "number": mask(phone)}
    return Turn(
        Message(TillKind.MOVE_DONE, {"name": member.name, "phone": mask(phone)}),
        facts=_facts(scene, member, phone, known, old),
        others=(
            ToPhone(phone, here),
            *(ToPhone(address.value, _told(scene, phone)) for address in old),
            *(ToAddress(id, Message(TeamKind.CARD_MOVED, line)) for id in await in_charge(scene)),
        ),
    )


async def _numbers(scene: Scene, member: Member) -> tuple[Address, ...]:
    known = await addresses.of_member(scene.read, member.id)
    return tuple(address for address in known if scene.channels[address.channel].proves_phone)


def _facts(
    scene: Scene, member: Member, phone: str, known: Address | None, old: tuple[Address, ...]
) -> tuple[Fact, ...]:
    channel, by = scene.channels.phone, scene.address.id
    added = PhoneAdded(
        known.id if known else scene.fresh(),
        member.id,
        channel,
        phone,
        member.locale,
        by,
        scene.hashed(channel, phone),
        old[-1].id if old else None,
    )
    return (added, *(AddressDetached(address.id, member.id, by) for address in old))


def _told(scene: Scene, phone: str) -> Message:
    shop = scene.programme.shop
    args = {"shop": shop.name, "number": mask(phone), "phone": shop.phone or NONE}
    return Message(LinkingKind.MOVED_TOLD, args)
