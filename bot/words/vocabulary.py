"""What people may type, gathered from the `words-*` of all languages of a shop."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator

from bot.words.language import VALUE, Language
from handlers.reading import phrases
from handlers.reading.vocabulary import Vocabulary
from handlers.reading.words import normal

log = logging.getLogger(__name__)

# Phrases to look for in a text, and no intents: the fields of `Vocabulary` after the first.
PHRASES = ("stop-inside", "stop-spared", "stop-perhaps", "reaction", "automatic")


def vocabulary(languages: Iterable[Language]) -> Vocabulary:
    """Of all languages together: people may type in another language than their own."""
    intents: dict[str, str] = {}
    patterns: dict[str, set[str]] = {name: set() for name in PHRASES}
    for intent, phrase in _phrases(languages):
        if intent in patterns:
            patterns[intent].add(phrase)
        elif intents.setdefault(phrase, intent) != intent:
            log.error("%r means both %s and %s", phrase, intents[phrase], intent)
    # A menu's command is the same in every language: "/card" where people say "karta".
    for intent in set(intents.values()):
        intents.setdefault(normal(intent), intent)
    return Vocabulary(intents, *(frozenset(patterns[name]) for name in PHRASES))


def _phrases(languages: Iterable[Language]) -> Iterator[tuple[str, str]]:
    """Intent and phrase."""
    for language in languages:
        for name in sorted(language.ids()):
            if name.startswith("words-"):
                said, _ = language.say(name, VALUE, {})
                intent = name.removeprefix("words-")
                read = phrases.read if intent in PHRASES else normal
                yield from ((intent, phrase) for phrase in filter(None, map(read, said.split(","))))
