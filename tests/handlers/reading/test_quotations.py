"""What phones and people send back of our own texts, and what of it is their own word. The words of the
locales are as they are; how iOS and Google Messages write a reaction was looked up where it is published (in
English), the other languages are heard with every verb that is likely."""

from __future__ import annotations

import re

import pytest

from handlers.reading.quotations import is_reaction, own_words
from handlers.reading.stop_words import means_stop
from tests.languages import no_faults, shop_words

WORDS = shop_words()
OURS = "Cafe Arcade: 10th coffee free. Reply JOIN for a card. STOP ends."

REACTIONS = (
    # iOS
    f"Loved “{OURS}”",
    f'Loved "{OURS}"',
    f"Loved '{OURS}'",
    f"Liked “{OURS}”",
    f"Disliked “{OURS}”",
    f"Laughed at “{OURS}”",
    f"Emphasized “{OURS}”",
    f"Emphasised “{OURS}”",
    f"Questioned “{OURS}”",
    f"Reacted 😂 to “{OURS}”",
    f"Reacted ❤️ to “{OURS}”",
    f"Removed a heart from “{OURS}”",
    f"Removed a question mark from “{OURS}”",
    f"Removed 😂 from “{OURS}”",
    "Loved “say “latte” at the till. STOP ends.”",  # marks within
    "Loved “two\nlines, STOP ends.”",
    "Loved “a long one that was cut short, STOP en…",
    "Loved “Undo within 15 min.”",
    "Liked “STOP”",  # their own text, by a reaction of their own
    "Loved an image",
    "Laughed at a photo",
    # Google Messages, with its invisible marks
    f"\u200a\u200b👍\u200b to “\u200a{OURS}\u200a”\u200a",
    f"\u200aRemoved \u200c👍\u200c from “\u200a{OURS}\u200a”\u200a",
    f"👍 to “{OURS}”",
    f"❤️ to “{OURS}”",
    f"‼️ to “{OURS}”",
    f"👍🏽 auf „{OURS}“",  # a phone whose language the shop does not speak
    # Polish
    f"Polubiono „{OURS}”",
    f"Polubiono: „{OURS}”",
    f"Nie polubiono „{OURS}”",
    f"Pokochano „{OURS}”",
    f"Zaśmiano się z „{OURS}”",
    f"Podkreślono „{OURS}”",
    f"Zakwestionowano „{OURS}”",
    f"Dodano „{OURS}”",
    f"Zareagowano 😂 na „{OURS}”",
    f"Usunięto serce z „{OURS}”",
    f"Usunięto reakcję 😂 z „{OURS}”",
    f"👍 na „{OURS}”",
    f"👍 do „{OURS}”",
    "Polubiono obraz",
    # Romanian
    f"Îi place „{OURS}”",
    f"I-a plăcut „{OURS}”",
    f"Nu îi place „{OURS}”",
    f"Nu-i place „{OURS}”",
    f"A apreciat „{OURS}”",
    f"A adorat „{OURS}”",
    f"A râs la „{OURS}”",
    f"A evidențiat „{OURS}”",
    f"A subliniat «{OURS}»",
    f"A pus la îndoială „{OURS}”",
    f"A reacționat cu 😂 la „{OURS}”",
    f"A eliminat o inimă de la „{OURS}”",
    f"👍 la „{OURS}”",
    "A apreciat o imagine",
)
NO_REACTIONS = (
    "loved it",
    "liked",
    "I loved “the latte that you made”",
    "👍",
    "👍 to you too",
    "👍 I'm here",
    "😡 don't text me",
    "Loved “the latte of today” please STOP",
    "Removed a heart",
    "stop “these messages of yours to me”",
    "polubiono",
    "Usunięto kartę?",
    "îi place",
    "îmi place cafeaua",
    "la „Casa cu flori” deschideți azi?",
    "to be or not to be",
    "",
)
OWN: tuple[tuple[str, str], ...] = (
    (f"> {OURS}", ""),
    (f">{OURS}\nSTOP", "STOP"),
    (f"> {OURS}\n> 1 Card 2 Rewards\n\ncard", "card"),
    (f"stop\n\n> {OURS}", "stop"),
    (f"stop\n\nOn 3 Jul 2026, at 14:20, Cafe Arcade wrote:\n> {OURS}", "stop"),
    (f"koniec\n\nW dniu 3.07.2026 o 14:20 Cafe Arcade napisał(a):\n> {OURS}", "koniec"),
    (f"oprește\n\nÎn 3 iul. 2026, 14:20, Cafe Arcade a scris:\n> {OURS}", "oprește"),
    (f"card\n-----Original Message-----\nFrom: Cafe Arcade\n{OURS}", "card"),
    (f"---------- Forwarded message ---------\n{OURS}", ""),
    (f"----- Wiadomość oryginalna -----\n{OURS}", ""),
    (f"Fwd: {OURS}", ""),
    (f"FW: {OURS}", ""),
    (f"Fwd: {OURS}\n1 Undo 2 Delete everything", ""),
    (f"PD: {OURS}\n\nwypisz mnie", "wypisz mnie"),
    (f"“{OURS}”", ""),
    (f'"{OURS}"', ""),
    (f"„{OURS}”", ""),
    (f"„{OURS}“", ""),
    (f"«{OURS}»", ""),
    (f"”{OURS}”", ""),
    (f"“{OURS}” what is this", "what is this"),
    (f"what does “{OURS}” mean", "what does   mean"),
    (f"“{OURS}” STOP", "STOP"),
    ("“Cafe Arcade: 10th coffee free. STOP en", ""),  # cut short
    # the person's own word in marks
    ("“STOP”", "“STOP”"),
    ('"stop please"', '"stop please"'),
    ('I said "stop"', 'I said "stop"'),
    ('Ana "Annie" Smith', 'Ana "Annie" Smith'),
    # nothing is quoted
    ("she wrote:\nstop", "she wrote:\nstop"),
    ("don't stop, it's great", "don't stop, it's great"),
    ("48213 24.50", "48213 24.50"),
    ("--- stop ---", "--- stop ---"),
    ("", ""),
)


def test_no_phone_reacts_without_a_letter() -> None:
    """So a code and an amount are not searched for it."""
    assert all(re.search("[a-z]", phrase.replace("quotation", "")) for phrase in WORDS.reactions)


def test_a_reaction_is_seen() -> None:
    no_faults([text for text in REACTIONS if not is_reaction(WORDS, text)])


def test_what_a_person_says_is_no_reaction() -> None:
    no_faults([text for text in NO_REACTIONS if is_reaction(WORDS, text)])


@pytest.mark.parametrize(("text", "own"), OWN)
def test_the_words_beside_a_quotation_are_the_persons_own(text: str, own: str) -> None:
    assert own == own_words(text)


@pytest.mark.parametrize("text", [text for text, own in OWN if not own])
def test_a_stop_that_we_wrote_ourselves_is_none(text: str) -> None:
    assert not means_stop(WORDS, own_words(text))


@pytest.mark.parametrize(
    "filling", ["“", "„a", '"', "'", "« ", "> ", "---a", "wrote:\n", "fwd:\n", "👍 to “", "”“"]
)
def test_a_long_text_is_read_as_fast_as_any(filling: str) -> None:
    own_words(filling * 3000)
    is_reaction(WORDS, filling * 3000)
