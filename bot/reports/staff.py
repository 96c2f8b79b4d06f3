""" "report staff": what each of the team credited and whom they enrolled, and how many of those came back; lately, or in a day, a
week, a month, a quarter or a year."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from bot.reports.counts import titled
from bot.reports.speaking import Speaking
from handlers.turn.says import NONE, place
from loyalty.calendar import local_day
from loyalty.messages.args import Arg
from loyalty.messages.extras import Choices, Option
from loyalty.messages.kinds.report import ReportKind
from loyalty.messages.message import Lines, Message
from loyalty.report.periods import Period, Span, period
from loyalty.report.staff import VISIT_DAYS, StaffFigures
from storage.reports.figures import Figures

_LINES = 12
_SPANS = ("report-staff-week", "report-staff-month", "report-staff")


@dataclass(frozen=True, slots=True)
class Found:
    """`period`: None, if it is told of lately."""

    team: tuple[StaffFigures, ...]
    place: str
    today: date
    period: Period | None = None


async def look(figures: Figures, at: str, span: Span | None, day: date) -> Found:
    """`at` is a place's id, "" for all. `day` lies in the period."""
    asked = period(span, day, figures.zone, figures.now) if span else None
    today = local_day(figures.now, figures.zone)
    return Found(await figures.staff(at, asked), at, today, asked)


def said(found: Found, to: Speaking) -> Message:
    names = [one.name for one in found.team]
    lines = Lines(tuple(_line(one, to, alone=names.count(one.name) == 1) for one in found.team[:_LINES]))
    others = (name for name in _SPANS if not found.period or name != f"report-staff-{found.period.span}")
    options = (*(Option(name, found.place) for name in others), Option("team"))
    return replace(_head(found, to), extras=(lines, Choices(options, numbered=False)))


def _head(found: Found, to: Speaking) -> Message:
    if found.period:
        return Message(ReportKind.REPORT_STAFF_IN, titled(found.period, found.place, found.today, to))
    where: Arg = place(to.programme, found.place) if found.place else NONE
    return Message(ReportKind.REPORT_STAFF, {"days": VISIT_DAYS, "place": where})


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
