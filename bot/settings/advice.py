"""What works and is probably not meant: `check` says that it is worth a look."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields
from datetime import datetime, timedelta
from fractions import Fraction
from math import ceil

import phonenumbers

from bot.settings import limit_checks, reward_reach, rule_pairs, rule_reach
from bot.settings.checks import texts
from bot.settings.explain import plain_money
from loyalty.gate.windows import Calendar
from loyalty.ledger.units import Unit
from loyalty.programme.caps import CLASSES, Caps
from loyalty.programme.programme import Programme
from loyalty.programme.shop import Shop
from loyalty.report.giveback import Custom, most_back, noon, visits_of, visits_until, without_ends, year
from loyalty.rewards.told import zone_of
from loyalty.rules.earning import earned_units

_SOON = 5  # visits to a first reward: people who wait longer for one stop coming

# The period of a rolling gap that goes well beside a cap by the calendar.
_GAPS: Mapping[Calendar, str] = {
    Calendar.DAY: "20 hours",
    Calendar.WEEK: "5 days",
    Calendar.MONTH: "20 days",
    Calendar.QUARTER: "60 days",
    Calendar.YEAR: "300 days",
}


def warnings(programme: Programme, now: datetime) -> Iterator[str]:
    """What works and is probably not meant: a phone nobody can call, a first reward that is far away, too much given
    back, texts left out, rules and limits that never count."""
    yield from _phone(programme.shop)
    start = noon(programme, now)
    yield from _first_reward(programme, start)
    if programme.usual.spend:
        yield from _ends_before(programme, programme.usual.spend, start)
        yield from _cheap(programme, programme.usual.spend, start)
        yield from _generous(programme, programme.usual.spend, start)
    if not programme.rewards and not all(unit.is_money for unit in earned_units(programme)):
        yield "rewards: there are none; a card that leads nowhere is soon forgotten"
    for place, text in texts(programme):
        for locale in programme.shop.locales:
            if not {locale, ""} & dict(text.texts).keys():
                yield f'{place}: has no "{locale}" text; its first language is shown instead'
    if programme.cashback and not programme.earns_cashback:
        yield 'cashback: no visit earns any; write a rule of kind = "percent", or keep it until all cards are empty'
    yield from reward_reach.warnings(programme, start)
    yield from _passed(programme, now)
    yield from _gaps(programme.caps)
    yield from _steps(programme)
    yield from _empty_gifts(programme)
    yield from rule_reach.warnings(programme, now)
    yield from rule_pairs.warnings(programme)
    yield from limit_checks.warnings(programme)


def _phone(shop: Shop) -> Iterator[str]:
    """It stands in every sentence that sends people to a person."""
    try:
        number = phonenumbers.parse(shop.phone, shop.country)
    except phonenumbers.NumberParseException:
        number = None
    if not number or not (phonenumbers.is_valid_number(number) or phonenumbers.is_valid_short_number(number)):
        yield f'shop.phone: nobody can call "{shop.phone}" from {shop.country}; is a digit missing?'


def _first_reward(programme: Programme, start: datetime) -> Iterator[str]:
    spend = programme.usual.spend
    yield from _first_at(programme, spend, start) if spend else _first(programme)


def _first_at(programme: Programme, spend: int, start: datetime) -> Iterator[str]:
    """By what a visit usually is."""
    first = min(visits_until(programme, programme.collected, spend, start).values(), default=None)
    if first and first > _SOON:
        yield (
            f"rewards: the first one takes {first} visits of {plain_money(spend, programme.shop.currency)}; people "
            f"stay when one is reached within 3 to {_SOON} visits, so add something small"
        )


def _ends_before(programme: Programme, spend: int, start: datetime) -> Iterator[str]:
    """A reward that is never reached, because what is earned ends sooner."""
    if not programme.lapses:
        return
    lasting = visits_until(without_ends(programme), programme.rewards, spend, start)
    within = [reward for reward in programme.rewards if reward.id in lasting]
    reached = visits_until(programme, within, spend, start)
    for number, reward in enumerate(programme.rewards, start=1):
        if reward.id in lasting and reward.id not in reached:
            yield (
                f'rewards.{number}: who comes {programme.usual.visits} times in 30 days never reaches "{reward.id}", because '
                f"{reward.unit} end before; let it cost less, or let them last longer"
            )


def _cheap(programme: Programme, spend: int, start: datetime) -> Iterator[str]:
    """A reward that the first visit pays for is a discount, and no reason to come again."""
    at_once = visits_until(programme, programme.rewards, spend, start, most=1)
    for number, reward in enumerate(programme.rewards, start=1):
        if not reward.is_free and reward.id in at_once:
            yield (
                f"rewards.{number}: the first visit of {plain_money(spend, programme.shop.currency)} pays for "
                f'"{reward.id}" already, which is no reason to come again; let it cost more {reward.unit}'
            )


def _passed(programme: Programme, now: datetime) -> Iterator[str]:
    for number, reward in enumerate(programme.rewards, start=1):
        if reward.is_over(now, zone_of(programme, reward)):
            yield f'rewards.{number}: "{reward.id}" has begun, so nobody can take it any more; leave it out, or give it a new day'


def _generous(programme: Programme, spend: int, start: datetime) -> Iterator[str]:
    """By the rewards' own `value`."""
    most = most_back(year(programme, spend, visits_of(programme, custom), start) for custom in Custom)
    if 0 < programme.usual.giveback < most:
        yield (
            f"usual.giveback: rewards give back {most} % of what is spent, more than the {programme.usual.giveback} % "
            "you set; let them cost more (python -m bot check --explain has the sums)"
        )


