"""Messages as Twilio keeps them, and as a phone shows them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from email.utils import format_datetime
from typing import Any

COUNTRIES = {"+1": "US", "+44": "GB", "+48": "PL", "+40": "RO", "+49": "DE", "+33": "FR"}
API_VERSION = "2010-04-01"
MAX_VALIDITY = 36_000  # seconds, and what holds where nothing is said


@dataclass(frozen=True)
class Sms:
    """One message resource; each new status replaces it."""

    sid: str
    account_sid: str
    sender: str | None  # None until a Messaging Service has picked one
    to: str
    body: str
    status: str
    direction: str  # inbound, outbound-api, outbound-reply
    created: datetime
    updated: datetime
    segments: int
    media: tuple[str, ...] = ()
    service_sid: str | None = None
    status_callback: str | None = None
    error_code: int | None = None
    error_message: str | None = None
    sent: datetime | None = None
    validity: int = MAX_VALIDITY  # seconds that it may stand in the queue

    def as_json(self) -> dict[str, Any]:
        uri = f"/{API_VERSION}/Accounts/{self.account_sid}/Messages/{self.sid}"
        return {
            "account_sid": self.account_sid,
            "api_version": API_VERSION,
            "body": self.body,
            "date_created": format_datetime(self.created),
            "date_sent": format_datetime(self.sent) if self.sent else None,
            "date_updated": format_datetime(self.updated),
            "direction": self.direction,
            "error_code": self.error_code,
            "error_message": self.error_message,
            "from": self.sender,
            "messaging_service_sid": self.service_sid,
            "num_media": str(len(self.media)),
            "num_segments": str(self.segments),
            "price": None,
            "price_unit": "USD",
            "sid": self.sid,
            "status": self.status,
            "subresource_uris": {"media": f"{uri}/Media.json"},
            "to": self.to,
            "uri": f"{uri}.json",
        }


@dataclass(frozen=True)
class Text:
    """A message on the phone's screen."""

    sid: str
    mine: bool
    body: str
    other: str  # the number at the other end
    date: datetime
    media: tuple[str, ...] = ()
    by_twilio: bool = False  # Twilio's own answer to STOP, START and HELP


@dataclass
class Line:
    """One phone number: what it shows, and how the network treats it."""

    number: str
    texts: list[Text] = field(default_factory=list)
    fails_with: int | None = None  # an error code of FAILURES, for every message until it is None again


def country_of(number: str) -> str:
    return next((COUNTRIES[number[:size]] for size in (3, 2) if number[:size] in COUNTRIES), "")
