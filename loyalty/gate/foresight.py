"""Foresight: what the gate will have decided about one person by a later instant, from all that is known to fall due."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from loyalty.gate.candidate import Candidate, Person, Reserved, rank
from loyalty.gate.decide import decide
from loyalty.gate.decision import Drop, Hold, Send
from loyalty.gate.policy import Policy
from loyalty.messages.kind import Class


@dataclass(slots=True)
class Foresight:
    """One person's messages from `now` (UTC) on, decided one after another by the gate itself.

    `known` are those that the gate sees already: in the outbox, or sure to come. `unplanned` become messages at their
    `due_at`, and nobody sees them before.
    """

    person: Person
    policy: Policy
    now: datetime
    history: list[Reserved]
    known: list[Candidate]
    unplanned: list[Candidate]
    _held: list[Candidate] = field(default_factory=list)

    def until(self, at: datetime) -> None:
        """Decide about all that falls due before `at`, each at its time."""
        while (due := self._next()) is not None and due < at:
            self.now = max(self.now, due)
            self._plan()
            self._decide(min((one for one in self.known if self._is_due(one)), key=rank))

    def _next(self) -> datetime | None:
        """When something falls due; in the past, if something has."""
        dates = [one.due_at or self.now for one in (*self.known, *self.unplanned)]
        return min(dates, default=None)

    def _is_due(self, one: Candidate) -> bool:
        return one.due_at is None or one.due_at <= self.now

    def _plan(self) -> None:
        self.known += [one for one in self.unplanned if self._is_due(one)]
        self.unplanned = [one for one in self.unplanned if not self._is_due(one)]

    def _decide(self, message: Candidate) -> None:
        self._forget(message)
        match decide(message, self.history, self.known, self.person, self.policy, self.now):
            case Send():
                self.history.append(Reserved(self.now, message.cls, message.channel, message.id))
                if message.cls is Class.MILESTONE:
                    self._merge(message)
            case Hold(until):
                held = replace(message, due_at=until)
                self.known.append(held)
                self._held.append(held)
            case Drop():
                self._wake()

    def _forget(self, message: Candidate) -> None:
        self.known = [one for one in self.known if one is not message]

    def _merge(self, first: Candidate) -> None:
        """Milestones that are due at one address are one message."""
        self.known = [
            one
            for one in self.known
            if not (one.cls is Class.MILESTONE and one.channel == first.channel and self._is_due(one))
        ]

    def _wake(self) -> None:
        """What the gate held is decided about again when a rival is dropped."""
        held = [one for one in self.known if any(one is other for other in self._held)]
        for one in held:
            self._forget(one)
            self.known.append(replace(one, due_at=self.now))


def foreseen(
    history: Sequence[Reserved],
    known: Sequence[Candidate],
    unplanned: Sequence[Candidate],
    person: Person,
    policy: Policy,
    since: datetime,
    at: datetime,
) -> tuple[list[Reserved], list[Candidate]]:
    """History and rivals as they will stand at `at`, seen from `since` (UTC)."""
    days = Foresight(person, policy, since, [*history], [*known], [*unplanned])
    days.until(at)
    return days.history, [*days.known, *(one for one in days.unplanned if one.due_at == at)]
