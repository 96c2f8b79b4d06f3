"""The parts of updates that come from people, in the shapes the Bot API documents."""

from __future__ import annotations

from playground.telegram.files import Files
from playground.telegram.markup import Json
from playground.telegram.params import Upload
from playground.telegram.state import Chat, TelegramState
from playground.telegram.values import Message


def contact_of(phone: str, first_name: str, user_id: int | None = None) -> Json:
    """Telegram writes the number with or without a plus, depending on the app; here without."""
    contact: Json = {"phone_number": phone.removeprefix("+"), "first_name": first_name}
    return {"contact": contact | ({"user_id": user_id} if user_id else {})}


def sticker_of(files: Files, emoji: str) -> Json:
    file = files.add("sticker", Upload("sticker.webp", emoji.encode(), "image/webp"))
    shape = {"type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False}
    return {"sticker": file.as_json() | shape | {"emoji": emoji, "set_name": "Playground"}}


def voice_of(files: Files, seconds: int) -> Json:
    file = files.add("voice", Upload("voice.ogg", bytes(seconds * 100), "audio/ogg"))
    return {"voice": file.as_json() | {"duration": seconds, "mime_type": "audio/ogg"}}


def tap_of(state: TelegramState, chat: Chat, under: Message, query_id: str, data: str) -> Json:
    """A callback query; the message is as it is now, or "inaccessible" (date 0) when it was deleted."""
    now = chat.messages.get(under.id)
    gone = {"chat": chat.user.as_chat(), "message_id": under.id, "date": 0}
    return {
        "id": query_id,
        "from": chat.user.as_json(),
        "message": state.as_json(chat, now) if now else gone,
        "chat_instance": str(-chat.user.id * 7919),
        "data": data,
    }


def block_change(state: TelegramState, chat: Chat, blocked: bool) -> Json:
    bot = state.bot.as_json()
    member = {"user": bot, "status": "member"}
    kicked = {"user": bot, "status": "kicked", "until_date": 0}
    return {
        "chat": chat.user.as_chat(),
        "from": chat.user.as_json(),
        "date": int(state.now().timestamp()),
        "old_chat_member": member if blocked else kicked,
        "new_chat_member": kicked if blocked else member,
    }
