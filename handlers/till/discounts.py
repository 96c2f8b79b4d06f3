"""What a voucher takes off the bill, and the bill that it needs."""

from __future__ import annotations

from handlers.reading.currencies import is_foreign
from handlers.till.bill import bill as read_bill
from handlers.turn.conversation import Scene, Step, Turn
from handlers.turn.says import decimals, voucher_name
from loyalty.messages.args import Arg, Moment, Money
from loyalty.messages.extras import Choices, Option
from loyalty.messages.kinds.till import TillKind
from loyalty.messages.message import Message
from loyalty.model.members import Holder
from loyalty.model.vouchers import Voucher
from loyalty.programme.rewards import Reward
from loyalty.rewards.amount_off import AmountOff
from loyalty.rewards.discount import Discount
from loyalty.rewards.told import gives_args


def said(scene: Scene, voucher: Voucher, text: str) -> int | Turn:
    """The bill in minor units, or the answer where it cannot be read."""
    read, currency = read_bill(scene, text), scene.programme.shop.currency
    if read is not None and is_foreign(read.money, currency.code):
        return Turn(Message(TillKind.CREDIT_CURRENCY, {"currency": currency.code}), step=_awaiting(voucher))
    if read is None or read.amount is None or read.unknown:
        return Turn(
            Message(TillKind.CREDIT_AMOUNT_ODD, {"decimals": currency.decimals}), step=_awaiting(voucher)
        )
    return read.amount


def unfit(scene: Scene, voucher: Voucher, holder: Holder, bill: int | None) -> Turn | None:
    """The answer where the bill is not known and has to be, or is too small. The voucher stays open."""
    reward = scene.programme.reward(voucher.reward)
    if not isinstance(reward, Discount):
        return None
    name = voucher_name(scene.programme, voucher)
    if bill is None:
        return _how_much(scene, voucher, holder) if reward.needs_bill else None
    if bill >= reward.minimum:
        return None
    args: dict[str, Arg] = {
        "reward": name,
        "amount": _money(scene, bill),
        "minimum": _money(scene, reward.minimum),
        "until": Moment(voucher.expires_at, "both"),
    }
    return Turn(Message(TillKind.VOUCHER_SMALL, args))


def _how_much(scene: Scene, voucher: Voucher, holder: Holder) -> Turn:
    args: dict[str, Arg] = {
        "name": holder.member.name,
        "reward": voucher_name(scene.programme, voucher),
        "decimals": decimals(scene),
        **gives_args(scene.programme, scene.programme.reward(voucher.reward)),
    }
    no = Choices((Option("voucher-no", str(voucher.id)),), numbered=False)
    return Turn(Message(TillKind.VOUCHER_BILL, args, (no,)), step=_awaiting(voucher))


def _awaiting(voucher: Voucher) -> Step:
    return Step("voucher-bill", {"voucher": str(voucher.id)})


def off_args(scene: Scene, reward: Reward | None, bill: int | None) -> dict[str, Arg]:
    """How much is taken off; nothing where the bill says it alone."""
    if isinstance(reward, Discount) and bill is not None:
        return {"off": _money(scene, reward.off(bill))}
    return {"off": _money(scene, reward.amount)} if isinstance(reward, AmountOff) else {}


def left_args(scene: Scene, reward: Reward | None, bill: int | None) -> dict[str, Arg]:
    """What is left to pay."""
    if isinstance(reward, Discount) and bill is not None:
        return {"left": _money(scene, bill - reward.off(bill))}
    return {}


def _money(scene: Scene, minor: int) -> Money:
    return Money(minor, scene.programme.shop.currency.code)
