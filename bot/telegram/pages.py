"""A message as Telegram lays it out: text, buttons, at most one picture, at most one file."""

from __future__ import annotations

import html
from dataclasses import dataclass, field, replace
from datetime import date
from typing import assert_never

from bot.links import Links
from bot.telegram import keyboards
from bot.telegram.api import Json
from bot.words.passing_on import passed_on
from bot.words.texts import Texts
from loyalty.messages.extras import (
    AskPhone,
    CardPicture,
    CataloguePicture,
    Chart,
    Checkout,
    Choices,
    Drawn,
    File,
    Invoice,
    JoinPicture,
    Link,
    Option,
    Picture,
    VoucherPicture,
)
from loyalty.messages.kind import Class, Kind
from loyalty.messages.kinds.promotions import PromotionKind
from loyalty.messages.message import CopyText, Lines, Message
from loyalty.value import value

ASK_PHONE = "button-share-phone"
COPY = "button-copy"


@dataclass(slots=True)
class Parts:
    """A message's extras, sorted by where they go."""

    options: list[Option] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    picture: Drawn | Picture | None = None
    file: File | None = None
    copied: CopyText | None = None
    asks_phone: bool = False


def sort(message: Message) -> Parts:
    parts = Parts()
    for extra in message.extras:
        match extra:
            case Choices(options):
                parts.options += options
            case Link():
                parts.links.append(extra)
            case CardPicture() | VoucherPicture() | CataloguePicture() | JoinPicture() | Chart() | Picture():
                parts.picture = extra
            case File():
                parts.file = extra
            case CopyText():
                parts.copied = extra
            case AskPhone():
                parts.asks_phone = True
            case Lines() | Invoice() | Checkout():
                pass  # in the text already
            case _:
                assert_never(extra)
    return parts


@value(frozen=True, slots=True)
class Page:
    """`inline` are the buttons under the message, `beside` what happens under the input field: a
    message has one of the two, and an edited message keeps the first only."""

    text: str
    inline: Json | None = None
    beside: Json = field(default_factory=lambda: keyboards.PUT_AWAY)
    picture: Drawn | Picture | None = None
    file: File | None = None

    @property
    def keyboard(self) -> Json:
        """Putting away a keyboard that is not there does nothing, so nobody has to remember who was
        asked for a phone number."""
        return self.inline or self.beside

    @property
    def is_editable(self) -> bool:
        """Whether it can take the place of an earlier message."""
        return self.beside is keyboards.PUT_AWAY and self.file is None

    def without_picture(self) -> Page:
        return replace(self, picture=None)


class Layout:
    """Pages in the shop's words."""

    def __init__(self, texts: Texts, links: Links) -> None:
        self._texts = texts
        self._links = links
        self._last: dict[tuple[Kind, str], tuple[Message, date, Page]] = {}

    def page(self, message: Message, locale: str) -> Page:
        """What goes to many is laid out once a day for all who are told the same, one after the other."""
        if message.kind.cls is Class.REPLY:
            return self._laid_out(message, locale)
        alike, today = (message.kind, locale), self._texts.today
        last = self._last.get(alike)
        if last is None or last[1] != today or last[0] != message:
            last = self._last[alike] = message, today, self._laid_out(message, locale)
        return last[2]

    def _laid_out(self, message: Message, locale: str) -> Page:
        parts = sort(message)
        if parts.asks_phone:
            return self._asking(message, parts, locale)
        buttons = [*self._options(parts, locale), *(self._address(k, locale) for k in parts.links)]
        text = self._texts.rich(message, locale)
        if parts.copied is None:
            return self._page(text, parts, buttons)
        copied = passed_on(parts.copied, self._texts, self._links, locale)
        copy = keyboards.copy(self._texts.caption(COPY, locale), copied)
        return self._page(f"{text}\n\n{html.escape(copied)}", parts, [copy, *buttons])

    def picture_refused(self, message: Message, page: Page, reason: str, locale: str) -> Page:
        """The words alone; whoever decides whether they go out is told that, and why."""
        if message.kind is not PromotionKind.PROMOTION_PREVIEW:
            return page.without_picture()
        told = self._texts.rich(Message(PromotionKind.PICTURE_REFUSED, {"reason": reason}), locale)
        return replace(page.without_picture(), text=f"{page.text}\n\n{told}")

    def page_without_addresses(self, message: Message, locale: str) -> Page:
        """For addresses that Telegram takes no button for: they stand in the text."""
        parts = sort(message)
        addresses = (html.escape(self._links.resolve(link)) for link in parts.links)
        text = "\n".join((self._texts.rich(message, locale), *addresses))
        return self._page(text, parts, self._options(parts, locale))

    def _page(self, text: str, parts: Parts, buttons: list[Json | None]) -> Page:
        inline = keyboards.inline(buttons)
        return Page(text, inline, picture=parts.picture, file=parts.file)

    def _asking(self, message: Message, parts: Parts, locale: str) -> Page:
        """The phone's button takes the place of all others: these are numbered, as in an SMS."""
        numbered = html.escape(self._texts.numbered(parts.options, locale))
        text = "\n".join(filter(None, (self._texts.rich(message, locale), numbered)))
        ask = keyboards.ask_phone(self._texts.caption(ASK_PHONE, locale))
        return Page(text, None, ask, parts.picture, parts.file)

    def _options(self, parts: Parts, locale: str) -> list[Json | None]:
        return [keyboards.button(self._texts.label(o, locale), o.data) for o in parts.options]

    def _address(self, link: Link, locale: str) -> Json:
        label = self._texts.label(Option(link.label), locale)
        return keyboards.address(label, self._links.resolve(link))
