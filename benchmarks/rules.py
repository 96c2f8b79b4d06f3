"""A full credit turn of a shop with ten rules, and of one with all that a programme can have, each beside one that has
none of it: the same service, each on a database of its own, taking turns."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Callable, Mapping
from fractions import Fraction
from statistics import median

from benchmarks import seeds
from benchmarks.databases import fresh
from benchmarks.far import World, far_world
from benchmarks.rows import Row
from benchmarks.turns import ROUNDS, credits_of, having, plain, posted, seeded, settings
from bot.app import running
from bot.settings.loading import Settings
from loyalty.ledger.units import Unit
from loyalty.messages.args import Localised
from loyalty.programme.rule import Rule
from loyalty.programme.when import Hours, When
from loyalty.rules.bonus import Bonus
from loyalty.rules.multiplier import Multiplier

STRETCH = 100  # turns


def _name(id: str) -> Localised:
    return Localised((("en", id), ("pl", id), ("ro", id)))


# Beside the first six of the example: a happy hour, the first and every tenth visit, with each limit there is, a tag, a
# place in its season and a day's cap. Here four give something: the first visit, and three of these.
FOUR: tuple[Rule, ...] = (
    Multiplier(id="twice", name=_name("twice"), unit=Unit.POINTS, times=Fraction(2)),
    Bonus(
        id="morning", name=_name("morning"), unit=Unit.POINTS, amount=Fraction(5),
        when=When(hours=Hours(9 * 60, 12 * 60)),
    ),
    Bonus(
        id="large", name=_name("large"), unit=Unit.POINTS, amount=Fraction(5), when=When(minimum=2000),
    ),
    Bonus(
        id="elsewhere", name=_name("elsewhere"), unit=Unit.STAMPS, amount=Fraction(1),
        when=When(places=("station",)),
    ),
)  # fmt: skip


def _ten_rules(base: Settings) -> Settings:
    programme = base.config.programme
    rules = (*FOUR, *programme.rules)[:10]
    return having(plain(base), rules=rules, tags=programme.tags, cashback=programme.cashback)


def _everything(base: Settings) -> Settings:
    """The example's: rules of each kind, challenges, badges, tiers, plans, friends, cashback, points that end."""
    return base


# What is measured, the shop, and the most that its turn may take of a plain one's time.
SHOPS: tuple[tuple[str, Callable[[Settings], Settings], float], ...] = (
    ("under ten rules", _ten_rules, 1.25),
    ("with everything switched on", _everything, 1.5),
)


async def _compared(
    dialect: str, far: World, what: str, shop: Callable[[Settings], Settings], most: float
) -> Row:
    async with fresh(dialect) as one, fresh(dialect) as other:
        for url in (one, other):
            await seeded(url)
        async with (
            running(plain(settings(one, far)), now=lambda: seeds.NOW) as simple,
            running(shop(settings(other, far)), now=lambda: seeds.NOW) as rich,
        ):
            rates = await _rates(far, simple.url, rich.url)
    theirs, ours = rates[simple.url], rates[rich.url]
    ratio = median(few / many for few, many in zip(theirs, ours, strict=True))
    detail = f"{median(ours):,.0f} against {median(theirs):,.0f} turns/s"
    return Row(
        f"credit turn {what}, {dialect} / a plain shop's, time", ratio, most, at_most=True, detail=detail
    )


async def _rates(far: World, one: str, other: str) -> Mapping[str, list[float]]:
    """Turns a second, by address, of many short stretches in which they take turns: what else the machine does meets both."""
    rates: dict[str, list[float]] = defaultdict(list)
    updates = [update for round_ in range(ROUNDS) for update in credits_of(round_)]
    for start in range(0, len(updates), STRETCH):
        for at in (one, other) if start % (2 * STRETCH) else (other, one):
            rates[at].append(await posted(far, at, updates[start : start + STRETCH], 2))
    return rates


async def measure() -> list[Row]:
    with far_world() as far:
        return [await _compared(dialect, far, *shop) for shop in SHOPS for dialect in ("sqlite", "postgres")]


def run() -> list[Row]:
    return asyncio.run(measure())
