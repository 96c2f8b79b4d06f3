"""What is promised, and what no table of the shop says about whether it was kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time

ALWAYS = datetime.min.replace(tzinfo=UTC)
FOREVER = datetime.max.replace(tzinfo=UTC)
CLASSES = {1: "milestone", 2: "occasion", 3: "promotion", 4: "progress", 5: "win-back"}

# The limits where the owner sets no others: of what, and how often.
PROMISED: tuple[tuple[str, str], ...] = (
    ("all", "1 per day"),
    ("all", "1 per 20 hours"),
    ("all", "4 per 30 days"),
    ("milestone", "1 per day"),
    ("occasion", "2 per year"),
    ("promotion", "2 per 30 days"),
    ("progress", "1 per month"),
    ("progress", "1 per 20 days"),
    ("win-back", "1 per 90 days"),
)


@dataclass(frozen=True, slots=True)
class Hours:
    """Quiet hours: from `start` to just before `end`, by the wall clock."""

    start: time
    end: time


@dataclass(frozen=True, slots=True)
class PreferencesChange:
    """What a member wants from `at` (UTC) on, until the next change. Without one they want nothing special."""

    member_id: int
    at: datetime
    fewer: bool = False
    muted: frozenset[int] = frozenset()
    quiet: Hours | None = None


@dataclass(frozen=True, slots=True)
class AddressChange:
    """From `at` (UTC) on the address is open, or closed."""

    address_id: int
    at: datetime
    open: bool


@dataclass(frozen=True, slots=True)
class AddressOwner:
    """From `at` (UTC) on the address is on this member's card; None: on nobody's."""

    address_id: int
    at: datetime
    member_id: int | None


@dataclass(frozen=True, slots=True)
class Promise:
    """What is promised to every member.

    `limits` say of what (all, a class, a channel, or both) and how often; `fewer` are those of members who asked
    for fewer messages. `off` are classes that the shop does not send, `rest` its days of rest.
    """

    zone: str
    limits: Sequence[tuple[str, str]] = PROMISED
    fewer: Sequence[str] = ()
    quiet: Hours | None = None
    off: frozenset[int] = frozenset()
    rest: frozenset[date] = frozenset()


@dataclass(frozen=True, slots=True)
class Era:
    """What was promised from `since` on, to just before `until` (UTC)."""

    promise: Promise
    since: datetime = ALWAYS
    until: datetime = FOREVER


@dataclass(frozen=True, slots=True)
class Witness:
    """What no table of the shop says: preferences, addresses and whose they are as they changed, how often the provider
    took each message (by its id), and the zones of members who left, which are forgotten with them."""

    preferences: Sequence[PreferencesChange] = ()
    addresses: Sequence[AddressChange] = ()
    taken: Mapping[int, int] = field(default_factory=dict)
    zones: Mapping[int, str] = field(default_factory=dict)
    owners: Sequence[AddressOwner] = ()
