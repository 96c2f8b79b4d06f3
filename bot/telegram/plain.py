"""A text that a person typed in a private chat, which most updates are, read without aiogram's models: making them takes
as long as half of what the service does with such a text beside the database."""

from __future__ import annotations

from typing import Any

from bot.telegram import TELEGRAM
from bot.words.clean import first_name, storable
from handlers.turn.heard import Incoming, Said

_UPDATE = {"update_id", "message"}
_MESSAGE = {"message_id", "date", "chat", "from", "text"}


def plain(update: dict[str, Any]) -> Incoming | None:
    """What it says, as `inbound` would hear it; None for whatever has more to it, or is not as it should be."""
    if update.keys() != _UPDATE:
        return None
    match update["message"]:
        case {
            "message_id": int(message_id),
            "date": int(),
            "chat": {"id": int(chat), "type": "private"},
            "from": {"is_bot": False, "first_name": str(name), **person},
            "text": str(text),
        } as message if message.keys() == _MESSAGE and not text.startswith("/"):
            locale = person.get("language_code") or ""
            if type(chat) is not int or type(message_id) is not int or not isinstance(locale, str):
                return None
            return Incoming(
                key=str(update["update_id"]),
                channel=TELEGRAM.name,
                address=str(chat),
                heard=Said(storable(text)),
                name=first_name(name),
                locale=locale[:35],
                message=str(message_id) if message_id else "",
            )
    return None
