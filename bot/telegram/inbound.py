"""What Telegram brings, as the conversations hear it: `Update` -> `Incoming`.

Private chats only: in a group the bot says nothing. What is nothing to us is None.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping
from dataclasses import replace

from aiogram.enums import ChatMemberStatus, ChatType, ContentType
from aiogram.types import CallbackQuery, Chat, ChatMemberUpdated, Message, PreCheckoutQuery, Update, User
from pydantic import ValidationError

from bot.telegram import TELEGRAM
from bot.telegram.damaged import ATTACHMENTS, repaired
from bot.telegram.entities import as_formatted
from bot.words.clean import first_name, storable
from handlers.reading.phones import canonical
from handlers.turn.heard import (
    AskedToPay,
    Attached,
    Blocked,
    Chose,
    Edited,
    Heard,
    Incoming,
    Paid,
    Presented,
    Refunded,
    Said,
    Shared,
    Unblocked,
)

log = logging.getLogger(__name__)

ALLOWED = ["message", "edited_message", "callback_query", "my_chat_member", "pre_checkout_query"]

_COMMAND = re.compile(r"/(\w+)(?:@\w+)?(?:\s+(.*))?", re.DOTALL)
_PAYLOAD_LIMIT = 64

_MEMBERSHIP: Mapping[str, Blocked | Unblocked] = {
    ChatMemberStatus.KICKED: Blocked(),
    ChatMemberStatus.MEMBER: Unblocked(),
}


def read(raw: str) -> Update | None:
    """The update in this JSON, or None when it is none that we can read."""
    try:
        return Update.model_validate_json(raw)
    except (ValidationError, RecursionError) as error:
        log.warning("an update that cannot be read: %s", type(error).__name__)
        return None


def parse(raw: str) -> Incoming | None:
    """What a kept update says to us, for a second try."""
    update = read(raw) or repaired(raw)
    return heard(update) if update else None


def heard(update: Update) -> Incoming | None:
    """What this update says to us. Its id is the inbox key."""
    if update.message:
        return _from_message(update.update_id, update.message)
    if update.edited_message:
        return _from_edit(update.update_id, update.edited_message)
    if update.callback_query:
        return _from_tap(update.update_id, update.callback_query)
    if update.pre_checkout_query:
        return _from_checkout(update.update_id, update.pre_checkout_query)
    if update.my_chat_member:
        return _from_membership(update.update_id, update.my_chat_member)
    return None


def _from_checkout(update_id: int, query: PreCheckoutQuery) -> Incoming:
    """A payment is of a private chat: its id is the person's."""
    chat = Chat(id=query.from_user.id, type=ChatType.PRIVATE)
    what = AskedToPay(query.id, storable(query.invoice_payload), query.total_amount, query.currency)
    return _incoming(update_id, chat, query.from_user, what)


def _payment(message: Message) -> Paid | Refunded | None:
    if done := message.successful_payment:
        charge = storable(done.telegram_payment_charge_id)
        return Paid(storable(done.invoice_payload), done.total_amount, done.currency, charge)
    if back := message.refunded_payment:
        return Refunded(storable(back.telegram_payment_charge_id), back.total_amount)
    return None


def _whose(message: Message) -> User:
    """The person of a private chat, also where it is the bot that a remark of Telegram's is from."""
    person, chat = message.from_user, message.chat
    if person and not person.is_bot:
        return person
    return User(id=chat.id, is_bot=False, first_name=chat.first_name or "")


def _from_message(update_id: int, message: Message) -> Incoming | None:
    if _is_private(message.chat) and (payment := _payment(message)):
        return _incoming(update_id, message.chat, _whose(message), payment)
    person = _writer(message)
    what = _message(message, person) if person else None
    if person is None or what is None:
        return None
    return _incoming(update_id, message.chat, person, what, message=_id(message.message_id))


