"""What a member says about themselves, and their card's token."""

from __future__ import annotations

from dataclasses import dataclass

from loyalty.calendar import Birthday
from loyalty.model.members import Preferences


@dataclass(frozen=True, slots=True)
class Renamed:
    member_id: int
    name: str


@dataclass(frozen=True, slots=True)
class LocaleChosen:
    address_id: int
    member_id: int | None
    locale: str


@dataclass(frozen=True, slots=True)
class BirthdaySet:
    """A member said their birthday, day and month only; None removes it."""

    member_id: int
    birthday: Birthday | None


@dataclass(frozen=True, slots=True)
class LocationChosen:
    """A member chose their usual location, or a member of staff the one they work at."""

    location: str
    member_id: int | None = None
    staff_id: int | None = None


@dataclass(frozen=True, slots=True)
class PreferencesSet:
    """A member's preferences about messages, all of them."""

    member_id: int
    preferences: Preferences


@dataclass(frozen=True, slots=True)
class CardReplaced:
    """A member has a new card: `card` is its token, and the old one is nobody's."""

    member_id: int
    card: str
    by: int
