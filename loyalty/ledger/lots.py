"""What a member holds of one unit: lots, and what is owed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

from loyalty.value import value

_NEVER = datetime.max.replace(tzinfo=UTC)


@value(frozen=True, slots=True)
class Lot:
    """What one credit brought: how much of it is `left`, when it was earned, and when it ends (None: never).

    `origin` is the lot it was before two cards became one, or its own id; `source` is what brought it here.
    `own_ends_at` is the end it was made with, which a stay away may bring nearer.
    """

    id: int
    left: int
    made_at: datetime
    ends_at: datetime | None = None
    own_ends_at: datetime | None = None
    origin: int = 0
    source: str = ""

    def holding(self, left: int) -> Lot:
        """The same lot with so much left."""
        return Lot(self.id, left, self.made_at, self.ends_at, self.own_ends_at, self.origin, self.source)

    def lives(self, now: datetime) -> bool:
        """It has not ended. What ends at an instant is gone from that instant on."""
        return self.ends_at is None or self.ends_at > now


def in_order(lots: Iterable[Lot]) -> list[Lot]:
    """As they are spent: what ends soonest first, then the oldest; what never ends comes last."""
    return sorted(lots, key=lambda lot: (lot.ends_at or _NEVER, lot.made_at, lot.id))


@value(frozen=True, slots=True)
class Account:
    """One unit of one member. `owed` is paid by the next credits, so nothing can be spent while anything is owed."""

    lots: tuple[Lot, ...] = ()
    owed: int = 0

    @property
    def held(self) -> int:
        """What is left in all lots, those included that have ended and are not closed yet."""
        return sum(lot.left for lot in self.lots)

    def living(self, now: datetime) -> list[Lot]:
        """What can be spent now, in that order."""
        return in_order(lot for lot in self.lots if lot.left and lot.lives(now))

    def ended(self, now: datetime) -> list[Lot]:
        """What has ended and is not closed yet."""
        return in_order(lot for lot in self.lots if lot.left and not lot.lives(now))
