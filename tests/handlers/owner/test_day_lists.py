"""Who joined on a day, whose birthday it is, and the best of a place, as an owner asks for them."""

from __future__ import annotations

from datetime import date

import pytest

from handlers.owner.day_lists import best_at, of_a_day
from tests.handlers.owner.test_report_words import HERE, PLACES, WORDS
from tests.languages import no_faults

# On Monday 30 November 2026.
TODAY, YESTERDAY = date(2026, 11, 30), date(2026, 11, 29)
ASKED = {
    ("joined-on", TODAY): """who joined today; new members today; new customers today; who signed up today?; new today; kto dzisiaj dołączył; nowi
        klienci dziś; kto się dziś zapisał; cine s-a înscris azi; clienți noi azi""",
    ("joined-on", YESTERDAY): "who joined yesterday; new customers yesterday; kto dołączył wczoraj; cine s-a înscris ieri",
    ("joined-on", date(2026, 11, 27)): "who joined on friday; nowi klienci w piątek; cine s-a înscris vineri",
    ("born-on", TODAY): """who has a birthday today; whose birthday is it today?; birthday today; birthdays today; kto ma dziś urodziny; urodziny
        dzisiaj; czyje są dziś urodziny; cine își serbează ziua azi; cine e sărbătorit azi; zile de naștere azi""",
    ("born-on", date(2026, 12, 1)): "birthdays tomorrow; kto ma jutro urodziny; cine își serbează ziua mâine",
    None: """who joined this week; new members in may; birthdays; birthdays in may; who has a birthday this week; how many joined today; ilu
        nowych dzisiaj; câți s-au înscris azi; what is new today; my birthday is today; mam dziś urodziny; azi e ziua mea; new offer
        today; new; nowi; who is new; double points for birthdays today""",
}  # fmt: skip
BEST = {
    "main": "best main street; best customers at Main Street; who are my best customers in main street; najlepsi klienci Main Street; "
    "cei mai buni clienți din Main Street",
    "station": "best station; top customers station; regulars at the station",
    "": "best; best customers; report station; main street; best 20 by spend",
}


@pytest.mark.parametrize("wanted", ASKED, ids=str)
def test_of_a_day(wanted: tuple[str, date] | None) -> None:
    said = (" ".join(one.split()) for one in ASKED[wanted].split(";"))
    found = {text: of_a_day(text, WORDS, PLACES, HERE) for text in said}
    no_faults({text: one for text, one in found.items() if one != wanted})


@pytest.mark.parametrize("wanted", BEST)
def test_of_a_place(wanted: str) -> None:
    found = {text: best_at(text, WORDS, PLACES) for text in BEST[wanted].split("; ")}
    no_faults({text: one for text, one in found.items() if one != wanted})
