"""Whose card is to be moved, in what staff say behind the word: "ana's card to a new number", "kartę Any na nowy numer"."""

from __future__ import annotations

import re

from handlers.reading.words import normal, words_of

_POSSESSIVE = re.compile(r"['’]s?\b")
_TO = words_of("to onto on na pe la")  # where to: nothing behind it is a name
_CARD = words_of("card karte karta karty cardul cardului the a of from for un lui klienta klientki")
_ABOUT_ONE = _CARD - words_of("the a of from for un lui") | words_of(
    "number phone numer telefon numar numarul telefonul"
)


def is_about_one(text: str) -> bool:
    """Whether a card or a number is named in it."""
    return not _ABOUT_ONE.isdisjoint(normal(text).split())


def whose(text: str) -> str:
    """Their name, the end of their number or their card; "" where nobody is named."""
    said = _POSSESSIVE.sub("", text).split()
    there = next((place for place, word in enumerate(said) if normal(word) in _TO), len(said))
    return " ".join(word for word in said[:there] if normal(word) not in _CARD)
