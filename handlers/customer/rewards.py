"""The list of rewards and open vouchers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from handlers.customer import refusals, vouchers
from handlers.turn.conversation import Scene, Step, Turn
from handlers.turn.pages import number, page
from handlers.turn.says import ANEW, NONE, balance_args, balance_lines, choices, plans_name, tiers_name
from loyalty.messages.args import Arg, Moment
from loyalty.messages.extras import CataloguePicture, Choices, Option, Tile
from loyalty.messages.kinds.card import CardKind
from loyalty.messages.message import Extra, Lines, Message
from loyalty.model.vouchers import Voucher
from loyalty.programme.programme import Programme
from loyalty.programme.rewards import Reward
from loyalty.rewards.told import gives_args
from loyalty.rules.rewards import cost_args
from loyalty.rules.taking import Reason, Refused, barred, current, shown
from storage.ledger import vouchers as ledger_vouchers

_TILES = 6  # of a picture with as many rewards as can be told apart on a phone


async def show(scene: Scene, text: str) -> Turn:
    """The open vouchers and the rewards: three buttons at a time, or a name typed. `text` is where the list
    goes on."""
    assert scene.balance is not None
    programme, held = scene.programme, await vouchers.held(scene)
    if not programme.rewards and not held:
        return Turn(Message(CardKind.REWARDS_EMPTY, {"shop": programme.shop.name}, (choices("card"),)))
    rewards = current(programme, scene.now)
    refused = await refusals.at_any_hour(scene, rewards, scene.balance)
    rewards = shown(rewards, refused)
    ready = [reward for reward in rewards if reward.id not in refused]
    offered = await _offered(scene, held, ready, number(text))
    said = Message(
        CardKind.REWARDS,
        balance_args(programme, scene.balance),
        (*_pictured(scene, held, rewards), _list(scene, held, rewards, refused), offered),
    )
    return Turn(said, step=Step("rewards"))


def _pictured(scene: Scene, held: tuple[Voucher, ...], rewards: tuple[Reward, ...]) -> tuple[Extra, ...]:
    """The QR of a single voucher; of several each is shown in a message of its own. Else the rewards' own pictures."""
    if len(held) == 1:
        return (vouchers.face(scene, held[0]),)
    tiles = [Tile(reward.picture, reward.name) for reward in rewards if reward.picture]
    return (CataloguePicture(tuple(tiles[:_TILES])),) if tiles else ()


def _list(
    scene: Scene, held: tuple[Voucher, ...], rewards: tuple[Reward, ...], refused: Mapping[str, Refused]
) -> Lines:
    assert scene.balance is not None
    mine = (vouchers.line(scene, voucher) for voucher in held)
    listed = (_line(scene.programme, reward, refused.get(reward.id)) for reward in rewards)
    balance = replace(scene.balance, barred=barred(refused))
    below = (line for lines in balance_lines(scene.programme, balance) for line in lines.lines)
    return Lines((*below, *mine, *listed, *_coming(scene.programme)))


def _coming(programme: Programme) -> tuple[Message, ...]:
    """What a member has later instead of a version that they keep until then."""
    reward = programme.coming
    if reward is None:
        return ()
    until = Moment(programme.kept_until, "date")
    args: dict[str, Arg] = {"reward": reward.name, **cost_args(programme, reward), "until": until}
    return (Message(CardKind.REWARD_KEPT, args),)


def _line(programme: Programme, reward: Reward, refused: Refused | None) -> Message:
    args: dict[str, Arg] = {
        "reward": reward.name,
        **cost_args(programme, reward),
        **gives_args(programme, reward),
    }
    match refused:
        case Refused(Reason.BALANCE, missing):
            return Message(
                CardKind.REWARD_LINE, {**args, "missing": programme.measured(reward.unit, missing)}
            )
        case Refused(Reason.TIER):
            tiers = tiers_name(programme, reward.tiers)
            return Message(CardKind.REWARD_LINE_TIER, {**args, "tiers": tiers})
        case Refused(Reason.MEMBERSHIP):
            plans = plans_name(programme, reward.members)
            return Message(CardKind.REWARD_LINE_MEMBERS, {**args, "plans": plans})
        case Refused(Reason.LIMIT | Reason.STOCK):
            return Message(
                CardKind.REWARD_LINE_OUT,
                {**args, "period": refused.period or NONE, "again": refusals.again(refused)},
            )
        case _:
            return Message(CardKind.REWARD_LINE_READY, args)


async def _offered(scene: Scene, held: tuple[Voucher, ...], ready: Sequence[Reward], start: int) -> Choices:
    """The vouchers first. The card does not replace a list that shows a voucher."""
    mine = tuple(vouchers.option(scene, voucher) for voucher in held)
    card = Option("card", ANEW if held else "")
    options = (*mine, *await _to_take(scene, ready), card)
    return page(options, start, lambda at: Option("rewards-more", str(at)))


async def _to_take(scene: Scene, ready: Sequence[Reward]) -> tuple[Option, ...]:
    """A button carries how many of its reward were taken when it was shown, so that a second tap is recognised."""
    assert scene.member is not None
    taken = await ledger_vouchers.taken(scene.read, scene.member.id) if ready else {}
    return tuple(Option("redeem", f"{reward.id}:{taken.get(reward.id, 0)}", reward.name) for reward in ready)


async def open_vouchers(scene: Scene, _: str) -> Turn:
    """ "voucher": the open one, or the list of several."""
    held = await vouchers.held(scene)
    if len(held) == 1:
        return replace(vouchers.turn(scene, held[0]), anew=False)
    return await show(scene, "")
