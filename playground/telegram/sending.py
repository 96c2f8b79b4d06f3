"""Methods that put something into a chat."""

from __future__ import annotations

from playground.feed import What
from playground.telegram.entities import formatted
from playground.telegram.errors import bad_request
from playground.telegram.html import Formatted
from playground.telegram.markup import read_markup
from playground.telegram.params import Params
from playground.telegram.state import Chat, TelegramState
from playground.telegram.values import Answer, Message

MAX_TEXT = 4096
MAX_CAPTION = 1024
ACTIONS = {
    "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice", "upload_document",
    "choose_sticker", "find_location", "record_video_note", "upload_video_note",
}  # fmt: skip


def read_text(params: Params) -> Formatted:
    given = params.json("entities", "can't parse entities JSON object")
    text = formatted(params.text("text"), params.text("parse_mode"), given)
    if not text.text:
        raise bad_request("message text is empty")
    return text


def check_text(text: Formatted) -> None:
    if len(text.text) > MAX_TEXT:
        raise bad_request("message is too long")


def read_caption(params: Params) -> Formatted:
    given = params.json("caption_entities", "can't parse caption entities JSON object")
    return formatted(params.text("caption"), params.text("parse_mode"), given)


def check_caption(caption: Formatted) -> None:
    if len(caption.text) > MAX_CAPTION:
        raise bad_request("message caption is too long")


def send_message(state: TelegramState, params: Params) -> Answer:
    text, markup = read_text(params), read_markup(params)
    chat = state.open_chat(params)
    reply_to = read_reply(chat, params)
    check_text(text)
    message = Message(
        state.next_message_id(),
        False,
        state.now(),
        text.text,
        text.entities,
        markup=markup.inline,
        reply_to=reply_to,
    )
    return state.as_json(chat, state.post(chat, message, markup))


def send_photo(state: TelegramState, params: Params) -> Answer:
    return _send_file(state, params, "photo")


def send_document(state: TelegramState, params: Params) -> Answer:
    return _send_file(state, params, "document")


def _send_file(state: TelegramState, params: Params, kind: str) -> Answer:
    caption, markup = read_caption(params), read_markup(params)
    chat = state.open_chat(params)
    reply_to = read_reply(chat, params)
    check_caption(caption)
    file = state.files.sent(kind, params.text(kind), params, part=kind)
    message = Message(
        state.next_message_id(), False, state.now(), caption.text, caption.entities, file, markup.inline, reply_to,
        caption_above=params.flag("show_caption_above_media"),
    )  # fmt: skip
    return state.as_json(chat, state.post(chat, message, markup))


def read_reply(chat: Chat, params: Params) -> int | None:
    """`reply_parameters`, or the older `reply_to_message_id`."""
    given = params.json("reply_parameters", "can't parse reply parameters JSON object") or {}
    if not isinstance(given, dict):
        raise bad_request("object expected as reply parameters")
    reply_to = given.get("message_id") or params.integer("reply_to_message_id")
    if not reply_to:
        return None
    if reply_to in chat.messages:
        return int(reply_to)
    if given.get("allow_sending_without_reply") or params.flag("allow_sending_without_reply"):
        return None
    raise bad_request("message to be replied not found")


def send_chat_action(state: TelegramState, params: Params) -> Answer:
    if params.text("action") not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    chat = state.open_chat(params)
    chat.action = (params.text("action"), state.now())
    state.feed.publish(What.TYPING, chat.user.id)
    return True
