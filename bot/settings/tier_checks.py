"""Faults of tiers: what nobody could compare, and what nobody can reach."""

from __future__ import annotations

from collections.abc import Iterator

from bot.settings.numbers import plain
from loyalty.programme.programme import Programme
from loyalty.programme.tiers import Tier
from loyalty.rules.earning import earned_units


def faults(programme: Programme) -> Iterator[str]:
    """Each with its place, its reason and what would be right."""
    for number, tier in enumerate(programme.tiers, start=1):
        found = (*_beside(tier, programme.tiers[: number - 1]), *_too_fine(programme, tier))
        yield from (f"tiers.{number}.reach: {fault}" for fault in found)
    unit = programme.ladder.by.unit
    if programme.tiers and unit and unit not in earned_units(programme):
        yield f'ladder.by: nobody can reach a tier: [earning] gives no {unit}; give some there, or write by = "visits"'


def _beside(tier: Tier, earlier: tuple[Tier, ...]) -> Iterator[str]:
    """Which of two is the higher has to be clear: they are written from the lowest to the highest."""
    if earlier and tier.reach < (below := earlier[-1]).reach:
        yield (
            f'"{tier.id}" stands behind "{below.id}" and is reached by less; write it before "{below.id}", or more than '
            f"{plain(below.reach)}"
        )
    for other in earlier:
        if other.reach == tier.reach:
            yield f'"{other.id}" is reached by as much, so nobody can say which is higher; write more, or less'


def _too_fine(programme: Programme, tier: Tier) -> Iterator[str]:
    by = programme.ladder.by
    smallest = 10**programme.shop.currency.decimals if by.is_money else 1
    if (tier.reach * smallest).denominator != 1:
        yield f"is finer than {by.name} are counted; write {int(tier.reach) + 1}, say"
