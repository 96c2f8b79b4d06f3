"""When a report is to come by itself, as an owner types it: "weekly monday 9", "monthly 18:30", "w piątki o 17"."""

from __future__ import annotations

from datetime import time

from handlers.owner.campaigns.words import DAYS, EACH_DAY
from handlers.reading.date_words import AROUND
from handlers.reading.dates import LONGEST, plainly
from handlers.reading.times import time_of_day
from handlers.reading.words import words_of
from loyalty.report.schedule import MONDAY, NINE, Hour

_ON = {**DAYS, **EACH_DAY}
_WEEK = words_of("""weekly week tydzien tygodnia tygodniowo tygodniowy tygodniowe
    saptamana saptamanal saptamanale saptamanii""")
_MONTH = words_of("""monthly month first 1st 1 miesiac miesiaca miesiecznie miesieczny miesieczne pierwszego
    luna lunar lunare lunii prima intai""")
_BETWEEN = AROUND | words_of("every each co kazdy kazda kazde w fiecare in pe at hour godzina ora")
_LAST_HOUR = 23


def parse_hour(text: str) -> Hour | None:
    """None where a person would have to ask. A day of the week is each week's; without a time it is nine o'clock."""
    rest, at = time_of_day(plainly(text))
    if rest is None or len(text) > LONGEST:
        return None
    words = [word for word in rest.split() if word not in _BETWEEN or word in _ON]
    if at is None and words and words[-1].isdigit():
        at, words = _hour(words[-1]), words[:-1]
        if at is None:
            return None
    return _of(words, at or NINE)


def _hour(digits: str) -> time | None:
    return time(int(digits)) if len(digits) <= 2 and int(digits) <= _LAST_HOUR else None


def _of(words: list[str], at: time) -> Hour | None:
    days = {_ON[word] for word in words if word in _ON}
    rest = {word for word in words if word not in _ON}
    if rest and rest <= _MONTH and not days:
        return Hour("month", at=at)
    if rest <= _WEEK and (rest or days) and len(days) <= 1:
        return Hour("week", next(iter(days), MONDAY), at)
    return None
