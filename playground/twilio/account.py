"""What the parts of the make-believe Twilio need of the whole."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any, Protocol

from playground.feed import Feed
from playground.twilio.values import Line, Sms
from playground.twilio.webhooks import Webhooks


class Account(Protocol):
    now: Callable[[], datetime]
    account_sid: str
    numbers: tuple[str, ...]
    services: dict[str, Sequence[str]]
    senders: tuple[str, ...]
    voice_only: tuple[str, ...]
    feed: Feed
    webhooks: Webhooks
    messages: dict[str, Sms]
    opted_out: set[tuple[str, str]]
    refused_regions: set[str]
    landlines: set[str]

    def line(self, number: str) -> Line: ...
    def new_sid(self) -> str: ...
    def list_of(self, sender: str) -> str: ...
    def advance(self, sms: Sms, **changes: Any) -> Sms: ...
