"""Cashback that pays a part of a bill, or all of it: `48213 24.50 use 5`, `48213 24.50 use all`."""

from __future__ import annotations

from handlers.till.usable_code import awaiting
from handlers.turn.conversation import Scene, Turn
from handlers.turn.says import decimals, examples
from loyalty.ledger.units import Unit
from loyalty.messages.args import Arg
from loyalty.messages.kinds.till import TillKind
from loyalty.messages.message import Lines, Message
from loyalty.model.accounts import Balance
from loyalty.model.members import Holder
from loyalty.model.visits import Visit, VisitCode
from loyalty.programme.programme import Programme
from loyalty.rules.cashback import UseRefused
from loyalty.rules.explain import use_args


async def how(scene: Scene, _: str) -> Turn:
    """ "use" without a code: what to send, where the shop has cashback."""
    kind = TillKind.USE_HOW if scene.programme.has_cashback else TillKind.USE_NOT_HERE
    return Turn(Message(kind, examples(scene) if scene.programme.has_cashback else {}), step=scene.step)


def unclear(scene: Scene, code: VisitCode) -> Turn:
    """The word stands there, and not how much."""
    return Turn(Message(TillKind.USE_HOW, examples(scene)), step=awaiting(scene, code))


def refused(scene: Scene, code: VisitCode, holder: Holder, why: UseRefused) -> Turn:
    """Nothing is credited; staff send it again."""
    return Turn(_refusal(scene.programme, holder, why), step=awaiting(scene, code))


def _refusal(programme: Programme, holder: Holder, why: UseRefused) -> Message:
    match why:
        case UseRefused.BILL:
            return Message(TillKind.USE_OVER_BILL)
        case UseRefused.BALANCE:
            held = programme.measured(Unit.MONEY, holder.balance.held[Unit.MONEY])
            return Message(TillKind.USE_TOO_MUCH, {"name": holder.member.name, "cash": held})
        case UseRefused.STEP:
            return Message(TillKind.USE_STEP, use_args(programme))


def hint(scene: Scene, balance: Balance) -> tuple[Lines, ...]:
    """For staff who are asked for the amount of somebody who has cashback."""
    if not scene.programme.has_cashback or not balance.held[Unit.MONEY]:
        return ()
    return (Lines((Message(TillKind.USE_HINT, {"decimals": decimals(scene)}),)),)


def told(scene: Scene, visit: Visit, before: Balance) -> tuple[Lines, ...]:
    """For both sides: what there was, what was used, what was left then, and what is paid in money."""
    if not visit.used:
        return ()
    held = before.held[Unit.MONEY]
    amounts = {"before": held, "used": visit.used, "left": held - visit.used, "paid": visit.paid or 0}
    args: dict[str, Arg] = {
        name: scene.programme.measured(Unit.MONEY, amount) for name, amount in amounts.items()
    }
    return (Lines((Message(TillKind.CASHBACK_USED, args),)),)


def given_back(scene: Scene, amount: int) -> tuple[Lines, ...]:
    """For both sides: so much is on the card again."""
    if not amount:
        return ()
    said = Message(TillKind.CASHBACK_BACK, {"cash": scene.programme.measured(Unit.MONEY, amount)})
    return (Lines((said,)),)
