""" "report": how the shop is doing. The request is kept here, and answered at once by whoever reads the figures beside the
turns; a manager's is about their own place."""

from __future__ import annotations

from datetime import date, timedelta
from zoneinfo import ZoneInfo

from handlers.reading.dates import Reference
from handlers.reading.past_days import parse_day
from handlers.reading.places import named_place
from handlers.turn.colleague import own_place, owners_only
from handlers.turn.conversation import Scene, Turn
from handlers.turn.says import choices
from handlers.turn.table import Talk
from loyalty.calendar import local_day, midnight
from loyalty.facts.team import ReportAsked
from loyalty.messages.args import Moment
from loyalty.messages.kinds.report import ReportKind
from loyalty.messages.message import Lines, Message


def about(what: str, back: str = "") -> Talk:
    """Figures of today, this week or this month, or of the one before it: `back`."""

    async def talk(scene: Scene, _: str) -> Turn:
        return _asked(scene, what, _day(scene, back), own_place(scene))

    return talk


def of_place(what: str, back: str = "") -> Talk:
    """The same of one place: "report month station", or a button below such a report, which has the place's id."""

    async def talk(scene: Scene, said: str) -> Turn:
        place, rest = named_place(said, scene.programme.locations)
        if said and (rest or not place):
            return Turn(_how(scene))
        return _of(scene, what, _day(scene, back), place)

    return talk


def _day(scene: Scene, back: str) -> date:
    today = _today(scene)
    match back:
        case "day":
            return today - timedelta(days=1)
        case "week":
            return today - timedelta(days=7)
        case "month":
            return today.replace(day=1) - timedelta(days=1)
    return today


async def of_a_day(scene: Scene, said: str) -> Turn:
    """Of the date, the place, or the date at the place that was typed."""
    zone = ZoneInfo(scene.programme.shop.timezone)
    place, rest = named_place(said, scene.programme.locations)
    day = parse_day(rest if place else said, Reference(scene.now, zone, scene.address.locale))
    if place and not rest:
        day = _today(scene)
    if day is None:
        return Turn(_how(scene))
    if day > _today(scene):
        to_come = Moment(midnight(day, zone), "date")
        return Turn(Message(ReportKind.REPORT_TO_COME, {"day": to_come}, (_OPTIONS,)))
    return _of(scene, "day", day, place)


def _how(scene: Scene) -> Message:
    """With one of several places as an example, for who sees more than their own."""
    places = scene.programme.locations
    if len(places) == 1 or own_place(scene):
        return Message(ReportKind.REPORT_HOW, {}, (_OPTIONS,))
    example = Message(ReportKind.REPORT_HOW_PLACE, {"place": places[-1].name})
    return Message(ReportKind.REPORT_HOW, {}, (Lines((example,)), _OPTIONS))


_OPTIONS = choices("report", "report-week", "report-month")


def _today(scene: Scene) -> date:
    return local_day(scene.now, ZoneInfo(scene.programme.shop.timezone))


def _of(scene: Scene, what: str, day: date, place: str) -> Turn:
    """Of a place, by its id; "": of those that this person sees. A manager sees their own."""
    own = own_place(scene)
    if own and place not in ("", own):
        return owners_only()
    return _asked(scene, what, day, place or own)


def _asked(scene: Scene, what: str, day: date, place: str) -> Turn:
    """Nothing is said now: the figures are the answer."""
    return Turn(facts=(ReportAsked(scene.fresh(), scene.address.id, what, day, place),))
