"""What is asked in a sentence, and thanks in its many forms, in each of the languages."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest

from handlers.reading.questions import asked
from handlers.reading.words import normal
from loyalty.messages.args import Arg
from loyalty.messages.kinds.team import TeamKind
from loyalty.messages.message import Message
from tests.languages import in_each, no_faults, shop_texts, shop_words

TEXTS = shop_texts(lambda: datetime(2026, 6, 1, tzinfo=UTC))
WORDS = shop_words()

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
        nie jesteście otwarci w weekend?
        nu sunteți deschiși seara?
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
        ☀️
        🌸
        👌🏽
        🎉
        lol
        see you
        good night
        dobranoc
        la mulți ani
        great coffee!
        super kawa
        spoko
        foarte bună cafeaua
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
    "levels": """
        what level am i
        whats my level
        What tier am I on?
        my status
        how do i get to gold
        how do I reach the next level
        when do i become gold
        am i silver yet?
        how long do i keep my level
        how long am i silver for
        what are the levels
        how far to the next level
        when does my level end
        what do i get with gold
        Jaki mam poziom?
        jaki mam status
        na jakim jestem poziomie
        jak zdobyc zloto
        jak dostac nastepny poziom
        ile brakuje do zlota
        ile brakuje do nastepnego poziomu
        do kiedy mam srebro
        jakie sa poziomy
        co daje zloty poziom
        kiedy traci sie poziom
        moj poziom
        Ce nivel am?
        la ce nivel sunt
        care e nivelul meu
        cum ajung la aur
        cum ajung la nivelul urmator
        cat mai am pana la aur
        pana cand am argint
        ce niveluri sunt
        ce primesc cu aur
        cand expira nivelul
        nivelul meu
        ce nivell am
    """,
    "challenges": """
        what challenges are there
        my challenges
        challenges
        how far am i with the challenge
        my badges
        what badges do i have
        how do i get a badge
        do i have a streak
        my streak
        how long is my streak
        how many weeks in a row do i have
        whats my progres in the challenge
        Jakie sa wyzwania?
        moje wyzwania
        wyzwania
        ile mi brakuje do wyzwania
        moje odznaki
        jakie mam odznaki
        jak zdobyc odznake
        moja seria
        ile tygodni z rzedu mam
        ile mam tygodni z rzedu
        jak idzie moje wyzwanie
        Ce provocari sunt?
        provocarile mele
        provocari
        insignele mele
        ce insigne am
        cum primesc o insigna
        cate saptamani la rand am
        seria mea
        cum stau cu provocarea
    """,
    "membership": """
        how do i become a member
        how much is the membership
        how much does plus cost
        until when am i a member
        when does my membership end
        how do i renew my membership
        can i cancel my membership
        i want to buy the membership
        is there a membership?
        what does membership give me
        when do i have to pay again
        Ile kosztuje czlonkostwo?
        jak zostac czlonkiem
        do kiedy mam czlonkostwo
        kiedy konczy sie moje czlonkostwo
        jak przedluzyc czlonkostwo
        jak zrezygnowac z czlonkostwa
        chce kupic czlonkostwo
        co daje czlonkostwo
        Cat costa abonamentul?
        cum devin membru
        pana cand am abonament
        cand expira abonamentul
        cum prelungesc abonamentul
        cum renunt la abonament
        vreau abonament
        ce primesc cu abonamentul
        cum platesc abonamentul
    """,
    "pass": """
        do i have a pass
        how do passes work
        How many uses are left on my pass?
        when does my pass end
        can i buy a pass
        czy mam karnet
        jak dzialaja karnety
        do kiedy wazny jest moj karnet
        Am un pachet?
        cum functioneaza pachetele
        pana cand e valabil pachetul meu
    """,
    "give": """
        can i give points to a friend
        how do i give my points to someone
        how do i send points to my wife
        can i transfer points
        can i share my points with a friend
        can i gift my stamps
        i want to give 20 points to Ben
        transfer points
        Czy moge oddac punkty znajomemu?
        jak podarowac punkty
        jak przekazac punkty zonie
        moge komus dac punkty?
        chce podarowac punkty
        przelac punkty
        Pot sa dau puncte unui prieten?
        cum dau puncte altcuiva
        cum trimit puncte sotiei
        vreau sa daruiesc puncte
        pot transfera puncte
    """,
    "gift-code": """
        what is my gift code
        whats my code for gifts
        where do i find my gift code
        jaki jest moj kod na prezent
        gdzie jest moj kod na prezent
        care e codul meu cadou
        unde gasesc codul cadou
    """,
    "invite-friend": """
        how do i invite a friend
        can i invite my friend
        what do i get for inviting a friend
        i want to invite someone
        how can i refer a friend
        do you have a referral program
        where is my invite link
        what happens if i bring a friend
        my referral code
        Jak zaprosic znajomego?
        co dostane za zaproszenie znajomego
        chce zaprosic kolezanke
        gdzie jest moj link polecajacy
        czy jest program polecen
        moge zaprosic kolege?
        Cum invit un prieten?
        ce primesc daca invit un prieten
        vreau sa invit o prietena
        unde e linkul meu de invitatie
        pot invita un prieten
        ce se intampla daca aduc un prieten
    """,
    "rewards": """
        I want my free coffee
        can I pay with points
        kiedy darmowa kawa?
        chcę odebrać nagrodę
        vreau cafeaua gratis
        what rewards are there
        what can i get for my points
        what can i get with 100 points
        what is free for me
        can i have my free coffee
        how do i use my points
        how do i redeem
        what can i exchange stamps for
        Jakie sa nagrody?
        co moge dostac za punkty
        na co moge wymienic punkty
        jak odebrac nagrode
        jak wykorzystac punkty
        Ce recompense aveti?
        ce pot lua cu punctele
        pe ce pot schimba punctele
        cum folosesc punctele
        cum iau recompensa
    """,
    "how": """
        any deals today?
        do you have any promotions
        jakie macie promocje
        do kiedy punkty są ważne
        ce oferte aveți
        how does this card work
        how do i earn points
        how do i collect stamps
        how does it work here
        what do i get for my birthday
        how many points per zloty
        do points expire
        how does the loyalty programme work
        Jak dziala ta karta?
        jak zbierac punkty
        za co sa punkty
        co dostane na urodziny
        ile punktow za zlotowke
        czy punkty wygasaja
        jak to dziala
        Cum functioneaza cardul?
        cum strang puncte
        cum adun stampile
        ce primesc de ziua mea
        expira punctele
        cate puncte pe leu
    """,
    "history": """
        what did i get last time
        show my last visits
        when was i here last
        where did my points go
        pokaz moje ostatnie wizyty
        kiedy bylem ostatnio
        arata ultimele vizite
        cand am fost ultima data
    """,
    "board": """
        who is first on the leaderboard
        what is my place
        am i on the leaderboard
        show me the ranking
        ktore mam miejsce w rankingu
        kto jest pierwszy w rankingu
        pe ce loc sunt in clasament
        cine e primul in clasament
    """,
    "who": """
        who are you
        Who is this?
        who r u
        is this a scam?
        are you a bot
        am I talking to a real person
        how did you get my number
        kto pisze
        kim jesteście?
        czy to oszustwo
        jesteś botem?
        skąd macie mój numer
        Cine sunteți?
        e o înșelătorie?
        ești robot
        de unde aveți numărul meu
    """,
    "person": """
        can I speak to someone
        talk to a human please
        I want to complain
        your coffee was cold
        the barista was rude
        I want my money back
        call me back
        chcę rozmawiać z człowiekiem
        chce zlozyc skarge
        kawa była zimna
        obsługa była niemiła
        oddajcie pieniądze
        link nie działa
        vreau să vorbesc cu cineva
        vreau sa fac o reclamatie
        cafeaua a fost rece
        vreau banii înapoi
        nu merge
    """,
    "missing": """
        you did not give me my points
        I was there today and got no points
        you forgot my stamp
        my points are missing
        where are my points
        someone used my points
        nie dostałam punktów
        nie naliczyło mi punktów
        bylem wczoraj i nie dostalem pieczatki
        gdzie są moje punkty
        nu am primit puncte ieri
        nu mi-ați dat punctele
        lipsesc puncte
    """,
    "card": """
        where is my card
        show me my card
        qr code
        gdzie jest moja karta
        pokaż mi kartę
        kod qr
        unde e cardul meu
        arată-mi cardul
    """,
    "help": """
        ?
        ???
        ❓
        help me
        I don't understand
        what can you do?
        nie rozumiem
        co umiesz
        nu înțeleg
        ce știi să faci
    """,
    "export": """
        give me my data
        send me a copy of my data
        daj mi moje dane
        vreau datele mele
    """,
    "privacy": """
        what data do you have about me
        what do you know about me?
        jakie dane o mnie macie
        co o mnie wiecie
        ce date aveți despre mine
    """,
    "leave": """
        erase my data
        I want to delete my account
        close my account please
        skasuj mnie
        wykasuj mój numer
        nie chcę karty
        ștergeți-mi contul
        vreau să ies
    """,
    "quiet": """
        don't text me at night
        not at night please
        nie piszcie w nocy
        nie w nocy
        nu scrieți noaptea
        nu noaptea
    """,
    "messages": """
        I want offers again
        send me offers
        chcę oferty
        vreau să primesc oferte
    """,
    "name": """
        my name is wrong
        change my name
        mam na imię Ania
        mă cheamă Ana
    """,
    "here": """
        im at the counter
        I'm at the counter
        I am standing at the till
        hi, waiting at the checkout
        I'm in the shop
        jestem przy ladzie
        stoję przy kasie
        sunt la tejghea
        sunt la casă
    """,
    "celebrations-off": """
        turn off birthday messages
        please stop sending birthday greetings
        I don't want birthday messages
        no more birthday wishes
        nie wysyłaj wiadomości urodzinowych
        nie chcę życzeń urodzinowych
        nu mai trimite urări de ziua de naștere
        oprește mesajele de ziua de naștere
    """,
    "birthday": """
        my birthday is 14 March
        it's my birthday today
        mam dziś urodziny
        azi e ziua mea
    """,
    "language": """
        do you speak polish?
        in english please
        po angielsku
        în engleză
    """,
    "": """
        😡
        cool 😡
        🤔
        👎
        ❌
        nice to have, oat milk
        can you give me more points
        how does the wifi work
        I forgot my badge at the counter
        why do I have to pay again
        can I transfer the money later
        jak działa wifi
        co polecacie na urodziny
        poleciła mi was koleżanka
        cum funcționează wifi-ul
        mi-ați fost recomandați de un prieten
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
        what is my number
        my wife has the other number
        gdzie jest mój numer
        care e numărul meu de card
        where are you from
        when do I get my coffee
        when I open the link nothing happens
        kiedy dostanę kawę
        o której mam przyjść z kawą
        când primesc cafeaua
        👎
        !!!
        I'm not late
        you are not open at night?
        de ce nu e gata
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


