"""Colours: what the shop writes as `#rrggbb`, and what can be read on it."""

from __future__ import annotations

import re

RGB = tuple[int, int, int]

WHITE: RGB = (255, 255, 255)
BLACK: RGB = (0, 0, 0)


def parse(colour: str) -> RGB:
    """`#c0392b` or `#c39`. Anything else is a ValueError, so that no stray text gets into a style."""
    digits = colour.removeprefix("#")
    if not re.fullmatch(r"[0-9a-fA-F]{3}|[0-9a-fA-F]{6}", digits):
        raise ValueError(f"not a colour like #c0392b: {colour!r}")
    if len(digits) == 3:
        digits = "".join(digit * 2 for digit in digits)
    return int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:], 16)


def hexed(colour: RGB) -> str:
    return "#{:02x}{:02x}{:02x}".format(*colour)


def mix(one: RGB, other: RGB, share: float) -> RGB:
    """`share` of the way from one to the other."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue


def contrast(one: RGB, other: RGB) -> float:
    """WCAG 2 contrast ratio, 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def text_on(ground: RGB) -> RGB:
    """White or black, whichever reads better: at least 4.58 on every colour there is."""
    return max((WHITE, BLACK), key=lambda text: contrast(text, ground))


def seen_on(colour: RGB, ground: RGB, least: float = 1.5) -> RGB:
    """The colour, moved towards what can be read there until it stands out from the ground."""
    shades = (mix(colour, text_on(ground), step / 20) for step in range(21))
    return next(shade for shade in shades if contrast(shade, ground) >= least)


def _luminance(colour: RGB) -> float:
    red, green, blue = (_linear(part / 255) for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
