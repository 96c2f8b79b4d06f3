"""Paying in the chat: an invoice, the provider's question before it takes the money, the payment, and money that went back.

The money is taken only after our yes. Then the payment stands whatever has changed meanwhile: what was sold is in the
invoice's own payload.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from handlers.customer import pass_payments, plan_payments
from handlers.customer.goods import Bought, ForSale, Goods
from handlers.turn.conversation import Scene, Turn
from handlers.turn.heard import AskedToPay, Paid, Refunded
from handlers.turn.pages import number
from handlers.turn.says import NONE
from handlers.turn.table import Talk
from loyalty.messages.args import Money
from loyalty.messages.extras import Checkout, Invoice
from loyalty.messages.kinds.paying import PayingKind
from loyalty.messages.message import Message
from storage.ledger import charges

# By what a payload begins with, and by the kind of their lines in the books.
_GOODS: Mapping[str, Goods] = {"plan": plan_payments.GOODS, "pass": pass_payments.GOODS}
_BOOKED: Mapping[str, Goods] = {"payment": plan_payments.GOODS, "pass": pass_payments.GOODS}


def invoice(kind: str) -> Talk:
    """The button of one of these goods, with its id: what it costs, with a button that pays."""
    goods = _GOODS[kind]

    async def talk(scene: Scene, id: str) -> Turn:
        sold = await goods.for_sale(scene, id) if scene.channel.takes_payments else None
        if sold is None or scene.member is None:
            return await goods.show(scene, "")
        price = Money(sold.price, scene.programme.shop.currency.code)
        bill = Invoice(sold.name, f"{_terms(kind, sold)}~{scene.member.id}", price)
        said = replace(sold.invoice, extras=(bill,))
        return Turn(said, anew=True, step=scene.step)

    return talk


def _terms(kind: str, sold: ForSale) -> str:
    return "~".join((kind, *sold.terms))


async def asked(scene: Scene, heard: AskedToPay) -> Turn:
    """Yes, if it is still sold on those terms and paid by a member; else why not. Nothing is taken after a no."""
    why = await _refusal(scene, heard)
    said = Message(PayingKind.CHECKOUT, {"why": why}, (Checkout(heard.query, why == NONE),))
    return Turn(said, step=scene.step)


async def _refusal(scene: Scene, heard: AskedToPay) -> str:
    kind, id, *_ = f"{heard.payload}~".split("~")
    if scene.member is None:
        return "member"
    goods = _GOODS.get(kind)
    sold = await goods.for_sale(scene, id) if goods else None
    if sold is None or heard.payload.rpartition("~")[0] != _terms(kind, sold):
        return "changed"
    owed = (sold.price, scene.programme.shop.currency.code)
    return NONE if (heard.amount, heard.currency) == owed else "changed"


async def paid(scene: Scene, heard: Paid) -> Turn:
    """The money was taken: it is granted once for each charge, by what the invoice said."""
    if await charges.booked_as(scene.read, heard.charge):
        return Turn()
    kind, *terms = heard.payload.split("~")
    who = scene.member.id if scene.member else number(terms[-1] if terms else "")
    goods = _GOODS.get(kind)
    bought = Bought(terms[:-1], who, heard.amount, heard.charge, held=scene.member is not None)
    granted = await goods.granted(scene, bought) if goods else None
    unclear = Message(PayingKind.PAYMENT_UNCLEAR, {"phone": scene.programme.shop.phone})
    if granted is None:
        return Turn(unclear)
    if not bought.held:  # the card was deleted between our yes and the money: the books have it
        return Turn(unclear, facts=granted.facts)
    return replace(granted, step=scene.step)


async def refunded(scene: Scene, heard: Refunded) -> Turn:
    """Money that was paid in the chat went back, as its provider tells: once for each charge, also where the till wrote it
    down before."""
    goods = _BOOKED.get(await charges.booked_as(scene.read, heard.charge))
    return replace(
        await goods.refunded(scene, heard.charge, heard.amount) if goods else Turn(), step=scene.step
    )
