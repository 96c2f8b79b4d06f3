"""The one impure room of the conversations: one inbound message, one turn, one transaction.

The inbox key, the scene, what the conversation decided, its messages: all of it is committed
together or not at all. A message that comes again finds its key taken and changes nothing.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from handlers.reading.vocabulary import Vocabulary
from handlers.routing import route
from handlers.turn.conversation import (
    Blocked,
    Chose,
    Heard,
    Incoming,
    OptedOut,
    Preview,
    Said,
    Scene,
    Step,
    ToAddress,
    ToMember,
    ToPhone,
    Turn,
    Unblocked,
)
from loyalty.channels import Channels
from loyalty.facts import (
    AddressAttached,
    AddressChanged,
    Joined,
    LocaleChosen,
    PromotionDrafted,
    PromotionMoved,
    StaffJoined,
    StaffRemoved,
)
from loyalty.messages.extras import Choices
from loyalty.messages.kind import Class
from loyalty.messages.message import Message
from loyalty.model import Address, AddressState, Role
from loyalty.programme.programme import Programme
from storage.engine.db import Conflict, Database, Statement, Tx, fresh_id
from storage.messages import inbox, outbox
from storage.people import addresses
from storage.people.reach import reach
from storage.writing import facts

_TRIES = 5  # a turn that met another one in the database starts over, with fresh eyes
_NUMBERS = frozenset("1234")
_NOT_WRITTEN = (Blocked, Unblocked, OptedOut)  # signs of the channel, and an end that comes as one
_CODE = re.compile(r"(?<!\d)\d{5,7}(?!\d)")


@dataclass(frozen=True, slots=True)
class RoleChanged:
    """Somebody's place in the team, or their language in it, is another now. No role: a customer."""

    channel: str
    address: str
    role: Role | None
    locale: str


@dataclass(frozen=True, slots=True)
class Done:
    """What a committed turn leaves to be sent at once. `repeated`: this message was here before; `offers`:
    an offer of the owner's was drafted, or moved on."""

    deliveries: tuple[outbox.Claimed, ...] = ()
    roles: tuple[RoleChanged, ...] = ()
    waiting: bool = False
    repeated: bool = False
    offers: bool = False


@dataclass(frozen=True, slots=True)
class Dispatcher:
    """Takes what a channel heard and answers with what is to be delivered. `locale_for` guesses a
    stranger's language from what the channel tells of them."""

    database: Database
    programme: Programme
    words: Vocabulary
    now: Callable[[], datetime]
    locale_for: Callable[[Incoming], str]
    channels: Channels
    previews: Mapping[str, Preview] = field(default_factory=dict)

    async def handle(self, incoming: Incoming) -> Done:
        """One turn. Raises whatever the turn raised, with nothing kept."""
        key = f"{incoming.channel}:{incoming.key}"
        for again in reversed(range(_TRIES)):
            try:
                return await self.database.run(
                    lambda tx: self._turn(tx, key, incoming), lock=f"{incoming.channel}:{incoming.address}"
                )
            except Conflict:
                if await self._was_done(key):
                    return Done(repeated=True)
                if not again:
                    raise
        raise AssertionError("unreachable")

    async def _was_done(self, key: str) -> bool:
        return await self.database.run(lambda tx: inbox.is_done(tx, key))

    async def _turn(self, tx: Tx, key: str, incoming: Incoming) -> Done:
        now = self.now()
        met = await addresses.meet(tx, incoming.channel, incoming.address)
        if met is None:
            # This one row goes first: all that follows refers to it.
            address = addresses.stranger(incoming.channel, incoming.address, self.locale_for(incoming))
            await tx.write([addresses.first_seen(address, now)])
            met = addresses.Met(address, None, None, None, None, (), nudged=False)
        shut = met.address
        met = _reached_again(met, incoming.heard)
        scene = self._scene(tx, incoming, met, now)
        heard = _numbered(scene)
        turn = await route(heard, scene)
        if met.address != shut:
            turn = replace(turn, facts=(AddressChanged(shut.id, met.address.state), *turn.facts))
        statements = [inbox.done(key, now), addresses.seen(met.address, now)]
        for fact in turn.facts:
            statements += facts.statements(fact, now, self.programme.codes)
        deliveries = await self._messages(tx, turn, scene, statements)
        statements.append(_remembered(turn, scene))
        await tx.write(statements)
        ready = tuple(claim for claim in deliveries if claim.cls is Class.REPLY)
        roles = tuple([role async for role in _roles(tx, turn, scene)])
        offers = any(isinstance(fact, PromotionDrafted | PromotionMoved) for fact in turn.facts)
        return Done(ready, roles, waiting=len(ready) < len(deliveries), offers=offers)

    def _scene(self, tx: Tx, incoming: Incoming, met: addresses.Met, now: datetime) -> Scene:
        return Scene(
            now=now,
            programme=self.programme,
            words=self.words,
            read=tx,
            incoming=incoming,
            address=met.address,
            member=met.member,
            balance=met.balance,
            staff=met.staff,
            step=Step(*met.step) if met.step else None,
            choices=met.choices,
            nudged=met.nudged,
            channels=self.channels,
            previews=self.previews,
            fresh=fresh_id,
            secret=lambda: secrets.token_urlsafe(16),
            randbelow=secrets.randbelow,
        )

    async def _messages(
        self, tx: Tx, turn: Turn, scene: Scene, statements: list[Statement]
    ) -> list[outbox.Claimed]:
        """Outbox rows for all that this turn says. A message nobody can be reached with is left out."""
        token = secrets.token_hex(12)
        found: list[outbox.Claimed] = []
        if turn.reply is not None:
            address = _as_decided(scene.address, turn)
            edit = "" if turn.anew else scene.incoming.edit
            claim = outbox.new(address, turn.reply, token, scene.now, edit=edit)
            statements.append(outbox.put(claim, scene.now, claimed=True))
            found.append(claim)
        for other in turn.others:
            reached = await self._reached(tx, other, scene, statements)
            if reached is None or reached.state is not AddressState.OPEN:
                continue
            claim = outbox.new(
                reached, other.message, token, scene.now, expires_at=self._lifetime(other.message, scene.now)
            )
            cause = other.cause if isinstance(other, ToMember | ToAddress) else 0
            answers = claim.cls is Class.REPLY
            statements.append(outbox.put(claim, scene.now, claimed=answers, cause=cause))
            found.append(claim)
        return found

    async def _reached(
        self, tx: Tx, other: ToMember | ToAddress | ToPhone, scene: Scene, statements: list[Statement]
    ) -> Address | None:
        match other:
            case ToMember(member_id, message):
                own = scene.member is not None and scene.member.id == member_id
                if own and message.kind.cls is Class.REPLY:
                    return scene.address
                return await reach(tx, member_id, message.kind.cls)
            case ToAddress(address_id, locale=locale):
                found = await addresses.by_id(tx, address_id)
                return replace(found, locale=locale) if found and locale else found
            case ToPhone(phone):
                known = await addresses.at(tx, self.channels.phone, phone)
                if known is None:
                    known = addresses.stranger(self.channels.phone, phone, scene.address.locale)
                    statements.insert(0, addresses.first_seen(known, scene.now))
                return known

    def _lifetime(self, message: Message, now: datetime) -> datetime | None:
        return None if message.kind.cls is Class.REPLY else now + self.programme.messages.milestone_lifetime


