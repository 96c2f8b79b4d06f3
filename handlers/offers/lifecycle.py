"""Deciding about an offer: send it, try it on oneself, change it, pause, resume or stop it; and the list.

An offer may have moved on since its buttons were shown. What it can do is looked up, and where it cannot
any more the answer says how it stands. Two owners at once meet in the database, and the later one's turn
starts over and reads the truth.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace

from handlers.offers import composing, limits
from handlers.offers.drafts import lost
from handlers.turn.conversation import Scene, Step, ToAddress, Turn
from handlers.turn.pages import named as matching
from handlers.turn.pages import number, page
from handlers.turn.says import NONE, choices
from loyalty.facts import PromotionMoved
from loyalty.messages.args import Arg, Moment
from loyalty.messages.extras import Choices, Option
from loyalty.messages.kinds.composing import ComposingKind
from loyalty.messages.message import Lines, Message
from loyalty.offers import announcements
from loyalty.offers.promotions import LIVE, Promotion, PromotionState
from storage.offers import lookup

_DRAFT, _SCHEDULED, _RUNNING, _PAUSED, _STOPPED, _CANCELLED = (
    PromotionState.DRAFT,
    PromotionState.SCHEDULED,
    PromotionState.RUNNING,
    PromotionState.PAUSED,
    PromotionState.STOPPED,
    PromotionState.CANCELLED,
)
STEP = "promotions"

# What can be done with it, by how it stands.
_NEXT = {
    _DRAFT: ("promo-send", "promo-test", "promo-change", "promo-cancel"),
    _SCHEDULED: ("promo-test", "promo-stop"),
    _RUNNING: ("promo-pause", "promo-stop"),
    _PAUSED: ("promo-resume", "promo-stop"),
}
_OVER = ("promo-change",)


def _options(promotion: Promotion) -> Choices:
    names = _NEXT.get(promotion.state, _OVER)
    return Choices(tuple(Option(name, str(promotion.id)) for name in names))


def _stands(promotion: Promotion, scene: Scene) -> Turn:
    """How it stands, where it cannot do what was asked."""
    over = promotion.state in LIVE and promotion.ends_at <= scene.now
    state = PromotionState.ENDED if over else promotion.state
    shown = replace(promotion, state=state)
    args: dict[str, Arg] = {"offer": promotion.name, "state": state.value}
    return Turn(Message(ComposingKind.OFFER_STANDS, args, (_options(shown),)))


async def _found(scene: Scene, promotion_id: str) -> Promotion | None:
    return await lookup.by_id(scene.read, number(promotion_id))


# A draft


async def send(scene: Scene, promotion_id: str) -> Turn:
    """Now, or at its start."""
    promotion = await _found(scene, promotion_id)
    if promotion is None:
        return lost()
    if promotion.state is not _DRAFT:
        return _stands(promotion, scene)
    if promotion.ends_at <= scene.now:
        late = {"at": Moment(promotion.ends_at, "both")}
        return Turn(Message(ComposingKind.OFFER_WHEN_PAST, late, (_change(promotion),)))
    if fault := await limits.word_fault(scene, promotion.word, promotion.id):
        return Turn(replace(fault, extras=(_change(promotion),)))
    to = _RUNNING if promotion.starts_at <= scene.now else _SCHEDULED
    return _moved(scene, promotion, (_DRAFT,), to)


def _change(promotion: Promotion) -> Choices:
    return Choices(tuple(Option(name, str(promotion.id)) for name in ("promo-change", "promo-cancel")))


async def test(scene: Scene, promotion_id: str) -> Turn:
    """The very message, to the owner alone. It is no answer, so what was offered can still be chosen."""
    promotion = await _found(scene, promotion_id)
    if promotion is None:
        return lost()
    said = announcements.preview(promotion, scene.programme.shop.name)
    return Turn(others=(ToAddress(scene.address.id, said),))


async def change(scene: Scene, promotion_id: str) -> Turn:
    """A draft becomes another one; what is over can be taken up again. What lives is stopped first."""
    promotion = await _found(scene, promotion_id)
    if promotion is None:
        return lost()
    if promotion.state in LIVE and promotion.ends_at > scene.now:
        return _stands(promotion, scene)
    return await composing.change(scene, promotion)


# Moving it


def mover(since: tuple[PromotionState, ...], to: PromotionState) -> Callable[[Scene, str], Awaitable[Turn]]:
    async def move(scene: Scene, promotion_id: str) -> Turn:
        promotion = await _found(scene, promotion_id)
        if promotion is None:
            return lost()
        if promotion.state not in since or (promotion.state in LIVE and promotion.ends_at <= scene.now):
            return _stands(promotion, scene)
        return _moved(scene, promotion, since, to)

    return move


cancel = mover((_DRAFT,), _CANCELLED)
pause = mover((_RUNNING,), _PAUSED)
resume = mover((_PAUSED,), _RUNNING)
stop = mover(LIVE, _STOPPED)


def _moved(scene: Scene, promotion: Promotion, since: tuple[PromotionState, ...], to: PromotionState) -> Turn:
    """`since` again as a guard: whoever else decided at the same moment was first, or we are."""
    fact = PromotionMoved(promotion.id, since, to, scene.address.id)
    args: dict[str, Arg] = {
        "offer": promotion.name,
        "state": "resumed" if since == (_PAUSED,) else to.value,
        "at": Moment(promotion.starts_at, "both"),
    }
    options = _options(replace(promotion, state=to))
    return Turn(Message(ComposingKind.OFFER_MOVED, args, (options,)), facts=(fact,))


# The list


async def show(scene: Scene, text: str) -> Turn:
    """Drafts and what lives: one with what can be done, several to choose from."""
    found = await lookup.open_for_owner(scene.read, scene.now)
    if not found:
        return Turn(Message(ComposingKind.OFFERS_NONE, {}, (choices("broadcast"),)))
    if len(found) == 1:
        return _one(found[0])
    lines = Lines(tuple(map(_line, found)))
    shown = page(_names(found), number(text), lambda rest: Option("promo-more", str(rest)))
    return Turn(Message(ComposingKind.OFFERS, {"count": len(found)}, (lines, shown)), step=Step(STEP))


def _names(found: tuple[Promotion, ...]) -> list[Option]:
    return [Option("promo-show", str(one.id), one.name) for one in found]


async def show_one(scene: Scene, promotion_id: str) -> Turn:
    promotion = await _found(scene, promotion_id)
    return _one(promotion) if promotion else await show(scene, "")


async def named(scene: Scene, text: str) -> Turn:
    """By name; what is nothing of ours is asked again."""
    found = matching(_names(await lookup.open_for_owner(scene.read, scene.now)), text)
    return await show_one(scene, found[0].arg) if len(found) == 1 else await show(scene, "")


def _one(promotion: Promotion) -> Turn:
    line = Lines((_line(promotion),))
    return Turn(Message(ComposingKind.OFFERS, {"count": 1}, (line, _options(promotion))))


def _line(promotion: Promotion) -> Message:
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
