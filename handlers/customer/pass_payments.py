"""A prepaid pass that is paid in the chat, and its money that went back."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final
from zoneinfo import ZoneInfo

from handlers.customer import passes
from handlers.customer.goods import Bought, ForSale, Goods, to_owners
from handlers.turn.conversation import Scene, ToMember, Turn
from handlers.turn.pages import number
from handlers.turn.says import NONE, choices, pass_name
from loyalty.facts.passes import PassRefunded, PassSold
from loyalty.ledger.lifetimes import Span
from loyalty.messages.args import Arg
from loyalty.messages.kinds.passes import PassKind
from loyalty.messages.message import Message
from loyalty.planning.passes import last_day
from loyalty.programme.passes import Pass
from loyalty.standing import passes as standing
from loyalty.standing.passes import PassSale
from storage.ledger import passes as ledger
from storage.people import members

_SPAN = re.compile(r"(?a)(\d{1,5})([dm])")


async def _for_sale(scene: Scene, id: str) -> ForSale | None:
    one = scene.programme.prepaid(id)
    if one is None or not one.sold:
        return None
    ends_at, _ = standing.terms(one, scene.now, _zone(scene))
    args = {**passes.costs(scene.programme, one), "until": last_day(ends_at)}
    return ForSale(one.name, one.price, _terms(one), Message(PassKind.PASS_INVOICE, args))


def _zone(scene: Scene) -> ZoneInfo:
    return ZoneInfo(scene.programme.shop.timezone)


def _terms(one: Pass) -> tuple[str, ...]:
    spans = (_written(one.lasts), _written(one.refund_within))
    return (one.id, str(one.price), str(one.uses), one.refund, *spans)


def _written(span: Span) -> str:
    return f"{span.months}m" if span.months else f"{span.days}d"


def _span(text: str) -> Span:
    found = _SPAN.fullmatch(text)
    length = int(found[1]) if found else 0
    return Span(months=length) if text.endswith("m") else Span(days=length)


async def _granted(scene: Scene, bought: Bought) -> Turn | None:
    one = _sold(scene, bought.terms)
    if one is None:
        return None
    ends_at, refund_until = standing.terms(one, scene.now, _zone(scene))
    sale = PassSale(
        scene.fresh(),
        bought.member_id,
        one.id,
        bought.amount,
        one.uses,
        scene.now,
        ends_at,
        refund_until,
        how=scene.address.channel,
        charge=bought.charge,
    )
    args = {**passes.costs(scene.programme, one), "until": last_day(ends_at)}
    return Turn(
        Message(PassKind.PASS_BOUGHT, args, (choices("card", "here"),)),
        facts=(PassSold(sale, scene.address.id, bought.held),),
        cause=sale.id,
    )


def _sold(scene: Scene, terms: Sequence[str]) -> Pass | None:
    """As it was when the invoice was made, also where the shop sells it no more. None: it is no invoice of ours."""
    match terms:
        case [id, price, uses, ("unused" | "none") as refund, lasts, within]:
            return Pass(
                id,
                pass_name(scene.programme, id),
                number(price),
                number(uses),
                _span(lasts),
                refund="none" if refund == "none" else "unused",
                refund_within=_span(within),
            )
        case _:
            return None


async def _refunded(scene: Scene, charge: str, amount: int) -> Turn:
    """All of the price, or what is left of it: what is not used goes off the card, and the books follow. Another part of it
    changes nothing."""
    sale = await ledger.charged(scene.read, charge)
    if sale is None or await ledger.is_given_back(scene.read, sale.id):
        return Turn()
    holder = await members.kept(scene.read, sale.member_id, scene.now)
    left = await ledger.left_of(scene.read, sale.id, holder.member.id) if holder else 0
    args: dict[str, Arg] = {"pass": pass_name(scene.programme, sale.of), "left": left}
    money = {"back": scene.programme.money(amount)}
    owners = {"name": holder.member.name if holder else NONE, **args, **money}
    worth = standing.refund(sale.price, sale.uses, left) if left else 0
    if amount not in {sale.price, worth}:
        part = {**owners, "price": scene.programme.money(sale.price)}
        return Turn(others=await to_owners(scene, PassKind.PASS_REFUND_PART, part))
    member_id = holder.member.id if holder else sale.member_id
    fact = PassRefunded(
        replace(sale, member_id=member_id), scene.fresh(), left, amount, None, scene.address.id
    )
    told = Message(PassKind.PASS_GIVEN_BACK, args | money)
    is_elsewhere = holder is not None and (scene.member is None or scene.member.id != member_id)
    return Turn(
        told,
        facts=(fact,),
        others=(
            *((ToMember(member_id, told, sale.id),) if is_elsewhere else ()),
            *await to_owners(scene, PassKind.PASS_REFUND_HEARD, owners),
        ),
        cause=sale.id,
    )


GOODS: Final = Goods(_for_sale, _granted, _refunded, passes.show)
