"""Rewards: what there is, taking one as a voucher, and giving it back unused."""

from __future__ import annotations

from handlers.conversation import Scene, Turn
from handlers.pages import number
from handlers.says import choices, reward_name, standing, voucher_name
from loyalty.facts import VoucherIssued, VoucherReturned
from loyalty.messages import Arg, Choices, Kind, Lines, Message, Moment, Option, VoucherPicture
from loyalty.model import Balance, Voucher, VoucherState
from loyalty.programme import Reward
from loyalty.rewards import affordable
from storage import till

_SHOWN = 3  # redeem buttons beside the way back: never more than four things


async def show(scene: Scene, _: str) -> Turn:
    assert scene.balance is not None
    programme, balance = scene.programme, scene.balance
    if not programme.rewards:
        return Turn(Message(Kind.REWARDS_EMPTY, {"shop": programme.shop}, (choices("card"),)))
    ready = affordable(programme, balance)
    lines = Lines(tuple(_line(reward, balance) for reward in programme.rewards))
    redeem = tuple(Option("redeem", reward.id, reward.name) for reward in ready[:_SHOWN])
    offered = Choices((*redeem, Option("card")))
    return Turn(Message(Kind.REWARDS, standing(programme, balance), (lines, offered)))


def _line(reward: Reward, balance: Balance) -> Message:
    args: dict[str, Arg] = {"reward": reward.name, "cost": reward.cost, "unit": reward.unit.value}
    missing = reward.cost - balance.of(reward.unit)
    if missing <= 0:
        return Message(Kind.REWARD_LINE_READY, args)
    return Message(Kind.REWARD_LINE, {**args, "missing": missing})


async def redeem(scene: Scene, reward_id: str) -> Turn:
    """The cost leaves the balance now, and comes back if the voucher is not used in time."""
    assert scene.member is not None
    assert scene.balance is not None
    reward = scene.programme.reward(reward_id)
    if reward is None:
        return Turn(Message(Kind.REWARD_GONE, {}, (choices("rewards", "card"),)))
    missing = reward.cost - scene.balance.of(reward.unit)
    if missing > 0:
        args: dict[str, Arg] = {"reward": reward.name, "missing": missing, "unit": reward.unit.value}
        return Turn(Message(Kind.REWARD_SHORT, args, (choices("rewards", "card"),)))
    voucher = Voucher(
        id=scene.fresh(),
        code=await till.free_voucher_code(scene.read, scene.programme.codes.voucher_digits, scene.randbelow),
        member_id=scene.member.id,
        reward=reward.id,
        unit=reward.unit,
        cost=reward.cost,
        state=VoucherState.OPEN,
        created_at=scene.now,
        expires_at=scene.now + reward.valid,
    )
    return Turn(_voucher(scene, voucher), facts=(VoucherIssued(voucher),))


def _voucher(scene: Scene, voucher: Voucher) -> Message:
    name = reward_name(scene.programme, voucher.reward)
    args: dict[str, Arg] = {
        "reward": name,
        "code": voucher.code,
        "until": Moment(voucher.expires_at, "both"),
    }
    options = Choices((Option("cancel-voucher", str(voucher.id)), Option("card")))
    return Message(Kind.VOUCHER, args, (VoucherPicture(voucher.code, name), options))


async def cancel(scene: Scene, voucher_id: str) -> Turn:
    assert scene.member is not None
    voucher = await till.voucher_by_id(scene.read, number(voucher_id))
    if voucher is None or voucher.member_id != scene.member.id:
        return Turn(Message(Kind.REWARD_GONE, {}, (choices("rewards", "card"),)))
    name = voucher_name(scene.programme, voucher)
    if voucher.state is not VoucherState.OPEN:
        return Turn(Message(Kind.VOUCHER_CLOSED, {"reward": name}, (choices("card", "history"),)))
    if voucher.promotion_id:  # nothing was paid for it that could come back
        until = Moment(voucher.expires_at, "both")
        return Turn(Message(Kind.CLAIM_KEEP, {"reward": name, "until": until}, (choices("card", "rewards"),)))
    args: dict[str, Arg] = {"reward": name, "cost": voucher.cost, "unit": voucher.unit.value}
    said = Message(Kind.VOUCHER_CANCELLED, args, (choices("rewards", "card"),))
    return Turn(said, facts=(VoucherReturned(voucher, expired=False),))
