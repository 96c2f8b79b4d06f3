"""How often a member wants our messages, and when: fewer of them, and none at their own quiet hours."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from handlers.customer.allowed import keep, member_of, on_off, quiet_arg
from handlers.customer.kinds import kinds
from handlers.reading.hours import parse_hours
from handlers.reading.words import normal
from handlers.turn.conversation import Scene, Step, Turn
from handlers.turn.limits import spelled
from handlers.turn.says import NONE, choices, plainly
from loyalty.facts.fact import Fact
from loyalty.messages.args import Arg
from loyalty.messages.extras import Choices, Option
from loyalty.messages.kind import Kind
from loyalty.messages.kinds.why import WhyKind
from loyalty.messages.message import Message
from loyalty.model.members import Preferences

_OFTEN = ("21:00-08:00", "22:00-10:00")  # quiet hours many people want


async def show(scene: Scene, _: str) -> Turn:
    """The page: how often, and the quiet hours; kinds and switches are one tap away."""
    return _shown(scene, member_of(scene).preferences)


def _shown(scene: Scene, preferences: Preferences, facts: tuple[Fact, ...] = ()) -> Turn:
    fewer = scene.programme.policy.fewer
    window = fewer[0] if fewer else None
    every, span = spelled(window) if window else (0, NONE)
    args: dict[str, Arg] = {
        "saved": "yes" if facts else "no",
        "fewer": on_off(preferences.fewer),
        "limit": window.limit if window else 0,
        "every": every,
        "span": span,
        "quiet": quiet_arg(scene, preferences),
    }
    switch = (f"fewer-{'off' if preferences.fewer else 'on'}",) if fewer else ()
    return Turn(Message(WhyKind.WISHES, args, (choices(*switch, "quiet", "kinds", "messages"),)), facts=facts)


async def fewer_on(scene: Scene, text: str) -> Turn:
    """Fewer messages; in a shop without a lower limit the page of kinds, where some can be left out."""
    if not scene.programme.policy.fewer:
        return await kinds(scene, text)
    preferences = replace(member_of(scene).preferences, fewer=True)
    return _shown(scene, preferences, keep(scene, preferences))


async def fewer_off(scene: Scene, _: str) -> Turn:
    preferences = replace(member_of(scene).preferences, fewer=False)
    return _shown(scene, preferences, keep(scene, preferences))


async def ask_quiet(scene: Scene, _: str) -> Turn:
    return _asked_quiet(scene, WhyKind.ASK_QUIET, {"quiet": quiet_arg(scene, member_of(scene).preferences)})


def _asked_quiet(scene: Scene, kind: Kind, args: Mapping[str, Arg]) -> Turn:
    often = [Option("quiet-set", hours, plainly(hours)) for hours in _OFTEN]
    own = (Option("quiet-no"),) if member_of(scene).preferences.quiet else ()
    return Turn(Message(kind, args, (Choices((*often, *own)),)), step=Step("quiet"))


async def quiet(scene: Scene, text: str) -> Turn:
    """Two times of the day; or "no" in one of the shop's languages, which leaves the shop's own hours."""
    if scene.words.intents.get(normal(text)) in {"no", "skip"}:
        return await quiet_no(scene, text)
    hours = parse_hours(text)
    if hours is None:
        return _asked_quiet(scene, WhyKind.QUIET_ODD, {})
    preferences = replace(member_of(scene).preferences, quiet=hours)
    return _shown(scene, preferences, keep(scene, preferences))


async def quiet_no(scene: Scene, _: str) -> Turn:
    """No hours of their own any more."""
    preferences = replace(member_of(scene).preferences, quiet=None)
    return _shown(scene, preferences, keep(scene, preferences))
