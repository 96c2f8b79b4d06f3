"""What a reward gives, as the texts take it: "10 % off, from 50 zł"."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from loyalty.messages.args import Arg
from loyalty.programme.programme import Programme
from loyalty.programme.rewards import Reward


def zone_of(programme: Programme, reward: Reward) -> ZoneInfo:
    """Where it is handed over: of its first place, or the shop's."""
    return programme.zone_of(reward.places[0] if reward.places else "")


def gives_args(programme: Programme, reward: Reward | None) -> dict[str, Arg]:
    """Nothing where its name says all; None: the shop has it no more."""
    if reward is None:
        return {}
    told = reward.explained(programme.shop, programme.tags, zone_of(programme, reward))
    return {"gives": reward.kind, **told} if told else {}
