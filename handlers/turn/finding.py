"""Whom somebody means: people by their name, the end of their phone number or their card."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from handlers.reading import own_names
from handlers.reading.words import normal
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
_POSSESSIVE = re.compile(r"['’]s\b")
_BEYOND = "\u0250"  # the end of the Latin letters that languages of Europe write names with
_LATIN = {code: normal(chr(code)) for code in range(0xC0, ord(_BEYOND))} | {ord("'"): ""}


async def people(read: Reader, phones: str, text: str) -> Sequence[FoundMember]:
    """The members this may be about, each with the phone number (E.164) that tells them apart. `phones` is the
    channel where an address is a number."""
    if PHONE.fullmatch(text):
        digits = phone_end(text)
        return await search.by_phone_end(read, phones, digits) if digits else ()
    if (card := _CARD.fullmatch(text)) and (found := await search.by_card(read, phones, card[1])):
        return found
    words = normal(text).split()
    if not words:
        return ()
    like = await search.names_like(read, words[0])
    names = {name: normal(name).split() for name in like if _may_have(name, words[0])}
    wanted = _called(names, words, whole=True) or _called(names, words, whole=False)
    return await search.called(read, phones, wanted)


async def mentioned(read: Reader, phones: str, text: str) -> Sequence[FoundMember]:
    """The members whose name stands in a sentence, whole or declined ("annie" of Anna), most words of it: of "what does
    Ana Nowak have" not every Ana."""
    words = [word for word in normal(_POSSESSIVE.sub("", text)).split() if len(word) >= _SHORTEST_NAME]
    if not 0 < len(words) <= _LONGEST_SENTENCE:
        return ()
    like = await search.names_like(read, *(own_names.stem(word) for word in words))
    found = Counter({name: sum(_is_named(name, word) for word in words) for name in like})
    most = max(found.values(), default=0)
    return await search.called(read, phones, [name for name in like if found[name] == most]) if most else ()


def _is_named(name: str, word: str) -> bool:
    return any(part == word or _is_declined(part, word) for part in normal(name).split())


def _is_declined(part: str, word: str) -> bool:
    return len(part) >= _SHORTEST_DECLINED and own_names.is_form_of(part, word)


def phone_end(text: str) -> str:
    """The digits of a number, or of its end; "" where it is none, or too short to tell numbers apart."""
    digits = re.sub(r"\D", "", text) if PHONE.fullmatch(text) else ""
    digits = digits.lstrip("0") if len(digits) > _LONGEST_END else digits
    return digits if len(digits) >= _SHORTEST_END else ""


def _may_have(name: str, word: str) -> bool:
    """Whether the name is worth normalising, which takes ten times as long: a shop may have 100,000 names."""
    plain = name.lower().translate(_LATIN)
    return word in plain or max(plain, default="") >= _BEYOND


def _called(names: Mapping[str, Sequence[str]], words: Sequence[str], *, whole: bool) -> list[str]:
    """Names with all these words; or, not `whole`, with words that begin like them."""

    def has(name: Sequence[str], word: str) -> bool:
        return any(part == word or (not whole and part.startswith(word)) for part in name)

    return [name for name, parts in names.items() if all(has(parts, word) for word in words)]
