"""The gate: may this message go now? One pure function, asked once, at the moment of release.

The same function over the same data answers a dry run and `why`. It knows no database and no
clock. Today it weighs consent, lifetime and quiet hours; counted windows belong here too.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from loyalty.calendar import QuietHours, zone
from loyalty.messages import Class
from loyalty.model import AddressState, Purpose

# Which consent a class needs on the channel it goes out by; class 0 only answers the person.
NEEDS: Mapping[Class, Purpose | None] = {
    Class.REPLY: None,
    Class.MILESTONE: Purpose.UPDATES,
    Class.OCCASION: Purpose.UPDATES,
    Class.PROMOTION: Purpose.OFFERS,
    Class.PROGRESS: Purpose.UPDATES,
    Class.WINBACK: Purpose.OFFERS,
}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A message at the gate. `expires_at` (UTC) ends its lifetime; None: it has none."""

    cls: Class
    channel: str
    expires_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Consent:
    """What the person allows on this channel, and whether the address takes anything at all."""

    purposes: frozenset[Purpose]
    address: AddressState = AddressState.OPEN
    zone: str | None = None


@dataclass(frozen=True, slots=True)
class Policy:
    """What the shop promised. `zone` stands in where a member has none of their own."""

    zone: str
    quiet: QuietHours | None = None


@dataclass(frozen=True, slots=True)
class Send:
    why: str


@dataclass(frozen=True, slots=True)
class Hold:
    """Not before `until` (UTC)."""

    until: datetime
    why: str


@dataclass(frozen=True, slots=True)
class Drop:
    why: str


Decision = Send | Hold | Drop


def decide(message: Candidate, consent: Consent, policy: Policy, now: datetime) -> Decision:
    """The decision, with its reason. A stopped address is left alone even by receipts."""
    if consent.address is AddressState.BLOCKED:
        return Drop("address blocked")
    if consent.address is AddressState.STOPPED and message.cls is not Class.REPLY:
        return Drop("opted out of this channel")
    if message.cls is Class.REPLY:
        return Send("answers the person's own act")
    if message.expires_at is not None and message.expires_at <= now:
        return Drop("outlived its lifetime")
    needed = NEEDS[message.cls]
    if needed is not None and needed not in consent.purposes:
        return Drop(f"no consent for {needed} on {message.channel}")
    return _quiet(message, consent, policy, now)


def _quiet(message: Candidate, consent: Consent, policy: Policy, now: datetime) -> Decision:
    if policy.quiet is None:
        return Send("consent given, in its lifetime")
    free = policy.quiet.next_release(now, zone(consent.zone, ZoneInfo(policy.zone)))
    if free <= now:
        return Send("consent given, in its lifetime, outside quiet hours")
    if message.expires_at is not None and message.expires_at <= free:
        return Drop("quiet hours until after its lifetime")
    return Hold(free, "quiet hours")
