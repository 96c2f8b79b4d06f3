"""What people may type, gathered from the `words-*` and the buttons of all languages of a shop."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator, Mapping

from bot.words.entries import VALUE
from bot.words.language import Language
from handlers.reading import phrases
from handlers.reading.vocabulary import Vocabulary
from handlers.reading.words import normal

log = logging.getLogger(__name__)

# Phrases to look for in a text, and no intents: the fields of `Vocabulary` after the first. So are
# questions, `words-balance-inside`.
PHRASES = ("stop-inside", "stop-spared", "stop-perhaps", "reaction", "automatic")
_BUTTON = "button-"
_AT_QUESTIONS = "at-question-"  # before what a phrase means while a question is open
_OF_OWNERS = "of-owners-"  # before what a phrase means where an owner says it
RANDOM = "random"  # words that mean nothing, to confirm something with
_INSIDE = "-inside"  # after the intent that a sentence asks for
_WAYS = frozenset({"back", "discard"})  # what is only said to questions


def vocabulary(languages: Iterable[Language]) -> Vocabulary:
    """Of all languages together: people may type in another language than their own."""
    languages = tuple(languages)
    intents: dict[str, str] = {}
    at_questions: dict[str, str] = {}
    of_owners: dict[str, str] = {}
    patterns: dict[str, set[str]] = {name: set() for name in PHRASES}
    for intent, phrase in _phrases(languages):
        if intent == RANDOM:
            continue
        if _is_inside(intent):
            patterns.setdefault(intent, set()).add(phrase)
        elif intent.startswith(_AT_QUESTIONS):
            at_questions[phrase] = intent.removeprefix(_AT_QUESTIONS)
        elif intent.startswith(_OF_OWNERS):
            of_owners[phrase] = intent.removeprefix(_OF_OWNERS)
        elif intents.setdefault(phrase, intent) != intent:
            log.error("%r means both %s and %s", phrase, intents[phrase], intent)
    at_questions |= {phrase: intent for phrase, intent in intents.items() if intent in _WAYS}
    # A menu's command is the same in every language: "/card" where people say "karta".
    for intent in set(intents.values()):
        intents.setdefault(normal(intent), intent)
    found = [frozenset(patterns.pop(name)) for name in PHRASES]
    questions = {name.removesuffix(_INSIDE): frozenset(each) for name, each in patterns.items()}
    owners = {name.removeprefix(_OF_OWNERS) for name in questions if name.startswith(_OF_OWNERS)}
    return Vocabulary(
        intents,
        *found,
        questions={name: each for name, each in questions.items() if not name.startswith(_OF_OWNERS)},
        owners_questions={name: questions[_OF_OWNERS + name] for name in sorted(owners)},
        labels=_labels(languages),
        at_questions=at_questions,
        of_owners=of_owners,
        random={language.locale: _random(language) for language in languages},
    )


def _random(language: Language) -> tuple[str, ...]:
    said = f"words-{RANDOM}"
    return tuple(_read(RANDOM, language.say(said, VALUE, {})[0])) if said in language.ids() else ()


def _is_inside(name: str) -> bool:
    """Whether its phrases are looked for in a text."""
    return name in PHRASES or name.endswith(_INSIDE)


def _labels(languages: Iterable[Language]) -> Mapping[str, frozenset[str]]:
    """The options that bear a label, in its long or its short form."""
    found: dict[str, set[str]] = {}
    for language in languages:
        for id in language.ids():
            if id.startswith(_BUTTON):
                name, _, form = id.partition(".")
                label, _ = language.say(name, form or VALUE, {})
                found.setdefault(normal(label), set()).add(name.removeprefix(_BUTTON))
    return {label: frozenset(names) for label, names in found.items()}


def _phrases(languages: Iterable[Language]) -> Iterator[tuple[str, str]]:
    """Intent and phrase."""
    for language in languages:
        for name in sorted(language.ids()):
            if name.startswith("words-"):
                said, _ = language.say(name, VALUE, {})
                intent = name.removeprefix("words-")
                yield from ((intent, phrase) for phrase in _read(intent, said))


def _read(intent: str, said: str) -> Iterator[str]:
    """Each of the phrases, which commas part."""
    return filter(None, map(phrases.read if _is_inside(intent) else normal, said.split(",")))
