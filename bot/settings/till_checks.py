"""Faults of the till's guards: what a guard makes impossible, and a guard that another makes needless."""

from __future__ import annotations

from collections.abc import Iterator

from loyalty.programme.programme import Programme


def faults(programme: Programme) -> Iterator[str]:
    """Each with its place, its reason and what would be right."""
    yield from _amounts(programme)
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
