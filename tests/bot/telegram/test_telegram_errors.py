"""The Bot API's errors, row by row, through the real library to an outcome."""

from __future__ import annotations

import asyncio
import json
import logging
from typing import Any
from unittest.mock import Mock

import aiohttp
import pytest

from bot.telegram.outbound import TelegramChannel
from loyalty.messages.kinds.settings import SettingsKind
from loyalty.messages.message import Message
from loyalty.messages.outcomes import (
    Fault,
    Later,
    Outcome,
    Refused,
    Remedy,
    Scope,
    Sent,
    Unclear,
    until_mended,
)
from scheduler.delivery.channel import Delivery
from tests.bot.few_texts import LINKS, TEXTS
from tests.bot.telegram.wire import Script, bad, refusal, wired

HELLO = Delivery(1, "1001", "en", Message(SettingsKind.NAME_SET, {"name": "Ana"}))
TOKEN_WRONG = "Telegram does not know this bot; is TELEGRAM_TOKEN right?"


async def sent(*script: Script) -> Outcome:
    bot, _ = wired(*script)
    return await TelegramChannel(bot, TEXTS, LINKS, Mock(), Mock()).send(HELLO)


def unreachable() -> aiohttp.ClientConnectorError:
    return aiohttp.ClientConnectorError(Mock(), OSError(111, "refused"))


ROWS: list[tuple[Script, Outcome]] = [
    (
        refusal(429, "Too Many Requests: retry after 17", retry_after=17),
        Later(17, "Telegram asks to wait 17 s", whole_address=True),
    ),
    *[  # nonsense, and what would silence us for days, is cut
        (
            refusal(429, "Too Many Requests", retry_after=asked),
            Later(seconds, f"Telegram asks to wait {asked} s", whole_address=True),
        )
        for asked, seconds in ((-5, 0), (30 * 86_400, 900), (10**15, 900))
    ],
    (
        refusal(429, "Too Many Requests", retry_after="soon"),
        Later(5, "Telegram asks to wait 5 s", whole_address=True),
    ),
    (
        refusal(429, "Too Many Requests", retry_after=0),
        Later(5, "Telegram asks to wait: Too Many Requests", whole_address=True),
    ),
    ((429, b"<html>slow down</html>"), Later(5, "Telegram asks to wait 5 s", whole_address=True)),
    *[
        (refusal(403, f"Forbidden: {why}"), Refused(f"Forbidden: {why}", permanent=True))
        for why in (
            "bot was blocked by the user",
            "user is deactivated",
            "bot can't initiate conversation with a user",
            "bot can't send messages to bots",
        )
    ],
    *[  # what no row knows is nobody's fault whom we write to
        (answer, until_mended(Scope.UNKNOWN, 60, why, Fault(code)))
        for answer, why, code in (
            (refusal(403, "Forbidden"), "Forbidden", "403"),
            (bad("PEER_FLOOD"), "Bad Request: PEER_FLOOD", "400"),
            (refusal(409, "Conflict"), "Conflict", "409"),
            (refusal(418, "I am a teapot"), "I am a teapot", "none"),
        )
    ],
    *[
        (bad(why), Refused(f"Bad Request: {why}", permanent=True))
        for why in ("chat not found", "user not found", "PEER_ID_INVALID")
    ],
    *[
        (bad(why), Refused(f"Bad Request: {why}"))
        for why in (
            "message is too long",
            "can't parse entities: Unexpected end tag",
            "message text is empty",
            "strings must be encoded in UTF-8",
            "ENTITY_BOUNDS_INVALID",
            "WEBPAGE_CURL_FAILED",
        )
    ],
    (
        refusal(400, "Bad Request: group chat was upgraded", migrate_to_chat_id=-1001),
        Refused("this group became -1001; we write to people only", permanent=True),
    ),
    *[
        (
            refusal(status, what),
            until_mended(
                Scope.ACCOUNT,
                60,
                f"{TOKEN_WRONG} ({what})",
                Fault(str(status), Remedy.CREDENTIALS),
                whole_channel=True,
            ),
        )
        for status, what in ((401, "Unauthorized"), (404, "Not Found"), (400, "Bad Request: Logged Out"))
    ],
    (refusal(413, "Request Entity Too Large"), Refused("Request Entity Too Large")),
    (refusal(500, "Internal Server Error"), Unclear("Internal Server Error")),
    (
        refusal(500, "Internal Server Error: restart"),
        Later(5, "Telegram is not reached: Internal Server Error: restart", whole_channel=True),
    ),
    ((502, b"<html>Bad Gateway</html>"), Unclear("HTTP 502 without an answer")),
    ((200, b"not json"), Unclear("HTTP 200 without an answer")),
    ((200, b"[]"), Unclear("HTTP 200 without an answer")),
    (unreachable(), Later(5, "Telegram is not reached: ClientConnectorError", whole_channel=True)),
    (
        aiohttp.ConnectionTimeoutError("Connection timeout to https://api.telegram.org/bot42:TEST"),
        Later(5, "Telegram is not reached: ConnectionTimeoutError", whole_channel=True),
    ),
    (aiohttp.ServerDisconnectedError(), Unclear("ServerDisconnectedError")),
    (aiohttp.ClientOSError(104, "reset"), Unclear("ClientOSError")),
    (TimeoutError(), Unclear("TimeoutError")),
    (ConnectionResetError(), Unclear("ConnectionResetError")),
    (ZeroDivisionError(), Unclear("ZeroDivisionError")),  # a fault of our own
]


@pytest.mark.parametrize(("answer", "outcome"), ROWS)
async def test_an_error_is_an_outcome(answer: Script, outcome: Outcome) -> None:
    assert outcome == await sent(answer)


@pytest.mark.parametrize(
    ("answer", "id"),
    [
        ({"message_id": 7}, "7"),
        ({"message_id": 7, "photo": "none"}, "7"),
        ({"message_id": 7, "photo": [[]]}, "7"),
        ({"message_id": "7"}, ""),
        ({}, ""),
        (True, ""),
        (None, ""),
    ],
)
async def test_a_good_answer_is_taken_whatever_it_lacks(answer: object, id: str) -> None:
    assert await sent((200, json.dumps({"ok": True, "result": answer}).encode())) == Sent(id)


async def test_a_good_answer_without_a_result_is_taken_too() -> None:
    assert await sent((200, b'{"ok": true}')) == Sent("")


async def test_the_token_is_in_no_log_and_no_reason(caplog: pytest.LogCaptureFixture) -> None:
    url: Any = "https://api.telegram.org/bot42:TEST/sendMessage"
    for error in (aiohttp.InvalidURL(url), aiohttp.ContentTypeError(Mock(real_url=url), ()), OSError(url)):
        with caplog.at_level(logging.DEBUG):
            assert "42:TEST" not in str(await sent(error))
    assert "42:TEST" not in caplog.text


async def test_a_stop_is_no_error() -> None:
    with pytest.raises(asyncio.CancelledError):
        await sent(asyncio.CancelledError())
