"""What the customer of the programme's sums has done so far, as challenges ask for it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from loyalty.calendar import local_day
from loyalty.ledger.earnings import Earnings
from loyalty.programme.programme import Programme
from loyalty.purchase import UNUSED, Purchase, Used
from loyalty.rules.challenges import since
from loyalty.rules.visits import earned


@dataclass(slots=True)
class Past:
    """Visits as far back as is needed, and when each challenge was paid."""

    programme: Programme
    _visits: tuple[Purchase, ...] = ()
    _paid: dict[str, Used] = field(default_factory=dict)

    def earns(self, purchase: Purchase) -> Earnings:
        """What the next visit does."""
        challenges = self.programme.challenges
        if not challenges:
            return earned(self.programme, purchase)
        first = since(challenges, local_day(purchase.at, purchase.shop_zone), purchase.shop_zone)
        before = tuple(visit for visit in self._visits if visit.at >= first)
        gained = earned(self.programme, replace(purchase, before=before, uses=self._paid))
        self._visits = (*before, purchase)
        for use in gained.uses:
            if use.badge is not None:
                used = self._paid.get(use.rule, UNUSED)
                self._paid[use.rule] = Used((*used.at, purchase.at), used.in_all + 1)
        return gained
