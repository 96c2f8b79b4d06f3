"""How a language writes numbers, money, days and times (Unicode CLDR, through Babel)."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from functools import lru_cache
from typing import Literal
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date, format_skeleton, format_time, get_day_names, match_skeleton
from babel.lists import format_list
from babel.numbers import format_currency, format_decimal, get_currency_precision

from loyalty.messages.args import Moment

RelativeDay = Literal["today", "yesterday", "tomorrow"]
_RELATIVE: dict[int, RelativeDay] = {0: "today", -1: "yesterday", 1: "tomorrow"}
_WEEK = timedelta(days=6)
_DECIMALS = 3  # what a number is rounded to where it is written

# Plain "en" is American in CLDR: 2:20 PM, July 3. A shop in America writes its texts in a folder "en-US".
_DATES_OF = {"en": "en_GB"}

# Where the name of a day is declined, a day is written so that it fits after any word: "do pon. 7.12".
_DECLINED = {"pl": "EEE d.MM"}

_NAMES = re.compile("M{3,}|E+")  # of months and weekdays, in a pattern

# CLDR parts "PLN" from its number in English, Babel does not.
_LETTER_BY_DIGIT = re.compile(r"(?<=[^\W\d_])(?=\d)|(?<=\d)(?=[^\W\d_])")


def parsed(locale: str) -> Locale:
    return Locale.parse(locale.replace("-", "_"))


@lru_cache(256)
def _dates(locale: str) -> Locale:
    return parsed(_DATES_OF.get(locale, locale))


def day(value: date, parts: str, locale: str) -> str:
    """The parts of a date (CLDR's letters) in the order of the language: "MMMMEEEEd" is "Tuesday 2 June"."""
    return format_date(value, _pattern(parts, locale), locale=_dates(locale))


@lru_cache(256)
def _pattern(parts: str, locale: str) -> str:
    """The nearest that CLDR has, with names as long as they were asked for: CLDR says so, Babel leaves them short."""
    known = _dates(locale).datetime_skeletons
    nearest = known[parts if parts in known else match_skeleton(parts, known)]
    asked = {letters[0]: letters for letters in _NAMES.findall(parts)}
    return _NAMES.sub(lambda found: asked.get(found[0][0], found[0]), str(nearest.pattern))


@lru_cache(4096)
def number(value: int, locale: str) -> str:
    return format_decimal(value, locale=parsed(locale))


@lru_cache(4096)
def money(minor: int, currency: str, locale: str) -> str:
    """An amount in minor units, written with its currency: "24,50 zł"."""
    amount = Decimal(minor).scaleb(-get_currency_precision(currency))
    written = format_currency(amount, currency, locale=parsed(locale))
    return _LETTER_BY_DIGIT.sub("\u00a0", written)


@lru_cache(1024)
def exact(numerator: int, denominator: int, locale: str) -> str:
    """ "1.5"; "5/3" where no decimal is exact."""
    value = Decimal(numerator) / Decimal(denominator)
    if value * denominator != numerator or -int(value.as_tuple().exponent) > _DECIMALS:
        return f"{numerator}/{denominator}"
    return format_decimal(value, locale=parsed(locale))


@lru_cache(256)
def weekdays(numbers: tuple[int, ...], locale: str) -> str:
    """ "Mon-Wed, Fri"."""
    names = get_day_names("abbreviated", locale=_dates(locale))
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join("-".join(names[day] for day in dict.fromkeys((run[0], run[-1]))) for run in runs)


@lru_cache(256)
def any_of(names: tuple[str, ...], locale: str) -> str:
    """ "Silver, Gold or Platinum"."""
    return format_list(names, "or", _dates(locale))


@lru_cache(1024)
def day_month(month: int, day: int, locale: str) -> str:
    """A birthday: "29 February"."""
    leap = date(2000, month, day)
    return format_skeleton("MMMMd", leap, locale=_dates(locale))


@lru_cache(1024)
def short_day(day: date, locale: str) -> str:
    """Where there is little room: "14 Jun", "14 cze"."""
    return format_skeleton("MMMd", day, locale=_dates(locale))


@lru_cache(1024)
def short_date(day: date, locale: str) -> str:
    """The same with its year: "14 Jun 2026"."""
    return format_date(day, "medium", locale=_dates(locale))


@lru_cache(4096)
def time_of_day(hour: int, minute: int, locale: str) -> str:
    at = datetime(2000, 1, 1, hour, minute, tzinfo=UTC).time()
    return format_time(at, "short", locale=_dates(locale))


@lru_cache(1024)
def calendar_day(day: date, today: date, locale: str) -> str:
    """The weekday within six days, "3 July" within the year, else the whole date."""
    if abs(day - today) <= _WEEK:
        return format_date(day, _DECLINED.get(_dates(locale).language, "EEEE"), locale=_dates(locale))
    if day.year == today.year:
        return day_month(day.month, day.day, locale)
    return format_date(day, "long", locale=_dates(locale))


def declines(locale: str) -> bool:
    """Whether words for days change after other words, so that "tomorrow" cannot stand in a sentence of the shop's."""
    return _dates(locale).language in _DECLINED


def moment(moment: Moment, locale: str, zone: ZoneInfo, now: datetime, near: dict[RelativeDay, str]) -> str:
    """An instant in the shop's zone; `near` has the language's words for yesterday, today and tomorrow."""
    at, today = moment.at.astimezone(zone), now.astimezone(zone).date()
    time = time_of_day(at.hour, at.minute, locale)
    if moment.style == "time":
        return time
    if moment.style == "month":
        return format_date(at, "LLLL", locale=_dates(locale))
    if moment.style == "dated":
        return f"{format_date(at, 'long', locale=_dates(locale))}, {time}"
    if moment.style == "date":
        return calendar_day(at.date(), today, locale)
    relative = _RELATIVE.get((at.date() - today).days)
    day = (near.get(relative) if relative else None) or calendar_day(at.date(), today, locale)
    return day if moment.style == "day" else f"{day}, {time}"
