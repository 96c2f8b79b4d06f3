"""What a new owner asks, in the order of how often it comes, as they would say it, and by buttons: the shop, its people, an
offer, the team, and what is owed."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from tests.stories.own_file import plainly, shop_with, text
from tests.stories.people import Person, Told
from tests.stories.shop import Shop, on_telegram
from tests.stories.test_customer import confirms

file, shop = shop_with(text("holdout = 0.05", "holdout = 0.0"))


@dataclass(frozen=True)
class Words:
    """What is said. `give`: points for Anna; `reward`: a change of one."""

    code: str
    today: str
    week: str
    members: str
    offer: str
    customer: str
    give: str
    best: str
    owe: str
    staff: str
    change: str
    reward: str
    longer: str
    stop: str


ENGLISH = Words(
    "en",
    "how many came today?",
    "how was this week?",
    "How many members do we have?",
    "how did my promotion do?",
    "what does Anna have?",
    "please give 5 points to Anna for our mistake",
    "who are my best customers?",
    "what do I owe?",
    "which of my staff credited how much?",
    "I want to change a reward",
    "reward coffee stamps 8",
    "make the promotion longer",
    "stop it",
)
POLISH = Words(
    "pl",
    "ilu dzisiaj przyszło?",
    "jak nam poszło w tym tygodniu?",
    "ilu mamy członków?",
    "jak poszła promocja?",
    "pokaż mi Annę",
    "daj Annie 5 punktów za naszą pomyłkę",
    "kto przychodzi najczęściej?",
    "co jesteśmy winni klientom?",
    "kto z zespołu ile naliczył?",
    "chcę zmienić nagrodę",
    "nagroda coffee stamps 8",
    "chcę przedłużyć promocję",
    "proszę zatrzymać promocję",
)
ROMANIAN = Words(
    "ro",
    "câți au venit azi?",
    "cum a fost săptămâna asta?",
    "câți membri avem?",
    "cum a mers promoția?",
    "arată-mi cardul Annei",
    "dă-i Annei 5 puncte pentru greșeala noastră",
    "cine vine cel mai des?",
    "ce le datorăm clienților?",
    "cine din echipă cât a creditat?",
    "vreau să schimb o recompensă",
    "recompensa coffee stamps 8",
    "vreau să prelungesc promoția",
    "te rog oprește promoția",
)
IN_EACH_LANGUAGE = pytest.mark.parametrize(
    "words",
    [
        pytest.param(POLISH, id="pl"),
        *(pytest.param(one, id=one.code, marks=pytest.mark.prove) for one in (ENGLISH, ROMANIAN)),
    ],
)


async def sends_an_offer(olga: Person) -> None:
    for said in ("broadcast", "Autumn latte", "skip", "skip", "everyone", "now", "3 days", "first 9 latte"):
        told = await olga.says(said)
    assert told.kind == "dry-run", told
    await olga.chooses("promo-send")
    await olga.shop.later(minutes=1)


@IN_EACH_LANGUAGE
async def test_eleven_questions_typed(shop: Shop, words: Words) -> None:
    olga, max_ = await shop.owner("Olga"), await shop.staff("Max")
    anna, ben = await shop.member("Anna Nowak", offers=True), await shop.member("Ben")
    await shop.visit(anna, max_, "24.50")
    await shop.visit(ben, max_)
    await sends_an_offer(olga)

    async def asks(said: str, kind: str, part: str = "") -> Told:
        told = await olga.says(said)
        assert told.kind == kind, (said, told.kind, told)
        assert part in plainly(told), told
        return told

    await asks(words.today, "report", "2 (+2)")
    await asks(words.week, "report", "2 (+2)")
    await asks(words.members, "report-people", "2")
    await asks(words.offer, "promotion-report", "Autumn latte")
    await asks(words.customer, "customer", "Anna")
    points = (await shop.holds(anna))[1]
    asked = await asks(words.give, "correct-word" if olga.channel == "sms" else "correct-ask", "Anna Nowak")
    assert (await confirms(olga, asked)).kind == "correct-done"
    assert (await shop.holds(anna))[1] == points + 5
    assert anna.told[-1] == "corrected"
    assert (await olga.says("undo")).kind == "undone"
    await asks(words.best, "people-best", "Anna Nowak")
    await asks(words.owe, "owe")
    await asks(words.staff, "report-staff", "Max: 2")
    await asks(words.change, "change-how", "coffee")
    await asks(words.reward, "change-ask", "coffee.stamps: 9")
    assert (await olga.chooses("change-yes")).kind == "change-saved"
    await asks(words.longer, "offer-ask-longer", "Autumn latte")
    assert (await olga.chooses("promo-longer-7")).kind == "offer-longer-ask"
    assert (await olga.chooses("promo-longer-yes")).kind == "offer-longer"
    told = await olga.says(words.stop)
    if told.kind in {"stop-which", "stop-offer-which"}:
        told = await olga.chooses("stop-this" if told.kind == "stop-which" else "promo-stop")
    assert told.kind == "offer-stop-ask"
    await olga.chooses("promo-stop-yes")
    assert "offer-moved" in olga.told
    assert await shop.rows("""SELECT 1 FROM "promotion" WHERE "state" = 'stopped'""") != []
    assert olga.told.count("unknown-staff") == 0


@on_telegram
async def test_eleven_questions_by_buttons(shop: Shop) -> None:
    """From one word on, each next thing is a tap away."""
    olga, max_ = await shop.owner("Olga"), await shop.staff("Max")
    anna = await shop.member("Anna", offers=True)
    await shop.visit(anna, max_, "24.50")
    await sends_an_offer(olga)

    async def taps(*options: str) -> Told:
        for option in options:
            told = await olga.chooses(option)
        return told

    assert (await olga.says("report")).kind == "report"
    assert (await taps("report-week")).kind == "report"
    assert (await olga.says("team")).kind == "team"
    assert (await taps("report-staff")).kind == "report-staff"
    assert (await olga.says("best")).kind == "people-best"
    assert (await taps("customer-of")).kind == "customer"
    assert (await taps("customer-give")).kind == "correct-much"
    asked = await olga.says("5 points our mistake")
    assert (await confirms(olga, asked)).kind == "correct-done"
    assert (await olga.says("promotions")).kind == "offers"
    assert (await taps("promo-change", "promo-longer", "promo-longer-3")).kind == "offer-longer-ask"
    assert (await taps("promo-longer-yes")).kind == "offer-longer"
    assert (await taps("promo-stop")).kind == "offer-stop-ask"
    await taps("promo-stop-yes")
    assert "offer-moved" in olga.told


async def test_stop_it_may_be_about_the_offer_and_stop_never_is(shop: Shop) -> None:
    olga, dan, eve = [await shop.owner(name) for name in ("Olga", "Dan", "Eve")]
    await shop.member("Anna", offers=True)
    await sends_an_offer(olga)
    for said in ("cancel it", "stop sending", "stop the autumn latte"):
        assert (await dan.says(said)).kind == "stop-offer-which", said
    assert (await dan.chooses("promo-stop")).kind == "offer-stop-ask"
    assert (await eve.says("stop")).kind in {"stopped-without-card", ""}
    await shop.later(minutes=1)
    assert (await eve.says("report")).kind == ("" if eve.channel == "sms" else "report")
    assert await shop.rows("""SELECT 1 FROM "promotion" WHERE "state" = 'stopped'""") == []
