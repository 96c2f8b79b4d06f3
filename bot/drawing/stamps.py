"""Stamps on a card: one page of them, each empty or filled."""

from __future__ import annotations

from math import ceil

from bot.drawing.levels import GROUND, TEXT, tone
from bot.drawing.shapes import disc, ring, rounded, star, tick
from bot.drawing.sheet import Box, Sheet

_TALL = 160  # of two rows; three are a little smaller


def spots(count: int, left: int, top: int, width: int) -> list[Box]:
    """Where they stand: in one row up to five, two up to twelve, then three."""
    rows = 1 if count <= 5 else 2 if count <= 12 else 3
    columns = ceil(count / rows)
    size = min(67, _TALL // rows if rows < 3 else 45, round(width / (columns * 1.2 - 0.2)))
    places = [divmod(number, columns) for number in range(count)]
    corners = [(left + round(x * size * 1.2), top + round(y * size * 1.2)) for y, x in places]
    return [(x, y, x + size, y + size) for x, y in corners]


def stamp(sheet: Sheet, spot: Box, filled: bool, last: bool) -> None:
    """A ring, or a disc with a tick; the last one has a star, because it earns the reward."""
    if filled:
        sheet.shape(spot, disc, TEXT)
        sheet.shape(spot, star(0.32) if last else tick, GROUND)
        return
    sheet.shape(spot, disc, tone(0.12))
    sheet.shape(spot, ring, tone(0.55))
    if last:
        sheet.shape(spot, star(0.28), tone(0.55))


def turned(sheet: Sheet, right: int, top: int, number: int, pages: int) -> None:
    """Which page it is: a mark for each, that of this page long, those that are full solid."""
    for page in range(pages, 0, -1):
        wide = 32 if page == number else 11
        sheet.shape((right - wide, top, right, top + 11), rounded(5), TEXT if page <= number else tone(0.35))
        right -= wide + 8
