"""What is wrong with a reward that is tried in versions, and whether its groups will be large enough to tell."""

from __future__ import annotations

from collections.abc import Iterator

from bot.settings.ids import not_there
from loyalty.offers.uplift import FEWEST
from loyalty.programme.programme import Programme
from loyalty.report.experiment import visible

_ROUGH = 150  # of 1,000: a version that makes a larger difference than this is rare


def faults(programme: Programme) -> Iterator[str]:
    known = [reward.id for reward in programme.rewards]
    for number, id in enumerate(programme.experiment.rewards, start=1):
        reward = programme.reward(id)
        if reward is None:
            yield f"experiment.rewards.{number}: {not_there('reward', id, known)}"
        elif not reward.is_collected:
            yield f'experiment.rewards.{number}: nobody collects for "{id}"; one that costs stamps or points can be tried'


def too_small(programme: Programme, members: int) -> Iterator[str]:
    """`members`: how many chance will have drawn for within 90 days, if all goes on as in the last 90."""
    experiment = programme.experiment
    if not experiment or experiment.winner:
        return
    each = members // len(experiment.rewards)
    if each < FEWEST:
        yield (
            f"experiment: within 90 days each version will have about {each} members; under {FEWEST} nothing can be told. "
            "Try fewer versions, or try for longer"
        )
    elif (difference := round(visible(each) * 1000)) > _ROUGH:
        yield (
            f"experiment: within 90 days each version will have about {each} members; then a difference of less than "
            f"{difference} in 1,000 looks like chance. Try fewer versions, or try for longer"
        )
