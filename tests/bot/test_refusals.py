"""Each row of the two tables of errors, told by the provider in its answer, through the real library to the end of the
message and of its address. What Twilio tells afterwards is in test_sms_afterwards."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from datetime import timedelta
from unittest.mock import Mock

import pytest
from aiogram.exceptions import (
    RestartingTelegram,
    TelegramAPIError,
    TelegramBadRequest,
    TelegramEntityTooLarge,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramNetworkError,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiohttp import ClientConnectorError, ServerDisconnectedError
from twilio.http.response import Response
from twilio.rest import Client

from bot.sms.codes import TABLE as TWILIO
from bot.sms.outbound import Sender, SmsChannel
from bot.telegram import errors as telegram
from bot.telegram.api import NotConnectedError
from bot.telegram.outbound import TelegramChannel
from loyalty.gate.policy import Policy
from loyalty.messages.message import Message
from loyalty.messages.outcomes import Later, Outcome, Refused, Scope, Unclear
from scheduler.delivery.channel import Channel
from scheduler.delivery.courier import Courier
from storage.engine.opening import open_database
from tests.bot.few_texts import LINKS
from tests.bot.sms.test_sms_errors import Answering
from tests.bot.telegram.wire import Script, refusal, wired
from tests.languages import shop_texts
from tests.storage.letters import MILESTONE, NOON, REPLY, Letters

TEXTS = shop_texts(lambda: NOON)
UNKNOWN_CODE = 99999

SAID = pytest.mark.parametrize(
    ("url", "message"),
    [
        pytest.param("sqlite", MILESTONE, id="a milestone"),
        pytest.param("sqlite", REPLY, id="an answer", marks=pytest.mark.prove),
        pytest.param("postgres", MILESTONE, id="a milestone, PostgreSQL", marks=pytest.mark.prove),
        pytest.param("postgres", REPLY, id="an answer, PostgreSQL", marks=pytest.mark.prove),
    ],
    indirect=["url"],
)


@pytest.fixture
async def letters(url: str) -> AsyncIterator[Letters]:
    database = await open_database(url)
    yield Letters(database)
    await database.close()


@dataclass
class Heard:
    """A channel, and what it made of the provider's answer."""

    channel: Channel
    name: str
    outcome: Outcome | None = None

    async def send(self, delivery: object) -> Outcome:
        self.outcome = await self.channel.send(delivery)  # type: ignore[arg-type]
        return self.outcome

    async def close(self) -> None:
        """Nothing to close."""


async def ends(letters: Letters, heard: Heard, number: int, message: Message) -> tuple[str, str]:
    """Of a message that is answered so: its state, and that of its address."""
    guest = await letters.person(number, heard.name)
    letter = await letters.put(guest, message, claimed=True, expires_at=NOON + timedelta(days=2))
    by = Courier(letters.database, {heard.name: heard}, Policy("Europe/Warsaw", None), letters.clock)
    await by.deliver([letter])
    (address,) = await letters.rows('SELECT "state" FROM "address" WHERE "id" = $1', number)
    return (await letters.row(letter))["state"], address["state"]


def expected(whose: Scope, outcome: Outcome | None, message: Message) -> tuple[str, str]:
    """By the table: only a fault of the person closes the address, only one of the person or the message refuses."""
    match outcome:
        case Refused(stopped=True):
            assert whose is Scope.PERSON
            return "refused", "closed"
        case Refused():
            assert whose in (Scope.PERSON, Scope.MESSAGE)
            return "refused", "blocked" if whose is Scope.PERSON else "open"
        case Unclear():
            return "unclear" if message is MILESTONE else "waiting", "open"
        case Later():
            return "waiting", "open"
        case _:
            raise AssertionError(outcome)


@SAID
async def test_each_code_of_twilios_ends_as_its_table_says(letters: Letters, message: Message) -> None:
    found, told = {}, {}
    for number, code in enumerate([*TWILIO, UNKNOWN_CODE], 10):
        answer = Response(400, json.dumps({"code": code, "message": "no", "status": 400}))
        client = Client("AC1", "token", http_client=Answering(answer))
        heard = Heard(SmsChannel(client, TEXTS, LINKS, Sender("+15555550100"), now=letters.clock), "sms")
        found[code] = await ends(letters, heard, number, message)
        whose = TWILIO[code].whose if code in TWILIO else Scope.UNKNOWN
        told[code] = expected(whose, heard.outcome, message)
        fault = heard.outcome.fault if isinstance(heard.outcome, Later) else None
        assert (fault is not None) == _waits(code)
    assert found == told


def _waits(code: int) -> bool:
    """Whether it waits until somebody mends it, and not for a time only."""
    outcome = TWILIO[code].then(str(code), "") if code in TWILIO else None
    return outcome is None or (isinstance(outcome, Later) and outcome.until_mended)


STATUS: dict[type[TelegramAPIError], int] = {
    TelegramBadRequest: 400,
    TelegramUnauthorizedError: 401,
    TelegramForbiddenError: 403,
    TelegramNotFound: 404,
    TelegramEntityTooLarge: 413,
    TelegramServerError: 502,
    RestartingTelegram: 500,
    TelegramAPIError: 418,
}


def answers(row: telegram.Row) -> Iterator[tuple[str, Script]]:
    """A row's errors as they come over the wire."""
    for words in row.words:
        what = words or "no"
        if row.error is TelegramRetryAfter:
            yield what, refusal(429, what, retry_after=17)
        elif row.error is TelegramMigrateToChat:
            yield what, refusal(400, what, migrate_to_chat_id=-1001)
        elif row.error is NotConnectedError:
            yield what, ClientConnectorError(Mock(), OSError(111, "refused"))
        elif row.error is TelegramNetworkError:
            yield what, ServerDisconnectedError()
        elif row.error is RestartingTelegram:
            yield what, refusal(500, "Internal Server Error: restart")
        else:
            yield what, refusal(STATUS[row.error], f"Error: {what}")


@SAID
async def test_each_error_of_telegrams_ends_as_its_table_says(letters: Letters, message: Message) -> None:
    found, told, number = {}, {}, 9
    for row in telegram.TABLE:
        for what, answer in answers(row):
            number += 1
            bot, _ = wired(answer, answer, answer)
            heard = Heard(TelegramChannel(bot, TEXTS, LINKS, Mock(), Mock()), "telegram")
            key = row.error.__name__, what
            found[key] = await ends(letters, heard, number, message)
            told[key] = expected(row.whose, heard.outcome, message)
            await bot.session.close()
    assert found == told
