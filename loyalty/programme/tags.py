"""What staff may say of a purchase: a product, a cabin, the customer's own cup."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from loyalty.messages.args import Localised
from loyalty.programme.values import Slug


@dataclass(frozen=True, slots=True)
class Tag:
    """`words` are what is typed for it, with commas between: the first is its name. A visit with an `excluded` one earns
    nothing and counts for nothing."""

    id: Slug
    words: Localised
    excluded: bool = False

    @property
    def name(self) -> Localised:
        return Localised(tuple((locale, words[0]) for locale, words in self.phrases.items()))

    @property
    def phrases(self) -> Mapping[str, tuple[str, ...]]:
        """By language."""
        return {
            locale: tuple(word.strip() for word in words.split(",") if word.strip()) or (self.id,)
            for locale, words in self.words.texts
        }
