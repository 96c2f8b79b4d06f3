"""From a `Message` to one SMS: the short text, numbered options, addresses, and what it costs."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import assert_never

from twilio.base import values
from twilio.rest import Client

from bot.clock import Clock, system
from bot.links import Links
from bot.sms import SMS
from bot.sms.errors import outcome
from bot.sms.inbound import SID
from bot.sms.segments import fold, measure, tidy
from bot.words.passing_on import passed_on
from bot.words.texts import Texts
from handlers.turn.conversation import Shown
from loyalty.messages.extras import (
    AskPhone,
    CardPicture,
    CataloguePicture,
    Chart,
    Checkout,
    Choices,
    File,
    Invoice,
    JoinPicture,
    Link,
    Picture,
    VoucherPicture,
)
from loyalty.messages.kind import Class
from loyalty.messages.message import CopyText, Extra, Lines, Message
from loyalty.messages.outcomes import Later, Outcome, Sent
from scheduler.delivery.channel import Delivery

log = logging.getLogger(__name__)

STATUS_PATH = "/sms/status"
LIMIT = 1600  # characters that Twilio takes at most
CUT = "..."  # "…" is outside GSM-7 and would double the price
_WORD = 80  # how far back a cut looks for the end of a word

# Seconds that Twilio may be told to keep a message in its queue: from 1 to 36,000, and more than 5 is advised.
# https://www.twilio.com/docs/messaging/api/message-resource
LONGEST = 36_000
SHORTEST = 6


@dataclass(frozen=True, slots=True)
class Sender:
    """A number or a name of ours, or a Messaging Service that picks one."""

    number: str = ""
    service_sid: str = ""


class SmsChannel:
    """`folded` are the languages whose letters are made plain, so that they fit GSM-7; `mms` sends
    the card's picture beside its address; `now` (UTC) is asked how long a message has still to live."""

    name = SMS.name

    def __init__(
        self,
        client: Client,
        texts: Texts,
        links: Links,
        sender: Sender,
        folded: frozenset[str] = frozenset(),
        mms: bool = False,
        now: Clock = system,
    ) -> None:
        self._client = client
        self._texts = texts
        self._links = links
        self._sender = sender
        self._folded = folded
        self._mms = mms
        self._now = now

    async def send(self, delivery: Delivery) -> Outcome:
        try:
            return await self._send(delivery)
        except Exception as error:
            return outcome(error)

    async def close(self) -> None:
        await self._client.http_client.close()

    def body(self, message: Message, locale: str, folded: bool | None = None) -> str:
        """The text as it goes out; with `folded`, in plain letters or not whatever the shop does: a dry run
        measures both."""
        return shortened(*self._parts(message, locale, folded))

    def preview(self, message: Message, locale: str) -> Shown:
        """The text, what it costs, and how long it is before anything of it gives way."""
        text, after = self._parts(message, locale)
        whole = text + after
        size = measure(whole)
        return Shown(whole, _units(whole), LIMIT, size.segments, size.encoding.value)

    def _parts(self, message: Message, locale: str, folded: bool | None = None) -> tuple[str, str]:
        """The text, and what stands under it."""
        text = self._texts.plain(message, locale)
        after = [line for line in self._after(message, locale) if line not in text]
        plain = fold if (locale in self._folded if folded is None else folded) else tidy
        return plain(text), plain("".join(f"\n{line}" for line in after))

    async def _send(self, delivery: Delivery) -> Outcome:
        left = _seconds_left(delivery.ends_at, self._now())
        if left is not None and left < SHORTEST:
            return Later(left + 1, "its end is too near for a text")  # by then it has outlived itself
        body = self.body(delivery.message, delivery.locale)
        sent = await self._client.messages.create_async(
            to=delivery.to,
            body=body,
            from_=self._sender.number or values.unset,
            messaging_service_sid=self._sender.service_sid or values.unset,
            media_url=self._media(delivery.message) or values.unset,
            status_callback=self._links.below(STATUS_PATH),
            # Twilio looks at it when it hands the message to the carrier; from there on it is the carrier's.
            validity_period=values.unset if left is None else min(left, LONGEST),
        )
        sid = str(sent.sid)
        return Sent(sid if sent.sid and SID.fullmatch(sid) else "", measure(body).segments)

    def _after(self, message: Message, locale: str) -> Iterator[str]:
        """What stands under the text: the address of a file, which the text is about; the options, next to the
        question they answer; other addresses. What nobody asked for has no numbers: those stand for the options of
        the last answer."""
        answers = message.kind.cls is Class.REPLY
        yield from (self._links.below(extra.path) for extra in message.extras if isinstance(extra, File))
        yield from (self._options(extra, locale) for extra in message.extras if answers and _asks(extra))
        for extra in message.extras:
            if address := self._address(extra, locale):
                yield address

    def _options(self, extra: Extra, locale: str) -> str:
        assert isinstance(extra, Choices)
        return self._texts.numbered(extra.options, locale)

    def _address(self, extra: Extra, locale: str) -> str:
        match extra:
            case CopyText():
                return passed_on(extra, self._texts, self._links, locale)
            case CardPicture(token):
                return self._links.card(token)
            case Link():
                return self._links.resolve(extra)
            case (
                Choices()
                | File()
                | VoucherPicture()
                | CataloguePicture()
                | JoinPicture()
                | Picture()
                | Chart()
                | AskPhone()
                | Invoice()
                | Checkout()
                | Lines()
            ):
                # Options are numbered; a file's address comes before them; the voucher's code and the lines are in the text; pictures
                # only go with words that do without; we know the phone.
                return ""
            case _:
                assert_never(extra)

    def _media(self, message: Message) -> list[str]:
        pictures = (extra for extra in message.extras if isinstance(extra, CardPicture))
        return [self._links.picture(card.token) for card in pictures] if self._mms else []


def _seconds_left(ends_at: datetime | None, now: datetime) -> int | None:
    """Whole ones, and never more than there are."""
    return None if ends_at is None else max(0, int((ends_at - now).total_seconds()))


def _asks(extra: Extra) -> bool:
    return isinstance(extra, Choices) and extra.numbered and bool(extra.options)


def shortened(text: str, after: str) -> str:
    """Text and what stands under it within the limit; the text gives way, at the end of a word."""
    if _units(text) + _units(after) <= LIMIT:
        return text + after
    room = LIMIT - _units(after) - len(CUT)
    kept = text.encode("utf-16-le", "replace")[: 2 * room].decode("utf-16-le", "ignore")
    before, space, _ = kept[-_WORD:].rpartition(" ")
    end = len(kept) - _WORD + len(before) if space and len(kept) > _WORD else len(kept)
    return kept[:end].rstrip() + CUT + after


def _units(text: str) -> int:
    return len(text) + sum(char > "\uffff" for char in text)
