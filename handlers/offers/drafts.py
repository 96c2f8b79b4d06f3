"""An offer that is being composed: its pieces, as the dialogue keeps them from one answer to the next."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from handlers.turn.conversation import Scene, Step, Turn
from handlers.turn.says import choices
from loyalty.messages.args import Arg, Localised
from loyalty.messages.kind import Kind
from loyalty.messages.kinds.composing import ComposingKind
from loyalty.messages.message import Message
from loyalty.offers.promotions import Audience, AudienceKind, Promotion, PromotionState

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

_TEXT = "text-"
_UNWRITTEN = Localised((("", ""),))
_USUAL = timedelta(days=3)


@dataclass(frozen=True, slots=True)
class Claim:
    """What there is to claim. `each` 0: nothing; `stock` None: without limit; `word` as `normal` has it."""

    stock: int | None = None
    each: int = 0
    word: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """None: not asked yet. A text "" is a language that was passed over. `instead` is the id of a draft
    that this one takes the place of."""

    texts: tuple[tuple[str, str], ...] = ()
    picture: str = ""
    audience: Audience | None = None
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    claim: Claim | None = None
    instead: int = 0

    @property
    def written(self) -> Localised:
        return Localised(tuple((locale, text) for locale, text in self.texts if text))

    def with_text(self, locale: str, text: str) -> Draft:
        others = tuple(pair for pair in self.texts if pair[0] != locale)
        return replace(self, texts=(*others, (locale, text)))

    def unasked(self, locales: Iterable[str]) -> list[str]:
        """The languages nobody has been asked about."""
        known = {locale for locale, _ in self.texts}
        return [locale for locale in locales if locale not in known]

    def missing(self, locales: Iterable[str]) -> list[str]:
        """The languages whose readers get it in another."""
        written = {locale for locale, text in self.texts if text}
        return [locale for locale in locales if locale not in written]


def to_data(draft: Draft) -> dict[str, str]:
    data = {f"{_TEXT}{locale}": text for locale, text in draft.texts}
    if draft.picture:
        data["picture"] = draft.picture
    if draft.audience:
        data["audience"] = f"{draft.audience.kind}:{draft.audience.number}:{draft.audience.of}"
    if draft.starts_at:
        data["starts"] = draft.starts_at.isoformat()
    if draft.ends_at:
        data["ends"] = draft.ends_at.isoformat()
    if draft.claim:
        stock = "" if draft.claim.stock is None else draft.claim.stock
        data["claim"] = f"{stock}:{draft.claim.each}:{draft.claim.word}"
    if draft.instead:
        data["instead"] = str(draft.instead)
    return data


def from_data(data: Mapping[str, str]) -> Draft:
    texts = ((key.removeprefix(_TEXT), text) for key, text in data.items() if key.startswith(_TEXT))
    return Draft(
        texts=tuple(texts),
        picture=data.get("picture", ""),
        audience=_audience(data["audience"]) if "audience" in data else None,
        starts_at=datetime.fromisoformat(data["starts"]) if "starts" in data else None,
        ends_at=datetime.fromisoformat(data["ends"]) if "ends" in data else None,
        claim=_claim(data["claim"]) if "claim" in data else None,
        instead=int(data.get("instead", "0")),
    )


def _audience(kept: str) -> Audience:
    kind, number, of = kept.split(":", 2)
    return Audience(AudienceKind(kind), of, int(number))


def _claim(kept: str) -> Claim:
    stock, each, word = kept.split(":", 2)
    return Claim(int(stock) if stock else None, int(each), word)


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
