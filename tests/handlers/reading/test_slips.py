"""Words with a slip of the thumb, and the shop's own names inside a sentence."""

from __future__ import annotations

import pytest

from handlers.reading import own_names, questions, slips
from handlers.reading.words import normal
from handlers.understanding import SHOWN
from loyalty.messages.args import Localised
from tests.languages import shop_words

WORDS = shop_words()


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("membershp", "membership"),
        ("invite freind", "invite-friend"),
        ("how many pionts do I have", "balance"),
        ("opening huors", "hours"),
        ("jaki mam pozom", "levels"),
        ("jakie nagordy", "rewards"),
        ("ce recompnese aveți", "rewards"),
        ("blance", "balance"),
        ("leav", ""),  # nothing that changes anything
        ("unsubscrbie", ""),
        ("what are your prices", ""),  # no prizes
        ("czy macie mleko owsiane", ""),
        ("aveți lapte vegetal", ""),
        ("do you have a table for six of us tonight or should we rather come tomorow", ""),
        ("please can you tell me how many pionts do I have today", "balance"),  # twelve words
        ("please can you tell me now how many pionts do I have today", ""),
    ],
)
def test_a_slip_is_read_as_the_word_it_was_to_be(said: str, meant: str) -> None:
    mended = slips.mended(WORDS, SHOWN, said)
    found = WORDS.intent(mended) or questions.asked(WORDS, mended)
    assert (found if found in SHOWN else "") == meant


@pytest.mark.parametrize(
    ("said", "is_named"),
    [
        ("how do I get to gold", True),
        ("Gold?", True),
        ("jak zdobyć Złoto", True),
        ("ile do złotego", True),
        ("the golfer", False),
        ("good morning", False),
        ("cum ajung la aur", True),
        ("aurul", True),
        ("aurora", False),
        ("", False),
    ],
)
def test_a_name_of_the_shops_own_is_found_also_declined(said: str, is_named: bool) -> None:
    gold = Localised((("en", "Gold"), ("pl", "Złoto"), ("ro", "Aur")))
    assert own_names.mentioned([gold], normal(said).split()) is is_named
