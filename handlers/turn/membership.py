"""What texts say of a plan and of a paid period."""

from __future__ import annotations

from datetime import timedelta

from handlers.turn.says import plan_name
from loyalty.messages.args import Arg, Moment, Money
from loyalty.messages.kinds.membership import MembershipKind
from loyalty.messages.message import Message
from loyalty.programme.plans import Plan
from loyalty.programme.programme import Programme
from loyalty.standing.membership import Period

_LAST = timedelta(seconds=1)


def plan_args(programme: Programme, plan: Plan | str, price: int | None = None) -> dict[str, Arg]:
    """Its name, what it costs, or what was paid for it then, and for how long it is; "" where it is sold no more."""
    id = plan if isinstance(plan, str) else plan.id
    found = programme.plan(id)
    cost = price if price is not None else found.price if found else 0
    return {
        "plan": plan_name(programme, id),
        "price": Money(cost, programme.shop.currency.code),
        "period": found.period if found else "",
    }


def plan_how(programme: Programme, plan: Plan) -> Message:
    """What staff send to sell it."""
    args = {**plan_args(programme, plan), "digits": programme.codes.digits}
    return Message(MembershipKind.PLAN_HOW, args)


def until(period: Period) -> Moment:
    """The last day that is paid for."""
    return Moment(period.renews_at - _LAST, "date")
