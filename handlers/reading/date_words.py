"""The words and figures that days and times are written with, in every language we speak."""

from __future__ import annotations

import re
from datetime import time, timedelta

from handlers.reading.words import words_of

LAST = time(23, 59)  # the end of a day that something lasts until: midnight itself would be the next day
NOW = {
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
_TODAY = ("today", "tonight", "dzis", "dzisiaj", "azi", "astazi")
_TOMORROW = ("tomorrow", "jutro", "jutra", "maine")
_AFTER_TOMORROW = ("day after tomorrow", "pojutrze", "poimaine")
RELATIVE = {
    phrase: days for days, phrases in enumerate((_TODAY, _TOMORROW, _AFTER_TOMORROW)) for phrase in phrases
}
WEEKDAYS = {
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
_MINUTE, _HOUR, DAY, _WEEK = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1), timedelta(days=7)
UNITS = {
    word: length
    for length, words in (
        (_MINUTE, "m min mins minute minutes minut minuty minuta"),
        (_HOUR, "h hour hours hr hrs godz godzina godziny godzin godzine ora ore"),
        (DAY, "d day days dzien dni dnia zi zile"),
        (_WEEK, "w week weeks tydzien tygodnie tygodni tyg saptamana saptamani"),
    )
    for word in words.split()
}
ONE = words_of("a an one jeden jedna jedno o un una")
AROUND = words_of("""from starting starts start on at in for until till to through by the of and next this coming end ends lasts sharp o clock oclock
    od do w we o na za przez po dnia az najblizszy najblizsza konca godz godzinie
    de din la pana peste timp ora in pe cu incepand si""")
_AT = r"(?:at|o|la|ora|ora|godz|godzinie|until|till|do|od|de la|pana la)"
CLOCK = re.compile(r"(?<![\d.:/-])(?P<hour>\d{1,2}):(?P<minute>\d\d)(?: ?(?P<half>am|pm))?(?![\d:])")
HALVES = re.compile(r"(?<![\d.:/-])(?P<hour>\d{1,2})(?:[.](?P<minute>\d\d))? ?(?P<half>am|pm)\b")
# "18.00" and "9.30" are times and no days, because no month has that number.
DOTTED = re.compile(r"(?<![\d.:/-])(?P<hour>\d{1,2})[.](?P<minute>00|1[3-9]|[2-5]\d)(?![\d.:/])")
HOURS = re.compile(rf"\b{_AT} (?P<hour>\d{{1,2}})(?: ?h)?(?=$| )(?! [a-z])")
NAMED = {"noon": time(12), "midday": time(12), "poludnie": time(12), "poludnia": time(12), "pranz": time(12)}
MIDNIGHT = frozenset({"midnight", "polnoc", "polnocy", "miezul noptii"})
YEAR = re.compile(r"\b(20\d\d)\b")
SHORT_YEAR = re.compile(r"\b\d{1,2}([./-])\d{1,2}\1(\d\d)\b(?!\d)")
# Marks between words; ".", ":", "/" and "-" stay, for times and days are written with them.
MARKS = str.maketrans({",": " ", ";": " ", "(": " ", ")": " ", "!": " ", "?": " "})
