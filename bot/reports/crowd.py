"""The members of any group that an offer could be for, by name, and an offer for them a tap away."""

from __future__ import annotations

from bot.reports.lists import BUTTONS, line
from bot.reports.speaking import Speaking
from handlers.offers.audience import audience_args, parts
from handlers.turn.says import plainly
from loyalty.calendar import local_day
from loyalty.messages.args import DayMonth
from loyalty.messages.extras import Choices, Option
from loyalty.messages.kinds.composing import ComposingKind
from loyalty.messages.message import Lines, Message
from loyalty.offers.promotions import Audience
from loyalty.report.people import Crowd, ListedMember
from storage.offers import segments
from storage.reports.figures import Figures


async def look(figures: Figures, audience: Audience) -> Crowd:
    today = local_day(figures.now, figures.zone)
    return await segments.first(figures.read, audience, figures.now, today)


def said(found: Crowd, request: int, to: Speaking) -> Message:
    """The request says whom the offer is for."""
    shown = len(found.members) if len(found.members) < found.count else "all"
    args = {**audience_args(to.programme, found.audience), "count": found.count, "shown": shown}
    read = parts(to.programme, found.audience)
    lines = Lines((*read, *(_line(one, to) for one in found.members)))
    if not found.members:
        return Message(ComposingKind.OFFER_CROWD, args, (Lines(read),) if read else ())
    people = (Option("customer-of", str(one.id), plainly(one.name)) for one in found.members[:BUTTONS])
    options = Choices((*people, Option("offer-for", str(request))), numbered=False)
    return Message(ComposingKind.OFFER_CROWD, args, (lines, options))


def _line(one: ListedMember, to: Speaking) -> Message:
    if one.birthday:
        born = DayMonth(one.birthday.month, one.birthday.day)
        return Message(
            ComposingKind.OFFER_CROWD_BORN, {"name": one.name, "birthday": born, "visits": one.visits}
        )
    if one.spent is not None:
        spent = to.money(one.spent)
        return Message(
            ComposingKind.OFFER_CROWD_SPENT, {"name": one.name, "amount": spent, "visits": one.visits}
        )
    return line(one)
