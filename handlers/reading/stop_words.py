"""Whether a text asks for an end of our messages, in any language of the shop."""

from __future__ import annotations

from handlers.reading import phrases
from handlers.reading.vocabulary import Vocabulary
from handlers.reading.words import normal

# What may stand around a word that counts only alone, as in "cancel please": it is still alone.
_AROUND_IT = """
    please pls plz thanks thank you thx now ok okay hi hello hey sorry just it this that
    all everything sms messages texts
    prosze dziekuje dzieki juz teraz hej halo to wszystko wiadomosci
    te va rog multumesc mersi acum gata salut buna asta tot toate mesaje mesajele
"""
_AROUND = frozenset(_AROUND_IT.split())
_MOST_WORDS = 4


def means_stop(words: Vocabulary, text: str) -> bool:
    """Whether this text asks for an end. A phrase of `words.stops` counts wherever it stands. A word like
    "cancel" counts only by itself or with a few polite ones, for vouchers are cancelled too. One STOP too
    many is undone with a tap, one unheard is a complaint."""
    normal_text = normal(text)
    if words.intents.get(normal_text) == "stop":
        return True
    if phrases.found(words.stops, words.spared, text):
        return True
    said = normal_text.split()
    stops = {word for word in said if words.intents.get(word) == "stop"}
    return bool(stops) and len(said) <= _MOST_WORDS and stops | _AROUND >= set(said)
