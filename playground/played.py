"""What challenges look at in an invented past: its visits, and when they were paid."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace
from datetime import datetime

from loyalty.calendar import local_day
from loyalty.ledger.earnings import Earnings
from loyalty.programme.programme import Programme
from loyalty.purchase import Purchase, Used
from loyalty.rules.challenges import since


@dataclass(slots=True)
class Played:
    """The visits of one member, noted in the order of time."""

    programme: Programme
    _visits: list[Purchase] = field(default_factory=list)
    _paid: dict[str, list[datetime]] = field(default_factory=lambda: defaultdict(list))  # by challenge

    def known(self, purchase: Purchase) -> Purchase:
        """The purchase, with those before it."""
        day, zone = local_day(purchase.at, purchase.shop_zone), purchase.shop_zone
        first = since(self.programme.challenges, day, zone)
        before = tuple(visit for visit in self._visits if visit.at >= first)
        uses = {
            id: Used(tuple(at for at in paid if at >= first), len(paid)) for id, paid in self._paid.items()
        }
        return replace(purchase, before=before, uses=uses)

    def note(self, purchase: Purchase, earnings: Earnings) -> None:
        """It was paid, and earned this."""
        self._visits.append(purchase)
        for use in earnings.uses:
            if use.badge is not None:
                self._paid[use.rule].append(purchase.at)
