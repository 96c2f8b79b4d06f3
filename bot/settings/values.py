"""How each type and each mark of the programme is read from TOML."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from fractions import Fraction
from functools import partial
from typing import Annotated, Any, assert_never

from pydantic import AfterValidator, BeforeValidator, Field, PlainValidator, Strict, StringConstraints

from bot.settings import parsers, when
from bot.settings.durations import parse_duration, parse_duration_or_never
from bot.settings.known import known_country, known_currency, known_locale, known_zone
from bot.settings.rest_days import known_holidays
from loyalty.gate.windows import Window
from loyalty.ledger.lifetimes import Span
from loyalty.ledger.units import Unit
from loyalty.messages.args import Localised
from loyalty.messages.kind import Class
from loyalty.programme.segments import SegmentName
from loyalty.programme.shop import Currency
from loyalty.programme.tiers import Counted, Measure
from loyalty.programme.values import Check, Expected, Is, Length, Range
from loyalty.programme.when import Days, Hours

_Text = Annotated[str, StringConstraints(min_length=1, max_length=80)]
_Texts = Annotated[dict[str, _Text], Field(min_length=1), AfterValidator(parsers.localised)]
_Note = Annotated[
    dict[str, _Text], BeforeValidator(parsers.one_or_each), AfterValidator(parsers.localised_note)
]
_Pages = Annotated[dict[str, str], BeforeValidator(parsers.one_or_each), AfterValidator(parsers.pages)]

# By type, or by what the value stands for.
READERS: Mapping[Any, Any] = {
    str: str,
    bool: Annotated[bool, Strict()],
    int: Annotated[int, BeforeValidator(parsers.unquoted)],
    float: Annotated[float, BeforeValidator(parsers.unquoted)],
    Fraction: Annotated[Fraction, PlainValidator(parsers.fraction)],
    timedelta: Annotated[timedelta, PlainValidator(parse_duration)],
    timedelta | None: Annotated[Any, PlainValidator(parse_duration_or_never)],
    time: Annotated[time, PlainValidator(parsers.time_of_day)],
    Window: Annotated[Window, PlainValidator(parsers.cap)],
    datetime: Annotated[datetime, PlainValidator(when.moment)],
    date: Annotated[date, PlainValidator(when.day)],
    Days: Annotated[Days, PlainValidator(when.days)],
    SegmentName: Annotated[SegmentName, PlainValidator(parsers.segment)],
    Hours: Annotated[Hours, PlainValidator(when.hours)],
    Class: Annotated[Class, PlainValidator(parsers.message_class)],
    Span: Annotated[Span, PlainValidator(parsers.span)],
    Span | None: Annotated[Any, PlainValidator(parsers.span_or_the_units)],
    Counted: Annotated[Counted, PlainValidator(parsers.counted)],
    Measure: Annotated[Measure, PlainValidator(parsers.measure)],
    Unit: Annotated[Unit, PlainValidator(parsers.unit)],
    Currency: Annotated[Currency, PlainValidator(known_currency)],
    Localised: _Texts,
    Is.MONEY: Annotated[int, PlainValidator(parsers.money)],
    Is.PRICE: Annotated[Fraction, PlainValidator(parsers.price)],
    Is.RATIO: Annotated[Fraction, PlainValidator(parsers.ratio)],
    Is.LOCALE: Annotated[str, AfterValidator(known_locale)],
    Is.ZONE: Annotated[str, AfterValidator(known_zone)],
    Is.COUNTRY: Annotated[str, AfterValidator(known_country)],
    Is.HOLIDAYS: Annotated[str, AfterValidator(known_holidays)],
    Is.TERM: Annotated[Span, PlainValidator(parsers.term)],
    Is.NOTE: _Note,
    Is.PAGES: _Pages,
    Is.SENTENCE: Annotated[_Texts, AfterValidator(parsers.without_full_stop)],
    Is.LINE: Annotated[_Texts, AfterValidator(parsers.without_full_stop), AfterValidator(parsers.short)],
}

# A list of each, as its complaint shows it.
LISTS: Mapping[Any, str] = {
    str: '["en", "pl"]',
    int: "[0, 20, 50]",
    timedelta: '["1 day", "7 days"]',
    Window: '["1 per day", "1 per 20 hours"]',
    Class: '["winback"]',
}


def marked(mark: Range | Length | Check | Expected, of: type) -> Any:
    """A mark of the programme as pydantic has it, for a value of that type."""
    match mark:
        case Range():
            return Field(ge=mark.least, le=mark.most, gt=mark.above)
        case Length() if of is str:
            return StringConstraints(strip_whitespace=True, min_length=mark.least, max_length=mark.most)
        case Length():
            return Field(min_length=mark.least, max_length=mark.most)
        case Check():
            return AfterValidator(partial(_checked, mark))
        case Expected():
            return BeforeValidator(partial(parsers.unquoted, expected=mark.sentence))
    assert_never(mark)


def _checked(mark: Check, value: object) -> object:
    mark.check(value)
    return value


def listed(of: Any) -> BeforeValidator:
    """A list; the complaint shows one of this kind."""

    def check(value: object) -> object:
        if not isinstance(value, list):
            raise ValueError(f"a list is written {LISTS[of]}" if of in LISTS else _ENTRIES)
        return value

    return BeforeValidator(check)


def table(value: object) -> object:
    if not isinstance(value, dict):
        raise ValueError(_SECTION)
    return value


_ENTRIES = "each begins with its name in two brackets, such as [[rewards]]; its keys stand below"
_SECTION = "a section begins with its name in brackets, such as [occasions.birthday]; its keys stand below"
