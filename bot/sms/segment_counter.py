"""What a message costs by SMS, in the words and letters it would go out in."""

from __future__ import annotations

from dataclasses import dataclass

from bot.sms.outbound import SmsChannel
from bot.sms.segments import fold, measure
from loyalty.messages.message import Message
from scheduler.broadcasts.segments import Segments


@dataclass(frozen=True, slots=True)
class SmsSegmentCounter:
    channel: SmsChannel

    def segments(self, locale: str, message: Message) -> Segments:
        rich = self.channel.body(message, locale, folded=False)
        return Segments(
            measure(self.channel.body(message, locale)).segments,
            measure(fold(rich)).segments,
            measure(rich).segments,
        )
