"""One thing a week that a campaign might change, with a button that shows what it would have given."""

from __future__ import annotations

from collections.abc import Collection
from datetime import timedelta

from bot.reports.speaking import Speaking
from loyalty.ledger.units import Unit
from loyalty.messages.args import Arg, Exact
from loyalty.messages.extras import Choices, Option
from loyalty.messages.kinds.findings import FindingKind
from loyalty.messages.message import Message
from loyalty.programme.programme import Programme
from loyalty.programme.when import When
from loyalty.report.empty_hours import LOOK_BACK, EmptyHours, empty_hours
from loyalty.report.periods import last_days
from loyalty.report.schedule import WEEKDAYS
from loyalty.rules.earning import base_units
from storage.messages import told_findings
from storage.reports.figures import Figures

_QUARTER = timedelta(days=91)  # before the same is told again
_TENTHS = 10


async def look(figures: Figures, programme: Programme, reader: int) -> EmptyHours | None:
    """The first that this owner was not told lately; None for none, or where they want none."""
    is_off = told_findings.OFF in await told_findings.of(figures.read, reader)
    if is_off or not _doubled(programme):
        return None
    told = await told_findings.of(figures.read, reader, figures.now - _QUARTER)
    since = last_days(figures.now, LOOK_BACK, figures.zone)
    came = await figures.by_hour(since, figures.now)
    return _first(empty_hours(came, lambda day, hour: _has_offer(programme, day, hour)), told)


def _first(found: Collection[EmptyHours], told: Collection[str]) -> EmptyHours | None:
    return next((one for one in found if one.key not in told), None)


def _doubled(programme: Programme) -> Unit | None:
    """What a campaign could double; None where a visit earns neither points nor stamps by itself."""
    units = base_units(programme.earning) | {rule.unit for rule in programme.giving if rule.is_base}
    return next((unit for unit in Unit if unit in units and not unit.is_money), None)


def _has_offer(programme: Programme, weekday: int, hour: int) -> bool:
    """Whether a rule gives more on that day of the week, or at that hour of it."""
    return any(_is_for(rule.when, weekday, hour) for rule in programme.rules)


def _is_for(when: When, weekday: int, hour: int) -> bool:
    if when.days is None and when.hours is None:
        return False
    on_that_day = when.days is None or weekday in when.days.numbers
    return on_that_day and (when.hours is None or when.hours.night(hour * 60) is not None)


def said(found: EmptyHours | None, to: Speaking) -> Message | None:
    unit = _doubled(to.programme)
    if found is None or unit is None:
        return None
    day = WEEKDAYS[found.weekday]
    visits, usual = (Exact(round(one * _TENTHS), _TENTHS) for one in (found.visits, found.usual))
    about: dict[str, Arg] = {"weekday": day, "from": found.start, "to": found.end, "unit": unit.value}
    to_try = Option("finding-try", f"{unit} {day} {found.start}-{found.end}")
    options = Choices((to_try, Option("finding-no"), Option("finding-never")), numbered=False)
    return Message(FindingKind.EMPTY_HOURS, {**about, "visits": visits, "usual": usual}, (options,))
