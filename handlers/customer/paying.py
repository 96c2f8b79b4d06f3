"""Paying for a membership in the chat: an invoice, the provider's question before it takes the money, and the payment.

The money is taken only after our yes. Then the payment stands whatever has changed meanwhile: what was sold is in the
invoice's own payload.
"""

from __future__ import annotations

from dataclasses import replace
from zoneinfo import ZoneInfo

from handlers.customer import helping
from handlers.turn.conversation import Scene, Turn
from handlers.turn.heard import AskedToPay, Paid
from handlers.turn.membership import plan_args, until
from handlers.turn.pages import number
from handlers.turn.says import NONE, choices, plainly
from loyalty.facts.membership import MembershipPaid
from loyalty.messages.args import Arg, Money
from loyalty.messages.extras import Checkout, Choices, Invoice, Option
from loyalty.messages.kinds.membership import MembershipKind
from loyalty.messages.message import Lines, Message
from loyalty.planning.member import member_lines
from loyalty.programme.plans import Plan
from loyalty.standing.membership import Payment, next_period
from storage.ledger import memberships, standings

_PLAN = "plan"  # what a payload begins with


async def show(scene: Scene, text: str) -> Turn:
    """The plans, and how they are paid."""
    programme, member = scene.programme, scene.member
    assert member is not None
    if not programme.plans:
        return await helping.unknown(scene, text)
    standing = await standings.paid_of(scene.read, programme, member.id, scene.now)
    lines = (
        *member_lines(programme, standing),
        *(Message(MembershipKind.PLAN_LINE, plan_args(programme, plan)) for plan in programme.plans),
    )
    here = scene.channel.takes_payments
    pay = tuple(Option("pay-plan", plan.id, plan.name) for plan in programme.plans[:3]) if here else ()
    said = Message(MembershipKind.MEMBERSHIP, {"how": "chat" if here else "till"}, (Lines(lines),))
    return Turn(replace(said, extras=(*said.extras, Choices((*pay, Option("card"))))))


async def invoice(scene: Scene, plan_id: str) -> Turn:
    """What it costs, with a button that pays."""
    plan, member = scene.programme.plan(plan_id), scene.member
    assert member is not None
    if plan is None or not scene.channel.takes_payments:
        return await show(scene, "")
    held = await memberships.periods(scene.read, member.id)
    coming = next_period(0, plan, held, scene.now, ZoneInfo(scene.programme.shop.timezone))
    price = Money(plan.price, scene.programme.shop.currency.code)
    args = {**plan_args(scene.programme, plan), "until": until(coming)}
    bill = Invoice(plan.name, f"{_payload(plan)}~{member.id}", price)
    return Turn(Message(MembershipKind.PLAN_INVOICE, args, (bill,)), anew=True, step=scene.step)


def _payload(plan: Plan) -> str:
    return "~".join((_PLAN, plan.id, str(plan.price), plan.period, str(plan.grace_days)))


async def asked(scene: Scene, heard: AskedToPay) -> Turn:
    """Yes, if it is still sold at that price and paid by a member; else why not. Nothing is taken after a no."""
    why = _refusal(scene, heard)
    said = Message(MembershipKind.CHECKOUT, {"why": why}, (Checkout(heard.query, why == NONE),))
    return Turn(said, step=scene.step)


def _refusal(scene: Scene, heard: AskedToPay) -> str:
    _, plan_id, *_ = f"{heard.payload}~".split("~")
    plan = scene.programme.plan(plan_id)
    if scene.member is None:
        return "member"
    if plan is None or heard.payload.rpartition("~")[0] != _payload(plan):
        return "changed"
    owed = (plan.price, scene.programme.shop.currency.code)
    return NONE if (heard.amount, heard.currency) == owed else "changed"


async def paid(scene: Scene, heard: Paid) -> Turn:
    """The money was taken: it is granted once for each charge, by what the invoice said."""
    if await memberships.is_charged(scene.read, heard.charge):
        return Turn()
    sold = _sold(scene, heard)
    unclear = Message(MembershipKind.PAYMENT_UNCLEAR, {"phone": scene.programme.shop.phone})
    if sold is None:
        return Turn(unclear)
    who = scene.member.id if scene.member else number(heard.payload.rpartition("~")[2])
    held = await memberships.periods(scene.read, who)
    period = next_period(scene.fresh(), sold, held, scene.now, ZoneInfo(scene.programme.shop.timezone))
    payment = Payment(period, who, heard.amount, scene.now, how=scene.address.channel, charge=heard.charge)
    if scene.member is None:  # the card was deleted between our yes and the money: the books have it
        return Turn(unclear, facts=(MembershipPaid(payment, scene.address.id, held=False),))
    said = plan_args(scene.programme, sold.id, heard.amount)
    args: dict[str, Arg] = {"plan": said["plan"], "price": said["price"], "until": until(period)}
    return Turn(
        Message(MembershipKind.PLAN_PAID, args, (choices("card"),)),
        facts=(MembershipPaid(payment, scene.address.id),),
        cause=payment.id,
        step=scene.step,
    )


def _sold(scene: Scene, heard: Paid) -> Plan | None:
    """As it was when the invoice was made, also where the shop sells it no more. None: it is no invoice of ours."""
    kind, id, price, period, grace = f"{heard.payload}~~~~".split("~")[:5]
    if kind != _PLAN or period not in {"month", "year"}:
        return None
    found = scene.programme.plan(id)
    name = found.name if found else plainly(id)
    return Plan(id, name, number(price), "year" if period == "year" else "month", number(grace))
