"""More of what an offer gives: "raise the stock to 100", "stock 100". Who was not told because it was sold out is told
then."""

from __future__ import annotations

import re

from handlers.offers import listing
from handlers.offers.state import next_steps, promotion_of, stands, to_decide
from handlers.turn.conversation import Scene, Turn
from handlers.turn.pages import number, page
from loyalty.facts.promotions import PromotionRestocked
from loyalty.messages.args import Arg
from loyalty.messages.extras import Option
from loyalty.messages.kinds.composing import ComposingKind
from loyalty.messages.message import Message
from loyalty.offers.promotions import LIVE, MOST_STOCK, Promotion
from storage.offers import lookup

_NUMBER = re.compile(r"\d+")


async def said(scene: Scene, text: str) -> Turn:
    """So many in all, of the one live offer that has a stock; of several it is asked which."""
    wanted = _wanted(text)
    found = [one for one in await lookup.open_for_owner(scene.read, scene.now) if _has_stock(one)]
    if not found:
        return await listing.show(scene, "")
    if len(found) == 1:
        return _raised(scene, found[0], wanted)
    options = [Option("promo-stock", f"{one.id}:{wanted}", one.name) for one in found]
    below = page(options, 0, lambda rest: Option("promo-more", str(rest)))
    return Turn(Message(ComposingKind.OFFERS, {"count": len(found)}, (below,)))


async def chosen(scene: Scene, arg: str) -> Turn:
    """Of the one that was tapped."""
    id, _, wanted = arg.partition(":")
    promotion = await promotion_of(scene, id)
    if promotion is None or not _has_stock(promotion) or promotion.ends_at <= scene.now:
        return stands(promotion, scene) if promotion else await listing.show(scene, "")
    return _raised(scene, promotion, number(wanted))


def _has_stock(promotion: Promotion) -> bool:
    return promotion.state in LIVE and promotion.stock is not None


def _wanted(text: str) -> int:
    """The number in it; 0 where there is none, or more than one."""
    found = _NUMBER.findall(text)
    return number(found[0]) if len(found) == 1 else 0


def _raised(scene: Scene, promotion: Promotion, wanted: int) -> Turn:
    """Only upwards: what was promised stays."""
    stock = promotion.stock or 0
    args: dict[str, Arg] = {"offer": promotion.name, "stock": stock, "claimed": promotion.claimed}
    if not stock < wanted <= MOST_STOCK:
        return Turn(
            Message(ComposingKind.OFFER_STOCK_HOW, args, (next_steps(promotion),)), step=to_decide(promotion)
        )
    fact = PromotionRestocked(promotion.id, wanted, scene.address.id)
    said = Message(ComposingKind.OFFER_RESTOCKED, {**args, "stock": wanted}, (next_steps(promotion),))
    return Turn(said, facts=(fact,), step=to_decide(promotion))
