"""Raw updates, as the Bot API sends them."""

from __future__ import annotations

from typing import Any

ANA = {"id": 1001, "is_bot": False, "first_name": "Ana", "last_name": "Nowak", "language_code": "pl"}
CHAT = {"id": 1001, "type": "private", "first_name": "Ana"}
GROUP = {"id": -5, "type": "group", "title": "Friends"}
BOT = {"id": 42, "is_bot": True, "first_name": "Arcade"}
PICTURE = {"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1}
FILE = {"file_id": "a", "file_unique_id": "b"}
VIDEO = {**PICTURE, "duration": 1}
STICKER = {**PICTURE, "type": "regular", "is_animated": False, "is_video": False}


def message(**fields: Any) -> dict[str, Any]:
    return {"message": {"message_id": 9, "date": 1783000000, "chat": CHAT, "from": ANA, **fields}}


def edited(**fields: Any) -> dict[str, Any]:
    return {"edited_message": {**message(**fields)["message"], "edit_date": 1783000060}}


def tap(data: str | None, **fields: Any) -> dict[str, Any]:
    under = {"message_id": 5, "date": 1783000000, "chat": CHAT, "from": BOT, "text": "Card"}
    query = {"id": "77", "from": ANA, "chat_instance": "x", "message": under, **fields}
    return {"callback_query": query | ({"data": data} if data is not None else {})}


def membership(old: str, new: str, **fields: Any) -> dict[str, Any]:
    def state(status: str) -> dict[str, Any]:
        return {"status": status, "user": BOT, **({"until_date": 0} if status == "kicked" else {})}

    change = {"chat": CHAT, "from": ANA, "date": 1783000000, **fields}
    return {"my_chat_member": change | {"old_chat_member": state(old), "new_chat_member": state(new)}}


def contact(phone: str, user_id: int | None = 1001) -> dict[str, Any]:
    card = {"phone_number": phone, "first_name": "Ana"}
    return message(contact=card | ({"user_id": user_id} if user_id else {}))


def reply(said: str, **to: Any) -> dict[str, Any]:
    original = {"message_id": 3, "date": 1783000000, "chat": CHAT, "from": BOT, **to}
    return message(text=said, reply_to_message=original)
