"""An offer that is being composed: its pieces, as the dialogue keeps them from one answer to the next."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from handlers.words import normal, words_of
from loyalty.messages import Localised
from loyalty.promotions import Audience, AudienceKind, Promotion

_TEXT = "text-"


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


# What there is to claim, as it is typed: "first 50, 2 each latte"

LONGEST_WORD = 20
_SHORTEST_WORD = 3
_MOST = 1_000_000
_MOST_EACH = 20
_FIRST = words_of("""first only just limit stock
    pierwszych pierwsze pierwszy pierwsi tylko limit dla sztuk
    primii primele primul doar numai stoc pentru bucati""")
_EACH = words_of("each per person everyone kazdy kazdemu osobe osoba na kazda fiecare persoana de")
_NOTHING = words_of("nothing none no not claim to brak nic nie bez odbioru nimic fara nu")
_ONE = words_of("one jeden jedna jedno po un una unul")
_SAYS = words_of("word keyword code and with slowo haslo i z oraz cuvant cuvantul si cu")


def parse_claim(text: str) -> Claim | None:
    """None where it is not plain: two words left over, or more numbers than there are things to count."""
    words = normal(text).split()
    if not words or len(text) > 80:
        return None
    if set(words) <= _NOTHING:
        return Claim()
    stock, each, left = _counted(words)
    word = left[0] if left else ""
    if stock is None and (_FIRST & set(words) or (each is None and not word and not _EACH & set(words))):
        return None
    if len(left) > 1 or (word and not is_word(word)):
        return None
    if (stock is not None and not 0 < stock <= _MOST) or (each is not None and not 0 < each <= _MOST_EACH):
        return None
    return Claim(stock, each or 1, word)


def _counted(words: list[str]) -> tuple[int | None, int | None, list[str]]:
    """The stock, how many each, and what is neither a number nor said about one."""
    stock: int | None = None
    each: int | None = None
    left: list[str] = []
    for place, word in enumerate(words):
        if word.isdecimal() and len(word) < 10:
            beside = set(words[place + 1 : place + 2])
            if beside & _EACH and each is None:
                each = int(word)
            elif stock is None:
                stock = int(word)
            else:
                left.append(word)
        elif word in _ONE:
            each = 1
        elif word not in _FIRST | _EACH | _SAYS:
            left.append(word)
    return stock, each, left


def is_word(word: str) -> bool:
    """Whether this can be a word to claim with: one, with a letter in it, that fits on a poster."""
    return (
        bool(re.fullmatch(r"\w+", word))
        and not word.isdecimal()
        and _SHORTEST_WORD <= len(word) <= LONGEST_WORD
    )
