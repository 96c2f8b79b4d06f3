"""What is heard as STOP, and what is not, with the words of the locales as they are."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.words.entries import VALUE
from bot.words.vocabulary import PHRASES
from handlers.reading.stop_words import may_mean_stop, means_stop
from handlers.reading.words import normal
from handlers.routes import OPTIONS
from loyalty.messages.extras import Option
from tests.languages import FOLDER, in_each, no_faults, parsed, shop_texts, shop_words

TEXTS = shop_texts(lambda: datetime(2026, 7, 3, 12, 20, tzinfo=UTC))
WORDS = shop_words()

MEANT = {
    "en": (
        "STOP",
        "I said STOP",
        "STOP I never signed up",
        "STOP, by the way",
        "stop the messages",
        "please can you stop",
        "who is this? stop!!!",
        "stop-please.now",
        "unsubscribe from this list",
        "how do I unsubscribe",
        "I want to opt out of this",
        "no more of these messages please",
        "no more offers",
        "I don't want any more texts from you",
        "I don’t want your offers",
        "i do not want to receive sms",
        "never text me again",
        "quit texting me",
        "take me off your list",
        "remove me from this",
        "cancel my subscription",
        "cancel",
        "Cancel please",
        "end",
        "quit",
        "I can't stop these messages",
        "I can't stop getting your texts, help",
        "i cannot stop receiving these",
        "I could not stop the texts",
        "I don't want to get any more of your texts",
        "I do not want another text from you",
        "don't send me another message",
        "I don't want offers, just the card",
        "Stopp",
        "s t o p",
        "st op",
        "STOOOP",
        "stop!",
        "stop pls",
        "Stop. Please.",
        "stop messaging me asap",
        "unsubscribe me",
        "UNSUBSCRIBE ME PLEASE",
        "unsubcribe",
        "unsub",
        "ARRET",
        "Arrêt",
        "opt me out thanks",
        "please stop sending me stuff",
        "can you please stop texting",
        "you never stop texting me",
        "how do I stop this",
        "how can I stop these messages",
        "will you put an end to these messages",
        "stop, who is this",
        "I no longer wish to receive texts",
        "take my number off your list",
        "I would like these texts to stop",
        "make it stop",
        "cancel immediately",
    ),
    "pl": (
        "proszę mnie wypisać",
        "prosze mnie wypisac",
        "wypiszcie mnie proszę z tej listy",
        "jak się wypisać?",
        "wypisuję się z tego",
        "nie chcę już dostawać wiadomości",
        "nie chcę smsów",
        "nie chcę SMS-ów",
        "nie chcemy więcej waszych ofert",
        "nie życzę sobie żadnych reklam",
        "rezygnuję z subskrypcji",
        "chcę zrezygnować z powiadomień",
        "przestańcie mi to wysyłać",
        "proszę nie przysyłajcie mi tego",
        "dość tych wiadomości",
        "cofam swoją zgodę",
        "dajcie mi wreszcie spokój",
        "rezygnuję",
        "koniec",
        "stop smsom proszę, mam dość",
        "nie chcę już tego dostawać",
        "nie chcę dostawać tego więcej",
        "nie chcę, żeby przysyłano mi wiadomości",
        "nie chcę więcej sms",
        "nie chcę sms",
        "nie chcę wiadomości, tylko kartę",
        "proszę o usunięcie z listy",
        "proszę o usunięcie mojego numeru z waszej bazy",
        "Stopp",
        "koniec!",
        "KONIEC PROSZĘ",
        "stop, proszę",
        "dosyć",
        "wypiszcie",
        "wypiszcie mnie natychmiast",
        "chcę się wypisać",
        "jak mogę się wypisać z tych smsów",
        "prosze usunac moj numer",
        "usuńcie mój numer z listy",
        "skasujcie proszę mój numer",
        "stop wiadomościom",
        "nie kontaktujcie się ze mną więcej",
        "proszę się ze mną nie kontaktować",
        "nie spamujcie",
        "proszę zaprzestać wysyłania",
        "nie zgadzam się na marketing",
        "odczepcie się",
        "nie piszcie do mnie więcej",
        "przestańcie przysyłać mi te reklamy",
        "nie życzymy sobie takich sms-ów",
        "zrezygnuję z newslettera",
        "proszę bez reklam",
        "proszę wstrzymać te wiadomości",
    ),
    "ro": (
        "nu mai vreau să primesc mesaje",
        "nu doresc mesaje",
        "nu mai doresc alte oferte de la voi",
        "vreau să opresc mesajele",
        "opriți vă rog sms-urile",
        "dezabonare de la sms",
        "cum mă dezabonez?",
        "vreau să nu mai primesc nimic",
        "nu-mi mai trimiteti nimic",
        "renunț la notificări",
        "îmi retrag acordul",
        "lăsați-mă în pace odată",
        "ajunge",
        "gata cu mesajele",
        "gata cu SMS-urile astea",
        "Vă rog să mă scoateți din listă",
        "scoateți-mă de pe listă",
        "scoate-mă din lista voastră",
        "nu mai vreau",
        "Nu mai vreau.",
        "nu mai vreau sms-uri",
        "nu vreau să mai primesc mesaje",
        "nu vreau să mai primesc de la voi oferte",
        "vreau să anulez abonamentul",
        "Anulați, vă rog, înscrierea mea",
        "anularea abonării",
        "anulare",
        "Stopp",
        "opriți!",
        "OPREȘTE TE ROG",
        "stop, vă rog",
        "destul",
        "dezabonați-mă",
        "vreau să mă dezabonez",
        "cum fac să mă dezabonez de aici",
        "ștergeți numărul meu",
        "vă rog ștergeți-mi numărul meu din listă",
        "stop mesajelor",
        "stop cu reclamele",
        "nu îmi mai trimiteți mesaje",
        "nu mă mai contactați",
        "nu mă mai deranjați vă rog",
        "nu ne mai scrieți",
        "încetați cu mesajele",
        "terminați odată cu reclamele astea",
        "nu mai vreau să primesc nimic de la voi",
        "nu sunt de acord cu mesajele astea",
        "refuz orice reclame",
        "vă rog să nu-mi mai scrieți",
        "opriți trimiterea de sms-uri",
        "îmi retrag consimțământul",
        "nu mai vreau să primesc reclame",
    ),
}

NOT_MEANT = {
    "en": (
        "where is the bus stop",
        "which tram stop is near you",
        "can I stop by at five",
        "I'll stop by tomorrow",
        "are you open non-stop",
        "I could not stop laughing, card please",
        "I cannot stop drinking your coffee",  # a tap undoes it either way; what they like is no complaint
        "I can't stop",
        "please don't stop",
        "don't stop the messages",
        "I don't want you to stop writing",
        "I don't want to miss any offers",
        "stopping",
        "nonstop",
        "cancel my voucher",
        "I want to cancel the reward",
        "when does the offer end",
        "the weekend",
        "can I quit the queue",
        "no more coffee for me",
        "I don't want a reward",
        "I can't stop!",
        "we can't stop coming back",
        "can't stop smiling, thank you",
        "couldn't stop thinking about your cake",
        "I don't want the text on my cup",
        "I don't want coffee, any offers on tea?",
        "I don't want coffee. Any offers today?",
        "I don't want paper but sms",
        "I want to stop drinking coffee",
        "I should stop eating so much cake",
        "the doctor says stop smoking",
        "does the 12 stop near you",
        "when does the bus stop",
        "is there a tram stop outside",
        "where is the nearest stop",
        "I get off at the last stop",
        "we stop for coffee every Sunday",
        "do you stop serving at nine",
        "when do you stop baking",
        "when will the rain stop",
        "full stop.",
        "open non-stop?",
        "never stop making that latte",
        "please never stop",
        "can I cancel my order",
        "when is the end of the offer",
        "at the end of the month",
        "can I quit sugar and still get the latte",
        "the ending was great",
        "I don't want sugar",
        "unstoppable coffee",
        "why no messages?",
        "I get no texts from you, why?",
        "no offers for tea?",
    ),
    "pl": (
        "proszę wypisać fakturę",
        "czy możecie wypisać mi rachunek",
        "fakturę proszę wypisać na firmę",
        "kiedy koniec tej oferty",
        "rezygnuję z nagrody",
        "rezygnuję z tej oferty",
        "nie chcę przegapić żadnych ofert",
        "nie chcę kawy",
        "nie dostaję żadnych wiadomości",
        "koniec świata jaka dobra kawa",
        "jesteście otwarci non stop?",
        "nie chcę papierowej karty, wolę SMS",
        "nie chcę papierowej karty wolę sms",
        "Nie chcę kawy, tylko oferta dnia poproszę",
        "nie chcę kawy tylko wiadomości",
        "proszę wypisać, jeśli można, fakturę",
        "chcę przestać pić kawę",
        "muszę przestać jeść ciasta",
        "nie mogę przestać",
        "gdzie jest przystanek",
        "który przystanek jest najbliżej",
        "wysiadam na przystanku obok was",
        "koniec języka za przewodnika",
        "kiedy jest koniec promocji",
        "na koniec miesiąca",
        "koniec tygodnia, przyjdę",
        "do końca roku zbiorę",
        "otwarte non-stop?",
        "jadę autostopem",
        "przestało padać, idę do was",
        "nie przestawajcie piec tego sernika",
        "dość daleko do was",
        "dość dobra ta kawa",
        "mam dość pieczątek na nagrodę?",
        "zrezygnowałem z cukru",
        "rezygnuję z mleka w kawie",
        "czy mogę anulować kupon",
        "wypisał mi się długopis",
        "znak stop przed kawiarnią",
    ),
    "ro": (
        "nu vreau să pierd ofertele",
        "nu vreau cafea",
        "nu mai primesc mesaje, de ce?",
        "când se oprește oferta",
        "renunț la recompensă",
        "sunteți deschiși non-stop?",
        "nu vreau ceai, vreau oferta de cafea",
        "nu vreau cafea, aveți oferte?",
        "nu vreau hârtie vreau sms",
        "Anul trecut aveam abonament la voi",
        "anul acesta am un abonament",
        "anulează",
        "",
        "vreau să renunț la cafea",
        "vreau să mă las de cafea",
        "nu te opri",
        "nu vă opriți, e super",
        "unde e stația de autobuz",
        "la ce stație cobor",
        "autobuzul oprește lângă voi?",
        "se oprește tramvaiul la voi",
        "m-am oprit din fumat",
        "ploaia s-a oprit, vin",
        "deschis non-stop?",
        "când se termină oferta",
        "la sfârșitul lunii",
        "ajunge la voi metroul?",
        "nu-mi ajunge timpul azi",
        "nu mai vreau zahăr în cafea",
        "vreau să anulez voucherul",
        "pot anula comanda?",
        "renunț la zahăr",
        "cafeaua e destul de tare",
        "destul de bună prăjitura",
        "nu vreau să pierd oferta de azi",
        "gata comanda?",
        "cafeaua e gata?",
        "e gata",
    ),
}


# Asked about: it may be meant.
ASKED = {
    "en": (
        "sorry, wrong number",
        "that's enough",
        "I have had enough",
        "too many texts",
        "I might stop soon",
    ),
    "pl": (
        "mam tego dość",
        "zły numer",
        "za dużo tych wiadomości",
        "chcę zrezygnować",
        "wyłączcie mi te powiadomienia",
    ),
    "ro": (
        "m-am săturat",
        "număr greșit",
        "prea multe mesaje",
        "vreau să renunț",
        "dezactivați notificările",
    ),
}


@pytest.mark.parametrize("locale", MEANT)
def test_stop_is_heard_inside_a_sentence(locale: str) -> None:
    no_faults([typed for typed in MEANT[locale] if not means_stop(WORDS, typed)])


@pytest.mark.parametrize("locale", NOT_MEANT)
def test_what_only_looks_like_it_is_let_be(locale: str) -> None:
    heard = [typed for typed in NOT_MEANT[locale] if means_stop(WORDS, typed)]
    no_faults(heard + [typed for typed in NOT_MEANT[locale] if may_mean_stop(WORDS, typed)])


@pytest.mark.parametrize("locale", ASKED)
def test_what_may_be_meant_is_asked_about(locale: str) -> None:
    no_faults([typed for typed in ASKED[locale] if not may_mean_stop(WORDS, typed)])


def test_no_word_of_ours_means_stop_as_well() -> None:
    others = {phrase for phrase, intent in WORDS.intents.items() if intent != "stop"}
    no_faults({phrase for phrase in others if means_stop(WORDS, phrase)})


@in_each
def test_no_button_reads_like_a_stop(locale: str) -> None:
    """People type what stands on a button."""
    named = {name.removeprefix("button-") for name in parsed(FOLDER / locale).ids()} & OPTIONS.keys()
    assert "stop" in named
    no_faults([name for name in named if means_stop(WORDS, TEXTS.label(Option(name), locale))])


def test_an_or_is_of_single_words() -> None:
    """Or the rest of the phrase would belong to its last word alone."""
    either = (
        phrase for phrase in WORDS.stops | WORDS.spared | WORDS.perhaps | WORDS.reactions if "|" in phrase
    )
    no_faults([one for one in either if any(not part for word in one.split() for part in word.split("|"))])


@in_each
def test_an_or_is_written_of_single_words(locale: str) -> None:
    language = parsed(FOLDER / locale)
    told = (language.say(name, VALUE, {})[0] for name in (f"words-{list_}" for list_ in PHRASES))
    either = {word for text in told for word in text.split() if "|" in word}
    parts = {part.rstrip(",") for word in either for part in word.split("|")}
    assert parts
    no_faults({part for part in parts if " " in normal(part)})


def test_a_long_text_is_read_as_fast_as_any() -> None:
    """Whatever fills it: gaps are a few words long."""
    for filling in ("nie chce ", "do not want ", "don't want any ", "a ", "faktura ", "stopped ", "a, ", ","):
        assert not means_stop(WORDS, filling * 1000)
