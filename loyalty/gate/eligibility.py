"""What keeps a message from going at all, whatever the hour."""

from __future__ import annotations

from datetime import datetime

from loyalty.gate.candidate import Candidate, Person
from loyalty.gate.decision import Why
from loyalty.gate.policy import Policy, class_name
from loyalty.gate.purposes import NEEDS
from loyalty.messages.kind import Class
from loyalty.messages.reasons import Reason
from loyalty.model.addresses import AddressState


def ineligible(message: Candidate, person: Person, policy: Policy, now: datetime) -> Why | None:
    """Why it may not go at all, whatever the hour. The lifetime is last: the uplift compares those in the holdout with
    all others who could have got it, and what was late for both groups counts in both."""
    cls = message.cls
    if message.state == AddressState.BLOCKED:
        return Why(Reason.ADDRESS, "address blocked")
    if message.state == AddressState.CLOSED:
        return Why(Reason.ADDRESS, "opted out with the provider")
    if cls == Class.REPLY:
        return None
    if message.state == AddressState.STOPPED:
        return Why(Reason.ADDRESS, "opted out of this channel")
    if cls in policy.off:
        return Why(Reason.OFF, f"off: the shop sends no {class_name(cls)} messages")
    if cls in person.muted:
        return Why(Reason.MUTED, f"muted: the person wants no {class_name(cls)} messages")
    needed = NEEDS[cls]
    if needed is not None and (needed, message.channel) not in person.allows:
        return Why(Reason.CONSENT, f"no consent for {needed} on {message.channel}")
    if message.holdout:
        return Why(Reason.HOLDOUT, "holdout: left out, to measure the others")
    if message.expires_at is not None and message.expires_at <= now:
        return Why(Reason.LIFETIME, "outlived its lifetime")
    return None
