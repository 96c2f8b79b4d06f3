"""What happens to a member, and when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from loyalty.facts.fact import Fact


@dataclass(frozen=True)
class Event:
    """A fact, and the instant (UTC) at which it is recorded."""

    at: datetime
    fact: Fact


@dataclass(frozen=True)
class Question:
    """They ask for something, and there is an answer on its way."""

    at: datetime


@dataclass(frozen=True)
class Link:
    """Their second card becomes one with the first. What moves is known when it happens."""

    at: datetime


@dataclass(frozen=True)
class Unlink:
    """The owner takes the two cards apart again."""

    at: datetime


Happening = Event | Question | Link | Unlink
