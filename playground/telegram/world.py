"""The make-believe Telegram as tests, the demo and benchmarks use it."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from datetime import datetime
from typing import Any

from playground.calls import Call
from playground.telegram.errors import NOT_FOUND, ApiError
from playground.telegram.methods import METHODS
from playground.telegram.params import Params
from playground.telegram.people import Person
from playground.telegram.state import Chat, TelegramState
from playground.telegram.values import User
from playground.telegram.webhook import Webhook

TOKEN = "700000:playground-token-not-a-secret"


class TelegramWorld(TelegramState):
    """One bot and everybody it may meet.

    `now` is the only clock, and answers in UTC. `fast` is for benchmarks: every chat id is taken for an open chat,
    texts are not parsed, and no history is kept (`playground.fast`).
    """

    def __init__(
        self,
        now: Callable[[], datetime],
        token: str = TOKEN,
        username: str = "regulars_bot",
        name: str = "Regulars",
        fast: bool = False,
    ) -> None:
        super().__init__(now, token, username, name, fast)
        self.people: dict[int, Person] = {}
        self.updates.webhook.answered = self._obey

    def person(
        self,
        user_id: int,
        first_name: str,
        last_name: str | None = None,
        username: str | None = None,
        language_code: str | None = "en",
        phone: str | None = None,
    ) -> Person:
        """Somebody with Telegram; the bot does not know them until they write or press START.

        The same id is the same person, as they were first made.
        """
        if user_id in self.people:
            return self.people[user_id]
        user = User(user_id, first_name, last_name, username, language_code)
        self.chats[user_id] = Chat(user, phone)
        self.people[user_id] = Person(self, self.chats[user_id])
        return self.people[user_id]

    async def call(self, method: str, params: Params) -> dict[str, Any]:
        """Carry out a method and answer as the Bot API does, errors too."""
        answer = await self._answer(method, params)
        if (
            answer.get("result") != [] or method.lower() != "getupdates"
        ):  # an empty poll is not worth remembering
            self.log(method, params, answer, taken=bool(answer["ok"]))
        return answer

    async def _answer(self, method: str, params: Params) -> dict[str, Any]:
        carry_out = METHODS.get(method.lower())
        try:
            if carry_out is None:
                raise ApiError(*NOT_FOUND)
            result = carry_out(self, params)
            return {"ok": True, "result": await result if inspect.isawaitable(result) else result}
        except ApiError as error:
            return error.as_json()

    def log(self, method: str, params: Params, answer: dict[str, Any] | None, taken: bool) -> None:
        self.calls.add(Call(method, params.shown(), answer, self.now(), taken))

    async def _obey(self, answer: dict[str, Any]) -> object:
        return await self.call(str(answer.pop("method")), Params(answer))

    async def redeliver(self, update_id: int) -> None:
        """Deliver an old update once more, as after an answer that got lost."""
        await self.updates.redeliver(update_id)

    async def delivered(self, update_id: int | None = None, within: float = 30.0) -> None:
        """Wait until the bot has acknowledged an update, or all of them. Raises TimeoutError."""
        pending = self.updates.pending
        await self.feed.until(lambda: update_id not in pending if update_id else not pending, within)

    @property
    def webhook(self) -> Webhook:
        """The delivery of updates, with its switches: `twice`, `in_parallel`, `backoff`, `timeout`."""
        return self.updates.webhook

    async def close(self) -> None:
        self.updates.close()
        await self.updates.webhook.close()
        await self.tasks.close()
