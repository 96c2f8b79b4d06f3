"""Amounts of money and visit codes as people type them."""

import re
import unicodedata
from functools import lru_cache

from handlers.reading.currencies import WORDS
from loyalty.codes import ascii_digits

_LONGEST = 60
_TOO_MUCH = 10**12

_MAJOR = rf"(?:¤|{'|'.join(WORDS)})"
_MINOR = r"(?:gr|grosz(?:e|y|a)?|bani|ban|cents?|c|ct|pence|p|h|fil[sl]?er|öre|øre|fils)"
_NUMBER = r"(?P<whole>\d{1,3}(?:(?P<group>[ .,'])\d{3})(?:(?P=group)\d{3})*|\d+)(?:[.,](?P<part>\d+)|(?P<none>[.,]-))?"
_AMOUNT = re.compile(
    rf"(?:{_MAJOR}\.? ?)?{_NUMBER}(?: ?(?:de )?{_MAJOR}(?: ?(?:(?P<minor>\d+) ?{_MINOR}|(?P<bare>\d+)))?)?[.!]?",
)

_LOOKALIKES = str.maketrans("٫٬،．，’‘ʼ´`＇", ".',.,''''''")

_ASCII = str.maketrans("`$", "'¤")  # all that is spelled otherwise in a text of ASCII alone

_CODE_ENDS = r"(?=\s|$|[,;:.!]+(?:\s|$))[,;:.!]*\s*"


def parse_amount(text: str, currency_decimals: int = 2) -> int | None:
    """The amount in minor units (24.50 -> 2450), or None where a person would have to ask: nothing is ever guessed.

    A lone separator before exactly three digits groups thousands ("1.250" is 1250.00) unless the currency itself has three decimals.
    Zero, signs, leading zeros, a second number and anything of 10**12 minor units or more are refused. Where a visit code may stand in
    front, `split_code` has to go first: digits in threes are one number here.
    """
    found = _AMOUNT.fullmatch(_plain(text)) if len(text) <= _LONGEST else None
    return _minor_units(found, currency_decimals) if found else None


def split_code(text: str, digits: int) -> tuple[str, str] | None:
    """The code of so many digits at the start, in ASCII digits, and the rest as it was typed; None if the text starts otherwise.

    A code may be read out in two halves ("48 213", "48-213"). It ends at a space, or at a mark followed by one: "48213.50" is an amount.
    """
    found = _code_of(digits).match(_same_length(text))
    if not found:
        return None
    return re.sub(r"\D", "", found["code"]), text[found.end() :].strip()


@lru_cache(16)
def _code_of(digits: int) -> re.Pattern[str]:
    halves = {digits // 2, digits - digits // 2} - {0, digits}
    shapes = [rf"\d{{{digits}}}", *(rf"\d{{{first}}}[ \-]\d{{{digits - first}}}" for first in sorted(halves))]
    return re.compile(rf"\s*(?P<code>{'|'.join(shapes)}){_CODE_ENDS}", re.ASCII | re.DOTALL)


def _minor_units(found: re.Match[str], decimals: int) -> int | None:
    whole, group, part = found["whole"], found["group"], found["part"] or ""
    if group in {".", ","} and not part and decimals == 3 and whole.count(group) == 1:
        whole, _, part = whole.partition(group)
        group = None
    odd_separators = part and group and found.string[found.start("part") - 1] == group
    leading_zero = whole[0] == "0" and whole != "0"
    tail = found["minor"] or found["bare"] or ""
    twice = bool(tail) and bool(part or found["none"])
    short = found["bare"] is not None and len(tail) != decimals
    if odd_separators or leading_zero or twice or short or max(len(part), len(tail)) > decimals:
        return None
    fraction = part.ljust(decimals, "0") if part else tail.rjust(decimals, "0")
    amount = int(re.sub(r"\D", "", whole) + fraction)
    return amount if 0 < amount < _TOO_MUCH else None


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", _same_length(text)).casefold().split())


def _same_length(text: str) -> str:
    """Digits, spaces (invisible ones too), dashes, marks and currency signs in one spelling each, character for character."""
    if text.isascii():
        return text.translate(_ASCII)
    return "".join(map(_one_spelling, ascii_digits(text).translate(_LOOKALIKES)))


def _one_spelling(char: str) -> str:
    match unicodedata.category(char):
        case "Zs" | "Cf":
            return " "
        case "Pd":
            return "-"
        case "Sc":
            return "¤"
        case _:
            return char