def _from_edit(update_id: int, message: Message) -> Incoming | None:
    """The text as it reads now. A caption or a location that changes says nothing to us."""
    person = _writer(message)
    if person is None or message.text is None:
        return None
    what = Edited(storable(message.text), _about(message.reply_to_message)[0])
    return _incoming(update_id, message.chat, person, what, message=_id(message.message_id))


def _writer(message: Message) -> User | None:
    """Who wrote it, in a private chat; None in any other, and for bots."""
    person = message.from_user
    return None if person is None or person.is_bot or not _is_private(message.chat) else person


def _from_tap(update_id: int, query: CallbackQuery) -> Incoming | None:
    if query.message is None or not query.data or not _is_private(query.message.chat):
        return None
    option, _, arg = storable(query.data).partition(":")
    what, edit = Chose(option, arg), _id(query.message.message_id)
    incoming = _incoming(update_id, query.message.chat, query.from_user, what, edit)
    return replace(incoming, pictured=isinstance(query.message, Message) and bool(query.message.photo))


def _from_membership(update_id: int, change: ChatMemberUpdated) -> Incoming | None:
    what = _MEMBERSHIP.get(change.new_chat_member.status)
    if what is None or not _is_private(change.chat):
        return None
    return _incoming(update_id, change.chat, change.from_user, what)


def _incoming(
    update_id: int, chat: Chat, person: User, what: Heard, edit: str = "", message: str = ""
) -> Incoming:
    return Incoming(
        key=str(update_id),
        channel=TELEGRAM.name,
        address=str(chat.id),
        heard=what,
        name=first_name(person.first_name),
        locale=(person.language_code or "")[:35],
        edit=edit,
        message=message,
    )


def _is_private(chat: Chat) -> bool:
    return chat.type == ChatType.PRIVATE


def _message(message: Message, person: User) -> Heard | None:
    forwarded = message.forward_origin is not None
    if message.text is not None and forwarded:
        return Said(storable(message.text), forwarded=True, formatted=as_formatted(message))
    if message.text is not None:
        return _text(message, storable(message.text), *_about(message.reply_to_message))
    if message.contact:
        own = message.contact.user_id == person.id
        return Shared(canonical(message.contact.phone_number) if own else "")
    if message.content_type in ATTACHMENTS:
        return replace(_attached(message), forwarded=forwarded)
    return None


def _attached(message: Message) -> Attached:
    """A photo comes in several sizes, the largest last. A picture sent as a file is an `image`: it can
    never be shown as a photo."""
    what, caption = str(ContentType(message.content_type).value), storable(message.caption or "")
    found = Attached(what, caption, formatted=as_formatted(message), album=message.media_group_id or "")
    if message.photo:
        largest = message.photo[-1]
        return replace(found, file=largest.file_id, size=largest.file_size or 0)
    if message.document and (message.document.mime_type or "").startswith("image/"):
        size = message.document.file_size or 0
        return replace(found, what="image", file=message.document.file_id, size=size)
    return found


def _text(message: Message, text: str, about: str, about_id: str) -> Heard:
    command = _COMMAND.fullmatch(text)
    if command is None:
        return Said(text, about, about_id, formatted=as_formatted(message))
    name, rest = command.group(1).lower(), (command.group(2) or "").strip()
    if name == "start":
        return Presented(rest[:_PAYLOAD_LIMIT])
    return Said(f"/{name} {rest}".strip(), about, about_id)


def _about(replied: Message | None) -> tuple[str, str]:
    """Text and id of the message that was replied to. In a private chat every bot's message is ours, but for one
    forwarded through another bot."""
    if replied is None or replied.from_user is None or not replied.from_user.is_bot:
        return "", ""
    return storable(replied.text or replied.caption or ""), _id(replied.message_id)


def _id(message_id: int) -> str:
    """Nothing for 0, which is Telegram's word for a message that cannot be named."""
    return str(message_id) if message_id else ""
