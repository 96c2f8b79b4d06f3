"""What of the week before is worth a second look: with what to look at, and never as an accusation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from bot.reports.speaking import Speaking
from bot.words import formats
from handlers.turn.says import plainly
from loyalty.messages.args import Arg, Moment
from loyalty.messages.extras import Choices, Option
from loyalty.messages.kinds.findings import FindingKind
from loyalty.messages.message import Lines, Message
from loyalty.programme.programme import Programme
from loyalty.report.oddities import HABIT_DAYS, Odd, Oddity, oddities
from storage.messages import told_findings
from storage.reports import oddities as tills
from storage.reports.figures import Figures

_LINES, _BUTTONS = 8, 3
_KINDS: Mapping[Odd, FindingKind] = {
    Odd.OWN: FindingKind.ODD_OWN,
    Odd.REDEEMED: FindingKind.ODD_REDEEMED,
    Odd.MANY: FindingKind.ODD_MANY,
    Odd.OUTSIDE: FindingKind.ODD_OUTSIDE,
    Odd.CLOSING: FindingKind.ODD_CLOSING,
    Odd.AMOUNTS: FindingKind.ODD_AMOUNTS,
    Odd.SAME: FindingKind.ODD_SAME,
}


@dataclass(frozen=True, slots=True)
class Found:
    """What this owner was not told yet of the week that begins on `first`."""

    first: date
    oddities: tuple[Oddity, ...]


async def look(figures: Figures, programme: Programme, first: date, reader: int) -> Found:
    """For the owner at the address `reader`."""
    rules = programme.oddities

    def zone(place: str) -> ZoneInfo:
        return programme.zone_of(place) if place else figures.zone

    week = await tills.week(figures.read, first, zone, rules.same_person)
    told = await told_findings.of(figures.read, reader)
    return Found(first, tuple(one for one in oddities(week, rules) if one.key not in told))


def said(found: Found, to: Speaking) -> Message | None:
    """None where nothing is odd."""
    if not found.oddities:
        return None
    lines = [_line(one, to) for one in found.oddities[:_LINES]]
    if more := len(found.oddities) - _LINES:
        lines += [Message(FindingKind.ODD_MORE, {"count": more})] if more > 0 else []
    people = {one.card: one.name for one in found.oddities[:_LINES] if one.card and one.name}
    faces = [Option("customer-of", str(card), plainly(name)) for card, name in people.items()]
    options = Choices((*faces[:_BUTTONS], Option("audit")), numbered=False)
    days = found.first, found.first + timedelta(days=6)
    first, last = (formats.day(day, "MMMMd", to.locale) for day in days)
    return Message(FindingKind.ODDITIES, {"from": first, "to": last}, (Lines(tuple(lines)), options))


def _line(one: Oddity, to: Speaking) -> Message:
    rules = to.programme.oddities
    whole: dict[str, Arg] = {
        "staff": one.staff,
        "count": one.count,
        "visits": one.of or one.count,
        "name": one.name,
        "hours": str(rules.open),
        "minutes": int(rules.closing.total_seconds()) // 60,
        "days": HABIT_DAYS,
        **({"at": Moment(one.at, "both")} if one.at else {}),
    }
    kind = _KINDS[one.odd]
    return Message(kind, {name: whole[name] for name in kind.args})
