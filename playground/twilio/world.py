"""The make-believe Twilio: one account, its numbers, and the phones they write to."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from playground.calls import Call, CallLog
from playground.faults import Faults
from playground.feed import Feed, What
from playground.segments import segmentation
from playground.tasks import Tasks
from playground.twilio.carrier import Carrier
from playground.twilio.errors import TwilioError
from playground.twilio.inbound import Inbound
from playground.twilio.phone import Phone
from playground.twilio.requests import Order, read_order
from playground.twilio.values import Line, Sms
from playground.twilio.webhooks import Webhooks

ACCOUNT_SID = "AC" + "0" * 31 + "1"
AUTH_TOKEN = "playground-auth-token-not-a-secret"
NUMBER = "+15555550100"


class TwilioWorld:
    """`numbers` can send and receive; `voice_only` cannot; `senders` are alphanumeric and one-way.

    `services` are Messaging Services with their numbers. `inbound_url` is the public URL of the webhook, set as in
    the console; where it is really called is `webhooks.proxies`. `fast` is for benchmarks: credentials are looked at,
    nothing is delivered or kept (`playground.fast`).
    """

    def __init__(
        self,
        now: Callable[[], datetime],
        account_sid: str = ACCOUNT_SID,
        auth_token: str = AUTH_TOKEN,
        numbers: Sequence[str] = (NUMBER,),
        services: Mapping[str, Sequence[str]] | None = None,
        senders: Sequence[str] = (),
        voice_only: Sequence[str] = (),
        inbound_url: str | None = None,
        fast: bool = False,
    ) -> None:
        self.now = now
        self.account_sid = account_sid
        self.auth_token = auth_token
        self.numbers = tuple(numbers)
        self.services = dict(services or {})
        self.senders = tuple(senders)
        self.voice_only = tuple(voice_only)
        self.fast = fast
        self.feed = Feed()
        self.tasks = Tasks()
        self.faults = Faults()
        self.calls = CallLog(keep=not fast)
        self.webhooks = Webhooks(auth_token, now)
        self.messages: dict[str, Sms] = {}
        self.opted_out: set[tuple[str, str]] = set()  # (number or Messaging Service, phone)
        self.refused_regions: set[str] = set()  # prefixes for which 21408 is answered
        self.landlines: set[str] = set()  # numbers for which 21614 is answered
        self.lines: dict[str, Line] = {}
        self.carrier = Carrier(self)
        self.inbound = Inbound(self, inbound_url)
        self._made = 0

    def phone(self, number: str) -> Phone:
        """Somebody's phone; the same number is the same phone."""
        return Phone(self, self.inbound, self.line(number))

    def line(self, number: str) -> Line:
        return self.lines.setdefault(number, Line(number))

    def new_sid(self) -> str:
        self._made += 1
        return (
            "SM" + hashlib.md5(f"{self.account_sid}/{self._made}".encode(), usedforsecurity=False).hexdigest()
        )

    def list_of(self, sender: str) -> str:
        """Whose opt-out list a sender is under: its Messaging Service's, or its own."""
        return next((sid for sid, numbers in self.services.items() if sender in numbers), sender)

    def create(self, order: Order) -> Sms:
        """Take a message as POST Messages.json does, and set it on its way. Raises TwilioError."""
        checked = read_order(order, self)
        pool = self.services.get(checked.service_sid or "", ())
        now = self.now()
        sms = Sms(
            self.new_sid(), self.account_sid, checked.sender, checked.to, checked.body,
            "accepted" if checked.service_sid else "queued", "outbound-api", now, now,
            # With a Messaging Service the sender, and so the segments, are not known yet: Twilio says 0.
            0 if checked.service_sid else segmentation(checked.body).segments,
            checked.media, checked.service_sid, checked.status_callback, validity=checked.validity,
        )  # fmt: skip
        self.messages[sms.sid] = sms
        self.tasks.start(self.carrier.carry(sms, checked.sender or pool[0]))
        return sms

    def advance(self, sms: Sms, **changes: Any) -> Sms:
        """A message's next status."""
        new = replace(sms, updated=self.now(), **changes)
        self.messages[sms.sid] = new
        self.feed.publish(What.STATUS, sms.to, sms.sid)
        return new

    def log(self, method: str, params: dict[str, str], answer: dict[str, Any] | None, taken: bool) -> None:
        self.calls.add(Call(method, params, answer, self.now(), taken))

    def found(self, sid: str, uri: str) -> Sms:
        if sid not in self.messages:
            raise TwilioError(20404, uri)
        return self.messages[sid]

    async def idle(self) -> None:
        """Return once all messages have arrived or failed, and all status callbacks are done."""
        await self.tasks.idle()

    async def redeliver(self, sid: str) -> None:
        """Post an inbound message's webhook once more."""
        await self.inbound.redeliver(sid)

    async def close(self) -> None:
        await self.tasks.close()
        await self.webhooks.close()
