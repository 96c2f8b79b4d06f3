""" "report value": what a customer is worth, a calendar year at a time, with the goal that the owner set."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from itertools import pairwise

from bot.reports.speaking import Speaking
from handlers.turn.says import NONE
from loyalty.calendar import local_day, midnight
from loyalty.messages.args import Arg
from loyalty.messages.extras import Chart, Choices, Column, Option
from loyalty.messages.kinds.report import ReportKind
from loyalty.messages.message import Extra, Lines, Message
from loyalty.report.periods import last_days
from loyalty.report.value import YEARS, ValueYear
from storage.reports.figures import Figures

_YOUNG = timedelta(days=90)
Years = tuple[ValueYear, ...]
"""The oldest first; the last one is not over. The first is only what the goal of the second follows from."""


async def look(figures: Figures) -> Years:
    this = local_day(figures.now, figures.zone).year
    began = await figures.first_day()
    first = max(this - YEARS + 1, min(this, began.year if began else this) - 1)
    whole = [await _calendar(figures, year) for year in range(first, this)]
    now = await end(figures)
    since, before = (last_days(now, 365 * years, figures.zone) for years in (1, 2))
    newest = ValueYear(date(this, 1, 1), await figures.customer_year(before, since, now), partial=True)
    return (*whole, newest)


async def end(figures: Figures) -> datetime:
    """Of 365 days: the last midnight; while a shop is young now, for its owner looks for today's visits."""
    began = await figures.first_day()
    young = began is None or local_day(figures.now, figures.zone) - began < _YOUNG
    return figures.now if young else figures.settled


async def _calendar(figures: Figures, year: int) -> ValueYear:
    before, since, until = (midnight(date(year + n, 1, 1), figures.zone) for n in (-1, 0, 1))
    return ValueYear(date(year, 1, 1), await figures.customer_year(before, since, until), partial=False)


def line(years: Years, to: Speaking) -> Iterator[Message]:
    """Of the newest 365 days, with the goal of their year; none where nothing can be told."""
    before, newest = years[-2:]
    goals = to.programme.goals
    if worth := newest.worth(goals.margin):
        args = {"worth": to.money(worth[0]), "most": to.money(worth[1])}
        yield Message(ReportKind.REPORT_VALUE, {**args, "goal": _goal(before, to)})


def said(years: Years, to: Speaking) -> Message:
    """Without a margin it says where that is set."""
    options = Choices((Option("report-customers"), Option("report-month")), numbered=False)
    if not to.programme.goals.margin:
        return Message(ReportKind.REPORT_NO_MARGIN, {}, (options,))
    lines = tuple(_year(before, year, to) for before, year in pairwise(years))
    args: dict[str, Arg] = {"margin": to.programme.goals.margin}
    return Message(ReportKind.REPORT_YEARS, args, (Lines(lines), *_chart(years, to), options))


def _year(before: ValueYear, year: ValueYear, to: Speaking) -> Message:
    worth = year.worth(to.programme.goals.margin)
    told: dict[str, Arg] = {"worth": NONE, "most": NONE}
    if worth:
        told = {"worth": to.money(worth[0]), "most": to.money(worth[1])}
    args: dict[str, Arg] = {"year": str(year.first.year), "partial": "yes" if year.partial else "no"}
    return Message(ReportKind.REPORT_YEAR, {**args, **told, "goal": _goal(before, to)})


def _goal(before: ValueYear, to: Speaking) -> Arg:
    goals = to.programme.goals
    goal = before.goal(goals.margin, goals.value)
    return NONE if goal is None else to.money(goal)


def _chart(years: Years, to: Speaking) -> Iterable[Extra]:
    """A column a year, from the ground to both ends of the range, and across it the goal; none where no year has one."""
    columns = tuple(_column(before, year, to) for before, year in pairwise(years))
    if not any(one.pieces for one in columns):
        return ()
    names = ["chart-at-least", "chart-at-most"]
    if any(one.mark is not None for one in columns):
        names.append("chart-goal")
    legend = tuple(to.texts.caption(name, to.locale) for name in names)
    title = to.texts.said("chart-value", {"currency": to.programme.shop.currency.code}, to.locale)
    return (Chart(title, columns, (), legend),)


def _column(before: ValueYear, year: ValueYear, to: Speaking) -> Column:
    """In hundredths of a whole unit of money, whatever its minor unit is. A year that is not over looks like it."""
    goals = to.programme.goals
    worth, goal = year.worth(goals.margin), before.goal(goals.margin, goals.value)
    pieces = (to.hundredths(worth[0]), to.hundredths(worth[1] - worth[0])) if worth else ()
    mark = None if goal is None else to.hundredths(goal)
    return Column(f"{year.first.year}{'…' if year.partial else ''}", pieces, mark)
