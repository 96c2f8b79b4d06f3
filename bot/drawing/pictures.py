"""Pictures for the chat and the counter: the card, a voucher, a poster, a bare QR.

They carry no words of their own but names and numbers, so nothing in them needs translating.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from io import BytesIO
from math import ceil

from PIL import Image

from bot.drawing import charts, colours
from bot.drawing.shapes import disc, ring, rounded, star, tick
from bot.drawing.sheet import (
    GROUND,
    INK,
    PAPER,
    QUIET,
    TEXT,
    At,
    Box,
    Sheet,
    drawable,
    fitted,
    font,
    modules,
    palette,
    tone,
)
from bot.words import formats
from loyalty.messages.extras import CardPicture, Chart, JoinPicture, VoucherPicture
from loyalty.standing.stamp_card import StampCard, stamp_card

WIDTH, HEIGHT, MARGIN = 1000, 640, 52
PANEL: Box = (520, 156, 956, 592)  # the white square with the QR
COLUMN = 416  # width of what stands left of it
MOST_STAMPS = 20  # more than that is a bar
A5: At = (1748, 2480)  # at 300 dots an inch


DESIGN = 2  # raise it when the drawing changes: pictures providers already hold are then made anew


class Pictures:
    """One shop's pictures. A finished card or voucher is kept by its content, `keep` of each."""

    def __init__(self, shop: str, colour: str, keep: int = 256) -> None:
        self._shop = drawable(shop)
        self._palette = palette(colours.parse(colour))
        self._base = lru_cache(16)(self._draw_base)
        self._cards = lru_cache(keep)(self._draw_card)
        self._vouchers = lru_cache(keep)(self._draw_voucher)

    def card(self, face: CardPicture, locale: str, qr: str) -> bytes:
        """The member's card as a PNG; `qr` is what its code says."""
        return self._cards(face, locale, qr)

    def voucher(self, face: VoucherPicture, locale: str, qr: str = "") -> bytes:
        """A ticket with the reward and its code; its QR says `qr`, or the code itself."""
        return self._vouchers(face, locale, qr or face.code)

    def join(self, face: JoinPicture, qr: str) -> bytes:
        """A ticket with the name of the way to join; its QR says `qr`."""
        sheet = self._ticket().copy()
        _block(sheet, (96, 268), drawable(face.name), 420, range(64, 39, -4), 800, INK, "lt", lines=3)
        sheet.qr(qr, (566, 130, 946, 510))
        return sheet.png(self._palette)

    def chart(self, face: Chart) -> bytes:
        """Columns as a phone shows them; its words are those of the chart."""
        return charts.drawn(face, self._shop).png(self._palette)

    def poster(self, location: str, qr: str, lines: Sequence[str], terms: str = "") -> bytes:
        """A5 upright for the counter: the first line is the headline, the others stand under the QR, and below them
        in smaller letters what joining accepts."""
        headline, *steps = [drawable(line, 300) for line in lines] or [self._shop]
        sheet = Sheet.blank(*A5, PAPER)
        sheet.hole((-326, 300, 2074, 860), disc)
        sheet.image.paste(GROUND, (0, 0, A5[0], 580))
        _block(sheet, (874, 190), self._shop, 1400, range(80, 47, -4), 600, tone(0.85), "ms")
        _block(sheet, (874, 470), headline, 1480, range(136, 95, -8), 800, TEXT, "mm", lines=2)
        sheet.qr(qr, (284, 860, 1464, 2040))
        y = 2104
        for step in steps:
            y = _block(sheet, (874, y), step, 1480, range(60, 47, -4), 500, INK, "ms", lines=2) + 16
        if terms:
            _block(
                sheet,
                (874, y - 12),
                drawable(terms, 300),
                1480,
                range(38, 27, -2),
                400,
                PAPER + 38,
                "ms",
                lines=2,
            )
        _block(sheet, (874, 2430), drawable(location), 1400, range(44, 27, -4), 500, PAPER + 38, "ms")
        return sheet.png(self._palette, dpi=300)

    def qr(self, content: str, module: int = 8) -> bytes:
        """The QR alone with its quiet zone, black on white and under a kilobyte: for a page."""
        rows = modules(content)
        side = len(rows) + 2 * QUIET
        code = Image.new("1", (side, side), 1)
        flat = bytes(0 if dark else 255 for row in rows for dark in row)
        code.paste(Image.frombytes("L", (len(rows), len(rows)), flat), (QUIET, QUIET))
        out = BytesIO()
        code.resize((side * module, side * module), Image.Resampling.NEAREST).save(out, "PNG")
        return out.getvalue()

    def _draw_card(self, face: CardPicture, locale: str, qr: str) -> bytes:
        sheet = self._base(face.goal, False).copy()
        if face.tier:
            _pill(sheet, drawable(face.tier.into(locale)))
        if face.goal < 1:
            _alone(sheet, _number(face.points, locale), _cash(face, locale))
        else:
            card = stamp_card(face.stamps, face.goal)
            self._stamps(sheet, card)
            _balance(sheet, card, _number(face.points, locale) if face.points else "")
            if face.cash:
                sheet.text((MARGIN + COLUMN, 496), _cash(face, locale), font(34, 600), TEXT, "rs")
        _block(sheet, (MARGIN, 586), drawable(face.name), COLUMN, range(44, 33, -2), 600, TEXT, "ld", lines=2)
        sheet.qr(qr, PANEL)
        return sheet.png(self._palette)

    def _draw_base(self, goal: int, filled: bool) -> Sheet:
        """What all cards with that goal share, its stamps all empty or all filled."""
        sheet = Sheet.blank(WIDTH, HEIGHT)
        for share, reach in ((0.05, 430), (0.1, 270)):
            sheet.shape((120 - reach, HEIGHT - reach, 120 + reach, HEIGHT + reach), disc, tone(share))
        _block(sheet, (MARGIN, 86), self._shop, 600, range(52, 35, -2), 800, TEXT, "lm", lines=2)
        sheet.paper(PANEL, rounded(36))
        spots = _spots(goal)
        for spot in spots:
            _stamp(sheet, spot, filled, last=spot == spots[-1])
        return sheet

    def _stamps(self, sheet: Sheet, card: StampCard) -> None:
        if card.goal > MOST_STAMPS:
            _bar(sheet, card.stamps / card.goal)
            return
        full = self._base(card.goal, True).image
        for spot in _spots(card.goal)[: max(0, card.stamps)]:
            sheet.image.paste(full.crop(spot), spot[:2])

    def _draw_voucher(self, face: VoucherPicture, locale: str, qr: str) -> bytes:
        sheet = self._ticket().copy()
        reward = drawable(face.reward.into(locale))
        _block(sheet, (96, 268), reward, 420, range(64, 47, -4), 800, INK, "lt", lines=3)
        _block(sheet, (96, 520), "\u2009".join(drawable(face.code)), 420, range(104, 39, -8), 700, INK)
        sheet.qr(qr, (566, 130, 946, 510))
        return sheet.png(self._palette)

    def _ticket(self) -> Sheet:
        sheet = Sheet.blank(WIDTH, HEIGHT)
        sheet.paper((36, 36, WIDTH - 36, HEIGHT - 36), rounded(40))
        for y, outside in ((36, 0), (HEIGHT - 36, HEIGHT - 36)):
            sheet.hole((530, y - 26, 582, y + 26), disc)
            sheet.image.paste(GROUND, (530, outside, 582, outside + 36))
        for y in range(86, HEIGHT - 86, 24):
            sheet.hole((552, y, 560, y + 8), disc)
        sheet.hole((96, 96, 168, 168), disc)
        sheet.paper((96, 96, 168, 168), star(0.3))
        _block(sheet, (190, 132), self._shop, 326, range(38, 25, -2), 600, PAPER + 44, "lm", lines=2)
        return sheet


