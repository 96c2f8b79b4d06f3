"""Composing a limited offer, one short question after the other: what it says in each language, whom it is
for, from when until when, and what there is to claim. Nothing is kept until the last answer; then it is a
draft, and its owner sees it as everybody will.

An answer fills its piece of the draft (`wording`, `crowds`, `lasting`, `stock`), and the first piece that is
missing is asked for next; so changing one is taking it out.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from handlers.offers import audience, drafts, limits, period, wording
from handlers.offers.draft import Draft
from handlers.offers.drafts import EDIT, Answer, ask, current, lost, to_promotion
from handlers.reading.words import normal
from handlers.turn.conversation import Attached, Preview, Scene, ToAddress, Turn
from handlers.turn.languages import native
from handlers.turn.says import NONE, choices, plainly
from loyalty.facts import Fact, PromotionDrafted, PromotionMoved
from loyalty.messages.args import Arg, Moment
from loyalty.messages.extras import Choices, Option
from loyalty.messages.kinds.composing import ComposingKind
from loyalty.messages.message import Lines, Message
from loyalty.offers import announcements
from loyalty.offers.promotions import Promotion, PromotionState
from storage.offers import lookup

_DEAR = 3  # segments: an SMS that costs more than so many is pointed out
_PIECES = ("offer-edit-text", "offer-edit-audience", "offer-edit-time", "offer-edit-claim")


class _Question(NamedTuple):
    """`is_open`: whether it is still to be asked."""

    is_open: Callable[[Scene, Draft], bool]
    ask: Callable[[Scene, Draft], Turn]


_QUESTIONS = (
    _Question(lambda _, draft: not draft.written.texts, wording.ask_text),
    _Question(lambda scene, draft: bool(draft.unasked(scene.programme.shop.locales)), wording.ask_language),
    _Question(lambda _, draft: draft.audience is None, audience.ask_audience),
    _Question(lambda _, draft: draft.starts_at is None, period.ask_start),
    _Question(lambda _, draft: draft.ends_at is None, period.ask_end),
    _Question(lambda _, draft: draft.claim is None, limits.ask_claim),
)


async def begin(scene: Scene, _: str) -> Turn:
    return await _next(scene, Draft())


async def _next(scene: Scene, draft: Draft) -> Turn:
    for question in _QUESTIONS:
        if question.is_open(scene, draft):
            return question.ask(scene, draft)
    return await _drafted(scene, draft)


def draft_step(
    piece: Callable[[Scene, Draft, str], Awaitable[Answer]],
) -> Callable[[Scene, str], Awaitable[Turn]]:
    """The conversation that takes one answer into the draft and asks the next question."""

    async def talk(scene: Scene, said: str) -> Turn:
        draft = current(scene)
        return await _follow(scene, await piece(scene, draft, said)) if draft else lost()

    return talk


async def _follow(scene: Scene, found: Answer) -> Turn:
    return await _next(scene, found) if isinstance(found, Draft) else found


async def pictured(scene: Scene, heard: Attached) -> Turn:
    draft = current(scene)
    return await _follow(scene, await wording.pictured(scene, draft, heard)) if draft else lost()


# Changing a piece


async def change(scene: Scene, promotion: Promotion) -> Turn:
    """What shall be another. What there was stays until the last answer."""
    draft = drafts.of(promotion, scene.programme.shop.locales)
    return ask(ComposingKind.OFFER_CHANGE, EDIT, draft, *_PIECES)


async def change_what(scene: Scene, said: str) -> Turn:
    """Typed instead of tapped."""
    if scene.words.intents.get(normal(said)) in {"no", "skip"}:
        return lost()
    return Turn(Message(ComposingKind.OFFER_CHANGE, {}, (choices(*_PIECES),)), step=scene.step)


async def edit_text(_: Scene, draft: Draft, __: str) -> Answer:
    return replace(draft, texts=(), picture="")


async def edit_audience(_: Scene, draft: Draft, __: str) -> Answer:
    return replace(draft, audience=None)


async def edit_time(_: Scene, draft: Draft, __: str) -> Answer:
    return replace(draft, starts_at=None, ends_at=None)


async def edit_claim(_: Scene, draft: Draft, __: str) -> Answer:
    return replace(draft, claim=None)


# The draft


async def _drafted(scene: Scene, draft: Draft) -> Turn:
    """All that was asked is answered: it is written down, and shown as everybody will see it."""
    promotion = to_promotion(scene, await limits.with_word(scene, draft), scene.fresh())
    replaced = await lookup.by_id(scene.read, draft.instead) if draft.instead else None
    facts: tuple[Fact, ...] = (PromotionDrafted(promotion),)
    if replaced and replaced.state is PromotionState.DRAFT:
        since, to = (PromotionState.DRAFT,), PromotionState.CANCELLED
        facts = (*facts, PromotionMoved(replaced.id, since, to, scene.address.id))
    remarks = await _remarks(scene, draft, promotion)
    # No numbers: those are for what can be done with the figures, which follow.
    ahead = tuple(Option(name, str(promotion.id)) for name in ("promo-change", "promo-cancel"))
    extras = (*((Lines(remarks),) if remarks else ()), Choices(ahead, numbered=False))
    said = Message(ComposingKind.OFFER_PREVIEW, _terms(scene, promotion), extras)
    return Turn(said, facts=facts, others=tuple(_as_seen(scene, promotion)), anew=True)


def _terms(scene: Scene, promotion: Promotion) -> dict[str, Arg]:
    return {
        **audience.audience_args(scene.programme, promotion.audience),
        "at": Moment(promotion.starts_at, "both"),
        "until": Moment(promotion.ends_at, "both"),
        "claim": "yes" if promotion.per_member else "no",
        "stock": NONE if promotion.stock is None else promotion.stock,
        "each": promotion.per_member,
        "word": promotion.word.upper() or NONE,
    }


async def _remarks(scene: Scene, draft: Draft, promotion: Promotion) -> tuple[Message, ...]:
    """What the owner may not have thought of."""
    others = await lookup.overlapping(scene.read, promotion)
    overlaps = tuple(_overlap(other) for other in others if other.id != draft.instead)
    return (*_missing(scene, draft), *overlaps, *_dear(scene, promotion))


def _missing(scene: Scene, draft: Draft) -> Sequence[Message]:
    missing = ", ".join(map(native, draft.missing(scene.programme.shop.locales)))
    args: dict[str, Arg] = {"languages": missing, "instead": native(draft.written.texts[0][0])}
    return (Message(ComposingKind.OFFER_MISSING, args),) if missing else ()


def _overlap(other: Promotion) -> Message:
    """Who gets that one may have no room left for this one."""
    args: dict[str, Arg] = {
        "offer": other.name,
        "at": Moment(other.starts_at, "both"),
        "until": Moment(other.ends_at, "both"),
    }
    return Message(ComposingKind.OFFER_OVERLAP, args)


def _dear(scene: Scene, promotion: Promotion) -> Iterator[Message]:
    show = _costly(scene)
    if show is None:
        return
    said = announcements.of(promotion, scene.programme.shop.name)
    for locale, _ in promotion.texts.texts:
        segments = show(said, locale).segments
        if segments > _DEAR:
            yield Message(ComposingKind.OFFER_SMS_LONG, {"count": segments, "language": native(locale)})


def _costly(scene: Scene) -> Preview | None:
    """How the channel shows a message whose letters cost money; None where there is no such channel."""
    names = (each.name for each in scene.channels.switched_on if each.costs)
    return next((scene.previews[name] for name in names if name in scene.previews), None)


def _as_seen(scene: Scene, promotion: Promotion) -> Iterator[ToAddress]:
    """In each language as it is on the owner's own channel; and as an SMS, in plain words."""
    said, own = announcements.preview(promotion, scene.programme.shop.name), scene.address.id
    locales = [locale for locale, _ in promotion.texts.texts]
    yield from (ToAddress(own, said, locale=locale) for locale in locales)
    if (show := _costly(scene)) and not scene.channel.costs:
        lines = tuple(_as_sms(show, said, locale) for locale in locales)
        yield ToAddress(own, Message(ComposingKind.OFFER_BY_SMS, {}, (Lines(lines),)))


def _as_sms(show: Preview, said: Message, locale: str) -> Message:
    shown = show(said, locale)
    args: dict[str, Arg] = {
        "language": native(locale),
        "count": shown.segments,
        "encoding": shown.encoding,
        "text": plainly(shown.text),
    }
    return Message(ComposingKind.OFFER_SMS, args)
