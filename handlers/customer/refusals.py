"""Rewards that cannot be taken now, and how that is said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.turn.conversation import Scene
from handlers.turn.says import NONE, choices, plans_name, tiers_name
from loyalty.messages.args import Arg, Moment
from loyalty.messages.kinds.card import CardKind
from loyalty.messages.message import Message
from loyalty.model.accounts import Balance
from loyalty.programme.programme import Programme
from loyalty.programme.rewards import Reward
from loyalty.rules.explain import hours_args
from loyalty.rules.taking import Reason, Refused
from storage.ledger import reward_uses


async def refusals(scene: Scene, rewards: Sequence[Reward], balance: Balance) -> Mapping[str, Refused]:
    """Of these rewards the ones that the member may not take now, by their ids."""
    assert scene.member is not None
    return await reward_uses.refusals(
        scene.read, scene.programme, scene.member.id, balance, rewards, scene.now
    )


async def at_any_hour(scene: Scene, rewards: Sequence[Reward], balance: Balance) -> Mapping[str, Refused]:
    """The same but for the hour: those that may not be taken later today either."""
    assert scene.member is not None
    return await reward_uses.at_any_hour(
        scene.read, scene.programme, scene.member.id, balance, rewards, scene.now
    )


def told(programme: Programme, reward: Reward, refused: Refused) -> Message:
    """Why not, and what is next."""
    next_things = (choices("rewards", "card"),)
    name: dict[str, Arg] = {"reward": reward.name}
    match refused.reason:
        case Reason.OVER:
            return Message(CardKind.REWARD_OVER, name, next_things)
        case Reason.SEGMENT:
            return Message(CardKind.REWARD_GONE, {}, next_things)
        case Reason.TIER:
            tiers = tiers_name(programme, reward.tiers)
            return Message(CardKind.REWARD_TIER, {**name, "tiers": tiers}, next_things)
        case Reason.MEMBERSHIP:
            plans = plans_name(programme, reward.members)
            return Message(CardKind.REWARD_MEMBERS, {**name, "plans": plans}, next_things)
        case Reason.HOURS:
            return Message(
                CardKind.REWARD_CLOSED, {**name, **hours_args(reward.days, reward.hours)}, next_things
            )
        case Reason.LIMIT:
            return Message(CardKind.REWARD_HAD, {**name, **_limit(refused)}, next_things)
        case Reason.STOCK:
            return Message(CardKind.REWARD_SOLD_OUT, name, next_things)
        case Reason.BALANCE:
            missing = programme.measured(reward.unit, refused.missing)
            short: dict[str, Arg] = {**name, "missing": missing, "unit": reward.unit.value}
            return Message(CardKind.REWARD_SHORT, short, next_things)


def _limit(refused: Refused) -> dict[str, Arg]:
    return {"limit": refused.limit, "period": refused.period, "again": again(refused)}


def again(refused: Refused) -> Arg:
    """From when on the limit is not reached any more."""
    return Moment(refused.again, "day") if refused.again else NONE
