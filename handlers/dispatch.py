"""One inbound message, one turn, one transaction: nothing else in `handlers` writes.

The inbox key, the facts that the conversation decided on and its messages are committed together or not at all. A
message that comes again finds its key taken and changes nothing.
"""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import field, replace
from datetime import datetime
from functools import partial
from weakref import WeakValueDictionary

from handlers import lapsing
from handlers.asking import is_asking
from handlers.outgoing import addressees, answers_ahead, outgoing
from handlers.present_card import present_card
from handlers.reading.vocabulary import Vocabulary
from handlers.roles import RoleChanged, changed_roles
from handlers.routing import route
from handlers.speaker import reached_again
from handlers.turn import carrying_out
from handlers.turn.conversation import Preview, Scene, Step, Turn
from handlers.turn.desk import Desk, NoDesk
from handlers.turn.heard import Incoming
from handlers.turn.options import offered
from loyalty.channels import Channels
from loyalty.facts.addresses import AddressChanged
from loyalty.facts.promotions import (
    Apologised,
    PromotionCorrected,
    PromotionDrafted,
    PromotionMoved,
    PromotionRestocked,
    PromotionRetimed,
    PromotionWon,
)
from loyalty.facts.team import CampaignsChanged, ReportAsked, SettingsChanged
from loyalty.keyed_hash import KeyedHash
from loyalty.messages.extras import Choices
from loyalty.messages.kind import Class
from loyalty.programme.programme import Programme
from loyalty.value import value
from storage.engine.db import Conflict, Database, Dialect, NeedsTransaction, Statement, Tx, fresh_id
from storage.engine.together import both
from storage.ledger import versions
from storage.messages import answers, inbox, outbox
from storage.messages.answers import Seen
from storage.people import addresses
from storage.writing import facts
from storage.writing.opening import open_book

_TRIES = 5  # a turn that conflicts with another one in the database reads anew and decides anew


_OF_OFFERS = (
    PromotionDrafted,
    PromotionMoved,
    PromotionWon,
    PromotionRestocked,
    PromotionRetimed,
    PromotionCorrected,
    Apologised,
)


class Outdated(Exception):
    """This process goes by an older programme than the one that holds: nothing was done."""


@value(frozen=True, slots=True)
class Done:
    """What follows from a committed turn. `deliveries` are to be sent at once; `waiting`: others wait in the
    outbox. `repeated`: this message was handled before. `offers`: a promotion was drafted, or its state changed.
    `settings`: there is a newer programme. `reports`: figures were asked for. `seen`: what need not be looked up again
    before they are sent."""

    deliveries: tuple[outbox.Claimed, ...] = ()
    roles: tuple[RoleChanged, ...] = ()
    waiting: bool = False
    repeated: bool = False
    offers: bool = False
    settings: bool = False
    reports: bool = False
    seen: Seen | None = None


