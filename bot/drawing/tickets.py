"""Tickets: a voucher, and a way to join. A white sheet with a hole's edge, and the QR beside it."""

from __future__ import annotations

from bot.drawing.lettering import drawable
from bot.drawing.levels import GROUND, INK, grey
from bot.drawing.shapes import disc, rounded, star
from bot.drawing.sheet import Box, Sheet
from loyalty.messages.extras import JoinPicture, VoucherPicture

WIDTH, HEIGHT = 1000, 640
CODE: Box = (566, 130, 946, 510)  # where the QR stands
_LEFT, _WIDE = 96, 420
_THIN = "\u2009"


def voucher(sheet: Sheet, face: VoucherPicture, locale: str, qr: str) -> None:
    reward = drawable(face.reward.into(locale))
    sheet.block((_LEFT, 268), reward, _WIDE, range(64, 47, -4), 800, INK, "lt", lines=3)
    code(sheet, face, qr)


def code(sheet: Sheet, face: VoucherPicture, qr: str, y: int = 520) -> None:
    """In digits, and for a camera."""
    sheet.block((_LEFT, y), _THIN.join(drawable(face.code)), _WIDE, range(104, 39, -8), 700, INK)
    sheet.qr(qr, CODE)


def join(sheet: Sheet, face: JoinPicture, qr: str) -> None:
    sheet.block((_LEFT, 268), drawable(face.name), _WIDE, range(64, 39, -4), 800, INK, "lt", lines=3)
    sheet.qr(qr, CODE)


def blank(shop: str) -> Sheet:
    sheet = Sheet.blank(WIDTH, HEIGHT)
    sheet.paper((36, 36, WIDTH - 36, HEIGHT - 36), rounded(40))
    for y, outside in ((36, 0), (HEIGHT - 36, HEIGHT - 36)):
        sheet.hole((530, y - 26, 582, y + 26), disc)
        sheet.image.paste(GROUND, (530, outside, 582, outside + 36))
    for y in range(86, HEIGHT - 86, 24):
        sheet.hole((552, y, 560, y + 8), disc)
    sheet.hole((96, 96, 168, 168), disc)
    sheet.paper((96, 96, 168, 168), star(0.3))
    sheet.block((190, 132), shop, 326, range(38, 25, -2), 600, grey(0.7), "lm", lines=2)
    return sheet
