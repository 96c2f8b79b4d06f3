"""Redeeming at the till: staff type or scan a voucher's code, see what it is for, and hand it over."""

from __future__ import annotations

from handlers.reading.amounts import split_code
from handlers.reading.words import normal
from handlers.turn import guessing
from handlers.turn.conversation import Scene, Step, ToMember, Turn
from handlers.turn.pages import number
from handlers.turn.says import minutes, place, voucher_name
from loyalty import codes
from loyalty.facts.vouchers import VoucherRedeemed
from loyalty.messages.args import Arg, Moment
from loyalty.messages.extras import Choices, Option
from loyalty.messages.kinds.card import CardKind
from loyalty.messages.kinds.claims import ClaimKind
from loyalty.messages.kinds.till import TillKind
from loyalty.messages.message import Message
from loyalty.model import Holder, Voucher, VoucherState
from loyalty.rules.explain import places_args
from loyalty.rules.rewards import comes_back
from storage.ledger import vouchers
from storage.people import members


async def typed(scene: Scene, text: str) -> Turn:
    """The code typed."""
    split = split_code(text, scene.programme.codes.voucher_digits)
    assert split is not None
    return await scanned(scene, split[0])


async def scanned(scene: Scene, digits: str) -> Turn:
    """The code scanned; anybody may scan it."""
    if scene.staff is None:
        return guessing.not_for_you(scene)
    if slowed := guessing.slowed(scene):
        return slowed
    if not codes.is_well_formed(digits):
        return Turn(Message(TillKind.CODE_SLIP), step=scene.step)
    found = await _good(scene, await vouchers.by_code(scene.read, digits))
    if isinstance(found, Turn):
        return found
    voucher, holder = found
    args: dict[str, Arg] = {
        "name": holder.member.name,
        "reward": voucher_name(scene.programme, voucher),
    }
    options = Choices((Option("voucher-give", str(voucher.id)), Option("voucher-no", str(voucher.id))))
    step = Step("voucher", {"voucher": str(voucher.id)})
    return Turn(Message(TillKind.VOUCHER_ASK, args, (options,)), step=step)


async def _good(scene: Scene, voucher: Voucher | None) -> tuple[Voucher, Holder] | Turn:
    """The voucher and its holder if it can be redeemed; else the answer."""
    if voucher is None:
        return guessing.wrong(scene, TillKind.VOUCHER_UNKNOWN)
    holder = await members.kept(scene.read, voucher.member_id, scene.now)
    if holder is None:
        return Turn(_ended(scene, voucher) or Message(TillKind.VOUCHER_LEFT))
    if scene.member is not None and holder.member.id == scene.member.id:
        return Turn(Message(TillKind.CREDIT_SELF))
    if over := _over(scene, voucher):
        return Turn(over)
    return voucher, holder


def _ended(scene: Scene, voucher: Voucher) -> Message | None:
    """The answer about one that was used or given back; None for an open one."""
    match voucher.state:
        case VoucherState.USED:
            return Message(TillKind.VOUCHER_DONE, {"at": Moment(voucher.used_at or scene.now, "both")})
        case VoucherState.CANCELLED:
            args: dict[str, Arg] = {"reward": voucher_name(scene.programme, voucher)}
            return Message(TillKind.VOUCHER_BACK, {**args, "back": comes_back(scene.programme, voucher)})
        case _:
            return None


def _over(scene: Scene, voucher: Voucher) -> Message | None:
    """The answer about one that cannot be redeemed any more; None for one that can."""
    if ended := _ended(scene, voucher):
        return ended
    if not voucher.is_open(scene.now):
        at: dict[str, Arg] = {"at": Moment(voucher.expires_at, "both")}
        if voucher.promotion_id:
            return Message(ClaimKind.CLAIM_LATE, at)
        return Message(TillKind.VOUCHER_LATE, {**at, "back": comes_back(scene.programme, voucher)})
    return _elsewhere(scene, voucher)


def _elsewhere(scene: Scene, voucher: Voucher) -> Message | None:
    """The answer where it is not handed over here."""
    reward, here = scene.programme.reward(voucher.reward), scene.staff.location if scene.staff else ""
    if not reward or not reward.places or here in reward.places:
        return None
    where = places_args(scene.programme, reward.places)
    until = Moment(voucher.expires_at, "both")
    return Message(TillKind.VOUCHER_ELSEWHERE, {"reward": reward.name, **where, "until": until})


async def confirm(scene: Scene, text: str) -> Turn:
    """A word instead of the button."""
    if scene.words.intents.get(normal(text)) in {"yes", "join"}:
        return await give(scene, _asked(scene))
    return await leave_asked(scene, text)


async def leave_asked(scene: Scene, _: str) -> Turn:
    """Not now: the voucher that was asked about stays open."""
    return await leave(scene, _asked(scene))


def _asked(scene: Scene) -> str:
    return scene.step.data.get("voucher", "") if scene.step else ""


async def give(scene: Scene, voucher_id: str) -> Turn:
    """Redeems it."""
    assert scene.staff is not None
    found = await _good(scene, await vouchers.by_id(scene.read, number(voucher_id)))
    if isinstance(found, Turn):
        return found
    voucher, holder = found
    name = voucher_name(scene.programme, voucher)
    args: dict[str, Arg] = {
        "name": holder.member.name,
        "reward": name,
        "minutes": minutes(scene.programme.codes.undo),
    }
    undo = Choices((Option("undo-voucher", str(voucher.id)),), numbered=False)
    used = VoucherRedeemed(voucher, scene.staff.id, scene.staff.location, scene.address.id)
    where = place(scene.programme, scene.staff.location)
    receipt = Message(CardKind.VOUCHER_USED, {"reward": name, "place": where, "at": Moment(scene.now)})
    return Turn(
        Message(TillKind.VOUCHER_REDEEMED, args, (undo,)),
        facts=(used,),
        others=(ToMember(holder.member.id, receipt, voucher.id),),
    )


async def leave(scene: Scene, voucher_id: str) -> Turn:
    """The same by the button."""
    voucher = await vouchers.by_id(scene.read, number(voucher_id))
    holder = await members.by_id(scene.read, voucher.member_id, scene.now) if voucher else None
    return Turn(Message(TillKind.CREDIT_DROPPED, {"name": holder.member.name if holder else ""}))
