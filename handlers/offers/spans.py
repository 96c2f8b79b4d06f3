"""Stretches of time as an owner types them."""

from __future__ import annotations

from collections.abc import Mapping

MOST_DAYS = 3650

UNITS: Mapping[str, int] = {
    word: days
    for days, words in (
        (1, "day days dzien dnia dni zi zile zilele"),
        (7, "week weeks tydzien tygodniu tygodnia tygodni tygodnie saptamana saptamani"),
        (30, "month months miesiac miesiaca miesiacu miesiace miesiecy luna luni"),
        (365, "year years rok roku lata lat an ani"),
    )
    for word in words.split()
}
