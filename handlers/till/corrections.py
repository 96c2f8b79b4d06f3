"""What an owner or a manager gave or took beside visits, taken back within the time of an undo."""

from __future__ import annotations

from handlers.turn.conversation import Scene, ToMember
from handlers.turn.says import balance_args, balance_lines
from loyalty.facts.corrections import CorrectionUndone
from loyalty.ledger.amounts import Amounts
from loyalty.messages.args import Arg
from loyalty.messages.kinds.correcting import CorrectingKind
from loyalty.messages.message import Message
from loyalty.model.accounts import Balance, Correction
from loyalty.model.members import Holder


def left(holder: Holder, done: Correction) -> Balance:
    """What is held without it."""
    moved = Amounts({done.unit: abs(done.amount)})
    return holder.balance.minus(moved) if done.amount > 0 else holder.balance.plus(moved)


def undone(scene: Scene, holder: Holder, done: Correction) -> tuple[CorrectionUndone, ToMember]:
    """The fact, and the customer's receipt."""
    args: dict[str, Arg] = {
        "way": "give" if done.amount > 0 else "take",
        "cost": scene.programme.measured(done.unit, abs(done.amount)),
        "unit": done.unit.value,
        **balance_args(scene.programme, left(holder, done)),
    }
    lines = balance_lines(scene.programme, left(holder, done))
    told = Message(CorrectingKind.CORRECTION_UNDONE, args, lines)
    fact = CorrectionUndone(done, holder.member.id, scene.address.id)
    return fact, ToMember(holder.member.id, told, done.id)
