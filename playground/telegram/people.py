"""The people's side of Telegram: somebody with the app in their hand."""

from __future__ import annotations

import secrets
from dataclasses import replace
from datetime import datetime
from typing import Any
from urllib.parse import parse_qs, urlsplit

from playground.telegram.entities import recognise
from playground.telegram.html import Formatted
from playground.telegram.incoming import block_change, contact_of, sticker_of, tap_of, voice_of
from playground.telegram.markup import Button, Json, Rows
from playground.telegram.params import Upload
from playground.telegram.payments import WITHIN, Receipt, give_back, pay, tell
from playground.telegram.profile import menu
from playground.telegram.state import TYPING_LASTS, Chat, Query, TelegramState
from playground.telegram.values import Alert, Command, Message

NO_TEXT = Formatted("")


class Person:
    """Acts, and sees what the app would show. Every act returns the id of the update it made.

    An act does not wait for the bot: see `hears` and `TelegramWorld.delivered`.
    """

    def __init__(self, state: TelegramState, chat: Chat) -> None:
        self._state = state
        self._chat = chat
        self._heard = 0

    # What the person sees

    @property
    def id(self) -> int:
        return self._chat.user.id

    @property
    def name(self) -> str:
        return self._chat.user.first_name

    @property
    def phone(self) -> str | None:
        return self._chat.phone

    @property
    def messages(self) -> list[Message]:
        """The chat as it stands: both sides, edits applied, deletions gone."""
        return list(self._chat.messages.values())

    @property
    def received(self) -> list[Message]:
        return [message for message in self.messages if not message.mine]

    @property
    def last(self) -> Message:
        """The newest message of the bot. Raises IndexError when there is none."""
        return self.received[-1]

    @property
    def alerts(self) -> list[Alert]:
        return list(self._chat.alerts)

    @property
    def keyboard(self) -> Rows:
        """The reply keyboard in place of the letters, if the bot has put one there."""
        return self._chat.keyboard.rows

    @property
    def typing(self) -> str | None:
        """What the header says the bot is doing: "typing", "upload_photo" ..."""
        action = self._chat.action
        return action[0] if action and self._state.now() - action[1] <= TYPING_LASTS else None

    @property
    def waiting_taps(self) -> int:
        """Taps that the bot has not answered: the button still spins."""
        return sum(query.chat_id == self.id for query in self._state.queries.values())

    @property
    def commands(self) -> tuple[Command, ...]:
        """The menu beside the input field, by scope and by this person's language."""
        return menu(self._state, self.id, self._chat.user.language_code or "")

    @property
    def blocked(self) -> bool:
        return self._chat.blocked

    @property
    def started(self) -> bool:
        return self._chat.started

    async def hears(self, within: float = 30.0) -> Message:
        """The bot's next new message that no earlier `hears` returned. Raises TimeoutError."""
        await self._state.feed.until(lambda: self._unheard() is not None, within)
        message = self._unheard()
        assert message is not None
        self._heard = message.id
        return message

    def _unheard(self) -> Message | None:
        return next((message for message in self.received if message.id > self._heard), None)

    # What the person does

    async def says(self, text: str | Formatted, reply_to: Message | int | None = None) -> int:
        return self._send(reply_to=_id(reply_to), text=_typed(text))

    async def starts(self, payload: str | None = None) -> int:
        """Press START, with or without a deep link's payload (up to 64 of `A-Za-z0-9_-`)."""
        if self._chat.blocked:
            await self.unblocks()
        return await self.says(f"/start {payload}" if payload else "/start")

    async def follows(self, link: str) -> int:
        """Open a `https://t.me/<bot>?start=...` link, as a camera does with a QR code. Raises ValueError."""
        parts = urlsplit(link)
        if parts.hostname not in {"t.me", "telegram.me"} or parts.path.strip("/") != self._state.bot.username:
            raise ValueError(f"{link} does not lead to @{self._state.bot.username}")
        return await self.starts(parse_qs(parts.query).get("start", [None])[0])

    async def taps(self, label_or_data: str, message: Message | int | None = None) -> int | str:
        """Press a button: of one message, or of the newest that has it, or of the reply keyboard.

        A button with a link returns the link. A `Message` read earlier can be tapped though it has changed since:
        a double tap, or a finger quicker than the edit. Raises LookupError.
        """
        under, button = self._find(label_or_data, message)
        if button.url or button.web_app:
            return button.url or button.web_app or ""
        if button.data is not None and under is not None:
            return self._tap(under, button.data)
        return await self.shares_contact() if button.asks_contact else await self.says(button.text)

    async def pays(self, *, twice: bool = False, within: float = WITHIN) -> Receipt:
        """The newest invoice, as far as the bot lets them. `twice`: the bot is told of the payment twice. Raises LookupError."""
        bill = next((one for one in reversed(self.received) if "invoice" in one.other), None)
        if bill is None:
            raise LookupError(f"{self.name} has no invoice")
        return await pay(self._state, self._chat, bill, twice, within)

    async def is_given_back(self, charge: str, *, twice: bool = False, amount: int | None = None) -> None:
        """What they paid went back, or an `amount` of it. `twice`: the bot is told twice. Raises KeyError."""
        give_back(self._state, self._chat, charge, twice, amount)

    async def is_charged(self, payment: Json) -> int:
        """The money was taken, as Telegram tells the bot."""
        return tell(self._state, self._chat, {"successful_payment": payment})

    async def shares_contact(self, other: str | None = None, name: str | None = None) -> int:
        """Share one's own number, or the number of somebody else (whose card then has no `user_id`)."""
        if other:
            return self._send(other=contact_of(other, name or "Somebody"))
        if not self.phone:
            raise ValueError(f"{self.name} has no phone number")
        return self._send(other=contact_of(self.phone, self.name, self.id))

    async def sends_photo(self, content: bytes, caption: str | Formatted = "", album: str = "") -> int:
        """Those of one album have its name in common."""
        file = self._state.files.add("photo", Upload("photo.jpg", content, "image/jpeg"))
        group = {"media_group_id": album} if album else {}
        return self._send(text=_typed(caption), file=file, other=group)

    async def sends_sticker(self, emoji: str = "👍") -> int:
        return self._send(other=sticker_of(self._state.files, emoji))

    async def sends_voice(self, seconds: int = 3) -> int:
        return self._send(other=voice_of(self._state.files, seconds))

    async def sends_location(self, latitude: float, longitude: float) -> int:
        return self._send(other={"location": {"latitude": latitude, "longitude": longitude}})

    async def sends_raw(self, update_fields: dict[str, Any]) -> int:
        """Any update: `{"poll_answer": {...}}`; what stands in it is not looked at."""
        ((kind, payload),) = update_fields.items()
        return self._state.updates.add(kind, payload, self.id)

    async def edits(self, message: Message | int, text: str) -> int:
        """Change one's own message, which the bot gets as `edited_message`."""
        original = self._chat.messages[_id(message) or 0]
        entities = tuple(recognise(text))
        changed = self._state.change(self._chat, replace(original, text=text, entities=entities))
        return self._state.updates.add("edited_message", self._state.as_json(self._chat, changed), self.id)

    async def blocks(self) -> int:
        self._chat.blocked = True
        return self._state.updates.add("my_chat_member", block_change(self._state, self._chat, True), self.id)

    async def unblocks(self) -> int:
        self._chat.blocked = False
        return self._state.updates.add(
            "my_chat_member", block_change(self._state, self._chat, False), self.id
        )

    def leaves_telegram(self) -> None:
        """The account is deleted: the bot is told nothing, and finds out when it writes."""
        self._chat.deactivated = True

    def _send(
        self,
        text: Formatted = NO_TEXT,
        reply_to: int | None = None,
        other: Json | None = None,
        **more: Any,
    ) -> int:
        if self._chat.blocked or self._chat.deactivated:
            raise RuntimeError(f"{self.name} has blocked the bot, or is gone")
        self._chat.started = True
        message = Message(
            self._state.next_message_id(), True, self._now(), text.text, text.entities, reply_to=reply_to,
            other=other or {}, **more,
        )  # fmt: skip
        self._state.post(self._chat, message)
        return self._state.updates.add("message", self._state.as_json(self._chat, message), self.id)

    def _now(self) -> datetime:
        return self._state.now()

    def _tap(self, under: Message, data: str) -> int:
        query_id = str(secrets.randbits(62))
        self._state.queries[query_id] = Query(self.id, self._now())
        return self._state.updates.add(
            "callback_query", tap_of(self._state, self._chat, under, query_id, data), self.id
        )

    def _find(self, wanted: str, message: Message | int | None) -> tuple[Message | None, Button]:
        if isinstance(message, int):
            message = self._chat.messages[message]
        for candidate in [message] if message else reversed(self.received):
            for button in _flat(candidate.buttons):
                if wanted in (button.text, button.data):
                    return candidate, button
        for button in () if message else _flat(self.keyboard):
            if button.text == wanted:
                return None, button
        shown = self.received[-1].labels if self.received else []
        raise LookupError(f"{self.name} sees no button {wanted!r}; the newest message has {shown}")


def _flat(rows: Rows) -> list[Button]:
    return [button for row in rows for button in row]


def _typed(text: str | Formatted) -> Formatted:
    """Telegram takes the white space at both ends away, and marks links and commands by itself."""
    if isinstance(text, Formatted):
        return text
    return Formatted(text.strip(), tuple(recognise(text.strip())))


def _id(message: Message | int | None) -> int | None:
    return message.id if isinstance(message, Message) else message
