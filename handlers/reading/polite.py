"""What people say out of politeness, around what they ask for: "hi, card please"."""

from __future__ import annotations

from handlers.reading.words import normal, words_of

_POLITE = words_of(
    """please pls plz thanks thx ty hi hello hey hiya ok okay now
    prosze poprosze dzieki dziekuje hej czesc witam siema teraz
    va te rog salut buna mersi multumesc acum"""
)
_AND = words_of("and plus also i oraz a si")
_SIGNS = str.maketrans(dict.fromkeys("+&/,;\n", " and "))


def without(text: str) -> str:
    """The text (see `normal`) without polite words before and behind what is said."""
    words = normal(text).split()
    while words and words[0] in _POLITE:
        del words[0]
    while words and words[-1] in _POLITE:
        del words[-1]
    return " ".join(words)


def parts(text: str) -> list[str]:
    """What is said side by side: "card and points", without polite words; one part where nothing joins any."""
    found: list[list[str]] = [[]]
    for word in normal(text.translate(_SIGNS)).split():
        if word in _AND:
            found.append([])
        else:
            found[-1].append(word)
    return [said for words in found if (said := without(" ".join(words)))]
