"""Paid membership at the till: `48213 plus` shows the price, `48213 plus 150` sells it; `48213 plus refund` gives the last
payment back, `48213 plus cancel` renews it no more."""

from __future__ import annotations

from dataclasses import replace
from zoneinfo import ZoneInfo

from handlers.reading.amounts import parse_amount
from handlers.reading.words import normal
from handlers.till import not_now
from handlers.till.usable_code import holder_of, no_such_code
from handlers.turn.conversation import Scene, Step, ToMember, Turn
from handlers.turn.membership import plan_args, plan_how, until
from handlers.turn.pages import number
from handlers.turn.says import NONE, minutes
from loyalty.facts.membership import MembershipCancelled, MembershipGivenBack, MembershipPaid
from loyalty.messages.args import Arg, Moment
from loyalty.messages.extras import Choices, Option
from loyalty.messages.kinds.membership import MembershipKind
from loyalty.messages.message import Lines, Message
from loyalty.model.members import Holder
from loyalty.model.team import Staff
from loyalty.model.visits import VisitCode
from loyalty.programme.plans import Plan
from loyalty.programme.programme import Programme
from loyalty.standing.membership import Payment, last, next_period
from storage.ledger import memberships, visit_codes


def named(programme: Programme, text: str) -> tuple[Plan, str] | None:
    """The plan that is named in front or behind, by its id or in any language, and what else was said."""
    parts = text.split()
    for plan in programme.plans:
        phrases = {normal(plan.id), *(normal(name) for _, name in plan.name.texts)}
        for at in range(len(parts), 0, -1):
            if normal(" ".join(parts[:at])) in phrases:
                return plan, " ".join(parts[at:])
            if normal(" ".join(parts[-at:])) in phrases:
                return plan, " ".join(parts[:-at])
    return None


async def how_sold(scene: Scene, text: str) -> Turn | None:
    """A plan's name and nothing else: what it costs, and what to send. None where the text is no name."""
    found = named(scene.programme, text)
    if found is None or found[1]:
        return None
    return Turn(plan_how(scene.programme, found[0]), step=scene.step)


async def how_all_are_sold(scene: Scene, _: str) -> Turn:
    """ "membership" of staff who have no card: the same of each plan."""
    first, *others = (plan_how(scene.programme, plan) for plan in scene.programme.plans)
    extras = (Lines(tuple(others)),) if others else ()
    return Turn(replace(first, extras=extras), step=scene.step)


async def said(scene: Scene, staff: Staff, code: VisitCode, holder: Holder, plan: Plan, rest: str) -> Turn:
    """What staff said (`rest`) behind the plan."""
    meant = scene.words.intents.get(normal(rest))
    if meant == "return":
        return await _ask_refund(scene, code, holder)
    if meant in {"stop", "no"}:
        return await _ask_cancel(scene, code, holder)
    if sold := await memberships.by_code(scene.read, code.id):
        args = {**_who(scene, holder, sold), "at": Moment(sold.at)}
        return Turn(Message(MembershipKind.PLAN_TWICE, {key: args[key] for key in ("name", "plan", "at")}))
    if not rest:
        return await _ask(scene, code, holder, plan)
    if meant != "yes" and parse_amount(rest, scene.programme.shop.currency.decimals) != plan.price:
        price = plan_args(scene.programme, plan)
        args = {"plan": price["plan"], "price": price["price"]}
        return Turn(Message(MembershipKind.PLAN_SUM, args), step=_awaiting(code, plan))
    return await _sell(scene, staff, code, holder, plan)


async def _ask(scene: Scene, code: VisitCode, holder: Holder, plan: Plan) -> Turn:
    paid = await memberships.periods(scene.read, holder.member.id)
    coming = next_period(0, plan, paid, scene.now, ZoneInfo(scene.programme.shop.timezone))
    args = {"name": holder.member.name, **plan_args(scene.programme, plan), "until": until(coming)}
    options = (Option("plan-paid", f"{code.id}~{plan.id}~{plan.price}"), Option("plan-no", str(code.id)))
    return Turn(Message(MembershipKind.PLAN_ASK, args, (Choices(options),)), step=_awaiting(code, plan))


