"""`reports weekly monday 9`: figures that come by themselves. Each owner and manager has their own."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from zoneinfo import ZoneInfo

from handlers.owner.rhythm_words import parse_hour
from handlers.turn.conversation import Scene, Turn
from handlers.turn.says import choices
from handlers.turn.table import Talk
from loyalty.calendar import local_day, local_instant
from loyalty.facts.team import ReportScheduled, ReportsUnscheduled
from loyalty.messages.args import Arg, Moment
from loyalty.messages.kinds.report import ReportKind
from loyalty.messages.message import Lines, Message
from loyalty.report.schedule import WEEKDAYS, Hour, Rhythm
from storage.messages import report_schedules


async def show(scene: Scene, _: str) -> Turn:
    """What comes by itself now."""
    found = await report_schedules.of(scene.read, scene.address.id)
    return Turn(_said(scene, [one.hour for one in found]))


async def choose(scene: Scene, said: str) -> Turn:
    """As it was typed."""
    hour = parse_hour(said)
    return await _set(scene, hour) if hour else Turn(Message(ReportKind.REPORTS_HOW, {}, (_OFFERED,)))


def each(rhythm: Rhythm) -> Talk:
    """Day and hour behind the words for it: "weekly reports monday 9"."""

    async def talk(scene: Scene, said: str) -> Turn:
        return await choose(scene, f"{rhythm} {said}")

    return talk


def every(rhythm: Rhythm) -> Talk:
    """The button under a report: at the usual hour, or the one that was chosen before."""

    async def talk(scene: Scene, _: str) -> Turn:
        found = await report_schedules.of(scene.read, scene.address.id)
        return await _set(scene, next((o.hour for o in found if o.hour.rhythm == rhythm), Hour(rhythm)))

    return talk


async def none(scene: Scene, _: str) -> Turn:
    """No report comes by itself any more."""
    return Turn(_said(scene, []), facts=(ReportsUnscheduled(scene.address.id),))


_OFFERED = choices("reports-week", "reports-month")


async def _set(scene: Scene, hour: Hour) -> Turn:
    found = await report_schedules.of(scene.read, scene.address.id)
    hours = {one.hour.rhythm: one.hour for one in found} | {hour.rhythm: hour}
    fact = ReportScheduled(scene.fresh(), scene.address.id, hour)
    return Turn(_said(scene, hours.values()), facts=(fact,))


def _said(scene: Scene, hours: Iterable[Hour]) -> Message:
    hours = sorted(hours, key=lambda hour: hour.rhythm, reverse=True)  # weeks before months
    if not hours:
        return Message(ReportKind.REPORTS_NONE, {}, (_OFFERED,))
    rhythms = {hour.rhythm for hour in hours}
    others = [f"reports-{rhythm}" for rhythm in ("week", "month") if rhythm not in rhythms]
    lines = Lines(tuple(_line(scene, hour) for hour in hours))
    return Message(ReportKind.REPORTS, {}, (lines, choices(*others, "reports-off")))


def _line(scene: Scene, hour: Hour) -> Message:
    zone = ZoneInfo(scene.programme.shop.timezone)
    tomorrow = local_day(scene.now, zone) + timedelta(days=1)  # any day has that hour
    at: Arg = Moment(local_instant(tomorrow, hour.at, zone), "time")
    if hour.rhythm == "month":
        return Message(ReportKind.REPORTS_MONTH, {"at": at})
    return Message(ReportKind.REPORTS_WEEK, {"weekday": WEEKDAYS[hour.weekday], "at": at})
