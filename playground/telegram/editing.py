"""Methods that change or take back what the bot sent, and answer taps."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from playground.feed import What
from playground.telegram.errors import NOT_MODIFIED, STALE_QUERY, bad_request
from playground.telegram.markup import read_inline
from playground.telegram.params import Params
from playground.telegram.sending import check_caption, check_text, read_caption, read_text
from playground.telegram.state import QUERY_LIFETIME, Chat, TelegramState
from playground.telegram.values import Alert, Answer, Message

DELETABLE_FOR = timedelta(hours=48)
MAX_ALERT = 200


def edit_message_text(state: TelegramState, params: Params) -> Answer:
    text, markup = read_text(params), read_inline(params)
    chat, message = _editable(state, params)
    if message.file:
        raise bad_request("there is no text in the message to edit")
    check_text(text)
    return _changed(state, chat, replace(message, text=text.text, entities=text.entities, markup=markup))


def edit_message_caption(state: TelegramState, params: Params) -> Answer:
    caption, markup = read_caption(params), read_inline(params)
    chat, message = _editable(state, params)
    if not message.file:
        raise bad_request("there is no caption in the message to edit")
    check_caption(caption)
    above = params.flag("show_caption_above_media")
    new = replace(message, text=caption.text, entities=caption.entities, markup=markup, caption_above=above)
    return _changed(state, chat, new)


def edit_message_media(state: TelegramState, params: Params) -> Answer:
    media = params.json("media", "can't parse input media JSON object")
    if not isinstance(media, dict):
        raise bad_request("input media is not specified")
    kind = media.get("type")
    if kind not in {"photo", "document"}:
        raise bad_request("can't parse InputMedia: unsupported type specified")
    caption, markup = read_caption(Params(media)), read_inline(params)
    chat, message = _editable(state, params)
    check_caption(caption)
    file = state.files.sent(kind, str(media.get("media") or ""), params, part="")
    above = bool(media.get("show_caption_above_media"))
    new = replace(
        message, text=caption.text, entities=caption.entities, file=file, markup=markup, caption_above=above
    )
    return _changed(state, chat, new)


def edit_message_reply_markup(state: TelegramState, params: Params) -> Answer:
    markup = read_inline(params)
    chat, message = _editable(state, params)
    return _changed(state, chat, replace(message, markup=markup))


def _editable(state: TelegramState, params: Params) -> tuple[Chat, Message]:
    if not params.text("chat_id") and not params.text("message_id"):
        raise bad_request("message identifier is not specified")
    chat = state.named_chat(params)
    message = chat.messages.get(params.integer("message_id"))
    if message is None:
        raise bad_request("message to edit not found")
    if message.mine:
        raise bad_request("message can't be edited")
    return chat, message


def _changed(state: TelegramState, chat: Chat, message: Message) -> Answer:
    if message == chat.messages[message.id]:
        raise bad_request(NOT_MODIFIED)
    return state.as_json(chat, state.change(chat, message))


def delete_message(state: TelegramState, params: Params) -> Answer:
    chat = state.named_chat(params)
    message = chat.messages.get(params.integer("message_id"))
    if message is None:
        raise bad_request("message to delete not found")
    if state.now() - message.date > DELETABLE_FOR:
        raise bad_request("message can't be deleted for everyone")
    del chat.messages[message.id]
    state.feed.publish(What.DELETED, chat.user.id, message.id)
    return True


def answer_callback_query(state: TelegramState, params: Params) -> Answer:
    query = state.queries.get(params.text("callback_query_id"))
    if query is None or state.now() - query.at > QUERY_LIFETIME:
        raise bad_request(STALE_QUERY)
    text, url = params.text("text"), params.text("url") or None
    if len(text) > MAX_ALERT:
        raise bad_request("MESSAGE_TOO_LONG")
    if url and not url.startswith((f"https://t.me/{state.bot.username}?start=", "tg://")):
        raise bad_request("URL_INVALID")  # anything else is for games only
    del state.queries[params.text("callback_query_id")]
    if text or url:
        state.chats[query.chat_id].alerts.append(Alert(text, params.flag("show_alert"), state.now(), url))
    state.feed.publish(What.ALERT, query.chat_id)
    return True
