"""Images of the shop's own: its logo, reduced to the few colours that a picture has for it."""

from __future__ import annotations

from dataclasses import dataclass

from PIL import Image, ImageStat

from bot.drawing import colours
from bot.drawing.colours import RGB, WHITE
from bot.drawing.levels import LOGO, OWN, apart
from bot.drawing.shapes import rounded
from bot.drawing.sheet import At, Sheet, mask_of
from bot.images import opened

_LOGO: At = (152, 68)  # at most so wide, and so high
_EDGE = 7  # of the plate around a logo


@dataclass(frozen=True, slots=True)
class Inset:
    """An image as levels from `LOGO` on, the colours of these, and what of it is seen (None: all)."""

    image: Image.Image
    seen: Image.Image | None
    colours: tuple[RGB, ...]

    @property
    def width(self) -> int:
        return self.image.width

    def paste(self, sheet: Sheet, at: At) -> None:
        sheet.image.paste(self.image, at, self.seen)


def logo_inset(content: bytes, ground: RGB) -> Inset:
    """On the ground itself where it can be seen there, else on a white plate."""
    logo = opened(content)
    seen = logo.getchannel("A")
    whole = seen.getextrema()[0] == 255  # it brings a ground of its own
    logo = logo.crop(seen.getbbox() or (0, 0, *logo.size))
    plate = not whole and _contrast(logo, ground) < _contrast(logo, WHITE)
    edge = _EDGE if plate else 0
    logo.thumbnail((_LOGO[0] - 2 * edge, _LOGO[1] - 2 * edge), Image.Resampling.LANCZOS)
    below = Image.new("RGBA", (logo.width + 2 * edge, _LOGO[1]), WHITE if plate else ground)
    below.alpha_composite(logo, (edge, (_LOGO[1] - logo.height) // 2))
    # Whole or not at all: half of a level is another colour.
    shown = mask_of(below.size, rounded(12)).point([0] * 128 + [255] * 128) if plate else None
    return reduced(below.convert("RGB"), shown, (ground, WHITE))


def reduced(image: Image.Image, seen: Image.Image | None, known: tuple[RGB, ...]) -> Inset:
    """In as many colours as there are levels. The first `OWN` are those that a card keeps: the furthest from what is
    `known`, weighed by how much of the image has them."""
    few = image.quantize(256 - LOGO, dither=Image.Dither.NONE)
    flat, counts = few.getpalette() or [], few.histogram()
    found = {n: (flat[3 * n], flat[3 * n + 1], flat[3 * n + 2]) for n in range(256) if counts[n]}
    first: list[int] = []
    for _ in range(min(OWN, len(found))):
        near = [*known, *(found[n] for n in first)]
        worth = {
            n: counts[n] * min(apart(colour, k) for k in near)
            for n, colour in found.items()
            if n not in first
        }
        first.append(max(worth, key=worth.__getitem__))
    order = [*first, *(n for n in found if n not in first)]
    levels = [LOGO + order.index(n) if n in found else 0 for n in range(256)]
    image = Image.frombytes("L", few.size, few.tobytes()).point(levels)
    return Inset(image, seen, tuple(found[n] for n in order))


def _contrast(logo: Image.Image, ground: RGB) -> float:
    red, green, blue = ImageStat.Stat(logo.convert("RGB"), logo.getchannel("A")).mean
    return colours.contrast((round(red), round(green), round(blue)), ground)
