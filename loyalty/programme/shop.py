"""The shop itself: what customers read of it, its places, and how it reckons time and money."""

from __future__ import annotations

from dataclasses import dataclass

from loyalty.messages.args import Localised


@dataclass(frozen=True, slots=True)
class Currency:
    """An ISO 4217 code, and how many decimals its minor unit has: 2 for grosze, 0 for yen."""

    code: str
    decimals: int


@dataclass(frozen=True, slots=True)
class Shop:
    """The first of `locales` is the default. Days, quiet hours and birthdays are counted in `timezone`; `country`
    (ISO 3166, two letters) is how a phone number without a prefix is read. Every consent keeps `terms_version`."""

    name: str
    summary: Localised
    locales: tuple[str, ...]
    timezone: str
    country: str
    currency: Currency
    phone: str
    terms: str
    privacy: str
    terms_version: str
    colour: str


@dataclass(frozen=True, slots=True)
class Location:
    """A place of the shop. `id` is what links and codes say: short, `a-z0-9-`."""

    id: str
    name: str
