"""Birthdays as people type them: a day and a month, in words or figures. A year is not kept."""

import re
import unicodedata
from dataclasses import dataclass
from itertools import chain

from loyalty.calendar import Birthday

# A table and not babel's: importing babel costs more than all handlers together. The tests hold it against CLDR.
_MONTHS = (
    "january styczen stycznia ianuarie",
    "february luty lutego februarie",
    "march marzec marca martie",
    "april kwiecien kwietnia aprilie",
    "may maj maja mai",
    "june czerwiec czerwca iunie",
    "july lipiec lipca iulie",
    "august sierpien sierpnia",
    "september wrzesien wrzesnia septembrie",
    "october pazdziernik pazdziernika octombrie",
    "november listopad listopada noiembrie",
    "december grudzien grudnia decembrie",
)
_SHORTEST_NAME = 3

_ROMAN = {
    numeral: month
    for month, numeral in enumerate(
        ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"), 1
    )
}

_AROUND = """
    a am an and birth birthday born bday date day for hi hello i im in is it its m me mine my of on please s the thanks was
    dnia dzien dziekuje dzieki data jest mam mi moje r rok roku ur urodzenia urodzil urodzilam urodzilem urodziny urodzona urodzony w
    aniversare aniversarea de din e este eu in la luna mea mersi multumesc nascut nascuta nasterii pe sunt si ziua zi
"""
_FILLERS = frozenset(_AROUND.split())
_FILLER_BESIDE_A_MONTH = "sie"
"""Polish for "myself" once the diacritics are gone, and short for August."""

_ORDINAL = r"(?:[ -]?(?:st|nd|rd|th|go|ego|szego|tego|lea)\b)?"
_YEAR = r"(?:(?:19|20)\d\d)"
_DAY_FIRST = re.compile(
    rf"(\d{{1,2}}) ?([./ -]) ?(\d{{1,2}}|[ivx]{{1,4}})(?: ?[./ -] ?(?:{_YEAR}|\d\d))?r?[.]?"
)
_YEAR_FIRST = re.compile(rf"{_YEAR} ?[./ -] ?(\d{{1,2}}|[ivx]{{1,4}}) ?[./ -] ?(\d{{1,2}})")
_DAY_IN_WORDS = re.compile(rf"(?<!\d)(\d{{1,2}})(?!\d){_ORDINAL}")
_YEAR_IN_WORDS = re.compile(rf"\b{_YEAR}(?!\d)|'\d\d\b|(?<=\D)\d\d$")
_LONGEST = 80

_DAY_FIRST_LANGUAGES = frozenset({"en", "pl", "ro"})
_MONTH_FIRST_REGIONS = frozenset({"us", "ph"})


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """Two figures that could each be the month: `first` reads the day first, `second` the month first. Ask which one."""

    first: Birthday
    second: Birthday


def parse_birthday(text: str, locale: str) -> Birthday | Ambiguous | None:
    """The birthday in this text, or None for no birthday, an impossible one, or more than a birthday.

    Month names are understood in every language we speak whatever the locale. Figures are read day first ("02/03" is 2 March) unless
    only the other way is possible; in a locale that may read them month first, such as en-US, they are `Ambiguous`.
    """
    if len(text) > _LONGEST:
        return None
    plain = _plain(text)
    return _in_figures(_without_fillers(plain), locale) or _in_words(plain)


def _in_figures(text: str, locale: str) -> Birthday | Ambiguous | None:
    if iso := _YEAR_FIRST.fullmatch(text):
        return _birthday(_month_number(iso[1]), int(iso[2]))
    if not (found := _DAY_FIRST.fullmatch(text)):
        return None
    left, right = int(found[1]), _month_number(found[3])
    day_first = _birthday(right, left)
    month_first = _birthday(left, right) if found[3].isdigit() else None
    if day_first and month_first and day_first != month_first and not _is_day_first(locale):
        return Ambiguous(day_first, month_first)
    return day_first or month_first


def _in_words(text: str) -> Birthday | None:
    names = [word for word in re.findall(r"[a-z]+", _DAY_IN_WORDS.sub(" ", text)) if word not in _FILLERS]
    if len(names) > 1:
        names = [name for name in names if name != _FILLER_BESIDE_A_MONTH]
    month = _NAMES.get(names[0]) if len(names) == 1 else None
    days = _DAY_IN_WORDS.findall(_without_year(text))
    return _birthday(month, int(days[0])) if month and len(days) == 1 else None


def _without_year(text: str) -> str:
    """Drops the year, if another number is left to be the day."""
    shorter = _YEAR_IN_WORDS.sub(" ", text, count=1)
    return shorter if re.search(r"\d", shorter) else text


def _without_fillers(text: str) -> str:
    words = text.split(" ")
    return " ".join(word for word in words if word.strip(",.:!'") not in _FILLERS or word in _ROMAN).strip(
        " ,.:!"
    )


def _birthday(month: int, day: int) -> Birthday | None:
    try:
        return Birthday(month, day)
    except ValueError:
        return None


def _month_number(text: str) -> int:
    return int(text) if text.isdigit() else _ROMAN.get(text, 0)


def _is_day_first(locale: str) -> bool:
    language, *rest = re.split(r"[-_]", locale.lower())
    return language in _DAY_FIRST_LANGUAGES and not _MONTH_FIRST_REGIONS.intersection(rest)


_UNDECOMPOSED = str.maketrans({"ł": "l", "’": "'", "‐": "-", "‑": "-", "–": "-", "−": "-"})


def _plain(text: str) -> str:
    """Lower case without diacritics, one spelling for dashes, single spaces."""
    bare = "".join(
        char for char in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(char)
    )
    return " ".join(bare.translate(_UNDECOMPOSED).split())


def _prefixes(name: str) -> set[str]:
    return {name[:length] for length in range(_SHORTEST_NAME, len(name) + 1)}


def _names() -> dict[str, int]:
    """Every month name and every beginning of one that no other month shares: "lut", "sept", "febr"."""
    meant = [set(chain.from_iterable(map(_prefixes, names.split()))) for names in _MONTHS]
    words = set().union(*meant)
    return {
        word: months[0]
        for word in words
        if len(months := [month for month, own in enumerate(meant, 1) if word in own]) == 1
    }


_NAMES = _names()
