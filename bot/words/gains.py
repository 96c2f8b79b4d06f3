"""What a visit earned, part by part: "+1 stamp, +24 points, happy hour +24"."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby

from loyalty.messages.args import Gain, Gains, Localised

_ORDER = ("stamps", "points", "money")  # as a receipt names them


def written(gains: Gains, amount: Callable[[str, Gain], str], name: Callable[[Localised], str]) -> str:
    """`amount` says how much a part is of a unit, without a sign, or the number alone where the unit is "". A unit is
    named where its parts begin."""
    parts = sorted((part for part in gains.parts if part.amount), key=_rank)
    said = [each for _, of_unit in groupby(parts, key=_rank) for each in _said(of_unit, amount, name)]
    return ", ".join(said) or "+0"


def _said(
    parts: Iterator[Gain], amount: Callable[[str, Gain], str], name: Callable[[Localised], str]
) -> Iterator[str]:
    for number, part in enumerate(parts):
        rule = f"{name(part.rule)} " if part.rule else ""
        unit = "" if number and part.rule else part.unit
        yield f"{rule}{'+' if part.amount > 0 else '-'}{amount(unit, part)}"


def _rank(part: Gain) -> tuple[int, str]:
    """Another unit comes behind them."""
    return _ORDER.index(part.unit) if part.unit in _ORDER else len(_ORDER), part.unit
