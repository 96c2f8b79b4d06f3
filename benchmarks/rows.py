"""One line of a result: a ratio within one run, and the goal it is held against."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Row(NamedTuple):
    """`goal` is what the ratio should reach: at least, or with `at_most` at most."""

    what: str
    ratio: float
    goal: float
    at_most: bool = False
    detail: str = ""

    @property
    def reached(self) -> bool:
        return self.ratio <= self.goal if self.at_most else self.ratio >= self.goal


def lines(rows: Iterable[Row]) -> Iterable[str]:
    for row in rows:
        sign = "<=" if row.at_most else ">="
        mark = "yes" if row.reached else "NO"
        yield f"{row.what:<66} {row.ratio:8.3f}  goal {sign} {row.goal:<6} {mark:<4} {row.detail}"
