"""What is said of a correction: "ana 5 points spilled coffee", in any language we speak."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from handlers.owner.campaigns.words import AROUND, CURRENCY, EVERYONE, NUMBERS, ONE, UNITS, either
from handlers.reading.amounts import parse_amount
from handlers.reading.words import normal
from loyalty.ledger.units import Unit

_NUMBER = re.compile(r"([+-]?)(\d[\d.,]*)")
_ONE = re.compile(ONE)
# Between how much and to whom, and between that and why: "5 points to ana for our mistake".
_TO = re.compile(either("to from for dla od lui de_la catre") + r"(?!\S)")
_FROM = re.compile(either("from od de_la") + r"(?!\S)")
_BECAUSE = re.compile(either("for because as since after our za bo z przez pentru ca fiindca din"))
_CURRENCY = re.compile(CURRENCY)
_LONGEST = 80  # characters of a reason: it is a line of a receipt


@dataclass(frozen=True, slots=True)
class Said:
    """To whom (as it was said; "" where that is known), how much (minor units of money; below 0 is taken), and why."""

    name: str
    unit: Unit
    amount: int
    reason: str


def read(text: str, units: frozenset[Unit], decimals: int, longest: int = _LONGEST) -> Said | None:
    """`longest`: characters of the reason. None where no amount of one of these units stands in it. Without a word for it a number is of the only unit there is."""
    words = text.split()
    for at, word in enumerate(words):
        unit, after = _unit(words, at + 1, units)
        if found := _NUMBER.fullmatch(_as_figure(word) if after > at + 1 else word):
            amount = parse_amount(found[2], decimals if unit and unit.is_money else 0)
            if unit is not None and amount:
                signed = -amount if found[1] == "-" else amount
                return Said(" ".join(words[:at]), unit, signed, reason(" ".join(words[after:]), longest))
    return None


def ways(said: Said) -> tuple[Said, ...]:
    """The ways to read whom it is about: the name in front ("ana 5 points"), and the one behind ("5 points to ana")."""
    return tuple(one for one in (said, behind(said)) if one.name)


def behind(said: Said) -> Said:
    """With the name that stands behind how much; "" where none does."""
    words = said.reason.split()
    found = _TO.match(normal(said.reason))
    to = len(found[0].split()) if found else 0
    ends = (at for at in range(to + 1, len(words)) if _BECAUSE.fullmatch(normal(words[at])))
    end = next(ends, len(words))
    return replace(said, name=" ".join(words[to:end]), reason=reason(" ".join(words[end:])))


def is_from(said: Said) -> bool:
    """Whether it is taken, by what stands behind it: "5 points from ana"."""
    return _FROM.match(normal(said.reason)) is not None


def _as_figure(word: str) -> str:
    """ "five" points, "a" stamp: as a figure."""
    plain = normal(word)
    return NUMBERS.get(plain) or ("1" if _ONE.fullmatch(plain) else word)


def reason(text: str, longest: int = _LONGEST) -> str:
    """As it stands in the receipt: one line, not too long."""
    return " ".join(text.split()).strip(" ,;:-–—\"'„”“()")[:longest].rstrip()


def means_all(name: str) -> bool:
    """Whether this is nobody's name, but what is said of a campaign: "everyone", "our customers"."""
    plain = normal(name)
    return bool(re.fullmatch(EVERYONE, plain)) or all(word in AROUND for word in plain.split())


def _unit(words: list[str], at: int, units: frozenset[Unit]) -> tuple[Unit | None, int]:
    """Which unit stands there, and where the words behind it begin."""
    word = normal(words[at]) if at < len(words) else ""
    for unit in units:
        if re.fullmatch(UNITS[unit], word):
            return unit, at + 1
    money = next((unit for unit in units if unit.is_money), None)
    if money and _CURRENCY.fullmatch(word):
        is_named = at + 1 < len(words) and re.fullmatch(UNITS[money], normal(words[at + 1]))
        return money, at + 2 if is_named else at + 1
    is_other = any(re.fullmatch(pattern, word) for pattern in UNITS.values())
    return (next(iter(units)), at) if len(units) == 1 and not is_other else (None, at)
