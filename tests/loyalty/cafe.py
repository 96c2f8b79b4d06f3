"""The shop of these tests: a stamp a visit, a point a złoty, a coffee for nine stamps."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from fractions import Fraction

from loyalty.messages.args import Localised
from loyalty.model import Balance, Unit
from loyalty.programme.earning import Earning
from loyalty.programme.programme import Programme
from loyalty.programme.rewards import Reward
from loyalty.programme.shop import Location
from loyalty.programme.tiers import Tier

NOON = datetime(2026, 6, 2, 12, 0, tzinfo=UTC)


def text(words: str) -> Localised:
    return Localised((("en", words),))


def reward(id: str, unit: Unit, cost: int) -> Reward:
    return Reward(id, text(id), unit, cost, timedelta(minutes=30))


def stamps(number: int) -> Balance:
    return Balance(stamps=number)


def points(number: int) -> Balance:
    return Balance(points=number)


COFFEE, LUNCH = reward("coffee", Unit.STAMPS, 9), reward("lunch", Unit.STAMPS, 20)
CAKE, BEANS = reward("cake", Unit.POINTS, 150), reward("beans", Unit.POINTS, 400)
SILVER = Tier("silver", text("Silver"), 10, timedelta(days=180))
GOLD = Tier("gold", text("Gold"), 40, timedelta(days=365))

CAFE = Programme(
    shop="Cafe Arcade",
    currency="PLN",
    decimals=2,
    zone="Europe/Warsaw",
    country="PL",
    locales=("en",),
    terms="https://arcade.example/terms",
    privacy="https://arcade.example/privacy",
    wording="2026-01",
    phone="555 010 200",
    locations=(Location("main", "Main Street"), Location("station", "Station")),
    earning=Earning(points_per_unit=Fraction(1), stamps_per_visit=1),
    rewards=(COFFEE, LUNCH, CAKE, BEANS),
    summary=text("Every 10th coffee is free."),
    tiers=(SILVER, GOLD),
)
