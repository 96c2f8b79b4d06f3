"""A membership that is paid in the chat, and its money that went back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from zoneinfo import ZoneInfo

from handlers.customer import membership
from handlers.customer.goods import Bought, ForSale, Goods, to_owners
from handlers.turn.conversation import Scene, ToMember, Turn
from handlers.turn.membership import plan_args, until
from handlers.turn.pages import number
from handlers.turn.says import NONE, choices, plainly
from loyalty.facts.membership import MembershipGivenBack, MembershipPaid
from loyalty.messages.args import Arg, Money
from loyalty.messages.kinds.membership import MembershipKind
from loyalty.messages.message import Message
from loyalty.programme.plans import Plan
from loyalty.standing.membership import Payment, Period, last, next_period
from storage.ledger import memberships
from storage.ledger.memberships import Charged


async def _for_sale(scene: Scene, id: str) -> ForSale | None:
    plan = scene.programme.plan(id)
    if plan is None or scene.member is None:
        return None
    coming = await _next(scene, 0, plan, scene.member.id)
    args = {**plan_args(scene.programme, plan), "until": until(coming)}
    terms = (plan.id, str(plan.price), plan.period, str(plan.grace_days))
    return ForSale(plan.name, plan.price, terms, Message(MembershipKind.PLAN_INVOICE, args))


async def _next(scene: Scene, id: int, plan: Plan, member_id: int) -> Period:
    held = await memberships.periods(scene.read, member_id)
    return next_period(id, plan, held, scene.now, ZoneInfo(scene.programme.shop.timezone))


async def _granted(scene: Scene, bought: Bought) -> Turn | None:
    plan = _sold(scene, bought.terms)
    if plan is None:
        return None
    period = await _next(scene, scene.fresh(), plan, bought.member_id)
    payment = Payment(
        period,
        bought.member_id,
        bought.amount,
        scene.now,
        how=scene.address.channel,
        charge=bought.charge,
    )
    said = plan_args(scene.programme, plan.id, bought.amount)
    args: dict[str, Arg] = {"plan": said["plan"], "price": said["price"], "until": until(period)}
    return Turn(
        Message(MembershipKind.PLAN_PAID, args, (choices("card"),)),
        facts=(MembershipPaid(payment, scene.address.id, bought.held),),
        cause=payment.id,
    )


def _sold(scene: Scene, terms: Sequence[str]) -> Plan | None:
    """As it was when the invoice was made, also where the shop sells it no more. None: it is no invoice of ours."""
    match terms:
        case [id, price, ("month" | "year") as period, grace]:
            found = scene.programme.plan(id)
            name = found.name if found else plainly(id)
            return Plan(id, name, number(price), "year" if period == "year" else "month", number(grace))
        case _:
            return None


async def _refunded(scene: Scene, charge: str, amount: int) -> Turn:
    """The books and the membership follow. What went back in part changes nothing."""
    charged = await memberships.charged(scene.read, charge)
    if charged is None or charged.is_given_back:
        return Turn()
    payment = charged.payment
    said = plan_args(scene.programme, payment.period.plan, payment.amount)
    about: dict[str, Arg] = {"plan": said["plan"], "price": said["price"]}
    owners = {"name": charged.name or NONE, **about}
    if amount != payment.amount:
        part = {**owners, "amount": Money(amount, scene.programme.shop.currency.code)}
        return Turn(others=await to_owners(scene, MembershipKind.PLAN_REFUND_PART, part))
    left = {"until": await _without(scene, charged)}
    fact = MembershipGivenBack(payment, scene.fresh(), None, scene.address.id, held=charged.is_held)
    told = Message(MembershipKind.PLAN_GIVEN_BACK, about | left)
    is_elsewhere = charged.is_held and (scene.member is None or scene.member.id != payment.member_id)
    return Turn(
        told,
        facts=(fact,),
        others=(
            *((ToMember(payment.member_id, told, payment.id),) if is_elsewhere else ()),
            *await to_owners(scene, MembershipKind.PLAN_REFUND_HEARD, owners | left),
        ),
        cause=payment.id,
    )


async def _without(scene: Scene, charged: Charged) -> Arg:
    """To when the membership is paid without it."""
    held = await memberships.periods(scene.read, charged.payment.member_id)
    left = last([one for one in held if one.id != charged.payment.id and scene.now < one.ends_at])
    return until(left) if left else NONE


GOODS: Final = Goods(_for_sale, _granted, _refunded, membership.show)
