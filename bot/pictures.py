"""Pictures for the chat and the counter: the card, a voucher, a poster, a bare QR.

They carry no words of their own but names and numbers, so nothing in them needs translating.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from io import BytesIO
from math import ceil, cos, pi, sin

from babel.numbers import format_decimal
from PIL import Image, ImageDraw

from bot import colours
from bot.drawing import (
    GROUND,
    INK,
    PAPER,
    QUIET,
    TEXT,
    Box,
    Shape,
    Sheet,
    drawable,
    fitted,
    font,
    modules,
    palette,
    rounded,
    tone,
    wrapped,
)
from loyalty.messages import CardPicture, VoucherPicture

WIDTH, HEIGHT, MARGIN = 1000, 640, 52
PANEL: Box = (520, 156, 956, 592)  # the white square with the QR
COLUMN = 416  # width of what stands left of it
MOST_STAMPS = 20  # more than that is a bar

Point = tuple[float, float]


class Pictures:
    """One shop's pictures. A finished card or voucher is kept by its content, `keep` of each."""

    def __init__(self, shop: str, colour: str, keep: int = 512) -> None:
        self._shop = drawable(shop)
        self._palette = palette(colours.parse(colour))
        self._base = lru_cache(32)(self._draw_base)
        self._cards = lru_cache(keep)(self._draw_card)
        self._vouchers = lru_cache(keep)(self._draw_voucher)

    def card(self, face: CardPicture, locale: str, qr: str) -> bytes:
        """The member's card as a PNG; `qr` is what its code says."""
        return self._cards(face, locale, qr)

    def voucher(self, face: VoucherPicture, locale: str, qr: str = "") -> bytes:
        """A ticket with the reward and its code; its QR says `qr`, or the code itself."""
        return self._vouchers(face, locale, qr or face.code)

    def qr(self, content: str, module: int = 8) -> bytes:
        """The QR alone, black on white with its quiet zone: for a page."""
        rows = modules(content)
        side = len(rows) + 2 * QUIET
        code = Image.new("1", (side, side), 1)
        for y, row in enumerate(rows):
            for x, dark in enumerate(row):
                if dark:
                    code.putpixel((x + QUIET, y + QUIET), 0)
        out = BytesIO()
        code.resize((side * module,) * 2, Image.Resampling.NEAREST).save(out, "PNG")
        return out.getvalue()

    def poster(self, location: str, qr: str, lines: Sequence[str]) -> bytes:
        """A5 upright at 300 dots an inch, for the counter: the first line large, the others small."""
        sheet = Sheet.blank(1748, 2480)
        _circles(sheet, (1500, 180), (760, 500))
        _line(sheet, (874, 330), self._shop, 1480, range(170, 69, -10), 800, TEXT, "ms")
        sheet.paper((120, 520, 1628, 2360), 90)
        sheet.qr(qr, (314, 1000, 1434, 2120))
        y = 700
        for number, line in enumerate(lines):
            face = font(58, 500) if number else font(100, 700)
            for part in wrapped(drawable(line, 300), 1300, face):
                sheet.text((874, y), part, face, INK, "ms")
                y += round(face.size * 1.3)
            y += 20
        _line(sheet, (874, 2250), drawable(location), 1300, range(64, 31, -4), 600, INK, "ms")
        return sheet.png(self._palette, dpi=300)

    def _draw_card(self, face: CardPicture, locale: str, qr: str) -> bytes:
        sheet = self._base(face.goal, 0).copy()
        if 0 < face.goal <= MOST_STAMPS:
            full = self._base(face.goal, 1).image
            for spot in _spots(face.goal)[: max(0, face.stamps)]:
                sheet.image.paste(full.crop(spot), spot[:2])
        _balance(sheet, face, locale)
        if face.tier:
            _pill(sheet, drawable(face.tier.into(locale)))
        _line(sheet, (MARGIN, 586), drawable(face.name), COLUMN, range(44, 25, -2), 600, TEXT)
        sheet.qr(qr, PANEL)
        return sheet.png(self._palette)

    def _draw_base(self, goal: int, filled: int) -> Sheet:
        """What all cards with that goal share, its stamps all empty or all filled."""
        sheet = Sheet.blank(WIDTH, HEIGHT)
        _circles(sheet, (120, 640), (430, 270))
        _line(sheet, (MARGIN, 100), self._shop, 600, range(52, 27, -2), 800, TEXT)
        sheet.paper(PANEL, 36)
        if goal <= MOST_STAMPS:
            spots = _spots(goal)
            for spot in spots:
                _stamp(sheet, spot, bool(filled), last=spot == spots[-1])
        return sheet

    def _draw_voucher(self, face: VoucherPicture, locale: str, qr: str) -> bytes:
        sheet = Sheet.blank(WIDTH, HEIGHT)
        _line(sheet, (MARGIN, 100), self._shop, 896, range(52, 27, -2), 800, TEXT)
        sheet.qr(qr, PANEL)
        return sheet.png(self._palette)


