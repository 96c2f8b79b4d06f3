""" "report staff": what each of the team credited and whom they enrolled, and how many of those came back."""

from __future__ import annotations

from bot.reports.speaking import Speaking
from handlers.turn.says import NONE, place
from loyalty.messages.args import Arg
from loyalty.messages.extras import Choices, Option
from loyalty.messages.kinds.report import ReportKind
from loyalty.messages.message import Lines, Message
from loyalty.report.staff import VISIT_DAYS, StaffFigures
from storage.reports.figures import Figures

_LINES = 12


async def look(figures: Figures, place: str) -> tuple[StaffFigures, ...]:
    return await figures.staff(place)


def said(found: tuple[StaffFigures, ...], to: Speaking) -> Message:
    names = [one.name for one in found]
    lines = Lines(tuple(_line(one, to, alone=names.count(one.name) == 1) for one in found[:_LINES]))
    options = Choices((Option("team"), Option("audit"), Option("report-month")), numbered=False)
    return Message(ReportKind.REPORT_STAFF, {"days": VISIT_DAYS}, (lines, options))


def _line(one: StaffFigures, to: Speaking, *, alone: bool) -> Message:
    """Of two with one name each has the place."""
    over = one.retained.whole
    args: dict[str, Arg] = {
        "name": one.name,
        "place": NONE if alone else place(to.programme, one.place),
        "visits": one.visits,
        "undone": one.undone,
        "rate": one.undo_rate.percent if one.undo_rate.told else NONE,
        "joined": one.enrolled,
        "over": over,
        "back": one.retained.part if over else one.back,
        "share": one.retained.percent if one.retained.told else NONE,
    }
    return Message(ReportKind.REPORT_STAFF_LINE, args)
