"""Whether a text asks for an end of our messages, in any language of the shop."""

from __future__ import annotations

import re
from functools import lru_cache

from handlers.reading import phrases
from handlers.reading.vocabulary import Vocabulary
from handlers.reading.words import normal, words_of

# What may stand around a word that counts only alone, as in "cancel please": it is still alone.
_AROUND_IT = """
    please pls plz thanks thank you thx now ok okay hi hello hey sorry just it this that
    all everything sms messages texts asap immediately already forever
    prosze dziekuje dzieki juz teraz hej halo to wszystko wiadomosci natychmiast poprosze
    te va rog multumesc mersi acum gata salut buna asta tot toate mesaje mesajele imediat
"""
AROUND = frozenset(_AROUND_IT.split())
_MOST_WORDS = 4
_RUN = re.compile(r"(.)\1+")  # "stopp", "STOOOP"

_SPARED, _MEANT, _PERHAPS = range(3)

# What every US carrier and Twilio takes for an opt-out when it is sent alone: by SMS it is one, whatever was asked.
# https://www.twilio.com/docs/messaging/tutorials/advanced-opt-out
CARRIERS = words_of("stop stopall unsubscribe cancel end quit revoke optout")


def means_stop(words: Vocabulary, text: str) -> bool:
    """Whether this text asks for an end. A phrase of `words.stops` counts wherever it stands. A word like
    "cancel" counts only by itself or with a few polite ones, for vouchers are cancelled too."""
    return is_bare_stop(words, text) or _MEANT in _found(words, text)


def may_mean_stop(words: Vocabulary, text: str) -> bool:
    """Whether this text may ask for an end: a stop word in a sentence that may be about anything."""
    return _PERHAPS in _found(words, text) and not means_stop(words, text)


def _found(words: Vocabulary, text: str) -> frozenset[int]:
    return phrases.found(text, words.spared, words.stops, words.perhaps)


def is_bare_stop(words: Vocabulary, text: str) -> bool:
    """Whether this is STOP by itself, or with a few polite words."""
    said = normal(text)
    if words.intents.get(said) == "stop":
        return True
    parts = said.split()
    if len(parts) > 1 and "".join(parts) in words.bare_stops:
        return True  # "s t o p", and what a keyboard took apart
    if not parts or len(parts) > _MOST_WORDS or words.intents.get(said):
        return False
    known = _all_squeezed(words.bare_stops)
    stops = {word for word in parts if _squeezed(word) in known and words.intents.get(word, "stop") == "stop"}
    return bool(stops) and stops | AROUND >= set(parts)


def _squeezed(word: str) -> str:
    """Each run of a letter as one letter: a finger that stayed on a key."""
    return _RUN.sub(r"\1", word)


@lru_cache(8)
def _all_squeezed(phrases: frozenset[str]) -> frozenset[str]:
    return frozenset(map(_squeezed, phrases))


def alone(text: str) -> str:
    """The text without the polite words around it: "cancel" of "cancel it please"."""
    said = normal(text).split()
    left = [word for word in said if word not in AROUND]
    return " ".join(left) if len(said) <= _MOST_WORDS and left else normal(text)
