"""The words that campaigns are said with, in every language we speak: as `normal` has them."""

from __future__ import annotations

from collections.abc import Mapping

from handlers.reading.currencies import WORDS as CURRENCIES
from handlers.reading.date_words import UNITS as LENGTHS
from handlers.reading.date_words import WEEKDAYS
from handlers.reading.words import normal, words_of
from loyalty.ledger.units import Unit


def either(words: str) -> str:
    """A group of a pattern: any of these words; "_" is a space within one."""
    longest = sorted(words_of(words), key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(longest).replace('_', ' ')})"


UNITS: Mapping[Unit, str] = {
    Unit.POINTS: either("point points pts pkt punkt punkty punktow punkta punct puncte punctele punctelor"),
    Unit.STAMPS: either("""stamp stamps pieczatka pieczatki pieczatke pieczatek stempel stemple stempli
        stampila stampile stampilele stampilelor"""),
    Unit.MONEY: either("cashback cash_back cashbacku cashbackul cashbackului"),
}
CASH = Unit.MONEY
SAID: Mapping[Unit, str] = {Unit.POINTS: "points", Unit.STAMPS: "stamps", Unit.MONEY: "cashback"}
BUTTONS: Mapping[Unit, str] = {
    Unit.POINTS: "campaign-points",
    Unit.STAMPS: "campaign-stamps",
    Unit.MONEY: "campaign-money",
}
UNIT = f"(?:{'|'.join(UNITS.values())})"
FOLDS: Mapping[int, str] = {
    2: either("""double doubled doubles twice podwojne podwojnych podwojny podwojna podwojnie podwoj
        dublu dubla duble dublati dubleaza"""),
    3: either("""triple tripled treble potrojne potrojnych potrojny potrojna potrojnie potroj
        triplu tripla tripleaza triplati"""),
}
TIMES = either("x times razy ori")
NUMBERS = {
    word: str(number)
    for number, words in enumerate(
        ("two dwa dwie doua", "three trzy trei", "four cztery patru", "five piec cinci"), start=2
    )
    for word in words.split()
}
# How often it counts for each member.
AT_MOST = either(
    "at_most not_more_than no_more_than only max maximum najwyzej maksymalnie tylko cel_mult maxim doar"
)
EACH = either(
    "each per_person per_customer per_member kazdy kazdemu na_osobe na_klienta fiecare de_persoana de_client"
)
ONCE_A: Mapping[str, str] = {
    "day": either("once_a_day once_per_day raz_dziennie raz_na_dzien raz_w_ciagu_dnia o_data_pe_zi"),
    "week": either("once_a_week once_per_week raz_w_tygodniu raz_na_tydzien o_data_pe_saptamana"),
    "month": either("once_a_month once_per_month raz_w_miesiacu raz_na_miesiac o_data_pe_luna"),
    "all": either("just_once only_once once tylko_raz jeden_raz o_singura_data doar_o_data"),
}
ONE = either("one a an jeden jedna jedno jedna o un una")
EXTRA = either("""extra more additional bonus on_top dodatkowe dodatkowy dodatkowa dodatkowych dodatkowo wiecej
    bonusowe bonusowych gratis suplimentar suplimentara suplimentare in_plus""")
PERCENT = either("% percent procent procenta procente la_suta")
CURRENCY = (
    f"(?:{'|'.join(sorted({normal(word) for word in CURRENCIES if normal(word)}, key=len, reverse=True))})"
)
BACK = either("back of_the_bill zwrotu zwrot rachunku z_rachunku inapoi din_nota")
LEAST = either("from over above at_least minimum min od powyzej co_najmniej peste de_la cel_putin minim")

FIRST_VISIT = either("""first_visit first_visits new_customers new_customer pierwsza_wizyta pierwsza_wizyte pierwszej_wizycie
    pierwsze_wizyty pierwszej_wizyty nowi_klienci nowych_klientow nowym_klientom prima_vizita primei_vizite clienti_noi
    clientii_noi clientilor_noi""")
MEMBERS = either("""members paying_members club_members czlonkowie czlonkow czlonkom klubowicze klubowiczow abonenci
    abonentow membri membrii membrilor abonati abonatii abonatilor""")
GROUP = either("group segment saved_group grupa grupy grupie segmentu grupul grupului segmentul")
EVERYONE = either(
    "everyone everybody all_customers wszyscy wszystkich wszystkim toti toata_lumea toti_clientii"
)
EVERYWHERE = either("""everywhere all_places every_place all_shops wszedzie wszystkie_miejsca wszystkich_miejscach
    peste_tot oriunde toate_locatiile""")

