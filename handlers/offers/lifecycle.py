"""Deciding about a promotion: send it, try it on oneself, change it, pause, resume or stop it.

Its state may have changed since the buttons were shown, so it is read anew; where it does not allow what was asked, the
answer says how it stands. When two owners decide at once, the later one's turn conflicts in the database, starts over
and reads the new state.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace

from handlers.offers import composing, limits
from handlers.offers.drafts import lost
from handlers.offers.state import PROMOTION, next_steps, promotion_of, stands, to_decide
from handlers.turn.conversation import Scene, ToAddress, Turn
from loyalty.facts.promotions import PromotionMoved
from loyalty.messages.args import Arg, Moment
from loyalty.messages.extras import Choices, Option
from loyalty.messages.kinds.composing import ComposingKind
from loyalty.messages.message import Message
from loyalty.offers import announcements
from loyalty.offers.promotions import LIVE, Promotion, PromotionState
from storage.offers.progress import still_to_reach


async def send(scene: Scene, promotion_id: str) -> Turn:
    """Sends a draft: at once, or at its start."""
    promotion = await promotion_of(scene, promotion_id)
    if promotion is None:
        return lost()
    if promotion.state is not PromotionState.DRAFT:
        return stands(promotion, scene)
    if promotion.ends_at <= scene.now:
        late = {"at": Moment(promotion.ends_at, "both")}
        return Turn(
            Message(ComposingKind.OFFER_WHEN_PAST, late, (_change(promotion),)), step=to_decide(promotion)
        )
    if fault := await limits.word_fault(scene, promotion.word, promotion.id):
        return Turn(replace(fault, extras=(_change(promotion),)), step=to_decide(promotion))
    to = PromotionState.RUNNING if promotion.starts_at <= scene.now else PromotionState.SCHEDULED
    return _moved(scene, promotion, (PromotionState.DRAFT,), to)


def _change(promotion: Promotion) -> Choices:
    return Choices(tuple(Option(name, str(promotion.id)) for name in ("promo-change", "promo-cancel")))


async def test(scene: Scene, promotion_id: str) -> Turn:
    """Sends the message, in each wording, to the owner alone. There is no reply, so the options of the preview stay open."""
    promotion = await promotion_of(scene, promotion_id)
    if promotion is None:
        return lost()
    shop, own = scene.programme.shop.name, scene.address.id
    return Turn(
        others=tuple(ToAddress(own, announcements.preview(each, shop)) for each in promotion.versions)
    )


async def change(scene: Scene, promotion_id: str) -> Turn:
    """Composes it anew: a draft is replaced, one that is over is the beginning of another. Of a live one only some things
    can be changed."""
    promotion = await promotion_of(scene, promotion_id)
    if promotion is None:
        return lost()
    if promotion.state in LIVE and promotion.ends_at > scene.now:
        return _change_live(promotion)
    return await composing.change(scene, promotion)


def _change_live(promotion: Promotion) -> Turn:
    """Its end, its text, and how many there are."""
    more = (Option("promo-stock", f"{promotion.id}:0"),) if promotion.stock is not None else ()
    names = ("promo-longer", "promo-correct")
    options = Choices((*(Option(name, str(promotion.id)) for name in names), *more))
    return Turn(Message(ComposingKind.OFFER_CHANGE, {}, (options,)), step=to_decide(promotion))


def mover(since: tuple[PromotionState, ...], to: PromotionState) -> Callable[[Scene, str], Awaitable[Turn]]:
    """The conversation that moves a promotion from one of these states to another."""

    async def move(scene: Scene, promotion_id: str) -> Turn:
        promotion = await promotion_of(scene, promotion_id)
        if promotion is None:
            return lost()
        if promotion.state not in since or (promotion.state in LIVE and promotion.ends_at <= scene.now):
            return stands(promotion, scene)
        return _moved(scene, promotion, since, to)

    return move


cancel = mover((PromotionState.DRAFT,), PromotionState.CANCELLED)
pause = mover((PromotionState.RUNNING,), PromotionState.PAUSED)
resume = mover((PromotionState.PAUSED,), PromotionState.RUNNING)
stop_now = mover(LIVE, PromotionState.STOPPED)


async def discard_shown(scene: Scene, _: str) -> Turn:
    """A word for leaving, while one is shown: a draft is not sent, and of one that is sent it asks whether to call it
    off."""
    promotion = await promotion_of(scene, _shown(scene))
    is_draft = promotion is not None and promotion.state is PromotionState.DRAFT
    return await (cancel if is_draft else stop)(scene, _shown(scene))


async def change_shown(scene: Scene, _: str) -> Turn:
    """A word for going back, while one is shown: to the pieces of a draft; one that is sent stays as it is."""
    promotion = await promotion_of(scene, _shown(scene))
    is_live = promotion is not None and promotion.state in LIVE
    return await (go_on if is_live else change)(scene, _shown(scene))


async def answered_shown(scene: Scene, _: str) -> Turn:
    """A plain yes or no, while one is shown: it may mean any of what can be done, so that is offered again. Nothing is
    sent, changed or discarded."""
    return await go_on(scene, _shown(scene))


def _shown(scene: Scene) -> str:
    return str(scene.step.data[PROMOTION]) if scene.step else ""


async def stop(scene: Scene, promotion_id: str) -> Turn:
    """Calls it off, after one more question that names it and how many it would still reach."""
    promotion = await promotion_of(scene, promotion_id)
    if promotion is None:
        return lost()
    if promotion.state not in LIVE or promotion.ends_at <= scene.now:
        return stands(promotion, scene)
    args: dict[str, Arg] = {"offer": promotion.name, "count": await still_to_reach(scene.read, promotion.id)}
    options = tuple(Option(name, str(promotion.id)) for name in ("promo-stop-yes", "promo-stop-no"))
    return Turn(Message(ComposingKind.OFFER_STOP_ASK, args, (Choices(options),)))


async def go_on(scene: Scene, promotion_id: str) -> Turn:
    """It is not called off: how it stands."""
    promotion = await promotion_of(scene, promotion_id)
    return stands(promotion, scene) if promotion else lost()


def _moved(scene: Scene, promotion: Promotion, since: tuple[PromotionState, ...], to: PromotionState) -> Turn:
    """The fact carries `since` too: the write is refused if another decision came first."""
    fact = PromotionMoved(promotion.id, since, to, scene.address.id)
    args: dict[str, Arg] = {
        "offer": promotion.name,
        "state": "resumed" if since == (PromotionState.PAUSED,) else to.value,
        "at": Moment(promotion.starts_at, "both"),
    }
    moved = replace(promotion, state=to)
    said = Message(ComposingKind.OFFER_MOVED, args, (next_steps(moved),))
    return Turn(said, facts=(fact,), step=to_decide(moved))
