"""A draft before it is sent: its terms, what the owner may not have thought of, and how everybody will read
it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from handlers.offers import audience, limits
from handlers.offers.draft import Draft
from handlers.offers.drafts import to_promotion
from handlers.offers.state import to_decide
from handlers.turn.conversation import Preview, Scene, ToAddress, Turn
from handlers.turn.languages import native
from handlers.turn.says import NONE, plainly
from loyalty.facts.fact import Fact
from loyalty.facts.promotions import PromotionDrafted, PromotionMoved
from loyalty.messages.args import Arg, Moment
from loyalty.messages.extras import Choices, Option
from loyalty.messages.kinds.composing import ComposingKind
from loyalty.messages.message import Lines, Message
from loyalty.offers import announcements
from loyalty.offers.promotions import Promotion, PromotionState
from storage.offers import lookup

_DEAR = 3  # segments: an SMS that costs more than so many is pointed out


async def drafted(scene: Scene, draft: Draft) -> Turn:
    """Keeps the draft, now that every piece is there, and shows it as everybody will see it."""
    promotion = to_promotion(scene, await limits.with_word(scene, draft), scene.fresh())
    replaced = await lookup.by_id(scene.read, draft.instead) if draft.instead else None
    facts: tuple[Fact, ...] = (PromotionDrafted(promotion),)
    if replaced and replaced.state is PromotionState.DRAFT:
        since, to = (PromotionState.DRAFT,), PromotionState.CANCELLED
        facts = (*facts, PromotionMoved(replaced.id, since, to, scene.address.id))
    remarks = await _remarks(scene, draft, promotion)
    # Not numbered: the numbers belong to the options of the figures, which follow.
    ahead = tuple(Option(name, str(promotion.id)) for name in ("promo-change", "promo-cancel"))
    extras = (*((Lines(remarks),) if remarks else ()), Choices(ahead, numbered=False))
    said = Message(ComposingKind.OFFER_PREVIEW, _terms(scene, promotion), extras)
    others, step = tuple(_as_seen(scene, promotion)), to_decide(promotion)
    return Turn(said, facts=facts, others=others, anew=True, over=True, step=step)


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
    first = _first(scene, promotion)
    missing, dear = _missing(scene, draft), _dear(scene, promotion)
    read = audience.parts(scene.programme, promotion.audience)
    return (*read, *_tried(promotion), *first, *missing, *overlaps, *dear)


def of_the_text(scene: Scene, draft: Draft, promotion: Promotion) -> tuple[Message, ...]:
    """The same of its text alone: languages without one, and those in which it is dear."""
    return (*_missing(scene, draft), *_dear(scene, promotion))


def _tried(promotion: Promotion) -> Sequence[Message]:
    """That chance decides who reads which wording."""
    count = len(promotion.wordings)
    return (Message(ComposingKind.OFFER_VARIANTS, {"count": count}),) if count > 1 else ()


def _first(scene: Scene, promotion: Promotion) -> Sequence[Message]:
    """That some hear of it before the others, and whether what there is so many of is kept for these."""
    if promotion.others_from is None:
        return ()
    kept = promotion.stock is not None and scene.programme.broadcasts.early_stock == "kept"
    args: dict[str, Arg] = {"at": Moment(promotion.others_from, "both"), "kept": "yes" if kept else "no"}
    return (Message(ComposingKind.OFFER_EARLY, args),)


def _missing(scene: Scene, draft: Draft) -> Sequence[Message]:
    """Languages without a text: their readers get it in another."""
    missing = ", ".join(map(native, draft.missing(scene.programme.shop.locales)))
    args: dict[str, Arg] = {"languages": missing, "instead": native(draft.written.texts[0][0])}
    return (Message(ComposingKind.OFFER_MISSING, args),) if missing else ()


def _overlap(other: Promotion) -> Message:
    """Another offer of the same days: the caps of those who get it may leave no room for this one."""
    args: dict[str, Arg] = {
        "offer": other.name,
        "at": Moment(other.starts_at, "both"),
        "until": Moment(other.ends_at, "both"),
    }
    return Message(ComposingKind.OFFER_OVERLAP, args)


def _dear(scene: Scene, promotion: Promotion) -> Iterator[Message]:
    """Languages in which it costs many segments."""
    show = _costly(scene)
    if show is None:
        return
    for each in promotion.versions:
        said = announcements.of(each, scene.programme.shop.name)
        for locale, _ in each.texts.texts:
            segments = show(said, locale).segments
            if segments > _DEAR:
                yield Message(ComposingKind.OFFER_SMS_LONG, {"count": segments, "language": native(locale)})


def _costly(scene: Scene) -> Preview | None:
    """How the channel shows a message whose letters cost money; None where there is no such channel."""
    names = (each.name for each in scene.channels.switched_on if each.costs)
    return next((scene.previews[name] for name in names if name in scene.previews), None)


def _as_seen(scene: Scene, promotion: Promotion) -> Iterator[ToAddress]:
    """Each wording in each language as it is on the owner's own channel; and as an SMS, in plain words."""
    own = scene.address.id
    seen = [
        (announcements.preview(each, scene.programme.shop.name), locale)
        for each in promotion.versions
        for locale, _ in each.texts.texts
    ]
    yield from (ToAddress(own, said, locale=locale) for said, locale in seen)
    if (show := _costly(scene)) and not scene.channel.costs:
        lines = tuple(_as_sms(show, said, locale) for said, locale in seen)
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
