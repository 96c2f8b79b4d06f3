"""Formatting that a person typed, as the marks of `loyalty.messages.formatting`."""

from __future__ import annotations

from collections.abc import Mapping

from aiogram.enums import MessageEntityType
from aiogram.types import Message, MessageEntity
from aiogram.utils.text_decorations import HtmlDecoration

from bot.words.clean import storable
from loyalty.messages.formatting import Mark, Style, marked, unmarked

_LONGEST = 16_000  # with all its addresses; a text of more is taken without its formatting

# Of the others stay the words: a custom emoji is for bots that pay, and a mention for whoever can see the person.
_STYLES: Mapping[str, Style] = {
    MessageEntityType.BOLD: Style.BOLD,
    MessageEntityType.ITALIC: Style.ITALIC,
    MessageEntityType.UNDERLINE: Style.UNDERLINE,
    MessageEntityType.STRIKETHROUGH: Style.STRIKETHROUGH,
    MessageEntityType.SPOILER: Style.SPOILER,
    MessageEntityType.CODE: Style.CODE,
    MessageEntityType.PRE: Style.PRE,
    MessageEntityType.BLOCKQUOTE: Style.QUOTE,
    MessageEntityType.EXPANDABLE_BLOCKQUOTE: Style.QUOTE,
    MessageEntityType.TEXT_LINK: Style.LINK,
}


class _Marks(HtmlDecoration):
    """The library knows where entities begin and end, in Telegram's units, and how they nest."""

    def apply_entity(self, entity: MessageEntity, text: str) -> str:
        style = _STYLES.get(entity.type)
        return marked(Mark(style, entity.url or ""), text) if style else text

    def quote(self, value: str) -> str:
        return unmarked(value)


_MARKS = _Marks()


def as_formatted(message: Message) -> str:
    """The text or caption with its marks; "" where nothing in it is formatted."""
    entities = message.entities or message.caption_entities or []
    if not any(entity.type in _STYLES for entity in entities):
        return ""
    found = storable(_MARKS.unparse(message.text or message.caption or "", entities), _LONGEST + 1)
    return found if len(found) <= _LONGEST else ""
