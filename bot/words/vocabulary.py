"""What people may type, gathered from the `words-*` of all languages of a shop."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator

from bot.words.language import VALUE, Language
from handlers.reading import phrases
from handlers.reading.vocabulary import Vocabulary
from handlers.reading.words import normal

log = logging.getLogger(__name__)

_STOP_INSIDE, _STOP_SPARED = "stop-inside", "stop-spared"  # looked for inside a text, and no intents


def vocabulary(languages: Iterable[Language]) -> Vocabulary:
    """Of all languages together: people may type in another language than their own."""
    intents: dict[str, str] = {}
    inside: dict[str, set[str]] = {_STOP_INSIDE: set(), _STOP_SPARED: set()}
    for intent, phrase in _phrases(languages):
        if intent in inside:
            inside[intent].add(phrase)
        elif intents.setdefault(phrase, intent) != intent:
            log.error("%r means both %s and %s", phrase, intents[phrase], intent)
    # A menu's command is the same in every language: "/card" where people say "karta".
    for intent in set(intents.values()):
        intents.setdefault(normal(intent), intent)
    return Vocabulary(intents, frozenset(inside[_STOP_INSIDE]), frozenset(inside[_STOP_SPARED]))


def _phrases(languages: Iterable[Language]) -> Iterator[tuple[str, str]]:
    """Intent and phrase."""
    for language in languages:
        for name in sorted(language.ids()):
            if name.startswith("words-"):
                said, _ = language.say(name, VALUE, {})
                intent = name.removeprefix("words-")
                read = phrases.read if intent in (_STOP_INSIDE, _STOP_SPARED) else normal
                yield from ((intent, phrase) for phrase in filter(None, map(read, said.split(","))))
