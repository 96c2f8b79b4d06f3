"""Claiming what an offer gives: by its button, by its word, or by asking without its name."""

from __future__ import annotations

from datetime import timedelta

from handlers.customer import vouchers
from handlers.turn.conversation import Scene, Turn
from handlers.turn.pages import AT_ONCE, number
from handlers.turn.says import choices
from loyalty.facts.promotions import PromotionClaimed
from loyalty.ledger.units import Unit
from loyalty.messages.args import Arg, Moment
from loyalty.messages.extras import Choices, Option
from loyalty.messages.kinds.claims import ClaimKind
from loyalty.messages.message import Message
from loyalty.model.members import Member
from loyalty.model.vouchers import Voucher, VoucherState
from loyalty.offers.promotions import Promotion, PromotionState
from storage.ledger import vouchers as ledger_vouchers
from storage.offers import lookup, variants
from storage.people import past_uses

_REMEMBERED = timedelta(days=14)  # how long the word of an offer that is over is still known
_WAITING = (PromotionState.SCHEDULED, PromotionState.RUNNING, PromotionState.PAUSED)
_UNKNOWN = (PromotionState.DRAFT, PromotionState.CANCELLED)


async def claim(scene: Scene, promotion_id: str) -> Turn:
    """The button under an offer."""
    promotion = await lookup.by_id(scene.read, number(promotion_id))
    if promotion is None or promotion.state in _UNKNOWN:
        return Turn(Message(ClaimKind.CLAIM_NONE, {}, (choices("card", "rewards"),)), anew=True)
    return await _claim(scene, promotion)


async def named(scene: Scene, word: str) -> Promotion | None:
    """The offer with this word (as `normal` writes it); None without a look into the database where it cannot
    be a word."""
    if " " in word or not 2 < len(word) <= 32 or word.isdecimal():
        return None
    return await lookup.by_word(scene.read, word, scene.now - _REMEMBERED)


async def ask(scene: Scene, _: str) -> Turn:
    """ "claim" without a name: the open offer, or a choice of them."""
    open_now = await lookup.claimable(scene.read, scene.now, AT_ONCE)
    if len(open_now) == 1:
        return await _claim(scene, open_now[0])
    if not open_now:
        return Turn(Message(ClaimKind.CLAIM_NONE, {}, (choices("card", "rewards"),)))
    mine = [await _mine(scene, one) for one in open_now]
    options = tuple(Option("claim", str(one.id), one.name) for one, _ in mine)
    return Turn(Message(ClaimKind.CLAIM_WHICH, {}, (Choices(options),)))


async def _mine(scene: Scene, promotion: Promotion) -> tuple[Promotion, int]:
    """As this member reads it, and the number of that wording."""
    assert scene.member is not None
    return await variants.as_read_by(scene.read, promotion, scene.member.id)


async def _claim(scene: Scene, offered: Promotion) -> Turn:
    assert scene.member is not None
    promotion, variant = await _mine(scene, offered)
    taken = await lookup.claimed_by(scene.read, promotion.id, scene.member.id)
    before = await past_uses.count(scene.read, scene.member.id, past_uses.promotion(promotion.id), scene.now)
    mine = [voucher for voucher in taken if voucher.is_open(scene.now)]
    enough = len(taken) + before >= promotion.per_member
    if mine and (enough or promotion.sold_out or not promotion.is_open(scene.now)):
        return _turn(vouchers.shown(scene, mine[-1], ClaimKind.CLAIMED_ALREADY))
    if refused := _refused(scene, promotion, had=enough and bool(taken or before)):
        return _turn(refused)
    voucher = await _voucher(scene, scene.member, promotion)
    key = f"promotion:{promotion.id}:{scene.member.id}:{len(taken) + 1}"
    fact = PromotionClaimed(voucher, promotion.id, key, variant)
    return _turn(vouchers.shown(scene, voucher, ClaimKind.CLAIMED), fact)


def _turn(said: Message, *facts: PromotionClaimed) -> Turn:
    """The offer's own message stays: it says until when, and how many each."""
    return Turn(said, facts=facts, anew=True)


def _refused(scene: Scene, promotion: Promotion, *, had: bool) -> Message | None:
    """Why this person cannot claim it now; None if they can."""
    next_things = (choices("card", "rewards"),)
    name: dict[str, Arg] = {"reward": promotion.name}
    until = Moment(promotion.ends_at, "both")
    if promotion.state not in _WAITING or promotion.ends_at <= scene.now:
        return Message(ClaimKind.CLAIM_OVER, name, next_things)
    if had:
        return Message(ClaimKind.CLAIM_HAD, name, next_things)
    if not promotion.per_member:
        return Message(ClaimKind.CLAIM_FREE, {**name, "until": until}, next_things)
    if _kept_for_others(scene, promotion):
        at = Moment(promotion.others_from or promotion.starts_at, "both")
        return Message(ClaimKind.CLAIM_EARLY, {**name, "at": at}, next_things)
    if promotion.sold_out:
        return Message(ClaimKind.CLAIM_SOLD_OUT, {**name, "limit": promotion.stock or 0}, next_things)
    if not promotion.is_open(scene.now):
        at = Moment(promotion.starts_at, "both")
        return Message(ClaimKind.CLAIM_EARLY, {**name, "at": at}, next_things)
    return None


def _kept_for_others(scene: Scene, promotion: Promotion) -> bool:
    """Whether there are only so many, and not everybody has heard of it."""
    kept = scene.programme.broadcasts.early_stock == "kept"
    return kept and promotion.stock is not None and promotion.is_early(scene.now)


async def _voucher(scene: Scene, member: Member, promotion: Promotion) -> Voucher:
    digits = scene.programme.codes.voucher_digits
    return Voucher(
        id=scene.fresh(),
        code=await ledger_vouchers.free_code(scene.read, digits, scene.randbelow),
        member_id=member.id,
        reward=f"p{promotion.id}"[:32],
        unit=Unit.POINTS,
        cost=0,
        state=VoucherState.OPEN,
        created_at=scene.now,
        expires_at=promotion.ends_at,
        promotion_id=promotion.id,
        title=promotion.name,
    )
