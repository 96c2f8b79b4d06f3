"""Which challenges a visit fulfils: each is paid with the visit that does, beside any cap."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from fractions import Fraction
from zoneinfo import ZoneInfo

from loyalty.calendar import local_day, midnight
from loyalty.ledger.earnings import Cause, Miss, Use
from loyalty.programme.challenge import Challenge
from loyalty.programme.rule import Rule
from loyalty.progress import Progress, Record
from loyalty.purchase import UNUSED, Purchase
from loyalty.rules.conditions import miss


@dataclass(frozen=True, slots=True)
class Award:
    """A challenge that is paid: so much of its unit in all, not rounded, and so many times."""

    challenge: Challenge
    amount: Fraction
    times: int

    def uses(self) -> Iterator[Use]:
        """One for each time."""
        each = int(self.amount / self.times)
        for _ in range(self.times):
            yield Use(self.challenge.id, each, badge=self.challenge.badge or "")


def since(challenges: Iterable[Challenge], day: date, zone: ZoneInfo) -> datetime:
    """From when on the member's visits have to be known on that day (UTC). `zone` is the shop's."""
    return midnight(min((each.since(day) for each in challenges), default=day), zone)


def awarded(rules: Iterable[Rule], purchase: Purchase) -> tuple[Sequence[Award], Sequence[Miss]]:
    """Those that are paid with this visit, and why the others are not."""
    verdicts = [_decided(rule, purchase) for rule in rules if isinstance(rule, Challenge)]
    paid = [verdict for verdict in verdicts if isinstance(verdict, Award)]
    return paid, [verdict for verdict in verdicts if isinstance(verdict, Miss)]


def _decided(challenge: Challenge, purchase: Purchase) -> Miss | Award:
    """Whether this visit is the one that it is paid with."""
    if lost := miss(challenge.id, challenge.when, purchase):
        return lost
    if not (purchase.number or challenge.money):
        return Miss(challenge.id, Cause.UNCOUNTED)
    progress = challenge.progress(_record(challenge, purchase))
    if progress.due:
        amount = challenge.unit.counted(challenge.amount, purchase.decimals) * progress.due
        return Award(challenge, amount, progress.due)
    return _missed(challenge, progress)


def _record(challenge: Challenge, purchase: Purchase) -> Record:
    """With this visit in it."""
    used = purchase.uses.get(challenge.id, UNUSED)
    paid = tuple(local_day(at, purchase.shop_zone) for at in used.at)
    day = local_day(purchase.at, purchase.shop_zone)
    return Record((*purchase.before, purchase), day, purchase.number, paid, used.in_all)


def _missed(challenge: Challenge, progress: Progress) -> Miss:
    if progress.over:
        return Miss(challenge.id, Cause.PAID, challenge.within)
    return Miss(challenge.id, Cause.SHORT, str(progress.goal), str(progress.done))
