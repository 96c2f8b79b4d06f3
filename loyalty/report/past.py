"""What the customer of the programme's sums has done so far, as challenges ask for it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime

from loyalty.calendar import local_day
from loyalty.ledger.earnings import Earnings
from loyalty.model.standing import Standing
from loyalty.model.visits import Visit
from loyalty.programme.programme import Programme
from loyalty.purchase import UNUSED, Purchase, Used
from loyalty.rules.challenges import since
from loyalty.rules.visits import earned
from loyalty.standing.tally import Tally


@dataclass(slots=True)
class Past:
    """Visits as far back as is needed, when each challenge was paid, and what tiers are reached by."""

    programme: Programme
    _visits: tuple[Purchase, ...] = ()
    _paid: dict[str, Used] = field(default_factory=dict)
    _tally: Tally = field(init=False)

    def __post_init__(self) -> None:
        self._tally = Tally(self.programme)

    def earns(self, purchase: Purchase) -> Earnings:
        """What the next visit does, at the tier before it."""
        if not self.programme.tiers:
            return self._earns(purchase)
        gained = self._earns(replace(purchase, standing=self.standing(purchase.at)))
        amount, total = purchase.amount, gained.total
        self._tally.counted(Visit(0, 0, purchase.place, 0, amount, total, purchase.at, earnings=gained))
        return gained

    def standing(self, at: datetime) -> Standing:
        return self._tally.standing(at)

    def _earns(self, purchase: Purchase) -> Earnings:
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
