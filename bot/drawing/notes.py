"""Notes on a card: what ends soon, a membership, passes, badges; a line each, the most urgent first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.drawing.lettering import drawable, fitted, font
from bot.drawing.levels import GROUND, TEXT
from bot.drawing.shapes import disc, hourglass, medal, pass_card, star, tick
from bot.drawing.sheet import Box, Shape, Sheet
from bot.words import formats
from loyalty.messages.extras import CardPicture, Ends

_STEP, _SIZE, _SIGN = 34, 24, 24
_MINUS = "\u2212"


@dataclass(frozen=True, slots=True)
class Note:
    """A sign, words, and amounts behind them, each with the sign of its unit; None: it is money."""

    sign: Shape
    text: str
    amounts: tuple[tuple[str, Shape | None], ...] = ()


def of(face: CardPicture, locale: str) -> Sequence[Note]:
    return tuple(_notes(face, locale))


def _notes(face: CardPicture, locale: str) -> Iterator[Note]:
    if face.ends:
        yield Note(hourglass, formats.short_day(face.ends.day, locale), tuple(_lost(face.ends, locale)))
    if face.member:
        until = formats.short_date(face.member.day, locale)
        yield Note(pass_card, f"{face.member.plan.into(locale)} \u00b7 {until}")
    for one in face.passes:
        until = formats.short_date(one.day, locale)
        left = formats.number(one.left, locale)
        yield Note(pass_card, f"{one.name.into(locale)} \u00b7 {left} \u00b7 {until}")
    if face.badges:
        yield Note(medal, " \u00b7 ".join(badge.into(locale) for badge in face.badges))


def _lost(ends: Ends, locale: str) -> Iterator[tuple[str, Shape | None]]:
    if ends.stamps:
        yield formats.number(ends.stamps, locale), tick
    if ends.points:
        yield formats.number(ends.points, locale), star(0.48)
    if ends.cash:
        yield formats.money(ends.cash.minor, ends.cash.currency, locale), None


def write(sheet: Sheet, notes: Sequence[Note], box: Box) -> None:
    """From the foot of the box upwards, as many as there is room for; the first one stands highest."""
    left, top, right, foot = box
    room = notes[: max(0, (foot - top + 10) // _STEP)]
    for number, note in enumerate(reversed(room)):
        _line(sheet, note, left, right, foot - 2 - number * _STEP)


def _line(sheet: Sheet, note: Note, left: int, right: int, y: int) -> None:
    sheet.shape((left, y - 21, left + _SIGN, y - 21 + _SIGN), note.sign, TEXT)
    left += _SIGN + 11
    amounts = [(_MINUS + drawable(text), sign) for text, sign in note.amounts]
    rest = sum(_wide(text, sign) for text, sign in amounts)
    parts, letters = fitted(drawable(note.text), max(100, right - left - rest), range(_SIZE, 19, -1), 500)
    if parts:
        sheet.text((left, y), parts[0], letters, TEXT)
        left += round(letters.getlength(parts[0]))
    for text, sign in amounts:
        if left + _wide(text, sign) <= right:
            _amount(sheet, text, sign, left + 14, y)
            left += _wide(text, sign)


def _wide(text: str, sign: Shape | None) -> int:
    return 14 + round(font(_SIZE, 600).getlength(text)) + (_SIGN + 5 if sign else 0)


def _amount(sheet: Sheet, text: str, sign: Shape | None, left: int, y: int) -> None:
    sheet.text((left, y), text, font(_SIZE, 600), TEXT)
    if sign is None:
        return
    left += round(font(_SIZE, 600).getlength(text)) + 5
    box = (left, y - 21, left + _SIGN, y - 21 + _SIGN)
    if sign is tick:
        sheet.shape(box, disc, TEXT)
    sheet.shape(box, sign, GROUND if sign is tick else TEXT)
