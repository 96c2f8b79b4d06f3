"""What a sentence asks of the card or the shop, in any language of the shop."""

from __future__ import annotations

import re
from collections.abc import Mapping

from handlers.reading.phrases import found
from handlers.reading.thanks import is_thanks
from handlers.reading.vocabulary import Vocabulary

_ASKS_ONLY = re.compile(
    "[?\uff1f\u061f\u2753\u2754!\u203c\u2049\ufe0f ]*[?\uff1f\u061f\u2753\u2754\u2049]\ufe0f?"
)
_READ = 1000  # characters; whoever writes more tells something, and it would take long to look through


def asked(words: Vocabulary, text: str) -> str:
    """The intent of it: "balance" of "how many points do I have?", "thanks" of "ok, thanks a lot", "help" of "???"; "" for
    none."""
    if is_thanks(words, text):
        return _first(words.questions, text) or "thanks"
    return "help" if _ASKS_ONLY.fullmatch(text.strip()) else _first(words.questions, text)


def asked_by_an_owner(words: Vocabulary, text: str) -> str:
    """What an owner asks of the shop with it: "report" of "how many came today?"; "" for nothing."""
    return _first(words.owners_questions, text)


def report_of(words: Vocabulary, text: str) -> str:
    """The report of a period that is said without the word for it, as "yesterday"; "" for none."""
    reports = (phrase for phrase, intent in words.intents.items() if intent == "report" and " " not in phrase)
    return next(filter(None, (words.intent(f"{report} {text}") for report in reports)), "")


def _first(questions: Mapping[str, frozenset[str]], text: str) -> str:
    said = found(text[:_READ], *questions.values())
    return tuple(questions)[min(said)] if said else ""
