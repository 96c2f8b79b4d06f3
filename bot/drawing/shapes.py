"""Shapes to paint on a sheet, each filling its box."""

from __future__ import annotations

from math import cos, pi, sin

from PIL.ImageDraw import ImageDraw

from bot.drawing.sheet import Shape


def disc(on: ImageDraw, scale: int) -> None:
    on.ellipse((0, 0, on.im.size[0] - 1, on.im.size[1] - 1), fill=255)


def ring(on: ImageDraw, scale: int) -> None:
    on.ellipse((0, 0, on.im.size[0] - 1, on.im.size[1] - 1), outline=255, width=3 * scale)


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


def star(reach: float) -> Shape:
    """Five points, `reach` of the box's side from its middle."""

    def draw(on: ImageDraw, scale: int) -> None:
        side = on.im.size[0]
        on.polygon(
            [_point(side, reach * (0.45 if n % 2 else 1), 2 * pi * n / 10) for n in range(10)], fill=255
        )

    return draw


def _point(side: int, reach: float, angle: float) -> tuple[float, float]:
    return side * (0.5 + reach * sin(angle)), side * (0.52 - reach * cos(angle))
