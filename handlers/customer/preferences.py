"""What a member wants of our messages: fewer, none of a kind, none at their own quiet hours.

A consent says what may come at all, for each channel; a wish is the person's, wherever they are.
Whoever turns on a kind that no consent covers says yes to it by that, and to nothing beside it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from handlers.reading.hours import in_figures, parse_hours
from handlers.reading.words import normal
from handlers.turn.conversation import Scene, Step, Turn
from handlers.turn.limits import spelled
from handlers.turn.pages import number
from handlers.turn.preferences import shops_hours
from handlers.turn.says import NONE, choices, plainly
from handlers.turn.table import Talk
from loyalty.facts import AddressChanged, ConsentGiven, Fact, PreferencesSet
from loyalty.gate.caps import NEEDS
from loyalty.messages.args import Arg
from loyalty.messages.extras import Choices, Option
from loyalty.messages.kind import Class, Kind
from loyalty.messages.kinds.why import WhyKind
from loyalty.messages.message import Message
from loyalty.model import AddressState, Member, Preferences, Purpose
from storage.people import consent

# Kinds of messages as people name them: the word that switches each, and its name in the texts.
KINDS: Mapping[Class, str] = {
    Class.OCCASION: "celebrations",
    Class.MILESTONE: "reminders",
    Class.PROGRESS: "summary",
    Class.WINBACK: "comeback",
}
_OFTEN = ("21:00-08:00", "22:00-10:00")  # quiet hours many people want
_TYPED: Mapping[str, bool] = {"yes": True, "on": True, "no": False, "off": False}


def member_of(scene: Scene) -> Member:
    assert scene.member is not None
    return scene.member


async def allowed_here(scene: Scene) -> frozenset[Purpose]:
    """What the member allows on the channel they are speaking on; each channel is asked apart."""
    consents = await consent.given_by(scene.read, member_of(scene).id)
    return frozenset(purpose for purpose, channel in consents if channel == scene.address.channel)


def covered(purpose: Purpose) -> frozenset[Class]:
    """The kinds that a consent is for."""
    return frozenset(cls for cls, needed in NEEDS.items() if needed is purpose)


def comes(cls: Class, allowed: frozenset[Purpose], preferences: Preferences) -> bool:
    return NEEDS[cls] in allowed and cls not in preferences.muted


def _state(on: bool) -> str:
    return "on" if on else "off"


def quiet_told(scene: Scene, preferences: Preferences) -> str:
    """The hours that hold for this member: their own, else the shop's."""
    hours = preferences.quiet or shops_hours(scene)
    return in_figures(hours) if hours and hours.start != hours.end else NONE


def switches(allowed: frozenset[Purpose], preferences: Preferences) -> dict[str, Arg]:
    """What comes and what does not, beside the two consents."""
    names = {cls.name.lower(): comes(cls, allowed, preferences) for cls in KINDS}
    return {name: _state(on) for name, on in names.items()}


# How often, and when


async def show(scene: Scene, _: str) -> Turn:
    return _shown(scene, member_of(scene).preferences)


def _shown(scene: Scene, preferences: Preferences, facts: tuple[Fact, ...] = ()) -> Turn:
    fewer = scene.programme.policy.fewer
    window = fewer[0] if fewer else None
    every, span = spelled(window) if window else (0, NONE)
    args: dict[str, Arg] = {
        "saved": "yes" if facts else "no",
        "fewer": _state(preferences.fewer),
        "limit": window.limit if window else 0,
        "every": every,
        "span": span,
        "quiet": quiet_told(scene, preferences),
    }
    switch = (f"fewer-{'off' if preferences.fewer else 'on'}",) if fewer else ()
    return Turn(Message(WhyKind.WISHES, args, (choices(*switch, "quiet", "kinds", "messages"),)), facts=facts)


def _kept(scene: Scene, preferences: Preferences) -> tuple[Fact, ...]:
    return (PreferencesSet(member_of(scene).id, preferences),)


async def fewer_on(scene: Scene, text: str) -> Turn:
    """A shop that promises no fewer to anybody can only leave kinds out."""
    if not scene.programme.policy.fewer:
        return await kinds(scene, text)
    preferences = replace(member_of(scene).preferences, fewer=True)
    return _shown(scene, preferences, _kept(scene, preferences))


async def fewer_off(scene: Scene, _: str) -> Turn:
    preferences = replace(member_of(scene).preferences, fewer=False)
    return _shown(scene, preferences, _kept(scene, preferences))


async def ask_quiet(scene: Scene, _: str) -> Turn:
    return _asked_quiet(scene, WhyKind.ASK_QUIET, {"quiet": quiet_told(scene, member_of(scene).preferences)})


