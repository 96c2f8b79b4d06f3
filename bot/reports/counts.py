"""A day, a week, a month, a quarter or a year: five lines, each with the change on the like period before, one sentence worth
acting on, and a picture of the visits by day or by month."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from bot.reports.speaking import Speaking, share_args
from bot.words import formats
from handlers.turn.says import NONE, place
from loyalty.calendar import local_day, midnight
from loyalty.messages.args import Arg
from loyalty.messages.extras import Chart, Choices, Column, Grid, Option
from loyalty.messages.kinds.report import ReportKind
from loyalty.messages.message import Lines, Message
from loyalty.report.counts import Counts
from loyalty.report.findings import finding
from loyalty.report.periods import BY_MONTH, Beside, Period, Span, before, month_after, period, told_of
from loyalty.report.shares import NOBODY, Share
from storage.messages import report_schedules
from storage.reports.figures import Figures

_MONDAY = date(2024, 1, 1)
_DAY, _WEEK = timedelta(days=1), timedelta(days=7)
_DAYS = ("chart-report", "chart-visits", "chart-week-before")
_MONTHS = ("chart-by-month", "chart-visits", "chart-year-before")
_TITLES: Mapping[Span, str] = {
    "day": "MMMMEEEEd",
    "week": "MMMMd",
    "month": "yMMMM",
    "quarter": "yMMMM",
    "year": "y",
}
_NEXT: Mapping[Span, tuple[str, ...]] = {
    "day": ("report", "report-yesterday", "report-week", "report-month"),
    "week": ("report", "report-week", "report-last-week", "report-month"),
    "month": ("report", "report-month", "report-last-month", "report-quarter"),
    "quarter": ("report-month", "report-quarter", "report-last-quarter", "report-year"),
    "year": ("report-month", "report-quarter", "report-year", "report-last-year"),
}
_OWN: Mapping[Span, tuple[str, str]] = {  # of today, and of the one before it
    "day": ("report", "report-yesterday"),
    "week": ("report-week", "report-last-week"),
    "month": ("report-month", "report-last-month"),
    "quarter": ("report-quarter", "report-last-quarter"),
    "year": ("report-year", "report-last-year"),
}
_BESIDE: Mapping[Span, str] = {
    "day": "report-staff",
    "quarter": "report-customers",
    "year": "report-customers",
}


@dataclass(frozen=True, slots=True)
class Found:
    """`days`: a column each, of a quarter or a year the first days of its months. `began`: the day of the shop's first card. `comes_by_itself`: to whoever asked. `by_hour`:
    by local day and hour, of a month. `beside`: how much of what it is compared with there are figures of."""

    period: Period
    place: str
    now: Counts
    was: Counts
    days: tuple[date, ...]
    by_day: Mapping[date, int]
    today: date
    began: date | None = None
    comes_by_itself: bool = False
    happy: Share = NOBODY
    by_hour: Mapping[tuple[date, int], int] = field(default_factory=dict)
    beside: Beside = "all"


async def look(figures: Figures, span: Span, day: date, place: str, reader: int = 0) -> Found:
    """`reader`: the address that it is for."""
    asked = period(span, day, figures.zone, figures.now)
    beside, began = before(asked), await figures.first_day()
    days = columns_of(asked)
    since = midnight(_mark(days[0], span), asked.zone)
    return Found(
        asked,
        place,
        await figures.counts(asked, place),
        await figures.counts(beside, place),
        days,
        await figures.by_day(since, asked.until, place),
        local_day(figures.now, figures.zone),
        began,
        span in {one.hour.rhythm for one in await report_schedules.of(figures.read, reader)},
        await figures.happy(asked.since, asked.until, place),
        await figures.by_hour(asked.since, asked.until, place) if span == "month" else {},
        told_of(beside, began),
    )


def columns_of(asked: Period) -> tuple[date, ...]:
    """Those of the period; for a single day the seven to it, and for months their first ones."""
    first = asked.after - _WEEK if asked.span == "day" else asked.first
    days = tuple(first + n * _DAY for n in range((asked.after - first).days))
    return tuple(day for day in days if day.day == 1) if asked.span in BY_MONTH else days


def _mark(day: date, span: Span) -> date:
    """What a column is compared with: the same day a week before, the same month a year before."""
    return day.replace(year=day.year - 1) if span in BY_MONTH else day - _WEEK


def said(found: Found, to: Speaking) -> Message:
    asked = found.period
    if asked.after <= (found.began or found.today) and not found.now.visits:
        return _nothing_yet(found.began, to)
    args = {**titled(asked, found.place, found.today, to), **_compared(found, to)}
    options = Choices(_options(found), numbered=False)
    return Message(ReportKind.REPORT, args, (Lines(tuple(_lines(found, to))), _chart(found, to), options))


def _compared(found: Found, to: Speaking) -> dict[str, Arg]:
    """What the title says of the period before."""
    began = formats.day(found.began, "yMMMMd", to.locale) if found.began else NONE
    return {"beside": found.beside, "began": began}


def _nothing_yet(began: date | None, to: Speaking) -> Message:
    """Of days before the first card, or of any but today where there is none."""
    options = Choices(tuple(map(Option, ("report", "report-week", "report-month"))), numbered=False)
    told = formats.day(began, "yMMMMd", to.locale) if began else NONE
    return Message(ReportKind.REPORT_BEFORE, {"day": told}, (options,))


def titled(asked: Period, at: str, today: date, to: Speaking) -> dict[str, Arg]:
    """What the title of a report of a period says; `at` is a place's id."""
    return {
        "span": asked.span,
        "from": _title(asked.first, asked.span, today, to),
        "to": _title(asked.after - _DAY, asked.span, today, to),
        "place": place(to.programme, at) if at else NONE,
        "partial": "yes" if asked.partial else "no",
    }


