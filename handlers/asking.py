"""What only asks: such a turn writes its answer and nothing else, and needs no transaction around it."""

from __future__ import annotations

from handlers.reading.vocabulary import Vocabulary
from handlers.turn.heard import Chose, Heard, Said

# The names of intents and of options that show something, whoever says them.
_SHOWS = frozenset(
    {
        "card",
        "balance",
        "history",
        "rewards",
        "vouchers",
        "levels",
        "challenges",
        "how",
        "help",
        "hours",
        "address",
    }
)


def is_asking(heard: Heard, words: Vocabulary) -> bool:
    """Whether it looks so: it may still be the answer to what is awaited, or the reply to another message."""
    match heard:
        case Said(text):
            return words.intent(text) in _SHOWS
        case Chose(option):
            return option in _SHOWS
        case _:
            return False
