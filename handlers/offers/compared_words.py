"""What is compared with a number: "visits over 5", "spent over 500 in 90 days", "members over 2 years"."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from handlers.offers.spans import MOST_DAYS, UNITS
from handlers.reading.amounts import parse_amount
from handlers.reading.words import normal
from loyalty.offers.promotions import AudienceKind, Part

NEGATION = re.compile(r"(?:not|without|nie|bez|nu|fara|fără)\s+(?P<rest>.+)", re.IGNORECASE)
_YEAR = 365  # days in which money was spent, where nothing else is said

# What a sign adds to the number, where there is a least that is more; and whether the part is denied then.
_SIGNS: Mapping[str, tuple[bool, bool]] = {
    sign: meant
    for signs, meant in (
        (">, over, above, more than, powyzej, ponad, wiecej niz, peste, mai mult de", (True, False)),
        (">=, at least, co najmniej, cel putin", (False, False)),
        ("<, under, below, less than, ponizej, mniej niz, sub, mai putin de", (False, True)),
        ("<=, at most, co najwyzej, cel mult", (True, True)),
    )
    for sign in map(str.strip, signs.split(","))
}
_SIGN = "|".join(sorted(_SIGNS, key=len, reverse=True))
_COMPARED = re.compile(rf"(?P<what>[^<>]*?)\s*(?<!\w)(?P<sign>{_SIGN})(?!\w)\s*(?P<much>.+)")
# "over 5 visits" is "visits over 5".
_IN_FRONT = re.compile(rf"(?P<sign>{_SIGN}) (?P<much>\d{{1,4}})(?: de)? (?P<what>visits?|wizyt\w*|vizit\w*)$")
_WITHIN = re.compile(r"(?P<sum>.+?) (?:in|within|w ciagu|w|przez) (?P<span>[\w ]+)")
_LAST = re.compile(r"(?:the )?(?:last |ostatnich |ostatnie |ultimele |ultimii )?")
_PEOPLE = (
    r"(?:(?:who|kto|ktorzy|cine|care|guests|customers|klienci|clienti|au|a|have|has|jest|sa|este|sunt|are) )*"
)


def compared(piece: str, decimals: int) -> Part | None:
    """The part that a comparison means, also denied; None for what is none. `decimals`: of the currency."""
    if denied := NEGATION.fullmatch(piece.strip()):
        part = compared(denied["rest"], decimals)
        return replace(part, negated=not part.negated) if part else None
    found = _COMPARED.fullmatch(_IN_FRONT.sub(r"\g<what> \g<sign> \g<much>", _plain(piece)))
    if found is None:
        return None
    kinds = (kind for what, kind in _KINDS.items() if re.fullmatch(_PEOPLE + what, found["what"]))
    kind = next(kinds, None)
    return kind(found["sign"], found["much"].strip(), decimals) if kind else None


def _plain(piece: str) -> str:
    """In small letters without accents; signs and separators of amounts stay."""
    words = re.sub(r"([<>]=?)", r" \1 ", piece).split()
    return " ".join(word if re.match(r"[<>\d]", word) else normal(word) or word for word in words)


def _visits(sign: str, much: str, _: int) -> Part | None:
    times = re.fullmatch(r"(\d{1,4})(?: times| razy|(?: de)? ori)?", much)
    return _part(AudienceKind.VISITS, "", int(times[1]), sign, 1) if times else None


def _spent(sign: str, much: str, decimals: int) -> Part | None:
    within = _WITHIN.fullmatch(much)
    days = _days(_LAST.sub("", within["span"], count=1)) if within else _YEAR
    amount = parse_amount(within["sum"] if within else much, decimals)
    return _part(AudienceKind.SPENT, str(days), amount, sign, 1) if amount and days else None


def _for(sign: str, much: str, _: int) -> Part | None:
    ago = re.fullmatch(r"(.+?)(?: ago| temu)?", much)
    days = _days(ago[1]) if ago else None
    return _part(AudienceKind.MEMBER_FOR, "", days, sign, 0) if days else None


def _days(said: str) -> int | None:
    """ "90 days", "a year", "2 lata". A number alone may be years, so it is none."""
    number, _, unit = said.removeprefix("de ").removeprefix("od ").replace(" de ", " ").rpartition(" ")
    count = 1 if number in ("", "a", "an", "one", "un", "o") else int(number) if number.isdecimal() else 0
    days = count * UNITS.get(unit, 0)
    return days if 0 < days <= MOST_DAYS else None


def _part(kind: AudienceKind, of: str, number: int, sign: str, step: int) -> Part:
    """So much or more, or not so much. `step`: the least that is more."""
    more, below = _SIGNS[sign]
    return Part(kind, of, number + step * more, negated=below)


_KINDS: Mapping[str, Callable[[str, str, int], Part | None]] = {
    r"(?:visits?|wizyt\w*|vizit\w*|came|byli|venit)": _visits,
    r"(?:spen[dt]|spending|wydal[ai]?|wydaje|wydaja|wydatki|cheltuit|cheltuieli|cheltuiesc|cheltuie)": _spent,
    r"(?:members?|joined|membership|w klubie|z nami|czlonkowie|dolaczyli|membri|membrii|inscrisi|cu noi)(?: for| since| de| od)?": _for,
}
