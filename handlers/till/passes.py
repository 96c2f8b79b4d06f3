"""Prepaid passes at the till: `48213 pass` shows what they cost, `48213 pass 90` sells the one that costs that; `48213 pass
refund` gives back what is not used, by the shop's rule."""

from __future__ import annotations

from dataclasses import replace
from zoneinfo import ZoneInfo

from handlers.reading.amounts import parse_amount
from handlers.reading.words import normal
from handlers.till.usable_code import holder_of, no_such_code
from handlers.turn.conversation import Scene, Step, ToMember, Turn
from handlers.turn.pages import number
from handlers.turn.says import NONE, minutes, pass_name
from loyalty.facts.passes import PassRefunded, PassSold, PassUndone
from loyalty.messages.args import Arg, Moment
from loyalty.messages.extras import Choices, Option
from loyalty.messages.kinds.passes import PassKind
from loyalty.messages.kinds.till import TillKind
from loyalty.messages.message import Lines, Message
from loyalty.model import HeldPass, Holder, Staff, VisitCode
from loyalty.planning.passes import last_day
from loyalty.programme.passes import Pass
from loyalty.standing import passes as standing
from loyalty.standing.passes import PassSale
from storage.ledger import passes, visit_codes

Passes = tuple[Pass, ...]


def named(scene: Scene, text: str) -> tuple[Passes, str] | None:
    """The passes that are named in front or behind, by an id, a name or the word for all of them, and what else was said.
    One that is sold no more can be given back."""
    of_shop, parts = scene.programme.passes, text.split()
    for at in range(len(parts), 0, -1) if of_shop else ():
        for said, rest in ((parts[:at], parts[at:]), (parts[-at:], parts[:-at])):
            if found := _called(scene, normal(" ".join(said))):
                return found, " ".join(rest)
    return None


def _called(scene: Scene, said: str) -> Passes:
    if scene.words.intents.get(said) == "pass":
        return scene.programme.passes
    return tuple(
        one
        for one in scene.programme.passes
        if said in {normal(one.id), *(normal(name) for _, name in one.name.texts)}
    )


async def said(scene: Scene, staff: Staff, code: VisitCode, holder: Holder, meant: Passes, rest: str) -> Turn:
    """What staff said (`rest`) behind the word or the name."""
    intent = scene.words.intents.get(normal(rest))
    if intent == "return":
        return await _ask_refund(scene, code, holder, meant)
    if sold := await passes.by_code(scene.read, code.id):
        args: dict[str, Arg] = {
            "name": holder.member.name,
            "pass": pass_name(scene.programme, sold.of),
            "at": Moment(sold.at),
        }
        return Turn(Message(PassKind.PASS_TWICE, args))
    on_sale = tuple(one for one in meant if one.sold)
    if not on_sale:
        return Turn(Message(PassKind.PASS_OFF, {"pass": meant[0].name}))
    if intent == "yes" or not rest:
        fits = on_sale
    else:
        price = parse_amount(rest, scene.programme.shop.currency.decimals)
        fits = tuple(one for one in on_sale if one.price == price)
    if len(fits) == 1:
        return _sell(scene, staff, code, holder, fits[0]) if rest else _ask(scene, code, holder, fits[0])
    if len(on_sale) == 1:
        costs: dict[str, Arg] = {"pass": on_sale[0].name, "price": scene.programme.money(on_sale[0].price)}
        return Turn(Message(PassKind.PASS_SUM, costs), step=_awaiting(code, on_sale))
    return _which(scene, code, holder, fits or on_sale, odd=bool(rest) and not fits)


def _which(scene: Scene, code: VisitCode, holder: Holder, among: Passes, *, odd: bool) -> Turn:
    """Each with what it costs."""
    lines = tuple(Message(PassKind.PASS_LINE, _costs(scene, one)) for one in among)
    options = tuple(Option("pass-sell", f"{code.id}~{one.id}", one.name) for one in among)
    args: dict[str, Arg] = {"name": holder.member.name, "odd": "yes" if odd else "no"}
    extras = (Lines(lines), Choices((*options, Option("pass-no", str(code.id)))))
    return Turn(Message(PassKind.PASS_WHICH, args, extras), step=_awaiting(code, among))


def _costs(scene: Scene, one: Pass) -> dict[str, Arg]:
    return {"pass": one.name, "uses": one.uses, "price": scene.programme.money(one.price)}


def _ask(scene: Scene, code: VisitCode, holder: Holder, one: Pass) -> Turn:
    ends_at, _ = standing.terms(one, scene.now, _zone(scene))
    args = {"name": holder.member.name, **_costs(scene, one), "until": last_day(ends_at)}
    options = (Option("pass-paid", f"{code.id}~{one.id}~{one.price}"), Option("pass-no", str(code.id)))
    return Turn(Message(PassKind.PASS_ASK, args, (Choices(options),)), step=_awaiting(code, (one,)))


def _zone(scene: Scene) -> ZoneInfo:
    return ZoneInfo(scene.programme.shop.timezone)


def _awaiting(code: VisitCode, among: Passes) -> Step:
    return Step("pass", {"code": str(code.id), "passes": " ".join(one.id for one in among)})


async def answered(scene: Scene, text: str) -> Turn:
    """What staff typed when they were shown the price: the sum, or the name of one of several."""
    assert scene.step is not None
    if scene.words.intents.get(normal(text)) in {"no", "skip"}:
        return await leave(scene, scene.step.data["code"])
    meant, rest = named(scene, text) or ((), text)
    asked = scene.step.data["passes"].split()
    ids = [one.id for one in meant if one.id in asked] or asked
    return await _on(scene, scene.step.data["code"], ids, rest if meant else text or "?")