def _spots(goal: int) -> list[Box]:
    """Where the stamps stand: in one row up to five, two up to twelve, then three."""
    if not 1 <= goal <= MOST_STAMPS:
        return []
    rows = 1 if goal <= 5 else 2 if goal <= 12 else 3
    columns = ceil(goal / rows)
    size = min(84, 200 // rows, round(COLUMN / (columns * 1.2 - 0.2)))
    places = [divmod(number, columns) for number in range(goal)]
    corners = [(MARGIN + round(x * size * 1.2), PANEL[1] + round(y * size * 1.2)) for y, x in places]
    return [(x, y, x + size, y + size) for x, y in corners]


def _stamp(sheet: Sheet, spot: Box, filled: bool, last: bool) -> None:
    """A ring, or a disc with a tick; the last one has a star, because it earns the reward."""
    if filled:
        sheet.shape(spot, disc, TEXT)
        sheet.shape(spot, star(0.32) if last else tick, GROUND)
        return
    sheet.shape(spot, disc, tone(0.12))
    sheet.shape(spot, ring, tone(0.5))
    if last:
        sheet.shape(spot, star(0.28), tone(0.5))


def _bar(sheet: Sheet, share: float) -> None:
    left, top, right, bottom = MARGIN, 300, MARGIN + COLUMN, 336
    sheet.shape((left, top, right, bottom), rounded(18), tone(0.2))
    reach = round(COLUMN * min(1.0, max(0.0, share)))
    if reach:
        sheet.shape((left, top, left + max(36, reach), bottom), rounded(18), TEXT)


def _balance(sheet: Sheet, card: StampCard, points: str) -> None:
    """Stamps so far at the left, and after them the full cards; points, if there are any, at the right."""
    y, stamps, goal, count = 440, str(card.stamps), f"/ {card.goal}", font(60, 700)
    sheet.text((MARGIN, y), stamps, count, TEXT)
    end = MARGIN + round(count.getlength(stamps)) + 8
    sheet.text((end, y), goal, font(40, 500), tone(0.7))
    if card.full:
        _full(sheet, end + round(font(40, 500).getlength(goal)) + 20, card.full)
    if points:
        right, number = MARGIN + COLUMN, font(40, 600)
        left = right - round(number.getlength(points)) - 52
        sheet.text((right, y), points, number, TEXT, "rs")
        sheet.shape((left, y - 35, left + 40, y + 5), star(0.48), TEXT)


def _full(sheet: Sheet, left: int, count: int) -> None:
    """The stamp that fills a card, and how many cards it filled."""
    _stamp(sheet, (left, 396, left + 48, 444), filled=True, last=True)
    if count > 1:
        sheet.text((left + 56, 440), str(count), font(40, 600), TEXT)


def _alone(sheet: Sheet, points: str, cash: str) -> None:
    """Without stamps: the points large, and the cashback below them; the cashback large where there are no points."""
    if cash and points == "0":
        _block(sheet, (MARGIN, 326), cash, COLUMN, range(120, 39, -8), 700, TEXT, "lm")
        return
    sheet.shape((MARGIN, 278, MARGIN + 96, 374), star(0.5), TEXT)
    _block(sheet, (MARGIN + 112, 326), points, COLUMN - 112, range(120, 39, -8), 700, TEXT, "lm")
    if cash:
        _block(sheet, (MARGIN + 112, 430), cash, COLUMN - 112, range(52, 31, -4), 600, TEXT, "lm")


def _pill(sheet: Sheet, tier: str) -> None:
    if tier:
        lines, face = fitted(tier, 230, range(30, 21, -2), 700)
        box = PANEL[2] - 48 - round(face.getlength(lines[0])), 58, PANEL[2], 114
        sheet.shape(box, rounded(28), TEXT)
        sheet.text(((box[0] + box[2]) // 2, 86), lines[0], face, GROUND, "mm")


def _cash(face: CardPicture, locale: str) -> str:
    return drawable(formats.money(face.cash.minor, face.cash.currency, locale)) if face.cash else ""


def _number(points: int, locale: str) -> str:
    return drawable(formats.number(points, locale))


def _block(
    sheet: Sheet,
    at: At,
    text: str,
    width: int,
    sizes: range,
    weight: int,
    level: int,
    anchor: str = "ls",
    lines: int = 1,
) -> int:
    """A text of one or more lines. The anchor's second letter says what `at` is: the first line's
    baseline (s) or top (t), the block's middle (m), the last line's baseline (d). Answers where
    the next line's baseline would be."""
    parts, face = fitted(text, width, sizes, weight, lines)
    step = round(face.size * 1.18)
    more = step * (len(parts) - 1)
    lift = {"s": 0, "t": -round(face.size * 0.8), "m": more // 2, "d": more}[anchor[1]]
    real = anchor[0] + ("m" if anchor[1] == "m" else "s")
    for number, part in enumerate(parts):
        sheet.text((at[0], at[1] - lift + number * step), part, face, level, real)
    return at[1] - lift + len(parts) * step
