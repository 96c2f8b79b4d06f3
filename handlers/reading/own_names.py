"""Names as they stand in a sentence, with other endings: of levels, plans, challenges and badges, and of people."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from handlers.reading.words import normal
from loyalty.messages.args import Localised

_STEM = 3  # letters of a word at least, that endings come behind
_ENDING = 3  # letters at most: "złota" for "złoto"


def mentioned(names: Iterable[Localised], words: Sequence[str]) -> bool:
    """Whether one of the names stands among these words (see `normal`), in any language, also declined."""
    every = (normal(text).split() for name in names for _, text in name.texts)
    return any(_stands(name, words) for name in every if name)


def _stands(name: Sequence[str], words: Sequence[str]) -> bool:
    ends = range(len(name), len(words) + 1)
    return any(all(map(is_form_of, name, words[end - len(name) : end])) for end in ends)


def is_form_of(name: str, word: str) -> bool:
    """Whether the word (see `normal`) is this name, or may be a form of it: "zlota" of "zloto"."""
    root = name if len(name) <= _STEM or name[-1] not in "aeiouy" else name[:-1]
    ending = min(_ENDING, len(root) - 1)
    return word == name or (len(root) >= _STEM and word.startswith(root) and len(word) <= len(root) + ending)


def stem(word: str) -> str:
    """What every name begins with that this word may be a form of."""
    return word[: max(_STEM, len(word) - _ENDING)]
