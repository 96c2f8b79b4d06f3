"""A message's way to the phone, and the status callbacks that tell of it."""

from __future__ import annotations

import asyncio
from datetime import timedelta

from playground.feed import What
from playground.segments import segmentation
from playground.twilio.account import Account
from playground.twilio.errors import FAILURES, STALE
from playground.twilio.values import API_VERSION, Sms, Text


class Carrier:
    """`transit` is the wait before each status, in seconds; while `moving` is not set nothing leaves the queue.
    `out_of_order` calls back last things first; `repeats` calls back everything twice; `only_ends` calls back what
    became of a message, and nothing before."""

    def __init__(self, account: Account) -> None:
        self._account = account
        self.transit = 0.0
        self.moving = asyncio.Event()
        self.moving.set()
        self.out_of_order = False
        self.repeats = False
        self.only_ends = False

    async def carry(self, sms: Sms, sender: str) -> None:
        """queued, sent, and then delivered or what the line's `fails_with` makes of it."""
        account = self._account
        failure = account.line(sms.to).fails_with
        segments = segmentation(sms.body).segments
        sms = account.advance(sms, status="queued", sender=sender, segments=segments)
        before = [sms]
        await asyncio.sleep(self.transit)
        await self.moving.wait()
        # Twilio looks at it once, as the message leaves its queue.
        if account.now() - sms.created > timedelta(seconds=sms.validity):
            failure = STALE
        final, words = FAILURES[failure] if failure else ("delivered", None)
        if final != "failed":
            sms = account.advance(sms, status="sent", sent=account.now())
            before.append(sms)
            await asyncio.sleep(self.transit)
        if not failure:
            self.hand_over(sms)
        end = account.advance(sms, status=final, error_code=failure, error_message=words)
        await self._call_back([*([] if self.only_ends else before), end])

    def hand_over(self, sms: Sms, by_twilio: bool = False) -> None:
        account = self._account
        text = Text(sms.sid, False, sms.body, sms.sender or "", account.now(), sms.media, by_twilio)
        account.line(sms.to).texts.append(text)
        account.feed.publish(What.MESSAGE, sms.to, sms.sid)

    async def _call_back(self, told: list[Sms]) -> None:
        for sms in reversed(told) if self.out_of_order else told:
            for _ in range(2 if self.repeats else 1):
                if sms.status_callback:
                    await self._account.webhooks.deliver(sms.status_callback, status_form(sms))


def status_form(sms: Sms) -> dict[str, str]:
    form = {
        "AccountSid": sms.account_sid,
        "ApiVersion": API_VERSION,
        "From": sms.sender or "",
        "MessageSid": sms.sid,
        "MessageStatus": sms.status,
        "SmsSid": sms.sid,
        "SmsStatus": sms.status,
        "To": sms.to,
    }
    if sms.service_sid:
        form["MessagingServiceSid"] = sms.service_sid
    if sms.error_code:
        form["ErrorCode"] = str(sms.error_code)
    if sms.status == "delivered":
        form["RawDlrDoneDate"] = sms.updated.strftime("%y%m%d%H%M")
    return form
