""" "How many members do I have?" """

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.reports.speaking import Speaking
from loyalty.messages.extras import Choices, Option
from loyalty.messages.kinds.report import ReportKind
from loyalty.messages.message import Message
from loyalty.report.counts import Counts
from loyalty.report.periods import period
from storage.reports.figures import Figures


@dataclass(frozen=True, slots=True)
class Found:
    members: int
    month: Counts


async def look(figures: Figures, day: date, place: str) -> Found:
    month = period("month", day, figures.zone, figures.now)
    return Found(await figures.members(place), await figures.counts(month, place))


def said(found: Found, to: Speaking) -> Message:
    args = {"count": found.members, "active": found.month.active, "joined": found.month.new}
    options = Choices((Option("report"), Option("report-month")), numbered=False)
    return Message(ReportKind.REPORT_PEOPLE, args, (options,))
