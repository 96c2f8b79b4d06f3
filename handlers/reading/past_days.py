"""A day that figures are asked of, in any language we speak: "27 October" is the last one there was, "Sunday" the last
Sunday."""

from __future__ import annotations

from collections.abc import Set
from datetime import date, timedelta

from handlers.reading.birthdays import parse_birthday
from handlers.reading.date_words import AROUND, RELATIVE, WEEKDAYS
from handlers.reading.dates import LONGEST, Reference, length, plainly, year_in
from loyalty.calendar import Birthday

_SOON = timedelta(days=2)  # "tomorrow's" date is to come, not of last year
_LEAP = 10  # years in which every day there is, is at least once


def parse_day(text: str, reference: Reference) -> date | None:
    """The local day that is asked about. It was already, where its year is not said, or is today or one of the next two:
    "24 December" in January is the last one there was, and "Sunday" the last Sunday. A length ("2 weeks") is no day."""
    plain = plainly(text)
    if len(text) > LONGEST or length(plain, reference):
        return None
    try:
        return _day_that_was(plain, reference)
    except (ValueError, OverflowError):  # a day no calendar has
        return None


def _day_that_was(plain: str, reference: Reference) -> date | None:
    today = reference.now.astimezone(reference.zone).date()
    words = [word for word in plain.split() if word not in AROUND]
    others = " ".join(word for word in words if word not in WEEKDAYS)
    said = {WEEKDAYS[word] for word in words if word in WEEKDAYS}
    if others in RELATIVE:
        day = today + timedelta(days=RELATIVE[others])
    elif others:
        return _last_date(others, plain, said, today, reference.locale)
    elif len(said) == 1:
        day = today - timedelta(days=(today.weekday() - min(said)) % 7)
    else:
        return None
    return day if _falls_on(day, said) else None


def _last_date(written: str, plain: str, said: Set[int], today: date, locale: str) -> date | None:
    """ "Friday 7 June" of a year where that is a Sunday is none."""
    found = parse_birthday(written, locale)
    if not isinstance(found, Birthday):
        return None
    if year := year_in(plain):
        day = date(year, found.month, found.day)
        return day if _falls_on(day, said) else None
    days = (found.in_year(today.year + 1 - back) for back in range(_LEAP))
    was = (day for day in days if day <= today + _SOON and (day.month, day.day) == (found.month, found.day))
    day = next(was)
    return day if _falls_on(day, said) else None


def _falls_on(day: date, said: Set[int]) -> bool:
    return not said or said == {day.weekday()}