async def _roles(tx: Tx, turn: Turn, scene: Scene) -> AsyncIterator[RoleChanged]:
    for fact in turn.facts:
        match fact:
            case StaffJoined(staff):
                yield _role(scene.address, staff.role)
            case StaffRemoved(staff):
                address = await addresses.by_id(tx, staff.address_id)
                if address is not None:
                    yield _role(address, None)
            case LocaleChosen() if scene.staff is not None:
                yield _role(_as_decided(scene.address, turn), scene.staff.role)
            case _:
                pass


def _role(address: Address, role: Role | None) -> RoleChanged:
    return RoleChanged(address.channel, address.value, role, address.locale)


def _reached_again(met: addresses.Met, heard: Heard) -> addresses.Met:
    """Whoever writes from an address that nothing could reach is there again: a carrier erred, or nobody
    told us of their return. What they stopped themselves only they open, in words."""
    if met.address.state is not AddressState.BLOCKED or isinstance(heard, _NOT_WRITTEN):
        return met
    return replace(met, address=replace(met.address, state=AddressState.OPEN))


def _numbered(scene: Scene) -> Heard:
    """A single digit stands for the option it was offered as."""
    heard = scene.incoming.heard
    if isinstance(heard, Said) and _CODE.search(heard.about):
        return heard  # an answer to that message, where a single digit is an amount
    if isinstance(heard, Said) and (text := heard.text.strip().rstrip(".)")) in _NUMBERS:
        index = int(text) - 1
        if index < len(scene.choices):
            option, _, arg = scene.choices[index].partition(":")
            return Chose(option, arg)
    return heard


def _as_decided(address: Address, turn: Turn) -> Address:
    """The speaker's address as this very turn leaves it: the answer is already in the new language."""
    for fact in turn.facts:
        match fact:
            case Joined(member):
                address = replace(address, member_id=member.id)
            case AddressAttached(_, member_id):
                address = replace(address, member_id=member_id)
            case LocaleChosen(address_id, _, locale) if address_id == address.id:
                address = replace(address, locale=locale)
            case _:
                pass
    return address


def _remembered(turn: Turn, scene: Scene) -> Statement:
    """A turn that says nothing leaves the conversation where it was, unless it ends it."""
    silent = turn.reply is None and not turn.over
    step = turn.step or (scene.step if silent else None)
    offered = scene.choices if silent else _offered(turn.reply)
    return addresses.remember(
        scene.address.id,
        (step.name, dict(step.data)) if step else None,
        offered,
        turn.nudged if turn.reply else scene.nudged,
        scene.now,
    )


def _offered(reply: Message | None) -> tuple[str, ...]:
    for extra in reply.extras if reply else ():
        if isinstance(extra, Choices) and extra.numbered:
            return tuple(option.data for option in extra.options)
    return ()
