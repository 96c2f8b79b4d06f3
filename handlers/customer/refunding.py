"""Money that was paid in the chat went back, as its provider tells: the books and the membership follow."""

from __future__ import annotations

from handlers.turn.conversation import Scene, ToAddress, ToMember, Turn
from handlers.turn.heard import Refunded
from handlers.turn.membership import plan_args, until
from handlers.turn.says import NONE
from loyalty.facts.membership import MembershipGivenBack
from loyalty.messages.args import Arg, Money
from loyalty.messages.kinds.membership import MembershipKind
from loyalty.messages.message import Message
from loyalty.standing.membership import last
from storage.ledger import memberships
from storage.ledger.memberships import Charged
from storage.people import team


async def refunded(scene: Scene, heard: Refunded) -> Turn:
    """Once for each charge, also where the till wrote it down before. What went back in part changes nothing."""
    charged = await memberships.charged(scene.read, heard.charge)
    if charged is None or charged.is_given_back:
        return Turn(step=scene.step)
    payment = charged.payment
    said = plan_args(scene.programme, payment.period.plan, payment.amount)
    about: dict[str, Arg] = {"plan": said["plan"], "price": said["price"]}
    owners = {"name": charged.name or NONE, **about}
    if heard.amount != payment.amount:
        part = {**owners, "amount": Money(heard.amount, scene.programme.shop.currency.code)}
        return Turn(others=await _to_owners(scene, MembershipKind.PLAN_REFUND_PART, part), step=scene.step)
    left = {"until": await _without(scene, charged)}
    fact = MembershipGivenBack(payment, scene.fresh(), None, scene.address.id, held=charged.is_held)
    told = Message(MembershipKind.PLAN_GIVEN_BACK, about | left)
    is_elsewhere = charged.is_held and (scene.member is None or scene.member.id != payment.member_id)
    return Turn(
        told,
        facts=(fact,),
        others=(
            *((ToMember(payment.member_id, told, payment.id),) if is_elsewhere else ()),
            *await _to_owners(scene, MembershipKind.PLAN_REFUND_HEARD, owners | left),
        ),
        cause=payment.id,
        step=scene.step,
    )


async def _without(scene: Scene, charged: Charged) -> Arg:
    """To when the membership is paid without it."""
    held = await memberships.periods(scene.read, charged.payment.member_id)
    left = last([one for one in held if one.id != charged.payment.id and scene.now < one.ends_at])
    return until(left) if left else NONE


async def _to_owners(scene: Scene, kind: MembershipKind, args: dict[str, Arg]) -> tuple[ToAddress, ...]:
    return tuple(ToAddress(own[0].id, Message(kind, args)) for own in await team.owners(scene.read))
