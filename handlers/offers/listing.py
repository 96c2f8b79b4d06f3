"""The promotions that are drafts, or are to come, or run: all of them, or one with what can be done; and the way to those
that are over."""

from __future__ import annotations

from handlers.offers.state import line, next_steps, promotion_of, to_decide
from handlers.offers.trying import results
from handlers.turn.conversation import Scene, Step, Turn
from handlers.turn.pages import AT_ONCE, number, page
from handlers.turn.pages import named as matching
from loyalty.messages.extras import Choices, Option
from loyalty.messages.kinds.composing import ComposingKind
from loyalty.messages.message import Lines, Message
from loyalty.offers.promotions import Promotion
from storage.offers import lookup

STEP = "promotions"


async def show(scene: Scene, text: str) -> Turn:
    """The drafts and the live ones: one with what can be done, several to choose from."""
    found = await lookup.open_for_owner(scene.read, scene.now)
    if len(found) == 1:
        return await _one(scene, found[0])
    past = await _past(scene)
    if not found:
        return Turn(Message(ComposingKind.OFFERS_NONE, {}, (Choices((Option("broadcast"), *past)),)))
    lines = Lines(tuple(map(line, found)))
    shown = page(_names(found), number(text), lambda rest: Option("promo-more", str(rest)))
    below = Choices((*shown.options, *past)[:AT_ONCE])
    return Turn(Message(ComposingKind.OFFERS, {"count": len(found)}, (lines, below)), step=Step(STEP))


async def _past(scene: Scene) -> tuple[Option, ...]:
    """The way to those that are over, where there are any."""
    return (Option("promo-past"),) if await lookup.over(scene.read, 1) else ()


def _names(found: tuple[Promotion, ...]) -> list[Option]:
    return [Option("promo-show", str(one.id), one.name) for one in found]


async def show_one(scene: Scene, promotion_id: str) -> Turn:
    promotion = await promotion_of(scene, promotion_id)
    return await _one(scene, promotion) if promotion else await show(scene, "")


async def named(scene: Scene, text: str) -> Turn:
    """The one with this name; the list again where there is none, or several."""
    found = matching(_names(await lookup.open_for_owner(scene.read, scene.now)), text)
    return await show_one(scene, found[0].arg) if len(found) == 1 else await show(scene, "")


async def _one(scene: Scene, promotion: Promotion) -> Turn:
    brought, won = await results(scene, promotion)
    options = Choices((*won, *next_steps(promotion).options, *await _past(scene))[:AT_ONCE])
    said = Message(ComposingKind.OFFERS, {"count": 1}, (Lines((line(promotion), *brought)), options))
    return Turn(said, step=to_decide(promotion))
