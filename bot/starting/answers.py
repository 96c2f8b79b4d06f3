"""What is asked before a programme is written, and how an answer is read."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from babel import Locale
from babel.core import get_global
from babel.languages import get_official_languages
from babel.numbers import get_territory_currencies

from bot.settings.known import known_currency, known_locale
from bot.settings.parsers import example
from bot.starting.trades import TRADES
from loyalty.programme.shop import Currency

Before = Mapping[str, str]  # right answers as they were typed, by the key of their question


@dataclass(frozen=True, slots=True)
class Answers:
    """`spend` is in minor units of `currency`, `visits` in 30 days."""

    trade: str
    name: str
    locales: tuple[str, ...]
    currency: Currency
    spend: int
    visits: int

    @property
    def country(self) -> str:
        """Where this currency is used and the first language is spoken; the owner may correct it."""
        first, users = self.locales[0], _users(self.currency.code)
        likely = str(get_global("likely_subtags").get(first, "")).rpartition("_")[2]
        spoken = [land for land in users if first in get_official_languages(land)]
        return next((land for land in (likely, *spoken, *users) if land in users), "PL")

    @property
    def timezone(self) -> str:
        return str(get_global("territory_zones").get(self.country, ["UTC"])[0])


def _users(currency: str) -> list[str]:
    """Countries that pay in it, by their two letters."""
    lands = (str(land) for land in Locale("en").territories)
    return sorted(land for land in lands if len(land) == 2 and currency in get_territory_currencies(land))


@dataclass(frozen=True, slots=True)
class Question:
    """`key` is the option of the command line. Both what is asked and `read` know the answers before; `read` raises
    `ValueError` for a wrong answer, with what is right."""

    key: str
    _asked: str
    read: Callable[[str, Before], object]

    def asked(self, before: Before) -> str:
        return self._asked.format(amount=_example(before))


def _trade(text: str, _: Before) -> str:
    wanted = text.strip().casefold()
    for id, trade in TRADES.items():
        if wanted in {id, trade.name.casefold()}:
            return id
    raise ValueError(f"one of {', '.join(TRADES)}")


def _name(text: str, _: Before) -> str:
    if not (1 <= len(text.strip()) <= 40 and text.isprintable()):
        raise ValueError("a name of 1 to 40 letters")
    return text.strip()


def _locales(text: str, _: Before) -> tuple[str, ...]:
    found = dict.fromkeys(re.findall(r"\w+", text.casefold()))
    if not found:
        raise ValueError("two letters each, such as pl, en")
    return tuple(known_locale(locale) for locale in found)


def _currency(text: str, _: Before) -> Currency:
    return known_currency(text.strip().upper())


def _example(before: Before) -> str:
    """An amount in the currency that was answered: a till in yen has no cents."""
    decimals = _currency(before["currency"], before).decimals if "currency" in before else 2
    return example(decimals)


def _spend(text: str, before: Before) -> int:
    """In minor units of the currency."""
    currency = _currency(before["currency"], before)
    try:
        amount = Decimal(text.strip().replace(",", "."))
    except InvalidOperation:
        amount = Decimal(0)
    if not 0 < amount < 10**7:
        raise ValueError(f"an amount such as {_example(before)}")
    minor = amount.scaleb(currency.decimals)
    if minor != int(minor):
        raise ValueError(f"{currency.code} has {currency.decimals} decimals, {amount} has more")
    return int(minor)


def _visits(text: str, _: Before) -> int:
    if not (text.strip().isdecimal() and 1 <= int(text) <= 60):
        raise ValueError("a whole number from 1 to 60")
    return int(text)


QUESTIONS: tuple[Question, ...] = (
    Question("trade", f"What is the shop? ({', '.join(TRADES)})", _trade),
    Question("name", "What is it called?", _name),
    Question(
        "languages",
        "Which languages do its customers read? The first is the default. (such as pl, en)",
        _locales,
    ),
    Question("currency", "Which currency? (three letters, such as PLN)", _currency),
    Question("spend", "What does a customer usually spend on a visit? (such as {amount})", _spend),
    Question("visits", "How often do they come in 30 days? (such as 4)", _visits),
)


def answers(texts: Before) -> Answers:
    """All answers as one value; `texts` has a right one for each question."""
    return Answers(
        _trade(texts["trade"], texts),
        _name(texts["name"], texts),
        _locales(texts["languages"], texts),
        _currency(texts["currency"], texts),
        _spend(texts["spend"], texts),
        _visits(texts["visits"], texts),
    )
