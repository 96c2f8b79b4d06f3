"""What a sentence asks of the card or the shop, in any language of the shop."""

from __future__ import annotations

from handlers.reading.phrases import found
from handlers.reading.thanks import is_thanks
from handlers.reading.vocabulary import Vocabulary


def asked(words: Vocabulary, text: str) -> str:
    """The intent of it: "balance" of "how many points do I have?", "thanks" of "ok, thanks a lot"; "" for none."""
    intents = tuple(words.questions)
    if said := found(text, *words.questions.values()):
        return intents[min(said)]
    return "thanks" if is_thanks(words, text) else ""
