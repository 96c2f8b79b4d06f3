"""Names from public standards: time zones, currencies, countries, languages.

Each function returns what it knows, or raises `ValueError` with a right example.
"""

from __future__ import annotations

import difflib
from functools import cache
from pathlib import Path
from zoneinfo import available_timezones

from babel import Locale, UnknownLocaleError
from babel.numbers import get_currency_precision, is_currency

from loyalty.programme.shop import Currency

LOCALES = Path(__file__).parents[2] / "locales"


_zones = cache(available_timezones)  # reads hundreds of files


def known_zone(name: str) -> str:
    if name not in _zones():
        near = difflib.get_close_matches(name, _zones(), 1)
        raise ValueError(f'no such time zone; write one such as "{near[0] if near else "Europe/Warsaw"}"')
    return name


def known_currency(code: object) -> Currency:
    if not isinstance(code, str) or not is_currency(code):
        raise ValueError('no such currency; write its three letters, such as "PLN"')
    return Currency(code, get_currency_precision(code))


def known_country(code: str) -> str:
    if code not in Locale("en").territories or not code.isalpha():
        raise ValueError('no such country; write its two letters, such as "PL"')
    return code


def known_locale(name: str) -> str:
    """A language that has its texts in `locales/`."""
    try:
        Locale.parse(name)
    except (ValueError, UnknownLocaleError):
        raise ValueError('no such language; write its two letters, such as "en"') from None
    there = {path.parent.name for path in LOCALES.glob("*/*.ftl")}
    if name not in there:
        raise ValueError(f"locales/{name}/ does not exist; there are {', '.join(sorted(there))}")
    return name
