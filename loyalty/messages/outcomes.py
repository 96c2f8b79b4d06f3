"""What became of a send: the provider took it, wants it later, refused it, or did not say."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from loyalty.messages.reasons import Reason
from loyalty.value import value


class Scope(StrEnum):
    """Whose fault an error is."""

    PERSON = "person"  # of the address: of nobody else
    MESSAGE = "message"  # of this message; the next one may go there
    SENDER = "sender"  # of our number, name or bot, for some people or for all
    ACCOUNT = "account"  # of our account or our settings
    UNKNOWN = "unknown"  # no row of the channel's table knows it


LONGEST_WAIT = 900.0  # seconds; then one message finds out whether the provider still wants us to wait


def bounded(seconds: float) -> float:
    """Seconds to wait, of what a provider asked for: nothing if that is negative or no number, and never longer
    than `LONGEST_WAIT`."""
    return min(float(seconds), LONGEST_WAIT) if seconds > 0 else 0.0


class Remedy(StrEnum):
    """What mends a fault of our account or sender: the next step that the owner is told."""

    CREDENTIALS = "credentials"  # the token, or the account's id and token
    ACCOUNT = "account"  # the provider closed or suspended the account
    QUOTA = "quota"  # a limit of the account or the sender is used up
    TRIAL = "trial"  # a trial account may not do it
    COUNTRY = "country"  # the country is switched off in the account
    SENDER = "sender"  # our number or name cannot send there
    SERVICE = "service"  # the pool of numbers has none that can
    REGISTRATION = "registration"  # our number or name is not registered where it must be
    CALLBACK = "callback"  # our public address is not one that the provider calls
    UNKNOWN = "unknown"  # nobody knows


@value(frozen=True, slots=True)
class Fault:
    """An error that is nobody's whom we write to, by the provider's code."""

    code: str
    remedy: Remedy = Remedy.UNKNOWN


MENDED: Mapping[Scope, Reason] = {
    Scope.SENDER: Reason.SENDER,
    Scope.ACCOUNT: Reason.ACCOUNT,
    Scope.UNKNOWN: Reason.UNKNOWN,
}
"""Faults that are nobody's whom we write to: what met one waits until it is mended."""


@value(frozen=True, slots=True)
class Sent:
    """The provider took it, and named it so (empty: it did not). `segments` counts SMS segments (0 elsewhere)."""

    provider_id: str
    segments: int = 0


@value(frozen=True, slots=True)
class Later:
    """Not now: try again after `seconds`. `whole_channel` stops everybody's messages, `whole_address` those to this
    address. A send that was not `begun` is no try. `fault`: it waits until that is mended."""

    seconds: float
    why: str
    whole_channel: bool = False
    begun: bool = True
    reason: Reason = Reason.LATER
    whole_address: bool = False
    fault: Fault | None = None

    @property
    def until_mended(self) -> bool:
        """It is tried until its lifetime is over, and none of that is a try."""
        return self.fault is not None


def until_mended(whose: Scope, seconds: float, why: str, fault: Fault, whole_channel: bool = False) -> Later:
    """Nobody whom we write to is at fault: nothing is refused, and no address is closed."""
    return Later(seconds, why, whole_channel, reason=MENDED[whose], fault=fault)


@value(frozen=True, slots=True)
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

    @property
    def scope(self) -> Scope:
        return Scope.PERSON if self.permanent or self.stopped else Scope.MESSAGE


@value(frozen=True, slots=True)
class Unclear:
    """No answer: it may have been sent."""

    why: str


Outcome = Sent | Later | Refused | Unclear
