"""Reports that come by themselves: asked for when their hour has come, and answered like those that are typed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from loyalty.calendar import local_day, midnight
from loyalty.programme.programme import Programme
from loyalty.report.schedule import Hour, due, is_due, last_period
from storage.engine.db import Statement, Tx, fresh_id
from storage.messages import report_requests, report_schedules, told_findings
from storage.people import team


async def ask(tx: Tx, programme: Programme, now: datetime) -> int:
    """How many there were. A request is kept until the day is over, however long the service is away meanwhile."""
    asking = _Asking(programme, ZoneInfo(programme.shop.timezone), now)
    asked = [*await _chosen(tx, asking), *await _oddities(tx, asking)]
    await tx.write(asked)
    return len(asked)


@dataclass(frozen=True, slots=True)
class _Asking:
    programme: Programme
    zone: ZoneInfo
    now: datetime

    @property
    def today(self) -> date:
        return local_day(self.now, self.zone)

    def request(self, address_id: int, what: str, day: date, place: str = "") -> Statement:
        until = midnight(self.today + timedelta(days=1), self.zone)
        return report_requests.asked(fresh_id(), address_id, what, day, place, self.now, kept_until=until)


async def _chosen(tx: Tx, asking: _Asking) -> list[Statement]:
    """What owners and managers want by themselves."""
    return [
        one
        for schedule, place in await report_schedules.everyone(tx)
        if (first := due(schedule, asking.zone, asking.now))
        for one in (
            asking.request(schedule.address_id, schedule.hour.rhythm, first, place),
            report_schedules.told(schedule, first),
        )
    ]


async def _oddities(tx: Tx, asking: _Asking) -> list[Statement]:
    """For each owner, each Monday from the end of quiet hours on."""
    programme = asking.programme
    hour = Hour("week", at=programme.messages.quiet_to)
    if not programme.oddities.on or not is_due(hour, asking.zone, asking.now):
        return []
    first = last_period("week", asking.today)
    key = f"oddities:{first}"
    told = await told_findings.who_was_told(tx, key)
    owners = {own[0].id for own in await team.owners(tx)} - set(told)
    return [
        one
        for owner in sorted(owners)
        for one in (asking.request(owner, "oddities", first), *told_findings.told(owner, [key], asking.now))
    ]
