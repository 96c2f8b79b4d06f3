"""The handlers of Twilio's webhooks, over HTTP, signed by the real validator's own rules."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Awaitable, Callable
from io import BytesIO
from urllib.parse import urlencode

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer
from multidict import MultiDict
from twilio.request_validator import RequestValidator

from bot.sms.webhook import BODY_LIMIT, PATH, RANK, STATUS_PATH, outranks, statuses, webhook
from handlers.turn.heard import Incoming, Said
from tests.bot.sms.test_sms_inbound import BEN, form

TOKEN = "12345"
PUBLIC = "https://arcade.pl/loyalty"  # a proxy takes the folder away
Client = TestClient[web.Request, web.Application]
Post = Callable[..., Awaitable[tuple[int, str]]]


class Kept:
    def __init__(self) -> None:
        self.turns: list[tuple[Incoming | None, str]] = []
        self.statuses: list[tuple[str, str, int | None]] = []
        self.fault: Exception | None = None

    async def take(self, incoming: Incoming | None, raw: str) -> None:
        if self.fault:
            raise self.fault
        self.turns.append((incoming, raw))

    async def settle(self, sid: str, status: str, code: int | None) -> None:
        if self.fault:
            raise self.fault
        self.statuses.append((sid, status, code))


@pytest.fixture
def kept() -> Kept:
    return Kept()


@pytest.fixture
async def client(kept: Kept) -> AsyncIterator[Client]:
    app = web.Application()
    app.router.add_post(PATH, webhook(TOKEN, PUBLIC + "/", kept.take))
    app.router.add_post(STATUS_PATH, statuses(TOKEN, PUBLIC, kept.settle))
    async with TestClient(TestServer(app)) as client:
        yield client


@pytest.fixture
def post(client: Client) -> Post:
    async def send(
        fields: dict[str, str] | list[tuple[str, str]],
        path: str = PATH,
        token: str = TOKEN,
        base: str = PUBLIC,
        body: str | None = None,
    ) -> tuple[int, str]:
        pairs = list(fields.items()) if isinstance(fields, dict) else fields
        signature = RequestValidator(token).compute_signature(base + path, MultiDict(pairs))
        headers = {
            "X-Twilio-Signature": signature,
            "Content-Type": "application/x-www-form-urlencoded; charset=nonsense",
        }
        async with client.post(path, data=body or urlencode(pairs), headers=headers) as response:
            return response.status, await response.text()

    return send


async def test_a_text_is_taken_and_answered_with_silence(post: Post, kept: Kept) -> None:
    status, answer = await post(form(Body="Cześć & co"))
    assert (status, answer) == (200, '<?xml version="1.0" encoding="UTF-8"?><Response/>')
    ((incoming, raw),) = kept.turns
    assert incoming == Incoming("SM1", "sms", BEN, Said("Cześć & co"))
    assert json.loads(raw) == form(Body="Cześć & co")


@pytest.mark.parametrize(
    "path", [PATH, PATH + "?shop=1&x=%20y", PATH + "?q=ą"], ids=["plain", "query", "letters"]
)
async def test_the_address_is_signed_as_it_was_called(client: Client, kept: Kept, path: str) -> None:
    called = client.make_url(path).raw_path_qs
    signature = RequestValidator(TOKEN).compute_signature(PUBLIC + called, form())
    async with client.post(path, data=form(), headers={"X-Twilio-Signature": signature}) as response:
        assert response.status == 200
    assert len(kept.turns) == 1


async def test_every_field_counts_also_twice_empty_and_untrimmed(post: Post, kept: Kept) -> None:
    fields = [*form(Body="  hi \r\n").items(), ("Extra", ""), ("Twice", "b"), ("Twice", "a")]
    assert (await post(fields))[0] == 200
    assert len(kept.turns) == 1


@pytest.mark.parametrize("path", [PATH, STATUS_PATH])
async def test_a_stranger_is_refused(client: Client, post: Post, kept: Kept, path: str) -> None:
    assert (await post(form(), path, token="other"))[0] == 403
    assert (await post(form(), path, base="https://elsewhere.pl"))[0] == 403
    assert (await post(form(), path, body=urlencode(form(Body="changed"))))[0] == 403
    for signature in ("", "ü", "=" * 28):
        headers = {"X-Twilio-Signature": signature}
        async with client.post(path, data=form(), headers=headers) as response:
            assert response.status == 403
    assert (kept.turns, kept.statuses) == ([], [])


@pytest.mark.parametrize(
    "body", [b"", b"\xff\xfe", b"%ED%A0%80=1", b"&" * 1000, b"a=1&" * 1000, b"x" * (BODY_LIMIT + 1)]
)
async def test_nonsense_is_refused_and_no_traceback(client: Client, kept: Kept, body: bytes) -> None:
    for path in (PATH, STATUS_PATH):
        async with client.post(path, data=body, headers={"X-Twilio-Signature": "x"}) as response:
            assert response.status == 403
    assert kept.turns == []


async def test_a_file_in_place_of_a_form_is_refused(client: Client) -> None:
    async with client.post(
        PATH, data={"Body": BytesIO(b"bytes")}, headers={"X-Twilio-Signature": "x"}
    ) as response:
        assert response.status == 403


async def test_a_form_that_is_nothing_to_us_is_kept_unread(post: Post, kept: Kept) -> None:
    assert (await post(form(From="12345")))[0] == 200
    assert kept.turns == [(None, json.dumps(form(From="12345")))]


@pytest.mark.parametrize("path", [PATH, STATUS_PATH])
async def test_what_could_not_be_kept_is_a_failure(post: Post, kept: Kept, path: str) -> None:
    kept.fault = OSError("database gone")
    assert (await post(form(MessageStatus="sent"), path))[0] == 503


@pytest.mark.parametrize(
    ("fields", "settled"),
    [
        ({"MessageSid": "SM1", "MessageStatus": "delivered"}, [("SM1", "delivered", None)]),
        (
            {"MessageSid": "SM1", "MessageStatus": "undelivered", "ErrorCode": "30005"},
            [("SM1", "undelivered", 30005)],
        ),
        ({"MessageSid": "SM1", "MessageStatus": "failed", "ErrorCode": "x"}, [("SM1", "failed", None)]),
        ({"MessageSid": "SM1", "MessageStatus": "pondering"}, []),
        ({"MessageStatus": "sent"}, []),
        ({}, []),
    ],
)
async def test_a_status_is_kept(
    post: Post, kept: Kept, fields: dict[str, str], settled: list[tuple[str, str, int | None]]
) -> None:
    assert await post(fields, STATUS_PATH) == (200, "")
    assert settled == kept.statuses


def test_twilios_own_example_of_a_signature() -> None:
    url = "https://mycompany.com/myapp.php?foo=1&bar=2"
    fields = {
        "CallSid": "CA1234567890ABCDE",
        "Caller": "+14158675309",
        "Digits": "1234",
        "From": "+14158675309",
        "To": "+18005551212",
    }
    assert RequestValidator("12345").compute_signature(url, fields) == "RSOYDt4T1cUTdK1PDd93/VVr8B8="


@pytest.mark.parametrize(
    ("status", "earlier", "does"),
    [
        ("sent", "queued", True),
        ("sent", "sending", True),
        ("delivered", "sent", True),
        ("undelivered", "sent", True),
        ("failed", "queued", True),
        ("sent", "delivered", False),  # late
        ("queued", "sent", False),
        ("delivered", "undelivered", False),  # the first end counts
        ("sent", "sent", False),
        ("queued", "", True),
        ("pondering", "queued", False),
    ],
)
def test_a_late_status_does_not_undo_a_later_one(status: str, earlier: str, does: bool) -> None:
    assert does is outranks(status, earlier)


def test_every_end_has_the_same_rank() -> None:
    assert len({RANK[end] for end in ("delivered", "undelivered", "failed", "canceled")}) == 1