OPEN = either("""no_end without_end without_an_end open_end open until_i_stop_it until_i_end_it until_further_notice always
    for_good bez_konca do_odwolania zawsze bezterminowo az_zatrzymam
    fara_sfarsit fara_final pana_o_opresc pana_la_noi_ordine mereu permanent nelimitat""")
ALL_DAY = either("all_day whole_day caly_dzien toata_ziua")
DAILY = either("every_day daily codziennie kazdego_dnia zilnic in_fiecare_zi fiecare_zi")
EVERY = either("every each on_every co kazdy kazda kazde w_kazdy w_kazda w_kazde fiecare in_fiecare")
TODAY = either("today tonight dzis dzisiaj azi astazi")
TOMORROW = either("tomorrow jutro maine")
AFTER_TOMORROW = either("day_after_tomorrow pojutrze poimaine")
NEXT = either("next przyszly nastepny przyszlym nastepnym viitor viitoare urmatoare urmatorul urmatoarea")
WEEKEND = either("weekend weekendu weekendul week-end")
WEEKENDS = either("weekends weekendy weekendurile weekenduri")
WEEK = either("week tydzien tygodniu saptamana")
MONTH = either("month miesiac miesiacu luna")
THIS = either("this ten tym tej acest aceasta asta acesta")

UNTIL = either("""until till til through thru up_to ends end ending do az_do pana_la pana_pe pana_in pana konczy_sie
    se_termina""")
FROM = either(
    "from starting starting_on starts start since od zaczynajac_od de_la din incepand_cu incepand_din"
)
TO = either("- to till until do pana_la pana_pe pana la and a i si")
UP_TO = either("- to do pana_la pana_pe la")
FOR = either("for przez na timp_de pentru")
AFTER = either("after po dupa dupa_ora")
BEFORE = either("before przed inainte_de inainte_de_ora")
END_OF_WEEK = either("end_of_week end_of_this_week konca_tygodnia sfarsitul_saptamanii")
END_OF_MONTH = either("end_of_month end_of_this_month konca_miesiaca sfarsitul_lunii")
MONTHS = either("month months miesiac miesiace miesiecy luna luni_de_zile")
LENGTH = f"(?:{'|'.join(sorted((word for word, long in LENGTHS.items() if long.days and len(word) > 1), key=len, reverse=True))})"

DAYS: Mapping[str, int] = {
    **WEEKDAYS,
    "pn": 0,
    "lun": 0,
    "mie": 2,
    "vin": 4,
    "sam": 5,
    "dum": 6,
}
# On each of them.
EACH_DAY: Mapping[str, int] = {
    word: number
    for number, words in enumerate(
        (
            "mondays poniedzialki lunea",
            "tuesdays wtorki martea",
            "wednesdays srody miercurea",
            "thursdays czwartki joia",
            "fridays piatki vinerea",
            "saturdays soboty sambetele",
            "sundays duminicile",
        )
    )
    for word in words.split()
}
DAY = f"(?:{'|'.join(sorted(DAYS.keys() | EACH_DAY.keys(), key=lambda word: (-len(word), word)))})"

# What is said of one by its name: the move, and the words before and behind the name.
MOVES = (
    ("pause", either("pause hold wstrzymaj pauza pauzuj pauzeaza"), ""),
    ("pause", "pune", " (?:in|pe) pauza"),
    ("resume", either("resume continue go_on_with wznow kontynuuj reia continua"), ""),
    ("end", either("end stop finish cancel zakoncz zatrzymaj przerwij koniec incheie opreste termina"), ""),
)
THE = either("the my our this campaign kampanie kampania kampanii campania campanie")

# Words that say nothing of their own.
AROUND = words_of("""the a an give gives giving campaign make set run launch on at in of for and with to all only please everything lets let us
    want would like i we me it is be our your customer customers visit visits purchase purchases shop during hours hour
    from until this that every day days who come comes get gets them o clock oclock when
    dla na w we i z ze za przy od do daj dajmy zrob ustaw uruchom wlacz niech kampania kampanie klientow klienci klientom klient
    zakup zakupy zakupach wizyta wizyty wizycie wizyte tylko prosze chce podczas wszystko godz godzinach godziny godzina ten ta to
    w_ciagu kazdy kazda u nas
    la in pe cu si de din pentru da sa fa dati porneste campanie campania clienti clientii client vizita vizite doar te rog
    vreau ora orele ore intre la acest aceasta asta este fiecare noi tot totul
    extra more additional bonus plus dodatkowe dodatkowy dodatkowa dodatkowych dodatkowo suplimentar suplimentara
    suplimentare""")

CALLED = r"(?:called|named|name|nazwa|o nazwie|pod nazwą|nazwij|numit[aă]?|numele|cu numele)"
