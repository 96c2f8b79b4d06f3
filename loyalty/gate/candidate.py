"""What the gate is asked about: a message, its person, and what that person was sent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from loyalty.calendar import QuietHours
from loyalty.messages.kind import Class
from loyalty.model.addresses import AddressState
from loyalty.model.members import Purpose

_NEVER = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Reserved:
    """A slot that was taken, at this instant (UTC), and not given back."""

    at: datetime
    cls: Class
    channel: str
    id: int = 0


@dataclass(frozen=True, slots=True)
class Candidate:
    """A message at the gate, or one that will surely come to it.

    `expires_at` (UTC) ends its lifetime; None: it has none. `due_at` None: it is due. `state` is that of its address; `holdout`: the
    person is in its promotion's holdout. `label` is what a reason calls it ("birthday").
    """

    cls: Class
    channel: str
    expires_at: datetime | None = None
    id: int = 0
    due_at: datetime | None = None
    created_at: datetime | None = None
    state: AddressState = AddressState.OPEN
    holdout: bool = False
    label: str = ""


def rank(candidate: Candidate) -> tuple[int, datetime, datetime, int]:
    """The order of candidates: by class, then by deadline, then by age."""
    return (
        int(candidate.cls),
        candidate.expires_at or _NEVER,
        candidate.created_at or _NEVER,
        candidate.id,
    )


@dataclass(frozen=True, slots=True)
class Person:
    """What the person allows, by purpose and channel, and what they asked for.

    `quiet` are hours of their own in place of the shop's. `offset` is their place in the spread after quiet hours.
    """

    allows: frozenset[tuple[Purpose, str]]
    zone: str | None = None
    muted: frozenset[Class] = frozenset()
    fewer: bool = False
    quiet: QuietHours | None = None
    offset: timedelta = timedelta(0)
