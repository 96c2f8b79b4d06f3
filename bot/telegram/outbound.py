"""Sending: anew or in the place of the tapped message, as one message where it can be."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from typing import cast

from aiogram import Bot
from aiogram.exceptions import TelegramAPIError, TelegramBadRequest, TelegramEntityTooLarge

from bot.links import Links
from bot.telegram import TELEGRAM, lengths
from bot.telegram.api import Call, Posted, Session
from bot.telegram.checkouts import Checkouts
from bot.telegram.errors import BAD_BUTTON, NOT_MODIFIED, NOWHERE, UNEDITABLE, outcome, says
from bot.telegram.methods import (
    Photo,
    checked,
    document,
    edited_caption,
    edited_photo,
    edited_text,
    invoice,
    messages,
    photo,
)
from bot.telegram.pages import Layout, Page
from bot.telegram.photos import NotDrawnError, Photographer, Photos, Pictures
from bot.words.markup import without_tags
from bot.words.texts import Texts
from handlers.turn.conversation import Shown
from loyalty.messages.extras import Checkout, Drawn, Invoice, Picture
from loyalty.messages.message import Message
from loyalty.messages.outcomes import Outcome, Sent, Unclear
from scheduler.delivery.channel import Delivery

log = logging.getLogger(__name__)


class TelegramChannel:
    """Sends by one `Bot`. `pictures` draws, `photos` remembers what was uploaded, `design` names
    what all pictures share (the shop's name and colour), so that a new look is uploaded. `provider` is the
    token of whoever takes payments."""

    name = TELEGRAM.name

    def __init__(
        self,
        bot: Bot,
        texts: Texts,
        links: Links,
        pictures: Pictures,
        photos: Photos,
        design: str = "",
        *,
        provider: str = "",
        checkouts: Checkouts | None = None,
    ) -> None:
        self._bot = bot
        self._texts = texts
        self._provider = provider
        self._checkouts = checkouts
        self._layout = Layout(texts, links)
        self._photographer = Photographer(pictures, photos, links, design)

    async def send(self, delivery: Delivery) -> Outcome:
        try:
            return await self._send(delivery)
        except TelegramAPIError as error:
            return outcome(error)
        except Exception as error:  # ours, not Telegram's: it must not stop the messages of others
            log.exception("message %d", delivery.id)
            return Unclear(type(error).__name__)

    def preview(self, message: Message, locale: str) -> Shown:
        """What is read, and how much of the room it takes."""
        page = self._layout.page(message, locale)
        limit = lengths.CAPTION if page.picture else lengths.TEXT
        return Shown(without_tags(page.text), lengths.shown(page.text), limit)

    async def close(self) -> None:
        await self._bot.session.close()

    async def _send(self, delivery: Delivery) -> Outcome:
        for extra in delivery.message.extras:
            if isinstance(extra, Checkout):
                return await self._check(extra, delivery)
            if isinstance(extra, Invoice):
                return await self._bill(extra, delivery)
        return await self._said(delivery)

    async def _check(self, extra: Checkout, delivery: Delivery) -> Outcome:
        why = "" if extra.ok else self._texts.plain(delivery.message, delivery.locale)
        posted = await self._post(checked(extra.query, why))
        if self._checkouts:
            self._checkouts.answered(extra.query)
        return _sent(posted)

    async def _bill(self, extra: Invoice, delivery: Delivery) -> Outcome:
        title = extra.title.into(delivery.locale)
        words = self._texts.plain(delivery.message, delivery.locale)
        return _sent(await self._post(invoice(int(delivery.to), extra, title, words, self._provider)))

    async def _said(self, delivery: Delivery) -> Outcome:
        page = self._layout.page(delivery.message, delivery.locale)
        try:
            return await self._drawn(delivery, page)
        except TelegramBadRequest as error:
            if not says(error, *BAD_BUTTON):
                raise
        # Telegram has no button for an address it does not reach itself, as http://localhost.
        page = self._layout.page_without_addresses(delivery.message, delivery.locale)
        return await self._drawn(delivery, page)

    async def _drawn(self, delivery: Delivery, page: Page) -> Outcome:
        """A picture that cannot be made, or that Telegram does not take, costs nobody the words."""
        try:
            return await self._placed(delivery, page)
        except NotDrawnError:
            words = page.without_picture()
        except (TelegramBadRequest, TelegramEntityTooLarge) as error:
            if page.picture is None or says(error, *NOWHERE, *BAD_BUTTON):
                raise
            log.warning("message %d goes without its picture: %s", delivery.id, error.message)
            words = self._layout.picture_refused(delivery.message, page, error.message, delivery.locale)
        return await self._placed(delivery, words)

    async def _placed(self, delivery: Delivery, page: Page) -> Outcome:
        chat = int(delivery.to)
        if delivery.edit and page.is_editable:
            edited = await self._edit(chat, int(delivery.edit), page, delivery.locale)
            if edited:
                return Sent(str(edited.message_id or delivery.edit))
        return await self._anew(chat, page, delivery.locale)

    async def _anew(self, chat: int, page: Page, locale: str) -> Outcome:
        """A text too long for a caption follows its picture in messages of its own."""
        has_caption = lengths.fits(page.text, lengths.CAPTION)
        if page.picture and has_caption and not page.file:
            return _sent(await self._send_photo(chat, page.picture, page, locale))
        if page.file and has_caption and not page.picture:
            return _sent(await self._post(document(chat, page.file, page)))
        posted: list[Posted] = []
        if page.picture:
            posted.append(await self._send_photo(chat, page.picture, None, locale))
        files = [document(chat, page.file, None)] if page.file else []
        return await self._in_order(posted, [*messages(chat, page), *files])

    async def _in_order(self, posted: list[Posted], calls: Sequence[Call]) -> Outcome:
        """Several messages for one. When a later one fails the person has half of it: that is not
        "refused", and to begin again would double it."""
        for call in calls:
            try:
                posted.append(await self._post(call))
            except TelegramAPIError as error:
                if not posted:
                    raise
                return Unclear(f"{len(posted)} of its parts were sent, then: {error.message}")
        return _sent(posted[-1])

    async def _edit(self, chat: int, message_id: int, page: Page, locale: str) -> Posted | None:
        """The tapped message changed in place, or None where it has to be said anew.

        We are not told whether that message was a text or a picture. A new picture replaces either;
        a text is tried as a text, then as the caption of the picture that stays.
        """
        has_caption = lengths.fits(page.text, lengths.CAPTION)
        if page.picture:
            if not has_caption:
                return None
            return await self._edit_photo(chat, message_id, page.picture, page, locale)
        ways = [edited_text(chat, message_id, page)] if lengths.fits(page.text, lengths.TEXT) else []
        ways += [edited_caption(chat, message_id, page)] if has_caption else []
        for way in ways:
            if edited := await self._try_edit(message_id, way):
                return edited
        return None

    async def _edit_photo(
        self,
        chat: int,
        message_id: int,
        face: Drawn | Picture,
        page: Page,
        locale: str,
    ) -> Posted | None:
        async def edit(drawn: Photo) -> Posted | None:
            return await self._try_edit(message_id, edited_photo(chat, message_id, drawn, page))

        return await self._photographer.show(face, locale, edit)

    async def _try_edit(self, message_id: int, way: Call) -> Posted | None:
        try:
            return await self._post(way)
        except TelegramBadRequest as error:
            if says(error, NOT_MODIFIED):
                return Posted(message_id)
            if says(error, *UNEDITABLE):
                return None
            raise

    async def _send_photo(
        self,
        chat: int,
        face: Drawn | Picture,
        page: Page | None,
        locale: str,
    ) -> Posted:
        async def send(drawn: Photo) -> Posted:
            return await self._post(photo(chat, drawn, page))

        return await self._photographer.show(face, locale, send)

    async def _post(self, call: Call) -> Posted:
        return await cast(Session, self._bot.session).post(self._bot, call)


def _sent(posted: Posted) -> Sent:
    return Sent(str(posted.message_id or ""))