def _asked_quiet(scene: Scene, kind: Kind, args: Mapping[str, Arg]) -> Turn:
    often = [Option("quiet-set", hours, plainly(hours)) for hours in _OFTEN]
    own = (Option("quiet-no"),) if member_of(scene).preferences.quiet else ()
    return Turn(Message(kind, args, (Choices((*often, *own)),)), step=Step("quiet"))


async def quiet(scene: Scene, text: str) -> Turn:
    """Two times of the day; or, in the shop's words, "no", which leaves the shop's own hours."""
    if scene.words.intents.get(normal(text)) in {"no", "skip"}:
        return await quiet_no(scene, text)
    hours = parse_hours(text)
    if hours is None:
        return _asked_quiet(scene, WhyKind.QUIET_ODD, {})
    preferences = replace(member_of(scene).preferences, quiet=hours)
    return _shown(scene, preferences, _kept(scene, preferences))


async def quiet_no(scene: Scene, _: str) -> Turn:
    preferences = replace(member_of(scene).preferences, quiet=None)
    return _shown(scene, preferences, _kept(scene, preferences))


# Which kinds


async def kinds(scene: Scene, _: str) -> Turn:
    return _kinds(await allowed_here(scene), member_of(scene).preferences)


def _kinds(allowed: frozenset[Purpose], preferences: Preferences, facts: tuple[Fact, ...] = ()) -> Turn:
    args: dict[str, Arg] = {"saved": "yes" if facts else "no", **switches(allowed, preferences)}
    options = (f"{name}-{'off' if comes(cls, allowed, preferences) else 'on'}" for cls, name in KINDS.items())
    return Turn(Message(WhyKind.WISH_KINDS, args, (choices(*options),)), facts=facts)


def turned(cls: Class, on: bool) -> Talk:
    """The switch of one kind."""

    async def turn(scene: Scene, _: str) -> Turn:
        allowed, preferences = await allowed_here(scene), member_of(scene).preferences
        if not on:
            muted = replace(preferences, muted=preferences.muted | {cls})
            return _kinds(allowed, muted, _kept(scene, muted))
        agreed, heard = agree(scene, cls, allowed, preferences)
        return _kinds(allowed | {_needed(cls)}, heard, (*agreed, *_kept(scene, heard)))

    return turn


def typed(cls: Class) -> Talk:
    """ "summary off", "summary on"; whatever else stands behind it is asked."""

    async def turn(scene: Scene, text: str) -> Turn:
        word = scene.words.intents.get(normal(text), normal(text))
        on = _TYPED.get(word)
        return await (kinds(scene, text) if on is None else turned(cls, on)(scene, text))

    return turn


def agree(
    scene: Scene, cls: Class, allowed: frozenset[Purpose], preferences: Preferences
) -> tuple[tuple[Fact, ...], Preferences]:
    """Yes to this kind and, where its consent is missing, to nothing else that it covers."""
    purpose = _needed(cls)
    if purpose in allowed:
        return (), replace(preferences, muted=preferences.muted - {cls})
    muted = (preferences.muted | covered(purpose)) - {cls}
    return consent_to(scene, purpose), replace(preferences, muted=muted)


def consent_to(scene: Scene, purpose: Purpose) -> tuple[Fact, ...]:
    """A yes, kept with the version of the texts it was given to. Whoever had stopped this address opens
    it by asking again."""
    wording, channel = scene.programme.shop.terms_version, scene.address.channel
    yes = ConsentGiven(member_of(scene).id, purpose, channel, wording, "settings")
    if scene.address.state is AddressState.STOPPED:
        return AddressChanged(scene.address.id, AddressState.OPEN), yes
    return (yes,)


def _needed(cls: Class) -> Purpose:
    needed = NEEDS[cls]
    assert needed is not None
    return needed


# From under a message: none of these any more


def _class(text: str) -> Class | None:
    return next((cls for cls in Class if cls and cls == number(text)), None)


async def no_more(scene: Scene, which: str) -> Turn:
    """One tap, no question; and one to take it back."""
    cls = _class(which)
    if cls is None:
        return await kinds(scene, "")
    preferences = member_of(scene).preferences
    said = Message(
        WhyKind.NO_MORE,
        {"cls": cls.name.lower()},
        (Choices((Option("no-more-undo", str(int(cls))), Option("messages"))),),
    )
    return Turn(said, facts=_kept(scene, replace(preferences, muted=preferences.muted | {cls})))


async def no_more_undo(scene: Scene, which: str) -> Turn:
    preferences, cls = member_of(scene).preferences, _class(which)
    heard = replace(preferences, muted=preferences.muted - {cls}) if cls else preferences
    return _kinds(await allowed_here(scene), heard, _kept(scene, heard))
