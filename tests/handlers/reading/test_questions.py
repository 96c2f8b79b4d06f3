"""What is asked in a sentence, and thanks in its many forms, in each of the languages."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from handlers.reading.questions import asked
from handlers.reading.words import normal
from tests.languages import no_faults, shop_texts

WORDS = shop_texts(lambda: datetime(2026, 6, 1, tzinfo=UTC)).vocabulary()

ASKED = {
    "balance": """
        How many points do I have?
        how many stamps have I got
        hi, how many stamps are on my card
        how many more stamps do I need
        How far am I from a free coffee?
        what's my balance
        do I have any points left
        Can I see my points please
        Ile mam punktów?
        ile punktów mam na karcie
        Ile już uzbierałam pieczątek?
        ile mi brakuje do darmowej kawy
        jaki jest stan mojej karty
        cześć, sprawdź proszę moje punkty
        Câte puncte am?
        cate stampile am pe card
        câte ștampile mai am până la o cafea gratis
        ce sold am
        cât mai lipsește până la recompensă
        Arată-mi punctele, te rog
    """,
    "hours": """
        when do you open?
        What time do you close today?
        are you open on Sundays
        is the shop open now?
        how late are you open
        what are your hours
        do you open on Saturday
        O której otwieracie?
        do której jesteście dziś otwarci
        czy kawiarnia jest dzisiaj czynna
        jakie są godziny otwarcia
        kiedy zamykacie?
        jesteście jutro otwarci?
        La ce oră deschideți?
        până la ce oră sunteți deschiși azi
        sunteți deschiși duminică?
        care e programul
        când închideți
    """,
    "address": """
        where are you?
        Where are you located
        where is your shop
        what's your address
        how do I get there
        Gdzie jesteście?
        gdzie się mieścicie
        gdzie jest ta kawiarnia
        jaki macie adres
        jak do was dojechać
        Unde sunteți?
        unde vă găsesc
        care e adresa voastră
        cum ajung la voi
    """,
    "wrong-number": """
        Wrong number
        sorry, wrong number
        I think you have the wrong person
        this isn't my card
        hi, that is somebody else's card
        I got this number recently, who is Ana?
        this number belongs to me now
        I never signed up for this
        Zły numer!
        przepraszam, to pomyłka
        to nie moja karta
        mam ten numer od miesiąca
        ten numer jest teraz mój
        nie znam tej osoby
        Număr greșit
        ați greșit numărul, îmi pare rău
        nu e cardul meu
        e cardul altcuiva
        am numărul ăsta de o lună
        nu m-am înscris la voi
    """,
    "new-number": """
        New number
        hi, I changed my phone number last week
        I have a new number, can I keep my card?
        I got a new SIM yesterday
        I lost my phone
        how do I move my card to the new number
        zmieniłam numer telefonu
        Mam nowy numer, co z moją kartą?
        zgubiłem telefon
        czy można przenieść moją kartę
        mi-am schimbat numărul de telefon
        am un număr nou, ce fac cu cardul?
        am pierdut telefonul
        vreau să mut cardul
    """,
    "new-card": """
        I want a new card
        can I get another card please?
        I need a replacement card
        lost my card
        I have lost my card, what now?
        my card was stolen
        somebody has a picture of my card
        please replace my old card
        chcę nową kartę
        Czy mogę dostać nową kartę?
        zgubiłam kartę
        zgubiła mi się karta
        ukradli mi kartę
        poproszę nowy kod
        vreau un card nou
        aș vrea alt card
        mi-am pierdut cardul
        am pierdut cardul, ce fac?
        mi-a fost furat cardul
        cineva are o poză cu cardul meu
    """,
    "thanks": """
        thanks
        Thank you!
        thank you so much
        Ok, thanks a lot :)
        thx
        great, thank you for the coffee
        Thanks Max
        cheers
        🙏
        👍🏼 ❤️
        dzięki
        Dziękuję bardzo!
        super, dzięki wielkie
        ok dziękuję za pomoc
        Mulțumesc
        multumesc frumos!
        Mersi mult, o zi frumoasă
        îți mulțumesc, Max
    """,
    "": """
        thanks, what time is it?
        thanks, card
        no thanks to your barista I was late again today
        thanks 240
        how many points is that cake
        how many people work here
        I want a new credit
        is there a card game tonight
        I lost my scarf and my gift card is at home
        I have many points to make
        dzięki, a co z moją kartą i kawą
        ile kosztuje kawa
        ile macie stolików
        cât costă o cafea
        câte mese aveți
        mulțumesc dar vreau cardul meu vechi înapoi
        where is my card
        what is my number
        my wife has the other number
        gdzie jest mój numer
        care e numărul meu de card
        where are you from
        where are my points
        when do I get my coffee
        when I open the link nothing happens
        gdzie jest moja karta
        gdzie są moje punkty
        kiedy dostanę kawę
        o której mam przyjść z kawą
        unde e cardul meu
        când primesc cafeaua
        👎
        ?
        !!!
    """,
}
ROWS = [(intent, text.strip()) for intent, texts in ASKED.items() for text in texts.strip().splitlines()]


@pytest.mark.parametrize("intent", ASKED)
def test_what_a_sentence_asks(intent: str) -> None:
    """As a word of its own, or within the sentence."""
    heard = {
        text: WORDS.intents.get(normal(text)) or asked(WORDS, text) for each, text in ROWS if each == intent
    }
    no_faults({text: found or "nothing" for text, found in heard.items() if found != intent})
