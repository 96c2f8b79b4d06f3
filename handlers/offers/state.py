"""How a promotion stands, and what can be done with it then."""

from __future__ import annotations

from dataclasses import replace

from handlers.turn.conversation import Scene, Step, Turn
from handlers.turn.pages import number
from handlers.turn.says import NONE
from loyalty.messages.args import Arg, Moment
from loyalty.messages.extras import Choices, Option
from loyalty.messages.kinds.composing import ComposingKind
from loyalty.messages.message import Message
from loyalty.offers.promotions import LIVE, Promotion, PromotionState
from storage.offers import lookup

DECIDE = "offer-decide"  # one is on the screen, with what can be done with it
PROMOTION = "promotion"  # in the step's data: its id

# What can be done with it, by how it stands.
_NEXT = {
    PromotionState.DRAFT: ("promo-send", "promo-test", "promo-change", "promo-cancel"),
    PromotionState.SCHEDULED: ("promo-test", "promo-stop", "promo-change"),
    PromotionState.RUNNING: ("promo-pause", "promo-stop", "promo-change"),
    PromotionState.PAUSED: ("promo-resume", "promo-stop", "promo-change"),
}
_OVER = ("promo-change",)


def next_steps(promotion: Promotion) -> Choices:
    """What its owner can do now, as options."""
    names = _NEXT.get(promotion.state, _OVER)
    return Choices(tuple(Option(name, str(promotion.id)) for name in names))


def to_decide(promotion: Promotion) -> Step | None:
    """What is awaited while it is shown; nothing once it is over."""
    is_open = promotion.state is PromotionState.DRAFT or promotion.state in LIVE
    return Step(DECIDE, {PROMOTION: str(promotion.id)}) if is_open else None


def stands(promotion: Promotion, scene: Scene) -> Turn:
    """The answer where its state does not allow what was asked."""
    over = promotion.state in LIVE and promotion.ends_at <= scene.now
    state = PromotionState.ENDED if over else promotion.state
    shown = replace(promotion, state=state)
    args: dict[str, Arg] = {"offer": promotion.name, "state": state.value}
    return Turn(Message(ComposingKind.OFFER_STANDS, args, (next_steps(shown),)), step=to_decide(shown))


async def promotion_of(scene: Scene, promotion_id: str) -> Promotion | None:
    """The one that a button is about."""
    return await lookup.by_id(scene.read, number(promotion_id))


def line(promotion: Promotion) -> Message:
    """Its line in a list: how it stands, from when to when, and how many were taken."""
    args: dict[str, Arg] = {
        "offer": promotion.name,
        "state": promotion.state.value,
        "at": Moment(promotion.starts_at, "both"),
        "until": Moment(promotion.ends_at, "both"),
        "claim": "yes" if promotion.per_member else "no",
        "claimed": promotion.claimed,
        "stock": NONE if promotion.stock is None else promotion.stock,
    }
    return Message(ComposingKind.OFFER_LINE, args)
