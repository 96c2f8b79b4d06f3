"""An offer that is being composed, as far as it is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from loyalty.messages.args import Localised
from loyalty.offers.promotions import Audience


@dataclass(frozen=True, slots=True)
class Claim:
    """What there is to claim. `each` 0: nothing; `stock` None: without limit; `word` as `normal` has it."""

    stock: int | None = None
    each: int = 0
    word: str = ""


def _written(texts: Iterable[tuple[str, str]]) -> Localised:
    return Localised(tuple((locale, text) for locale, text in texts if text))


@dataclass(frozen=True, slots=True)
class Draft:
    """None: not asked yet. A text "" is a language that was passed over. `before` are wordings that are done, while `texts`
    is the next one. `instead` is the id of a draft
    that this one takes the place of; `corrects` is that of a live one, of which only the text is written anew. `again` is a language that is asked for once more."""

    texts: tuple[tuple[str, str], ...] = ()
    picture: str = ""
    audience: Audience | None = None
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    claim: Claim | None = None
    instead: int = 0
    again: str = ""
    before: tuple[tuple[tuple[str, str], ...], ...] = ()
    corrects: int = 0

    @property
    def about(self) -> int:
        """The id of the offer that is changed or corrected; 0 for a new one."""
        return self.instead or self.corrects

    @property
    def wordings(self) -> tuple[Localised, ...]:
        """All that are written."""
        return tuple(written for texts in (*self.before, self.texts) if (written := _written(texts)).texts)

    @property
    def written(self) -> Localised:
        return _written(self.texts)

    def with_text(self, locale: str, text: str) -> Draft:
        """With this text, in its place among the others."""
        return replace(self, texts=tuple({**dict(self.texts), locale: text}.items()), again="")

    def unasked(self, locales: Iterable[str]) -> list[str]:
        """The languages nobody has been asked about."""
        known = {locale for locale, _ in self.texts}
        return [locale for locale in locales if locale not in known]

    def missing(self, locales: Iterable[str]) -> list[str]:
        """The languages whose readers get it in another."""
        written = {locale for locale, text in self.texts if text}
        return [locale for locale in locales if locale not in written]