async def leave_asked(scene: Scene, _: str) -> Turn:
    """The same by a word for leaving the question."""
    return await leave(scene, scene.step.data.get("code", "") if scene.step else "")


async def picked(scene: Scene, arg: str) -> Turn:
    """The one that was meant: its price is asked for."""
    code_id, _, id = arg.partition("~")
    return await _on(scene, code_id, [id], "")


async def paid(scene: Scene, arg: str) -> Turn:
    """The button: so much was paid. A price that changed since is asked about anew."""
    code_id, id, price = f"{arg}~~".split("~")[:3]
    one = scene.programme.prepaid(id)
    return await _on(scene, code_id, [id], "yes" if one and price == str(one.price) else "")


async def _on(scene: Scene, code_id: str, ids: list[str], rest: str) -> Turn:
    assert scene.staff is not None
    code = await visit_codes.by_id(scene.read, number(code_id))
    meant = tuple(one for one in scene.programme.passes if one.id in ids)
    if code is None or not meant:
        return no_such_code(scene)
    holder = await holder_of(scene, scene.staff, code)
    if isinstance(holder, Turn):
        return holder
    return await said(scene, scene.staff, code, holder, meant, rest)


async def leave(scene: Scene, code_id: str) -> Turn:
    """Not now: nothing was sold or given back, and the code stays open."""
    assert scene.staff is not None
    code = await visit_codes.by_id(scene.read, number(code_id.partition("~")[0]))
    holder = await holder_of(scene, scene.staff, code) if code else None
    name = holder.member.name if isinstance(holder, Holder) else ""
    return Turn(Message(TillKind.CREDIT_DROPPED, {"name": name}))


def _sell(scene: Scene, staff: Staff, code: VisitCode, holder: Holder, one: Pass) -> Turn:
    ends_at, refund_until = standing.terms(one, scene.now, _zone(scene))
    sale = PassSale(
        scene.fresh(),
        holder.member.id,
        one.id,
        one.price,
        one.uses,
        scene.now,
        ends_at,
        refund_until,
        staff.id,
        staff.location,
        code.id,
    )
    args = {**_costs(scene, one), "until": last_day(ends_at)}
    undo = Choices((Option("undo-pass", str(sale.id)),), numbered=False)
    left = minutes(scene.programme.codes.undo)
    return Turn(
        Message(PassKind.PASS_SOLD, {"name": holder.member.name, **args, "minutes": left}, (undo,)),
        facts=(PassSold(sale, scene.address.id),),
        others=(ToMember(holder.member.id, Message(PassKind.PASS_BOUGHT, args), sale.id),),
    )


async def _ask_refund(scene: Scene, code: VisitCode, holder: Holder, meant: Passes) -> Turn:
    """Of the newest that is left of them: what is not used, as it was agreed on the day of the sale."""
    ids = {one.id for one in meant}
    held = [one for one in await passes.of(scene.read, holder.member.id, scene.now) if one.of in ids]
    if not held:
        return Turn(Message(PassKind.PASS_NONE, {"name": holder.member.name}))
    newest = max(held, key=lambda one: (one.at, one.id))
    return _not_given_back(scene, newest) or _ask_back(scene, code, holder, newest)


def _ask_back(scene: Scene, code: VisitCode, holder: Holder, held: HeldPass) -> Turn:
    asked = f"{code.id}~{held.id}~{held.left}"
    args = {
        "name": holder.member.name,
        **_back(scene, held),
        "uses": held.uses,
        "price": scene.programme.money(held.price),
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
        return _ask_back(scene, code, holder, found)
    return _refunded(scene, scene.staff, holder, replace(sale, member_id=holder.member.id), found)


def _refunded(scene: Scene, staff: Staff, holder: Holder, sale: PassSale, held: HeldPass) -> Turn:
    args = _back(scene, held)
    amount = standing.refund(held.price, held.uses, held.left)
    fact = PassRefunded(sale, scene.fresh(), held.left, amount, staff.id, scene.address.id)
    return Turn(
        Message(PassKind.PASS_REFUNDED, {"name": holder.member.name, **args}),
        facts=(fact,),
        others=(ToMember(holder.member.id, Message(PassKind.PASS_GIVEN_BACK, args), sale.id),),
    )


async def undo(scene: Scene, holder: Holder, sale: PassSale) -> Turn:
    """A sale within the till's time for a slip, unless any of it was used or given back since."""
    assert scene.staff is not None
    name = pass_name(scene.programme, sale.of)
    if await passes.left_of(scene.read, sale.id, holder.member.id) != sale.uses:
        back = await passes.is_given_back(scene.read, sale.id)
        kind = PassKind.PASS_BACK_SINCE if back else PassKind.PASS_USED_SINCE
        return Turn(Message(kind, {"name": holder.member.name, "pass": name}))
    mine = replace(sale, member_id=holder.member.id)
    fact = PassUndone(mine, scene.fresh(), scene.staff.id, scene.address.id)
    args: dict[str, Arg] = {"pass": name, "price": scene.programme.money(sale.price)}
    told = ToMember(holder.member.id, Message(PassKind.PASS_TAKEN_BACK, args), sale.id)
    return Turn(Message(PassKind.PASS_TAKEN_BACK, args), facts=(fact,), others=(told,))
