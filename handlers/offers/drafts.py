"""The questions of composing an offer: what is awaited, what is asked, and the draft between them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import timedelta

from handlers.offers.draft import Claim, Draft
from handlers.offers.draft_data import from_data, to_data
from handlers.turn.conversation import Scene, Step, Turn
from handlers.turn.says import choices
from loyalty.messages.args import Arg, Localised
from loyalty.messages.kind import Kind
from loyalty.messages.kinds.composing import ComposingKind
from loyalty.messages.message import Message
from loyalty.offers.promotions import Audience, Promotion, PromotionState

# What is awaited while one is composed.
TEXT, LANGUAGE, AUDIENCE, START, END, CLAIM, EDIT = (
    "offer-text",
    "offer-language",
    "offer-audience",
    "offer-start",
    "offer-end",
    "offer-claim",
    "offer-edit",
)
STEPS = frozenset({TEXT, LANGUAGE, AUDIENCE, START, END, CLAIM, EDIT})
WORDS = frozenset({TEXT, LANGUAGE})  # steps whose answer is what others will read

_UNWRITTEN = Localised((("", ""),))
_USUAL = timedelta(days=3)


def of(promotion: Promotion, locales: Iterable[str]) -> Draft:
    """The pieces of an offer there is already; languages it does not have were passed over."""
    draft = Draft(
        texts=promotion.texts.texts,
        picture=promotion.picture,
        audience=promotion.audience,
        starts_at=promotion.starts_at,
        ends_at=promotion.ends_at,
        claim=Claim(promotion.stock, promotion.per_member, promotion.word),
        instead=promotion.id,
    )
    for locale in draft.unasked(locales):
        draft = draft.with_text(locale, "")
    return draft


Answer = Draft | Turn
"""A draft with one more piece, or what is said because the answer was none."""


def ask(kind: Kind, step: str, draft: Draft, *options: str, **args: Arg) -> Turn:
    shown = (choices(*options),) if options else ()
    return Turn(Message(kind, args, shown), step=Step(step, to_data(draft)))


def again(scene: Scene, kind: Kind, args: Mapping[str, Arg] | None = None, *options: str) -> Turn:
    """Not understood, or not possible: the question stays open."""
    shown = (choices(*options),) if options else ()
    return Turn(Message(kind, args or {}, shown), step=scene.step)


def current(scene: Scene) -> Draft | None:
    """What was composed so far; None for a button of a conversation that is over."""
    return from_data(scene.step.data) if scene.step and scene.step.name in STEPS else None


def lost() -> Turn:
    return Turn(Message(ComposingKind.OFFER_LOST, {}, (choices("broadcast", "promotions"),)))


def to_promotion(scene: Scene, draft: Draft, id: int = 0) -> Promotion:
    """As it would be; where nothing was said yet, as it might be."""
    starts_at = draft.starts_at or scene.now
    found = draft.claim or Claim()
    return Promotion(
        id=id,
        state=PromotionState.DRAFT,
        texts=draft.written if draft.written.texts else _UNWRITTEN,
        audience=draft.audience or Audience(),
        starts_at=starts_at,
        ends_at=draft.ends_at or starts_at + _USUAL,
        by=scene.address.id,
        created_at=scene.now,
        stock=found.stock,
        per_member=found.each,
        word=found.word,
        holdout=round(scene.programme.broadcasts.holdout * 1000),
        picture=draft.picture,
    )
