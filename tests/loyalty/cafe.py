"""The shop of these tests: a stamp a visit, a point a złoty, a coffee for nine stamps."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from fractions import Fraction

from loyalty.ledger.units import Unit
from loyalty.messages.args import Localised
from loyalty.model.accounts import Balance
from loyalty.programme.earning import Earning
from loyalty.programme.messages import Messages
from loyalty.programme.programme import Programme
from loyalty.programme.rewards import Reward
from loyalty.programme.shop import Currency, Location, Shop
from loyalty.programme.tiers import Tier
from loyalty.programme.till import Codes, Invitations, Limits
from loyalty.rewards.item import Item
from tests.amounts import holding

NOON = datetime(2026, 6, 2, 12, 0, tzinfo=UTC)


def text(words: str) -> Localised:
    return Localised((("en", words),))


def reward(id: str, unit: Unit, cost: int) -> Reward:
    return Item(id, text(id), timedelta(minutes=30), **{unit.value: cost})


def stamps(number: int) -> Balance:
    return holding(stamps=number)


def points(number: int) -> Balance:
    return holding(points=number)


COFFEE, LUNCH = reward("coffee", Unit.STAMPS, 9), reward("lunch", Unit.STAMPS, 20)
CAKE, BEANS = reward("cake", Unit.POINTS, 150), reward("beans", Unit.POINTS, 400)
SILVER, GOLD = Tier("silver", text("Silver"), Fraction(10)), Tier("gold", text("Gold"), Fraction(40))

CAFE = Programme(
    shop=Shop(
        name="Cafe Arcade",
        summary=text("Every 10th coffee is free."),
        locales=("en",),
        timezone="Europe/Warsaw",
        country="PL",
        currency=Currency("PLN", 2),
        phone="555 010 200",
        terms=text("https://arcade.example/terms"),
        privacy=text("https://arcade.example/privacy"),
        terms_version="2026-01",
        colour="#1f6f5c",
    ),
    locations=(Location("main", "Main Street"), Location("station", "Station")),
    earning=Earning(points_per_unit=Fraction(1), stamps_per_visit=1),
    rewards=(COFFEE, LUNCH, CAKE, BEANS),
    tiers=(SILVER, GOLD),
    codes=Codes(),
    limits=Limits(amount=100_000),
    invitations=Invitations(),
    messages=Messages(time(20), time(9)),
)
