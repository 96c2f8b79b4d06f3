"""A picture to send where none is at hand: a cup on a table."""

from __future__ import annotations

from functools import cache
from io import BytesIO

from PIL import Image, ImageDraw

WIDTH, HEIGHT = 960, 640
_FINE = 2  # drawn so much larger, then reduced


@cache
def sample_picture() -> bytes:
    """A JPEG of some 20 kilobytes."""
    image = Image.new("RGB", (WIDTH * _FINE, HEIGHT * _FINE), "#f1dcc0")
    draw = ImageDraw.Draw(image)

    def disc(x: float, y: float, wide: float, high: float, colour: str) -> None:
        box = [(x - wide) * _FINE, (y - high) * _FINE, (x + wide) * _FINE, (y + high) * _FINE]
        draw.ellipse(box, fill=colour)

    draw.rectangle([0, 400 * _FINE, WIDTH * _FINE, HEIGHT * _FINE], fill="#b9794a")
    for line in range(430, HEIGHT, 52):
        draw.rectangle([0, line * _FINE, WIDTH * _FINE, (line + 3) * _FINE], fill="#ad6d40")
    disc(480, 520, 330, 62, "#98592f")  # a shadow
    disc(480, 500, 310, 62, "#fbf7f0")  # the saucer
    disc(480, 494, 250, 44, "#e9dfd0")
    disc(700, 372, 78, 72, "#fbf7f0")  # the handle
    disc(700, 372, 44, 40, "#e6c6a0")
    draw.pieslice([260 * _FINE, 70 * _FINE, 700 * _FINE, 510 * _FINE], 0, 180, fill="#fbf7f0")  # the cup
    disc(480, 290, 220, 58, "#fffdf9")
    disc(480, 292, 200, 48, "#7a4526")
    disc(480, 292, 168, 37, "#c98f5c")
    for way, x in ((-1, 446), (1, 514)):  # a heart of milk
        disc(x, 286, 42, 15, "#fbefdc")
        draw.polygon(
            [((480 + way * 74) * _FINE, 288 * _FINE), (480 * _FINE, 284 * _FINE), (480 * _FINE, 324 * _FINE)],
            fill="#fbefdc",
        )
    small = image.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS)
    out = BytesIO()
    small.save(out, "JPEG", quality=82, optimize=True)
    return out.getvalue()