def _awaiting(code: VisitCode, plan: Plan) -> Step:
    return Step("plan", {"code": str(code.id), "plan": plan.id})


async def answered(scene: Scene, text: str) -> Turn:
    """What staff typed when they were shown the price."""
    assert scene.step is not None
    if scene.words.intents.get(normal(text)) in {"no", "skip"}:
        return await not_now.leave(scene, scene.step.data["code"])
    return await _on(scene, scene.step.data["code"], scene.step.data["plan"], text or "?")


async def paid(scene: Scene, arg: str) -> Turn:
    """The button: so much was paid. A price that changed since is asked about anew."""
    code_id, plan_id, price = f"{arg}~~".split("~")[:3]
    plan = scene.programme.plan(plan_id)
    return await _on(scene, code_id, plan_id, "yes" if plan and price == str(plan.price) else "")


async def _on(scene: Scene, code_id: str, plan_id: str, rest: str) -> Turn:
    assert scene.staff is not None
    code, plan = await visit_codes.by_id(scene.read, number(code_id)), scene.programme.plan(plan_id)
    if code is None or plan is None:
        return no_such_code(scene)
    holder = await holder_of(scene, scene.staff, code)
    if isinstance(holder, Turn):
        return holder
    return await said(scene, scene.staff, code, holder, plan, rest)


async def _sell(scene: Scene, staff: Staff, code: VisitCode, holder: Holder, plan: Plan) -> Turn:
    held = await memberships.periods(scene.read, holder.member.id)
    period = next_period(scene.fresh(), plan, held, scene.now, ZoneInfo(scene.programme.shop.timezone))
    payment = Payment(
        period,
        holder.member.id,
        plan.price,
        scene.now,
        staff_id=staff.id,
        location=staff.location,
        code_id=code.id,
    )
    args = _who(scene, holder, payment) | {"until": until(period)}
    undo = Choices((Option("undo-plan", str(payment.id)),), numbered=False)
    left = minutes(scene.programme.codes.undo)
    receipt = Message(MembershipKind.PLAN_PAID, {key: args[key] for key in ("plan", "price", "until")})
    return Turn(
        Message(MembershipKind.PLAN_SOLD, {**args, "minutes": left}, (undo,)),
        facts=(MembershipPaid(payment, scene.address.id),),
        others=(ToMember(holder.member.id, receipt, payment.id),),
    )


async def _ask_refund(scene: Scene, code: VisitCode, holder: Holder) -> Turn:
    """Of the newest period that is paid: what was paid before it stands."""
    payment = await memberships.furthest(scene.read, holder.member.id, scene.now)
    if payment is None:
        return Turn(Message(MembershipKind.PLAN_NONE, {"name": holder.member.name}))
    args = {
        **_who(scene, holder, payment),
        "until": await _without(scene, holder, payment),
        "how": payment.how,
    }
    options = (Option("plan-refund", f"{code.id}~{payment.id}"), Option("plan-no", str(code.id)))
    return Turn(Message(MembershipKind.PLAN_REFUND_ASK, args, (Choices(options),)))


async def refund(scene: Scene, arg: str) -> Turn:
    """Yes: the money goes back."""
    assert scene.staff is not None
    code_id, _, payment_id = arg.partition("~")
    code = await visit_codes.by_id(scene.read, number(code_id))
    if code is None:
        return no_such_code(scene)
    holder = await holder_of(scene, scene.staff, code)
    if isinstance(holder, Turn):
        return holder
    payment = await memberships.furthest(scene.read, holder.member.id, scene.now)
    if payment is None or payment.id != number(payment_id):
        return Turn(Message(MembershipKind.PLAN_NONE, {"name": holder.member.name}))
    return await give_back(scene, scene.staff, holder, payment)


