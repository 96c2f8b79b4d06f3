"""Groups of members that an owner asks for in words, and what is none."""

from __future__ import annotations

import pytest

from handlers.offers.combined_words import parse_any
from handlers.offers.crowd_words import asked_about
from loyalty.offers.promotions import Audience, AudienceKind
from tests.handlers.offers.test_composing import GOLD, PROGRAMME, SILVER, local, replace
from tests.languages import no_faults

SHOP = replace(PROGRAMME, tiers=(SILVER, GOLD))
ASKED = {
    "group at-risk": """who is at risk; who is at risk?; Which customers are at risk; how many customers are at risk; list at risk;
        show me customers at risk; group at risk; who is about to leave; kto jest zagrożony; pokaż zagrożonych klientów;
        ilu klientów jest zagrożonych; pokaż klientów zagrożonych odejściem; którzy klienci mogą odejść; cine e în pericol;
        câți clienți sunt în pericol; arată-mi clienții în pericol; cine riscă să plece""",
    "group best": "who are my champions; champions; kto to mistrzowie; cine sunt campionii; show me the champions",
    "group cooling": "who is cooling; which guests are cooling down; kto przychodzi rzadziej; cine vine mai rar",
    "group promising": "who is promising; którzy klienci są obiecujący; cine sunt promițătorii",
    "tier gold": "who is gold; who has gold; which customers are in gold; who is on level gold; kto ma gold; cine are gold; how many are gold",
    "birthday 5": """who has a birthday in May; whose birthday is in may; kto ma urodziny w maju; kto obchodzi urodziny w maju;
        cine își serbează ziua în mai; cine are ziua de naștere în mai""",
    "birthday 6": """who has a birthday this month; whose birthday is it this month; birthdays; birthdays this month; whose birthday is it today;
        kto ma urodziny w tym miesiącu; cine își serbează ziua luna asta; who has a birthday today; who has a birthday this week;
        kto ma dziś urodziny; czyje są dziś urodziny; kto ma urodziny w tym tygodniu; cine își serbează ziua azi;
        cine e sărbătorit azi""",
    "away 90": "who has not come for 90 days; who hasn't been here for 90 days; who hasnt come in 3 months; kogo nie było od 90 dni; cine nu a mai venit de 90 de zile",
    "evenings 0": "who comes in the evening; kto przychodzi wieczorem; cine vine seara",
    "never-redeemed 0": "who never took a reward; kto nigdy nie odebrał nagrody; cine nu a luat nicio recompensă",
    "detractors 0": "who are the detractors; detractors; kto jest krytykiem",
    "promoters 0": "who are my promoters; promoterzy",
    "unhappy 0": "who was unhappy; who is not happy; kto był niezadowolony; cine a fost nemulțumit",
    "best-spend 20": "who spends the most; who spent most; kto wydaje najwięcej; cine cheltuie cel mai mult",
    "best-spend 5": "who are my best 5 by spend",
    "combined 0": "who spent over 500; who came more than 5 times and not 60 days; kto wydał ponad 500; cine a cheltuit peste 500",
}  # fmt: skip
NOT_ASKED = """who is ana; who are you; what do I owe; how many points does ana have; show me the report; what is this; who;
    which of my staff credited how much; kto ile naliczył; co ma ana; cine a creditat cel mai mult; how many; who knows"""


def read(text: str) -> Audience | None:
    about = asked_about(text) or text
    return parse_any(about.strip(" ?"), SHOP, local(2026, 6, 1, 10), "en")


@pytest.mark.parametrize("wanted", ASKED)
def test_who_they_are(wanted: str) -> None:
    said = (" ".join(one.split()) for one in ASKED[wanted].split(";"))
    found = {text: read(text) for text in said}
    told = {
        text: one and f"{one.kind} {one.of if one.kind in _NAMED else one.number}"
        for text, one in found.items()
    }
    no_faults({text: one for text, one in told.items() if one != wanted})


_NAMED = {AudienceKind.GROUP, AudienceKind.TIER}


def test_what_is_no_question_of_a_group() -> None:
    no_faults({one.strip(): found for one in NOT_ASKED.split(";") if (found := read(one.strip()))})
