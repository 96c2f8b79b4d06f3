"""What phones and mailboxes answer by themselves, with the words of the locales as they are."""

from __future__ import annotations

import pytest

from handlers.reading import phrases
from tests.languages import no_faults, shop_words

WORDS = shop_words().automatic

AUTOMATIC = {
    "en": (
        "Auto-reply: I'm busy, call you later",
        "This is an automated response.",
        "Automatic reply: out of the office until Monday",
        "I’m driving with Do Not Disturb While Driving turned on.",
        "Sorry, I can’t talk right now.",
        "I'll get back to you as soon as I can",
        "I'm in a meeting",
        "Replies to this number are not monitored",
    ),
    "pl": (
        "Automatyczna odpowiedź: jestem na urlopie",
        "Odpowiedź automatyczna",
        "Prowadzę samochód, oddzwonię",
        "Nie mogę teraz rozmawiać.",
        "Jestem zajęty, odpiszę później",
        "Wiadomość wygenerowana automatycznie",
    ),
    "ro": (
        "Răspuns automat: sunt în concediu",
        "Mesaj generat automat",
        "Conduc acum, te sun mai târziu",
        "Nu pot vorbi acum.",
        "Sunt ocupat, revin cu un apel",
        "Sunt în ședință",
    ),
}
OF_A_PERSON = {
    "en": ("where are you", "do you have oat milk", "can I pay by card", "is it far to drive"),
    "pl": ("gdzie jesteście", "macie mleko owsiane", "czy mogę zapłacić kartą", "kiedy otwieracie"),
    "ro": ("unde sunteți", "aveți lapte de ovăz", "pot plăti cu cardul", "când deschideți"),
}


@pytest.mark.parametrize("locale", AUTOMATIC)
def test_a_machine_is_told_from_a_person(locale: str) -> None:
    no_faults([text for text in AUTOMATIC[locale] if not phrases.found(text, WORDS)])
    no_faults([text for text in OF_A_PERSON[locale] if phrases.found(text, WORDS)])
