"""A sheet: a grey picture whose values are levels, places in a palette of ramps (`bot/drawing/levels.py`).

Anti-aliased text blends two levels of one ramp, which is right by construction, so nothing is ever drawn in RGB.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont
from qrcode import constants
from qrcode.main import QRCode

from bot.drawing.lettering import fitted
from bot.drawing.levels import EDGE, GROUND, INK, PAPER, Levels, pale, sixteen

At = tuple[int, int]
Box = tuple[int, int, int, int]
Shape = Callable[[ImageDraw.ImageDraw, int], None]

SMOOTH = 4  # shapes are drawn this much larger, then reduced
QUIET = 4  # modules of white around a QR (ISO/IEC 18004)
LIGHT = 12_000  # bytes of a card
# How small a card is made: steps of smoothing, whether there is a backdrop, and how hard zlib tries.
_WAYS = ((3, True, 4), (3, True, 8), (3, False, 8), (2, False, 9), (1, False, 9))
_SMALL = 100_000  # pixels of a mask that is kept


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
        """Paint a shape, drawn in its own box at `SMOOTH` times the size, in one level."""
        self.image.paste(level, box[:2], _mask(box, shape))

    def paper(self, box: Box, shape: Shape) -> None:
        """A white shape, on the ramp that ink can be drawn on."""
        self.edged(box, shape, EDGE, PAPER)

    def edged(self, box: Box, shape: Shape, ground: int, level: int) -> None:
        """A shape in a level whose ramp begins with the ground."""
        steps = [ground + m * (level - ground) // 255 for m in range(256)]
        self._levelled(box, shape, steps)

    def hole(self, box: Box, shape: Shape) -> None:
        """A shape through white paper that shows the ground."""
        self._levelled(box, shape, [pale(1 - m / 255) for m in range(256)])

    def _levelled(self, box: Box, shape: Shape, levels: list[int]) -> None:
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

    def block(
        self,
        at: At,
        text: str,
        width: int,
        sizes: range,
        weight: int,
        level: int,
        anchor: str = "ls",
        lines: int = 1,
    ) -> tuple[int, int]:
        """A text of one or more lines. The anchor's second letter says what `at` is: the first line's
        baseline (s) or top (t), the block's middle (m), the last line's baseline (d). Answers its top, and where
        the next line's baseline would be."""
        parts, face = fitted(text, width, sizes, weight, lines)
        step, tall = round(face.size * 1.18), round(face.size * 0.8)
        more = step * (len(parts) - 1)
        lift = {"s": 0, "t": -tall, "m": more // 2, "d": more}[anchor[1]]
        real = anchor[0] + ("m" if anchor[1] == "m" else "s")
        for number, part in enumerate(parts):
            self.text((at[0], at[1] - lift + number * step), part, face, level, real)
        return at[1] - lift - tall, at[1] - lift + len(parts) * step

    def png(self, levels: Levels, dpi: int = 0) -> bytes:
        done = self.image.copy()
        done.putpalette(flat(levels))
        return _saved(done, compress_level=3, **({"dpi": (dpi, dpi)} if dpi else {}))

    def small_png(self, levels: Levels, with_pill: bool = False) -> bytes:
        """In sixteen colours, two pixels a byte. Where that is more than `LIGHT`, the backdrop goes, then letters are smoothed less."""
        *ways, last = _WAYS
        for way in ways:
            png = self._in_sixteen(levels, with_pill, *way)
            if len(png) <= LIGHT:
                return png
        return self._in_sixteen(levels, with_pill, *last)

    def _in_sixteen(self, levels: Levels, with_pill: bool, smooth: int, backdrop: bool, effort: int) -> bytes:
        nearest, kept = sixteen(levels, with_pill, smooth, backdrop)
        done = self.image.point(nearest)
        done.putpalette(flat(kept))
        return _saved(done, compress_level=effort, bits=4)


def flat(levels: Levels) -> list[int]:
    return [part for level in levels for part in level]


def _saved(image: Image.Image, **options: object) -> bytes:
    out = BytesIO()
    image.save(out, "PNG", **options)
    return out.getvalue()


def _mask(box: Box, shape: Shape) -> Image.Image:
    size = box[2] - box[0], box[3] - box[1]
    return mask_of(size, shape) if size[0] * size[1] <= _SMALL else _smooth(size, shape)


def _smooth(size: At, shape: Shape) -> Image.Image:
    mask = Image.new("L", (size[0] * SMOOTH, size[1] * SMOOTH))
    shape(ImageDraw.Draw(mask), SMOOTH)
    return mask.reduce(SMOOTH)


mask_of = lru_cache(256)(_smooth)


def modules(content: str) -> list[list[bool]]:
    """The QR's modules, without quiet zone. At level Q a quarter of them may be hidden: a cracked screen, a glare. The
    mask is fixed: choosing the best of eight is most of the work, and any of them can be read."""
    code = QRCode(error_correction=constants.ERROR_CORRECT_Q, border=0, mask_pattern=3)
    code.add_data(content)
    code.make()
    return [[bool(module) for module in row] for row in code.modules]
