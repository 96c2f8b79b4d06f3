"""What became of a send: the provider took it, wants it later, refused it, or did not say."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sent:
    """The provider took it. `segments` counts SMS segments (0 elsewhere)."""

    provider_id: str
    segments: int = 0


@dataclass(frozen=True, slots=True)
class Later:
    """Not now: try again after `seconds`. `whole_channel` stops everybody's messages, not one. What was not
    even `begun` is no try."""

    seconds: float
    why: str
    whole_channel: bool = False
    begun: bool = True


@dataclass(frozen=True, slots=True)
class Refused:
    """The provider surely did not take it. `permanent`: this address takes nothing any more;
    `stopped`: the person opted out at the provider."""

    why: str
    permanent: bool = False
    stopped: bool = False


@dataclass(frozen=True, slots=True)
class Unclear:
    """No answer: it may have been sent."""

    why: str


Outcome = Sent | Later | Refused | Unclear
