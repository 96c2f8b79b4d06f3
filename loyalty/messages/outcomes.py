"""What became of a send: the provider took it, wants it later, refused it, or did not say."""

from __future__ import annotations

from dataclasses import dataclass

from loyalty.messages.reasons import Reason


@dataclass(frozen=True, slots=True)
class Sent:
    """The provider took it. `segments` counts SMS segments (0 elsewhere)."""

    provider_id: str
    segments: int = 0


@dataclass(frozen=True, slots=True)
class Later:
    """Not now: try again after `seconds`. `whole_channel` stops everybody's messages, not one. A send that was
    not `begun` is no try."""

    seconds: float
    why: str
    whole_channel: bool = False
    begun: bool = True
    reason: Reason = Reason.LATER


@dataclass(frozen=True, slots=True)
class Refused:
    """The provider surely did not take it. `permanent`: this address takes nothing any more;
    `stopped`: the person opted out at the provider; `broken`: it never came so far, by a fault of ours."""

    why: str
    permanent: bool = False
    stopped: bool = False
    broken: bool = False

    @property
    def reason(self) -> Reason:
        if self.stopped:
            return Reason.OPTED_OUT
        if self.permanent:
            return Reason.UNREACHABLE
        return Reason.BROKEN if self.broken else Reason.REFUSED


@dataclass(frozen=True, slots=True)
class Unclear:
    """No answer: it may have been sent."""

    why: str


Outcome = Sent | Later | Refused | Unclear
