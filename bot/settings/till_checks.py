"""Faults of the till's guards: what a guard makes impossible, and a guard that another makes needless."""

from __future__ import annotations

from collections.abc import Iterator

from loyalty.programme.programme import Programme


def faults(programme: Programme) -> Iterator[str]:
    """Each with its place, its reason and what would be right."""
    yield from _amounts(programme)
    yield from _friends(programme)
    limits = programme.limits
    if limits.amount and limits.own_tap_above >= limits.amount:
        yield (
            "limits.own_tap_above: is never reached, because no amount is above limits.amount; write a smaller one, or 0 "
            "for never"
        )
    if limits.own_tap_second and limits.credits_per_member_per_day == 1:
        yield (
            "limits.own_tap_second: is never reached, because limits.credits_per_member_per_day = 1 allows no second "
            "visit; write false"
        )


def _amounts(programme: Programme) -> Iterator[str]:
    """A visit of such an amount is refused at the till."""
    earning = programme.earning
    for key, amount in (
        ("earning.minimum_for_stamp", earning.minimum_for_stamp),
        ("earning.counts_from", earning.counts_from),
        ("usual.spend", programme.usual.spend),
    ):
        if programme.limits.too_large(amount):
            yield f"{key}: is more than limits.amount, so no visit can reach it; write a smaller one"


def _friends(programme: Programme) -> Iterator[str]:
    """What is given for a friend can be reached, and comes in the smallest coin."""
    rules, currency = programme.referral, programme.shop.currency
    if rules is None:
        return
    if programme.limits.too_large(rules.minimum):
        yield "referral.minimum: is more than limits.amount, so no visit can reach it; write a smaller one"
    for key, amount in (("friend", rules.friend), ("inviter", rules.inviter)):
        if rules.unit.counted(amount, currency.decimals).denominator != 1:
            yield f"referral.{key}: is finer than the smallest coin of {currency.code}; write a whole number of it"
