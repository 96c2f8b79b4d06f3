"""Reports that come by themselves: asked for when their hour has come, and answered like those that are typed."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from loyalty.calendar import local_day, midnight
from loyalty.programme.programme import Programme
from loyalty.report.schedule import due
from storage.engine.db import Tx, fresh_id
from storage.messages import report_requests, report_schedules


async def ask(tx: Tx, programme: Programme, now: datetime) -> int:
    """How many there were. A request is kept until the day is over, however long the service is away meanwhile."""
    zone = ZoneInfo(programme.shop.timezone)
    until = midnight(local_day(now, zone) + timedelta(days=1), zone)
    count = 0
    for schedule, place in await report_schedules.everyone(tx):
        if first := due(schedule, zone, now):
            about = schedule.address_id, schedule.hour.rhythm, first, place
            asked = report_requests.asked(fresh_id(), *about, now, kept_until=until)
            await tx.write([asked, report_schedules.told(schedule, first)])
            count += 1
    return count
