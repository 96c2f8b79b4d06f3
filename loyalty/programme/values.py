"""Marks for `Annotated`: which values are right, where a type alone does not say it.

A field's type and the marks in its `Annotated` are all that the settings need to read a key. Nothing here knows how
a file is read: `bot/settings` gives each type and each mark its parser.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from fractions import Fraction
from typing import Annotated, Any

from loyalty.messages.args import Localised

DERIVED = {"derived": True}  # metadata of a field that is worked out from others: no key of the file


class Is(Enum):
    """What a text or a number stands for."""

    MONEY = auto()  # whole minor units; written in units of the currency
    PRICE = auto()  # minor units with their fraction: an SMS costs less than a grosz somewhere
    RATIO = auto()  # an exact number: 1.5, or "5/3" where no decimal is exact
    LOCALE = auto()  # "en": a language that has its texts
    ZONE = auto()  # "Europe/Warsaw" (IANA)
    COUNTRY = auto()  # "PL" (ISO 3166)
    HOLIDAYS = auto()  # "PL", "DE-BY": whose public holidays are known; "" for none
    TERM = auto()  # a span that may be none: "0 days"
    NOTE = auto()  # a text for all languages, or one for each; "" for none
    PAGES = auto()  # a web address for all languages, or one for each; "" for none
    SENTENCE = auto()  # kept without its full stop: the texts that carry it set their own
    LINE = auto()  # a sentence in each language that fits in a line


@dataclass(frozen=True, slots=True)
class Range:
    """A number from `least` to `most`, both included, or `above` a number. None: no bound."""

    least: float | None = None
    most: float | None = None
    above: float | None = None


@dataclass(frozen=True, slots=True)
class Length:
    """So many letters of a text, or entries of a list. None: no bound."""

    least: int = 1
    most: int | None = None


@dataclass(frozen=True, slots=True)
class Check:
    """A function that raises `ValueError`, with a right example, for a wrong value."""

    check: Callable[[Any], None]


@dataclass(frozen=True, slots=True)
class Expected:
    """What is said of a value of another kind, instead of the sentence for its type."""

    sentence: str


def like(pattern: str, expected: str) -> Check:
    """A text of that shape."""

    def check(text: str) -> None:
        if not re.fullmatch(pattern, text):
            raise ValueError(expected)

    return Check(check)


Slug = Annotated[str, like(r"[a-z0-9][a-z0-9-]{0,29}", 'an id is 1-30 of a-z, 0-9 and "-", such as "main"')]
Colour = Annotated[str, like(r"#[0-9a-fA-F]{6}", 'a colour is written "#rrggbb", such as "#1f6f5c"')]
ImageFile = Annotated[
    str, like(r"|[^/\\].*\.(png|jpe?g|webp)", 'an image is a file beside this one, such as "logo.png"')
]
Note = Annotated[Localised | None, Is.NOTE]
Pages = Annotated[Localised, Is.PAGES]
Money = Annotated[int, Is.MONEY]
Price = Annotated[
    Fraction, Is.PRICE, Range(0), Expected("a price is a number such as 0.16, or 0 when unknown")
]
Ratio = Annotated[Fraction, Is.RATIO]
Share = Annotated[float, Range(0, 0.5), Expected("a share is a number from 0 to 0.5, such as 0.05")]
Count = Annotated[int, Range(1)]
Points = Annotated[int, Range(0, 10_000)]
Stamps = Annotated[int, Range(0, 20)]
