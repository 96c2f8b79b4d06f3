"""The cast: Ana the regular, Ben who is new and on SMS, Dana who opted out, Max at the till, Olga the
owner, Eve the stranger. What they do is the same on either channel; how it travels is in here."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Awaitable
from typing import TYPE_CHECKING

from playground.telegram import Person as Account
from playground.telegram.values import Message
from playground.twilio.phone import Phone

if TYPE_CHECKING:
    from tests.stories.shop import Shop


class Told(str):
    """What somebody read after they did something, with the kind of that message (`credited`). Empty
    when there was silence."""

    kind: str

    def __new__(cls, text: str, kind: str = "") -> Told:
        told = super().__new__(cls, text)
        told.kind = kind
        return told

    @property
    def code(self) -> str:
        """The visit code or the voucher's code in it."""
        found = re.search(r"(?<!\d)\d{5,8}(?!\d)", self)
        assert found, f"no code in {self!r}"
        return found[0]


class Person(ABC):
    """Somebody on one channel. Every act waits until the shop has done all it has to do, and returns
    what this person then reads."""

    channel: str

    def __init__(self, shop: Shop, name: str, address: str, language: str) -> None:
        self.shop = shop
        self.name = name
        self.address = address
        self.language = language

    async def says(self, text: str) -> Told:
        return await self.does(self._say(text))

    async def word(self, intent: str) -> Told:
        """Says what means this in their own language: `here`, `rewards`."""
        return await self.says(self.shop.service.texts.word(intent, self.language))

    async def joins(self, word: str = "join") -> Told:
        """Becomes a member: reads the terms, says yes, and gives the name where it is asked for."""
        told = await self.says(word)
        if told.kind == "hello":
            told = await self.chooses("join")
        return await self.says(self.name) if told.kind == "ask-name" else told

    async def answers(self, text: str, to: str = "") -> Told:
        """Says it as a reply to the newest message, or to the newest that has `to` in it."""
        return await self.does(self._answer(text, to))

    async def chooses(self, option: str) -> Told:
        """One of the things last offered, by its name (`offers-no`) or with what it is about
        (`here-at:station`)."""
        return await self.does(self._choose(option))

    async def opens(self, payload: str) -> Told:
        """Follows a deep link of ours."""
        return await self.does(self._open(payload))

    async def joins_by(self, payload: str) -> Told:
        """Becomes a member by a link, or by the text that a poster says."""
        told = await self.opens(payload)
        if told.kind == "hello":
            told = await self.chooses("join")
        return await self.says(self.name) if told.kind == "ask-name" else told

    async def joins_team(self, payload: str) -> Told:
        """Follows the link of an invitation, and gives the name where it is asked for."""
        told = await self.opens(payload)
        return await self.says(self.name) if told.kind == "ask-staff-name" else told

    async def here(self, location: str = "main") -> Told:
        """Is at the counter and says so; the text has the code."""
        await self.word("here")
        return await self.chooses(f"here-at:{location}")

    @property
    def told(self) -> list[str]:
        """The kinds of all they were ever told, in order."""
        return [kind for who, kind in self.shop.said if who == (self.channel, self.address)]

    @property
    def reads(self) -> str:
        """The newest message on their screen; empty when there is none."""
        return next(reversed(self.screen().values()), "")

    @abstractmethod
    def screen(self) -> dict[object, str]:
        """All messages of ours they can see, oldest first."""

    @abstractmethod
    async def offered(self) -> list[str]:
        """What can be chosen now."""

    async def does(self, act: Awaitable[object]) -> Told:
        """Whatever else a phone can do."""
        self.shop.moment_passes()
        before, mark = self.screen(), len(self.shop.said)
        await act
        await self.shop.settled()
        new = [text for key, text in self.screen().items() if before.get(key) != text]
        kinds = [kind for who, kind in self.shop.said[mark:] if who == (self.channel, self.address)]
        return Told(new[-1] if new else "", kinds[-1] if kinds else "")

    @abstractmethod
    async def _say(self, text: str) -> object: ...

    @abstractmethod
    async def _answer(self, text: str, to: str) -> object: ...

    @abstractmethod
    async def _choose(self, option: str) -> object: ...

    @abstractmethod
    async def _open(self, payload: str) -> object: ...


class OnTelegram(Person):
    channel = "telegram"

    def __init__(self, shop: Shop, account: Account, language: str) -> None:
        super().__init__(shop, account.name, str(account.id), language)
        self.account = account

    def screen(self) -> dict[object, str]:
        return {message.id: message.text for message in self.account.received}

    async def offered(self) -> list[str]:
        return [button.data for row in self.account.last.buttons for button in row if button.data]

    async def forges(self, option: str) -> Told:
        """Sends what no button of theirs says."""
        return await self.does(self._tap(option, self.account.last))

    async def taps_old(self, option: str, message: Message) -> Told:
        """A button of a message as it was, though it may have changed since."""
        return await self.does(self.account.taps(option, message))

    async def edits(self, old: str, text: str) -> Told:
        """Changes the newest message of their own that says `old`."""
        mine = next(m for m in reversed(self.account.messages) if m.mine and m.text == old)
        return await self.does(self.account.edits(mine, text))

    async def _tap(self, data: str, under: Message) -> object:
        return self.account._tap(under, data)

    async def _say(self, text: str) -> object:
        return await self.account.says(text)

    async def _answer(self, text: str, to: str) -> object:
        about = next(m for m in reversed(self.account.received) if to in m.text)
        return await self.account.says(text, reply_to=about)

    async def _choose(self, option: str) -> object:
        for message in reversed(self.account.received):
            for button in (button for row in message.buttons for button in row):
                if button.data and (button.data == option or button.data.startswith(f"{option}:")):
                    return await self.account.taps(button.data, message)
        raise LookupError(f"{self.name} is not offered {option}, but {await self.offered()}")

    async def _open(self, payload: str) -> object:
        return await self.account.starts(payload)


class OnSms(Person):
    channel = "sms"

    def __init__(self, shop: Shop, phone: Phone, name: str, language: str) -> None:
        super().__init__(shop, name, phone.number, language)
        self.phone = phone

    def screen(self) -> dict[object, str]:
        return {text.sid: text.body for text in self.phone.received if not text.by_twilio}

    async def offered(self) -> list[str]:
        return await self.shop.numbered(self)

    async def _say(self, text: str) -> object:
        return await self.phone.texts(text)

    async def _answer(self, text: str, to: str) -> object:
        """A text has nothing it replies to: people name the code."""
        about = next(text.body for text in reversed(self.phone.received) if to in text.body)
        code = re.search(r"(?<!\d)\d{5}(?!\d)", about)
        return await self.phone.texts(f"{code[0]} {text}" if code else text)

    async def _choose(self, option: str) -> object:
        """By its number, as a person would."""
        offered = await self.offered()
        for number, data in enumerate(offered, start=1):
            if data == option or data.startswith(f"{option}:"):
                return await self.phone.texts(str(number))
        raise LookupError(f"{self.name} is not offered {option}, but {offered}")

    async def _open(self, payload: str) -> object:
        return await self.phone.texts(payload)
