"""How a person is reached."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from loyalty.value import value


class AddressState(StrEnum):
    """`stopped`: the person asked for an end, and hears answers only. `closed`: the provider took their STOP, and
    lets nothing through until their START. `blocked`: nothing can reach this address."""

    OPEN = "open"
    STOPPED = "stopped"
    CLOSED = "closed"
    BLOCKED = "blocked"


@value(frozen=True, slots=True)
class Address:
    """One channel identity: a Telegram chat id, or a phone number (E.164)."""

    id: int
    channel: str
    value: str
    locale: str
    state: AddressState = AddressState.OPEN
    member_id: int | None = None
    slowed_until: datetime | None = None
