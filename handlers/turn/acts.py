"""What was done at the till to somebody's card, as a text names it: a visit, a paper card, a voucher, a return, a
membership or a pass that was sold; or by hand, a correction."""

from __future__ import annotations

from datetime import datetime
from typing import assert_never

from handlers.turn.conversation import Scene
from handlers.turn.pages import number
from handlers.turn.says import NONE, pass_name, plan_name, voucher_name
from loyalty.ledger.units import Unit
from loyalty.messages.args import Arg, Gain, Gains, Moment, Money
from loyalty.model.accounts import Correction
from loyalty.model.visits import PurchaseReturn, Visit
from loyalty.model.vouchers import Voucher, VoucherState
from loyalty.standing.membership import Payment
from loyalty.standing.passes import PassSale
from storage.engine.db import Reader
from storage.ledger import corrections, memberships, paper_cards, passes, purchase_returns, visits, vouchers
from storage.ledger.paper_cards import PaperCard

Act = Visit | PaperCard | Voucher | Payment | PassSale | PurchaseReturn | Correction


def when(act: Act) -> datetime:
    """When it was done (UTC)."""
    return (act.used_at or act.created_at) if isinstance(act, Voucher) else act.at


def by_whom(act: Act) -> int | None:
    """The id of the member of staff who did it, where that is known."""
    return act.used_by if isinstance(act, Voucher) else act.staff_id


def reference(act: Act) -> str:
    """The act as an option's argument carries it: "paper~71"."""
    match act:
        case Visit():
            return f"visit~{act.id}"
        case PaperCard():
            return f"paper~{act.id}"
        case Voucher():
            return f"voucher~{act.id}"
        case Payment():
            return f"plan~{act.id}"
        case PassSale():
            return f"pass~{act.id}"
        case PurchaseReturn():
            return f"return~{act.id}"
        case Correction():
            return f"correction~{act.id}"
        case _:
            assert_never(act)


async def find(read: Reader, referred: str) -> Act | None:
    """The act of that reference, if it stands."""
    what, _, id = referred.partition("~")
    match what:
        case "visit":
            visit = await visits.by_id(read, number(id))
            return visit if visit and visit.undone_at is None else None
        case "paper":
            return await paper_cards.by_id(read, number(id))
        case "voucher":
            voucher = await vouchers.by_id(read, number(id))
            return voucher if voucher and voucher.state is VoucherState.USED else None
        case "plan":
            return await memberships.payment(read, number(id))
        case "pass":
            return await passes.sale(read, number(id))
        case "return":
            return await purchase_returns.by_id(read, number(id))
        case "correction":
            return await corrections.by_id(read, number(id))
        case _:
            return None


def act_args(scene: Scene, act: Act, style: str = "time") -> dict[str, Arg]:
    """What was done, as the texts take it. `style` is that of its moment."""
    named: dict[str, Arg] = {
        "act": "stamp",
        "amount": NONE,
        "stamps": 0,
        "reward": NONE,
        "at": Moment(when(act), style),
    }
    match act:
        case Visit():
            if act.amount is None and act.prepaid:
                return {**named, "act": "pass", "reward": pass_name(scene.programme, act.prepaid.of)}
            if act.amount is None:
                return {**named, "stamps": act.earned[Unit.STAMPS]}
            return {**named, "act": "visit", "amount": Money(act.amount, scene.programme.shop.currency.code)}
        case PaperCard():
            return {**named, "act": "paper", "stamps": act.stamps}
        case Voucher():
            return {**named, "act": "voucher", "reward": voucher_name(scene.programme, act)}
        case Payment():
            price = Money(act.amount, scene.programme.shop.currency.code)
            name = plan_name(scene.programme, act.period.plan)
            return {**named, "act": "plan", "reward": name, "amount": price}
        case PassSale():
            price = Money(act.price, scene.programme.shop.currency.code)
            return {**named, "act": "plan", "reward": pass_name(scene.programme, act.of), "amount": price}
        case PurchaseReturn():
            amount = Money(act.amount, scene.programme.shop.currency.code)
            return {**named, "act": "return", "amount": amount}
        case Correction():
            currency = scene.programme.shop.currency.code if act.unit.is_money else ""
            moved = Gains((Gain(act.unit.value, act.amount, None, currency),))
            return {**named, "act": "correction", "amount": moved}
        case _:
            assert_never(act)
