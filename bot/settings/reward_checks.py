"""Faults of rewards: what nobody can reach, and what there is not."""

from __future__ import annotations

from collections.abc import Iterator

from loyalty.programme.programme import Programme
from loyalty.programme.rewards import Reward
from loyalty.rules.earning import earned_units


def faults(programme: Programme) -> Iterator[str]:
    """Each with its place, its reason and what would be right."""
    for number, reward in enumerate(programme.rewards, start=1):
        found = (*_out_of_reach(programme, reward), *_names(programme, reward))
        yield from (f"rewards.{number}{fault}" for fault in found)


def _out_of_reach(programme: Programme, reward: Reward) -> Iterator[str]:
    """A reward nobody can earn is a promise nobody keeps."""
    earned = earned_units(programme)
    if not reward.is_free and reward.unit not in earned:
        others = " or ".join(sorted(unit for unit in earned if not unit.is_money)) or "something else"
        yield (
            f': nobody can reach "{reward.id}": it costs {reward.unit} and [earning] gives none; '
            f"give some there, or give the reward a price in {others}"
        )


def _names(programme: Programme, reward: Reward) -> Iterator[str]:
    """Ids of what there is."""
    known = [place.id for place in programme.locations]
    for id in reward.places:
        if id not in known:
            yield f'.places: there is no place "{id}"; there are {", ".join(known)}'
