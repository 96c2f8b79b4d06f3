"""Who joins, what they consent to, and who leaves."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from loyalty.model.members import Member, Purpose


@dataclass(frozen=True, slots=True)
class Joined:
    """A person became a member from this address. `wording` is the version of the terms they accepted, `source`
    how they came; `link` the name of the link they came by, `enrolled_by` the id of who of the team enrolled them."""

    member: Member
    address_id: int
    channel: str
    wording: str
    source: str
    link: str = ""
    enrolled_by: int | None = None


@dataclass(frozen=True, slots=True)
class ConsentGiven:
    """`by` is 0 where nobody said it: it follows from a link."""

    member_id: int
    purpose: Purpose
    channel: str
    wording: str
    source: str
    by: int = 0


@dataclass(frozen=True, slots=True)
class ConsentWithdrawn:
    """`by` is 0 where nobody said it: it follows from a link, or from its end."""

    member_id: int
    purpose: Purpose
    channel: str
    wording: str
    source: str
    by: int = 0


@dataclass(frozen=True, slots=True)
class ExportReady:
    """A member's data may be fetched by this token until `expires_at`: by themselves, or by whoever of the shop asked from
    the address `by`."""

    member_id: int
    token: str
    expires_at: datetime
    by: int = 0


@dataclass(frozen=True, slots=True)
class Left:
    """A member left: the card is closed and the person forgotten. The ledger stays without a name, for it is the
    shop's books. `day` is the shop's day on which they left, from its first instant to that of the next (UTC)."""

    member_id: int
    by: int
    day: tuple[datetime, datetime]
