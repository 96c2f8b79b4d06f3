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
from bot.starting.trades import TRADES
from loyalty.programme.shop import Currency


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
    """`key` is the option of the command line. `read` raises `ValueError` for a wrong answer, with what is right."""

    key: str
    asked: str
    read: Callable[[str], object]


def _trade(text: str) -> str:
    wanted = text.strip().casefold()
    for id, trade in TRADES.items():
        if wanted in {id, trade.name.casefold()}:
            return id
    raise ValueError(f"one of {', '.join(TRADES)}")


def _name(text: str) -> str:
    if not (1 <= len(text.strip()) <= 40 and text.isprintable()):
        raise ValueError("a name of 1 to 40 letters")
    return text.strip()


def _locales(text: str) -> tuple[str, ...]:
    found = dict.fromkeys(re.findall(r"\w+", text.casefold()))
    if not found:
        raise ValueError("two letters each, such as pl, en")
    return tuple(known_locale(locale) for locale in found)


def _currency(text: str) -> Currency:
    return known_currency(text.strip().upper())


def _amount(text: str) -> Decimal:
    try:
        amount = Decimal(text.strip().replace(",", "."))
    except InvalidOperation:
        amount = Decimal(0)
    if not 0 < amount < 10**7:
        raise ValueError("an amount such as 24.50")
    return amount


def _visits(text: str) -> int:
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
    Question("spend", "What does a customer usually spend on a visit? (such as 24.50)", _amount),
    Question("visits", "How often do they come in 30 days? (such as 4)", _visits),
)


def answers(texts: Mapping[str, str]) -> Answers:
    """All answers as one value; `texts` has a right one for each question. `ValueError` where an amount has more
    decimals than its currency."""
    currency, amount = _currency(texts["currency"]), _amount(texts["spend"])
    minor = amount.scaleb(currency.decimals)
    if minor != int(minor):
        raise ValueError(f"spend: {currency.code} has {currency.decimals} decimals, {amount} has more")
    return Answers(
        _trade(texts["trade"]),
        _name(texts["name"]),
        _locales(texts["languages"]),
        currency,
        int(minor),
        _visits(texts["visits"]),
    )
