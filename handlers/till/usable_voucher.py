"""Whether a voucher can be redeemed here and now; else the answer."""

from __future__ import annotations

from handlers.turn import guessing
from handlers.turn.conversation import Scene, Turn
from handlers.turn.says import voucher_name
from loyalty.messages.args import Arg, Moment
from loyalty.messages.kinds.claims import ClaimKind
from loyalty.messages.kinds.till import TillKind
from loyalty.messages.message import Message
from loyalty.model.members import Holder
from loyalty.model.vouchers import Voucher, VoucherState
from loyalty.rules.explain import places_args
from loyalty.rules.rewards import comes_back
from storage.people import members


async def usable(scene: Scene, voucher: Voucher | None) -> tuple[Voucher, Holder] | Turn:
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
