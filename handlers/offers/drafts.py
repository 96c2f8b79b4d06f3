"""The questions of composing an offer: what is awaited, what is asked, and the draft between them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import timedelta

from handlers.offers.draft import Claim, Draft
from handlers.offers.draft_data import from_data, to_data
from handlers.turn.conversation import Scene, Step, Turn
from handlers.turn.says import NONE, choices
from loyalty.messages.args import Arg, Localised
from loyalty.messages.extras import Choices, Option
from loyalty.messages.kind import Kind
from loyalty.messages.kinds.composing import ComposingKind
from loyalty.messages.message import Extra, Lines, Message
from loyalty.offers.early import others_from
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
ASIDE = "offer-aside"  # nothing is awaited, and a draft is kept
UNFINISHED = "offer-unfinished"  # whether to go on with it, or to begin anew

# In a step's data, beside the draft: which question of composing is open, and since when (UTC).
ASKED, SINCE = "offer-asked", "offer-asked-at"

_UNWRITTEN = Localised((("", ""),))
_USUAL = timedelta(days=3)


def of(promotion: Promotion, locales: Iterable[str]) -> Draft:
    """The pieces of an offer there is already; languages it does not have were passed over. Where a wording won, it is the
    only one."""
    *before, last = promotion.wordings
    draft = Draft(
        texts=last.texts,
        before=tuple(each.texts for each in before),
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


# Whether there is an answer already: then the question was gone back to, and its answer can be kept.
_ANSWERED: Mapping[str, Callable[[Draft], bool]] = {
    TEXT: lambda draft: bool(draft.written.texts),
    LANGUAGE: lambda draft: bool(draft.again),
    AUDIENCE: lambda draft: draft.audience is not None,
    START: lambda draft: draft.starts_at is not None,
    END: lambda draft: draft.ends_at is not None,
    CLAIM: lambda draft: draft.claim is not None,
}


def is_answered(step: str, draft: Draft) -> bool:
    return step in _ANSWERED and _ANSWERED[step](draft)


def ask(scene: Scene, kind: Kind, step: str, draft: Draft, *options: Option | str, **args: Arg) -> Turn:
    """A question: its options, and below them the ways back and out."""
    shown = tuple(Option(one) if isinstance(one, str) else one for one in options)
    extras = (*((Choices(shown),) if shown else ()), *_ways(scene, step, draft))
    return Turn(Message(kind, args, extras), step=kept(scene, step, step, draft))


def kept(scene: Scene, awaited: str, asked: str, draft: Draft) -> Step:
    """A step that awaits this, and remembers the draft and its question."""
    return Step(awaited, {**to_data(draft), ASKED: asked, SINCE: scene.now.isoformat()})


def _ways(scene: Scene, step: str, draft: Draft) -> tuple[Extra, ...]:
    """As buttons without numbers, which belong to the answers; where there are none their words are printed."""
    answered = is_answered(step, draft)
    first = step == EDIT or (step == TEXT and not draft.instead)
    names = ("offer-keep",) * answered + ("offer-back",) * (not first) + ("offer-discard",)
    buttons = Choices(tuple(map(Option, names)), numbered=False)
    if scene.channel.buttons:
        return (buttons,)
    printed = {"back": "no" if first else "yes", "kept": "yes" if answered else "no"}
    return (buttons, Lines((Message(ComposingKind.OFFER_WAYS, printed),)))


def again(scene: Scene, kind: Kind, args: Mapping[str, Arg] | None = None, *options: Option | str) -> Turn:
    """Not understood, or not possible: the question stays open."""
    assert scene.step is not None
    return ask(scene, kind, asked(scene.step), from_data(scene.step.data), *options, **(args or {}))


def current(scene: Scene) -> Draft | None:
    """What was composed so far, also while something else is done; None for a button of a conversation that
    is over."""
    return from_data(scene.step.data) if scene.step and asked(scene.step) else None


def asked(step: Step) -> str:
    """The question of composing that is open; "" for none. Older versions kept it as the step alone."""
    return step.data.get(ASKED, step.name if step.name in STEPS else "")


def name_of(scene: Scene, draft: Draft) -> Arg:
    """What it is called so far."""
    return to_promotion(scene, draft).name if draft.wordings else NONE


def lost() -> Turn:
    return Turn(Message(ComposingKind.OFFER_LOST, {}, (choices("broadcast", "promotions"),)))


def to_promotion(scene: Scene, draft: Draft, id: int = 0) -> Promotion:
    """As it would be; where nothing was said yet, as it might be."""
    starts_at, audience = draft.starts_at or scene.now, draft.audience or Audience()
    ends_at = draft.ends_at or starts_at + _USUAL
    found, wordings = draft.claim or Claim(), draft.wordings or (_UNWRITTEN,)
    return Promotion(
        id=id,
        state=PromotionState.DRAFT,
        texts=wordings[0],
        variants=wordings[1:],
        audience=audience,
        starts_at=starts_at,
        ends_at=ends_at,
        others_from=others_from(scene.programme, audience, starts_at, ends_at),
        by=scene.address.id,
        created_at=scene.now,
        stock=found.stock,
        per_member=found.each,
        word=found.word,
        holdout=round(scene.programme.broadcasts.holdout * 1000),
        picture=draft.picture,
    )
