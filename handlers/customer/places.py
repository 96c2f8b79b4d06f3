"""The shop's places, as people name them in a text."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from handlers.reading.words import normal
from handlers.turn.pages import meant
from loyalty.messages.extras import Option

_SHORTEST = 4  # letters of a word of a name; "the" and "na" stand in too many texts


def mentioned(places: Iterable[Option], text: str) -> tuple[Option, ...]:
    """The places this text names: by a part of a name that is the whole text ("main"), else by a name within it
    ("at Main Street please"), else by a word of a name ("the one in Main")."""
    options, said = tuple(places), normal(text).split()

    def where(named: Callable[[list[str]], bool]) -> tuple[Option, ...]:
        return tuple(option for option in options if named(_words(option)))

    return (
        meant(options, text)
        or where(lambda name: bool(name) and f" {' '.join(name)} " in f" {' '.join(said)} ")
        or where(lambda name: any(word in said for word in name if len(word) >= _SHORTEST))
    )


def _words(option: Option) -> list[str]:
    return normal(option.label.into("")).split() if option.label else []
