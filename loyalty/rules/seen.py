"""Which visits a challenge counts, and how often it was paid."""

from __future__ import annotations

from datetime import date

from loyalty.calendar import local_day
from loyalty.programme.challenge import Challenge
from loyalty.progress import Record
from loyalty.purchase import Purchase
from loyalty.rules.conditions import miss


def paid_since(record: Record, first: date) -> int:
    """How often it was paid from that day on."""
    return sum(day >= first for day in record.paid)


def seen(challenge: Challenge, record: Record, first: date) -> list[Purchase]:
    """The visits from that day on which count for it."""
    return [
        visit
        for visit in record.visits
        if local_day(visit.at, visit.shop_zone) >= first and counts(challenge, visit)
    ]


def counts(challenge: Challenge, visit: Purchase) -> bool:
    """Whether it is large enough, and all conditions hold."""
    if not (visit.number or challenge.money):
        return False
    return not challenge.has_conditions or miss(challenge.id, challenge.when, visit) is None


def days(visits: list[Purchase]) -> set[date]:
    """The days of these visits, by the shop's calendar."""
    return {local_day(visit.at, visit.shop_zone) for visit in visits}
