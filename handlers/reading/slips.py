"""A slip of the thumb in a word that we know: a letter too many, too few, or two that changed places. Another letter may
be another word ("prices", "prizes"), and is left alone."""

from __future__ import annotations

import string
from collections.abc import Iterator

from handlers.reading import phrases
from handlers.reading.vocabulary import Vocabulary
from handlers.reading.words import normal

_SHORTEST, _LONGEST = 5, 24  # of a shorter word too many others are near; a longer one is none that we know
_MOST = 12  # words of a text


def mended(words: Vocabulary, intents: frozenset[str], text: str) -> str:
    """The text with such words as the questions and commands of these intents have them; "" where it had no slip."""
    said = normal(text).split()
    known = _known(words, intents)
    right = [_right(one, known) for one in said[:_MOST]]
    return "" if len(said) > _MOST or right == said else " ".join(right)


def near(word: str, known: frozenset[str]) -> str:
    """The known word that this one is with a slip; the word itself, where it is known, short, or near to none."""
    return _right(word, known)


def _known(words: Vocabulary, intents: frozenset[str]) -> frozenset[str]:
    """The long words of what may be typed; one with any ending has its mark."""
    typed = (phrase for phrase, intent in words.intents.items() if intent in intents)
    asked = (phrase for intent in intents for phrase in words.questions.get(intent, ()))
    every = (one for phrase in (*typed, *asked) for part in phrase.split() for one in part.split("|"))
    return frozenset(one for one in every if len(one) >= _SHORTEST)


def _right(word: str, known: frozenset[str]) -> str:
    if not _SHORTEST <= len(word) <= _LONGEST or _is_known(word, known):
        return word
    return min((one for one in _slips(word) if _is_known(one, known)), default=word)


def _is_known(word: str, known: frozenset[str]) -> bool:
    beginnings = (word[:end] + phrases.ANY_ENDING for end in range(len(word) + 1))
    return word in known or any(one in known for one in beginnings)


def _slips(word: str) -> Iterator[str]:
    for at in range(len(word) + 1):
        before, after = word[:at], word[at:]
        if after:
            yield before + after[1:]
        if len(after) > 1:
            yield before + after[1] + after[0] + after[2:]
        yield from (before + letter + after for letter in string.ascii_lowercase)
