"""The messages that count for each card: those sent while it had its addresses, and those that these had before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from simulation.count.cards import Card, cards
from simulation.count.promise import AddressOwner
from storage.engine.db import Row


@dataclass
class History:
    """The messages of each card: those of its time, which are judged, and those of before at its addresses."""

    messages: Sequence[Row]
    owners: Sequence[AddressOwner]
    cards: list[Card] = field(init=False)
    _at: dict[int, list[Row]] = field(default_factory=lambda: defaultdict(list))
    _persons: dict[int, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        known = {one.address_id for one in self.owners}
        alone: dict[int, set[int]] = defaultdict(set)
        for row in self.messages:
            self._at[row["address_id"]].append(row)
            if row["address_id"] not in known:
                alone[row["person"]].add(row["address_id"])
        self.cards = [*cards(self.owners), *(Card(id, frozenset(found)) for id, found in alone.items())]
        for card in self.cards:
            self._persons |= {row["id"]: card.member_id for row, judged in self.of(card) if judged}

    def of(self, card: Card) -> Iterator[tuple[Row, bool]]:
        for row in (row for address in card.addresses for row in self._at[address]):
            at = row["reserved_at"]
            if at is not None and at < card.until and row["state"] in {"sent", "unclear"}:
                yield row, at >= card.since

    def person(self, row: Row) -> int:
        """Whose it was when it went; of what did not go, whose it is."""
        return int(self._persons.get(row["id"]) or row["person"])
