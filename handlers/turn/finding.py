"""Whom somebody means: people by their name, the end of their phone number or their card."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence, Set

from handlers.reading import alike, declined, own_names
from handlers.reading.words import normal, words_of
from storage.engine.db import Reader
from storage.people import search
from storage.people.search import FoundMember

_CARD = re.compile(r"(?:\S*(?:/c/|[?=]c-)|c-)?([A-Za-z0-9_-]{16,64})")
PHONE = re.compile(r"\+?[\d\s().-]*\d[\d\s().-]*")
_SHORTEST_END = 3  # digits
_LONGEST_END = 6  # what is longer may begin with the 0 of a call within the country
_SHORTEST_NAME = 3  # letters of a name that stands in a sentence
_SHORTEST_DECLINED = 4  # letters of a name that may stand there with another ending
_LONGEST_SENTENCE = 8  # words
_POSSESSIVE = re.compile(r"(?<=\w)['’]s\b")
_BEFORE_A_NAME = words_of("for to dla pana pani panu pan lui pentru la pe doamna doamnei domnul domnului")


async def people(read: Reader, phones: str, text: str) -> Sequence[FoundMember]:
    """The members this may be about, each with the phone number (E.164) that tells them apart. `phones` is the
    channel where an address is a number."""
    if PHONE.fullmatch(text):
        digits = phone_end(text)
        return await search.by_phone_end(read, phones, digits) if digits else ()
    if (card := _CARD.fullmatch(text)) and (found := await search.by_card(read, phones, card[1])):
        return found
    words = normal(_POSSESSIVE.sub("", text)).split()
    named = await _named(read, words) if words else ()
    if not named and len(words) > 1 and words[0] in _BEFORE_A_NAME:
        named = await _named(read, words[1:])
    return await search.called(read, phones, named)


async def _named(read: Reader, words: Sequence[str]) -> Sequence[str]:
    """The names that these words are; else that begin so, or that they are a form of."""
    first = (words[0], *declined.names_of(words[0]))
    names = {name: normal(name).split() for name in await _like(read, first)}
    return next(filter(None, (_called(names, words, is_word) for is_word in (_is, _may_be))), ())


async def mentioned(read: Reader, phones: str, text: str) -> Sequence[FoundMember]:
    """The members whose name stands in a sentence, whole or declined ("annie" of Anna), most words of it: of "what does
    Ana Nowak have" not every Ana."""
    words = _with_names(_POSSESSIVE.sub("", text))
    if not 0 < len(words) <= _LONGEST_SENTENCE:
        return ()
    like = await _like(read, _stems(words))
    found = Counter({name: sum(_is_named(name, *word) for word in words.items()) for name in like})
    most = max(found.values(), default=0)
    return await search.called(read, phones, [name for name in like if found[name] == most]) if most else ()


def _with_names(text: str) -> Mapping[str, frozenset[str]]:
    """The words of a sentence that may be a name, each with the names that it may be a form of."""
    said = text.split()
    return {
        word: declined.names_of(word)
        if declined.is_name_like(one, first=not place and len(said) > 1)
        else frozenset()
        for place, one in enumerate(said)
        for word in normal(one).split()
        if len(word) >= _SHORTEST_NAME
    }


async def _like(read: Reader, words: Collection[str]) -> Sequence[str]:
    """The names that may contain one of the words: a shop may have 100,000 names, and to normalise one takes long."""
    search_for = alike.may_contain(words).search
    return [name for name in await search.names_like(read, *words) if search_for(name)]


def _stems(words: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """What stands in every name that one of them is, or is a form of."""
    stems = {own_names.stem(word) for word in words}
    names = {name for them in words.values() for name in them}
    return frozenset(stems | {name for name in names if not any(stem in name for stem in stems)})


def _is_named(name: str, word: str, forms_of: Set[str]) -> bool:
    return any(part == word or part in forms_of or _is_declined(part, word) for part in normal(name).split())


def _is_declined(part: str, word: str) -> bool:
    return len(part) >= _SHORTEST_DECLINED and own_names.is_form_of(part, word)


def may_be_another(name: str, text: str) -> bool:
    """Whether the text has a word that is a form of this name and may be another, as "daniela" of Daniel."""
    parts = normal(name).split()
    words = [word for word in normal(text).split() if word not in _BEFORE_A_NAME and word.isalpha()]
    others = (word for word in words if not any(part.startswith(word) for part in parts))
    return any(map(declined.may_be_another, others))


def phone_end(text: str) -> str:
    """The digits of a number, or of its end; "" where it is none, or too short to tell numbers apart."""
    digits = re.sub(r"\D", "", text) if PHONE.fullmatch(text) else ""
    digits = digits.lstrip("0") if len(digits) > _LONGEST_END else digits
    return digits if len(digits) >= _SHORTEST_END else ""


def _is(part: str, word: str) -> bool:
    return part == word


def _may_be(part: str, word: str) -> bool:
    """It begins like the name, or is a form of it."""
    return part.startswith(word) or part in declined.names_of(word)


def _called(
    names: Mapping[str, Sequence[str]], words: Sequence[str], is_word: Callable[[str, str], bool]
) -> list[str]:
    """Names that have all these words."""
    return [
        name
        for name, parts in names.items()
        if all(any(is_word(part, word) for part in parts) for word in words)
    ]
