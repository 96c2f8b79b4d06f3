"""The picture of a year: messages per member and month, by class, with the limits drawn in."""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil
from zoneinfo import ZoneInfo

from bot import colours
from bot.drawing import EDGE, GROUND, INK, PAPER, TEXT, Sheet, drawable, fitted, font, palette, tone
from bot.shapes import rounded
from loyalty.caps import Policy
from playground.simulate.count import CLASSES
from playground.simulate.run import Lived
from storage.db import Tx

WIDTH, HEIGHT = 1080, 950
_HEAD, _FOOT = 170, 270  # heights of what stands above and below the bars
_LEFT, _RIGHT = 96, 40
_TONES = {1: GROUND, 2: EDGE + 18, 3: EDGE + 34, 4: EDGE + 46, 5: EDGE + 56}  # by class
_PALE, _GREY = PAPER + 6, PAPER + 40
_MONTH, _WEEK = timedelta(days=30), timedelta(days=7)
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


@dataclass(frozen=True, slots=True)
class Month:
    """The mean of each class for each member, and the most that anybody had in any 30 days that ended in it:
    a limit that rolls knows no first of the month."""

    name: str
    means: Mapping[int, float]
    most: int


@dataclass(frozen=True, slots=True)
class Line:
    """A limit, as many as it allows in a month."""

    text: str
    height: float


def limits(policy: Policy) -> tuple[list[Line], dict[int, str]]:
    """Those of everything that count in weeks or more, and what each class is allowed beside."""
    everything = [
        Line(str(rule.window), rule.window.limit * (_MONTH / rule.window.period))
        for rule in policy.rules
        if rule.name == "all" and isinstance(rule.window.period, timedelta) and rule.window.period >= _WEEK
    ]
    by_class: dict[int, list[str]] = defaultdict(list)
    for rule in policy.rules:
        if rule.cls is not None and rule.channel is None:
            by_class[int(rule.cls)].append(str(rule.window))
    return everything, {cls: texts[0] for cls, texts in by_class.items()}


async def months(lived: Lived) -> list[Month]:
    """Whole months and the broken ones at both ends, of the shop's own calendar."""
    zone = ZoneInfo(lived.year.programme.zone)
    return await lived.database.run(lambda tx: _months(tx, zone, lived))


async def _months(tx: Tx, zone: ZoneInfo, lived: Lived) -> list[Month]:
    sent = await tx.rows(
        """SELECT "reserved_at", "member_id", "cls" FROM "outbox" WHERE "cls" > 0
        AND "state" IN ('sent', 'unclear') AND "reserved_at" IS NOT NULL
        ORDER BY "reserved_at" """
    )
    members = await tx.rows('SELECT "id", "joined_at", "left_at" FROM "member"')
    by_class: dict[tuple[int, int], Counter[int]] = defaultdict(Counter)
    most: Counter[tuple[int, int]] = Counter()
    latest: dict[int, deque[datetime]] = defaultdict(deque)
    for row in sent:
        month = _month(row["reserved_at"], zone)
        by_class[month][row["cls"]] += 1
        most[month] = max(most[month], _in_a_row(latest[row["member_id"]], row["reserved_at"]))
    there = {
        month: sum(
            _month(row["joined_at"], zone) <= month
            and (row["left_at"] is None or _month(row["left_at"], zone) >= month)
            for row in members
        )
        for month in by_class
    }
    return [
        Month(
            _MONTHS[month[1] - 1], {cls: n / max(there[month], 1) for cls, n in counts.items()}, most[month]
        )
        for month, counts in sorted(by_class.items())
    ]


def _in_a_row(latest: deque[datetime], at: datetime) -> int:
    """How many there were in the 30 days that end with this one."""
    latest.append(at)
    while latest[0] <= at - _MONTH:
        latest.popleft()
    return len(latest)


def _month(at: datetime, zone: ZoneInfo) -> tuple[int, int]:
    local = at.astimezone(zone)
    return local.year, local.month


def drawn(lived: Lived, found: Sequence[Month], colour: str) -> bytes:
    """A PNG, as wide as a phone shows it."""
    year, (lines, allowed) = lived.year, limits(lived.year.programme.caps)
    sheet = Sheet.blank(WIDTH, HEIGHT, PAPER)
    sheet.image.paste(GROUND, (0, 0, WIDTH, _HEAD - 40))
    sheet.text((_LEFT - 44, 62), drawable(year.programme.shop), font(44, 800), TEXT, "lm")
    told = f"messages a member, by month · {year.members} virtual members, {year.days} days"
    parts, face = fitted(told, WIDTH - 2 * (_LEFT - 44), range(28, 19, -2), 500)
    sheet.text((_LEFT - 44, 104), parts[0], face, tone(0.85), "lm")
    _bars(sheet, found, lines)
    _legend(sheet, allowed)
    return sheet.png(palette(colours.parse(colour)))


def _bars(sheet: Sheet, found: Sequence[Month], lines: Sequence[Line]) -> None:
    top = max([1.0, *(line.height for line in lines), *(float(month.most) for month in found)])
    whole = ceil(top * 1.06)
    base = HEIGHT - _FOOT

    def y(value: float) -> int:
        return round(base - (base - _HEAD) * value / whole)

    for value in range(0, whole + 1, ceil(whole / 8)):
        sheet.image.paste(_PALE, (_LEFT, y(value), WIDTH - _RIGHT, y(value) + 2))
        sheet.text((_LEFT - 16, y(value)), str(value), font(26, 500), _GREY, "rm")
    step = (WIDTH - _LEFT - _RIGHT) / max(len(found), 1)
    wide = min(round(step * 0.62), 90)
    for number, month in enumerate(found):
        left = _LEFT + round(step * number + (step - wide) / 2)
        _bar(sheet, month, left, wide, y)
        sheet.text((left + wide // 2, base + 34), month.name, font(26, 500), INK, "mm")
    for line in lines:
        _line(sheet, line, y(line.height))


def _bar(sheet: Sheet, month: Month, left: int, wide: int, y: Callable[[float], int]) -> None:
    """The mean in pieces, and above it the most that anybody had."""
    low = 0.0
    for cls, level in _TONES.items():
        high = low + month.means.get(cls, 0.0)
        if y(high) < y(low):
            sheet.image.paste(level, (left, y(high), left + wide, y(low)))
        low = high
    most = y(month.most)
    sheet.image.paste(INK, (left, most - 5, left + wide, most + 5))


def _line(sheet: Sheet, line: Line, y: int) -> None:
    for x in range(_LEFT, WIDTH - _RIGHT, 22):
        sheet.image.paste(INK, (x, y - 2, min(x + 12, WIDTH - _RIGHT), y + 2))
    sheet.text((WIDTH - _RIGHT, y - 10), line.text, font(26, 700), INK, "rs")


def _legend(sheet: Sheet, allowed: Mapping[int, str]) -> None:
    for number, (cls, name) in enumerate(CLASSES.items()):
        row, column = divmod(number, 2)
        x, y = _LEFT + column * 480, HEIGHT - _FOOT + 96 + row * 48
        sheet.shape((x, y - 14, x + 28, y + 14), rounded(6), _TONES[cls])
        text = f"{name} · {allowed[cls]}" if cls in allowed else name
        sheet.text((x + 44, y), text, font(28, 500), INK, "lm")
    x, y = _LEFT + 480, HEIGHT - _FOOT + 96 + 2 * 48
    sheet.image.paste(INK, (x, y - 5, x + 28, y + 5))
    sheet.text((x + 44, y), "the most in any 30 days", font(28, 500), INK, "lm")
