""" "SMS cost": what a segment costs by the settings, and where the cost of an offer stands."""

from __future__ import annotations

from math import ceil

from handlers.turn.conversation import Scene, Turn
from handlers.turn.says import NONE, choices
from loyalty.messages.args import Arg, Money
from loyalty.messages.kinds.report import ReportKind
from loyalty.messages.message import Message


async def of_sms(scene: Scene, _: str) -> Turn:
    """Rounded up, as the cost of an offer is."""
    programme = scene.programme
    price: Arg = NONE
    if programme.segment_price:
        price = Money(ceil(programme.segment_price), programme.shop.currency.code)
    return Turn(Message(ReportKind.SMS_COST, {"price": price}, (choices("promotions", "report-month"),)))
