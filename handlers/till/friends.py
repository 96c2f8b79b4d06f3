"""A friend who was invited, at the till: with the visit that pays both get something, and lose it with the visit."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta

from handlers.turn.conversation import Scene, ToMember
from handlers.turn.says import gains
from loyalty.facts.referrals import ReferralPaid, ReferralUndone
from loyalty.ledger.earnings import Miss, Part
from loyalty.messages.args import Arg
from loyalty.messages.kinds.occasions import OccasionKind
from loyalty.messages.message import Message
from loyalty.model.members import Holder, Referral
from loyalty.model.visits import Visit
from loyalty.rules.referral import friends_part, inviters_part, limit_reached, miss, with_parts
from storage.messages.last_said import newest_to
from storage.people import members, referrals

_BEFORE = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class Brought:
    """The visit with what the invitation adds, and what it is to the inviter."""

    visit: Visit
    facts: tuple[ReferralPaid, ...] = ()
    told: tuple[ToMember, ...] = ()


async def brought(scene: Scene, holder: Holder, visit: Visit) -> Brought:
    """Of whoever was not invited, or has been paid for, nothing is read."""
    referral = holder.invited
    if referral is None or visit.excluded:
        return Brought(visit)
    if lost := miss(scene.programme, referral, visit):
        return Brought(with_parts(visit, (), (lost,)))
    inviter = await members.kept(scene.read, referral.inviter_id, scene.now)
    if inviter and inviter.member.id == holder.member.id:
        return Brought(visit)  # two cards of one person became one since
    over = await _limit(scene, inviter)
    paid = with_parts(visit, friends_part(scene.programme), (over,) if over else ())
    paid = replace(paid, referral=referral.id)
    if inviter is None or over:
        return Brought(paid, (ReferralPaid(referral.id, visit.id, None, ()),))
    parts = inviters_part(scene.programme)
    told = (_told(scene, inviter, OccasionKind.FRIEND_CAME, parts, visit),) if parts else ()
    return Brought(paid, (ReferralPaid(referral.id, visit.id, inviter.member.id, parts),), told)


async def _limit(scene: Scene, inviter: Holder | None) -> Miss | None:
    """That of the inviter's, where it is reached: the friend gets theirs all the same."""
    if inviter is None:
        return None
    before = await referrals.paid_at(scene.read, inviter.member.id, scene.now)
    return limit_reached(scene.programme, before, scene.now)


def _told(
    scene: Scene, inviter: Holder, kind: OccasionKind, parts: tuple[Part, ...], visit: Visit
) -> ToMember:
    """A friend is not named: that they buy here is their own affair."""
    args: dict[str, Arg] = {
        "shop": scene.programme.shop.name,
        "gain": gains(scene.programme, parts, named=False),
    }
    return ToMember(inviter.member.id, Message(kind, args), visit.id)


@dataclass(frozen=True, slots=True)
class TakenBack:
    """What the end of a visit is to whoever invited its member."""

    facts: tuple[ReferralUndone, ...] = ()
    told: tuple[ToMember, ...] = ()


async def taken_back(scene: Scene, visit: Visit) -> TakenBack:
    """What was not told yet is dropped with the visit; else they are told of this, too."""
    referral = await referrals.paid(scene.read, visit.referral) if visit.referral else None
    if referral is None:
        return TakenBack()
    inviter = await _paid_to(scene, referral)
    fact = ReferralUndone(referral, visit.id, inviter.member.id if inviter else None)
    if inviter is None:
        return TakenBack((fact,))
    knew = await newest_to(scene.read, inviter.member.id, OccasionKind.FRIEND_CAME, visit.at - _BEFORE)
    parts = tuple(replace(part, amount=-part.amount) for part in inviters_part(scene.programme))
    told = (_told(scene, inviter, OccasionKind.FRIEND_LEFT, parts, visit),) if knew and parts else ()
    return TakenBack((fact,), told)


async def _paid_to(scene: Scene, referral: Referral) -> Holder | None:
    return await members.kept(scene.read, referral.paid_to, scene.now) if referral.paid_to else None
