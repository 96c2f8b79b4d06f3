"""Reports that come by themselves: asked for when their hour has come, and answered like those that are typed."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from loyalty.calendar import local_day, midnight
from loyalty.programme.campaigns import Campaign, CampaignState
from loyalty.programme.programme import Programme
from loyalty.report.schedule import Hour, due, is_due, last_period
from storage.engine.db import Reader, Statement, Tx, fresh_id
from storage.ledger import versions
from storage.messages import report_requests, report_schedules, told_findings
from storage.people import team

_LATE = timedelta(days=7)  # what is over for longer is no news


async def ask(tx: Tx, programme: Programme, now: datetime) -> int:
    """How many there were. A request is kept until the day is over, however long the service is away meanwhile."""
    asking = _Asking(programme, ZoneInfo(programme.shop.timezone), now)
    asked = [*await _chosen(tx, asking), *await _weekly(tx, asking), *await _over(tx, asking)]
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

    def hour(self, weekday: int) -> Hour:
        return Hour("week", weekday, self.programme.messages.quiet_to)

    def request(self, address_id: int, what: str, day: date, place: str = "", kept: int = 1) -> Statement:
        """Kept for so many local days, with today."""
        until = midnight(self.today + timedelta(days=kept), self.zone)
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


@dataclass(frozen=True, slots=True)
class _Weekly:
    """Something that comes each week on this day (Monday is 0), from the end of quiet hours on, to these people."""

    what: str
    weekday: int
    is_wanted: Callable[[Programme], bool]
    to: Callable[[Reader], Awaitable[frozenset[int]]]


async def _owners(read: Reader) -> frozenset[int]:
    return frozenset(own[0].id for own in await team.owners(read))


async def _everyone(read: Reader) -> frozenset[int]:
    return frozenset(one.address_id for one in await team.everyone(read))


# On days of their own: never two of them at once.
_WEEKLY = (
    _Weekly("oddities", 0, lambda programme: programme.oddities.on, _owners),
    _Weekly("celebration", 1, lambda programme: programme.weekly.celebrate, _everyone),
    _Weekly("finding", 2, lambda programme: programme.weekly.finding, _owners),
)


async def _weekly(tx: Tx, asking: _Asking) -> list[Statement]:
    """Of the week before. Whoever it was asked for is written down: once a week."""
    return [
        statement
        for one in _WEEKLY
        if one.is_wanted(asking.programme) and is_due(asking.hour(one.weekday), asking.zone, asking.now)
        for statement in await _of_week(tx, asking, one)
    ]


async def _of_week(tx: Tx, asking: _Asking, one: _Weekly) -> list[Statement]:
    first = last_period("week", asking.today)
    key = f"{one.what}:{first}"
    to = await one.to(tx) - frozenset(await told_findings.who_was_told(tx, key))
    return [
        statement
        for address in sorted(to)
        for statement in (
            asking.request(address, one.what, first),
            *told_findings.told(address, (key,), asking.now),
        )
    ]


async def _over(tx: Tx, asking: _Asking) -> list[Statement]:
    """What a campaign gave whose season is over, to every owner, once; from the end of quiet hours on, and also where the
    service was away for some days. Who ended one before its last day was offered it then."""
    if not is_due(asking.hour(asking.today.weekday()), asking.zone, asking.now):
        return []
    return [
        statement
        for campaign in asking.programme.campaigns
        if (last := _last_day(campaign, asking.today)) and await _held(tx, asking, campaign, last)
        for statement in await _to_owners(tx, asking, f"campaign:{campaign.id}", campaign.id)
    ]


def _last_day(campaign: Campaign, today: date) -> date | None:
    """Of one that is over since a few days."""
    last = campaign.when.last_day
    is_news = last is not None and campaign.when.is_over(today) and today - last <= _LATE
    return last if is_news else None


async def _held(tx: Tx, asking: _Asking, campaign: Campaign, last: date) -> bool:
    """Whether nobody had ended it before its last day was."""
    version = await versions.holding(tx, midnight(last + timedelta(days=1), asking.zone))
    found = (one.state for one in version.campaigns if one.id == campaign.id) if version else iter(())
    return next(found, CampaignState.ENDED) is not CampaignState.ENDED


async def _to_owners(tx: Tx, asking: _Asking, key: str, campaign: str) -> list[Statement]:
    to = await _owners(tx) - frozenset(await told_findings.who_was_told(tx, key))
    return [
        statement
        for address in sorted(to)
        for statement in (
            asking.request(address, "campaign", asking.today, campaign, _LATE.days),
            *told_findings.told(address, (key,), asking.now),
        )
    ]
