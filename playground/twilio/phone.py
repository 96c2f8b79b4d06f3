"""The people's side of SMS: somebody with a phone."""

from __future__ import annotations

from playground.twilio.account import Account
from playground.twilio.inbound import Inbound
from playground.twilio.values import Line, Text


class Phone:
    def __init__(self, account: Account, inbound: Inbound, line: Line) -> None:
        self._account = account
        self._inbound = inbound
        self._line = line
        self._heard = 0

    @property
    def number(self) -> str:
        return self._line.number

    @property
    def messages(self) -> list[Text]:
        """Both sides, oldest first."""
        return list(self._line.texts)

    @property
    def received(self) -> list[Text]:
        return [text for text in self._line.texts if not text.mine]

    @property
    def last(self) -> Text:
        """The newest text that came in. Raises IndexError when there is none."""
        return self.received[-1]

    @property
    def opted_out(self) -> bool:
        return any(number == self.number for _, number in self._account.opted_out)

    def fails_with(self, code: int | None) -> None:
        """Let every message to this phone end with an error code (30003 ...), or arrive again (None)."""
        self._line.fails_with = code

    async def texts(self, body: str, to: str | None = None, media: tuple[str, ...] = ()) -> str:
        """Send a text, by default to the account's first number.

        Returns the MessageSid when the service's webhook has answered, or was given up.
        """
        return await self._inbound.receive(self.number, to or self._account.numbers[0], body, media)

    async def hears(self, within: float = 30.0) -> Text:
        """The next text that no earlier `hears` of this object returned. Raises TimeoutError."""
        await self._account.feed.until(lambda: len(self.received) > self._heard, within)
        self._heard += 1
        return self.received[self._heard - 1]
