"""What an owner asks of the shop in a sentence, as a new owner would, in each of the languages."""

from __future__ import annotations

import pytest

from handlers.reading.questions import asked, asked_by_an_owner, report_of
from handlers.reading.words import normal
from tests.languages import no_faults, shop_words

WORDS = shop_words()

ASKED = {
    "report": """
        cât am încasat azi; cât s-a vândut azi; how many came today?; how many visits today; how many people were here today; how many customers did we
        have today; how was today; how's today going; how is business; how busy were we today; how are we doing
        today; today; today's numbers; numbers; how is it going; stats; statistics; show me today's figures; how
        did we do today; how many guests today; ilu dzisiaj przyszło?; ile osób było dzisiaj; ilu klientów
        dzisiaj; ile wizyt dziś; jak dzisiaj poszło; jak nam idzie; jak idzie interes; dzisiejsze wyniki;
        statystyki; ilu gości dzisiaj; ilu ludzi dziś przyszło; ilu klientów było dziś; pokaż dzisiejszy raport;
        jak tam dzisiaj; câți clienți azi?; câți au venit azi; cum a fost azi; câte vizite azi; cum mergem; cum
        merge afacerea; cifrele de azi; statistici; câtă lume a venit azi; câți oaspeți azi; azi; arată-mi
        raportul de azi; cum stăm azi; cum a mers azi; câți oameni au fost azi
    """,
    "report-week": """
        how many came this week?; how was this week; how many visits this week; this week; how many customers
        this week; numbers for this week; how busy was the week; how are we doing this week; ilu przyszło w tym tygodniu; jak nam poszło w
        tym tygodniu; ile wizyt w tym tygodniu; w tym tygodniu; ilu klientów w tym tygodniu; wyniki tygodnia;
        câți au venit săptămâna asta; cum a fost săptămâna asta; câte vizite săptămâna asta; săptămâna asta;
        câți clienți săptămâna aceasta; cifrele săptămânii
    """,
    "report-yesterday": """
        how was yesterday; how many came yesterday; yesterday; jak było wczoraj; ilu przyszło wczoraj; wczoraj;
        cum a fost ieri; câți au venit ieri; ieri
    """,
    "report-last-week": """
        how was last week; jak było w zeszłym tygodniu; săptămâna trecută; how many came last week; ilu klientów
        w poprzednim tygodniu; câți au venit săptămâna trecută
    """,
    "report-last-month": """
        last month; how was last month; w zeszłym miesiącu; cum a fost luna trecută; ilu było w zeszłym
        miesiącu; câți clienți luna trecută
    """,
    "report-people": """
        how many members; how many members do we have?; how many members are there; how many people have a card;
        how many cards; how many cards are out there; how many customers do I have; number of members; member
        count; members; how many signed up; how many people joined; how many are in the programme; how many
        regulars do I have; total members; ilu mamy członków; ilu jest członków; ilu klientów ma kartę; ile osób
        ma kartę; ile kart; ilu mam klientów; ilu uczestników; liczba członków; ile kart wydaliśmy; ilu klientów
        w programie; ilu ludzi się zapisało; członkowie; uczestnicy; ilu klientów mamy; ile osób jest w
        programie; câți membri avem; câți membri sunt; câți clienți au card; câte carduri; câți oameni au card;
        câți clienți avem; numărul de membri; câți s-au înscris; membri; câți sunt în program; câte carduri
        avem; total membri; câte persoane au card; câți participanți; câți clienți sunt înscriși
    """,
    "promo-newest": """
        how did my promotion do; how did my promotion do?; how is the promotion going; how did the offer go; did
        my promotion work; did the promotion work?; was the promotion worth it; results of my promotion; how did
        the last offer do; how many claimed my offer; how many took the offer; promotion results; how is my
        offer doing; what did the promotion bring; jak poszła promocja; jak poszła moja promocja?; jak idzie
        promocja; czy promocja zadziałała; wyniki promocji; co dała promocja; jak wypadła promocja; jak
        sprzedaje się promocja; raport promocji; ile osób skorzystało z promocji; ilu skorzystało z oferty; jak
        tam promocja; jak poszła oferta; czy oferta się opłaciła; efekty promocji; cum a mers promoția; cum
        merge promoția; a mers promoția?; rezultatele promoției; ce a adus promoția; câți au folosit promoția;
        cum a mers oferta; raportul promoției; cum a fost promoția; a funcționat promoția; câți au luat oferta;
        cum stă promoția; cum merge oferta; a meritat promoția; ce rezultate are promoția
    """,
    "customer": """
        what does ana have; how many points does ana have; how many stamps does ana have; co ma ana; ile punktów
        ma ana; ile pieczątek ma ana; kiedy ostatnio była ana; ce are ana; câte puncte are ana; câte ștampile
        are ana; când a venit ana ultima dată
    """,
    "give": """
        give ana 5 points for our mistake; give ana five points for our mistake; add 5 points to ana because we
        were wrong; add 5 points to ana; credit ana 5 points mistake; give 5 points to ana for our mistake;
        please give ana 5 points, our mistake; i want to give ana 5 points; give ana 5 points; give ana a stamp
        for the spilled coffee; give ana 1 stamp spilled coffee; gift ana 5 points sorry; daj ana 5 punktów za
        naszą pomyłkę; daj anie 5 punktów za pomyłkę; dodaj ana 5 punktów pomyłka; dodaj 5 punktów dla ana za
        pomyłkę; przyznaj ana 5 punktów nasza wina; daj ana pięć punktów za błąd; daj 5 punktów ana za pomyłkę;
        dolicz ana 5 punktów pomyłka; dopisz ana 5 punktów pomyłka; proszę daj ana 5 punktów; chcę dać ana 5
        punktów; daj ana pieczątkę za rozlaną kawę; dă-i anei 5 puncte; dă-i ana 5 puncte greșeala noastră;
        acordă 5 puncte anei; oferă 5 puncte anei; adaugă 5 puncte anei pentru greșeală
    """,
    "deduct": """
        take 2 stamps from ana credited twice; take off 5 points from ana; odejmij ana 2 pieczątki dwa razy;
        zabierz ana 5 punktów pomyłka; retrage 5 puncte anei; retrage 5 puncte de la ana pentru greseala
    """,
    "people-best": """
        who are my best customers?; best customers; top customers; my top customers; who comes most; who comes
        most often; who spends the most; top 10; best; regulars; my regulars; who are my regulars; most loyal
        customers; vip; who are the best; show me my best customers; list my best customers; loyal customers;
        who is my best customer; najlepsi klienci; kto są moi najlepsi klienci; którzy klienci są najlepsi;
        najlepszy klient; kto przychodzi najczęściej; kto wydaje najwięcej; stali klienci; moi stali klienci;
        top klienci; najlepsi; pokaż najlepszych klientów; najwierniejsi klienci; kto jest najlepszym klientem;
        najlojalniejsi; bywalcy; cei mai buni clienți; cine sunt cei mai buni clienți; cei mai buni; cel mai bun
        client; cine vine cel mai des; cine cheltuie cel mai mult; clienți fideli; clienții fideli; top clienți;
        arată-mi cei mai buni clienți; cei mai fideli clienți; clienții mei cei mai buni; cine e cel mai bun
        client; obișnuiții; clienții obișnuiți
    """,
    "people-quiet": """
        who has not come; who stopped coming; who did not come back; lost customers; who have we lost; sleeping
        customers; inactive customers; kto dawno nie był; kto zniknął; kogo dawno nie było; utraceni klienci;
        nieaktywni klienci; cine nu a mai venit; clienți pierduți; clienți inactivi; cine a dispărut
    """,
    "people-new": """
        new customers; who joined; who joined this week; who are the new ones; newcomers; nowi klienci; kto
        dołączył; nowi; clienți noi; cine s-a înscris; cine e nou
    """,
    "owe": """
        what do I owe; what do I owe?; how much do we owe; what do we owe our customers; owe; liability; open
        points; outstanding points; what do customers hold; how many points are outstanding; how many points are
        out there; what are my points worth; points liability; how much do i owe in points; what do i still owe;
        debts; open vouchers; what would it cost if everybody redeemed; co jestem winien; ile jestem winien; ile
        jestem winna; co jesteśmy winni; ile jesteśmy winni klientom; zobowiązania; zobowiązania punktowe; ile
        punktów jest w obiegu; ile punktów mają klienci; niewykorzystane punkty; ile warte są punkty; dług; ile
        mamy do oddania; co jesteśmy winni klientom; otwarte vouchery; ile wiszę klientom; ce datorez; cât
        datorez; cât datorăm; ce datorăm clienților; cât datorez clienților; datorii; obligații; câte puncte
        sunt în circulație; câte puncte au clienții; puncte nefolosite; cât valorează punctele; cât am de dat;
        ce am de dat; datoria; datoria în puncte; ce le datorăm clienților
    """,
    "report-staff": """
        which of my staff credited how much?; who credited how much; who credited what; how much did max credit;
        how is my team doing; team report; staff report; who credited the most; who enrolled most; how much did
        each credit; who works best; how many did max credit; staff figures; how did my staff do; show me the
        team's figures; performance of the team; credits by staff; who sold most; kto z zespołu ile naliczył;
        kto ile naliczył; który z pracowników ile naliczył; ile naliczył max; jak pracuje zespół; raport
        zespołu; raport pracowników; kto naliczył najwięcej; kto zapisał najwięcej; wyniki zespołu; statystyki
        pracowników; ile kto naliczył; jak radzi sobie zespół; naliczenia pracowników; cine din echipă cât a
        creditat; cine cât a creditat; cât a creditat fiecare; cât a creditat max; cum merge echipa; raportul
        echipei; raport personal; cine a creditat cel mai mult; cine a înscris cei mai mulți; rezultatele
        echipei; statistici angajați; care angajat a creditat cât; cum se descurcă echipa; cifrele echipei
    """,
    "reward": """
        change reward coffee stamps 8; change the coffee to 8 stamps; make the coffee cost 8 stamps;
        change reward; change a reward; change the price of the coffee; set coffee to 8 stamps; i want
        to change a reward; edit reward; new reward; add a reward; remove reward coffee; change the
        reward coffee; the coffee should cost 8 stamps; change rewards; zmień nagrodę; zmień nagrodę
        coffee stamps 8; zmień kawę na 8 pieczątek; chcę zmienić nagrodę; edytuj nagrodę; nowa nagroda;
        dodaj nagrodę; usuń nagrodę coffee; zmiana nagrody; zmień nagrody; zmień cenę kawy; kawa ma
        kosztować 8 pieczątek; schimbă recompensa; schimbă recompensa coffee stamps 8; schimbă cafeaua
        la 8 ștampile; vreau să schimb o recompensă; modifică recompensa; recompensă nouă; adaugă o
        recompensă; șterge recompensa coffee; schimbă recompensele; schimbă prețul cafelei; cafeaua să
        coste 8 ștampile; editează recompensa
    """,
    "promo-longer": """
        lengthen a promotion; lengthen the promotion; extend the promotion; extend my promotion to friday;
        lengthen promotion to Sunday; make the promotion longer; longer promotion; prolong the promotion; i want
        to extend the offer; keep the promotion running until sunday; let the promotion run until sunday;
        promotion until sunday; extend it to sunday; run the offer another week; can i extend the promotion;
        extend the offer by a week; promotion one week longer; the offer should end on sunday; przedłuż
        promocję; przedłuż promocję do niedzieli; wydłuż promocję; wydłuż ofertę do piątku; dłuższa promocja;
        chcę przedłużyć promocję; promocja do niedzieli; przedłuż ofertę; przedłużyć promocję; niech promocja
        trwa do niedzieli; przedłuż moją promocję; promocja dłużej; wydłuż promocję o tydzień; oferta do
        niedzieli; prelungește promoția; prelungește promoția până duminică; prelungește oferta; promoție mai
        lungă; vreau să prelungesc promoția; promoția până duminică; prelungește oferta până vineri; prelungire
        promoție; fă promoția mai lungă; lasă promoția până duminică; prelungesc promoția; prelungește promoția
        mea; promoția mai mult; oferta până duminică
    """,
    "promo-call-off": """
        stop the promotion; stop my promotion; stop the offer; end the promotion; cancel the promotion; call it
        off; take the promotion down; please stop the promotion; stop this promotion; the promotion should stop;
        stop the promotion now; kill the promotion; no more promotion; zatrzymaj promocję; zatrzymaj ją;
        zatrzymaj to; zakończ promocję; odwołaj promocję; przerwij promocję; stop promocja; anuluj promocję;
        zatrzymaj ofertę; zakończ ofertę; odwołaj ofertę; proszę zatrzymać promocję; skończ promocję; koniec
        promocji; wyłącz promocję; oprește promoția; oprește-o; încheie promoția; anulează promoția; întrerupe
        promoția; stop promoția; oprește oferta; încheie oferta; anulează oferta; te rog oprește promoția;
        termină promoția; gata cu promoția; oprește promoția acum; opriți promoția; închide promoția
    """,
    "campaign-end": """
        stop the campaign
    """,
    "complaints": """
        complaints; show complaints; who wrote; what do customers write; skargi; pokaż reklamacje; wiadomości od klientów; reclamații; ce scriu
        clienții; mesaje de la clienți
    """,
    "export-customers": """
        export customers; export all customers; download customer list; eksport klientów; pobierz listę klientów; exportă clienții;
        descarcă lista de clienți
    """,
    "sms-cost": """
        sms cost; how much does an sms cost; what do the messages cost; koszt sms; ile kosztuje sms; ile kosztują wiadomości; cost sms; cât
        costă un sms; cât costă mesajele
    """,
    "occasion-off": """
        turn off birthday messages; stop birthday messages; stop sending birthday messages; no more birthday messages; don't send
        birthday messages; switch the birthday greetings off; stop the reminders; no more welcome messages; disable the monthly
        summary; wyłącz wiadomości urodzinowe; nie wysyłaj wiadomości urodzinowych; wyłącz przypomnienia; przestań wysyłać życzenia
        urodzinowe; nie chcę wiadomości powitalnych; oprește mesajele de ziua de naștere; dezactivează mesajele de aniversare; nu mai
        trimite mesaje de bun venit; nu trimite reamintiri
    """,
    "occasion-on": """
        turn on birthday messages; turn the birthday messages back on; włącz wiadomości urodzinowe; pornește mesajele de ziua de naștere
    """,
    "reports-off": """
        turn off weekly reports; stop the reports; stop sending reports; no more reports; wyłącz raporty; nie wysyłaj raportów; oprește
        rapoartele; nu mai trimite rapoarte
    """,
    "promo-pause": """
        wstrzymaj promocję
    """,
    "": """
        how do I enrol a customer; what is a stamp worth to me; I will be late tomorrow; jak dodać pracownika;
        cum adaug un angajat; remove the customer Ana; delete the promotion; remove the staff member Ben; thanks for
        the points; please delete the data you have about me; mulțumesc pentru puncte; kawa za 8 pieczątek; double points this weekend; the coffee machine is broken; ekspres się zepsuł; s-a
        stricat aparatul de cafea
    """,
}


def phrases(intent: str) -> list[str]:
    return [" ".join(one.split()) for one in ASKED[intent].split(";")]


def meant(text: str) -> str:
    """A phrase by itself, a sentence, or the period of a report."""
    whole = WORDS.of_owners.get(normal(text)) or WORDS.intent(text)
    return whole or asked_by_an_owner(WORDS, text) or report_of(WORDS, text)


@pytest.mark.parametrize("intent", ASKED)
def test_what_an_owner_asks(intent: str) -> None:
    no_faults({text: meant(text) for text in phrases(intent) if meant(text) != intent})


def test_a_customer_asks_none_of_it() -> None:
    said = (text for intent in ASKED for text in phrases(intent))
    no_faults({text for text in said if asked(WORDS, text) in WORDS.owners_questions.keys() - {"give"}})
