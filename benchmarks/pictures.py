"""What a card picture costs beside a bare QR: `python -m benchmarks.pictures`.

The three take turns, so that what else the machine does falls on all of them alike.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from io import BytesIO
from itertools import count
from statistics import median
from time import perf_counter

import qrcode

from benchmarks.rows import Row
from bot.drawing.pictures import Pictures
from loyalty.messages.args import Localised
from loyalty.messages.extras import CardPicture

ROUNDS = 60
TIER = Localised((("en", "Silver"),))


def run() -> list[Row]:
    pictures, numbers = Pictures("Cafe Arcade", "#1f6f54"), count()
    tries: dict[str, Callable[[], object]] = {
        "bare": lambda: _bare(_link(next(numbers))),
        "drawn": lambda: _card(pictures, next(numbers)),
        "cached": lambda: _card(pictures, -1),
    }
    for warm in tries.values():
        warm()
    times = {name: list[float]() for name in tries}
    for _ in range(ROUNDS):
        for name, one in tries.items():
            times[name].append(_seconds(one))
    bare, drawn, cached = (median(times[name]) for name in ("bare", "drawn", "cached"))
    return [
        Row("card picture drawn / bare qrcode PNG", drawn / bare, 2.0, at_most=True),
        Row("card picture cached / bare qrcode PNG", cached / bare, 0.05, at_most=True),
    ]


def _link(number: int) -> str:
    return f"https://t.me/cafe_arcade_bot?start=c-k7Qx9mPz{number:04}"


def _bare(content: str) -> None:
    qrcode.make(content).save(BytesIO())


def _card(pictures: Pictures, number: int) -> bytes:
    """Number -1 is always the same card; every other one is new."""
    face = CardPicture(f"{number}", f"Ana Kowalska {number}", 6, 9, 1240 + number, TIER)
    return pictures.card(face, "en", _link(number))


def _seconds(what: Callable[[], object]) -> float:
    start = perf_counter()
    what()
    return perf_counter() - start


def lines(rows: list[Row]) -> Iterator[str]:
    for row in rows:
        yield f"{row.what:<40} {row.ratio:6.3f}  goal {row.goal:g}  {'ok' if row.ratio <= row.goal else 'MISSED'}\n"


if __name__ == "__main__":
    sys.stdout.writelines(lines(run()))
