"""Days on which nothing but answers goes out: Sundays, and a country's public holidays."""

from __future__ import annotations

import difflib
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from babel import Locale

_SUNDAY = 7


@dataclass(frozen=True, slots=True)
class RestDays:
    """`country` is that of `known_holidays`; empty for no public holidays."""

    sundays: bool = False
    country: str = ""

    def __contains__(self, day: object) -> bool:
        if not isinstance(day, date):
            return False
        return (self.sundays and day.isoweekday() == _SUNDAY) or (
            bool(self.country) and day in _holidays(self.country)
        )


def known_holidays(text: str) -> str:
    """A country, "PL", or a region of one, "DE-BY" (ISO 3166), whose public holidays are known; "" for none.
    `ValueError` with the nearest there is for anything else."""
    if not text:
        return text
    from holidays import list_supported_countries

    regions: Mapping[str, list[str]] = list_supported_countries(include_aliases=False)
    country, dash, region = text.partition("-")
    if country not in regions:
        near = _meant(text, regions)
        raise ValueError(f'no such country; write its two letters, such as "{near or "PL"}"')
    if not dash or region in regions[country]:
        return text
    if not regions[country]:
        raise ValueError(f'the holidays of "{country}" are known for the whole country; write "{country}"')
    raise ValueError(f'no such region; write one such as "{_region(country, region, regions[country])}"')


def _meant(text: str, codes: Iterable[str]) -> str:
    """The code for a country written in small letters, in three ("POL", "USA") or in full, the last with
    a slip; "" when it is none of these."""
    from holidays import country_holidays, list_supported_countries

    names = Locale("en").territories
    found = {str(names[code]).lower(): code for code in codes if code in names}
    if (upper := text.upper()) in list_supported_countries():
        return str(country_holidays(upper).country)
    near = difflib.get_close_matches(text.lower(), found, 1)
    return found[near[0]] if near else ""


def _region(country: str, region: str, known: list[str]) -> str:
    """The nearest region there is, by its code or by its name."""
    from holidays import country_holidays

    called = {**country_holidays(country).subdivisions_aliases, **{code: code for code in known}}
    near = difflib.get_close_matches(region, called, 1) or difflib.get_close_matches(region.upper(), known, 1)
    return f"{country}-{called[near[0]] if near else known[0]}"


@cache
def _holidays(country: str) -> Container[date]:
    """The library takes 12 MB and a seventh of a second: only a shop that names a country pays. It works
    out each year when first asked about it."""
    from holidays import country_holidays

    nation, _, region = country.partition("-")
    return country_holidays(nation, subdiv=region or None)
