"""Levels: what a grey value of a sheet stands for, and the colours that a finished picture has.

There are five ramps: ground to text, ground to white, white to ink, and for a pill of another colour ground to pill and
pill to its own text. Behind them stand the colours of the shop's logo. A card keeps sixteen of all these: four bits a
pixel make a file half as large, and nobody sees the difference.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from bot.drawing import colours
from bot.drawing.colours import BLACK, RGB, WHITE

Levels = tuple[RGB, ...]

GROUND, TEXT = 0, 79  # the first ramp; what lies between is a tone
EDGE, PAPER, INK = 80, 127, 175  # ground to white, then white to ink
BRIM, PILL, LABEL = 176, 191, 207  # ground to pill, then pill to its text
BACKDROP = 8  # a tone that is nearly the ground
LOGO = 208  # from here on the logo's own
OWN = 3  # so many colours of a logo stand in a card
_DARK: RGB = (16, 16, 20)


def tone(share: float) -> int:
    """That much text colour on the ground."""
    return round(TEXT * share)


def pale(share: float) -> int:
    """That much white on the ground."""
    return EDGE + round((PAPER - EDGE) * share)


def grey(share: float) -> int:
    """That much ink on white."""
    return PAPER + round((INK - PAPER) * share)


def ground_of(colour: RGB) -> RGB:
    """Near white it is dimmed, so that white paper shows on it."""
    near = colours.contrast(colour, WHITE) < 1.2
    return colours.mix(colour, BLACK, 0.1) if near else colour


@lru_cache(64)
def palette(colour: RGB, pill: RGB | None = None, logo: Levels = ()) -> Levels:
    """What each level is in a shop's colour; a pill without one of its own has that of the text."""
    ground = ground_of(colour)
    text = colours.text_on(ground)
    if text == BLACK:
        text = colours.mix(text, ground, 0.12)
    own = colours.seen_on(pill, ground) if pill else text
    label = colours.text_on(own) if pill else ground
    ramps = (
        *_ramp(ground, text, TEXT + 1),
        *_ramp(ground, WHITE, PAPER - EDGE + 1),
        *_ramp(WHITE, _DARK, INK - PAPER),
        *_ramp(ground, own, PILL - BRIM + 1),
        *_ramp(own, label, LABEL - PILL),
    )
    rest = (ground,) * (256 - LOGO - len(logo))
    return (*ramps, *logo, *rest)


@lru_cache(64)
def sixteen(levels: Levels, with_pill: bool, smooth: int, backdrop: bool) -> tuple[Sequence[int], Levels]:
    """Sixteen colours at most, and by level the place of the nearest among them. `smooth`: so many between two colours, at
    the edge of a letter; without a `backdrop` what is nearly the ground is ground."""
    shares = [(step + 1) / (smooth + 1) for step in range(smooth)]
    places = [GROUND, TEXT, PAPER, INK, *([PILL, LABEL] if with_pill else []), *range(LOGO, LOGO + OWN)]
    places += [*([BACKDROP] if backdrop else []), *map(tone, shares), *map(grey, shares[1:2])]
    places += [BRIM + 8, PILL + 8] if with_pill else []
    kept = tuple(dict.fromkeys(levels[place] for place in places))[:16]
    return [min(range(len(kept)), key=lambda n: apart(kept[n], level)) for level in levels], kept


def _ramp(one: RGB, other: RGB, steps: int) -> list[RGB]:
    return [colours.mix(one, other, i / (steps - 1)) for i in range(steps)]


def apart(one: RGB, other: RGB) -> int:
    """How unlike two colours are."""
    return sum((a - b) ** 2 for a, b in zip(one, other, strict=True))
