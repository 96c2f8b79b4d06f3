"""A phone with nothing but text messages on the page."""

from __future__ import annotations

from dataclasses import asdict
from urllib.parse import parse_qs, urlsplit

import phonenumbers

from playground.handset import Followed, Json, Someone, epoch, is_web
from playground.segments import segmentation
from playground.twilio import Phone, Text, TwilioWorld


def dialled(number: str) -> str:
    """As a phone shows it: "+1 555-555-0100"."""
    return phonenumbers.format_number(
        phonenumbers.parse(number), phonenumbers.PhoneNumberFormat.INTERNATIONAL
    )


class SmsHandset:
    channel = "sms"

    def __init__(self, who: Someone, phone: Phone, world: TwilioWorld) -> None:
        self.who = who
        self._phone = phone
        self._world = world

    @property
    def number(self) -> str:
        return self._phone.number

    def shown(self) -> Json:
        return asdict(self.who) | {
            "channel": self.channel,
            "number": self.number,
            "other": dialled(self._world.numbers[0]),
            "stopped": self._phone.opted_out,
            "messages": [self._text(text) for text in self._phone.messages],
        }

    def _text(self, text: Text) -> Json:
        size = segmentation(text.body)
        return {
            "id": text.sid,
            "mine": text.mine,
            "at": epoch(text.date),
            "text": text.body,
            "media": list(text.media),
            "segments": size.segments,
            "encoding": size.encoding,
            "by_twilio": text.by_twilio,
            "status": self._status(text),
        }

    def _status(self, text: Text) -> str:
        sms = self._world.messages.get(text.sid)
        return sms.status if sms and not text.mine else ""

    async def says(self, text: str, _reply_to: int | None = None, /) -> None:
        """Twilio waits for the service's answer; a person who texts does not."""
        self._world.tasks.start(self._phone.texts(text))

    async def follows(self, link: str) -> Followed:
        parts = urlsplit(link)
        if parts.scheme == "sms":
            await self.says(parse_qs(parts.query).get("body", [""])[0])
            return Followed()
        if parts.hostname in {"t.me", "telegram.me"}:
            return Followed(note="That code opens Telegram, which this phone does not have.")
        return Followed(opens=link) if is_web(link) else Followed(note=f"The code says: {link}")