def _title(day: date, span: Span, today: date, to: Speaking) -> str:
    """A day of another year is named with it."""
    parts = _TITLES[span]
    with_year = parts if day.year == today.year or "y" in parts else f"y{parts}"
    return formats.day(day, with_year, to.locale)


def _options(found: Found) -> tuple[Option, ...]:
    """Other reports of the same place, and where this one can come by itself, that."""
    asked = found.period
    others = tuple(Option(name, found.place) for name in following(asked, found.today))
    if asked.span in _BESIDE:
        return (*others, Option(_BESIDE[asked.span], found.place))
    return (*others, Option("reports" if found.comes_by_itself else f"reports-{asked.span}"))


def following(asked: Period, today: date) -> tuple[str, ...]:
    """Three reports that may be wanted next: never the one that was just given."""
    going_on = period(asked.span, today, asked.zone, asked.until).first
    this, last = _OWN[asked.span]
    own = this if asked.first == going_on else last if asked.after == going_on else ""
    return tuple(name for name in _NEXT[asked.span] if name != own)[:3]


_Of = Callable[[Counts], int]


def _lines(found: Found, to: Speaking) -> Iterator[Message]:
    now = found.now
    yield _line(ReportKind.REPORT_VISITS, lambda one: one.visits, found, to)
    members: dict[str, Arg] = {
        "joined": now.new,
        "change": _change(lambda one: one.new, found, to),
        "active": now.active,
        "moved": _change(lambda one: one.active, found, to),
    }
    yield Message(ReportKind.REPORT_MEMBERS, members)
    if now.visits:
        yield _takings(found, to)
    yield _line(ReportKind.REPORT_REWARDS, lambda one: one.rewards, found, to)
    if now.messages is not None:
        yield _line(ReportKind.REPORT_MESSAGES, lambda one: one.messages or 0, found, to)
    if found.happy.whole:
        yield Message(ReportKind.REPORT_HAPPY, {**share_args(found.happy), "count": found.happy.whole})
    was = found.was if found.beside == "all" else None
    yield Message(ReportKind.REPORT_FINDING, {"finding": finding(now, was).value})


def _takings(found: Found, to: Speaking) -> Message:
    now, was = found.now, found.was
    args: dict[str, Arg] = {
        "amount": to.money(now.takings),
        "change": NONE if found.beside == "none" else to.change_of_money(now.takings, was.takings),
        "count": now.with_amount,
        "visits": now.visits,
    }
    return Message(ReportKind.REPORT_TAKINGS, args)


def _line(kind: ReportKind, of: _Of, found: Found, to: Speaking) -> Message:
    return Message(kind, {"count": of(found.now), "change": _change(of, found, to)})


def _change(of: _Of, found: Found, to: Speaking) -> str:
    return NONE if found.beside == "none" else to.change(of(found.now), of(found.was))


def _chart(found: Found, to: Speaking) -> Chart:
    """A column a day, and across it how many came on the same weekday a week before. Days to come have only that. A month
    is a line, and below it stands at which hours of a week people came. A quarter and a year have a column a month, and
    across it how many came in the same month a year before."""
    columns = tuple(
        Column(_name(day, found, to), _came(found, day), _before(found, day)) for day in found.days
    )
    title, visits, compared = (
        to.texts.caption(name, to.locale) for name in (_MONTHS if found.period.span in BY_MONTH else _DAYS)
    )
    legend = (visits, compared) if any(one.mark is not None for one in columns) else (visits,)
    is_month = found.period.span == "month"
    return Chart(title, columns, (), legend, is_month, _grid(found, to) if is_month else None)


def _before(found: Found, day: date) -> int | None:
    """In hundredths. None of what was before the shop's first card, and of what is not over."""
    compared = _mark(day, found.period.span)
    after = _after(compared, found)
    is_told = after <= found.today and not (found.began and after <= found.began)
    return 100 * _visits(found, compared) if is_told else None


def _after(day: date, found: Found) -> date:
    """The day after the column's."""
    return month_after(day) if found.period.span in BY_MONTH else day + _DAY


def _visits(found: Found, day: date) -> int:
    """On that day, or in the month that it begins."""
    after = _after(day, found)
    if after == day + _DAY:
        return found.by_day.get(day, 0)
    return sum(visits for one, visits in found.by_day.items() if day <= one < after)


def _came(found: Found, day: date) -> tuple[int, ...]:
    """In hundredths. A line ends with the last day that is over."""
    if found.period.span == "month" and day >= found.today:
        return ()
    return (100 * _visits(found, day),)


def _grid(found: Found, to: Speaking) -> Grid | None:
    """Weekdays by the hours in which anybody came; None where nobody did."""
    came = Counter[tuple[int, int]]()
    for (day, hour), visits in found.by_hour.items():
        came[day.weekday(), hour] += visits
    if not came:
        return None
    hours = range(min(hour for _, hour in came), max(hour for _, hour in came) + 1)
    most = max(came.values())
    return Grid(
        to.texts.caption("chart-hours", to.locale),
        tuple(map(str, hours)),
        tuple(formats.day(_MONDAY + n * _DAY, "E", to.locale) for n in range(7)),
        tuple(tuple(round(100 * came[n, hour] / most) for hour in hours) for n in range(7)),
    )


def _name(day: date, found: Found, to: Speaking) -> str:
    """A day or a month that is not over looks like it; a line ends before it."""
    span = found.period.span
    if span == "month":
        return formats.day(day, "d", to.locale)
    named = formats.day(day, "MMM" if span in BY_MONTH else "Ed", to.locale)
    return f"{named}…" if day <= found.today < _after(day, found) else named
