"""Calls of the Bot API, made of pages."""

from __future__ import annotations

from typing import Any

from aiogram.methods import (
    EditMessageCaption,
    EditMessageMedia,
    EditMessageText,
    SendDocument,
    SendMessage,
    SendPhoto,
    TelegramMethod,
)
from aiogram.types import BufferedInputFile, InputMediaPhoto, LinkPreviewOptions

from bot.telegram import lengths
from bot.telegram.pages import Keyboard, Page
from loyalty.messages import File

HTML = "HTML"
NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


def messages(chat: int, page: Page) -> list[TelegramMethod[Any]]:
    """The text in as many messages as it needs; the last has the buttons."""
    *before, last = lengths.pieces(page.text)
    return [*(_message(chat, text, None) for text in before), _message(chat, last, page.keyboard)]


def photo(chat: int, drawn: str | BufferedInputFile, page: Page | None) -> SendPhoto:
    """With the page as its caption, or bare."""
    if page is None:
        return SendPhoto(chat_id=chat, photo=drawn)
    return SendPhoto(
        chat_id=chat, photo=drawn, caption=page.text, parse_mode=HTML, reply_markup=page.keyboard
    )


def document(chat: int, file: File, page: Page | None) -> SendDocument:
    """With the page as its caption, or bare."""
    content = BufferedInputFile(file.content.encode(errors="replace"), file.name)
    if page is None:
        return SendDocument(chat_id=chat, document=content)
    return SendDocument(
        chat_id=chat, document=content, caption=page.text, parse_mode=HTML, reply_markup=page.keyboard
    )


def edited_text(chat: int, message_id: int, page: Page) -> TelegramMethod[Any]:
    return EditMessageText(
        chat_id=chat,
        message_id=message_id,
        text=page.text,
        parse_mode=HTML,
        link_preview_options=NO_PREVIEW,
        reply_markup=page.inline,
    )


def edited_caption(chat: int, message_id: int, page: Page) -> TelegramMethod[Any]:
    return EditMessageCaption(
        chat_id=chat,
        message_id=message_id,
        caption=page.text,
        parse_mode=HTML,
        reply_markup=page.inline,
    )


def edited_photo(
    chat: int, message_id: int, drawn: str | BufferedInputFile, page: Page
) -> TelegramMethod[Any]:
    media = InputMediaPhoto(media=drawn, caption=page.text, parse_mode=HTML)
    return EditMessageMedia(chat_id=chat, message_id=message_id, media=media, reply_markup=page.inline)


def _message(chat: int, text: str, keyboard: Keyboard | None) -> SendMessage:
    return SendMessage(
        chat_id=chat,
        text=text,
        parse_mode=HTML,
        link_preview_options=NO_PREVIEW,
        reply_markup=keyboard,
    )
