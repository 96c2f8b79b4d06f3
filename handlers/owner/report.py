""" "report": how the shop is doing. The request is kept here, and answered at once by whoever reads the figures beside the
turns; a manager's is about their own place."""

from __future__ import annotations

from datetime import date
from zoneinfo import ZoneInfo

from handlers.owner import customer
from handlers.owner.report_words import OF_A_PLACE, OF_A_TIME, TAPPED, TYPED, Asked, Odd, read
from handlers.reading.dates import Reference
from handlers.turn.colleague import own_place, owners_only
from handlers.turn.conversation import Scene, Turn
from handlers.turn.says import choices
from handlers.turn.table import Table, Talk, Who
from loyalty.calendar import local_day, midnight
from loyalty.facts.team import ReportAsked
from loyalty.messages.args import Arg, Moment
from loyalty.messages.kinds.report import ReportKind
from loyalty.messages.message import Lines, Message
from loyalty.report.periods import days_of

_OF_OWNERS = frozenset({"report-value"})


def about(what: str) -> Talk:
    """Figures that are neither of a time nor of a place."""

    async def talk(scene: Scene, _: str) -> Turn:
        return _said(scene, what, _today(scene), own_place(scene))

    return talk


def _alone(name: str) -> Talk:
    """The name, whatever it was typed as."""

    async def talk(scene: Scene, _: str) -> Turn:
        return _answered(scene, name, "")

    return talk


def _with_more(name: str) -> Talk:
    """With what was typed behind it, or with the place of the report that the button stands under."""

    async def talk(scene: Scene, said: str) -> Turn:
        return await _of_a_customer(scene, name, said) or _answered(scene, name, said)

    return talk


async def _of_a_customer(scene: Scene, name: str, said: str) -> Turn | None:
    """ "Report Ana" is her card; "report station" of a place. None where nobody is named."""
    asked = _read(scene, name, said)
    is_name = name == "report" and isinstance(asked, Odd) and asked.why == "unknown"
    return await customer.mentioned(scene, said) if is_name else None


def _who(name: str) -> Who:
    return Who.OWNER_ALONE if name in _OF_OWNERS else Who.OWNER


INTENTS: Table = {name: (_who(name), _alone(name)) for name in TYPED}
OPTIONS: Table = {name: (_who(name), _with_more(name)) for name in TAPPED}
# "customers" and the like begin other sentences: more of them is said behind "report".
_BARE = frozenset({"report-customers", "report-people", "report-value"})
ARGUMENTS: Table = {name: (_who(name), _with_more(name)) for name in TYPED if name not in _BARE}


def _answered(scene: Scene, name: str, said: str) -> Turn:
    asked = _read(scene, name, said)
    return how(scene, asked) if isinstance(asked, Odd) else of(scene, asked)


def _read(scene: Scene, name: str, said: str) -> Asked | Odd:
    zone = ZoneInfo(scene.programme.shop.timezone)
    reference = Reference(scene.now, zone, scene.address.locale)
    return read(name, said, scene.words, scene.programme.locations, reference)


def of(scene: Scene, asked: Asked) -> Turn:
    """What can be told; else why not. A manager sees their own place."""
    own, of, today = own_place(scene), asked.of or "counts", _today(scene)
    if own and (of == "value" or asked.place not in ("", own)):
        return owners_only()
    if asked.span and of not in OF_A_TIME:
        return Turn(
            Message(ReportKind.REPORT_ALWAYS, {"what": of}, (choices(f"report-{of}", "report-month"),))
        )
    if asked.place and of not in OF_A_PLACE:
        return Turn(Message(ReportKind.REPORT_WHOLE, {}, (choices(f"report-{of}"),)))
    span, day = asked.span or ("day" if of == "counts" else None), asked.day or today
    if span and days_of(span, day)[0] > today:
        to_come = Moment(midnight(day, ZoneInfo(scene.programme.shop.timezone)), "date")
        return Turn(Message(ReportKind.REPORT_TO_COME, {"day": to_come}, (_OPTIONS,)))
    what = of if span is None else span if of == "counts" else f"{of}-{span}"
    return _said(scene, what, day, asked.place or own)


def how(scene: Scene, odd: Odd) -> Turn:
    """What is wrong and what to write; with one of several places as an example, for who sees more than their own."""
    args: dict[str, Arg] = {"why": odd.why, "words": odd.words.strip()[:_WORDS]}
    places = scene.programme.locations
    if len(places) == 1 or own_place(scene):
        return Turn(Message(ReportKind.REPORT_HOW, args, (_OPTIONS,)))
    example = Message(ReportKind.REPORT_HOW_PLACE, {"place": places[-1].name})
    return Turn(Message(ReportKind.REPORT_HOW, args, (Lines((example,)), _OPTIONS)))


_WORDS = 32  # characters of what was typed, as it is repeated


_OPTIONS = choices("report", "report-week", "report-month")


def _today(scene: Scene) -> date:
    return local_day(scene.now, ZoneInfo(scene.programme.shop.timezone))


def _said(scene: Scene, what: str, day: date, place: str) -> Turn:
    """Nothing is said now: the figures are the answer."""
    return Turn(facts=(ReportAsked(scene.fresh(), scene.address.id, what, day, place),))
