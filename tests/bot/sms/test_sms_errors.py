"""Twilio's errors, row by row, through the real SDK to an outcome."""

from __future__ import annotations

import asyncio
import json
from typing import Any
from unittest.mock import Mock

import aiohttp
import pytest
from twilio.http import AsyncHttpClient
from twilio.http.response import Response
from twilio.rest import Client

from bot.sms.codes import TABLE
from bot.sms.errors import by_code
from bot.sms.outbound import Sender, SmsChannel
from loyalty.messages.kinds.joining import JoiningKind
from loyalty.messages.message import Message
from loyalty.messages.outcomes import Later, Outcome, Refused, Scope, Sent, Unclear
from scheduler.delivery.channel import Delivery
from tests.bot.few_texts import LINKS, TEXTS

BEN = "+48555010333"
GONE, CONTENT, STOPPED = "gone", "content", "stopped"
SENDER, ACCOUNT, UNKNOWN = (Scope.SENDER, False), (Scope.ACCOUNT, False), (Scope.UNKNOWN, False)
ALL_BY_SENDER, ALL_BY_ACCOUNT = (Scope.SENDER, True), (Scope.ACCOUNT, True)


class Answering(AsyncHttpClient):  # type: ignore[misc]
    def __init__(self, answer: Response | BaseException) -> None:
        super().__init__(Mock(), is_async=True)
        self.answer = answer

    async def request(self, *args: Any, **kwargs: Any) -> Response:
        if isinstance(self.answer, BaseException):
            raise self.answer
        return self.answer


async def sent(answer: Response | BaseException) -> Outcome:
    client = Client("AC1", "token", http_client=Answering(answer))
    channel = SmsChannel(client, TEXTS, LINKS, Sender("+15555550100"))
    return await channel.send(Delivery(1, BEN, "en", Message(JoiningKind.CARD_ONLY)))


def error(status: int, code: int | None, message: str = "no") -> Response:
    return Response(status, json.dumps({"code": code, "message": message, "status": status}))


ROWS = [
    *((code, GONE) for code in (21211, 21214, 21217, 21265, 21266, 21268, 21614, 21635, 30005, 30006)),
    *((code, CONTENT) for code in (21602, 21617, 21618, 21619, 21620, 21623, 21624, 30004, 30007)),
    *((code, CONTENT) for code in (30011, 30019, 30038, 30044, 30045)),
    # nothing is refused, and nobody is closed: whom it concerns waits, or everybody
    *((code, ACCOUNT) for code in (10002, 21408, 21608, 21622)),
    *((code, ALL_BY_ACCOUNT) for code in (10001, 20003, 20005, 20006, 20008, 20010, 20403, 20404)),
    *((code, ALL_BY_ACCOUNT) for code in (21267, 21607, 21609, 30002, 30037, 63038, 90010)),
    *((code, SENDER) for code in (21606, 21612, 21621, 21659, 21703, 30018, 30022, 30023, 30024, 30027)),
    *((code, SENDER) for code in (30032, 30033, 30034, 30035, 30040, 30041, 30042, 30043)),
    *((code, ALL_BY_SENDER) for code in (21212, 21601, 21603, 21616, 21657, 21660, 21661, 21663)),
    *((code, ALL_BY_SENDER) for code in (21701, 21702, 21704, 21705)),
    (21610, STOPPED),
    (14107, (30, False)),
    (20429, (10, True)),
    (21611, (60, True)),
    (30001, (60, False)),
    (30003, (600, False)),
    (30008, (300, False)),
    (30017, (120, False)),
    (30036, (60, False)),
    (30046, (300, False)),
    (30410, (120, False)),
    (30450, (900, False)),
    (99999, UNKNOWN),  # not in the table
]


def test_each_row_of_the_table_is_asked_about_here() -> None:
    assert {code for code, _ in ROWS} - {99999} == TABLE.keys()


def meaning(outcome: Outcome) -> object:
    match outcome:
        case Refused(permanent=True):
            return GONE
        case Refused(stopped=True):
            return STOPPED
        case Refused():
            return CONTENT
        case Later(whole_channel=whole_channel, reason=reason) if outcome.until_mended:
            return Scope(reason.value), whole_channel
        case Later(seconds, _, whole_channel):
            return seconds, whole_channel
        case _:
            return outcome


@pytest.mark.parametrize(("code", "expected"), ROWS)
async def test_a_code_has_a_meaning_in_the_answer_and_in_the_status(code: int, expected: object) -> None:
    outcome = await sent(error(400, code))
    if code in TABLE and isinstance(outcome, Refused):
        assert outcome.scope is TABLE[code].whose
    assert expected == meaning(outcome) == meaning(by_code(code))
    assert f"Twilio {code}" in str(outcome)


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (error(401, 20003), ALL_BY_ACCOUNT),
        (error(404, 20404), ALL_BY_ACCOUNT),
        (error(401, None), ALL_BY_ACCOUNT),
        (error(403, None), ALL_BY_ACCOUNT),
        (error(403, 99999), ALL_BY_ACCOUNT),
        (error(429, None), (10, True)),
        (error(400, None), UNKNOWN),
        (Response(500, "<html>"), Unclear("Twilio answered 500")),
        (Response(503, ""), Unclear("Twilio answered 503")),
        (error(500, 20500), Unclear("Twilio answered 500")),
        (
            Response(200, "not json"),
            Unclear("an answer of Twilio's that was not understood: JSONDecodeError"),
        ),
        (aiohttp.ServerDisconnectedError(), Unclear("ServerDisconnectedError")),
        (TimeoutError(), Unclear("TimeoutError")),
        (ConnectionResetError(), Unclear("ConnectionResetError")),
        (aiohttp.ClientConnectorError(Mock(), OSError(111, "refused")), (5, True)),
        (aiohttp.ConnectionTimeoutError(), (5, True)),
    ],
)
async def test_what_has_no_code_has_a_meaning_too(answer: Response | BaseException, expected: object) -> None:
    assert expected == meaning(await sent(answer))


async def test_the_newer_form_of_errors_is_read() -> None:
    problem = {"type": "t", "title": "Bad", "status": 400, "code": 21211, "detail": f"no {BEN}"}
    assert await sent(Response(400, json.dumps(problem))) == Refused("Twilio 21211 no …", permanent=True)


async def test_no_reason_quotes_the_phone_number() -> None:
    outcome = await sent(error(400, 21211, f"Invalid 'To' Phone Number: {BEN}"))
    assert isinstance(outcome, Refused)
    assert BEN[1:] not in outcome.why
    assert "21211" in outcome.why


@pytest.mark.parametrize(
    ("said", "sid"),
    [
        ({"sid": "SM1", "status": "queued"}, "SM1"),
        ({"status": "queued"}, ""),
        ({"sid": None}, ""),
        ({"sid": "S" * 65}, ""),
        ({}, ""),
    ],
)
async def test_a_good_answer_is_taken_whatever_it_lacks(said: object, sid: str) -> None:
    assert await sent(Response(201, json.dumps(said))) == Sent(sid, 1)


async def test_a_stop_is_no_error() -> None:
    with pytest.raises(asyncio.CancelledError):
        await sent(asyncio.CancelledError())
