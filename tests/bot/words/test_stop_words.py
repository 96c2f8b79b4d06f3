"""What is heard as STOP, and what is not, with the words of the locales as they are."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.words.language import VALUE
from handlers.reading.stop_words import means_stop
from handlers.reading.words import normal
from tests.languages import FOLDER, in_each, no_faults, parsed, shop_texts

WORDS = shop_texts(lambda: datetime(2026, 7, 3, 12, 20, tzinfo=UTC)).vocabulary()

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
    ),
}


@pytest.mark.parametrize("locale", MEANT)
def test_stop_is_heard_inside_a_sentence(locale: str) -> None:
    no_faults([typed for typed in MEANT[locale] if not means_stop(WORDS, typed)])


@pytest.mark.parametrize("locale", NOT_MEANT)
def test_what_only_looks_like_it_is_let_be(locale: str) -> None:
    no_faults([typed for typed in NOT_MEANT[locale] if means_stop(WORDS, typed)])


def test_no_word_of_ours_means_stop_as_well() -> None:
    others = {phrase for phrase, intent in WORDS.intents.items() if intent != "stop"}
    no_faults({phrase for phrase in others if means_stop(WORDS, phrase)})


def test_an_or_is_of_single_words() -> None:
    """Or the rest of the phrase would belong to its last word alone."""
    either = (phrase for phrase in WORDS.stops | WORDS.spared if "|" in phrase)
    no_faults([one for one in either if any(not part for word in one.split() for part in word.split("|"))])


@in_each
def test_an_or_is_written_of_single_words(locale: str) -> None:
    language = parsed(FOLDER / locale)
    told = (language.say(name, VALUE, {})[0] for name in ("words-stop-inside", "words-stop-spared"))
    either = {word for text in told for word in text.split() if "|" in word}
    parts = {part.rstrip(",") for word in either for part in word.split("|")}
    assert parts
    no_faults({part for part in parts if " " in normal(part)})


def test_a_long_text_is_read_as_fast_as_any() -> None:
    """Whatever fills it: gaps are a few words long."""
    for filling in ("nie chce ", "do not want ", "don't want any ", "a ", "faktura ", "stopped ", "a, ", ","):
        assert not means_stop(WORDS, filling * 1000)
