"""How many SMS segments a text is billed as.

GSM 03.38: the default alphabet takes 7 bits a character, its extension table two of them. 160 septets fit one
message; of more, each part gives 7 to the header that joins them, so 153. A single character outside both tables
turns the whole text into UCS-2: 70 UTF-16 units, or 67 in parts. A pair (escape and character, or two surrogates)
is never split over two parts.
"""

from __future__ import annotations

from dataclasses import dataclass

BASIC = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
EXTENSION = frozenset("\f^{}\\[~]|€")


@dataclass(frozen=True)
class Segmentation:
    encoding: str  # "GSM-7" or "UCS-2"
    segments: int


def segmentation(text: str) -> Segmentation:
    if all(char in BASIC or char in EXTENSION for char in text):
        widths = [2 if char in EXTENSION else 1 for char in text]
        return Segmentation("GSM-7", _parts(widths, whole=160, part=153))
    widths = [2 if ord(char) > 0xFFFF else 1 for char in text]
    return Segmentation("UCS-2", _parts(widths, whole=70, part=67))


def _parts(widths: list[int], whole: int, part: int) -> int:
    if sum(widths) <= whole:
        return 1
    parts, used = 1, 0
    for width in widths:
        if used + width > part:
            parts, used = parts + 1, 0
        used += width
    return parts
