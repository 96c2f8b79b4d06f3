"""Days and times as an owner types them, in any language we speak: "tomorrow 10:00", "3 days", "do niedzieli"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from handlers.reading.birthdays import parse_birthday
from handlers.reading.words import normal, words_of
from loyalty.calendar import Birthday, local_instant

_LONGEST = 60
_FARTHEST = 1000  # of any unit: nobody means more
_LAST = time(23, 59)  # a day that something lasts until is over at midnight, but is that day

_NOW = {
    "now",
    "right now",
    "at once",
    "asap",
    "today now",
    "teraz",
    "od teraz",
    "zaraz",
    "acum",
    "acum imediat",
    "imediat",
}
_TODAY = "today tonight dzis dzisiaj azi astazi"
_TOMORROW = "tomorrow jutro jutra maine"
_AFTER_TOMORROW = "pojutrze poimaine"
_RELATIVE = {
    word: days for days, words in enumerate((_TODAY, _TOMORROW, _AFTER_TOMORROW)) for word in words.split()
}
_WEEKDAYS = {
    word: number
    for number, words in enumerate(
        (
            "monday mon poniedzialek poniedzialku pon luni",
            "tuesday tue tues wtorek wtorku wt marti",
            "wednesday wed weds sroda srode srody sr miercuri",
            "thursday thu thur thurs czwartek czwartku czw joi",
            "friday fri piatek piatku pt vineri",
            "saturday sat sobota sobote soboty sob sambata",
            "sunday sun niedziela niedziele niedzieli niedz nd duminica",
        )
    )
    for word in words.split()
}
_MINUTE, _HOUR, _DAY, _WEEK = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1), timedelta(days=7)
_UNITS = {
    word: length
    for length, words in (
        (_MINUTE, "m min mins minute minutes minut minuty minuta"),
        (_HOUR, "h hour hours hr hrs godz godzina godziny godzin godzine ora ore"),
        (_DAY, "d day days dzien dni dnia zi zile"),
        (_WEEK, "w week weeks tydzien tygodnie tygodni tyg saptamana saptamani"),
    )
    for word in words.split()
}
_ONE = words_of("a an one jeden jedna jedno o un una")
_AROUND = words_of("""from starting starts start on at in for until till to through by the of and next this coming end ends lasts sharp o clock oclock
    od do w we o na za przez po dnia az najblizszy najblizsza konca godz godzinie
    de din la pana peste timp ora in pe cu incepand si""")
_AT = r"(?:at|o|la|ora|ora|godz|godzinie|until|till|do|od|de la|pana la)"
_CLOCK = re.compile(r"(?<![\d.:/-])(?P<hour>\d{1,2}):(?P<minute>\d\d)(?: ?(?P<half>am|pm))?(?![\d:])")
_HALVES = re.compile(r"(?<![\d.:/-])(?P<hour>\d{1,2})(?:[.](?P<minute>\d\d))? ?(?P<half>am|pm)\b")
# "18.00" and "9.30" are times and no days, because no month has that number.
_DOTTED = re.compile(r"(?<![\d.:/-])(?P<hour>\d{1,2})[.](?P<minute>00|1[3-9]|[2-5]\d)(?![\d.:/])")
_HOURS = re.compile(rf"\b{_AT} (?P<hour>\d{{1,2}})(?: ?h)?(?=$| )(?! [a-z])")
_NAMED = {"noon": time(12), "midday": time(12), "poludnie": time(12), "poludnia": time(12), "pranz": time(12)}
_MIDNIGHT = frozenset({"midnight", "polnoc", "polnocy", "miezul noptii"})
_LENGTH = re.compile(r"(?P<number>\d{1,4}|[a-z]+)? ?(?P<unit>[a-z]+)")
_YEAR = re.compile(r"\b(20\d\d)\b")
_SHORT_YEAR = re.compile(r"\b\d{1,2}([./-])\d{1,2}\1(\d\d)\b(?!\d)")
_DIACRITICS_KEPT = str.maketrans({",": " ", ";": " ", "(": " ", ")": " ", "!": " ", "?": " "})


@dataclass(frozen=True, slots=True)
class Reference:
    """What the words are read against: `now` (UTC), a zone, and how the locale writes days. `since` (UTC) is given
    for the end of something that begins then: "3 days" and "Sunday" count from it, "tomorrow" does not, and a day
    without a time means its last minute instead of its first."""

    now: datetime
    zone: ZoneInfo
    locale: str
    since: datetime | None = None

    @property
    def base(self) -> datetime:
        return self.since or self.now

    @property
    def closing(self) -> bool:
        return self.since is not None


def parse_when(text: str, reference: Reference) -> datetime | None:
    """The instant (UTC) that is meant; None where a person would have to ask. It may lie in the past: a date that
    was said plainly is never moved."""
    if len(text) > _LONGEST:
        return None
    plain = _plain(text)
    if normal(text) in _NOW:
        return reference.base
    try:
        return _length(plain, reference) or _day_and_time(plain, reference)
    except (ValueError, OverflowError):  # a day no calendar has
        return None


def _plain(text: str) -> str:
    """Small letters without accents; the marks that times are written with stay."""
    words = text.translate(_DIACRITICS_KEPT).split()
    return " ".join(_word(word) for word in words)


def _word(word: str) -> str:
    if any(char.isdigit() for char in word):
        return "".join(char if char in ".:/-" else normal(char) for char in word).rstrip(".")
    return normal(word)


def _length(plain: str, reference: Reference) -> datetime | None:
    """ "3 days", "for a week", "in 2 hours": from the base on, days by the wall clock."""
    words = [word for word in re.sub(r"(?<=\d)(?=[a-z])", " ", plain).split() if word not in _AROUND - _ONE]
    if len(words) == 2 and words[0] in _ONE | {"o"}:
        words[0] = "1"
    if len(words) == 1:
        words = ["1", *words]
    if len(words) != 2 or not words[0].isdecimal() or words[1] not in _UNITS:
        return None
    number, unit = int(words[0]), _UNITS[words[1]]
    if not 0 < number <= _FARTHEST:
        return None
    if unit < _DAY:
        return reference.base + number * unit
    local = reference.base.astimezone(reference.zone)
    return local_instant(local.date() + number * unit, local.time(), reference.zone)


def _day_and_time(plain: str, reference: Reference) -> datetime | None:
    rest, at = _time(plain)
    if rest is None:
        return None
    words = [word for word in rest.split() if word not in _AROUND]
    today = reference.base.astimezone(reference.zone).date()
    if not words:
        return _next(today, at, 1, reference) if at else None
    named = [word for word in words if word in _WEEKDAYS]
    others = [word for word in words if word not in _WEEKDAYS]
    if len(others) == 1 and others[0] in _RELATIVE:
        day = reference.now.astimezone(reference.zone).date() + timedelta(days=_RELATIVE[others[0]])
        return _at(day, at, reference)
    if named and not others:
        ahead = (_WEEKDAYS[named[0]] - today.weekday()) % 7
        return _next(today + timedelta(days=ahead), at, 7, reference) if len(set(named)) == 1 else None
    instant = _date(" ".join(others), rest, at, today, reference)
    said = {_WEEKDAYS[word] for word in named}
    agrees = instant and (not said or said == {instant.astimezone(reference.zone).weekday()})
    return instant if agrees else None  # "Friday 7 June" of a year where that is a Sunday


def _date(written: str, rest: str, at: time | None, today: date, reference: Reference) -> datetime | None:
    """A day and a month; without a year it is the next one there is."""
    found = parse_birthday(written, reference.locale)
    if not isinstance(found, Birthday):
        return None
    if year := _year(rest):
        return _at(date(year, found.month, found.day), at, reference)
    days = (found.in_year(year) for year in (today.year, today.year + 1))
    day = next(day for day in days if day >= today)
    return _at(day, at, reference) if (day.month, day.day) == (found.month, found.day) else None


def _year(text: str) -> int | None:
    if whole := _YEAR.search(text):
        return int(whole[1])
    short = _SHORT_YEAR.search(text)
    return 2000 + int(short[2]) if short else None


def _time(plain: str) -> tuple[str | None, time | None]:
    """The text without its time of day, and that time; no text where two are named, or none exists."""
    words = plain.split()
    named = [word for word in words if word in _NAMED or word in _MIDNIGHT]
    if named:
        rest = " ".join(word for word in words if word not in named)
        return (rest, _NAMED.get(named[0], _LAST)) if len(named) == 1 else (None, None)
    for pattern in (_CLOCK, _HALVES, _DOTTED, _HOURS):
        if found := pattern.search(plain):
            rest = f"{plain[: found.start()]} {plain[found.end() :]}"
            at = _clock(found.groupdict())
            again = any(other.search(rest) for other in (_CLOCK, _HALVES))
            return (None, None) if at is None or again else (rest, at)
    return plain, None


def _clock(parts: dict[str, str | None]) -> time | None:
    hour, minute, half = int(parts["hour"] or 0), int(parts.get("minute") or 0), parts.get("half")
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "pm" else 0)
    if (hour, minute) == (24, 0):
        return _LAST
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _at(day: date, at: time | None, reference: Reference) -> datetime:
    """That day at that time. Without one, today begins now."""
    if at is None and not reference.closing and day == reference.base.astimezone(reference.zone).date():
        return reference.base
    return local_instant(day, at or (_LAST if reference.closing else time(0)), reference.zone)


def _next(day: date, at: time | None, step: int, reference: Reference) -> datetime:
    """The first such day whose time is still to come."""
    instant = _at(day, at, reference)
    return instant if instant >= reference.base else _at(day + timedelta(days=step), at, reference)
