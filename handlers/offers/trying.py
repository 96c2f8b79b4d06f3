"""An offer in several wordings: what each brought so far, and using the better one."""

from __future__ import annotations

from datetime import timedelta

from handlers.offers.drafts import lost
from handlers.offers.state import next_steps, promotion_of, stands, to_decide
from handlers.turn.conversation import Scene, Turn
from handlers.turn.says import choices
from loyalty.facts.promotions import PromotionWon
from loyalty.messages.args import Arg
from loyalty.messages.extras import Choices, Option
from loyalty.messages.kinds.composing import ComposingKind
from loyalty.messages.message import Lines, Message
from loyalty.offers import variant_messages
from loyalty.offers.promotions import LIVE, Promotion, PromotionState
from loyalty.offers.variants import letter
from storage.offers import variants

_REMEMBERED = timedelta(days=92)  # how long after its end the newest is still looked at
_UNSENT = (PromotionState.DRAFT, PromotionState.CANCELLED)


async def show(scene: Scene, _: str) -> Turn:
    """The newest offer in several wordings: what each brought, and the button to use the better one."""
    promotion = await variants.newest(scene.read, scene.now - _REMEMBERED)
    if promotion is None:
        return Turn(Message(ComposingKind.OFFER_TRIED_NONE, {}, (choices("broadcast", "promotions"),)))
    lines, won = await results(scene, promotion)
    below = (Lines(lines), Choices((*won, *next_steps(promotion).options)))
    args: dict[str, Arg] = {"offer": promotion.name, "state": promotion.state.value}
    return Turn(Message(ComposingKind.OFFER_TRIED, args, below), step=to_decide(promotion))


async def results(scene: Scene, promotion: Promotion) -> tuple[tuple[Message, ...], tuple[Option, ...]]:
    """What each wording brought, as lines, and the option to use the better one; nothing where there is one."""
    if promotion.state in _UNSENT:
        return (), ()
    found = await variants.outcomes(scene.read, promotion)
    return variant_messages.results(promotion, found), variant_messages.winning(promotion, found)


async def use(scene: Scene, said: str) -> Turn:
    """Uses this wording for all who have no message yet, and for the next offer that begins with this one."""
    id, _, number = said.partition(":")
    promotion = await promotion_of(scene, id)
    variant = int(number) if number.isdecimal() else 0
    if promotion is None or promotion.state in _UNSENT or not 0 < variant <= len(promotion.variants) + 1:
        return lost()
    if promotion.said:
        return stands(promotion, scene)
    fact = PromotionWon(promotion.id, variant, scene.address.id)
    is_live = promotion.state in LIVE and promotion.ends_at > scene.now
    return Turn(
        Message(
            ComposingKind.OFFER_WON,
            {
                "offer": promotion.worded(variant).name,
                "state": "live" if is_live else "over",
                "variant": letter(variant),
            },
            (next_steps(promotion),),
        ),
        facts=(fact,),
        step=to_decide(promotion),
    )
