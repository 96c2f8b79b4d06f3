"""Whether a member may take a reward now; if not, the first reason."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from loyalty.calendar import local_day, midnight
from loyalty.model.accounts import Balance
from loyalty.model.standing import Standing
from loyalty.programme.programme import Programme
from loyalty.programme.rewards import Reward
from loyalty.rewards.told import zone_of
from loyalty.rules.conditions import is_open
from loyalty.rules.limits import periods


class Reason(StrEnum):
    """In this order: the first that holds is told."""

    OVER = "over"
    SEGMENT = "segment"
    TIER = "tier"
    MEMBERSHIP = "membership"
    HOURS = "hours"
    LIMIT = "limit"
    STOCK = "stock"
    BALANCE = "balance"


@dataclass(frozen=True, slots=True)
class Refused:
    """`missing` is what the balance lacks, in the reward's unit. `limit` and `period` say which limit is reached, `again` (UTC) when it can be taken next; None: never."""

    reason: Reason
    missing: int = 0
    limit: int = 0
    period: str = ""
    again: datetime | None = None


def refused(
    programme: Programme,
    reward: Reward,
    balance: Balance,
    standing: Standing,
    taken: Sequence[datetime],
    out: int,
    now: datetime,
) -> Refused | None:
    """`taken` is when the member took it, by vouchers that stand; `out` how many all have. None: they may."""
    zone = zone_of(programme, reward)
    if reward.is_over(now, zone):
        return Refused(Reason.OVER)
    if not standing.is_inside(reward.segment.key):
        return Refused(Reason.SEGMENT)
    if not standing.is_among(reward.tiers):
        return Refused(Reason.TIER)
    if not standing.is_member(reward.members):
        return Refused(Reason.MEMBERSHIP)
    if not is_open(reward.days, reward.hours, now.astimezone(zone)):
        return Refused(Reason.HOURS)
    if reached := _limit(reward, taken, now, ZoneInfo(programme.shop.timezone)):
        return reached
    if had := _paid_for(reward, standing, taken):
        return had
    if reward.stock is not None and out >= reward.stock:
        return Refused(Reason.STOCK)
    missing = reward.cost - balance.held[reward.unit]
    return Refused(Reason.BALANCE, missing) if missing > 0 else None


def at_any_hour(
    programme: Programme,
    reward: Reward,
    balance: Balance,
    standing: Standing,
    taken: Sequence[datetime],
    out: int,
    now: datetime,
) -> Refused | None:
    """The same for whoever can come back: what is only closed at this hour waits for them."""
    return refused(programme, replace(reward, days=None, hours=None), balance, standing, taken, out, now)


def barred(refusals: Mapping[str, Refused]) -> frozenset[str]:
    """The rewards among these that no balance buys."""
    return frozenset(id for id, why in refusals.items() if why.reason is not Reason.BALANCE)


def current(programme: Programme, now: datetime) -> tuple[Reward, ...]:
    """Those whose day is not over."""
    return tuple(one for one in programme.rewards if not one.is_over(now, zone_of(programme, one)))


def shown(rewards: Sequence[Reward], refusals: Mapping[str, Refused]) -> tuple[Reward, ...]:
    """Without those for a saved group that the member is not in: nobody else reads of them."""
    return tuple(one for one in rewards if refusals.get(one.id) != Refused(Reason.SEGMENT))


def _paid_for(reward: Reward, standing: Standing, taken: Sequence[datetime]) -> Refused | None:
    """What is free once a period needs a paid one."""
    limit, began = reward.limits.per_period, standing.paid[0] if standing.paid else None
    if limit is None or (began and sum(at >= began for at in taken) < limit):
        return None
    return Refused(Reason.LIMIT, 0, limit, "period")


def _limit(reward: Reward, taken: Sequence[datetime], now: datetime, zone: ZoneInfo) -> Refused | None:
    """The longest of the limits that are reached: it is the one that ends last."""
    most = reward.limits.in_all
    if most is not None and len(taken) >= most:
        return Refused(Reason.LIMIT, limit=most, period="all")
    found = None
    for period, limit, first, following in periods(reward.limits, local_day(now, zone)):
        if sum(at >= midnight(first, zone) for at in taken) >= limit:
            found = Refused(Reason.LIMIT, 0, limit, period, midnight(following, zone))
    return found
