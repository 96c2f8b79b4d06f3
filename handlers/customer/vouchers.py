"""The vouchers a member holds. Each is a message of its own, which can be shown again while the voucher is
open."""

from __future__ import annotations

from handlers.turn.conversation import Scene, Step, Turn
from handlers.turn.pages import number
from handlers.turn.says import beside, choices, voucher_name
from loyalty.facts.vouchers import VoucherReturned
from loyalty.messages.args import Arg, Localised, Moment
from loyalty.messages.extras import Choices, Option, VoucherPicture
from loyalty.messages.kind import Kind
from loyalty.messages.kinds.card import CardKind
from loyalty.messages.kinds.claims import ClaimKind
from loyalty.messages.message import Message
from loyalty.model.vouchers import Voucher, VoucherState
from loyalty.rewards.told import gives_args
from loyalty.rules.explain import places_args
from loyalty.rules.rewards import comes_back, cost_args
from storage.ledger import vouchers as ledger_vouchers


async def held(scene: Scene) -> tuple[Voucher, ...]:
    """The open vouchers, the oldest first. The sweep may not have closed those that have just expired: they
    are left out."""
    assert scene.member is not None
    vouchers = await ledger_vouchers.open_of(scene.read, scene.member.id)
    return tuple(voucher for voucher in vouchers if voucher.is_open(scene.now))


def shown(scene: Scene, voucher: Voucher, kind: Kind | None = None) -> Message:
    """The message of a voucher, with its code and QR. One of an offer, or whose cost would lapse, cannot be given back."""
    if voucher.promotion_id:
        said = kind or ClaimKind.CLAIMED_ALREADY
        return Message(said, _args(scene, voucher), (face(scene, voucher), _ON))
    reward, back = scene.programme.reward(voucher.reward), comes_back(scene.programme, voucher)
    where = places_args(scene.programme, reward.places if reward else ())
    args = {**_args(scene, voucher), **gives_args(scene.programme, reward), **where, "back": back}
    options = _ON if back == "lapses" else _ways(voucher)
    return Message(CardKind.VOUCHER, args, (face(scene, voucher), options))


def turn(scene: Scene, voucher: Voucher) -> Turn:
    """Its message. After it the names of rewards are still known; that of this one, said once more, is no second one."""
    return Turn(shown(scene, voucher), step=Step("rewards", {"shown": str(voucher.id)}), anew=True)


async def just_shown(scene: Scene) -> Voucher | None:
    """The voucher of the last answer."""
    id = scene.step.data.get("shown", "") if scene.step else ""
    return await ledger_vouchers.by_id(scene.read, number(id)) if id else None


_ON = beside("card", "rewards")


def _ways(voucher: Voucher) -> Choices:
    """What can be done. Giving it back comes fourth: by SMS a number sent twice takes a reward, which never
    stands fourth in its list, and must not then give it back."""
    on = beside("card", "rewards", "here")
    return Choices((*on.options, Option("cancel-voucher", str(voucher.id))))


def line(scene: Scene, voucher: Voucher) -> Message:
    """A voucher in a list."""
    gives = gives_args(scene.programme, scene.programme.reward(voucher.reward))
    return Message(CardKind.VOUCHER_LINE, {**_args(scene, voucher), **gives})


def option(scene: Scene, voucher: Voucher) -> Option:
    """A voucher as a button. Its code tells it from another of the same reward, and from the reward."""
    name = voucher_name(scene.programme, voucher)
    label = Localised(tuple((locale, f"{text} {voucher.code}") for locale, text in name.texts))
    return Option("voucher-show", str(voucher.id), label)


def face(scene: Scene, voucher: Voucher) -> VoucherPicture:
    """Its picture with the QR."""
    reward = None if voucher.promotion_id else scene.programme.reward(voucher.reward)
    name = voucher_name(scene.programme, voucher)
    return VoucherPicture(voucher.code, name, reward.picture if reward else "")


def _args(scene: Scene, voucher: Voucher) -> dict[str, Arg]:
    """A voucher as the texts take it."""
    return {
        "reward": voucher_name(scene.programme, voucher),
        "code": voucher.code,
        "until": Moment(voucher.expires_at, "both"),
    }


async def show(scene: Scene, voucher_id: str) -> Turn:
    """A voucher chosen in the list."""
    voucher = await _own(scene, voucher_id)
    if voucher is None:
        return Turn(Message(CardKind.REWARD_GONE, {}, (choices("rewards", "card"),)))
    if not voucher.is_open(scene.now):
        return Turn(_closed(scene, voucher))
    return turn(scene, voucher)


async def cancel(scene: Scene, voucher_id: str) -> Turn:
    """Gives it back; what it cost is on the card again."""
    voucher = await _own(scene, voucher_id)
    if voucher is None:
        return Turn(Message(CardKind.REWARD_GONE, {}, (choices("rewards", "card"),)))
    if voucher.state is not VoucherState.OPEN:
        return Turn(_closed(scene, voucher))
    name = voucher_name(scene.programme, voucher)
    if voucher.promotion_id:  # nothing was paid for it that could come back
        until = Moment(voucher.expires_at, "both")
        return Turn(Message(ClaimKind.CLAIM_KEEP, {"reward": name, "until": until}, (_ON,)), anew=True)
    if comes_back(scene.programme, voucher) == "lapses":
        until = Moment(voucher.expires_at, "both")
        return Turn(Message(CardKind.VOUCHER_KEEP, {"reward": name, "until": until}, (_ON,)), anew=True)
    args: dict[str, Arg] = {"reward": name, **cost_args(scene.programme, voucher)}
    said = Message(CardKind.VOUCHER_CANCELLED, args, (choices("rewards", "card"),))
    return Turn(said, facts=(VoucherReturned(voucher, expired=False),), step=Step("rewards"))


async def _own(scene: Scene, voucher_id: str) -> Voucher | None:
    assert scene.member is not None
    voucher = await ledger_vouchers.by_id(scene.read, number(voucher_id))
    return voucher if voucher and voucher.member_id == scene.member.id else None


def _closed(scene: Scene, voucher: Voucher) -> Message:
    name = voucher_name(scene.programme, voucher)
    return Message(CardKind.VOUCHER_CLOSED, {"reward": name}, (choices("card", "history"),))
