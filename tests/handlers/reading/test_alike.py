"""Names are searched before they are made comparable: nobody is lost by it."""

from __future__ import annotations

from handlers.reading.alike import may_contain
from handlers.reading.words import normal
from tests.languages import no_faults

NAMES = (
    "Ana", "ŁUCJA Żółć", "Ștefan Țîrlea", "Zażółć Gęślą", "O'Brien", "O’Neill", "Đoković", "Straße", "Æthelred", "Ĳsbrand",
    "Łukasz-Jan", "Иван", "Ǆeko", "José", "Anna‑Maria", "İnci Işık", "E\u0301va", "d`Arc", "Nguyễn", "Ana 2",
)  # fmt: skip
LETTERS = [chr(code) for code in range(0x20, 0x2000)]


def test_every_word_of_a_name_finds_it() -> None:
    names = [*NAMES, *(f"a{''.join(LETTERS[n : n + 16])}b" for n in range(0, len(LETTERS), 16))]
    lost = {
        (name, word)
        for name in names
        for word in normal(name).split()
        if not may_contain([word]).search(name)
    }
    no_faults(lost)


def test_most_other_names_are_not_found() -> None:
    assert not any(map(may_contain(["ana", "ania"]).search, ("Maria Nowak", "Łucja", "Ștefan")))
