"""When a campaign holds: hours, days of the week, and a season."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from handlers.owner.campaigns import words as w
from handlers.owner.campaigns.said import Said
from handlers.reading.date_words import UNITS as LENGTHS
from handlers.reading.dates import Reference, parse_when
from loyalty.programme.when import MIDNIGHT, Days, Hours

_DAY = timedelta(days=1)
_CLOCK = r"(\d{1,2})(?:[:.]([0-5]\d))? ?(am|pm)?"
_EXACT = r"(\d{1,2}):([0-5]\d)()"
_LONGEST = 4  # words of a date
_ENDS_A_DAY = frozenset({"|", "-", "to", "until", "till", "do", "pana"})
_NUMBER = r"(\d{1,3})"
_DATE = r"\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?"


@dataclass(frozen=True, slots=True)
class Season:
    """None: it was not said. `is_open`: it has no end; `all_day` and `daily` take back what was said before."""

    hours: Hours | None = None
    days: Days | None = None
    first: date | None = None
    last: date | None = None
    is_open: bool = False
    all_day: bool = False
    daily: bool = False

    @property
    def is_dated(self) -> bool:
        return self.is_open or self.first is not None or self.last is not None


@dataclass(frozen=True, slots=True)
class Calendar:
    """The day it is at the shop, and how the speaker writes days. `now` is UTC."""

    now: datetime
    zone: ZoneInfo
    locale: str

    @property
    def today(self) -> date:
        return self.now.astimezone(self.zone).date()

    def day(self, words: str) -> date | None:
        """The day that is meant, from today on; a date that was said with its year may lie before."""
        found = parse_when(words, Reference(self.now, self.zone, self.locale))
        return found.astimezone(self.zone).date() if found else None

    @staticmethod
    def day_of(words: str, calendar: Calendar) -> date | None:
        return calendar.day(words)


Span = tuple[date | None, date | None]


def season(said: Said, calendar: Calendar) -> Season:
    """Takes out of it all that is about time."""
    said.text = re.sub(r"(?<!\S)the ", "", said.text)
    is_open, all_day, daily = (bool(said.take(one)) for one in (w.OPEN, w.ALL_DAY, w.DAILY))
    first, last = _span(said, calendar)
    hours = _hours(said)
    days, is_each = _weekdays(said)
    if days and not (is_each or first or last or is_open) and days[-1] - days[0] == len(days) - 1:
        first = _coming(calendar.today, days[0])
        last = first + (len(days) - 1) * _DAY
        days = ()
    return Season(hours, Days(days) if days else None, first, last, is_open, all_day, daily)


def _coming(today: date, weekday: int) -> date:
    return today + (weekday - today.weekday()) % 7 * _DAY


# Seasons


def _span(said: Said, calendar: Calendar) -> Span:
    if found := _dates(said, calendar):
        return found
    last, first = _after(said, w.UNTIL, calendar, _ends), _after(said, w.FROM, calendar, Calendar.day_of)
    if first and not last:
        last = _after(said, w.UP_TO, calendar, Calendar.day_of) or _length(said, first)
    found = _named(said, calendar)
    if first or last:
        return first, last
    if not found and (last := _length(said, calendar.today)):
        found = calendar.today, last
    if found := found or _month(said, calendar):
        return found
    day = next((day for _, day in _days_in(said, "", calendar)), None)
    return day, day


def _dates(said: Said, calendar: Calendar) -> Span | None:
    """ "5-10 December", "from 28 November to 3 December", "5.12 - 10.12"."""
    between = rf" ?{w.TO} ?"
    start = rf"(?:{w.FROM} )?"
    for pattern in (
        rf"{start}(?P<one>{_DATE}){between}(?P<other>{_DATE})",
        rf"{start}(?P<one>\d{{1,2}})\.?{between}(?P<other>\d{{1,2}}[./](?:1[0-2]|0?\d))",
        rf"{start}(?P<one>\d{{1,2}} [a-z]+){between}(?P<other>\d{{1,2}} [a-z]+(?: 20\d\d)?)",
        rf"{start}(?P<one>\d{{1,2}}){between}(?P<other>\d{{1,2}} [a-z]+(?: 20\d\d)?)",
    ):
        found = re.search(rf"(?<!\S){pattern}(?!\S)", said.text)
        other = calendar.day(found["other"]) if found else None
        if found and other:
            one = calendar.day(_with_month(found["one"], found["other"]))
            if one:
                said.take(pattern)
                return one, other
    return None


def _with_month(one: str, other: str) -> str:
    """ "5" of "5-10 December" is one of December too."""
    return re.sub(r"^\d{1,2}", one, other) if one.isdecimal() else one


def _named(said: Said, calendar: Calendar) -> Span | None:
    """ "this weekend", "tomorrow", "next week"."""
    today = calendar.today
    monday = today - today.weekday() * _DAY
    following = 7 * _DAY
    if said.take(rf"(?:{w.EVERY} {w.WEEKEND})|{w.WEEKENDS}"):
        said.text += " sat sun each"
        return None
    around = r"(?:in |on |at |for |the |w |na |la |coming )*"

    def is_said(of: str) -> bool:
        return bool(said.take(rf"{around}(?:{w.NEXT} {of}|{of} {w.NEXT})"))

    if is_said(w.WEEKEND):
        return monday + following + 5 * _DAY, monday + following + 6 * _DAY
    if said.take(rf"{around}(?:{w.THIS} )?(?:najblizszy )?{w.WEEKEND}(?: {w.THIS})?"):
        return max(today, monday + 5 * _DAY), monday + 6 * _DAY
    if is_said(w.WEEK):
        return monday + following, monday + following + 6 * _DAY
    if said.take(rf"{around}(?:{w.THIS} {w.WEEK}|{w.WEEK} {w.THIS})"):
        return today, monday + 6 * _DAY
    if is_said(w.MONTH):
        start = _last_of_month(today) + _DAY
        return start, _last_of_month(start)
    if said.take(rf"{around}(?:{w.THIS} {w.MONTH}|{w.MONTH} {w.THIS})"):
        return today, _last_of_month(today)
    for words, ahead in ((w.AFTER_TOMORROW, 2), (w.TODAY, 0), (w.TOMORROW, 1)):
        if said.take(words):
            return today + ahead * _DAY, today + ahead * _DAY
    return None


def _last_of_month(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])


def _month(said: Said, calendar: Calendar) -> Span | None:
    """ "in June": what is left of it, or the next one."""
    for found in re.finditer(r"(?<!\S)(?:in|w|we|luna) ([a-z]{3,})(?!\S)", said.text):
        lengths = range(len(found[1]), 2, -1)  # in any case: "w czerwcu"
        if first := next(filter(None, (calendar.day(f"1 {found[1][:count]}") for count in lengths)), None):
            said.take(re.escape(found[0]))
            start = calendar.today if first.month == calendar.today.month else first
            return start, _last_of_month(start)
    return None


def _length(said: Said, first: date) -> date | None:
    """The last day of "for 3 days", "2 weeks", from `first` on."""
    number = rf"(?:{_NUMBER} |{w.ONE} )"
    if found := said.take(rf"(?:{w.FOR} )?{number}({w.LENGTH})") or said.take(rf"{w.FOR} ()({w.LENGTH})"):
        days = int(found[1] or 1) * LENGTHS[found[2]].days
    elif found := said.take(rf"(?:{w.FOR} )?{number}{w.MONTHS}") or said.take(rf"{w.FOR} (){w.MONTHS}"):
        days = int(found[1] or 1) * 30
    else:
        return None
    return first + max(0, days - 1) * _DAY


def _ends(words: str, calendar: Calendar) -> date | None:
    """The last day of what lasts until then."""
    today = calendar.today
    if re.fullmatch(w.END_OF_WEEK, words):
        return today + (6 - today.weekday()) * _DAY
    if re.fullmatch(w.END_OF_MONTH, words):
        return _last_of_month(today)
    return calendar.day(words)


def _after(
    said: Said, marker: str, calendar: Calendar, read: Callable[[str, Calendar], date | None]
) -> date | None:
    """The day that stands behind one of these words."""
    for found in re.finditer(rf"(?<!\S){marker}(?: the| end of the)? (?=\S)", said.text):
        for words, day in _longest(said.text[found.end() :].split(), calendar, read):
            said.take(rf"{re.escape(found[0])}{re.escape(words)}")
            return day
    return None


def _days_in(said: Said, _: str, calendar: Calendar) -> Iterator[tuple[str, date]]:
    """A date that stands by itself: "on 6 December"."""
    tokens = said.text.split()
    for at, token in enumerate(tokens):
        if not token[0].isdigit():
            continue
        for words, day in _longest(tokens[at:], calendar, lambda words, each: each.day(words)):
            if re.search(r"[a-z]{3}|[./]", words) and not re.search(r":|\b(?:am|pm)\b", words):
                said.take(re.escape(words))
                yield words, day
                return


def _longest(
    tokens: Sequence[str], calendar: Calendar, read: Callable[[str, Calendar], date | None]
) -> Iterator[tuple[str, date]]:
    """The most words from here on that are one day."""
    reach = next((at for at, token in enumerate(tokens) if at and token in _ENDS_A_DAY), len(tokens))
    for count in range(min(_LONGEST, reach), 0, -1):
        words = " ".join(tokens[:count])
        if ":" not in words and (day := read(words, calendar)):
            yield words, day
            return


# Hours and days of the week


def _hours(said: Said) -> Hours | None:
    """ "14-16", "from 2pm to 4pm", "after 18:00"."""
    start = rf"(?:{w.FROM} |between |miedzy |intre |o |ora |orele |godz )*"
    if found := said.take(rf"{start}{_CLOCK} ?{w.TO} ?(?:ora )?{_CLOCK}(?: h)?"):
        first, last = (
            _minutes(found[1], found[2], found[3] or ""),
            _minutes(found[4], found[5], found[6] or ""),
        )
        if found[6] == "pm" and not found[3] and int(found[1]) < 12 and int(found[1]) < int(found[4]):
            first = _minutes(found[1], found[2], "pm")
        return _between(first, last)
    if found := said.take(rf"{w.AFTER} {_CLOCK}") or said.take(rf"{w.FROM} {_EXACT}"):
        return _between(_minutes(found[1], found[2], found[3]), MIDNIGHT)
    if found := said.take(rf"{w.BEFORE} {_CLOCK}") or said.take(rf"{w.UNTIL} {_EXACT}"):
        return _between(0, _minutes(found[1], found[2], found[3]))
    return None


def _between(start: int | None, end: int | None) -> Hours | None:
    if start is None or end is None or start == end or start >= MIDNIGHT:
        return None
    return Hours(start, end or MIDNIGHT)


def _minutes(hour: str, minute: str | None, half: str | None) -> int | None:
    """After midnight; None for no time of day."""
    hours = int(hour)
    if half:
        hours = hours % 12 + (12 if half == "pm" else 0)
    total = hours * 60 + int(minute or 0)
    return total if total <= MIDNIGHT else None


def _weekdays(said: Said) -> tuple[tuple[int, ...], bool]:
    """Days of the week, and whether each of them is meant, not the next one."""
    found, is_each = set[int](), False
    while match := re.search(rf"(?<!\S)({w.DAY}) (?:-|to|do|through|pana) ({w.DAY})(?!\S)", said.text):
        said.take(rf"(?:{w.FROM} )?{re.escape(match[0])}")
        first, last = _weekday(match[1]), _weekday(match[2])
        found |= {(first + step) % 7 for step in range((last - first) % 7 + 1)}
        is_each = True
    while match := said.take(rf"(?:({w.EVERY}) )?({w.DAY})"):
        found.add(_weekday(match[2]))
        is_each = is_each or bool(match[1]) or match[2] in w.EACH_DAY
    is_each = bool(said.take("each")) or is_each
    return tuple(sorted(found)), is_each


def _weekday(word: str) -> int:
    return w.EACH_DAY[word] if word in w.EACH_DAY else w.DAYS[word]
