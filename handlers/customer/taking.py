"""Taking a reward, which gives a voucher."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from handlers.customer import helping, join, refusals, rewards, vouchers
from handlers.turn.conversation import Scene, Step, Turn
from handlers.turn.pages import meant, number
from handlers.turn.says import choices, plainly
from loyalty.facts.vouchers import VoucherIssued
from loyalty.messages.extras import Option
from loyalty.messages.kinds.card import CardKind
from loyalty.messages.message import Message
from loyalty.model.vouchers import Voucher, VoucherState
from loyalty.programme.programme import Programme
from loyalty.programme.reward_limits import UNLIMITED
from loyalty.programme.rewards import Reward
from loyalty.rewards.told import zone_of
from storage.ledger import vouchers as ledger_vouchers
from storage.messages.quoted import newest
from storage.people import members


async def named(scene: Scene, text: str) -> Turn:
    """A reward by its name, in any of the shop's languages."""
    match sorted({option.arg for option in meant(_names(scene.programme), text)}):
        case []:
            return await helping.unknown(scene, text)
        case [only]:
            shown = await vouchers.just_shown(scene)
            said_twice = shown is not None and shown.reward == only and shown.is_open(scene.now)
            return vouchers.turn(scene, shown) if shown and said_twice else await redeem(scene, only)
        case _:
            return await rewards.show(scene, "")


def _names(programme: Programme) -> tuple[Option, ...]:
    return tuple(
        Option("redeem", reward.id, plainly(name))
        for reward in programme.rewards
        for _, name in reward.name.texts
    )


_JUST_NOW = timedelta(minutes=1)


async def redeem(scene: Scene, arg: str) -> Turn:
    """Takes a reward: `coffee:2` by a button shown when two had been taken, `coffee` by its name. The cost
    leaves the balance now, and comes back if the voucher is not used in time."""
    assert scene.member is not None
    reward_id, _, seen = arg.partition(":")
    reward = scene.programme.reward(reward_id)
    if reward is None or reward in scene.programme.hidden:
        return Turn(Message(CardKind.REWARD_GONE, {}, (choices("rewards", "card"),)))
    # From here on whoever taps on another phone waits, and then finds the voucher that is made here.
    holder = await members.by_id(scene.read, scene.member.id, scene.now)
    if holder is None:
        return await join.greet(scene, "")
    if made := await _made(scene, reward, seen):
        return await _again(scene, made)
    if refused := (await refusals.refusals(scene, [reward], holder.balance)).get(reward.id):
        return Turn(refusals.told(scene.programme, reward, refused), step=Step("rewards"))
    voucher = await _new(scene, reward)
    issued = VoucherIssued(voucher, reward.stock, limited=reward.limits != UNLIMITED)
    return replace(vouchers.turn(scene, voucher), facts=(issued,))


async def _made(scene: Scene, reward: Reward, seen: str) -> Voucher | None:
    """The voucher that this button made already, if it was tapped before."""
    assert scene.member is not None
    if not seen:
        return None
    return await ledger_vouchers.taken_after(scene.read, scene.member.id, reward.id, number(seen))


async def _again(scene: Scene, made: Voucher) -> Turn:
    """A second tap on one button: the voucher of the first, unless it is the newest thing on the screen; or a fresh list if
    that voucher is closed."""
    if made.is_open(scene.now):
        if scene.incoming.edit and await _is_on_screen(scene, made):
            return Turn()
        return vouchers.turn(scene, made)
    return replace(await rewards.show(scene, ""), anew=True)


async def _is_on_screen(scene: Scene, voucher: Voucher) -> bool:
    message = await newest(scene.read, scene.address.id, scene.now - _JUST_NOW)
    return message is not None and message.args.get("code") == voucher.code


async def _new(scene: Scene, reward: Reward) -> Voucher:
    assert scene.member is not None
    return Voucher(
        id=scene.fresh(),
        code=await ledger_vouchers.free_code(
            scene.read, scene.programme.codes.voucher_digits, scene.randbelow
        ),
        member_id=scene.member.id,
        reward=reward.id,
        unit=reward.unit,
        cost=reward.cost,
        state=VoucherState.OPEN,
        created_at=scene.now,
        expires_at=reward.ends(scene.now, zone_of(scene.programme, reward)),
    )
