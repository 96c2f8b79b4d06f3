"""The people who work there. Times are UTC."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from loyalty.value import value


class Role(StrEnum):
    STAFF = "staff"
    MANAGER = "manager"
    OWNER = "owner"


@value(frozen=True, slots=True)
class Staff:
    """Somebody who credits visits at a location, from one address."""

    id: int
    address_id: int
    role: Role
    name: str
    location: str


@value(frozen=True, slots=True)
class Invitation:
    """A single-use way into the team. `phone` (E.164) is set for staff who only have SMS."""

    id: int
    token: str
    role: Role
    location: str
    expires_at: datetime
    phone: str = ""
    used_at: datetime | None = None
