"""What the settings come to, for `python -m bot check --explain`: what is earned, when a reward is ready, and how much
of what is spent comes back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from fractions import Fraction

from bot.settings.parsers import example
from loyalty.ledger.amounts import Amounts
from loyalty.ledger.units import Unit
from loyalty.programme.programme import Programme
from loyalty.programme.shop import Currency
from loyalty.report.expectation import FEWEST, Past, expected
from loyalty.report.giveback import (
    Custom,
    Year,
    face_value,
    hundred,
    noon,
    visits_of,
    visits_to,
    visits_until,
    year,
)
from loyalty.standing.tiers import rising


def explained(programme: Programme, now: datetime) -> Iterator[str]:
    """A line each, for a year of visits at noon. One that says what is missing, where it is not known what is usually
    spent."""
    spend, start = programme.usual.spend, noon(programme, now)
    if not spend:
        yield (
            f"explain: write what a customer usually spends on a visit into usual.spend, such as {_example(programme)}; "
            "the sums are done with it"
        )
        return
    years = {custom: year(programme, spend, visits_of(programme, custom), start) for custom in Custom}
    yield _earned(programme, spend, years[Custom.USUAL])
    yield from _ready(programme, spend, start)
    yield from _reached(programme, spend, start)
    yield from _for_groups(programme)
    for custom, done in years.items():
        yield _year(programme, custom, done)
    for number, reward in enumerate(programme.rewards, start=1):
        if reward.worth is None and reward.is_collected:
            yield (
                f"rewards.{number}: write what it is worth into value, such as {_example(programme)}; without it no "
                "giveback is known"
            )


def _for_groups(programme: Programme) -> Iterator[str]:
    for rule in programme.rules:
        if rule.when.segment:
            yield f'{rule.id}: only for the saved group "{rule.when.segment.name}", so the sums are without it'


def _example(programme: Programme) -> str:
    return example(programme.shop.currency.decimals)


def _earned(programme: Programme, spend: int, done: Year) -> str:
    """By rule."""
    currency = programme.shop.currency
    each = hundred(currency)
    gains = (
        f"{_amount(Fraction(amount * each, done.spent), unit, currency)} by {rule}"
        for (unit, rule), amount in done.by_unit()
    )
    return (
        f"earned: {', '.join(gains) or 'nothing'}, for {plain_money(each, currency)} spent in visits of "
        f"{plain_money(spend, currency)}"
    )


def _amount(amount: Fraction | int, unit: Unit, currency: Currency) -> str:
    """To one decimal, rounded down: "3.3 stamps"; money to its smallest unit."""
    if unit.is_money:
        return f"{plain_money(int(amount), currency)} cashback"
    tenths = int(amount * 10)
    return f"{tenths // 10}{f'.{tenths % 10}' if tenths % 10 else ''} {unit}"


def _ready(programme: Programme, spend: int, start: datetime) -> Iterator[str]:
    reached = visits_until(programme, programme.collected, spend, start)
    for reward in programme.collected:
        visits = reached.get(reward.id)
        when = (
            f"ready after {visits} visit{'s' if visits > 1 else ''}"
            if visits
            else "never ready by visits alone"
        )
        yield f"{reward.id}: {reward.cost} {reward.unit}, {when}"


def _reached(programme: Programme, spend: int, start: datetime) -> Iterator[str]:
    for tier in rising(programme):
        visits = visits_to(programme, tier, spend, start)
        when = f"reached with visit {visits}" if visits else "never reached by whoever comes as usual"
        yield f"{tier.id}: {when}"


def _year(programme: Programme, custom: Custom, done: Year) -> str:
    currency = programme.shop.currency
    taken = ", ".join(f"{times} x {id}" for id, times in sorted(done.taken.items())) or "no reward"
    share = done.share
    worth = (
        f", worth {plain_money(done.back or 0, currency)}: {plain_percent(share)} of {plain_money(done.spent, currency)}"
        if share is not None
        else f" for {plain_money(done.spent, currency)}"
    )
    return f"{custom.name.lower()}, {done.visits} visits a year: {taken}{worth}"


def owed_today(programme: Programme, held: Amounts, cards: int) -> str:
    """What is left on so many cards, and what it would bring if all of it were taken tomorrow."""
    currency = programme.shop.currency
    amounts = " and ".join(_amount(amount, unit, currency) for unit, amount in held.items()) or "nothing"
    worth = face_value(programme, held)
    value = "" if worth is None else f", worth {plain_money(worth, currency)} if all of it were taken"
    return f"owed today: {amounts} on {cards} cards{value}"


def expected_of_it(programme: Programme, held: Amounts, past: Mapping[Unit, Past]) -> Iterator[str]:
    """How much of it will probably be taken, and by what that is judged. Nothing where its worth is not known."""
    if not face_value(programme, held):
        return
    likely = expected(programme, held, past)
    if likely is None:
        yield f"expected of it: not known before {FEWEST} cards have held some of each unit for a year"
        return
    shares = " and ".join(f"{plain_percent(past[unit].share)} of {unit}" for unit, _ in held.items())
    yield (
        f"expected of it: {plain_money(likely.worth, programme.shop.currency)}; of what at least {likely.cards} cards held a "
        f"year ago, {shares} was spent since"
    )


def plain_percent(share: Fraction) -> str:
    """To one decimal, rounded down: "14.2 %"."""
    tenths = int(share * 1000)
    return f"{tenths // 10}.{tenths % 10} %"


def plain_money(minor: int, currency: Currency) -> str:
    """Without decimals where there are none: "30 PLN", "24.50 PLN"."""
    whole, rest = divmod(minor, 10**currency.decimals)
    return f"{whole}{f'.{rest:0{currency.decimals}}' if rest else ''} {currency.code}"
