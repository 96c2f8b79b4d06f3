"""What a programme gives back: the year of a customer, by the programme's own arithmetic.

They come to the shop's first place in equal pauses from `start` on, spend the same each time, and take the cheapest
reward of a unit as soon as it is ready. What they hold ends as on a card. So a rule for certain hours counts where `start` lies within them, and one for
another place does not. Gifts are left out: they do not follow from what is spent.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import Enum
from fractions import Fraction
from zoneinfo import ZoneInfo

from loyalty.ledger.amounts import Amounts
from loyalty.ledger.earnings import Earnings
from loyalty.ledger.units import Unit
from loyalty.programme.challenge import Challenge
from loyalty.programme.programme import Programme
from loyalty.programme.rewards import Reward
from loyalty.programme.rule import Giving
from loyalty.programme.shop import Currency
from loyalty.programme.tiers import Tier
from loyalty.report.held import Held
from loyalty.report.past import Past
from loyalty.rules.visits import purchase
from loyalty.standing.tiers import rank

_YEAR = timedelta(days=365)
_YEARS = 5  # what reaches a tier no sooner never does
FAR = 300  # visits; what takes longer is never reached
_MONTHS = Fraction(365, 30)  # of 30 days, in which `usual.visits` are counted


class Custom(Enum):
    """Three kinds of customer, by how often they come beside a usual one."""

    SELDOM = Fraction(1, 4)
    USUAL = Fraction(1)
    OFTEN = Fraction(2)


@dataclass(frozen=True, slots=True)
class Year:
    """`spent` and `back` are money in minor units; `back` is what the rewards taken are worth, with all cashback; None where
    one of them does not say. `taken` is how often, by a reward's id. `earned` has what each rule (its id) gave of each unit."""

    visits: int
    spent: int
    taken: Mapping[str, int]
    back: int | None
    earned: Mapping[tuple[Unit, str], int]

    @property
    def share(self) -> Fraction | None:
        """Of what was spent, how much came back. None where that is not known."""
        return Fraction(self.back, self.spent) if self.back is not None and self.spent else None

    def by_unit(self) -> Iterator[tuple[tuple[Unit, str], int]]:
        """What was earned, a unit after the other, and the base before the rules."""
        return (
            (key, amount) for unit in Unit for key, amount in self.earned.items() if key[0] is unit and amount
        )


def hundred(currency: Currency) -> int:
    """A hundred whole units of money in minor units, or ten thousand of a currency without decimals."""
    return 100 * 10**currency.decimals if currency.decimals else 10_000


def noon(programme: Programme, now: datetime) -> datetime:
    """Of this day, where the shop is: when most visits are."""
    local = now.astimezone(ZoneInfo(programme.shop.timezone))
    return local.replace(hour=12, minute=0, second=0, microsecond=0)


def visits_of(programme: Programme, custom: Custom) -> int:
    """In a year, at least one."""
    return max(1, round(programme.usual.visits * custom.value * _MONTHS))


def year(programme: Programme, spend: int, visits: int, start: datetime) -> Year:
    """So many visits of `spend` minor units each."""
    held, taken, by_rule = Held(programme.as_of(start).lifetimes), Counter[str](), Counter[tuple[Unit, str]]()
    past = Past(programme)
    for number in range(1, visits + 1):
        at = _day(start, number, visits)
        gained = _visit(past, spend, number, at)
        by_rule.update({(part.unit, part.rule): part.amount for part in gained.parts})
        held.visit(gained, at)
        while reward := _ready(programme, held):
            held.take(reward.unit, reward.cost)
            taken[reward.id] += 1
    worth = _worth(programme, taken)
    cash = sum(amount for (unit, _), amount in by_rule.items() if unit.is_money)
    return Year(visits, visits * spend, taken, None if worth is None else worth + cash, by_rule)


def most_back(years: Iterable[Year]) -> int:
    """The largest share of what was spent that came back, in percent, rounded down: 20.4 are not more than 20. 0 where it
    is not known."""
    return int(max((done.share for done in years if done.share is not None), default=Fraction(0)) * 100)


def _day(start: datetime, number: int, visits: int) -> datetime:
    """When one of so many visits a year is, at the same time of day: `start` is local."""
    return start + timedelta(days=(number - 1) * _YEAR.days // visits)


def _visit(past: Past, spend: int, number: int, at: datetime) -> Earnings:
    programme = past.programme
    return past.earns(purchase(programme, spend, at, programme.locations[0].id, number))


def _ready(programme: Programme, held: Held) -> Reward | None:
    """The first that can be had of the cheapest of each unit."""
    cheapest = (
        min(
            (one for one in programme.collected if one.unit is unit),
            key=lambda one: one.cost,
            default=None,
        )
        for unit in Unit
    )
    return next((one for one in cheapest if one and held.of(one.unit) >= one.cost), None)


def _worth(programme: Programme, taken: Mapping[str, int]) -> int | None:
    worth = 0
    for reward in programme.rewards:
        if times := taken.get(reward.id, 0):
            if reward.worth is None:
                return None
            worth += times * reward.worth
    return worth


def visits_until(
    programme: Programme, rewards: Iterable[Reward], spend: int, start: datetime, most: int = FAR
) -> Mapping[str, int]:
    """How many visits of `spend` minor units each of these rewards takes, as often as is usual, by its id. One to which
    they never lead, or more than `most`, is left out."""
    visits, held = visits_of(programme, Custom.USUAL), Held(programme.as_of(start).lifetimes)
    past, ahead, found = Past(programme), list(rewards), dict[str, int]()
    for number in range(1, most + 1):
        if not ahead:
            break
        at = _day(start, number, visits)
        held.visit(_visit(past, spend, number, at), at)
        found |= {one.id: number for one in ahead if held.of(one.unit) >= one.cost}
        ahead = [one for one in ahead if one.id not in found]
    return found


def visits_to(programme: Programme, tier: Tier, spend: int, start: datetime) -> int | None:
    """How many visits of `spend` minor units a tier takes, as often as is usual. None where they never reach it."""
    visits, past = visits_of(programme, Custom.USUAL), Past(programme)
    for number in range(1, _YEARS * visits + 1):
        at = _day(start, number, visits)
        _visit(past, spend, number, at)
        if rank(programme, past.standing(at).tier) >= rank(programme, tier.id):
            return number
    return None


def without_ends(programme: Programme) -> Programme:
    """The same programme, had nothing that a visit earns an end."""
    expiry = replace(programme.occasions.expiry, after=None)
    rules = tuple(
        replace(rule, lasts=None) if isinstance(rule, Giving | Challenge) else rule
        for rule in programme.rules
    )
    return replace(
        programme, lifetimes=(), rules=rules, occasions=replace(programme.occasions, expiry=expiry)
    )


def worth_of_units(programme: Programme) -> Mapping[Unit, Fraction]:
    """What one of each unit is worth at the most, in minor units of money: cashback itself, the others by the rewards that say their value."""
    best = {unit: Fraction(1) for unit in Unit if unit.is_money}
    for reward in programme.collected:
        if reward.worth is not None:
            best[reward.unit] = max(best.get(reward.unit, Fraction(0)), Fraction(reward.worth, reward.cost))
    return best


def face_value(programme: Programme, held: Amounts) -> int | None:
    """What cards that hold so much would bring if all of it were taken tomorrow, in minor units; rounded down once.
    None where a unit that is held has no value."""
    worth = worth_of_units(programme)
    if any(unit not in worth for unit in held):
        return None
    total = sum((worth[unit] * amount for unit, amount in held.items()), Fraction(0))
    return total.numerator // total.denominator
