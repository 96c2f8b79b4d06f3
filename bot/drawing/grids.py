"""Grids for the chat: cells that are the darker the higher. Dark and light alone tell them apart, so that eyes that see no
colours read them too."""

from __future__ import annotations

from bot.drawing.lettering import drawable, fitted, font
from bot.drawing.levels import INK, PAPER, grey, pale
from bot.drawing.sheet import Sheet
from loyalty.messages.extras import Grid

_TITLE, _HEADS, _FOOT = 70, 40, 30  # heights of what stands above and below the cells
_ROW, _GAP = 52, 3
_NAMES = 150  # width of what stands at the left
_LEFT, _RIGHT = 52, 40
_DARK = 60  # percent; above it a cell has a white number


def height(grid: Grid) -> int:
    return _TITLE + _HEADS + _ROW * len(grid.names) + _FOOT


def drawn(sheet: Sheet, grid: Grid, top: int, width: int) -> None:
    """Below what is there already, from `top` on."""
    parts, face = fitted(drawable(grid.title), width - _LEFT - _RIGHT, range(28, 19, -2), 700)
    sheet.text((_LEFT, top + 30), parts[0], face, INK, "lm")
    wide = (width - _LEFT - _NAMES - _RIGHT) / len(grid.heads)
    lefts = [_LEFT + _NAMES + round(wide * n) for n in range(len(grid.heads) + 1)]
    for number, head in enumerate(grid.heads):
        parts, face = fitted(drawable(head), round(wide), range(24, 15, -1), 500)
        middle = (lefts[number] + lefts[number + 1]) // 2
        sheet.text((middle, top + _TITLE + 14), parts[0], face, INK, "mm")
    for row, (name, cells) in enumerate(zip(grid.names, grid.cells, strict=True)):
        y = top + _TITLE + _HEADS + row * _ROW
        parts, face = fitted(drawable(name), _NAMES - 14, range(24, 15, -1), 500)
        sheet.text((_LEFT, y + _ROW // 2), parts[0], face, INK, "lm")
        for value, left, right in zip(cells, lefts, lefts[1:], strict=False):
            _cell(sheet, value, (left, y, right, y + _ROW), numbers=grid.numbers)


def _cell(sheet: Sheet, value: int | None, box: tuple[int, int, int, int], *, numbers: bool) -> None:
    """With a number it is grey, so that the number is sharp; else in the shop's colour."""
    left, top, right, bottom = box
    level, ink = (PAPER, INK) if value is None else of_number(value) if numbers else (of_share(value), INK)
    sheet.image.paste(level, (left, top, right - _GAP, bottom - _GAP))
    if numbers or value is None:
        text = "-" if value is None else str(value)
        sheet.text(((left + right - _GAP) // 2, (top + bottom - _GAP) // 2), text, font(24, 600), ink, "mm")


def of_share(percent: int) -> int:
    """The level of a cell in the shop's colour."""
    return pale(0.93 * (1 - percent / 100))


def of_number(percent: int) -> tuple[int, int]:
    """The grey of a cell, and the level that its number is read in there."""
    return grey(0.06 + 0.0074 * percent), PAPER if percent > _DARK else INK