def _spots(goal: int) -> list[Box]:
    """Where the stamps stand: in one row up to five, two up to ten, then three."""
    if goal < 1:
        return []
    rows = 1 if goal <= 5 else 2 if goal <= 10 else 3
    columns = ceil(goal / rows)
    size = min(84, round(COLUMN / (columns * 1.2 - 0.2)))
    step = round(size * 1.2)
    places = [divmod(number, columns) for number in range(goal)]
    top = PANEL[1]
    return [(MARGIN + x * step, top + y * step, MARGIN + x * step + size, top + y * step + size) for y, x in places]


def _stamp(sheet: Sheet, spot: Box, filled: bool, last: bool) -> None:
    """A ring, or a disc with a tick; the last one has a star, because it earns the reward."""
    if filled:
        sheet.shape(spot, _disc, TEXT)
        sheet.shape(spot, _star(0.32) if last else _tick, GROUND)
        return
    sheet.shape(spot, _disc, tone(0.12))
    sheet.shape(spot, _ring, tone(0.5))
    if last:
        sheet.shape(spot, _star(0.28), tone(0.5))


def _balance(sheet: Sheet, face: CardPicture, locale: str) -> None:
    points = format_decimal(face.points, locale=locale)
    if face.goal < 1:
        sheet.shape((MARGIN, 300, MARGIN + 84, 384), _star(0.5), TEXT)
        _line(sheet, (MARGIN + 104, 384), points, COLUMN - 104, range(120, 39, -8), 700, TEXT)
        return
    y = 440
    count = font(60, 700)
    sheet.text((MARGIN, y), str(face.stamps), count, TEXT)
    x = MARGIN + round(count.getlength(str(face.stamps))) + 8
    sheet.text((x, y), f"/ {face.goal}", font(40, 500), tone(0.7))
    if face.goal > MOST_STAMPS:
        bar = MARGIN, 200, MARGIN + COLUMN, 232
        sheet.shape(bar, rounded(16), tone(0.2))
        reach = round(COLUMN * min(1.0, max(0.0, face.stamps / face.goal)))
        if reach:
            sheet.shape((MARGIN, 200, MARGIN + max(32, reach), 232), rounded(16), TEXT)
    if face.points:
        number = font(40, 600)
        right = MARGIN + COLUMN
        sheet.text((right, y), points, number, TEXT, "rs")
        left = right - round(number.getlength(points)) - 50
        sheet.shape((left, y - 34, left + 40, y + 6), _star(0.48), TEXT)


def _pill(sheet: Sheet, text: str) -> None:
    if not text:
        return
    text, face = fitted(text, 230, range(30, 19, -2), 700)
    box = WIDTH - 44 - 48 - round(face.getlength(text)), 58, WIDTH - 44, 114
    sheet.shape(box, rounded(28), TEXT)
    sheet.text(((box[0] + box[2]) // 2, 86), text, face, GROUND, "mm")


def _circles(sheet: Sheet, middle: tuple[int, int], radii: tuple[int, ...]) -> None:
    """Large quiet circles behind everything."""
    for number, radius in enumerate(radii, 1):
        box = middle[0] - radius, middle[1] - radius, middle[0] + radius, middle[1] + radius
        sheet.shape(box, _disc, tone(0.05 * number))


def _line(
    sheet: Sheet, at: tuple[int, int], text: str, width: int, sizes: range, weight: int, level: int, anchor: str = "ls"
) -> None:
    text, face = fitted(text, width, sizes, weight)
    sheet.text(at, text, face, level, anchor)


def _disc(on: ImageDraw.ImageDraw, scale: int) -> None:
    on.ellipse((0, 0, on.im.size[0] - 1, on.im.size[1] - 1), fill=255)


def _ring(on: ImageDraw.ImageDraw, scale: int) -> None:
    on.ellipse((0, 0, on.im.size[0] - 1, on.im.size[1] - 1), outline=255, width=3 * scale)


def _tick(on: ImageDraw.ImageDraw, scale: int) -> None:
    side = on.im.size[0]
    bend = [(side * x, side * y) for x, y in ((0.29, 0.52), (0.44, 0.67), (0.72, 0.36))]
    thick = round(side * 0.09)
    on.line(bend, fill=255, width=thick, joint="curve")
    for x, y in (bend[0], bend[-1]):
        on.ellipse((x - thick / 2, y - thick / 2, x + thick / 2, y + thick / 2), fill=255)


def _star(reach: float) -> Shape:
    """Five points, `reach` of the box's side from its middle."""

    def draw(on: ImageDraw.ImageDraw, scale: int) -> None:
        side = on.im.size[0]
        on.polygon([_on_circle(side, reach * (0.45 if n % 2 else 1), n / 10) for n in range(10)], fill=255)

    return draw


def _on_circle(side: int, reach: float, turn: float) -> Point:
    angle = 2 * pi * turn
    return side * (0.5 + reach * sin(angle)), side * (0.52 - reach * cos(angle))
