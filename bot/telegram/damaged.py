"""An update that the library cannot model still has a chat, a text, a button: those, as an update that it can.

A field that is missing, or a type that is newer than the library inside a quoted message, must not keep us from
answering. Only what `inbound` reads is taken over; what is not as it should be is left out.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from aiogram.enums import ContentType
from aiogram.types import Update
from pydantic import ValidationError

from bot.telegram.api import Json
from bot.words.clean import storable

# What a person sends that is not text. Anything else without text is Telegram's own remark about
# the chat (a message pinned, a timer set), to which an answer would be odd.
ATTACHMENTS = frozenset(
    {
        ContentType.ANIMATION,
        ContentType.AUDIO,
        ContentType.CHECKLIST,
        ContentType.DICE,
        ContentType.DOCUMENT,
        ContentType.GAME,
        ContentType.GIFT,
        ContentType.INVOICE,
        ContentType.LIVE_PHOTO,
        ContentType.LOCATION,
        ContentType.PAID_MEDIA,
        ContentType.PHOTO,
        ContentType.POLL,
        ContentType.RICH_MESSAGE,
        ContentType.STICKER,
        ContentType.STORY,
        ContentType.UNKNOWN,  # newer than the library
        ContentType.VENUE,
        ContentType.VIDEO,
        ContentType.VIDEO_NOTE,
        ContentType.VOICE,
    }
)
_SENT = frozenset(kind.value for kind in ATTACHMENTS)

_PICTURE = {"file_unique_id": "", "width": 0, "height": 0}
_HIDDEN = {"type": "hidden_user", "date": 1, "sender_user_name": ""}


def repaired(raw: str) -> Update | None:
    """What can be read of this JSON; None when that says nothing."""
    try:
        update = json.loads(raw)
    except (ValueError, RecursionError):
        return None
    if not isinstance(update, dict):
        return None
    for kind, read in _KINDS.items():
        if found := read(_table(update.get(kind))):
            return _modelled({"update_id": update.get("update_id"), kind: found})
    return None


def _modelled(update: Json) -> Update | None:
    try:
        return Update.model_validate(update)
    except ValidationError:
        return None


def _message(table: Json) -> Json | None:
    found = _quoted(table)
    if found is None:
        return None
    found |= _some(
        contact=_contact(_table(table.get("contact"))),
        reply_to_message=_quoted(_table(table.get("reply_to_message"))),
        forward_origin=_HIDDEN if table.get("forward_origin") else None,
        refunded_payment=_refund(_table(table.get("refunded_payment"))),
    )
    says = found.keys() & {"text", "caption", "contact", "refunded_payment"} or table.keys() & _SENT
    return found if says else None


def _edited(table: Json) -> Json | None:
    found = _message(table)
    return {**found, "edit_date": 1} if found else None


def _tap(table: Json) -> Json | None:
    """Without its chat it may stand in anybody's."""
    message, data = _quoted(_table(table.get("message"))), _text(table.get("data"))
    if message is None or not data:
        return None
    person = _person(table.get("from"), message["chat"])
    id = _text(table.get("id")) or ""
    return {"id": id, "from": person, "chat_instance": "", "message": message, "data": data}


def _membership(table: Json) -> Json | None:
    chat = _chat(table.get("chat"))
    if chat is None:
        return None
    person = _person(table.get("from"), chat)
    status = _table(table.get("new_chat_member")).get("status")
    new = {"status": status, "user": person, "until_date": 0}
    return {
        "chat": chat,
        "from": person,
        "date": 1,
        "old_chat_member": {**new, "status": "left"},
        "new_chat_member": new,
    }


_KINDS: Mapping[str, Callable[[Json], Json | None]] = {
    "message": _message,
    "edited_message": _edited,
    "callback_query": _tap,
    "my_chat_member": _membership,
}


def _quoted(table: Json) -> Json | None:
    """A message without what it refers to."""
    chat = _chat(table.get("chat"))
    if chat is None:
        return None
    found = {"message_id": _number(table.get("message_id")) or 0, "date": 1, "chat": chat}
    texts = {name: _text(table.get(name)) for name in ("text", "caption")}
    return (
        found | _some(**texts, photo=_photo(table.get("photo"))) | {"from": _person(table.get("from"), chat)}
    )


def _chat(value: Any) -> Json | None:
    """People have positive numbers, and groups negative ones."""
    table = _table(value)
    id = _number(table.get("id"))
    if not id:
        return None
    return {"id": id, "type": _text(table.get("type")) or ("private" if id > 0 else "group")}


def _person(value: Any, chat: Json) -> Json:
    """In a private chat the chat's number is the person's."""
    table = _table(value)
    return {
        "id": _number(table.get("id")) or chat["id"],
        "is_bot": table.get("is_bot") is True,
        "first_name": _text(table.get("first_name")) or "",
    } | _some(language_code=_text(table.get("language_code")))


def _contact(table: Json) -> Json | None:
    phone = _text(table.get("phone_number"))
    if not phone:
        return None
    return {"phone_number": phone, "first_name": ""} | _some(user_id=_number(table.get("user_id")))


def _refund(table: Json) -> Json | None:
    """The library knows it in Stars alone, and the charge says which currency it was."""
    charge, amount = _text(table.get("telegram_payment_charge_id")), _number(table.get("total_amount"))
    if not charge or amount is None:
        return None
    return {"total_amount": amount, "invoice_payload": "", "telegram_payment_charge_id": charge}


def _photo(value: Any) -> list[Json] | None:
    sizes = [_table(size) for size in value] if isinstance(value, list) else []
    return [
        {**_PICTURE, "file_id": id} | _some(file_size=_number(size.get("file_size")))
        for size in sizes
        if (id := _text(size.get("file_id")))
    ] or None


def _table(value: Any) -> Json:
    return value if isinstance(value, dict) else {}


def _text(value: Any) -> str | None:
    return storable(value) if isinstance(value, str) else None


def _number(value: Any) -> int | None:
    return value if type(value) is int else None


def _some(**fields: Any) -> Json:
    """Those that are there."""
    return {name: value for name, value in fields.items() if value is not None}
