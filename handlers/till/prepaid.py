"""A prepaid pass that pays for a visit: `48213 use pass`, or beside a bill, `48213 24.50 use pass`."""

from __future__ import annotations

from collections.abc import Mapping

from handlers.reading.bills import Bill
from handlers.till.usable_code import awaiting
from handlers.turn.conversation import Scene, Turn
from handlers.turn.says import pass_name
from loyalty.messages.args import Arg
from loyalty.messages.extras import Choices, Option
from loyalty.messages.kinds.passes import PassKind
from loyalty.messages.kinds.till import TillKind
from loyalty.messages.message import Lines, Message
from loyalty.model.members import Holder
from loyalty.model.standing import HeldPass, Standing
from loyalty.model.visits import PurchaseReturn, Visit, VisitCode
from loyalty.planning.passes import pass_args
from loyalty.programme.programme import Programme
from loyalty.standing.passes import to_use
from storage.ledger import passes


async def how(scene: Scene, _: str) -> Turn:
    """ "use pass" without a code: what to send, where the shop has passes."""
    kind = PassKind.PASS_HOW if scene.programme.passes else TillKind.USE_NOT_HERE
    args: dict[str, Arg] = {"digits": scene.programme.codes.digits} if scene.programme.passes else {}
    return Turn(Message(kind, args), step=scene.step)


async def how_sold(scene: Scene, _: str) -> Turn:
    """ "pass" without a code: what to send."""
    args: dict[str, Arg] = {"digits": scene.programme.codes.digits}
    return Turn(Message(PassKind.PASS_SELL_HOW, args), step=scene.step)


async def chosen(scene: Scene, code: VisitCode, holder: Holder, bill: Bill) -> HeldPass | Turn | None:
    """The pass that pays: of those that are meant the one that ends first. Else staff are told that there is none, or are
    asked which; None: the bill names none."""
    if bill.passes is None:
        return None
    held = await passes.of(scene.read, holder.member.id, scene.now)
    fits = to_use(held, bill.passes)
    if not fits:
        return Turn(Message(PassKind.PASS_NONE, {"name": holder.member.name}), step=awaiting(scene, code))
    by_tag = [one for one in fits if _tag(scene.programme, one) in bill.tags]
    found = fits if len(fits) == 1 else by_tag
    return found[0] if len(found) == 1 else _which(scene, code, holder, bill, fits)


def _which(scene: Scene, code: VisitCode, holder: Holder, bill: Bill, fits: tuple[HeldPass, ...]) -> Turn:
    """One is tapped where nothing else was said; else it is sent again with its name."""
    lines = Lines(tuple(Message(PassKind.PASS_LEFT, pass_args(scene.programme, one)) for one in fits))
    alone = bill.amount is None and not bill.tags and bill.use is None
    options = options_of(scene.programme, code, fits) if alone else ()
    said = Message(
        PassKind.PASS_USE_WHICH,
        {"name": holder.member.name},
        (lines, *((Choices(options),) if options else ())),
    )
    return Turn(said, step=awaiting(scene, code))


def options_of(programme: Programme, code: VisitCode, held: tuple[HeldPass, ...]) -> tuple[Option, ...]:
    """A button for each pass, with its name."""
    each = to_use(held, frozenset())
    return tuple(Option("pass-use", f"{code.id}~{one.of}", pass_name(programme, one.of)) for one in each)


def hint(scene: Scene, standing: Standing) -> tuple[Lines, ...]:
    """For staff who are asked for the amount of somebody who has a pass."""
    lines = tuple(
        Message(PassKind.PASS_AT_TILL, pass_args(scene.programme, held)) for held in standing.passes
    )
    return (Lines(lines),) if lines else ()


def tagged(programme: Programme, bill: Bill, held: HeldPass | None) -> Mapping[str, int]:
    """What was bought, with what the pass is for."""
    tag = _tag(programme, held) if held else ""
    return bill.tags if not tag or tag in bill.tags else {**bill.tags, tag: 1}


def _tag(programme: Programme, held: HeldPass) -> str:
    found = programme.prepaid(held.of)
    return found.tag if found else ""


def earns(programme: Programme, held: HeldPass | None, bill: Bill) -> bool:
    """Whether the visit earns: by its amount, or where the pass says so."""
    found = programme.prepaid(held.of) if held else None
    return held is None or bill.amount is not None or bool(found and found.earns)


def told(programme: Programme, held: HeldPass | None) -> tuple[Lines, ...]:
    """For both sides: what is left of it, and until when."""
    if held is None:
        return ()
    args = pass_args(programme, held) | {"left": held.left - 1}
    return (Lines((Message(PassKind.PASS_USED, args),)),)


async def can_pay_again(scene: Scene, holder: Holder, back: PurchaseReturn) -> bool:
    """Whether a return can be a slip: where it gave a use back, that is still on the pass."""
    by_pass = back.before.prepaid if back.left is None else None
    return by_pass is None or await passes.left_of(scene.read, by_pass.sale, holder.member.id) > 0


def given_back(programme: Programme, visit: Visit) -> tuple[Lines, ...]:
    """For both sides: the use is on the pass again."""
    if visit.prepaid is None:
        return ()
    return (Lines((Message(PassKind.PASS_BACK, {"pass": pass_name(programme, visit.prepaid.of)}),)),)
