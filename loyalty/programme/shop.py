"""The shop itself: what customers read of it, its places, and how it reckons time and money."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from loyalty.messages.args import Localised
from loyalty.programme.values import Colour, ImageFile, Is, Length, Note, Pages, Slug
from loyalty.programme.wording import is_draft

NOWHERE = Localised(())  # no page is named


@dataclass(frozen=True, slots=True)
class Currency:
    """An ISO 4217 code, and how many decimals its minor unit has: 2 for grosze, 0 for yen."""

    code: str
    decimals: int


@dataclass(frozen=True, slots=True)
class Shop:
    """The first of `locales` is the default. Days, quiet hours and birthdays are counted in `timezone`; a phone
    number without a prefix is one of `country`. `terms` and `privacy` are web addresses, for all languages or one for
    each; a shop that names none has drafts of the service's (`bot/terms.py`). Every consent keeps `terms_version`.
    `logo` is an image file, beside the settings; "" for none. `hours` and `address` are those of all places that have none of their own."""

    name: Annotated[str, Length(most=40)]
    summary: Annotated[Localised, Is.SENTENCE]
    locales: Annotated[tuple[Annotated[str, Is.LOCALE], ...], Length(1)]
    timezone: Annotated[str, Is.ZONE]
    country: Annotated[str, Is.COUNTRY]
    currency: Currency
    phone: Annotated[str, Length(3, 40)]
    colour: Colour
    logo: ImageFile = ""
    terms: Pages = NOWHERE
    privacy: Pages = NOWHERE
    terms_version: Annotated[str, Length(0, 32)] = ""
    hours: Note = None
    address: Note = None

    @property
    def own_terms_version(self) -> str:
        """Of terms that are the shop's own; "" where they are drafts."""
        return "" if is_draft(self.terms_version) else self.terms_version


@dataclass(frozen=True, slots=True)
class Location:
    """A place of the shop. `id` is what links and codes say. Hours and days of earning rules are those of its
    `timezone`, the shop's if there is none of its own."""

    id: Slug
    name: Annotated[str, Length(most=60)]
    hours: Note = None
    address: Note = None
    timezone: Annotated[str, Is.ZONE] | None = None
