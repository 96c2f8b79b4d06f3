"""Whether a text is thanks and nothing else."""

from __future__ import annotations

import unicodedata

from handlers.reading.vocabulary import Vocabulary
from handlers.reading.words import normal, words_of

# What may stand around the word of thanks: "ok thanks a lot", "thank you for the coffee".
_AROUND_IT = """
    you so very much a lot and ok okay great perfect super cool nice good for the that this it your all everything
    again really oh wow hi hey guys have day evening coffee help bye see soon info reply
    bardzo ci wam ogromnie slicznie serdecznie pieknie wielkie i ok okej dobrze super swietnie fajnie za to kawe
    informacje pomoc odpowiedz wszystko jeszcze raz pozdrawiam milego dnia do zobaczenia hej no to oj
    mult frumos tare din suflet iti va si bine bun perfect minunat pentru tot asta cafea cafeaua ajutor informatii
    raspuns inca o data zi frumoasa pa pe curand la revedere
"""
_AROUND = frozenset(_AROUND_IT.split())
# What asks for nothing by itself: "ok", "super", "see you".
_FINE = words_of(
    """ok okay k kk okey oki okej fine cool nice great perfect super awesome lovely lol haha hahaha hehe bye goodbye cu
    git spoko dobra swietnie fajnie pycha xd pa bine perfect minunat bravo"""
)
_FINE_IN_WORDS = """good, good night, see you, see ya, see you soon, see you later, love it, happy birthday, merry christmas,
    do widzenia, do zobaczenia, na razie, dobranoc, sto lat, wesolych swiat,
    la revedere, pe curand, foarte bine, noapte buna, la multi ani, in regula"""
_FINE_PHRASES = frozenset(phrase.strip() for phrase in _FINE_IN_WORDS.split(","))
_MOST_WORDS = 9
_SHORT = 4  # so many words leave room for one that nobody knows: a name
# Signs of anger, sorrow, doubt or refusal, which are no thanks. Whatever else somebody shows is friendly: there are too many to list.
_UNFRIENDLY = frozenset(
    "😡😠🤬👿💩🖕👎😤😒🙄😞😟😢😭😩😫😖😣😕🙁☹😔😥😰😨😱🤮🤢🤧😷🤒🤔🤨😐😑💔🤦🤷❌❎⛔🚫🛑✋❓❔❗‼⁉⚠🆘☠💀🔇🔕🤡🐀🪳🐛🦠🚑🚨📞☎🗑🔫🥶"
)
_MARKS = frozenset("\ufe0f\u200d🏻🏼🏽🏾🏿")  # the colour of a sign, and its shape


def is_thanks(words: Vocabulary, text: str) -> bool:
    """A word of thanks with a few polite ones, one that asks for nothing ("ok", "bye"), or a friendly sign alone. Not where anything is asked or named with
    it: "thanks, what do I have?", "thanks, card"."""
    said = normal(text).split()
    if not said:
        return _is_sign(text)
    if "?" in text or len(said) > _MOST_WORDS or not _is_friendly(text):
        return False
    if _FINE.issuperset(said) or " ".join(said) in _FINE_PHRASES:
        return True
    others = [word for word in said if not _thanks(words, word) and word not in _AROUND]
    if all(not _thanks(words, word) for word in said):
        return False
    return not others or (len(others) == 1 and len(said) <= _SHORT and _is_a_name(words, others[0]))


def _thanks(words: Vocabulary, word: str) -> bool:
    return words.intents.get(word) == "thanks"


def _is_a_name(words: Vocabulary, word: str) -> bool:
    return word.isalpha() and word not in words.intents


def _is_friendly(text: str) -> bool:
    """Whether no sign of anger stands beside the words: "ok 😡" is none of thanks."""
    return _UNFRIENDLY.isdisjoint(text)


def _is_sign(text: str) -> bool:
    shown = [char for char in text if not char.isspace() and char not in _MARKS]
    return bool(shown) and _is_friendly(text) and all(unicodedata.category(char) == "So" for char in shown)
