"""A number and its noun agree, in every language: "1 punkt, 2 punkty, 5 punktów", "20 de puncte"."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

import pytest

from loyalty.messages.args import Gain, Gains
from loyalty.messages.kind import Kind
from loyalty.messages.kinds.composing import ComposingKind
from loyalty.messages.kinds.occasions import OccasionKind
from loyalty.messages.kinds.receipts import ReceiptKind
from loyalty.messages.kinds.team import TeamKind
from loyalty.messages.kinds.why import WhyKind
from loyalty.messages.message import Message
from tests.bot.words.test_texts_sms import typical
from tests.languages import no_faults, shop_texts

NUMBERS = (0, 1, 2, 4, 5, 12, 19, 20, 21, 22, 25, 100, 101, 102, 119, 120)

# Which form each of NUMBERS takes: 0 is the first of FORMS, 1 the second, 2 the third.
FORM: Mapping[str, str] = {
    "en": "1011111111111111",
    "pl": "2011222221222122",
    "ro": "1011111222221112",
}
WHERE: Mapping[str, tuple[Kind, str]] = {
    "gained points": (ReceiptKind.RECEIPT, "gain"),
    "gained stamps": (ReceiptKind.RECEIPT, "gain"),
    "points": (ReceiptKind.RECEIPT_UNDONE, "points"),
    "stamps": (ReceiptKind.PAPER_RECEIPT, "stamps"),
    "visits": (OccasionKind.NEARLY_THERE, "visits"),
    "days": (ComposingKind.OFFER_END_FAR, "limit"),
    "hours": (TeamKind.INVITE_LINK, "hours"),
    "messages": (WhyKind.WHY_OFFER, "count"),
    "segments": (ComposingKind.OFFER_SMS_LONG, "count"),
    "characters": (ComposingKind.OFFER_TEXT_LONG, "count"),
}
FORMS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "en": {
        "points": ("point", "points"),
        "stamps": ("stamp", "stamps"),
        "visits": ("more visit", "more visits"),
        "days": ("day", "days"),
        "hours": ("hour", "hours"),
        "messages": ("message", "messages"),
        "segments": ("segment", "segments"),
        "characters": ("character", "characters"),
    },
    "pl": {
        "points": ("punkt", "punkty", "punktów"),
        "stamps": ("pieczątka", "pieczątki", "pieczątek"),
        "visits": ("wizyta", "wizyty", "wizyt"),
        "days": ("dzień", "dni", "dni"),
        "hours": ("godzinę", "godziny", "godzin"),
        "messages": ("wiadomość", "wiadomości", "wiadomości"),
        "segments": ("segment", "segmenty", "segmentów"),
        "characters": ("znak", "znaki", "znaków"),
    },
    "ro": {
        "points": ("punct", "puncte", "de puncte"),
        "stamps": ("ștampilă", "ștampile", "de ștampile"),
        "visits": ("vizită", "vizite", "de vizite"),
        "days": ("zi", "zile", "de zile"),
        "hours": ("oră", "ore", "de ore"),
        "messages": ("mesaj", "mesaje", "de mesaje"),
        "segments": ("segment", "segmente", "de segmente"),
        "characters": ("caracter", "caractere", "de caractere"),
    },
}
TEXTS = shop_texts(lambda: datetime(2026, 7, 3, 12, 20, tzinfo=UTC))


@pytest.mark.parametrize("what", WHERE)
@pytest.mark.parametrize("locale", FORMS)
def test_a_number_and_its_noun_agree(locale: str, what: str) -> None:
    kind, arg = WHERE[what]
    noun = what.removeprefix("gained ")
    wrong = {}
    for number, form in zip(NUMBERS, FORM[locale], strict=True):
        if number == 0 and (noun in {"points", "hours"} or arg == "gain"):
            continue  # no points are not told, and an invitation of no hours is none
        value = Gains((Gain(noun, number),)) if arg == "gain" else number
        said = TEXTS.plain(Message(kind, typical(kind) | {arg: value}), locale)
        expected = f"{number} {FORMS[locale][noun][int(form)]}"
        if not any(f"{expected}{end}" in said for end in " .,:;"):
            wrong[number] = (expected, said)
    no_faults(wrong)
