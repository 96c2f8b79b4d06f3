""" "owe": what members hold, as if all of it came tomorrow and as it will probably come, and by when it ends."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from fractions import Fraction

from bot.reports.speaking import Speaking
from handlers.turn.says import NONE
from loyalty.calendar import local_day
from loyalty.ledger.units import Unit
from loyalty.messages.args import Arg
from loyalty.messages.extras import Choices, Option
from loyalty.messages.kinds.programme import ProgrammeKind
from loyalty.messages.kinds.report import ReportKind
from loyalty.messages.message import Lines, Message
from loyalty.programme.programme import Programme
from loyalty.report.customers import of_units
from loyalty.report.expectation import FEWEST, Expected, Past, expected
from loyalty.report.giveback import worth_of_units
from loyalty.report.liability import Owed, deferred, worth_by_end
from loyalty.report.periods import last_days
from loyalty.report.units import Issue
from storage.ledger.owed import a_year_ago
from storage.reports.figures import Figures

_YEAR = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Found:
    """`issues` and `takings` are of the last 365 local days; `past` is what became of what cards held before them."""

    owed: Owed
    past: Mapping[Unit, Past]
    issues: tuple[Issue, ...]
    takings: int


async def look(figures: Figures) -> Found:
    first = (local_day(figures.now, figures.zone) - _YEAR).replace(day=1)
    since = last_days(figures.now, _YEAR.days, figures.zone)
    return Found(
        await figures.owed(),
        await a_year_ago(figures.read, figures.now),
        of_units(await figures.units(), first),
        await figures.takings(since, figures.now),
    )


def said(found: Found, to: Speaking) -> Message:
    worth = _worth(found, to.programme)
    args: dict[str, Arg] = {"worth": to.money(sum(worth)), "count": found.owed.cards}
    lines = Lines(tuple(_lines(found, worth, to)))
    return Message(
        ReportKind.OWE,
        args,
        (lines, Choices((Option("programme"), Option("report-customers")), numbered=False)),
    )


def _worth(found: Found, programme: Programme) -> tuple[int, ...]:
    rewards = {one.id: one.worth or 0 for one in programme.rewards}
    return worth_by_end(found.owed, worth_of_units(programme), rewards)


def _lines(found: Found, worth: tuple[int, ...], to: Speaking) -> Iterator[Message]:
    held, units = found.owed.held, worth_of_units(to.programme)
    for unit, amount in held.items():
        yield _held(unit, amount, units.get(unit), to)
    if found.owed.passes:
        yield _passes(found.owed, to)
    if found.owed.vouchers:
        yield _vouchers(found.owed, to)
    if sum(worth):
        month, quarter, year, later = map(to.money, worth)
        ends: dict[str, Arg] = {"month": month, "quarter": quarter, "year": year, "later": later}
        yield Message(ReportKind.OWE_ENDS, ends)
    likely = expected(to.programme, held, found.past)
    if likely:
        yield from _expected(found, likely, to)
    elif held:
        yield Message(ProgrammeKind.PROGRAMME_EXPECTED_LATER, {"count": FEWEST})


def _held(unit: Unit, amount: int, worth: Fraction | None, to: Speaking) -> Message:
    """Cashback is money by itself: no worth is told."""
    count = to.money(amount) if unit.is_money else amount
    value = NONE if worth is None else to.money(int(worth * amount))
    return Message(ReportKind.OWE_UNIT, {"unit": unit.value, "count": count, "worth": value})


def _passes(owed: Owed, to: Speaking) -> Message:
    count, worth = sum(one.left for one in owed.passes), sum(one.worth for one in owed.passes)
    return Message(ReportKind.OWE_PASSES, {"count": count, "worth": to.money(worth)})


def _vouchers(owed: Owed, to: Speaking) -> Message:
    """How much of them is used is told where enough are over."""
    rewards = {one.id: one.worth or 0 for one in to.programme.rewards}
    value = sum(rewards.get(one.reward, 0) * one.count for one in owed.vouchers)
    used = owed.used.percent if owed.used.told else NONE
    count = sum(one.count for one in owed.vouchers)
    return Message(ReportKind.OWE_VOUCHERS, {"count": count, "worth": to.money(value), "share": used})


def _expected(found: Found, likely: Expected, to: Speaking) -> Iterator[Message]:
    share: int = int(likely.share * 100)
    args: dict[str, Arg] = {"worth": to.money(likely.worth), "share": share, "count": likely.cards}
    yield Message(ProgrammeKind.PROGRAMME_EXPECTED, args)
    units = worth_of_units(to.programme)
    aside = deferred(found.takings, found.issues, units, Fraction(likely.share))
    if aside is not None:
        yield Message(ReportKind.OWE_DEFERRED, {"worth": to.money(aside)})
