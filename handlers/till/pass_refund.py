"""`48213 pass refund`: what is not used of a prepaid pass is given back, by the shop's rule on the day of the sale."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from handlers.till.usable_code import holder_of, no_such_code
from handlers.turn.conversation import Scene, ToMember, Turn
from handlers.turn.pages import number
from handlers.turn.says import NONE, pass_name
from loyalty.facts.passes import PassRefunded
from loyalty.messages.args import Arg
from loyalty.messages.extras import Choices, Option
from loyalty.messages.kinds.passes import PassKind
from loyalty.messages.message import Message
from loyalty.model.members import Holder
from loyalty.model.standing import HeldPass
from loyalty.model.team import Staff
from loyalty.model.visits import VisitCode
from loyalty.planning.passes import last_day
from loyalty.programme.passes import Pass
from loyalty.standing import passes as standing
from loyalty.standing.passes import PassSale
from storage.ledger import passes, visit_codes


async def ask(scene: Scene, code: VisitCode, holder: Holder, meant: Sequence[Pass]) -> Turn:
    """Of the newest that is left of them: what is not used, as it was agreed on the day of the sale."""
    ids = {one.id for one in meant}
    held = [one for one in await passes.of(scene.read, holder.member.id, scene.now) if one.of in ids]
    if not held:
        return Turn(Message(PassKind.PASS_NONE, {"name": holder.member.name}))
    newest = max(held, key=lambda one: (one.at, one.id))
    return _not_given_back(scene, newest) or await _ask_back(scene, code, holder, newest)


async def _ask_back(scene: Scene, code: VisitCode, holder: Holder, held: HeldPass) -> Turn:
    sale = await passes.sale(scene.read, held.id)
    asked = f"{code.id}~{held.id}~{held.left}"
    args = {
        "name": holder.member.name,
        **_back(scene, held),
        "uses": held.uses,
        "price": scene.programme.money(held.price),
        "how": sale.how if sale else "till",
    }
    options = (Option("pass-refund", asked), Option("pass-no", str(code.id)))
    return Turn(Message(PassKind.PASS_REFUND_ASK, args, (Choices(options),)))


def _not_given_back(scene: Scene, held: HeldPass) -> Turn | None:
    """Its terms say that nothing is given back, or its time for that is over."""
    until = held.refund_until
    if until is not None and scene.now < until:
        return None
    args: dict[str, Arg] = {
        "pass": pass_name(scene.programme, held.of),
        "until": last_day(until) if until else NONE,
    }
    return Turn(Message(PassKind.PASS_REFUND_NO, args))


def _back(scene: Scene, held: HeldPass) -> dict[str, Arg]:
    """What is left of it, and the money for that."""
    back = standing.refund(held.price, held.uses, held.left)
    return {
        "pass": pass_name(scene.programme, held.of),
        "left": held.left,
        "back": scene.programme.money(back),
    }


async def refund(scene: Scene, arg: str) -> Turn:
    """Yes: the money goes back. Where another use was made since, it is asked anew about the same pass."""
    assert scene.staff is not None
    code_id, sale_id, left = (number(part) for part in f"{arg}~~".split("~")[:3])
    code = await visit_codes.by_id(scene.read, code_id)
    if code is None:
        return no_such_code(scene)
    holder = await holder_of(scene, scene.staff, code)
    if isinstance(holder, Turn):
        return holder
    held = await passes.of(scene.read, holder.member.id, scene.now)
    found = next((one for one in held if one.id == sale_id), None)
    sale = await passes.sale(scene.read, sale_id)
    if found is None or sale is None:
        return Turn(Message(PassKind.PASS_NONE, {"name": holder.member.name}))
    if refused := _not_given_back(scene, found):
        return refused
    if found.left != left:
        return await _ask_back(scene, code, holder, found)
    return _refunded(scene, scene.staff, holder, replace(sale, member_id=holder.member.id), found)


def _refunded(scene: Scene, staff: Staff, holder: Holder, sale: PassSale, held: HeldPass) -> Turn:
    args = _back(scene, held)
    amount = standing.refund(held.price, held.uses, held.left)
    fact = PassRefunded(sale, scene.fresh(), held.left, amount, staff.id, scene.address.id)
    return Turn(
        Message(PassKind.PASS_REFUNDED, {"name": holder.member.name, **args, "how": sale.how}),
        facts=(fact,),
        others=(ToMember(holder.member.id, Message(PassKind.PASS_GIVEN_BACK, args), sale.id),),
    )
