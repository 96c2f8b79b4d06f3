"""How the shop did in a time, as an owner asks it in a sentence, typed fast and without accents."""

from __future__ import annotations

from datetime import date

import pytest

from handlers.owner.report_questions import of_a_time
from handlers.owner.report_words import Asked
from tests.handlers.owner.test_report_words import HERE, PLACES, WORDS
from tests.languages import no_faults

# On Monday 30 November 2026.
ASKED = {
    Asked(None, "day", date(2026, 11, 30)): """how many custmers today; is it busy today; jaki utarg dzisiaj; cat am incasat azi; who came today;
        kto dzis byl; cine a venit azi""",
    Asked(None, "day", date(2026, 11, 28)): """how was saturday; how many came on sturday; jak bylo w sobote; cum a fost sambata; how was last saturday""",
    Asked(None, "day", date(2026, 11, 24)): "how did last tuesday go; ilu gości w zeszły wtorek; cati oaspeti martea trecuta; sales on tuesday",
    Asked(None, "week", date(2026, 11, 30)): """how much money this week; how's business this week; how many new members this week;
        ile zarobilismy w tym tygodniu; ilu nowych w tym tygodniu; cat am încasat săptămâna asta""",
    Asked(None, "week", date(2026, 11, 29)): "how much did we make last week; jak nam szlo w zeszlym tygodniu; cum a fost saptamana trecuta",
    Asked(None, "month", date(2026, 11, 30)): """since 1 november; takings since 1 november; utarg od 1 listopada; vânzări de la 1 noiembrie;
        începând cu 1 noiembrie""",
    Asked("staff", "day", date(2026, 11, 29)): "who worked yesterday; kto pracował wczoraj; cine a lucrat ieri",
    Asked("staff", "day", date(2026, 11, 29), "station"): "who worked at the station yesterday",
    Asked(None, "month", date(2026, 10, 31)): "revenue last month; obroty w zeszlym miesiacu; cat am vandut luna trecuta",
    Asked(None, "month", date(2026, 5, 1)): """how many came in may; how much did we take in may; jaki był utarg w maju; incasari in mai; jaki byl obrot za maj;
        ce incasari am avut in mai""",
    Asked(None, "month", date(2026, 10, 1)): "how was october; utarg w październiku; how much did we take in octber",
    Asked(None, "day", date(2026, 11, 29), "station"): "how many came to the station yesterday; ile osob wczoraj station",
    Asked("staff", "week", date(2026, 11, 30)): "staff this week; zespol w tym tygodniu; how did the team do this week; echipa saptamana asta",
    None: """how many points does ana have; how many members; what is this; who is ana; who joined today; how was it; how are you; who works here; since friday;
        how many visits did ana have in may; how much did max credit today; what did the promotion bring in may; kawa wczoraj;
        how many visits has maria; ile wizyt ma marek; how many visits has julia; ile razy byla marta; cate vizite are martin;
        how many visits has maya; cate vizite are iulia; how did the market go; how many came from mark;
        good morning; see you on saturday; jak dodac pracownika; cum adaug un angajat; I was here yesterday; sorry about yesterday""",
}  # fmt: skip


@pytest.mark.parametrize("wanted", ASKED, ids=str)
def test_how_the_shop_did(wanted: Asked | None) -> None:
    said = (" ".join(one.split()) for one in ASKED[wanted].split(";"))
    found = {text: of_a_time(text, WORDS, PLACES, HERE) for text in said}
    no_faults({text: one for text, one in found.items() if one != wanted})
