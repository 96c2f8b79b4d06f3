"""Letters: the font, what it can draw of a text, and how a text fits a width."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from importlib.resources import files

from PIL import ImageFont


@lru_cache(64)
def font(size: int, weight: int = 400) -> ImageFont.FreeTypeFont:
    """Inter: Latin with all its diacritics, Greek and Cyrillic. Pillow's own font has no ł, ș or ą."""
    found = ImageFont.truetype(str(files("fontpkg_inter") / "files" / "Inter[opsz,wght].ttf"), size)
    found.set_variation_by_axes([min(max(size, 14), 32), weight])
    return found


def drawable(text: str, longest: int = 120) -> str:
    """What the font can draw of a text: no emoji, no controls, no marks stacked on marks."""
    whole = unicodedata.normalize("NFC", text[:longest])
    return " ".join("".join(c if _known(c) else " " if c.isspace() else "" for c in whole).split())


@lru_cache(4096)
def _known(char: str) -> bool:
    if unicodedata.category(char)[0] in "CMZ":
        return False
    plain = font(24)
    return bytes(plain.getmask(char)) != bytes(plain.getmask("\U0010ffff"))


@lru_cache(512)
def fitted(
    text: str, width: int, sizes: range, weight: int, lines: int = 1
) -> tuple[tuple[str, ...], ImageFont.FreeTypeFont]:
    """The text on one line in the largest size that fits, or on `lines` lines in the least size.
    What does not fit even so is cut with an ellipsis."""
    for size in sizes:
        if font(size, weight).getlength(text) <= width:
            return (text,), font(size, weight)
    least = font(sizes[-1], weight)
    parts = wrapped(text, width, least)
    kept = [*parts[: lines - 1], " ".join(parts[lines - 1 :])]
    return tuple(_cut(part, width, least) for part in kept if part), least


def _cut(text: str, width: int, face: ImageFont.FreeTypeFont) -> str:
    if face.getlength(text) <= width:
        return text
    while text and face.getlength(text + "…") > width:
        text = text[:-1].rstrip()
    return text + "…"


def wrapped(text: str, width: int, face: ImageFont.FreeTypeFont) -> list[str]:
    """The text in lines no wider than that; a word wider than a line stands alone."""
    lines: list[str] = []
    for word in text.split():
        if lines and face.getlength(f"{lines[-1]} {word}") <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines
