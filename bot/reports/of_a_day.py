"""Who joined on a day, and who has a birthday then, by name."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from zoneinfo import ZoneInfo

from bot.reports.lists import BUTTONS, line
from bot.reports.speaking import Speaking
from handlers.turn.says import plainly
from loyalty.calendar import midnight
from loyalty.messages.args import Moment
from loyalty.messages.extras import Choices, Option
from loyalty.messages.kinds.report import ReportKind
from loyalty.messages.message import Lines, Message
from loyalty.programme.programme import Programme
from loyalty.report.people import DayList, OfADay
from storage.reports.figures import Figures

_KINDS: Mapping[OfADay, ReportKind] = {
    "joined-on": ReportKind.PEOPLE_JOINED_ON,
    "born-on": ReportKind.PEOPLE_BORN_ON,
}


async def look(figures: Figures, programme: Programme, which: OfADay, day: date) -> DayList:
    if which == "joined-on":
        return await figures.joined_on(day)
    in_march = programme.occasions.birthday.leap_day_in_march
    return await figures.born_on(day, leap_day_in_march=in_march)


def said(found: DayList, to: Speaking) -> Message:
    day = Moment(midnight(found.day, ZoneInfo(to.programme.shop.timezone)), "date")
    lines = Lines(tuple(map(line, found.members)))
    people = (Option("customer-of", str(one.id), plainly(one.name)) for one in found.members[:BUTTONS])
    extras = (lines, Choices(tuple(people), numbered=False)) if found.members else ()
    return Message(_KINDS[found.which], {"count": found.count, "day": day}, extras)
