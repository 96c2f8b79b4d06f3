"""People and a make-believe provider, the same to a test whichever way their words travel: a number is a
person, and a message is the provider's own id of it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence

from playground.feed import Feed
from playground.telegram import Person, TelegramWorld
from playground.twilio import Phone, TwilioWorld

PATIENCE = 120  # seconds; a busy machine takes its time to start a service


class Street(ABC):
    channel: str
    feed: Feed

    @abstractmethod
    def address(self, person: int) -> str: ...

    @abstractmethod
    async def says(self, person: int, text: str) -> None:
        """Until the service has taken it, which may be another process of it."""

    @abstractmethod
    def asked(self, person: int) -> int:
        """How often they said something."""

    @abstractmethod
    def reads(self, person: int) -> list[str]:
        """What is on their screen, oldest first."""

    @abstractmethod
    def arrived(self, person: int) -> set[str]:
        """The messages to them that the provider has taken."""

    @abstractmethod
    def brought(self) -> Sequence[str]:
        """Every message ever said, in order."""

    @abstractmethod
    def acknowledged(self) -> int:
        """How many of them the service has taken."""

    @abstractmethod
    async def brings_again(self, message: str) -> None:
        """As after an answer that got lost. It may still be under way; what is said next comes after it."""

    async def acknowledges(self, more: int = 1) -> None:
        """Until the service has taken so many more."""
        enough = self.acknowledged() + more
        await self.feed.until(lambda: self.acknowledged() >= enough, PATIENCE)


class Chats(Street):
    """On Telegram, by webhook or by polling."""

    channel = "telegram"

    def __init__(self, world: TelegramWorld) -> None:
        self._world, self.feed = world, world.feed

    def address(self, person: int) -> str:
        return str(person)

    def _account(self, person: int) -> Person:
        return self._world.person(person, f"Regular {person}")

    async def says(self, person: int, text: str) -> None:
        update = await self._account(person).says(text)
        await self._world.delivered(update, within=PATIENCE)

    def asked(self, person: int) -> int:
        return sum(message.mine for message in self._account(person).messages)

    def reads(self, person: int) -> list[str]:
        return [message.text for message in self._account(person).received]

    def arrived(self, person: int) -> set[str]:
        return {str(message.id) for message in self._account(person).received}

    def brought(self) -> Sequence[str]:
        return [str(update) for update in self._world.updates.past]

    def acknowledged(self) -> int:
        return len(self._world.updates.past) - len(self._world.updates.pending)

    async def brings_again(self, message: str) -> None:
        await self._world.redeliver(int(message))


class Phones(Street):
    """By SMS. Twilio tries again here for as long as it takes; in earnest somebody would text again."""

    channel = "sms"

    def __init__(self, world: TwilioWorld) -> None:
        self._world, self.feed = world, world.feed
        world.webhooks.attempts, world.webhooks.backoff = 200, 0.01

    def address(self, person: int) -> str:
        return f"+4478{person:08d}"

    def _phone(self, person: int) -> Phone:
        return self._world.phone(self.address(person))

    async def says(self, person: int, text: str) -> None:
        await self._phone(person).texts(text)

    def asked(self, person: int) -> int:
        return sum(text.mine for text in self._phone(person).messages)

    def reads(self, person: int) -> list[str]:
        return [text.body for text in self._phone(person).received]

    def arrived(self, person: int) -> set[str]:
        return {text.sid for text in self._phone(person).received}

    def brought(self) -> Sequence[str]:
        return [sid for sid, sms in self._world.messages.items() if sms.direction == "inbound"]

    def acknowledged(self) -> int:
        taken = {post.form["MessageSid"] for post in self._world.webhooks.log if post.ok}
        return len(taken.intersection(self.brought()))

    async def brings_again(self, message: str) -> None:
        await self._world.redeliver(message)
