"""Which kinds of messages a member wants. Whoever turns on a kind that no consent covers says yes to it by that, and
to nothing beside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from handlers.customer.allowed import (
    KINDS,
    allowed_here,
    comes,
    consent_to,
    covered,
    keep,
    kind_args,
    member_of,
)
from handlers.reading.words import normal
from handlers.turn.conversation import Scene, Turn
from handlers.turn.pages import number
from handlers.turn.says import choices
from handlers.turn.table import Talk
from loyalty.facts.fact import Fact
from loyalty.gate.purposes import NEEDS
from loyalty.messages.args import Arg
from loyalty.messages.extras import Choices, Option
from loyalty.messages.kind import Class
from loyalty.messages.kinds.why import WhyKind
from loyalty.messages.message import Message
from loyalty.model.members import Preferences, Purpose

_TYPED: Mapping[str, bool] = {"yes": True, "on": True, "no": False, "off": False}


async def kinds(scene: Scene, _: str) -> Turn:
    """The page: each kind with its switch."""
    return _kinds(await allowed_here(scene), member_of(scene).preferences)


def _kinds(allowed: frozenset[Purpose], preferences: Preferences, facts: tuple[Fact, ...] = ()) -> Turn:
    args: dict[str, Arg] = {"saved": "yes" if facts else "no", **kind_args(allowed, preferences)}
    options = (f"{name}-{'off' if comes(cls, allowed, preferences) else 'on'}" for cls, name in KINDS.items())
    return Turn(Message(WhyKind.WISH_KINDS, args, (choices(*options),)), facts=facts)


def turned(cls: Class, on: bool) -> Talk:
    """The switch of one kind."""

    async def turn(scene: Scene, _: str) -> Turn:
        allowed, preferences = await allowed_here(scene), member_of(scene).preferences
        if not on:
            muted = replace(preferences, muted=preferences.muted | {cls})
            return _kinds(allowed, muted, keep(scene, muted))
        agreed, heard = _agree(scene, cls, allowed, preferences)
        return _kinds(allowed | {_needed(cls)}, heard, (*agreed, *keep(scene, heard)))

    return turn


def typed(cls: Class) -> Talk:
    """ "summary off", "summary on"; anything else behind the word shows the page."""

    async def turn(scene: Scene, text: str) -> Turn:
        word = scene.words.intents.get(normal(text), normal(text))
        on = _TYPED.get(word)
        return await (kinds(scene, text) if on is None else turned(cls, on)(scene, text))

    return turn


def _agree(
    scene: Scene, cls: Class, allowed: frozenset[Purpose], preferences: Preferences
) -> tuple[tuple[Fact, ...], Preferences]:
    """A yes to this kind. Where its consent is missing it is given, and the other kinds that it covers are muted."""
    purpose = _needed(cls)
    if purpose in allowed:
        return (), replace(preferences, muted=preferences.muted - {cls})
    muted = (preferences.muted | covered(purpose)) - {cls}
    return consent_to(scene, purpose), replace(preferences, muted=muted)


def _needed(cls: Class) -> Purpose:
    needed = NEEDS[cls]
    assert needed is not None
    return needed


def _class(text: str) -> Class | None:
    return next((cls for cls in Class if cls and cls == number(text)), None)


async def no_more(scene: Scene, which: str) -> Turn:
    """Tapped under a message: none of its kind any more, without a question. One tap takes it back."""
    cls = _class(which)
    return await (none_of(cls)(scene, "") if cls else kinds(scene, ""))


def none_of(cls: Class) -> Talk:
    """What "no more birthday wishes" does."""

    async def none(scene: Scene, _: str) -> Turn:
        return _none_more(scene, cls)

    return none


def _none_more(scene: Scene, cls: Class) -> Turn:
    preferences = member_of(scene).preferences
    said = Message(
        WhyKind.NO_MORE,
        {"cls": cls.name.lower()},
        (Choices((Option("no-more-undo", str(int(cls))), Option("messages"))),),
    )
    return Turn(said, facts=keep(scene, replace(preferences, muted=preferences.muted | {cls})))


async def no_more_undo(scene: Scene, which: str) -> Turn:
    preferences, cls = member_of(scene).preferences, _class(which)
    heard = replace(preferences, muted=preferences.muted - {cls}) if cls else preferences
    return _kinds(await allowed_here(scene), heard, keep(scene, heard))
