"""Which offer's text is corrected, and the words it begins with: "correct promotion: 2 for 1 until {until}"."""

from __future__ import annotations

from handlers.offers import composing, correction, listing, which
from handlers.offers.draft import Draft
from handlers.offers.drafts import lost, of
from handlers.offers.state import promotion_of, stands
from handlers.turn.conversation import Scene, Step, Turn
from handlers.turn.heard import Said
from loyalty.offers.promotions import Promotion

WHICH = "offer-correct-which"


async def begin(scene: Scene, _: str) -> Turn:
    """The words by themselves: what is right?"""
    return await said(scene, "")


async def said(scene: Scene, text: str) -> Turn:
    """Of the one live offer; of several it is asked which."""
    found = await which.live(scene)
    if not found:
        return await listing.show(scene, "")
    if len(found) == 1:
        return await _with(scene, found[0], _as_written(scene, text))
    step = Step(WHICH, {which.SAID: _as_written(scene, text)})
    return which.asked_which(found, "promo-correct", step)


def _as_written(scene: Scene, argument: str) -> str:
    """The text with its line breaks, which the words of a command do not keep."""
    heard = scene.incoming.heard
    whole = heard.text.strip() if isinstance(heard, Said) else argument
    words = len(whole.split()) - len(argument.split())
    return whole.split(maxsplit=words)[-1] if argument and words > 0 else argument


async def named(scene: Scene, text: str) -> Turn:
    """The one with this name, of several; else the list of offers."""
    found = which.named_of(await which.live(scene), text)
    return await chosen(scene, found) if found else await listing.show(scene, "")


async def chosen(scene: Scene, promotion_id: str) -> Turn:
    """The one that was tapped."""
    promotion = await promotion_of(scene, promotion_id)
    return await _with(scene, promotion, which.said_of(scene, WHICH)) if promotion else lost()


async def _with(scene: Scene, promotion: Promotion, text: str) -> Turn:
    if not correction.can_be(promotion, scene):
        return stands(promotion, scene)
    return await composing.begin_with(scene, _empty(promotion), text)


def _empty(promotion: Promotion) -> Draft:
    """The offer without a text."""
    known = of(promotion, ())
    return Draft(
        picture=known.picture,
        audience=known.audience,
        starts_at=known.starts_at,
        ends_at=known.ends_at,
        claim=known.claim,
        corrects=promotion.id,
    )
