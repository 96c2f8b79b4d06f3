"""What becomes of a proven number: one more address of the card, or another card that becomes part of this one.

Whoever speaks is kept: the other member's entries and balances come over, and nothing is allowed that was not
allowed before.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from handlers.customer import join
from handlers.customer.inviting import given_back, no_friends
from handlers.customer.linked import ask_for_phone, linked_already, linked_told, one_card
from handlers.reading.phones import mask
from handlers.turn import rewarding
from handlers.turn.conversation import Scene, Turn
from handlers.turn.preferences import of_both
from handlers.turn.says import choices
from loyalty.facts.addresses import AddressAttached, AddressDetached, Linked, PhoneAdded
from loyalty.facts.fact import Fact
from loyalty.facts.people import ConsentGiven, ConsentWithdrawn
from loyalty.messages.kinds.linking import LinkingKind
from loyalty.messages.message import Extra, Message
from loyalty.model.accounts import Balance
from loyalty.model.addresses import Address
from loyalty.model.members import Holder, LinkRecord, Member, Purpose
from storage.people import addresses, consent, members

Words = Mapping[tuple[Purpose, str], bool]


async def proven(scene: Scene, phone: str) -> Turn:
    """Links this number (E.164), which the person has proven, by whose it is so far: nobody's, theirs,
    another member's."""
    known = await addresses.at(scene.read, scene.channels.phone, phone)
    member = scene.member
    if known is None or known.member_id is None:
        if member is None:
            return await join.greet(scene, "")
        return await _added(scene, member, phone, known.id if known else scene.fresh())
    if member is None:
        return await _attached(scene, known, known.member_id)
    if known.member_id == member.id:
        return linked_already()
    return await _merged(scene, member, known, known.member_id)


async def _attached(scene: Scene, known: Address, member_id: int) -> Turn:
    """A stranger here whose number is a member's: this becomes one more address of the card. What they allow in a chat
    is asked anew."""
    holder = await members.by_id(scene.read, member_id, scene.now)
    if holder is None:
        return await join.greet(scene, "")
    old = _left_behind(scene, known, member_id)
    given = () if old else await rewarding.reward(scene, member_id, "link", scene.address.id)
    fact = AddressAttached(scene.address.id, member_id, scene.address.id, known.id if old else None)
    return linked_told(scene, known, await one_card(scene, holder, "messages", (fact, *old), given))


def _left_behind(scene: Scene, old: Address, member_id: int) -> tuple[Fact, ...]:
    """A card that comes over to a new number leaves the old one. What is allowed by SMS was the same person's word."""
    if not scene.channel.proves_phone:
        return ()
    return (AddressDetached(old.id, member_id, scene.address.id),)


async def _added(scene: Scene, member: Member, phone: str, address_id: int) -> Turn:
    added = PhoneAdded(
        address_id,
        member.id,
        scene.channels.phone,
        phone,
        scene.address.locale,
        scene.address.id,
        scene.hashed(scene.channels.phone, phone),
    )
    given = await rewarding.reward(scene, member.id, "link", address_id)
    extras: tuple[Extra, ...] = (*rewarding.told(scene, given), choices("card", "messages"))
    said = Message(LinkingKind.PHONE_ADDED, {"phone": mask(phone)}, extras)
    mine = await consent.words(scene.read, member.id)
    here = await _live(scene, member.id, mine)
    return Turn(said, facts=(added, *_agreed(scene, member.id, mine, here, {}), *given))


async def _merged(scene: Scene, member: Member, known: Address, other: int) -> Turn:
    """Reading a holder locks the balance: the older member's first, so that two people who link each other at
    once do not deadlock."""
    held = {id: await members.by_id(scene.read, id, scene.now) for id in sorted((member.id, other))}
    mine, theirs = held[member.id], held[other]
    if mine is None or theirs is None:
        return ask_for_phone(scene)
    record = await _record(scene, mine, theirs)
    friends = await no_friends(scene, mine, theirs)
    old = _left_behind(scene, known, mine.member.id)
    given = () if old else await rewarding.reward(scene, member.id, "link", record.id, other)
    facts: tuple[Fact, ...] = (
        *friends,
        Linked(record, scene.address.id),
        *await _consents(scene, mine, theirs),
        *of_both(scene, mine.member, theirs.member.preferences),
        *old,
    )
    kept = Holder(mine.member, _sum(mine, theirs).minus(given_back(scene, friends)))
    return linked_told(scene, known, await one_card(scene, kept, "rewards", facts, given))


async def _record(scene: Scene, kept: Holder, absorbed: Holder) -> LinkRecord:
    moved = await addresses.of_member(scene.read, absorbed.member.id)
    return LinkRecord(
        id=scene.fresh(),
        kept=kept.member.id,
        absorbed=absorbed.member.id,
        visits=absorbed.balance.visits,
        addresses=tuple(address.id for address in moved),
        at=scene.now,
    )


def _sum(mine: Holder, theirs: Holder) -> Balance:
    one, two = mine.balance, theirs.balance
    visits = filter(None, (one.last_visit_at, two.last_visit_at))
    together = Balance(
        visits=one.visits + two.visits,
        last_visit_at=max(visits, default=None),
        owed=one.owed + two.owed,
    )
    return together.plus(one.held + two.held)


async def _consents(scene: Scene, mine: Holder, theirs: Holder) -> Iterable[Fact]:
    said = await consent.words(scene.read, mine.member.id)
    other = await consent.words(scene.read, theirs.member.id)
    return _agreed(
        scene,
        mine.member.id,
        said,
        await _live(scene, mine.member.id, said),
        await _live(scene, theirs.member.id, other),
    )


async def _live(scene: Scene, member_id: int, said: Words) -> Words:
    """The consents on channels where the member has an address: any other was about an address that is gone."""
    channels = {address.channel for address in await addresses.of_member(scene.read, member_id)}
    return {key: given for key, given in said.items() if key[1] in channels}


def _agreed(
    scene: Scene, member_id: int, before: Words, mine: Words, theirs: Words
) -> Iterable[ConsentGiven | ConsentWithdrawn]:
    """The consents to write so that nothing is allowed that was not before: on each channel the word of whoever
    spoke there, and where both did only what both allow."""
    for key in before.keys() | theirs.keys():
        purpose, channel = key
        said = [words[key] for words in (mine, theirs) if key in words]
        allowed = bool(said) and all(said)
        if purpose is not Purpose.TERMS and before.get(key) is not allowed:
            word = ConsentGiven if allowed else ConsentWithdrawn
            yield word(member_id, purpose, channel, scene.programme.shop.terms_version, "link")
