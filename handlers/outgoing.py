"""What a turn says, as rows of the outbox."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from handlers.speaker import as_decided
from handlers.turn import carrying_out
from handlers.turn.ceiling import is_unasked, pays_for_a_stranger
from handlers.turn.conversation import Change, Scene, ToAddress, ToMember, ToPhone, Turn
from loyalty.messages.kind import Class
from loyalty.messages.message import Message
from loyalty.messages.reasons import Reason
from loyalty.model import Address, AddressState
from storage.engine.db import Statement, Tx, fresh_token
from storage.messages import outbox, stranger_texts
from storage.people import addresses
from storage.people.reach import reach


@dataclass(frozen=True, slots=True)
class Outgoing:
    """`claims`: the reply first. `statements` write them; `strangers`, the addresses that they are the first to
    use, go before those."""

    claims: Sequence[outbox.Claimed]
    statements: Sequence[Statement]
    strangers: Sequence[Statement]


async def outgoing(tx: Tx, turn: Turn, scene: Scene) -> Outgoing:
    """All that this turn says. A message for somebody who cannot be reached is left out. Replies are claimed
    already, so that this process sends them at once."""
    token = fresh_token()
    claims, statements, strangers = list[outbox.Claimed](), list[Statement](), list[Statement]()
    if turn.reply is not None:
        edit = "" if turn.anew else scene.incoming.edit
        claim = outbox.new(as_decided(scene.address, turn), turn.reply, token, scene.now, edit=edit)
        claims.append(claim)
        key = carrying_out.key_of(turn, scene)
        statements.append(outbox.put(claim, scene.now, claimed=True, idempotency_key=key, cause=turn.cause))
    if turn.unsaid is not None:
        claim = outbox.new(as_decided(scene.address, turn), turn.unsaid, "", scene.now)
        statements.append(outbox.put_unsaid(claim, scene.now, Reason.CEILING))
    for other in turn.others:
        address = await _address(tx, other, scene, strangers)
        if address is None or address.state is not AddressState.OPEN:
            continue
        expires_at = _expires_at(other.message, scene)
        edit = other.provider_id if isinstance(other, Change) else ""
        claim = outbox.new(address, other.message, token, scene.now, edit=edit, expires_at=expires_at)
        claims.append(claim)
        statements.append(outbox.put(claim, scene.now, claimed=claim.cls is Class.REPLY, cause=other.cause))
        if is_unasked(other):
            statements.append(stranger_texts.sent(scene.now))
    if turn.again is not None:
        claim = outbox.new(as_decided(scene.address, turn), turn.again, token, scene.now)
        claims.append(claim)
        statements.append(outbox.put(claim, scene.now, claimed=True))
    if pays_for_a_stranger(scene):
        answers = (said for said in (turn.reply, turn.again) if said)
        statements += [stranger_texts.sent(scene.now) for _ in answers]
    return Outgoing(claims, statements, strangers)


async def _address(
    tx: Tx, other: ToMember | ToAddress | ToPhone | Change, scene: Scene, strangers: list[Statement]
) -> Address | None:
    """Where a message to somebody else goes; None: nowhere. A phone number new to us becomes a stranger."""
    match other:
        case ToMember(member_id, message):
            own = scene.member is not None and scene.member.id == member_id
            if own and message.kind.cls is Class.REPLY:
                return scene.address
            return await reach(tx, member_id, message.kind.cls)
        case ToAddress(address_id, locale=locale):
            found = await addresses.by_id(tx, address_id)
            return replace(found, locale=locale) if found and locale else found
        case Change(address_id):
            return await addresses.by_id(tx, address_id)
        case ToPhone(phone):
            known = await addresses.at(tx, scene.channels.phone, phone)
            if known is None:
                known = addresses.stranger(scene.channels.phone, phone, scene.address.locale)
                hash = scene.hashed(known.channel, known.value)
                strangers.append(addresses.first_seen(known, scene.now, hash))
            return known


def _expires_at(message: Message, scene: Scene) -> datetime | None:
    """When a message that waits is not sent any more (UTC); an answer never expires."""
    if message.kind.cls is Class.REPLY:
        return None
    return scene.now + scene.programme.messages.milestone_lifetime
