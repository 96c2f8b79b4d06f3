"""Taking apart what was linked by mistake: two cards that became one, or an address that was added to a card.
Only owners may."""

from __future__ import annotations

from dataclasses import replace

from handlers.reading.phones import mask
from handlers.turn.colleague import colleague, owners_only
from handlers.turn.conversation import CHOOSE, Scene, Step, Turn
from handlers.turn.detaching import detached
from handlers.turn.pages import number, page
from handlers.turn.preferences import of_both
from handlers.turn.says import choices, plainly
from loyalty.facts.addresses import AddressAttached, AddressDetached, Unlinked
from loyalty.facts.fact import Fact
from loyalty.facts.people import ConsentWithdrawn
from loyalty.messages.args import Arg
from loyalty.messages.extras import Option
from loyalty.messages.kinds.team import TeamKind
from loyalty.messages.message import Message
from loyalty.model.addresses import Address
from loyalty.model.members import LinkRecord, Purpose
from loyalty.model.team import Role
from loyalty.planning.notices import named
from storage.ledger import act_uses
from storage.people import addresses, attachments, consent, links, members
from storage.people.attachments import Attachment

_LINKS = 40  # of each kind; older ones cannot be taken apart in the chat


async def unlink(scene: Scene, text: str) -> Turn:
    """Asks what to take apart."""
    if colleague(scene).role is not Role.OWNER:
        return owners_only()
    options = await _undoable(scene)
    if not options:
        return Turn(Message(TeamKind.UNLINK_NOTHING, {}, (choices("team"),)))
    shown = page(options, number(text), lambda rest: Option("unlink-more", str(rest)))
    return Turn(Message(TeamKind.UNLINK_WHO, {}, (shown,)), step=Step(CHOOSE))


async def _undoable(scene: Scene) -> list[Option]:
    """Linked cards by their name, added addresses by the card's name and what they are; newest first."""
    cards = [(record.at, record.id, name) for record, name in await links.recent(scene.read, _LINKS)]
    added = [
        (one.at, one.id, f"{one.name}, {_line_of(scene, one.address)}")
        for one in await attachments.recent(scene.read, _LINKS)
    ]
    newest = sorted((*cards, *added), reverse=True)
    return [Option("unlink-which", str(id), plainly(label)) for _, id, label in newest]


def _line_of(scene: Scene, address: Address) -> str:
    """A phone number, mostly hidden; of any other address the channel's name."""
    is_number = scene.channels[address.channel].proves_phone
    return mask(address.value) if is_number else address.channel.capitalize()


async def unlink_which(scene: Scene, link_id: str) -> Turn:
    """Takes one apart, by its button."""
    if colleague(scene).role is not Role.OWNER:
        return owners_only()
    record = await links.by_id(scene.read, number(link_id))
    if record is None:
        return await _detach(scene, number(link_id))
    kept = await members.by_id(scene.read, record.kept, scene.now)
    if record.undone_at is not None or kept is None:
        return await unlink(scene, "")
    returned = await links.left(scene.read, record, scene.now)
    args: dict[str, Arg] = {"name": kept.member.name, **named(scene.programme, returned)}
    # Either of them may have set the preferences while the cards were one, so both keep them.
    own = await addresses.preferences(scene.read, record.absorbed)
    wished = of_both(
        scene, replace(kept.member, id=record.absorbed, preferences=own), kept.member.preferences
    )
    unasked = await _taken_back(scene, record)
    given = await act_uses.standing(scene.read, record.id)
    return Turn(
        Message(TeamKind.UNLINKED, args, (choices("unlink", "audit"),)),
        facts=(*given, Unlinked(record, scene.address.id), *wished, *unasked),
    )


async def _taken_back(scene: Scene, record: LinkRecord) -> tuple[Fact, ...]:
    """A consent withdrawn while the cards were one is withdrawn by both. It is written also for a card that
    had said no by itself: that card may be taken apart further."""
    said = await consent.withdrawn_since(scene.read, record.kept, record.at)
    return tuple(
        ConsentWithdrawn(record.absorbed, purpose, channel, scene.programme.shop.terms_version, "unlink")
        for purpose, channel in sorted(said)
        if purpose is not Purpose.TERMS
    )


async def _detach(scene: Scene, attachment_id: int) -> Turn:
    """Takes an address off the card it was added to. Whoever writes from it next is a stranger."""
    added = await attachments.by_id(scene.read, attachment_id)
    holder = await members.by_id(scene.read, added.member_id, scene.now) if added else None
    if added is None or holder is None:
        return await unlink(scene, "")
    args: dict[str, Arg] = {"name": added.name, "from": _line_of(scene, added.address)}
    facts = _given_back(scene, added) or await detached(scene, added.address, added.member_id, "unlink")
    return Turn(Message(TeamKind.DETACHED, args, (choices("unlink", "audit"),)), facts=facts)


def _given_back(scene: Scene, added: Attachment) -> tuple[Fact, ...]:
    """The facts where the address took another's place: that one comes back first, so that nothing allowed on their
    channel ends."""
    if added.replaced is None:
        return ()
    back = AddressAttached(added.replaced, added.member_id, scene.address.id)
    return (back, AddressDetached(added.address.id, added.member_id, scene.address.id))
