"""Prepaid passes at the till: `48213 pass` shows what they cost, `48213 pass 90` sells the one that costs that."""

from __future__ import annotations

from dataclasses import replace
from zoneinfo import ZoneInfo

from handlers.reading.amounts import parse_amount
from handlers.reading.words import normal
from handlers.till import not_now, pass_refund
from handlers.till.usable_code import holder_of, no_such_code
from handlers.turn.conversation import Scene, Step, ToMember, Turn
from handlers.turn.pages import number
from handlers.turn.says import minutes, pass_name
from loyalty.facts.passes import PassSold, PassUndone
from loyalty.messages.args import Arg, Moment
from loyalty.messages.extras import Choices, Option
from loyalty.messages.kinds.passes import PassKind
from loyalty.messages.message import Lines, Message
from loyalty.model.members import Holder
from loyalty.model.team import Staff
from loyalty.model.visits import VisitCode
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
        return await pass_refund.ask(scene, code, holder, meant)
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
        return await not_now.leave(scene, scene.step.data["code"])
    meant, rest = named(scene, text) or ((), text)
    asked = scene.step.data["passes"].split()
    ids = [one.id for one in meant if one.id in asked] or asked
    return await _on(scene, scene.step.data["code"], ids, rest if meant else text or "?")


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
