"""Everything the make-believe Telegram knows: one bot, and the private chats it has."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from playground.calls import CallLog
from playground.faults import Faults
from playground.feed import Feed, What
from playground.tasks import Tasks
from playground.telegram.errors import bad_request, forbidden
from playground.telegram.files import Files
from playground.telegram.markup import NO_MARKUP, Json, Markup, ReplyKeyboard
from playground.telegram.params import Params
from playground.telegram.updates import Updates
from playground.telegram.values import Alert, Command, Message, User
from playground.telegram.webhook import Webhook

QUERY_LIFETIME = timedelta(
    seconds=60
)  # undocumented; long enough for any answer, short enough to be met in a test
TYPING_LASTS = timedelta(seconds=5)


@dataclass
class Chat:
    user: User
    phone: str | None = None
    started: bool = False
    blocked: bool = False
    deactivated: bool = False
    messages: dict[int, Message] = field(default_factory=dict)
    alerts: list[Alert] = field(default_factory=list)
    keyboard: ReplyKeyboard = field(default_factory=ReplyKeyboard)
    action: tuple[str, datetime] | None = None


@dataclass(frozen=True)
class Query:
    """A tap that the bot has not answered yet."""

    chat_id: int
    at: datetime


class TelegramState:
    def __init__(self, now: Callable[[], datetime], token: str, username: str, name: str, fast: bool) -> None:
        self.now = now
        self.token = token
        self.fast = fast
        self.bot = User(int(token.partition(":")[0]), name, username=username, is_bot=True)
        self.feed = Feed()
        self.tasks = Tasks()
        self.faults = Faults()
        self.calls = CallLog(keep=not fast)
        self.files = Files()
        self.updates = Updates(self.feed, Webhook(now, self.tasks), keep=not fast)
        self.updates.webhook.find = self.updates.pending.get
        self.updates.webhook.done = self.updates.confirmed
        self.updates.webhook.failed = lambda: self.feed.publish(What.DELIVERY)
        self.chats: dict[int, Chat] = {}
        self.queries: dict[str, Query] = {}
        self.payloads: dict[int, str] = {}  # of invoices, by their message
        self.payments: dict[str, Json] = {}  # what was taken, by its charge
        self.checkouts: dict[str, asyncio.Future[str]] = {}  # payments that the bot is asked about
        self.commands: dict[tuple[str, str], tuple[Command, ...]] = {}
        self.profile: dict[tuple[str, str], str] = {}  # (name | description | short_description, language)
        self._message_id = 0

    def next_message_id(self) -> int:
        self._message_id += 1
        return self._message_id

    def named_chat(self, params: Params) -> Chat:
        """The chat that a call names; it must have been opened by the person."""
        text = params.text("chat_id")
        if not text:
            raise bad_request("chat_id is empty")
        chat = self.chats.get(params.integer("chat_id"))
        if chat is None:
            raise bad_request("chat not found")
        if chat.deactivated:
            raise forbidden("user is deactivated")
        if not chat.started:
            raise forbidden("bot can't initiate conversation with a user")
        return chat

    def open_chat(self, params: Params) -> Chat:
        """The chat that a call names, if the bot may write there now."""
        chat = self.named_chat(params)
        if chat.blocked:
            raise forbidden("bot was blocked by the user")
        return chat

    def post(self, chat: Chat, message: Message, markup: Markup = NO_MARKUP) -> Message:
        chat.messages[message.id] = message
        chat.action = None
        self.feed.publish(What.MESSAGE, chat.user.id, message.id)
        if chat.keyboard.apply(markup):
            self.feed.publish(What.KEYBOARD, chat.user.id)
        return message

    def change(self, chat: Chat, message: Message) -> Message:
        edited = replace(message, edited_at=self.now())
        chat.messages[message.id] = edited
        self.feed.publish(What.EDITED, chat.user.id, message.id)
        return edited

    def as_json(self, chat: Chat, message: Message, nested: bool = False) -> Json:
        """The Message object; `nested` is the one inside a reply, which goes no deeper."""
        shown: Json = {
            "message_id": message.id,
            "from": (chat.user if message.mine else self.bot).as_json(),
            "chat": chat.user.as_chat(),
            "date": int(message.date.timestamp()),
        }
        if message.edited_at:
            shown["edit_date"] = int(message.edited_at.timestamp())
        original = chat.messages.get(message.reply_to or 0)
        if original and not nested:
            shown["reply_to_message"] = self.as_json(chat, original, nested=True)
        if message.markup:
            shown["reply_markup"] = message.markup
        return shown | _content(message) | message.other


def _content(message: Message) -> Json:
    file = message.file
    shown: Json = {}
    if file and file.kind == "photo":
        shown["photo"] = file.as_photo()
    if file and file.kind == "document":
        shown["document"] = file.as_document()
    words = "caption" if file else "text"
    if message.text:
        shown[words] = message.text
    if message.entities:
        shown["entities" if words == "text" else "caption_entities"] = list(message.entities)
    if message.caption_above:
        shown["show_caption_above_media"] = True
    return shown
