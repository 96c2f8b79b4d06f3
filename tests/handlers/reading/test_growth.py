"""What strangers type holds up nobody: each reader of a text is fed what repeats itself, longer and longer."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from time import process_time

import pytest

from handlers.offers.compared_words import compared
from handlers.reading import code_words, polite, questions, quotations, stop_words
from handlers.reading.amounts import parse_amount, split_code
from handlers.reading.birthdays import parse_birthday
from handlers.reading.hours import parse_hours
from handlers.reading.names import clean_name
from handlers.reading.phones import parse_phone
from handlers.reading.said_name import name_in
from handlers.turn.finding import phone_end
from tests.languages import shop_words

WORDS = shop_words()
READERS: dict[str, Callable[[str], object]] = {
    "a name": name_in,
    "a name to keep": clean_name,
    "one's own words": quotations.own_words,
    "a reaction": partial(quotations.is_reaction, WORDS),
    "a question": partial(questions.asked, WORDS),
    "STOP": partial(stop_words.means_stop, WORDS),
    "perhaps STOP": partial(stop_words.may_mean_stop, WORDS),
    "STOP alone": partial(stop_words.is_bare_stop, WORDS),
    "polite words": polite.parts,
    "an amount": parse_amount,
    "a code": partial(split_code, digits=5),
    "a code among words": partial(code_words.code_first, digits=(5, 6)),
    "a birthday": partial(parse_birthday, locale="en"),
    "hours": parse_hours,
    "a phone number": partial(parse_phone, region="PL"),
    "the end of one": phone_end,
    "a group that is compared": lambda text: compared(text, 2),
}
REPEATED = (
    " ",
    "\t",
    "\n",
    "1",
    "1 ",
    ",1",
    " ,",
    "!",
    "? ",
    "-",
    "----a\n",
    "(1",
    "a.",
    "a ",
    "“a ",
    "fwd: a\n",
    "wrote: ",
    " please",
)
ENDS = ("", " ,a", "\n~x")
SIZES = (20, 28, 36, 96)  # characters: what grows without end is seen in these
LONGEST = 4096  # of a message
MOST = 1.0  # seconds of the processor: the slowest takes a tenth, of the longest message


@pytest.mark.parametrize("reader", READERS.values(), ids=READERS)
@pytest.mark.parametrize("sizes", [SIZES, pytest.param((LONGEST,), marks=pytest.mark.prove)])
def test_no_text_takes_long_to_read(reader: Callable[[str], object], sizes: tuple[int, ...]) -> None:
    for size in sizes:
        for part in REPEATED:
            for end in ENDS:
                text = "Ana" + (part * size)[: size - len(end) - 3] + end
                begun = process_time()
                reader(text)
                assert process_time() - begun < MOST, f"{size} characters of {part!r}"
