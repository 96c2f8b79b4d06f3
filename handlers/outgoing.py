"""What a turn says, as rows of the outbox."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial

from handlers.speaker import as_decided
from handlers.turn import carrying_out
from handlers.turn.ceiling import is_unasked, pays_for_a_stranger
from handlers.turn.conversation import Change, Scene, ToAddress, ToMember, ToPhone, Turn
from loyalty.messages.kind import Class
from loyalty.messages.message import Message
from loyalty.messages.reasons import Reason
from loyalty.model.addresses import Address, AddressState
from loyalty.value import value
from storage.engine.db import Dialect, Reader, Statement, fresh_token
from storage.engine.together import both, each
from storage.messages import answers, outbox, stranger_texts
from storage.people import addresses
from storage.people.reach import reach

ToOther = ToMember | ToAddress | ToPhone | Change


@value(frozen=True, slots=True)
class Outgoing:
    """`claims`: the reply first. `statements` write them; `strangers`, the addresses that they are the first to
    use, go before those."""

    claims: Sequence[outbox.Claimed]
    statements: Sequence[Statement]
    strangers: Sequence[Statement]


@value(frozen=True, slots=True)
class Addressee:
    """Where a message to somebody else goes. `stranger` writes an address that it is the first to use."""

    address: Address
    stranger: Statement | None = None


async def addressees(read: Reader, turn: Turn, scene: Scene) -> Sequence[Addressee | None]:
    """Of each message to others; None: nowhere."""
    return await each(read, [partial(_addressee, other=other, scene=scene) for other in turn.others])


async def answers_ahead(read: Reader, turn: Turn, now: datetime) -> Sequence[tuple[int, int]] | None:
    """Answers to others that somebody is sending as this turn answers them, too: of each its address and its id. None where it
    is not known whom that would be."""
    others = [other for other in turn.others if other.message.kind.cls is Class.REPLY]
    if any(isinstance(other, ToPhone) for other in others):
        return None
    members = [other.member_id for other in others if isinstance(other, ToMember)]
    at = [other.address_id for other in others if isinstance(other, ToAddress | Change)]
    if read.dialect is Dialect.SQLITE or not others:
        return ()
    to_members, to_others = await both(
        read,
        lambda read: answers.under_way_to_members(read, members, now),
        lambda read: answers.under_way_to(read, at, now),
    )
    return (*to_members, *to_others)


def outgoing(turn: Turn, scene: Scene, whom: Sequence[Addressee | None]) -> Outgoing:
    """All that this turn says. A message for somebody who cannot be reached is left out. Replies are claimed
    already, so that this process sends them at once."""
    token = fresh_token()
    claims, statements = list[outbox.Claimed](), list[Statement]()
    if turn.reply is not None:
        edit = "" if turn.anew else scene.incoming.edit
        claim = outbox.new(as_decided(scene.address, turn), turn.reply, token, scene.now, edit=edit)
        claims.append(claim)
        key = carrying_out.key_of(turn, scene)
        statements.append(outbox.put(claim, scene.now, claimed=True, idempotency_key=key, cause=turn.cause))
    if turn.unsaid is not None:
        claim = outbox.new(as_decided(scene.address, turn), turn.unsaid, "", scene.now)
        statements.append(outbox.put_unsaid(claim, scene.now, Reason.CEILING))
    for other, to in zip(turn.others, whom, strict=True):
        if to is None or to.address.state is not AddressState.OPEN:
            continue
        expires_at = _expires_at(other.message, scene)
        edit = other.provider_id if isinstance(other, Change) else ""
        claim = outbox.new(to.address, other.message, token, scene.now, edit=edit, expires_at=expires_at)
        claims.append(claim)
        statements.append(outbox.put(claim, scene.now, claimed=claim.cls is Class.REPLY, cause=other.cause))
        if is_unasked(other):
            statements.append(stranger_texts.sent(scene.now))
    if turn.again is not None:
        claim = outbox.new(as_decided(scene.address, turn), turn.again, token, scene.now)
        claims.append(claim)
        statements.append(outbox.put(claim, scene.now, claimed=True))
    if pays_for_a_stranger(scene):
        said = [one for one in (turn.reply, turn.again) if one]
        statements += [stranger_texts.sent(scene.now) for _ in said]
    return Outgoing(claims, statements, [to.stranger for to in whom if to and to.stranger])


async def _addressee(read: Reader, other: ToOther, scene: Scene) -> Addressee | None:
    """A phone number new to us becomes a stranger."""
    if not isinstance(other, ToPhone):
        found = await _known(read, other, scene)
        return Addressee(found) if found else None
    if known := await addresses.at(read, scene.channels.phone, other.phone):
        return Addressee(known)
    locale = scene.guess(other.phone) if other.is_theirs else scene.address.locale
    stranger = addresses.stranger(scene.channels.phone, other.phone, locale)
    hash = scene.hashed(stranger.channel, stranger.value)
    return Addressee(stranger, addresses.first_seen(stranger, scene.now, hash))


async def _known(read: Reader, other: ToMember | ToAddress | Change, scene: Scene) -> Address | None:
    match other:
        case ToMember(member_id, message):
            own = scene.member is not None and scene.member.id == member_id
            if own and message.kind.cls is Class.REPLY:
                return scene.address
            return await reach(read, member_id, message.kind.cls)
        case ToAddress(address_id, locale=locale):
            found = await addresses.by_id(read, address_id)
            return replace(found, locale=locale) if found and locale else found
        case Change(address_id):
            return await addresses.by_id(read, address_id)


def _expires_at(message: Message, scene: Scene) -> datetime | None:
    """When a message that waits is not sent any more (UTC); an answer never expires."""
    if message.kind.cls is Class.REPLY:
        return None
    return scene.now + scene.programme.messages.milestone_lifetime