@value(frozen=True, slots=True)
class Dispatcher:
    """Handles what the channels hear. `locale_for` guesses a stranger's language from what the channel tells of
    them. `previews`: how a channel shows a message, by its name. `version` is the number of the programme; a turn is by
    one from its beginning to its end. `_lines`: in which a person's messages wait for each other, without a connection;
    those that other processes handle wait in the database."""

    database: Database
    programme: Programme
    words: Vocabulary
    now: Callable[[], datetime]
    locale_for: Callable[[Incoming], str]
    channels: Channels
    keyed: KeyedHash
    previews: Mapping[str, Preview] = field(default_factory=dict)
    version: int = 0
    desk: Desk = field(default_factory=NoDesk)
    _lines: WeakValueDictionary[tuple[str, str], asyncio.Lock] = field(default_factory=WeakValueDictionary)

    async def handle(self, incoming: Incoming) -> Done:
        """One turn. Raises whatever the turn raised, and `Outdated`; then nothing of it is kept."""
        if self.database.dialect is Dialect.SQLITE:  # where there is one line for all
            return await self._handle(incoming)
        async with self._lines.setdefault((incoming.channel, incoming.address), asyncio.Lock()):
            return await self._handle(incoming)

    async def _handle(self, incoming: Incoming) -> Done:
        key = f"{incoming.channel}:{incoming.key}"
        if is_asking(incoming.heard, self.words) and self.database.dialect is not Dialect.SQLITE:
            with suppress(Conflict, NeedsTransaction):
                return await self.database.run_short(
                    partial(self._turn, key=key, incoming=incoming, first=True, short=True)
                )
        for again in reversed(range(_TRIES)):
            try:
                return await self.database.run(
                    partial(self._turn, key=key, incoming=incoming, first=again == _TRIES - 1),
                    lock=f"{incoming.channel}:{incoming.address}",
                    anew=True,
                )
            except Conflict:
                if await self._was_done(key):
                    return Done(repeated=True)
                if not again:
                    raise
        raise AssertionError("unreachable")

    async def _was_done(self, key: str) -> bool:
        return await self.database.read(lambda read: inbox.is_done(read, key))

    async def _turn(self, tx: Tx, key: str, incoming: Incoming, first: bool, short: bool = False) -> Done:
        """`short`: it can only answer, and its conversation may be another one by the time it is written."""
        now = self.now()
        met = await addresses.meet(tx, incoming.channel, incoming.address, now)
        if met is None:
            # This one row goes first: all that follows refers to it.
            address = addresses.stranger(incoming.channel, incoming.address, self.locale_for(incoming))
            hash = self.keyed.of(address.channel, address.value)
            await tx.write([addresses.first_seen(address, now, hash)])
            version = await versions.number(tx)
            met = addresses.Met(address, None, None, None, None, Choices(()), nudged=False, version=version)
        if met.version > self.version:
            raise Outdated
        before = met.address
        met = reached_again(met, incoming.heard)
        scene = self._scene(tx, incoming, met, now)
        turn = await route(incoming.heard, scene)
        key_of_answer = carrying_out.key_of(turn, scene)
        # A second answer with this key is a `Conflict`, and then it is asked.
        is_written = first and turn.reply is not None
        if key_of_answer and not is_written and await answers.is_answered(tx, key_of_answer):
            turn = Turn()  # an edit of this message came first, and was carried out
        turn = await present_card(turn, scene)
        if met.address != before:
            turn = replace(turn, facts=(AddressChanged(before.id, met.address.state), *turn.facts))
        statements = [inbox.done(key, now), addresses.seen(met.address, now)]
        if short and turn.facts:
            raise NeedsTransaction("it is more than an answer")
        programme, decided = self.programme, turn
        book, (whom, ahead) = await both(
            tx,
            lambda read: open_book(read, decided.facts, programme.as_of(now)),
            lambda read: both(
                read,
                lambda read: addressees(read, decided, scene),
                lambda read: answers_ahead(read, decided, now),
            ),
        )
        statements += facts.in_book(book, turn.facts, programme, now)
        sent = outgoing(turn, scene, whom)
        remembered = _remembered(turn, scene)
        if short:
            remembered = addresses.as_it_was(remembered, met)
        await tx.write([*sent.strangers, *statements, *sent.statements, remembered])
        ready = tuple(claim for claim in sent.claims if claim.cls is Class.REPLY)
        roles = tuple([role async for role in changed_roles(tx, turn, scene)])
        offers = any(isinstance(fact, _OF_OFFERS) for fact in turn.facts)
        settings = any(isinstance(fact, SettingsChanged | CampaignsChanged) for fact in turn.facts)
        reports = any(isinstance(fact, ReportAsked) for fact in turn.facts)
        waiting = len(ready) < len(sent.claims)
        seen = _seen(met, ahead, short)
        return Done(
            ready, roles, waiting=waiting, offers=offers, settings=settings, reports=reports, seen=seen
        )

    def _programme(self, met: addresses.Met, now: datetime) -> Programme:
        """As it is for whoever speaks."""
        if met.member is not None:
            return self.programme.own(met.member.id, met.member.joined_at, now)
        return self.programme if met.staff is not None else self.programme.for_strangers(now)

    def _scene(self, tx: Tx, incoming: Incoming, met: addresses.Met, now: datetime) -> Scene:
        step = Step(*met.step) if met.step else None
        is_late = step is not None and lapsing.lapsed(step, met.spoken_at, now)
        return Scene(
            now=now,
            programme=self._programme(met, now),
            words=self.words,
            read=tx,
            incoming=incoming,
            address=met.address,
            member=met.member,
            balance=met.balance,
            staff=met.staff,
            step=lapsing.left(step) if step and is_late else step,
            lapsed=step if is_late else None,
            choices=met.choices,
            nudged=met.nudged,
            channels=self.channels,
            previews=self.previews,
            fresh=fresh_id,
            secret=lambda: secrets.token_urlsafe(16),
            randbelow=secrets.randbelow,
            hashed=self.keyed.of,
            guess=lambda phone: self.locale_for(replace(incoming, address=phone, locale="")),
            desk=self.desk,
        )


def _seen(met: addresses.Met, ahead: Sequence[tuple[int, int]] | None, short: bool) -> Seen | None:
    """`short`: with its conversation, what is held was compared as it was written."""
    if ahead is None:
        return None
    own = [(met.address.id, id) for id in met.ahead]
    return Seen([*own, *ahead], is_held=short and met.said is not None)


def _remembered(turn: Turn, scene: Scene) -> Statement:
    """Where the conversation stands afterwards. A turn without a reply leaves it where it was, unless it is `over`."""
    silent = turn.reply is None and not turn.over
    step = turn.step or (scene.step if silent else None)
    choices = scene.choices if silent else offered(turn.again or turn.reply)
    return addresses.remember(
        scene.address.id,
        (step.name, dict(step.data)) if step else None,
        choices,
        turn.nudged if turn.reply else scene.nudged,
        scene.now,
    )
