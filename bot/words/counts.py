"""Numbers that choose their plural."""

from __future__ import annotations

from functools import lru_cache

from babel import Locale
from fluent.runtime.types import FluentInt

from bot.words import formats


class Count(FluentInt):
    """It knows how its language writes it: Fluent's own way takes 20 us."""

    written: str

    def format(self, locale: Locale) -> str:
        return self.written


@lru_cache(4096)
def count(value: int, locale: str) -> Count:
    found = Count(value)
    found.written = formats.number(value, locale)
    return found
