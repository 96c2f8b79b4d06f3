"""A pass that is to be used, as staff type it: "use pass", "24.50 use washes"."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass

from handlers.reading.words import normal

_LONGEST = 3  # words of the phrase for using
_NAME = 5  # words of a pass


@dataclass(frozen=True, slots=True)
class PassUse:
    """The passes that are meant (ids); none: any. `rest` is what else was said."""

    ids: frozenset[str]
    rest: str


def read_pass_use(
    text: str,
    intents: Mapping[str, str],
    named: Mapping[str, frozenset[str]],
    of_shop: Container[str],
    *,
    alone: bool,
) -> PassUse | None:
    """None where no pass is named behind the word, or it is one of the shop's own (`of_shop`, for a tag). `named`: what
    the shop's passes are called; `alone`: the word means any pass where nothing stands behind it."""
    parts = text.split()
    for at in range(len(parts)):
        for length in range(min(_LONGEST, len(parts) - at), 0, -1):
            phrase = normal(" ".join(parts[at : at + length]))
            if phrase not in of_shop and intents.get(phrase) == "use":
                return _behind(parts, at, at + length, intents, named, alone=alone)
    return None


def _behind(
    parts: list[str],
    at: int,
    start: int,
    intents: Mapping[str, str],
    named: Mapping[str, frozenset[str]],
    *,
    alone: bool,
) -> PassUse | None:
    for end in range(min(len(parts), start + _NAME), start, -1):
        said = normal(" ".join(parts[start:end]))
        if said in named or intents.get(said) == "pass":
            return PassUse(named.get(said, frozenset()), " ".join((*parts[:at], *parts[end:])))
    return PassUse(frozenset(), " ".join(parts[:at])) if alone and start == len(parts) else None
