"""Shapes to paint on a sheet, each filling its box. One with the same measures is the same function, whose mask is kept."""

from __future__ import annotations

from functools import cache
from math import cos, pi, sin

from PIL.ImageDraw import ImageDraw

from bot.drawing.sheet import Shape


def disc(on: ImageDraw, scale: int) -> None:
    on.ellipse((0, 0, on.im.size[0] - 1, on.im.size[1] - 1), fill=255)


def ring(on: ImageDraw, scale: int) -> None:
    on.ellipse((0, 0, on.im.size[0] - 1, on.im.size[1] - 1), outline=255, width=3 * scale)


@cache
def rounded(radius: int) -> Shape:
    """The whole box, its corners rounded."""

    def draw(on: ImageDraw, scale: int) -> None:
        width, height = on.im.size
        on.rounded_rectangle((0, 0, width - 1, height - 1), radius * scale, fill=255)

    return draw


def tick(on: ImageDraw, scale: int) -> None:
    side = on.im.size[0]
    bend = [(side * x, side * y) for x, y in ((0.29, 0.52), (0.44, 0.67), (0.72, 0.36))]
    thick = round(side * 0.09)
    on.line(bend, fill=255, width=thick, joint="curve")
    for x, y in (bend[0], bend[-1]):
        on.ellipse((x - thick / 2, y - thick / 2, x + thick / 2, y + thick / 2), fill=255)


@cache
def star(reach: float) -> Shape:
    """Five points, `reach` of the box's side from its middle."""

    def draw(on: ImageDraw, scale: int) -> None:
        side = on.im.size[0]
        on.polygon(
            [_point(side, reach * (0.45 if n % 2 else 1), 2 * pi * n / 10) for n in range(10)], fill=255
        )

    return draw


def hourglass(on: ImageDraw, scale: int) -> None:
    """What ends soon."""
    side = on.im.size[0]
    for top, bottom in ((0.06, 0.16), (0.84, 0.94)):
        on.rectangle((side * 0.18, side * top, side * 0.82, side * bottom), fill=255)
    for edge in (0.2, 0.8):
        on.polygon([(side * x, side * y) for x, y in ((0.26, edge), (0.74, edge), (0.5, 0.52))], fill=255)


def medal(on: ImageDraw, scale: int) -> None:
    """A badge: a disc with a star cut out, on two ribbons."""
    side = on.im.size[0]
    for ribbon in (((0.3, 0.5), (0.16, 0.98), (0.5, 0.8)), ((0.7, 0.5), (0.84, 0.98), (0.5, 0.8))):
        on.polygon([(side * x, side * y) for x, y in ribbon], fill=255)
    on.ellipse((side * 0.14, 0, side * 0.86, side * 0.72), fill=255)
    points = [_point(side, 0.24 * (0.45 if n % 2 else 1), 2 * pi * n / 10) for n in range(10)]
    on.polygon([(x, y - side * 0.16) for x, y in points], fill=0)


def pass_card(on: ImageDraw, scale: int) -> None:
    """A membership: a card with a stripe."""
    side = on.im.size[0]
    on.rounded_rectangle((0, side * 0.16, side - 1, side * 0.84), side * 0.12, fill=255)
    on.rectangle((0, side * 0.32, side - 1, side * 0.44), fill=0)


def _point(side: int, reach: float, angle: float) -> tuple[float, float]:
    return side * (0.5 + reach * sin(angle)), side * (0.52 - reach * cos(angle))
