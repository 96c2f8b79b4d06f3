"""The member's card: the shop, what is held as its model shows it, what needs to be known, and the QR.

It carries no words of its own but names, numbers and days: what a figure is, a sign beside it says.
"""

from __future__ import annotations

from bot.drawing import notes
from bot.drawing.lettering import drawable, fitted, font
from bot.drawing.levels import BACKDROP, BRIM, GROUND, LABEL, PILL, TEXT, tone
from bot.drawing.shapes import disc, rounded, star, tick
from bot.drawing.sheet import Box, Sheet
from bot.drawing.stamps import stamp
from bot.words import formats
from loyalty.messages.extras import Aim, CardPicture
from loyalty.standing.stamp_card import StampCard, StampPage, stamp_card, stamp_page

WIDTH, HEIGHT, MARGIN = 800, 512, 42
PANEL: Box = (413, 125, 765, 477)  # the white square with the QR
COLUMN = 331  # width of what stands left of it
TOP, FOOT = PANEL[1], 470  # of that column, and its last baseline
RIGHT = MARGIN + COLUMN


def page_of(face: CardPicture) -> StampPage | None:
    """The stamps that are shown; None in a shop without."""
    return stamp_page(stamp_card(face.stamps, face.goal)) if face.goal > 0 else None


def fill(sheet: Sheet, face: CardPicture, locale: str, below: int, qr: str) -> None:
    """All but what many cards share. `below` is where the stamps end."""
    if face.tier:
        _pill(sheet, drawable(face.tier.into(locale)))
    reach = _collected(sheet, face, locale, below) if face.goal > 0 else _alone(sheet, face, locale)
    name = drawable(face.name)
    top, _ = sheet.block((MARGIN, FOOT), name, COLUMN, range(35, 26, -1), 600, TEXT, "ld", lines=2)
    notes.write(sheet, notes.of(face, locale), (MARGIN, reach + 16, RIGHT, (top if name else FOOT) - 22))
    sheet.qr(qr, PANEL)


def _collected(sheet: Sheet, face: CardPicture, locale: str, below: int) -> int:
    """Below the stamps: how many, and cashback; then points on the way to their reward. Answers the last baseline."""
    y = below + 58
    _count(sheet, y, stamp_card(face.stamps, face.goal))
    if cash := _cash(face, locale):
        sheet.text((RIGHT, y), cash, font(32, 600), TEXT, "rs")
    if not (face.points or face.aim):
        return y
    y += 44
    number, letters = _number(face.points, locale), font(29, 600)
    sheet.shape((MARGIN, y - 26, MARGIN + 29, y + 3), star(0.48), TEXT)
    sheet.text((MARGIN + 37, y), number, letters, TEXT)
    if face.aim:
        left = MARGIN + 37 + round(letters.getlength(number)) + 14
        goal = _number(face.aim.cost, locale)
        right = RIGHT - round(font(24, 500).getlength(goal)) - 12
        sheet.text((RIGHT, y), goal, font(24, 500), tone(0.8), "rs")
        if right - left > 50:
            _bar(sheet, (left, y - 18, right, y - 4), face.points / face.aim.cost)
    return y


def _alone(sheet: Sheet, face: CardPicture, locale: str) -> int:
    """Without stamps: points large, with a bar to their reward, and cashback below; cashback large where there are no
    points. Answers the last baseline."""
    cash, y = _cash(face, locale), TOP + 44
    if cash and not face.points and not face.aim:
        sheet.block((MARGIN, y), cash, COLUMN, range(96, 31, -6), 700, TEXT, "lm")
        return y + 40
    sheet.shape((MARGIN, y - 39, MARGIN + 77, y + 38), star(0.5), TEXT)
    points = _number(face.points, locale)
    sheet.block((MARGIN + 90, y), points, COLUMN - 90, range(96, 31, -6), 700, TEXT, "lm")
    y += 35
    if face.aim:
        _bar(sheet, (MARGIN, y + 25, RIGHT, y + 47), face.points / face.aim.cost)
        y += 84
        _aim(sheet, y, face.aim, locale)
    if cash:
        y += 50
        sheet.block((MARGIN, y), cash, COLUMN, range(42, 25, -3), 600, TEXT)
    return y


def _aim(sheet: Sheet, y: int, aim: Aim, locale: str) -> None:
    """The reward's name below the bar, and its price at the bar's end."""
    price = _number(aim.cost, locale)
    wide = round(font(27, 600).getlength(price))
    sheet.text((RIGHT, y), price, font(27, 600), TEXT, "rs")
    name = drawable(aim.reward.into(locale))
    sheet.block((MARGIN, y), name, COLUMN - wide - 19, range(27, 20, -1), 500, tone(0.8))


def _bar(sheet: Sheet, box: Box, share: float) -> None:
    """How far it is; whoever has arrived sees a tick at its end."""
    left, top, right, bottom = box
    tall = bottom - top
    sheet.shape(box, rounded(tall // 2), tone(0.2))
    reach = round((right - left) * min(1.0, max(0.0, share)))
    if reach:
        sheet.shape((left, top, left + max(tall, reach), bottom), rounded(tall // 2), TEXT)
    if share >= 1:
        sheet.shape((right - tall, top, right, bottom), tick, GROUND)


def _count(sheet: Sheet, y: int, card: StampCard) -> None:
    """Stamps so far, and after them the full cards."""
    stamps, goal, count = str(card.stamps), f"/ {card.goal}", font(48, 700)
    sheet.text((MARGIN, y), stamps, count, TEXT)
    end = MARGIN + round(count.getlength(stamps)) + 7
    sheet.text((end, y), goal, font(32, 500), tone(0.8))
    if not card.full:
        return
    left = end + round(font(32, 500).getlength(goal)) + 16
    stamp(sheet, (left, y - 36, left + 40, y + 4), filled=True, last=True)
    if card.full > 1:
        sheet.text((left + 47, y), str(card.full), font(32, 600), TEXT)


def _pill(sheet: Sheet, tier: str) -> None:
    if tier:
        lines, face = fitted(tier, 184, range(24, 17, -1), 700)
        box = PANEL[2] - 40 - round(face.getlength(lines[0])), 46, PANEL[2], 92
        sheet.edged(box, rounded(23), BRIM, PILL)
        sheet.text(((box[0] + box[2]) // 2, 69), lines[0], face, LABEL, "mm")


def backdrop(sheet: Sheet) -> None:
    sheet.shape((-210, HEIGHT - 306, 402, HEIGHT + 306), disc, BACKDROP)
    sheet.paper(PANEL, rounded(28))


def _cash(face: CardPicture, locale: str) -> str:
    return drawable(formats.money(face.cash.minor, face.cash.currency, locale)) if face.cash else ""


def _number(number: int, locale: str) -> str:
    return drawable(formats.number(number, locale))
