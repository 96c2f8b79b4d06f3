"""Two identities of one person made one member: a Telegram chat and a phone number.

The number is proven by Telegram, or by a code that is sent to it. Whoever speaks is kept: the
other member's entries and balances come over, and nothing is allowed that was not allowed before.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import timedelta
from hmac import compare_digest

from handlers.customer import join
from handlers.reading.phones import mask, parse_phone
from handlers.turn import guessing
from handlers.turn.conversation import Scene, Step, ToPhone, Turn
from handlers.turn.preferences import of_both
from handlers.turn.says import choices, minutes, picture, standing
from loyalty import codes
from loyalty.facts import (
    AddressAttached,
    ConsentGiven,
    ConsentWithdrawn,
    Fact,
    Linked,
    PhoneAdded,
    PhoneProofAsked,
)
from loyalty.messages.extras import AskPhone, Link
from loyalty.messages.kind import Kind
from loyalty.messages.kinds.help import HelpKind
from loyalty.messages.kinds.linking import LinkingKind
from loyalty.messages.message import Message
from loyalty.model import AddressState, Balance, Holder, LinkRecord, Member, Purpose
from storage.people import addresses, consent, members, proofs

_DIGITS = 6
_VALID = timedelta(minutes=10)
_PAUSE = timedelta(minutes=1)  # between two codes

# Codes for one person, or to one number, within a time: a text costs money, and a stranger's phone
# is not to be rung with ours.
_MOST, _WITHIN = 4, timedelta(hours=6)

Words = Mapping[tuple[Purpose, str], bool]


async def ask(scene: Scene, _: str) -> Turn:
    """Asked for a phone number, to share or to type. It starts where numbers can be shared."""
    if scene.channel.proves_phone:
        return await _from_telegram(scene)
    return _ask(scene, LinkingKind.LINK)


async def _from_telegram(scene: Scene) -> Turn:
    if scene.member is None:
        return await join.greet(scene, "")
    known = await addresses.of_member(scene.read, scene.member.id)
    if not all(scene.channels[address.channel].proves_phone for address in known):
        return _linked_already()
    there = Link("link", start="l-phone")
    return Turn(Message(LinkingKind.LINK, {}, (there, choices("card"))))


def _ask(scene: Scene, kind: Kind) -> Turn:
    """Only members may type a number: a code costs a text. A stranger shares theirs."""
    step = Step("phone") if scene.member else None
    return Turn(Message(kind, {}, (AskPhone(),)), step=step)


def _linked_already() -> Turn:
    return Turn(Message(LinkingKind.LINKED_ALREADY, {}, (choices("card"),)))


# By a code


async def phone(scene: Scene, text: str) -> Turn:
    """A number, typed: a code is sent to it."""
    assert scene.member is not None
    if slowed := guessing.slowed(scene):
        return slowed
    number = parse_phone(text, scene.programme.shop.country)
    known = await addresses.at(scene.read, scene.channels.phone, number) if number else None
    if known is not None and known.member_id == scene.member.id:
        return _linked_already()
    closed = known is not None and known.state is not AddressState.OPEN
    if number is None or closed or scene.channels.phone not in scene.channels.on:
        return _ask(scene, LinkingKind.LINK_NO_PHONE)
    return await _too_soon(scene, number) or _send(scene, number)


async def _too_soon(scene: Scene, number: str) -> Turn | None:
    proof = await proofs.current(scene.read, scene.address.id)
    if proof is not None and scene.now < proof.expires_at - _VALID + _PAUSE:
        return _sent(number) if proof.phone == number else _wait(_PAUSE)
    asked = await proofs.asked_since(scene.read, scene.address.id, number, scene.now - _WITHIN)
    return _wait(_WITHIN) if asked >= _MOST else None


def _wait(length: timedelta) -> Turn:
    return Turn(Message(HelpKind.SLOWED, {"minutes": minutes(length)}), step=Step("phone"))


def _send(scene: Scene, number: str) -> Turn:
    secret = f"{scene.randbelow(10**_DIGITS):0{_DIGITS}}"
    asked = PhoneProofAsked(scene.address.id, number, secret, scene.now + _VALID)
    told = ToPhone(
        number, Message(LinkingKind.LINK_CODE, {"shop": scene.programme.shop.name, "code": secret})
    )
    turn = _sent(number)
    return Turn(turn.reply, facts=(asked,), others=(told,), step=turn.step)


def _sent(number: str) -> Turn:
    return Turn(Message(LinkingKind.LINK_CODE_SENT, {"phone": mask(number)}), step=Step("phone-code"))


async def code(scene: Scene, text: str) -> Turn:
    """The code typed back. A number typed instead is another try at the number."""
    assert scene.member is not None
    if slowed := guessing.slowed(scene):
        return slowed
    digits = _digits(text)
    if not digits:
        is_number = parse_phone(text, scene.programme.shop.country)
        return await phone(scene, text) if is_number else _code_wrong()
    proof = await proofs.current(scene.read, scene.address.id)
    if proof is None or proof.expires_at <= scene.now:
        return _code_wrong()
    if not compare_digest(digits, proof.code):
        return guessing.wrong(scene, LinkingKind.LINK_CODE_WRONG)
    return await _proven(scene, scene.member, proof.phone)


def _digits(text: str) -> str:
    """The code in it; empty if it is none."""
    digits = codes.fix(text)
    return digits if len(digits) == _DIGITS and digits.isascii() and digits.isdigit() else ""


async def typed(scene: Scene, text: str) -> Turn | None:
    """A code whose question is not open any more, for something else was tapped meanwhile."""
    if scene.member is None or not _digits(text):
        return None
    proof = await proofs.current(scene.read, scene.address.id)
    return await code(scene, text) if proof and scene.now < proof.expires_at else None


def _code_wrong() -> Turn:
    """Nothing was guessed: it is no code, or its time is over. A new one can be had."""
    return Turn(Message(LinkingKind.LINK_CODE_WRONG, {}, (choices("link"),)), step=Step("phone-code"))


# By the channel


async def shared(scene: Scene, phone: str) -> Turn:
    """A contact sent from the chat. The channel vouches for the person's own; others' are nothing
    to us."""
    if not phone:
        return _ask(scene, LinkingKind.LINK_NOT_YOURS)
    if scene.member is not None:
        return await _proven(scene, scene.member, phone)
    return await _attached(scene, phone) or await join.greet(scene, "")


async def _attached(scene: Scene, phone: str) -> Turn | None:
    """A stranger here who is a member there: one more way to the same card. What they allow on this
    channel is asked anew."""
    known = await addresses.at(scene.read, scene.channels.phone, phone)
    if known is None or known.member_id is None:
        return None
    holder = await members.by_id(scene.read, known.member_id)
    if holder is None:
        return None
    fact = AddressAttached(scene.address.id, holder.member.id, scene.address.id)
    return await _one_card(scene, holder, "messages", (fact,))


async def _one_card(scene: Scene, holder: Holder, next_to_it: str, facts: tuple[Fact, ...]) -> Turn:
    card = await picture(scene, holder.member, holder.balance)
    args = standing(scene.programme, holder.balance)
    return Turn(Message(LinkingKind.LINKED, args, (card, choices("card", next_to_it))), facts=facts)


# Proven


async def _proven(scene: Scene, member: Member, phone: str) -> Turn:
    known = await addresses.at(scene.read, scene.channels.phone, phone)
    if known is None or known.member_id is None:
        return await _added(scene, member, phone, known.id if known else scene.fresh())
    if known.member_id == member.id:
        return _linked_already()
    return await _merged(scene, member, known.member_id)


async def _added(scene: Scene, member: Member, phone: str, address_id: int) -> Turn:
    added = PhoneAdded(
        address_id, member.id, scene.channels.phone, phone, scene.address.locale, scene.address.id
    )
    said = Message(LinkingKind.PHONE_ADDED, {"phone": mask(phone)}, (choices("card", "messages"),))
    mine = await consent.words(scene.read, member.id)
    here = await _live(scene, member.id, mine)
    return Turn(said, facts=(added, *_agreed(scene, member.id, mine, here, {})))


async def _merged(scene: Scene, member: Member, other: int) -> Turn:
    """Both balances are locked, the older member's first, so that two who link each other at once
    do not wait for each other for ever."""
    held = {id: await members.by_id(scene.read, id) for id in sorted((member.id, other))}
    mine, theirs = held[member.id], held[other]
    if mine is None or theirs is None:
        return await ask(scene, "")
    record = await _record(scene, mine, theirs)
    facts: tuple[Fact, ...] = (
        Linked(record, scene.address.id),
        *await _consents(scene, mine, theirs),
        *of_both(scene, mine.member, theirs.member.preferences),
    )
    return await _one_card(scene, Holder(mine.member, _sum(mine, theirs)), "rewards", facts)


async def _record(scene: Scene, kept: Holder, absorbed: Holder) -> LinkRecord:
    moved = await addresses.of_member(scene.read, absorbed.member.id)
    return LinkRecord(
        id=scene.fresh(),
        kept=kept.member.id,
        absorbed=absorbed.member.id,
        points=absorbed.balance.points,
        stamps=absorbed.balance.stamps,
        money=absorbed.balance.money,
        visits=absorbed.balance.visits,
        addresses=tuple(address.id for address in moved),
        at=scene.now,
    )


def _sum(mine: Holder, theirs: Holder) -> Balance:
    one, two = mine.balance, theirs.balance
    visits = filter(None, (one.last_visit_at, two.last_visit_at))
    return Balance(
        points=one.points + two.points,
        stamps=one.stamps + two.stamps,
        money=one.money + two.money,
        visits=one.visits + two.visits,
        last_visit_at=max(visits, default=None),
    )


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
    """A word given on a channel where the member has no address any more was about another one."""
    channels = {address.channel for address in await addresses.of_member(scene.read, member_id)}
    return {key: given for key, given in said.items() if key[1] in channels}


def _agreed(
    scene: Scene, member_id: int, before: Words, mine: Words, theirs: Words
) -> Iterable[ConsentGiven | ConsentWithdrawn]:
    """What has to be written down so that never more is allowed than before: on each channel the
    word of whoever spoke there, and only what both allow where both did."""
    for key in before.keys() | theirs.keys():
        purpose, channel = key
        said = [words[key] for words in (mine, theirs) if key in words]
        allowed = bool(said) and all(said)
        if purpose is not Purpose.TERMS and before.get(key) is not allowed:
            word = ConsentGiven if allowed else ConsentWithdrawn
            yield word(member_id, purpose, channel, scene.programme.shop.terms_version, "link")
