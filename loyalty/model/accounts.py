"""What members hold, and the lines that say why. Times are UTC."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from enum import StrEnum

from loyalty.ledger.amounts import NOTHING, Amounts
from loyalty.ledger.units import Unit
from loyalty.value import value


class EntryKind(StrEnum):
    """Why a line stands in the ledger. A `reversal` undoes an earlier line; none is ever changed."""

    VISIT = "visit"
    REDEMPTION = "redemption"
    REVERSAL = "reversal"
    RETURN = "return"
    PAPER = "paper"
    LINK = "link"
    GIFT = "gift"
    EXPIRY = "expiry"
    REFUND = "refund"  # a part of a purchase came back
    SPENT = "spent"  # cashback that paid a part of a bill
    GIVEN = "given"  # to another member
    RECEIVED = "received"  # from another member
    UNGIVEN = "ungiven"  # what was given came back
    UNSPENT = "unspent"  # of that, what came back to the card
    BOUGHT = "bought"  # uses of a pass that were paid for
    CORRECTION = "correction"  # given or taken by hand
    UNCORRECTED = "uncorrected"  # of that, what was a slip
    DEBT = "debt"  # a pair: a lot pays what was owed


@value(frozen=True, slots=True)
class Balance:
    """What a member can spend now, of each unit never below 0; what they owe; how often they came. `barred` are the
    rewards (ids) that it does not buy, such as one that is sold out; None: nobody asked, then it buys no scarce one."""

    held: Amounts = NOTHING
    visits: int = 0
    last_visit_at: datetime | None = None
    owed: Amounts = NOTHING
    barred: frozenset[str] | None = None

    def plus(self, earned: Amounts) -> Balance:
        """With that on the card: what is owed is paid first."""
        if not self.owed:
            return Balance(self.held + earned, self.visits, self.last_visit_at, self.owed, self.barred)
        paid = self.owed.least(earned)
        return replace(self, held=self.held + earned - paid, owed=self.owed - paid)

    def minus(self, lost: Amounts) -> Balance:
        """Without it: what is not there any more is owed."""
        if not lost:
            return self
        taken = self.held.least(lost)
        return replace(self, held=self.held - taken, owed=self.owed + lost - taken)


@value(frozen=True, slots=True)
class Correction:
    """So much (minor units of money; below 0: taken) that an owner or a manager gave a member by hand, and why."""

    id: int
    member_id: int
    staff_id: int
    location: str
    unit: Unit
    amount: int
    reason: str
    at: datetime


@value(frozen=True, slots=True)
class Entry:
    """One line of the ledger. `rule` is the id of the earning rule that gave it, `of_pass` that of the pass whose use it
    is; "" for none."""

    id: int
    member_id: int
    unit: Unit
    amount: int
    kind: EntryKind
    at: datetime
    location: str = ""
    reward: str = ""
    rule: str = ""
    of_pass: str = ""


@value(frozen=True, slots=True)
class Gift:
    """What a member gave another, at that instant (UTC)."""

    id: int
    giver_id: int
    taker_id: int
    unit: Unit
    amount: int
    at: datetime
