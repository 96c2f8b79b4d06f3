"""The list of rewards and open vouchers, and taking a reward as a voucher."""

from __future__ import annotations

from dataclasses import replace
from zoneinfo import ZoneInfo

from handlers.customer import helping, join, vouchers
from handlers.turn.conversation import Scene, Step, Turn
from handlers.turn.pages import meant, number, page
from handlers.turn.says import ANEW, balance_args, balance_lines, choices, plainly
from loyalty.facts.vouchers import VoucherIssued
from loyalty.messages.args import Arg
from loyalty.messages.extras import Choices, Option
from loyalty.messages.kinds.card import CardKind
from loyalty.messages.message import Extra, Lines, Message
from loyalty.model import Balance, Voucher, VoucherState
from loyalty.programme.programme import Programme
from loyalty.programme.rewards import Reward
from loyalty.rules.explain import hours_args
from loyalty.rules.rewards import affordable, can_be_taken
from storage.ledger import vouchers as ledger_vouchers
from storage.people import members


async def show(scene: Scene, text: str) -> Turn:
    """The open vouchers and the rewards: three buttons at a time, or a name typed. `text` is where the list
    goes on."""
    assert scene.balance is not None
    programme, held = scene.programme, await vouchers.held(scene)
    if not programme.rewards and not held:
        return Turn(Message(CardKind.REWARDS_EMPTY, {"shop": programme.shop.name}, (choices("card"),)))
    offered = await _offered(scene, held, number(text))
    said = Message(
        CardKind.REWARDS,
        balance_args(programme, scene.balance),
        (*_only(scene, held), _list(scene, held), offered),
    )
    return Turn(said, step=Step("rewards"))


def _only(scene: Scene, held: tuple[Voucher, ...]) -> tuple[Extra, ...]:
    """The QR of a single voucher; of several each is shown in a message of its own."""
    return (vouchers.face(scene, held[0]),) if len(held) == 1 else ()


def _list(scene: Scene, held: tuple[Voucher, ...]) -> Lines:
    assert scene.balance is not None
    mine = (vouchers.line(scene, voucher) for voucher in held)
    rewards = (_line(reward, scene.balance) for reward in scene.programme.rewards)
    full = (line for lines in balance_lines(scene.programme, scene.balance) for line in lines.lines)
    return Lines((*full, *mine, *rewards))


def _line(reward: Reward, balance: Balance) -> Message:
    args: dict[str, Arg] = {"reward": reward.name, "cost": reward.cost, "unit": reward.unit.value}
    missing = reward.cost - balance.held[reward.unit]
    if missing <= 0:
        return Message(CardKind.REWARD_LINE_READY, args)
    return Message(CardKind.REWARD_LINE, {**args, "missing": missing})


async def _offered(scene: Scene, held: tuple[Voucher, ...], start: int) -> Choices:
    """The vouchers first. The card does not replace a list that shows a voucher."""
    mine = tuple(vouchers.option(scene, voucher) for voucher in held)
    card = Option("card", ANEW if held else "")
    options = (*mine, *await _to_take(scene), card)
    return page(options, start, lambda at: Option("rewards-more", str(at)))


async def _to_take(scene: Scene) -> tuple[Option, ...]:
    """A button carries how many of its reward were taken when it was shown, so that a second tap is
    recognised."""
    assert scene.member is not None
    assert scene.balance is not None
    ready = affordable(scene.programme, scene.balance)
    taken = await ledger_vouchers.taken(scene.read, scene.member.id) if ready else {}
    return tuple(Option("redeem", f"{reward.id}:{taken.get(reward.id, 0)}", reward.name) for reward in ready)


async def open_vouchers(scene: Scene, _: str) -> Turn:
    """ "voucher": the open one, or the list of several."""
    held = await vouchers.held(scene)
    return Turn(vouchers.shown(scene, held[0])) if len(held) == 1 else await show(scene, "")


async def named(scene: Scene, text: str) -> Turn:
    """A reward by its name, in any of the shop's languages."""
    match sorted({option.arg for option in meant(_names(scene.programme), text)}):
        case []:
            return await helping.unknown(scene, text)
        case [only]:
            return await redeem(scene, only)
        case _:
            return await show(scene, "")


def _names(programme: Programme) -> tuple[Option, ...]:
    return tuple(
        Option("redeem", reward.id, plainly(name))
        for reward in programme.rewards
        for _, name in reward.name.texts
    )


async def redeem(scene: Scene, arg: str) -> Turn:
    """Takes a reward: `coffee:2` by a button shown when two had been taken, `coffee` by its name. The cost
    leaves the balance now, and comes back if the voucher is not used in time."""
    assert scene.member is not None
    reward_id, _, seen = arg.partition(":")
    reward = scene.programme.reward(reward_id)
    if reward is None:
        return Turn(Message(CardKind.REWARD_GONE, {}, (choices("rewards", "card"),)))
    # From here on whoever taps on another phone waits, and then finds the voucher that is made here.
    holder = await members.by_id(scene.read, scene.member.id, scene.now)
    if holder is None:
        return await join.greet(scene, "")
    if made := await _made(scene, reward, seen):
        return await _again(scene, made)
    if not can_be_taken(reward, scene.now, ZoneInfo(scene.programme.shop.timezone)):
        closed: dict[str, Arg] = {"reward": reward.name, **hours_args(reward.days, reward.hours)}
        return Turn(Message(CardKind.REWARD_CLOSED, closed, (choices("rewards", "card"),)))
    missing = reward.cost - holder.balance.held[reward.unit]
    if missing > 0:
        args: dict[str, Arg] = {"reward": reward.name, "missing": missing, "unit": reward.unit.value}
        return Turn(Message(CardKind.REWARD_SHORT, args, (choices("rewards", "card"),)))
    voucher = await _new(scene, reward)
    return Turn(vouchers.shown(scene, voucher), facts=(VoucherIssued(voucher),), anew=True)


async def _made(scene: Scene, reward: Reward, seen: str) -> Voucher | None:
    """The voucher that this button made already, if it was tapped before."""
    assert scene.member is not None
    if not seen:
        return None
    return await ledger_vouchers.taken_after(scene.read, scene.member.id, reward.id, number(seen))


async def _again(scene: Scene, made: Voucher) -> Turn:
    """A second tap on one button: the voucher of the first, or a fresh list if that voucher is closed."""
    if made.is_open(scene.now):
        return Turn(vouchers.shown(scene, made), anew=True)
    return replace(await show(scene, ""), anew=True)


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
        expires_at=scene.now + reward.valid,
    )
