"""How many SMS segments a text costs, and the same text in plainer letters.

A segment carries 140 octets: 160 septets of the GSM-7 default alphabet or 70 UTF-16 units, and once a text needs several, six octets of
each are a header: 153 or 67 (3GPP TS 23.038 and 23.040). One character outside GSM-7 turns the whole text into UCS-2.

We count as Twilio's own calculator does (npm, `sms-segments-calculator` 1.3). What the eye takes for one character is never split over
a border: an escaped GSM-7 character, a surrogate pair, a letter with its combining accents, a flag, an emoji joined of several. CR LF is
two characters. An empty text is one segment. We part from it in three corners nobody pays for: a pile of accents wider than a segment is
split where the calculator overfills, emoji joined of parts that Unicode 10 did not know (or with a skin tone on what is no person) are
kept whole too, and conjoining Hangul jamo and the few prepended signs of Indic scripts are not.
"""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

_DEFAULT_ALPHABET = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
_ESCAPED = frozenset("\f^{}\\[~]|€")
_GSM7 = _DEFAULT_ALPHABET | _ESCAPED


class Encoding(Enum):
    GSM7 = "GSM-7"
    UCS2 = "UCS-2"


@dataclass(frozen=True, slots=True)
class Size:
    """What a text costs; `units` are septets in GSM-7 (an escaped character has two) and UTF-16 code units in UCS-2."""

    encoding: Encoding
    segments: int
    units: int


_ROOM = {Encoding.GSM7: (160, 153), Encoding.UCS2: (70, 67)}
"""Units in a segment that stands alone, and in one of several."""


def measure(text: str) -> Size:
    """The encoding this text needs and the segments it is billed as; `tidy` or `fold` it first."""
    if _GSM7.issuperset(text):
        encoding, pieces, width = Encoding.GSM7, iter(text), _septets
    else:
        encoding, pieces, width = Encoding.UCS2, _clusters(text), _utf16
    alone, each = _ROOM[encoding]
    units = width(text)
    return Size(encoding, 1 if units <= alone else _packed(map(width, pieces), each), units)


_INVISIBLE = dict.fromkeys(map(ord, "\u2066\u2067\u2068\u2069\u200b\u2060\ufeff"))
"""Bidi isolates (Fluent puts them around variables), zero-width space, word joiner, byte order mark."""

_NO_BREAK = dict.fromkeys(map(ord, "\u00a0\u2007\u202f"), " ")

_TIDY = {**_INVISIBLE, **_NO_BREAK}


def tidy(text: str) -> str:
    """The same text to the eye, without the marks and no-break spaces that would make it UCS-2. Every SMS is tidied."""
    return text.translate(_TIDY)


def fold(text: str) -> str:
    """The text in plain letters, as far as GSM-7 can spell it; what the alphabet has (é ñ ö ß Ø ...) stays as it is.

    A character gives way only to a spelling that is wholly GSM-7, so emoji and other scripts stay whole. Raised digits and fractions
    stay too: "10²" must not turn into "102", nor "2½" into "21/2".
    """
    return "".join(map(_folded, _clusters(unicodedata.normalize("NFC", tidy(text)))))


_SPELLINGS = {
    spelled: plain
    for plain, chars in {
        "L": "Ł",
        "l": "ł",
        "D": "ĐÐ",
        "d": "đð",
        "H": "Ħ",
        "h": "ħ",
        "T": "Ŧ",
        "t": "ŧ",
        "N": "Ŋ",
        "n": "ŋ",
        "i": "ı",
        "k": "ĸ",
        "f": "ƒ",
        "Th": "Þ",
        "th": "þ",
        "OE": "Œ",
        "oe": "œ",
        "SS": "ẞ",
        "E": "Ə",
        "e": "ə",
        "TM": "™",
        "(c)": "©",
        "(R)": "®",
        '"': "“”„‟«»″",
        "'": "‘’‚‛‹›′ʼ`´",
        "-": "‐‑‒–—―−•·",
        "->": "→",
        "x": "×",
        "/": "⁄∕÷",
        " ": "\t",
        "\n": "\u2028\u2029",
    }.items()
    for spelled in chars
}

_SAME_LETTER = frozenset({"<wide>", "<narrow>", "<compat>", "<font>", "<noBreak>"})
"""Unicode's compatibility tags that change the look and not the sense; <super>, <sub> and <fraction> are not among them."""

_MARKS = frozenset({"Mn", "Mc", "Me"})


def _folded(cluster: str) -> str:
    if _GSM7.issuperset(cluster):
        return cluster
    plain = "".join(map(_spelled, cluster))
    return plain if _GSM7.issuperset(plain) else cluster


def _spelled(char: str) -> str:
    if char in _GSM7:
        return char
    if char in _SPELLINGS:
        return _SPELLINGS[char]
    match unicodedata.category(char):
        case "Mn" | "Me" | "Cf":
            return ""
        case "Zs":
            return " "
    tag, *parts = unicodedata.decomposition(char).split() or ("",)
    if tag.startswith("<"):
        return "".join(_spelled(chr(int(part, 16))) for part in parts) if tag in _SAME_LETTER else char
    return "".join(_spelled(chr(int(part, 16))) for part in (tag, *parts)) if tag else char


def _septets(text: str) -> int:
    return sum(2 if char in _ESCAPED else 1 for char in text)


def _utf16(text: str) -> int:
    return sum(2 if char > "\uffff" else 1 for char in text)


def _packed(widths: Iterable[int], each: int) -> int:
    """How many segments hold these pieces in order, none of them over a border."""
    full, used = 0, 0
    for width in widths:
        used += width
        if used > each:
            full, used = full + 1, width
    return full + 1


def _clusters(text: str) -> Iterator[str]:
    """The text in pieces that are not to be split; a piece that no segment could hold is handed out character by character."""
    cluster = ""
    for char in text:
        if cluster and _belongs(cluster, char):
            cluster += char
            continue
        yield from _holdable(cluster)
        cluster = char
    yield from _holdable(cluster)


def _holdable(cluster: str) -> Iterable[str]:
    return cluster if _utf16(cluster) > _ROOM[Encoding.UCS2][1] else filter(None, (cluster,))


def _belongs(cluster: str, char: str) -> bool:
    """Whether a character goes on what stands before it (the cases of Unicode's Annex 29 that occur in chat)."""
    if char < _FIRST_MARK:
        return False
    before = cluster[-1]
    if not _extends(before) and unicodedata.category(before) in {"Cc", "Cf", "Zl", "Zp"}:
        return False
    if _is_flag_letter(char):
        return len(cluster) == 1 and _is_flag_letter(before)
    if _SKIN_TONES[0] <= char <= _SKIN_TONES[1]:
        return unicodedata.category(before) == "So"
    return _extends(char) or (before == _JOINERS[1] and unicodedata.category(char) == "So")


_FIRST_MARK = "\u0300"
_JOINERS = "\u200c\u200d"
_THAI_AND_LAO_AM = "\u0e33\u0eb3"
_TAGS = "\U000e0020", "\U000e007f"
_SKIN_TONES = "\U0001f3fb", "\U0001f3ff"
_FLAG_LETTERS = "\U0001f1e6", "\U0001f1ff"


def _extends(char: str) -> bool:
    return (
        unicodedata.category(char) in _MARKS
        or char in _JOINERS + _THAI_AND_LAO_AM
        or _TAGS[0] <= char <= _TAGS[1]
    )


def _is_flag_letter(char: str) -> bool:
    return _FLAG_LETTERS[0] <= char <= _FLAG_LETTERS[1]
