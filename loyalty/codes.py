"""Short codes that people read aloud and type: digits, the last of which checks the others.

The check digit is the one of H. Michael Damm, "Total anti-symmetrische Quasigruppen" (dissertation, Marburg 2004): the digits are
walked through a totally anti-symmetric quasigroup of order ten, so that every slip in one digit and every swap of two neighbours
ends somewhere else. A code checked with its own check digit ends at 0.
"""

import unicodedata
from collections.abc import Callable
from itertools import pairwise

_QUASIGROUP = (
    (0, 3, 1, 7, 5, 9, 8, 6, 4, 2),
    (7, 0, 9, 2, 1, 5, 4, 8, 6, 3),
    (4, 2, 0, 6, 8, 7, 1, 3, 5, 9),
    (1, 7, 5, 0, 9, 8, 3, 4, 2, 6),
    (6, 1, 2, 3, 0, 4, 5, 9, 7, 8),
    (3, 6, 7, 4, 2, 0, 9, 5, 8, 1),
    (5, 8, 6, 9, 7, 2, 0, 1, 3, 4),
    (8, 9, 4, 5, 3, 6, 2, 0, 1, 7),
    (9, 4, 3, 8, 6, 1, 7, 2, 0, 5),
    (2, 5, 8, 1, 4, 3, 6, 7, 9, 0),
)

SHORTEST = 4
"""Below four digits the check digit leaves too few codes to draw from."""

_EASY_STEPS = ({0}, {1}, {9})
"""From each digit to the next, modulo ten: all alike, counting up (also past 9 to 0), counting down."""

_LETTERS, _DIGITS = "ACDEFHJKLMNPRTUVWXY", "34679"

_MISTAKEN = str.maketrans("OoIlLi|", "0011111")


class NoneFree(Exception):
    """Whatever was drawn is taken: nearly all codes of that length are."""


def with_check(digits: str) -> str:
    """The digits and their check digit. `ValueError` for anything but ASCII digits."""
    return f"{digits}{_walk(digits)}"


def is_well_formed(code: str) -> bool:
    """Whether the last digit checks the others; nothing is said about whether anybody holds the code."""
    return len(code) > 1 and _only_digits(code) and _walk(code) == 0


def draw(length: int, randbelow: Callable[[int], int]) -> str:
    """A well-formed code of that length which does not start with 0 and is no guess such as 11111 or 12345.

    `randbelow` is asked once; a code too easy to guess gives way to the next one up, so that drawing always ends.
    """
    if length < SHORTEST:
        raise ValueError(f"a code has at least {SHORTEST} digits, not {length}")
    least = 10 ** (length - 2)
    span = 9 * least
    start = randbelow(span)
    bodies = (least + (start + step) % span for step in range(span))
    return next(code for body in bodies if not _is_easy(code := with_check(str(body))))


def draw_word(length: int, randbelow: Callable[[int], int]) -> str:
    """A code of letters and digits that are not taken for one another, with a digit in it: it is no word."""
    letters = [_LETTERS[randbelow(len(_LETTERS))] for _ in range(length - 1)]
    letters.insert(randbelow(length), _DIGITS[randbelow(len(_DIGITS))])
    return "".join(letters)


def fix(text: str) -> str:
    """The code somebody meant: letters mistaken for digits set right, digits of any script made plain, spaces and dashes dropped.

    Everything else stays, so that what was no code does not become one.
    """
    return "".join(
        char for char in ascii_digits(text).translate(_MISTAKEN) if not (char.isspace() or _is_dash(char))
    )


def ascii_digits(text: str) -> str:
    """The same text, character for character, with the decimal digits of every script written 0 to 9."""
    if text.isascii():
        return text
    return "".join(
        char if (digit := unicodedata.decimal(char, None)) is None else str(digit) for char in text
    )


def _walk(digits: str) -> int:
    if not _only_digits(digits):
        raise ValueError("a code is made of the digits 0 to 9")
    row = 0
    for digit in digits:
        row = _QUASIGROUP[row][int(digit)]
    return row


def _only_digits(text: str) -> bool:
    return text.isascii() and text.isdigit()


def _is_easy(code: str) -> bool:
    return {(int(after) - int(before)) % 10 for before, after in pairwise(code)} in _EASY_STEPS


def _is_dash(char: str) -> bool:
    return unicodedata.category(char) == "Pd"
