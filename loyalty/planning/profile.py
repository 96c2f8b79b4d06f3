"""A member as planning sees them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field
from datetime import datetime
from enum import StrEnum

from loyalty.ledger.amounts import Amounts
from loyalty.ledger.units import Unit
from loyalty.messages.args import Named
from loyalty.model.accounts import Balance
from loyalty.model.members import Member
from loyalty.model.standing import HeldPass, Kept
from loyalty.model.vouchers import Voucher
from loyalty.standing.challenges import NOTHING_IN_PLAY, InPlay
from loyalty.standing.membership import Period
from loyalty.value import value

VISITS = 10  # so many of the latest make a rhythm


class Need(StrEnum):
    """What an occasion has to know of a member beside who they are and what they hold."""

    VISITS = "visits"
    LINES = "lines"
    VOUCHERS = "vouchers"
    PROMOTION = "promotion"
    PAST_GIFTS = "past gifts"
    LOTS = "lots"
    TAKEN = "taken"
    PLAY = "play"
    TIERS = "tiers"
    MEMBERSHIP = "membership"
    PASSES = "passes"
    LAST_VISIT = "last visit"


@value(frozen=True, slots=True)
class Line:
    """A line of the ledger, as the monthly summary reads it."""

    at: datetime
    unit: Unit
    amount: int


@value(frozen=True, slots=True)
class Ending:
    """What is held and ends at one instant (UTC). `idle`: because its holder stays away, so a visit keeps it. `since`: when
    that end was first known to come (UTC; None: long ago)."""

    at: datetime
    amounts: Amounts
    idle: bool = False
    since: datetime | None = None


@value(frozen=True, slots=True)
class LastVisit:
    """The id of the newest visit that stands and where it was; `asked_at`: when its member was last asked how one was."""

    id: int
    location: str
    at: datetime
    asked_at: datetime | None = None


@value(frozen=True, slots=True)
class MemberProfile:
    """`visits` are the latest, oldest first; None: they were not read. `lines` are what was earned in about a
    month; `vouchers` are open; `promotion` is what is new for everybody. `birthday_gifts` are the years of those they
    had on an earlier card. `endings` are what has an end, the first one first, with what has ended and is not written
    off. `play` is how far challenges were when the month was over. `tiers` are those that visits confirmed, also where their
    end has come, and `tier_total` is the sum that counts for them now. `periods` are those of a
    membership that were paid for, and `passes` those with uses left, also where their end has come. `taken` is how often each reward (its id) was taken."""

    member: Member
    balance: Balance
    visits: Sequence[datetime] | None = None
    lines: Sequence[Line] = ()
    vouchers: Sequence[Voucher] = ()
    promotion: Named | None = None
    birthday_gifts: frozenset[int] = frozenset()
    endings: Sequence[Ending] = ()
    play: InPlay = NOTHING_IN_PLAY
    tiers: Mapping[str, Kept] = field(default_factory=dict)
    tier_total: int = 0
    periods: Sequence[Period] = ()
    passes: Sequence[HeldPass] = ()
    taken: Mapping[str, int] = field(default_factory=dict)
    last_visit: LastVisit | None = None
