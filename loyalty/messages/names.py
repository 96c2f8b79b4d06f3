"""What a message is called in front of people who did not get it, by the name of its kind."""

from __future__ import annotations

from collections.abc import Mapping

from loyalty.messages.kind import Class
from loyalty.messages.kinds.table import BY_TEXT

# The names that the texts know, by the text's name; a kind that is not here goes by its class.
NAMES: Mapping[str, str] = {
    "reward-earned": "kind-reward",
    "nearly-there": "kind-nearly",
    "voucher-expired": "kind-voucher",
    "voucher-lapsed": "kind-voucher",
    "voucher-warning": "kind-voucher",
    "event-reminder": "kind-voucher",
    "points-warning": "kind-lapse",
    "points-expired": "kind-lapse",
    "ends-soon": "kind-lapse",
    "ended": "kind-lapse",
    "membership-warning": "kind-membership",
    "member-warning": "kind-membership",  # as the table of dates has them
    "member-end": "kind-membership",
    "membership-ended": "kind-membership",
    "pass-warning": "kind-pass",
    "pass-end": "kind-pass",
    "pass-ended": "kind-pass",
    "tier-warning": "kind-tier",
    "tier-end": "kind-tier",  # as the table of dates has it
    "tier-ended": "kind-tier",
    "tier-reached": "kind-tier",
    "tier-kept": "kind-tier",
    "birthday": "kind-birthday",  # as the table of dates has it
    "birthday-wish": "kind-birthday",
    "anniversary": "kind-anniversary",
    "apology": "kind-apology",
    "welcome-first": "kind-welcome",
    "welcome-again": "kind-welcome",
    "question": "kind-question",
}


def of_class(kind: str, cls: Class) -> str:
    return NAMES.get(kind, f"kind-{cls.name.lower()}")


def named(kind: str) -> str | None:
    """None for a kind that this version does not know."""
    if kind in NAMES:
        return NAMES[kind]
    return of_class(kind, BY_TEXT[kind].cls) if kind in BY_TEXT else None