async def give_back(
    scene: Scene, staff: Staff, holder: Holder, payment: Payment, *, undone: bool = False
) -> Turn:
    """The payment goes back, and its period with it."""
    left = await _without(scene, holder, payment)
    args = {**_who(scene, holder, payment), "until": left, "how": payment.how}
    told = Message(MembershipKind.PLAN_GIVEN_BACK, {key: args[key] for key in ("plan", "price", "until")})
    mine = replace(payment, member_id=holder.member.id)
    fact = MembershipGivenBack(mine, scene.fresh(), staff.id, scene.address.id, undone)
    return Turn(
        Message(MembershipKind.PLAN_REFUNDED, args),
        facts=(fact,),
        others=(ToMember(holder.member.id, told, payment.id),),
    )


async def undo(scene: Scene, holder: Holder, payment: Payment) -> Turn:
    """A sale within the till's time for a slip, unless a later payment follows on it."""
    assert scene.staff is not None
    newest = await memberships.furthest(scene.read, holder.member.id, scene.now)
    if newest is not None and newest.id != payment.id:
        args: dict[str, Arg] = {"name": holder.member.name, "until": until(newest.period)}
        return Turn(Message(MembershipKind.PLAN_LATER, args))
    return await give_back(scene, scene.staff, holder, payment, undone=True)


async def _without(scene: Scene, holder: Holder, payment: Payment) -> Arg:
    """To when the membership is paid without this payment."""
    held = await memberships.periods(scene.read, holder.member.id)
    left = last([one for one in held if one.id != payment.id and scene.now < one.ends_at])
    return until(left) if left else NONE


async def _ask_cancel(scene: Scene, code: VisitCode, holder: Holder) -> Turn:
    """Names what ends, and when."""
    payment = await _renewed(scene, holder)
    if payment is None:
        return Turn(Message(MembershipKind.PLAN_NONE, {"name": holder.member.name}))
    options = (Option("plan-cancel", f"{code.id}~{payment.id}"), Option("plan-no", str(code.id)))
    return Turn(Message(MembershipKind.PLAN_CANCEL_ASK, _ends(scene, holder, payment), (Choices(options),)))


async def cancel(scene: Scene, arg: str) -> Turn:
    """Yes: it is renewed no more."""
    assert scene.staff is not None
    code_id, _, payment_id = arg.partition("~")
    code = await visit_codes.by_id(scene.read, number(code_id))
    if code is None:
        return no_such_code(scene)
    holder = await holder_of(scene, scene.staff, code)
    if isinstance(holder, Turn):
        return holder
    payment = await _renewed(scene, holder)
    if payment is None or payment.id != number(payment_id):
        return Turn(Message(MembershipKind.PLAN_NONE, {"name": holder.member.name}))
    args, mine = _ends(scene, holder, payment), replace(payment, member_id=holder.member.id)
    told = Message(MembershipKind.PLAN_ENDS, {key: args[key] for key in ("plan", "until")})
    return Turn(
        Message(MembershipKind.PLAN_CANCELLED, args),
        facts=(MembershipCancelled(mine, scene.fresh(), scene.staff.id, scene.address.id),),
        others=(ToMember(holder.member.id, told, payment.id),),
    )


async def _renewed(scene: Scene, holder: Holder) -> Payment | None:
    """The payment of the period that ends last, unless that is not renewed anyway."""
    payment = await memberships.furthest(scene.read, holder.member.id, scene.now)
    return None if payment is None or payment.period.cancelled else payment


def _ends(scene: Scene, holder: Holder, payment: Payment) -> dict[str, Arg]:
    who = _who(scene, holder, payment)
    return {"name": who["name"], "plan": who["plan"], "until": until(payment.period)}


def _who(scene: Scene, holder: Holder, payment: Payment) -> dict[str, Arg]:
    """Whose it is, and what was paid for what."""
    paid_for = plan_args(scene.programme, payment.period.plan, payment.amount)
    return {"name": holder.member.name, "plan": paid_for["plan"], "price": paid_for["price"]}
