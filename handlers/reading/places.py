"""Places of the shop in what somebody typed."""

from __future__ import annotations

from collections.abc import Iterable

from handlers.reading.words import normal
from loyalty.programme.shop import Location


def named_place(said: str, places: Iterable[Location]) -> tuple[str, str]:
    """The id of the place that is named by its id or its name ("": none is), and the other words. Of two names that are
    said the longer one counts: "Old Town Market" is not "Old Town"."""
    names = {(normal(name), place.id) for place in places for name in (place.id, place.name)}
    words = f" {normal(said)} "
    for name, id in sorted(names, key=lambda one: (-len(one[0]), one)):
        if name and f" {name} " in words:
            return id, words.replace(f" {name} ", " ", 1).strip()
    return "", words.strip()
