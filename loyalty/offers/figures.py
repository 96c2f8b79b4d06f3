"""Figures of a broadcast: what the dry run expects, how far it is, and what became of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from loyalty.offers.uplift import UNKNOWN, Uplift
from loyalty.offers.variants import Outcome


class Group(StrEnum):
    """The group of the audience that a decision of the gate puts a recipient into."""

    NOW = "now"
    CAPPED = "capped"
    KEPT = "kept"
    HELD = "held"
    LATE = "late"
    NO_CONSENT = "no_consent"
    UNREACHABLE = "unreachable"
    HOLDOUT = "holdout"


_DROPPED: Mapping[str, Group] = {
    "address": Group.UNREACHABLE,
    "consent": Group.NO_CONSENT,
    "muted": Group.NO_CONSENT,
    "off": Group.NO_CONSENT,
    "holdout": Group.HOLDOUT,
}


def group_of(verdict: str, rule: str, limit: int) -> Group:
    """By a decision as its row has it. Quiet hours that only follow a limit count as the limit."""
    if verdict == "hold" and rule == "competition":
        return Group.KEPT
    match verdict:
        case "send":
            return Group.NOW
        case "hold":
            return Group.HELD if rule in {"quiet", "rest-day"} and not limit else Group.CAPPED
        case _:
            return _DROPPED.get(rule, Group.LATE)


SEVERAL = "several"


@dataclass(frozen=True, slots=True)
class Tally:
    """Recipients by group, as the dry run counts them: the names are those of `Group`.

    `capped_until`, `kept_until` and `held_until` are when the first of them is free (UTC). Those whose slot is `kept` for
    what comes first: `kept_for` is its kind, `SEVERAL` if they differ. Those who are free only after the end are
    `late`. The SMS segments are of all messages that go out now or later.
    """

    now: int = 0
    capped: int = 0
    capped_until: datetime | None = None
    kept: int = 0
    kept_until: datetime | None = None
    kept_for: str = ""
    held: int = 0
    held_until: datetime | None = None
    late: int = 0
    no_consent: int = 0
    unreachable: int = 0
    holdout: int = 0
    segments: int = 0  # as the shop sends them
    plain_segments: int = 0  # if every letter had no accents
    rich_segments: int = 0  # if every letter stayed as written
    early: int = 0  # of all with an address, those who hear first
    variants: tuple[int, ...] = ()  # of those that go out now or later, by their wording

    @property
    def addressed(self) -> int:
        """Recipients who get a row in the outbox, whatever the gate decides about it."""
        gets_one = self.now + self.capped + self.kept + self.held + self.late
        return gets_one + self.no_consent + self.holdout


@dataclass(frozen=True, slots=True)
class BroadcastProgress:
    """How far a broadcast is, in messages. `through` are settled, or held until later; `rows` are all so far.
    `refused` counts by the provider's reason, the most frequent first."""

    sent: int = 0
    through: int = 0
    held: int = 0
    rows: int = 0
    refused: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """What became of a broadcast, in messages.

    `held` and `capped` had to wait, whether or not they went out then; `unsent` still waited at the end.
    `unclear`: nobody knows whether the provider took it. `refused` counts by the provider's reason. `claimed`
    and `redeemed` are vouchers, `opted_out` members, `segments` those of SMS. `past`: it was kept, and its messages may be gone.
    """

    sent: int = 0
    held: int = 0
    capped: int = 0
    unsent: int = 0
    no_consent: int = 0
    unreachable: int = 0
    holdout: int = 0
    unclear: int = 0
    refused: tuple[tuple[str, int], ...] = ()
    claimed: int = 0
    redeemed: int = 0
    opted_out: int = 0
    segments: int = 0
    uplift: Uplift = UNKNOWN
    variants: tuple[Outcome, ...] = ()
    readers: tuple[int, ...] = ()  # of each wording, where one was corrected
    early: int = 0  # messages to those who hear first
    past: bool = False
