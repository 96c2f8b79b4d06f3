"""Values as an owner writes them in TOML: each function returns the value, or raises `ValueError` with a right example."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from datetime import time
from decimal import Decimal
from fractions import Fraction

from pydantic_core.core_schema import ValidationInfo

from handlers.reading.words import normal
from loyalty.gate.windows import Window, parse_window
from loyalty.ledger.lifetimes import Span
from loyalty.ledger.units import EARNED, Unit
from loyalty.messages.args import Localised
from loyalty.messages.kind import Class
from loyalty.programme.caps import CLASSES
from loyalty.programme.segments import SEGMENT_KEY, SegmentName
from loyalty.programme.tiers import Counted, Measure

A_NUMBER = "a number is written without quotes, such as 1 or 0.5"


@dataclass(frozen=True, slots=True)
class Context:
    """What else of the file a value is read by: the currency's decimals and the default language."""

    decimals: int = 2
    locale: str = ""


def unquoted(value: object, expected: str = A_NUMBER) -> object:
    """TOML has numbers of its own: one in quotes, or a yes, is a slip."""
    if isinstance(value, bool | str):
        raise ValueError(expected)
    return value


def fraction(value: object) -> Fraction:
    """Exact: the file is read with decimals, not with floats."""
    unquoted(value)
    if not isinstance(value, int | Decimal):
        raise ValueError(A_NUMBER)
    if not Decimal(value).is_finite():
        raise ValueError("write a finite number, such as 1 or 0.5")
    return Fraction(value)


_LINE = 60  # letters


def ratio(value: object) -> Fraction:
    """A number, or two whole ones with a stroke between them: "5/3"."""
    found = re.fullmatch(r"\s*(\d{1,6})\s*/\s*(\d{1,6})\s*", value) if isinstance(value, str) else None
    if isinstance(value, str) and not (found and int(found[2])):
        raise ValueError('a number is written 1.5, or "5/3" where no decimal is exact')
    return Fraction(int(found[1]), int(found[2])) if found else fraction(value)


def price(value: object, info: ValidationInfo[Context]) -> Fraction:
    """Units of the currency to minor units."""
    minor: int = 10**info.context.decimals
    return fraction(value) * minor


def money(value: object, info: ValidationInfo[Context]) -> int:
    """Whole minor units."""
    minor = price(value, info)
    if minor.denominator != 1:
        raise ValueError(f"is finer than the smallest coin; write {example(info.context.decimals)}, say")
    return int(minor)


def example(decimals: int) -> str:
    """An amount as it is written in a currency with so many decimals."""
    return f"24.{'5'.ljust(decimals, '0')}" if decimals else "2450"


def time_of_day(text: object) -> time:
    """Without a zone of its own: it is the shop's."""
    try:
        at = time.fromisoformat(text) if isinstance(text, str) else None
    except ValueError:
        at = None
    if at is None or at.tzinfo:
        raise ValueError('a time of day is written "20:00"')
    return at


def unit(name: object) -> Unit:
    if name not in EARNED:
        raise ValueError(f"no such unit; there are {', '.join(EARNED)}")
    return Unit(str(name))


def cap(text: object) -> Window:
    if not isinstance(text, str):
        raise ValueError('a cap is written in quotes, such as "4 per 30 days"')
    if re.match(r"\s*0+\s", text):
        raise ValueError("a cap is at least 1; to send none, write the class in caps.off")
    return parse_window(text)


def message_class(name: object) -> Class:
    if not isinstance(name, str) or name not in CLASSES:
        near = difflib.get_close_matches(str(name), CLASSES, 1)
        meant = f"did you mean {near[0]}?" if near else f"there are {', '.join(CLASSES)}"
        raise ValueError(f"no such class; {meant}")
    return CLASSES[name]


def segment(text: object) -> SegmentName:
    """The name of a group that an owner saved in the chat; "" for none."""
    if not isinstance(text, str) or (text.strip() and not normal(text)):
        raise ValueError('the name of a saved group is written in quotes, such as "regulars who left"')
    if len(text.strip()) > SEGMENT_KEY:
        raise ValueError(
            f"the name of a saved group has {SEGMENT_KEY} characters at most, for it is saved by it in the chat"
        )
    return SegmentName(text.strip(), normal(text)[:SEGMENT_KEY])


def span(text: object) -> Span:
    found = (
        re.fullmatch(r"(?P<count>[1-9]\d{0,3}) +(?P<of>day|month)s?", text) if isinstance(text, str) else None
    )
    if found is None:
        raise ValueError('written in days or months, such as "90 days" or "6 months"')
    count = int(found["count"])
    return Span(days=count) if found["of"] == "day" else Span(months=count)


def term(text: object) -> Span:
    """A span, or none."""
    return Span() if text in ("0 days", "0 months") else span(text)


def measure(text: object) -> Measure:
    if text in ("visits", "spend"):
        return Measure(spend=text == "spend")
    base, _, name = text.rpartition(" ") if isinstance(text, str) else ("", "", "")
    if name not in EARNED or base not in ("", "base"):
        units = ", ".join(f'"{unit}"' for unit in EARNED)
        raise ValueError(
            f'written "visits", "spend", or a unit, {units}; "base points" are those that no rule gave'
        )
    return Measure(unit=Unit(name), base=bool(base))


def counted(text: object) -> Counted:
    if text == "ever":
        return Counted()
    if text in ("calendar month", "calendar year"):
        return Counted(calendar="month" if text == "calendar month" else "year")
    try:
        return Counted(span(text))
    except ValueError:
        raise ValueError(
            'written "12 months" or "30 days", "calendar year" or "calendar month", or "ever"'
        ) from None


def span_or_the_units(text: object) -> Span | None:
    return None if text == "as its unit" else span(text)


def localised(texts: dict[str, str], info: ValidationInfo[Context]) -> Localised:
    """The default language first: it stands in where another is missing."""
    return Localised(tuple(sorted(texts.items(), key=lambda pair: pair[0] != info.context.locale)))


def one_or_each(value: object) -> object:
    """A text for all languages is one under no language; an empty one is none."""
    if not isinstance(value, str):
        return value
    return {"": value} if value.strip() else {}


def localised_note(texts: dict[str, str], info: ValidationInfo[Context]) -> Localised | None:
    """The same without a full stop; None where there is no text."""
    return without_full_stop(localised(texts, info)) if texts else None


def pages(addresses: dict[str, str], info: ValidationInfo[Context]) -> Localised:
    """Web addresses; none where there is no text."""
    if not all(re.fullmatch(r"https?://\S+", address) for address in addresses.values()):
        raise ValueError('an address begins with "https://"')
    return localised(addresses, info)


def without_full_stop(said: Localised) -> Localised:
    return Localised(tuple((locale, text.rstrip(". ")) for locale, text in said.texts))


def short(said: Localised) -> Localised:
    """As long as a text message has room for beside other lines."""
    for locale, text in said.texts:
        if len(text) > _LINE:
            raise ValueError(f"{locale} has {len(text)} letters; a line has {_LINE} at most")
    return said
