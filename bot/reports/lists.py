""" "best", "gone quiet", "new": members by name, and an offer for them a tap away."""

from __future__ import annotations

from collections.abc import Mapping

from bot.reports.speaking import Speaking
from handlers.turn.says import NONE, place, plainly
from loyalty.messages.args import Arg, Moment
from loyalty.messages.extras import Choices, Option
from loyalty.messages.kinds.report import ReportKind
from loyalty.messages.message import Lines, Message
from loyalty.report.people import DAYS, ListedMember, MemberList, Which
from storage.reports.figures import Figures

_KINDS: Mapping[Which, ReportKind] = {
    "best": ReportKind.PEOPLE_BEST,
    "quiet": ReportKind.PEOPLE_QUIET,
    "new": ReportKind.PEOPLE_NEW,
}
BUTTONS = 3  # of people; the fourth is the offer


async def look(figures: Figures, which: Which, at: str) -> MemberList:
    """`at` is a place's id; "": of all."""
    return await figures.listed(which, at)


def said(found: MemberList, at: str, to: Speaking) -> Message:
    days = DAYS[found.which]
    if not found.members:
        return Message(ReportKind.PEOPLE_NONE, {"which": found.which, "days": days})
    people = (Option("customer-of", str(one.id), plainly(one.name)) for one in found.members[:BUTTONS])
    lines = Lines(tuple(map(line, found.members)))
    if at:  # an offer goes to the best of all places
        args: dict[str, Arg] = {"count": found.count, "days": days, "place": place(to.programme, at)}
        return Message(_KINDS[found.which], args, (lines, Choices(tuple(people), numbered=False)))
    options = Choices((*people, Option("offer-for", found.which)), numbered=False)
    return Message(_KINDS[found.which], {"count": found.count, "days": days}, (lines, options))


def line(one: ListedMember) -> Message:
    """One member."""
    last: Arg = Moment(one.last_visit_at, "day") if one.last_visit_at else NONE
    return Message(ReportKind.PEOPLE_LINE, {"name": one.name, "visits": one.visits, "last": last})
