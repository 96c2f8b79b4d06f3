"""From when until when an offer runs."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from handlers.offers.draft import Draft
from handlers.offers.drafts import END, START, Answer, again, ask
from handlers.reading.dates import Reference, parse_when
from handlers.turn.conversation import Scene, Turn
from loyalty.messages.args import Arg, Moment
from loyalty.messages.kind import Kind
from loyalty.messages.kinds.composing import ComposingKind

_NOW = "offer-now"
_ENDS = ("offer-3-days", "offer-7-days", "offer-30-days")


def ask_start(scene: Scene, draft: Draft) -> Turn:
    return ask(scene, ComposingKind.OFFER_ASK_START, START, draft, _NOW)


async def at_once(scene: Scene, draft: Draft, _: str) -> Answer:
    """From now on."""
    return _from(draft, scene.now)


def _from(draft: Draft, starts_at: datetime) -> Draft:
    """Another beginning needs another end."""
    return replace(draft, starts_at=starts_at, ends_at=None)


async def start(scene: Scene, draft: Draft, said: str) -> Answer:
    """When it begins, as it is typed."""
    found = parse_when(said, Reference(scene.now, _zone(scene), scene.address.locale))
    if found is None:
        return again(scene, ComposingKind.OFFER_WHEN_ODD, {}, _NOW)
    if found < scene.now:
        return again(scene, ComposingKind.OFFER_WHEN_PAST, {"at": Moment(found, "both")}, _NOW)
    return _from(draft, found)


def _zone(scene: Scene) -> ZoneInfo:
    return ZoneInfo(scene.programme.shop.timezone)


def ask_end(scene: Scene, draft: Draft) -> Turn:
    assert draft.starts_at is not None
    return ask(scene, ComposingKind.OFFER_ASK_END, END, draft, *_ENDS, at=Moment(draft.starts_at, "both"))


def days(count: int) -> Callable[[Scene, Draft, str], Awaitable[Answer]]:
    """The conversation of a button with this length."""

    async def choose(scene: Scene, draft: Draft, _: str) -> Answer:
        return await end(scene, draft, f"{count} days")

    return choose


async def end(scene: Scene, draft: Draft, said: str) -> Answer:
    """When it ends, as it is typed."""
    if draft.starts_at is None:
        return draft
    reference = Reference(scene.now, _zone(scene), scene.address.locale, since=draft.starts_at)
    found = parse_when(said, reference)
    if found is None:
        return again(scene, ComposingKind.OFFER_WHEN_ODD, {}, *_ENDS)
    if wrong := fault(scene, draft.starts_at, found):
        return again(scene, *wrong, *_ENDS)
    return replace(draft, ends_at=found)


def fault(scene: Scene, starts_at: datetime, found: datetime) -> tuple[Kind, dict[str, Arg]] | None:
    """Why an offer that starts then cannot end at `found`; None if it can."""
    until = Moment(found, "both")
    longest = scene.programme.broadcasts.longest
    if found <= starts_at:
        return ComposingKind.OFFER_END_EARLY, {"at": Moment(starts_at, "both"), "until": until}
    if found <= scene.now:
        return ComposingKind.OFFER_WHEN_PAST, {"at": until}
    if found - starts_at > longest + timedelta(days=1):  # the last day counts whole
        return ComposingKind.OFFER_END_FAR, {"until": until, "limit": longest.days}
    return None