# What an owner types of the shop's figures, by itself.
FIGURES = {
    "report": "sales today, takings today, Today's takings?, utarg dziś, sprzedaż dziś, încasări azi, Vânzări azi?",
    "report-yesterday": "takings yesterday, wczorajszy utarg, încasări ieri",
    "report-week": "sales this week, utarg w tym tygodniu, încasări săptămâna asta",
    "report-month": "takings this month, sprzedaż w tym miesiącu, vânzări luna asta",
    "reports": "reports, raporty, rapoartele mele",
    "reports-week": "Weekly reports, a report every week, raport co tydzień, rapoarte săptămânale",
    "reports-month": "monthly reports, raporty co miesiąc, raport în fiecare lună",
    "reports-off": "reports off, no reports, raporty nie, fără rapoarte",
    "report-staff": "report staff, Team report, raport zespołu, raportul echipei",
    "people-quiet": "who is quiet, Who is gone?, kto zamilkł, kto przestał przychodzić, cine lipsește, cine nu mai vine",
    "people-new": "who is new, kto jest nowy, cine e nou",
    "report-people": "how many customers, How many customers do I have?, ilu mam klientów, câți clienți am",
    "customer": "who is, kto to, kim jest, cine e, cine este",
}


@pytest.mark.parametrize("intent", FIGURES)
def test_what_an_owner_asks_of_figures(intent: str) -> None:
    no_faults([said for said in FIGURES[intent].split(", ") if WORDS.intent(said) != intent])


@in_each
@pytest.mark.parametrize(
    ("kind", "told"),
    [
        (
            TeamKind.OWNER_HELP,
            """undo enrol practice customer give deduct new-number people-best people-quiet people-new segments
            promo-stock apologise report report-staff report-customers report-value owe campaigns reward join-links""",
        ),
        (TeamKind.STAFF_HELP, "rewards undo enrol new-number practice"),
        (TeamKind.ANSWER_HOW, "answer"),
    ],
)
def test_what_the_team_are_told_to_say_is_understood(locale: str, kind: TeamKind, told: str) -> None:
    args: dict[str, Arg] = {"digits": 5, "decimals": 2, "place": "12"}
    said = TEXTS.rich(Message(kind, {name: args[name] for name in kind.args}), locale)
    words = [word for word in re.findall("<b>([^<]+)</b>", said) if not any(sign.isdigit() for sign in word)]
    assert {WORDS.intent(word) for word in words} == set(told.split())
