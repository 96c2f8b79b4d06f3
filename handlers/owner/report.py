""" "report": how the shop is doing. The request is kept here, and answered at once by whoever reads the figures beside the
turns; a manager's is about their own place."""

from __future__ import annotations

from datetime import date, timedelta
from zoneinfo import ZoneInfo

from handlers.reading.dates import Reference
from handlers.reading.past_days import parse_day
from handlers.turn.colleague import own_place
from handlers.turn.conversation import Scene, Turn
from handlers.turn.says import choices
from handlers.turn.table import Talk
from loyalty.calendar import local_day, midnight
from loyalty.facts.team import ReportAsked
from loyalty.messages.args import Moment
from loyalty.messages.kinds.report import ReportKind
from loyalty.messages.message import Message


def about(what: str, back: str = "") -> Talk:
    """Figures of today, this week or this month, or of the one before it: `back`."""

    async def talk(scene: Scene, _: str) -> Turn:
        day = _today(scene)
        match back:
            case "day":
                day -= timedelta(days=1)
            case "week":
                day -= timedelta(days=7)
            case "month":
                day = day.replace(day=1) - timedelta(days=1)
        return _asked(scene, what, day)

    return talk


async def of_a_day(scene: Scene, said: str) -> Turn:
    """Of the date that was typed."""
    zone = ZoneInfo(scene.programme.shop.timezone)
    day = parse_day(said, Reference(scene.now, zone, scene.address.locale))
    if day is None:
        return Turn(Message(ReportKind.REPORT_HOW, {}, (_OPTIONS,)))
    if day > _today(scene):
        to_come = Moment(midnight(day, zone), "date")
        return Turn(Message(ReportKind.REPORT_TO_COME, {"day": to_come}, (_OPTIONS,)))
    return _asked(scene, "day", day)


_OPTIONS = choices("report", "report-week", "report-month")


def _today(scene: Scene) -> date:
    return local_day(scene.now, ZoneInfo(scene.programme.shop.timezone))


def _asked(scene: Scene, what: str, day: date) -> Turn:
    """Nothing is said now: the figures are the answer."""
    return Turn(facts=(ReportAsked(scene.fresh(), scene.address.id, what, day, own_place(scene)),))
