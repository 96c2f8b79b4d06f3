"""Charts for the chat: columns in pieces, a mark above each, and limits across them; or a line, and a grid below."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import ceil

from PIL import ImageDraw

from bot.drawing import grids
from bot.drawing.lettering import drawable, fitted, font
from bot.drawing.levels import EDGE, GROUND, INK, PAPER, TEXT, grey, pale, tone
from bot.drawing.shapes import rounded
from bot.drawing.sheet import Sheet
from loyalty.messages.extras import Chart, Column

WIDTH, HEIGHT = 1080, 950
_HEAD, _FOOT = 170, 270  # heights of what stands above and below the columns
_LEFT, _RIGHT = 96, 40
_TONES = (GROUND, pale(0.28), pale(0.54), pale(0.73), pale(0.89))  # of the pieces, from below
_PALE, _GREY = grey(0.1), grey(0.64)
_BEFORE = grey(0.45)  # the line of the week before
_UNDER = 90  # what a chart with a grid needs less of its foot
_STEPS = 8  # at most so many steps at the left, each
_ROUND = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)  # or what is left over of more
_APART = 40  # pixels from one name below to the next

_Y = Callable[[float], int]


def drawn(chart: Chart, shop: str) -> Sheet:
    below = grids.height(chart.grid) if chart.grid else 0
    sheet = Sheet.blank(WIDTH, HEIGHT + (below - _UNDER if below else 0), PAPER)
    sheet.image.paste(GROUND, (0, 0, WIDTH, _HEAD - 40))
    margin = _LEFT - 44
    sheet.text((margin, 50), shop, font(44, 800), TEXT, "lm")
    parts, face = fitted(drawable(chart.title), WIDTH - 2 * margin, range(28, 19, -2), 500)
    sheet.text((margin, 98), parts[0], face, tone(0.85), "lm")
    _body(sheet, chart)
    _legend(sheet, chart)
    if chart.grid:
        grids.drawn(sheet, chart.grid, HEIGHT - _UNDER, WIDTH)
    return sheet


def _body(sheet: Sheet, chart: Chart) -> None:
    heights = [height for _, height in chart.lines]
    heights += [max(column.mark or 0, sum(column.pieces)) for column in chart.columns]
    whole = ceil(max([100, *heights]) * 1.06 / 100)
    base = HEIGHT - _FOOT

    def y(hundredths: float) -> int:
        return round(base - (base - _HEAD) * hundredths / (100 * whole))

    for value in range(0, whole + 1, _rung(whole)):
        at = y(100 * value)
        sheet.image.paste(_PALE, (_LEFT, at, WIDTH - _RIGHT, at + 2))
        sheet.text((_LEFT - 16, at), str(value), font(26, 500), _GREY, "rm")
    step = (WIDTH - _LEFT - _RIGHT) / max(len(chart.columns), 1)
    wide = min(round(step * 0.62), 90)
    every = ceil(_APART / step)
    for number, column in enumerate(chart.columns):
        left = _LEFT + round(step * number + (step - wide) / 2)
        if not chart.joined:
            _column(sheet, column, left, wide, y)
        if number % every:
            continue
        parts, face = fitted(drawable(column.name), round(step * every), range(26, 17, -2), 500)
        sheet.text((left + wide // 2, base + 34), parts[0], face, INK, "mm")
    if chart.joined:
        middles = [_LEFT + round(step * (number + 0.5)) for number in range(len(chart.columns))]
        marks = [
            (x, y(one.mark)) for x, one in zip(middles, chart.columns, strict=True) if one.mark is not None
        ]
        joined(sheet, marks, _BEFORE, 5)
        came = [(x, y(sum(one.pieces))) for x, one in zip(middles, chart.columns, strict=True) if one.pieces]
        joined(sheet, came, EDGE, 9)
    for text, height in chart.lines:
        _line(sheet, drawable(text), y(height))


def _column(sheet: Sheet, column: Column, left: int, wide: int, y: _Y) -> None:
    low = 0
    for piece, level in zip(column.pieces, _TONES, strict=False):
        high = low + piece
        if y(high) < y(low):
            sheet.image.paste(level, (left, y(high), left + wide, y(low)))
        low = high
    if column.mark is not None:
        mark = y(column.mark)
        sheet.image.paste(INK, (left, mark - 5, left + wide, mark + 5))


def _rung(whole: int) -> int:
    """From one number at the left to the next."""
    return next((rung for rung in _ROUND if whole <= rung * _STEPS), ceil(whole / _STEPS))


def joined(sheet: Sheet, points: Sequence[tuple[int, int]], level: int, width: int) -> None:
    """A line through them; one point alone is a dot."""
    if not points:
        return
    left, top = min(x for x, _ in points) - width, min(y for _, y in points) - width
    right, bottom = max(x for x, _ in points) + width, max(y for _, y in points) + width

    def shape(draw: ImageDraw.ImageDraw, scale: int) -> None:
        at = [((x - left) * scale, (y - top) * scale) for x, y in points]
        draw.line(at, fill=255, width=width * scale, joint="curve")
        radius = width * scale / 2
        for x, y in at:
            draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=255)

    sheet.edged((left, top, right, bottom), shape, PAPER, level)


def _line(sheet: Sheet, text: str, y: int) -> None:
    for x in range(_LEFT, WIDTH - _RIGHT, 22):
        sheet.image.paste(INK, (x, y - 2, min(x + 12, WIDTH - _RIGHT), y + 2))
    sheet.text((WIDTH - _RIGHT, y - 12), text, font(26, 700), INK, "rs")


def _legend(sheet: Sheet, chart: Chart) -> None:
    has_marks = any(column.mark is not None for column in chart.columns)
    for number, name in enumerate(chart.legend):
        row, column = divmod(number, 2)
        x, y = _LEFT + column * 480, HEIGHT - _FOOT + 96 + row * 48
        if number < len(chart.legend) - has_marks:
            sheet.shape((x, y - 14, x + 28, y + 14), rounded(6), _TONES[number % len(_TONES)])
        else:
            sheet.image.paste(_BEFORE if chart.joined else INK, (x, y - 5, x + 28, y + 5))
        parts, face = fitted(drawable(name), 420, range(28, 19, -2), 500)
        sheet.text((x + 44, y), parts[0], face, INK, "lm")
