"""Faults of rewards: what nobody can reach, and what there is not."""

from __future__ import annotations

from collections.abc import Iterator

from bot.settings.ids import not_there
from loyalty.ledger.units import Unit
from loyalty.programme.programme import Programme
from loyalty.programme.rewards import Reward
from loyalty.rewards.discount import Discount
from loyalty.rewards.product import Product
from loyalty.rules.earning import earned_units


def faults(programme: Programme) -> Iterator[str]:
    """Each with its place, its reason and what would be right."""
    for number, reward in enumerate(programme.rewards, start=1):
        found = (*_out_of_reach(programme, reward), *_names(programme, reward), *_never(programme, reward))
        yield from (f"rewards.{number}{fault}" for fault in found)


def _out_of_reach(programme: Programme, reward: Reward) -> Iterator[str]:
    """A reward nobody can earn is a promise nobody keeps."""
    earned = earned_units(programme) | {unit for unit in Unit if unit.is_money and programme.has_cashback}
    if not reward.is_free and reward.unit not in earned:
        others = " or ".join(sorted(unit for unit in earned if not unit.is_money)) or "something else"
        yield (
            f': nobody can reach "{reward.id}": it costs {reward.unit} and [earning] gives none; '
            f"give some there, or give the reward a price in {others}"
        )


def _names(programme: Programme, reward: Reward) -> Iterator[str]:
    """Ids of what there is."""
    sections = (programme.locations, programme.tags, programme.tiers, programme.plans)
    places, tags, tiers, plans = ([each.id for each in section] for section in sections)
    tag = (reward.tag,) if isinstance(reward, Product) else ()
    for what, key, known, named in (
        ("place", "places", places, reward.places),
        ("tag", "tag", tags, tag),
        ("tier", "tiers", tiers, reward.tiers),
        ("plan", "members", plans, reward.members),
    ):
        for id in named:
            if id not in known:
                yield f".{key}: {not_there(what, id, known)}"


def _never(programme: Programme, reward: Reward) -> Iterator[str]:
    if isinstance(reward, Discount) and programme.limits.too_large(reward.minimum):
        yield ".minimum: is more than limits.amount, so no bill can reach it; write a smaller one"
