"""Whom an offer is for: chosen by a button, typed, or a place. An audience of nobody is told at once."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from handlers.offers.combined_words import odd, parse_any
from handlers.offers.draft import Draft
from handlers.offers.drafts import AUDIENCE, Answer, ask, to_promotion
from handlers.reading.words import normal
from handlers.turn.conversation import Scene, Turn
from handlers.turn.pages import number, page
from handlers.turn.says import NONE, place, plainly, plan_name, tag_name, tier_name
from loyalty.messages.args import Arg, Moment, Money
from loyalty.messages.extras import Option
from loyalty.messages.kinds.composing import ComposingKind
from loyalty.messages.message import Message
from loyalty.offers.promotions import Audience, AudienceKind, Part
from loyalty.programme.programme import Programme
from loyalty.standing.tiers import rank, rising
from storage.offers import lookup, segments


def ask_audience(scene: Scene, draft: Draft) -> Turn:
    """Asks whom it is for."""
    return ask(scene, ComposingKind.OFFER_ASK_AUDIENCE, AUDIENCE, draft, *_offered(scene))


def _offered(scene: Scene, start: int = 0) -> tuple[Option, ...]:
    """The usual audiences first, then the tiers, and the places of a shop that has several."""
    spots = scene.programme.locations
    options = [
        Option("audience-all"),
        Option("audience-visited"),
        Option("audience-away"),
        Option("audience-never"),
        Option("audience-birthday"),
        Option("audience-spend"),
        Option("audience-visits"),
        *(Option("audience-tier", tier.id, tier.name) for tier in reversed(rising(scene.programme))),
        *(Option("audience-at", spot.id, plainly(spot.name)) for spot in spots if len(spots) > 1),
    ]
    return page(options, start, lambda rest: Option("audience-more", str(rest))).options


async def more(scene: Scene, draft: Draft, start: str) -> Answer:
    """The next page of them."""
    return ask(scene, ComposingKind.OFFER_ASK_AUDIENCE, AUDIENCE, draft, *_offered(scene, number(start)))


def chosen(kind: AudienceKind, size: int = 0) -> Callable[[Scene, Draft, str], Awaitable[Answer]]:
    """The conversation of a button with this audience. A birthday is one in the current month."""

    async def choose(scene: Scene, draft: Draft, _: str) -> Answer:
        birthday = kind is AudienceKind.BIRTHDAY
        return await _meant(scene, draft, Audience(kind, "", _this_month(scene) if birthday else size))

    return choose


def _this_month(scene: Scene) -> int:
    return scene.now.astimezone(ZoneInfo(scene.programme.shop.timezone)).month


async def at_location(scene: Scene, draft: Draft, location: str) -> Answer:
    """Those of one place."""
    if scene.programme.location(location) is None:
        return ask_audience(scene, draft)
    return await _meant(scene, draft, Audience(AudienceKind.LOCATION, location))


async def of_tier(scene: Scene, draft: Draft, tier: str) -> Answer:
    """Those who have it, and none higher."""
    if scene.programme.tier(tier) is None:
        return ask_audience(scene, draft)
    return await _meant(scene, draft, Audience(AudienceKind.TIER, tier, rank(scene.programme, tier)))


async def typed(scene: Scene, draft: Draft, said: str) -> Answer:
    """An audience as it is typed."""
    found = parse_any(said, scene.programme, scene.now, scene.address.locale) or await _saved(scene, said)
    if found is None:
        not_meant = odd(said, scene.programme, scene.now, scene.address.locale)
        example: dict[str, Arg] = {"words": not_meant, "place": scene.programme.locations[0].name}
        return ask(scene, ComposingKind.OFFER_AUDIENCE_ODD, AUDIENCE, draft, *_offered(scene), **example)
    return await _meant(scene, draft, found)


async def _saved(scene: Scene, name: str) -> Audience | None:
    found = await segments.by_key(scene.read, normal(name))
    return found.audience if found else None


async def _meant(scene: Scene, draft: Draft, found: Audience) -> Answer:
    """Takes the audience into the draft, unless nobody is in it."""
    aimed = replace(draft, audience=found)
    if await lookup.has_recipients(scene.read, to_promotion(scene, aimed), sorted(scene.channels.on)):
        return aimed
    nobody = audience_args(scene.programme, found)
    return ask(scene, ComposingKind.OFFER_AUDIENCE_EMPTY, AUDIENCE, draft, *_offered(scene), **nobody)


def _named(programme: Programme, audience: Audience) -> Arg:
    """The place, the tier, the plan, the tag or the group that it is about."""
    match audience.kind:
        case AudienceKind.TIER:
            return tier_name(programme, audience.of)
        case AudienceKind.MEMBERS:
            return plan_name(programme, audience.of)
        case AudienceKind.FAVOURITE_TAG:
            return tag_name(programme, audience.of)
        case AudienceKind.GROUP:
            return audience.of
        case AudienceKind.COMBINED:
            return plainly(audience.of)
        case _:
            return place(programme, audience.of)


def parts(programme: Programme, audience: Audience) -> tuple[Message, ...]:
    """How each part of what was typed in the owner's own words was read, a line each."""
    return tuple(_part(programme, part) for part in audience.parts)


def _part(programme: Programme, part: Part) -> Message:
    args = audience_args(programme, Audience(part.kind, part.of, part.number))
    is_sum = part.kind is AudienceKind.SPENT
    args |= {
        "negated": "yes" if part.negated else "no",
        "amount": Money(part.number, programme.shop.currency.code) if is_sum else NONE,
        "days": number(part.of) if is_sum else 0,
    }
    return Message(ComposingKind.OFFER_PART, args)


def audience_args(programme: Programme, audience: Audience) -> dict[str, Arg]:
    """An audience as the texts take it."""
    month = audience.number if audience.kind is AudienceKind.BIRTHDAY and 1 <= audience.number <= 12 else 1
    return {
        "audience": audience.kind.value,
        "number": audience.number,
        "place": _named(programme, audience) if audience.of else NONE,
        "month": Moment(datetime(2000, month, 15, 12, tzinfo=UTC), "month"),
    }
