""" "report customers": whether they come again, what they are worth, and what becomes of rewards."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from bot.reports import value
from bot.reports.speaking import Speaking, share_args
from bot.words import formats
from handlers.turn.says import NONE, place
from loyalty.calendar import local_day, midnight
from loyalty.messages.args import Arg, Exact
from loyalty.messages.extras import Chart, Choices, Column, Grid, Option
from loyalty.messages.kinds.report import ReportKind
from loyalty.messages.message import Lines, Message
from loyalty.programme.goals import Goals
from loyalty.report.customers import (
    GROUPS,
    QUARTERS,
    Customers,
    Quarter,
    a_year_before,
    last_closed,
    of_units,
)
from loyalty.report.nps import Nps
from loyalty.report.periods import last_days, quarter
from loyalty.report.shares import Share
from loyalty.report.units import Issue
from storage.reports.figures import Figures

_OF_A_PLACE = ("report-month", "report-year", "report-staff")
_COHORTS = 6  # months of joining in a triangle, and windows of each
_DAY, _YEAR = timedelta(days=1), timedelta(days=365)


async def look(figures: Figures, goals: Goals, at: str = "") -> Customers:
    """Of a place, by its id, or of all (""). What a customer is worth, what becomes of units and the survey are the whole
    shop's."""
    zone, now = figures.zone, await value.end(figures)
    since = last_days(now, _YEAR.days, zone)
    first = (local_day(figures.now, zone) - _YEAR).replace(day=1)
    return Customers(
        repeat=await figures.repeat(since, now, at),
        frequency=await figures.frequency(since, now, at),
        basket=await figures.basket(since, now, at),
        first_reward=await figures.first_reward(at),
        takers=await figures.members_who_took(since, now, at),
        issues=() if at else of_units(await figures.units(), first),
        groups=await figures.groups(since, now, at),
        cohorts=await figures.cohorts(at),
        quarters=await _quarters(figures, goals.visits, at),
        years=() if at else await value.look(figures),
        nps=None if at else await figures.nps(),
        place=at,
    )


async def _quarters(figures: Figures, visits: int, at: str) -> tuple[Quarter, ...]:
    """The oldest first; none from before the shop's first card."""
    found: list[Quarter] = []
    day = local_day(figures.now, figures.zone)
    began = await figures.first_day() or day
    while len(found) < QUARTERS and (day >= began or not found):
        first, after = quarter(day)
        now = await _loyal(figures, (first, after), visits, at)
        was = await _loyal(figures, (a_year_before(first), a_year_before(after)), visits, at)
        found.append(Quarter(first, now, was, midnight(after, figures.zone) > figures.now))
        day = first - _DAY
    return tuple(found[::-1])


async def _loyal(figures: Figures, days: tuple[date, date], visits: int, at: str) -> Share:
    since, until = (midnight(day, figures.zone) for day in days)
    return await figures.loyal(since, until, visits, at)


def said(found: Customers, to: Speaking) -> Message:
    lines = Lines(tuple(_lines(found, to)))
    where: Arg = place(to.programme, found.place) if found.place else NONE
    return Message(ReportKind.REPORT_CUSTOMERS, {"place": where}, (lines, _chart(found, to), _options(found)))


def _options(found: Customers) -> Choices:
    """Of a place there are others of it."""
    names = _OF_A_PLACE if found.place else ("report-value", "report-month", "report-people", "programme")
    return Choices(tuple(Option(name, found.place) for name in names), numbered=False)


def _lines(found: Customers, to: Speaking) -> Iterator[Message]:
    yield Message(ReportKind.REPORT_REPEAT, {**share_args(found.repeat), "count": found.repeat.whole})
    if found.frequency:
        days = round(found.frequency.days * 10)
        yield Message(ReportKind.REPORT_FREQUENCY, {"days": Exact(days, 10)})
    if found.basket:
        basket = {"mean": to.money(found.basket.mean), "median": to.money(found.basket.median)}
        yield Message(ReportKind.REPORT_BASKET, basket)
    if closed := last_closed(found.cohorts):
        month, share = closed
        name = formats.day(month, "yMMMM", to.locale)
        yield Message(ReportKind.REPORT_COHORT, {"month": name, **share_args(share)})
    yield Message(ReportKind.REPORT_FIRST, share_args(found.first_reward))
    yield Message(ReportKind.REPORT_TAKERS, share_args(found.takers))
    yield from map(_units, found.issues)
    if found.years:
        yield from value.line(found.years, to)
    yield from _survey(found.nps)
    if found.groups:
        groups = {name.removeprefix("at-"): found.groups.get(name, 0) for name in GROUPS}
        yield Message(ReportKind.REPORT_GROUPS, groups)


def _units(issue: Issue) -> Message:
    """Of how much was issued, how much was redeemed; of lots that are over, how much ended unused."""
    redeemed = round(100 * issue.redeemed / issue.issued) if issue.issued else NONE
    lapsed = round(100 * issue.over_expired / issue.over_issued) if issue.over_issued else NONE
    args: dict[str, Arg] = {"unit": issue.unit.value, "share": redeemed, "lapsed": lapsed}
    return Message(ReportKind.REPORT_UNITS, args)


def _survey(found: Nps | None) -> Iterator[Message]:
    """The score, and the newest lines."""
    if found is None:
        return
    low, high = found.interval
    told = found.score if found.told else "unclear"
    args: dict[str, Arg] = {"share": told, "low": low, "high": high, "count": found.answers}
    yield Message(ReportKind.REPORT_NPS, {**args, "quarter": found.quarter})
    for line in found.lines:
        yield Message(ReportKind.REPORT_SAID, {"count": line.score, "words": line.words})


def _chart(found: Customers, to: Speaking) -> Chart:
    """The share of loyal customers in percent, a column a quarter; across it the goal. Too few members have no column."""
    columns = tuple(_column(one, to) for one in found.quarters)
    names = (
        ("chart-loyal", "chart-goal") if any(one.mark is not None for one in columns) else ("chart-loyal",)
    )
    legend = tuple(to.texts.caption(name, to.locale) for name in names)
    title = to.texts.said("chart-customers", {"visits": to.programme.goals.visits}, to.locale)
    return Chart(title, columns, (), legend, grid=_triangle(found, to))


def _column(one: Quarter, to: Speaking) -> Column:
    goal = _goal(one, to)
    share = (100 * one.loyal.percent,) if one.loyal.told else ()
    return Column(_name(one), share, None if goal is None else 100 * goal)


def _triangle(found: Customers, to: Speaking) -> Grid | None:
    """Of those who joined in each of the last months, how many of a hundred came in which 30 days after their own day; of
    too few nothing is told. None where no such days are over yet."""
    rows = [one for one in found.cohorts if 1 in one.windows][-_COHORTS:]
    if not rows:
        return None
    heads = tuple(str(k) for k in range(1, _COHORTS + 1) if any(k in one.windows for one in rows))
    return Grid(
        to.texts.caption("chart-cohorts", to.locale),
        heads,
        tuple(formats.day(one.month, "yMMM", to.locale) for one in rows),
        tuple(tuple(map(_percent, list(one.windows.values())[:_COHORTS])) for one in rows),
        numbers=True,
    )


def _percent(share: Share) -> int | None:
    return share.percent if share.told else None


def _goal(one: Quarter, to: Speaking) -> int | None:
    return one.goal(to.programme.goals.loyal)


def _name(one: Quarter) -> str:
    """One that is not over looks like it."""
    return f"{one.first.year % 100:02}/{(one.first.month + 2) // 3}{'…' if one.partial else ''}"
