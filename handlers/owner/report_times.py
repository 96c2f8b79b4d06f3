"""Which time a report is asked of, where it is written and no word of ours: a day, a month by its name, a quarter by its number, a
year, or so long ago; and what is wrong with what is none of these."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Literal

from handlers.reading.birthdays import parse_birthday
from handlers.reading.date_words import AROUND, ONE, WEEKDAYS
from handlers.reading.dates import Reference
from handlers.reading.past_days import parse_day
from handlers.reading.words import normal, words_of
from loyalty.calendar import Birthday, local_day
from loyalty.report.periods import Span, days_of

Written = tuple[Span, date]
Why = Literal["no-day", "stretch", "twice", "unknown"]
"""A day that no calendar has; days that are no whole week or month; two times or two things at once; something else."""

_DAY = timedelta(days=1)
_YEAR = re.compile(r"(?:19|20)\d\d")
_QUARTER = re.compile(r"q?(?P<number>[1-4]|i{1,3}|iv)(?:st|nd|rd|th|lea)?q?(?: (?P<year>20\d\d))?")
_OF_A_QUARTER = re.compile(r"\b(?:quarter|kwartal[ue]?|trimestrul|trimestru)\b ?")
_NUMERALS = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_MANY = r"\d{1,3}|a|an|one|two|jeden|dwa|o|un|doua"
_AGO = re.compile(
    rf"\b(?:(?:(?P<number>{_MANY}) )?(?P<unit>[a-z]+) (?:ago|temu|in urma)|acum (?:(?P<number2>{_MANY}) )?(?:de )?(?P<unit2>[a-z]+))\b"
)
_BEFORE_YESTERDAY = re.compile(r"\b(?:the )?day before yesterday\b|\bprzedwczoraj\b|\balaltaieri\b")
_NUMBERS = {"two": 2, "dwa": 2, "doua": 2}
_SPANS: tuple[tuple[Span, str], ...] = (
    ("day", "day days dzien dni zi zile"),
    ("week", "week weeks tydzien tygodnie tygodni saptamana saptamani"),
    ("month", "month months miesiac miesiace miesiecy luna luni"),
    ("year", "year years rok lata lat an ani"),
)
_UNITS = {word: span for span, words in _SPANS for word in words.split()}
# The months' other cases in Polish and Romanian. Nothing is cut off a word: "maria" and "marta" are people.
_CASES = {
    form: name
    for name, forms in {
        "january": "styczniu styczniem styczniowi ianuariei",
        "february": "lutym lutemu februariei",
        "march": "marcu marcem marcowi",
        "april": "kwietniu kwietniem kwietniowi",
        "may": "maju majem majowi",
        "june": "czerwcu czerwcem czerwcowi",
        "july": "lipcu lipcem lipcowi",
        "august": "sierpniu sierpniem sierpniowi augustului",
        "september": "wrzesniu wrzesniem wrzesniowi",
        "october": "pazdzierniku pazdziernikiem pazdziernikowi",
        "november": "listopadzie listopadem listopadowi",
        "december": "grudniu grudniem grudniowi",
    }.items()
    for form in forms.split()
}
# As a sentence has this one, and the one before it.
_OF_SPANS: tuple[tuple[Span, str, str], ...] = (
    ("week", "tym tygodniu", "zeszlym tygodniu, poprzednim tygodniu, ubieglym tygodniu, ostatnim tygodniu"),
    ("month", "tym miesiacu", "zeszlym miesiacu, poprzednim miesiacu, ubieglym miesiacu, ostatnim miesiacu"),
    ("quarter", "tym kwartale", "zeszlym kwartale, poprzednim kwartale, ubieglym kwartale"),
    ("year", "tym roku", "zeszlym roku, poprzednim roku, ubieglym roku"),
)
_IN_WORDS = {
    phrase: (span, back)
    for span, this, last in _OF_SPANS
    for back, phrases in ((False, this), (True, last))
    for phrase in phrases.split(", ")
}
_ARTICLED = {"lunea": 0, "martea": 1, "miercurea": 2, "joia": 3, "vinerea": 4, "sambata": 5, "duminica": 6}
_DAYS = WEEKDAYS | _ARTICLED
_LAST = words_of(
    "last previous past ostatni ostatnia zeszly zeszla zeszla poprzedni poprzednia trecut trecuta ultima ultimul"
)
_FROM = re.compile(
    r"\bincepand (?:cu|din|de la|de)\b|\bde la(?= (?:luni|marti|miercuri|joi|vineri|sambata|duminica|inceputul|\d))"
)
_LENGTHS = words_of(
    "since od incepand day days week weeks month months hour hours dni tygodnie tygodni miesiace miesiecy zile saptamani luni ore weekend"
)


def time_of(written: str, reference: Reference) -> Written | None:
    """The time that is written, by a day within it; None where none is understood."""
    plain = normal(written)
    if begun := since(plain):
        return _to_today(begun, reference)
    if _YEAR.fullmatch(plain):
        return "year", date(int(plain), 1, 1)
    if weekday := _last_weekday(plain, reference):
        return "day", weekday
    if of_words := _IN_WORDS.get(plain):
        span, back = of_words
        today = local_day(reference.now, reference.zone)
        return span, days_of(span, today)[0] - _DAY if back else today
    if re.search(r"[a-z]", plain) and (quarter := quarter_of(written, reference)):
        return "quarter", quarter
    if day := parse_day(written, reference):
        return "day", day
    is_month = not re.search(r"\d", _YEAR.sub("", written))
    month = _month(written, reference) if is_month else None
    return ("month", month) if month else None


def with_since(plain: str) -> str:
    """The text, in small letters without accents, with one word for it in every language: "de la luni" is "since luni"."""
    return re.sub(r"\bod\b", "since", _FROM.sub("since", plain))


def since(plain: str) -> str:
    """What stands behind it; "" where it is not said."""
    word, _, day = with_since(plain).partition(" ")
    return day if word == "since" else ""


def _to_today(begun: str, reference: Reference) -> Written | None:
    """The week, month, quarter or year that goes on since that day, or today; None: it is none of these."""
    today, day = (
        local_day(reference.now, reference.zone),
        parse_day(begun, reference) or _month(begun, reference),
    )
    spans: tuple[Span, ...] = ("day", "week", "month", "quarter", "year")
    return next(((span, today) for span in spans if days_of(span, today)[0] == day), None)


def _month(written: str, reference: Reference) -> date | None:
    """By its name, in any case ("w maju")."""
    name, _, year = normal(written).partition(" ")
    plain = f"{_CASES[name]} {year}" if name in _CASES else written
    return parse_day(f"1 {plain}", reference)


def quarter_of(written: str, reference: Reference) -> date | None:
    """The first day of the newest quarter with this number ("3", "q3 2025"), or of that year."""
    found = _QUARTER.fullmatch(_OF_A_QUARTER.sub("", normal(written)).strip())
    if found is None:
        return None
    today = local_day(reference.now, reference.zone)
    number = _NUMERALS.get(found["number"]) or int(found["number"])
    first = date(int(found["year"] or today.year), 3 * number - 2, 1)
    return first if found["year"] or first <= today else first.replace(year=first.year - 1)


def time_ago(said: str, reference: Reference) -> tuple[Written | None, str]:
    """ "2 weeks ago", "acum 2 săptămâni", and the other words; `said` in small letters without accents."""
    if before := _BEFORE_YESTERDAY.search(said):
        day = local_day(reference.now, reference.zone) - 2 * _DAY
        return ("day", day), f"{said[: before.start()]} {said[before.end() :]}".strip()
    found = _AGO.search(said)
    span = _UNITS.get(found["unit"] or found["unit2"]) if found else None
    if not (found and span):
        return None, said
    many = found["number"] or found["number2"] or "1"
    day = local_day(reference.now, reference.zone)
    for _ in range(int(many) if many.isdecimal() else _NUMBERS.get(many, 1)):
        day = days_of(span, day)[0] - _DAY
    return (span, day), f"{said[: found.start()]} {said[found.end() :]}".strip()


def _last_weekday(plain: str, reference: Reference) -> date | None:
    """ "Last Tuesday" is never today."""
    words = plain.split()
    rest = [word for word in words if word not in _LAST]
    if len(rest) == len(words) or len(rest) != 1 or rest[0] not in _DAYS:
        return None
    before = local_day(reference.now, reference.zone) - _DAY
    return before - timedelta(days=(before.weekday() - _DAYS[rest[0]]) % 7)


def wrong_with(written: str, locale: str) -> Why:
    """Of what is no time."""
    words = [word for word in re.split(r"[^\w]+", normal(written)) if word]
    if _is_no_day(written, words, locale):
        return "no-day"
    numbers = [word for word in words if word.isdecimal()]
    return "stretch" if len(numbers) > 1 or _LENGTHS & set(words) else "unknown"


def _is_no_day(written: str, words: list[str], locale: str) -> bool:
    """ "31 February", "31.02": a number and a month that has fewer days."""
    figures = re.fullmatch(r"(\d{1,2})[./-](\d{1,2})(?:[./-]\d{2,4})?", written.strip())
    if figures:
        return int(figures[2]) <= 12 or int(figures[1]) <= 12
    days = [word for word in words if re.fullmatch(r"\d{1,2}(?:st|nd|rd|th)?", word)]
    names = [word for word in words if word.isalpha() and word not in AROUND | ONE]
    first = isinstance(parse_birthday(f"1 {names[0]}", locale), Birthday) if len(names) == 1 else False
    return len(days) == 1 and first
