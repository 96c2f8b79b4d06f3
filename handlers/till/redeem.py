"""Redeeming at the till: staff type or scan a voucher's code, see what it is for, and hand it over."""

from __future__ import annotations

from dataclasses import replace

from handlers.reading.amounts import split_code
from handlers.reading.words import normal
from handlers.till import discounts
from handlers.till.usable_voucher import usable
from handlers.turn import guessing
from handlers.turn.conversation import Scene, Step, ToMember, Turn
from handlers.turn.pages import number
from handlers.turn.says import minutes, place, voucher_name
from loyalty import codes
from loyalty.facts.vouchers import VoucherRedeemed
from loyalty.messages.args import Arg, Moment
from loyalty.messages.extras import Choices, Option
from loyalty.messages.kinds.card import CardKind
from loyalty.messages.kinds.till import TillKind
from loyalty.messages.message import Message
from loyalty.model.members import Holder
from loyalty.model.vouchers import Voucher
from loyalty.rewards.discount import Discount
from loyalty.rewards.told import gives_args
from storage.ledger import vouchers
from storage.people import members


async def typed(scene: Scene, text: str) -> Turn:
    """The code typed, alone or with the bill: `4821307 62.00`."""
    split = split_code(text, scene.programme.codes.voucher_digits)
    assert split is not None
    return await _asked(scene, *split)


async def scanned(scene: Scene, digits: str) -> Turn:
    """The code scanned; anybody may scan it."""
    return await _asked(scene, digits, "")


async def _asked(scene: Scene, digits: str, rest: str) -> Turn:
    if scene.staff is None:
        return guessing.not_for_you(scene)
    if slowed := guessing.slowed(scene):
        return slowed
    if not codes.is_well_formed(digits):
        return Turn(Message(TillKind.CODE_SLIP), step=scene.step)
    found = await usable(scene, await vouchers.by_code(scene.read, digits))
    return found if isinstance(found, Turn) else _ask(scene, *found, rest)


def _ask(scene: Scene, voucher: Voucher, holder: Holder, rest: str) -> Turn:
    """What to do, and whether it is done. `rest` is the bill as it was said, where one counts."""
    reward = scene.programme.reward(voucher.reward)
    bill = discounts.said(scene, voucher, rest) if rest and isinstance(reward, Discount) else None
    if isinstance(bill, Turn):
        return bill
    if unfit := discounts.unfit(scene, voucher, holder, bill):
        return unfit
    about = str(voucher.id) if bill is None else f"{voucher.id}~{bill}"
    asked = question(scene, voucher, holder, bill)
    options = Choices((Option("voucher-give", about), Option("voucher-no", str(voucher.id))))
    return Turn(replace(asked, extras=(options,)), step=Step("voucher", {"voucher": about}))


def question(scene: Scene, voucher: Voucher, holder: Holder, bill: int | None) -> Message:
    """What to do for it. `bill` in minor units, where one counts."""
    reward = scene.programme.reward(voucher.reward)
    args: dict[str, Arg] = {
        "name": holder.member.name,
        "reward": voucher_name(scene.programme, voucher),
        **gives_args(scene.programme, reward),
        **discounts.off_args(scene, reward, bill),
        **discounts.left_args(scene, reward, bill),
    }
    return Message(TillKind.VOUCHER_ASK, args)


async def billed(scene: Scene, text: str) -> Turn:
    """The bill that was asked for."""
    if scene.words.intents.get(normal(text)) in {"no", "skip"}:
        return await leave(scene, _asked_about(scene))
    found = await usable(scene, await vouchers.by_id(scene.read, number(_asked_about(scene))))
    return found if isinstance(found, Turn) else _ask(scene, *found, text or "?")


async def confirm(scene: Scene, text: str) -> Turn:
    """A word instead of the button."""
    if scene.words.intents.get(normal(text)) in {"yes", "join"}:
        return await give(scene, _asked_about(scene))
    return await leave_asked(scene, text)


async def leave_asked(scene: Scene, _: str) -> Turn:
    """Not now: the voucher that was asked about stays open."""
    return await leave(scene, _asked_about(scene))


def _asked_about(scene: Scene) -> str:
    return scene.step.data.get("voucher", "") if scene.step else ""


async def give(scene: Scene, about: str) -> Turn:
    """Redeems it: `71`, or `71~6200` with the bill in minor units."""
    assert scene.staff is not None
    voucher_id, _, spent = about.partition("~")
    found = await usable(scene, await vouchers.by_id(scene.read, number(voucher_id)))
    if isinstance(found, Turn):
        return found
    voucher, holder = found
    bill = number(spent) if spent else None
    if unfit := discounts.unfit(scene, voucher, holder, bill):
        return unfit
    off = discounts.off_args(scene, scene.programme.reward(voucher.reward), bill)
    name = voucher_name(scene.programme, voucher)
    undo = Choices((Option("undo-voucher", str(voucher.id)),), numbered=False)
    used = VoucherRedeemed(voucher, scene.staff.id, scene.staff.location, scene.address.id)
    where = place(scene.programme, scene.staff.location)
    receipt = Message(CardKind.VOUCHER_USED, {"reward": name, "place": where, "at": Moment(scene.now), **off})
    return Turn(
        replace(redeemed(scene, voucher, holder, bill), extras=(undo,)),
        facts=(used,),
        others=(ToMember(holder.member.id, receipt, voucher.id),),
    )


def redeemed(scene: Scene, voucher: Voucher, holder: Holder, bill: int | None) -> Message:
    """What staff are told."""
    args: dict[str, Arg] = {
        "name": holder.member.name,
        "reward": voucher_name(scene.programme, voucher),
        "minutes": minutes(scene.programme.codes.undo),
        **discounts.off_args(scene, scene.programme.reward(voucher.reward), bill),
    }
    return Message(TillKind.VOUCHER_REDEEMED, args)


async def leave(scene: Scene, about: str) -> Turn:
    """The same by the button."""
    voucher = await vouchers.by_id(scene.read, number(about.partition("~")[0]))
    holder = await members.by_id(scene.read, voucher.member_id, scene.now) if voucher else None
    return Turn(Message(TillKind.CREDIT_DROPPED, {"name": holder.member.name if holder else ""}))
