"""Drawing in the shop's two or three colours: a sheet of palette indices, a font, a QR.

A sheet is a grey picture whose values are places in a palette of three ramps: ground to text,
ground to white, white to ink. Anti-aliased text blends two indices of one ramp, which is right
by construction, so nothing is ever drawn in RGB or quantised, and a PNG is about 20 kilobytes.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from functools import lru_cache
from importlib.resources import files
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont
from qrcode import constants
from qrcode.main import QRCode

from bot.drawing import colours

At = tuple[int, int]
Box = tuple[int, int, int, int]
Shape = Callable[[ImageDraw.ImageDraw, int], None]

GROUND, TEXT = 0, 127  # the first ramp; what lies between is a tone
EDGE, PAPER, INK = 128, 192, 255  # ground to white, then white to ink
SMOOTH = 4  # shapes are drawn this much larger, then reduced
QUIET = 4  # modules of white around a QR (ISO/IEC 18004)


def tone(share: float) -> int:
    """That much text colour on the ground."""
    return round(TEXT * share)


def palette(colour: colours.RGB) -> list[int]:
    """The three ramps of a shop's colour. Near white it is dimmed, so that white paper shows on it."""
    pale = colours.contrast(colour, colours.WHITE) < 1.2
    ground = colours.mix(colour, colours.BLACK, 0.1) if pale else colour
    text, ink = colours.text_on(ground), (16, 16, 20)
    if text == colours.BLACK:
        text = colours.mix(text, ground, 0.12)
    levels = [colours.mix(ground, text, i / TEXT) for i in range(EDGE)]
    levels += [colours.mix(ground, colours.WHITE, i / 63) for i in range(64)]
    levels += [colours.mix(colours.WHITE, ink, i / 63) for i in range(64)]
    return [part for level in levels for part in level]


class Sheet:
    """One picture on its way."""

    def __init__(self, image: Image.Image) -> None:
        self.image = image
        self._draw = ImageDraw.Draw(image)

    @classmethod
    def blank(cls, width: int, height: int, level: int = GROUND) -> Sheet:
        return cls(Image.new("L", (width, height), level))

    def copy(self) -> Sheet:
        return Sheet(self.image.copy())

    def shape(self, box: Box, shape: Shape, level: int) -> None:
        """Paint a shape, drawn in its own box at `SMOOTH` times the size, in one tone."""
        self.image.paste(level, box[:2], _mask(box, shape))

    def paper(self, box: Box, shape: Shape) -> None:
        """A white shape, on the ramp that ink can be drawn on."""
        self._edged(box, shape, [EDGE + m * 63 // 255 for m in range(255)] + [PAPER])

    def hole(self, box: Box, shape: Shape) -> None:
        """A shape through white paper that shows the ground."""
        self._edged(box, shape, [PAPER - 1 - m * 63 // 255 for m in range(256)])

    def _edged(self, box: Box, shape: Shape, levels: list[int]) -> None:
        mask = _mask(box, shape)
        self.image.paste(mask.point(levels), box[:2], mask.point([0] + [255] * 255))

    def text(self, at: At, text: str, face: ImageFont.FreeTypeFont, level: int, anchor: str = "ls") -> None:
        """One line; the anchor is Pillow's: left and baseline by default."""
        self._draw.text(at, text, fill=level, font=face, anchor=anchor)

    def qr(self, content: str, box: Box) -> None:
        """The QR in the middle of a white box, as large as whole pixels and the quiet zone allow."""
        rows = modules(content)
        room = min(box[2] - box[0], box[3] - box[1])
        side = len(rows) * max(1, room // (len(rows) + 2 * QUIET))
        code = Image.frombytes(
            "L", (len(rows),) * 2, bytes(INK if dark else PAPER for row in rows for dark in row)
        )
        corner = (box[0] + box[2] - side) // 2, (box[1] + box[3] - side) // 2
        self.image.paste(code.resize((side, side), Image.Resampling.NEAREST), corner)

    def png(self, levels: list[int], dpi: int = 0) -> bytes:
        done, out = self.image.copy(), BytesIO()
        done.putpalette(levels)
        extra = {"dpi": (dpi, dpi)} if dpi else {}
        done.save(out, "PNG", compress_level=3, **extra)
        return out.getvalue()


def _mask(box: Box, shape: Shape) -> Image.Image:
    size = (box[2] - box[0]) * SMOOTH, (box[3] - box[1]) * SMOOTH
    mask = Image.new("L", size)
    shape(ImageDraw.Draw(mask), SMOOTH)
    return mask.reduce(SMOOTH)


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


def fitted(
    text: str, width: int, sizes: range, weight: int, lines: int = 1
) -> tuple[list[str], ImageFont.FreeTypeFont]:
    """The text on one line in the largest size that fits, or on `lines` lines in the least size.
    What does not fit even so is cut with an ellipsis."""
    for size in sizes:
        if font(size, weight).getlength(text) <= width:
            return [text], font(size, weight)
    least = font(sizes[-1], weight)
    parts = wrapped(text, width, least)
    kept = [*parts[: lines - 1], " ".join(parts[lines - 1 :])]
    return [_cut(part, width, least) for part in kept if part], least


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


def modules(content: str) -> list[list[bool]]:
    """The QR's modules, without quiet zone. The mask is fixed: choosing the best of eight is most
    of the work, and any of them can be read."""
    code = QRCode(error_correction=constants.ERROR_CORRECT_M, border=0, mask_pattern=3)
    code.add_data(content)
    code.make()
    return [[bool(module) for module in row] for row in code.modules]
