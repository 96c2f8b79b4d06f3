"""The alarm of a programme that asks too much: on the first of a month owners read who joined three months before, came,
and never had a reward."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from loyalty.calendar import local_day, local_instant, midnight
from loyalty.ledger.lifetimes import Span
from loyalty.messages.args import Arg, Moment
from loyalty.messages.kinds.programme import ProgrammeKind
from loyalty.messages.message import Lines, Message
from loyalty.programme.programme import Programme
from storage.engine.db import Tx
from storage.messages import outbox
from storage.people import team, unrewarded
from storage.people.unrewarded import Unrewarded

_MONTHS = 3
_LATE = 3  # days of a month on which it is still told, after a time without the service
_MOST = 10  # names of one message


async def tell(tx: Tx, programme: Programme, now: datetime) -> int:
    """How many they were; each owner reads of a month once."""
    month = _month(programme, now)
    if month is None:
        return 0
    zone = ZoneInfo(programme.shop.timezone)
    first, end = (Span(months=months).after(month) for months in (-_MONTHS, 1 - _MONTHS))
    found = await unrewarded.joined_between(tx, midnight(first, zone), midnight(end, zone))
    if not found:
        return 0
    said = _said(found, midnight(first, zone) + timedelta(days=14))
    owners = [own[0] for own in await team.owners(tx)]
    rows = [
        outbox.put(
            outbox.new(owner, said, "", now),
            now,
            claimed=False,
            idempotency_key=f"unrewarded:{month:%Y-%m}:{owner.id}",
        )
        for owner in owners
    ]
    await outbox.put_once(tx, rows)
    return len(found)


def _month(programme: Programme, now: datetime) -> date | None:
    """The first day of the month that has begun, from the end of its quiet hours on; None where there is nothing to
    tell."""
    if not programme.occasions.unrewarded.on or not programme.collected:
        return None
    zone = ZoneInfo(programme.shop.timezone)
    today = local_day(now, zone)
    first = today.replace(day=1)
    begins = local_instant(first, programme.messages.quiet_to, zone)
    return first if today.day <= _LATE and now >= begins else None


def _said(found: Sequence[Unrewarded], month: datetime) -> Message:
    lines = [
        Message(
            ProgrammeKind.UNREWARDED_LINE,
            {"name": one.name, "visits": one.visits, "last": Moment(one.last_visit_at, "day")},
        )
        for one in found[:_MOST]
    ]
    if len(found) > _MOST:
        lines.append(Message(ProgrammeKind.UNREWARDED_MORE, {"count": len(found) - _MOST}))
    args: dict[str, Arg] = {"month": Moment(month, "month"), "count": len(found)}
    return Message(ProgrammeKind.UNREWARDED, args, (Lines(tuple(lines)),))