def _first(programme: Programme) -> Iterator[str]:
    """What people usually spend is not known: of points it can only be said how much it would have to be."""
    each, rate = programme.earning.stamps_per_visit, programme.earning.points_per_unit
    visits = [ceil(Fraction(reward.stamps, each)) for reward in programme.rewards if reward.stamps and each]
    points = [reward.points for reward in programme.rewards if reward.points and rate]
    if visits and min(visits) <= _SOON:
        return
    ways = [f"{min(visits)} visits by stamps"] if visits else []
    if points:
        amount = ceil(ceil(Fraction(min(points), _SOON)) / rate)
        ways.append(f"{_SOON} visits of {amount} {programme.shop.currency.code} each by points")
    if ways:
        unless = ", unless a visit is usually that much" if points else ""
        yield (
            f"rewards: the first one takes {', or '.join(ways)}; people stay when one is reached within 3 to "
            f"{_SOON} visits, so add something small{unless}"
        )


def _gaps(promised: Caps) -> Iterator[str]:
    """By the calendar, 23:59 and 00:01 are two days."""
    for name in ("all", *CLASSES, *Caps.channels()):
        beside = [*promised.of(name), *promised.all]
        for window in promised.of(name):
            if isinstance(window.period, Calendar) and not any(
                isinstance(other.period, timedelta) and other.limit <= window.limit for other in beside
            ):
                yield (
                    f'caps.{name}: "{window}" alone lets messages through just before midnight and again just '
                    f'after; write a gap beside it, such as "{window.limit} per {_GAPS[window.period]}"'
                )


def _steps(programme: Programme) -> Iterator[str]:
    winback = programme.occasions.winback
    for window in programme.caps.winback:
        if len(winback.gift_points) > window.limit and winback.again * window.limit < window.reach():
            yield (
                f'occasions.winback.again: is shorter than "{window}" in caps.winback allows; '
                "a step that waits for it may outlive itself"
            )


def _empty_gifts(programme: Programme) -> Iterator[str]:
    """A gift in what no reward costs."""
    spent = {reward.unit for reward in programme.collected}
    referral = programme.referral
    if referral and not referral.unit.is_money and referral.unit not in spent:
        yield f"referral.unit: no reward costs {referral.unit}, so what a friend brings leads nowhere"
    for occasion in fields(programme.occasions):
        rules = getattr(programme.occasions, occasion.name)
        for key, unit in (("gift_points", Unit.POINTS), ("gift_stamps", Unit.STAMPS)):
            if unit not in spent and getattr(rules, "on", True) and _given(getattr(rules, key, 0)):
                yield f"occasions.{occasion.name}.{key}: no reward costs {unit}, so this gift leads nowhere"


def _given(gift: int | tuple[int, ...]) -> bool:
    """Once, or in any of its steps."""
    return any(gift) if isinstance(gift, tuple) else gift > 0
