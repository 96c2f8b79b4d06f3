"""The fake is Twilio enough for Twilio's own client."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import pytest
from aiohttp import ClientSession, ServerDisconnectedError, encode_basic_auth
from twilio.base.exceptions import TwilioRestException
from twilio.http.async_http_client import AsyncTwilioHttpClient
from twilio.request_validator import RequestValidator
from twilio.rest import Client

from playground import faults
from playground.server import Server
from playground.twilio import ACCOUNT_SID, AUTH_TOKEN, CREATE, NUMBER, TwilioWorld
from playground.twilio.signing import signature
from tests.playground.setting import Clock, Shop

# The SDK's own client uses what aiohttp is about to drop.
pytestmark = [
    pytest.mark.filterwarnings("ignore:The 'auth' parameter is deprecated:DeprecationWarning"),
    pytest.mark.filterwarnings("ignore:BasicAuth is deprecated:DeprecationWarning"),
]

BEN = "+48555010333"
SERVICE = "MG" + "a" * 32
PUBLIC = "https://shop.example"


class Redirected(AsyncTwilioHttpClient):
    def __init__(self, url: str) -> None:
        super().__init__()
        self.url = url

    async def request(self, method: str, url: str, *args: Any, **more: Any) -> Any:
        return await super().request(method, url.replace("https://api.twilio.com", self.url), *args, **more)


@pytest.fixture
async def twilio(clock: Clock) -> AsyncIterator[TwilioWorld]:
    services = {SERVICE: ("+15555550111",), "MGempty": ()}
    world = TwilioWorld(clock, services=services, senders=["Arcade"], voice_only=["+15555550122"])
    yield world
    await world.close()


@pytest.fixture
async def client(server: Server) -> AsyncIterator[Client]:
    http = Redirected(server.url)
    yield Client(ACCOUNT_SID, AUTH_TOKEN, http_client=http)
    await http.close()


@pytest.fixture
def listening(twilio: TwilioWorld, shop: Shop) -> Shop:
    """The shop behind its proxy: public and real address differ."""
    twilio.inbound.url = f"{PUBLIC}/sms/webhook"
    twilio.webhooks.proxies[PUBLIC] = shop.url
    twilio.webhooks.backoff = 0.001
    return shop


async def test_a_text_arrives(client: Client, twilio: TwilioWorld, clock: Clock) -> None:
    ben = twilio.phone(BEN)

    sent = await client.messages.create_async(to=BEN, from_=NUMBER, body="Ben, 3 of 9. ąę")
    text = await ben.hears()
    await twilio.idle()
    kept = await client.messages(sent.sid).fetch_async()

    assert (sent.status, sent.num_segments, sent.direction, sent.date_created) == (
        "queued", "1", "outbound-api", clock(),
    )  # fmt: skip
    assert (text.body, text.other, text.sid, text.mine) == ("Ben, 3 of 9. ąę", NUMBER, sent.sid, False)
    assert (kept.status, kept.from_, kept.date_sent) == ("delivered", NUMBER, clock())


async def test_a_messaging_service_picks_the_sender_later(client: Client, twilio: TwilioWorld) -> None:
    sent = await client.messages.create_async(to=BEN, messaging_service_sid=SERVICE, body="x" * 161)
    await twilio.idle()
    kept = await client.messages(sent.sid).fetch_async()

    assert (sent.status, sent.from_, sent.num_segments) == ("accepted", None, "0")
    assert (kept.from_, kept.num_segments) == ("+15555550111", "2")


# fmt: off
REFUSED: list[tuple[dict[str, Any], int, int]] = [
    ({"to": "555", "from_": NUMBER, "body": "x"}, 400, 21211),
    ({"to": "", "from_": NUMBER, "body": "x"}, 400, 21604),
    ({"to": BEN, "from_": NUMBER, "body": " "}, 400, 21602),
    ({"to": BEN, "from_": NUMBER}, 400, 21602),
    ({"to": BEN, "body": "x"}, 400, 21603),
    ({"to": BEN, "from_": "+15555550199", "body": "x"}, 400, 21659),
    ({"to": BEN, "from_": "Stranger", "body": "x"}, 400, 21659),
    ({"to": BEN, "from_": "+15555550122", "body": "x"}, 400, 21606),
    ({"to": NUMBER, "from_": NUMBER, "body": "x"}, 400, 21266),
    ({"to": BEN, "from_": NUMBER, "body": "x" * 1601}, 400, 21617),
    ({"to": BEN, "messaging_service_sid": "MGno", "body": "x"}, 404, 21701),
    ({"to": BEN, "messaging_service_sid": "MGempty", "body": "x"}, 400, 21703),
    ({"to": BEN, "from_": NUMBER, "body": "x", "status_callback": "sms/status"}, 400, 21609),
    ({"to": BEN, "from_": NUMBER, "media_url": ["card.png"]}, 400, 21620),
    ({"to": BEN, "from_": NUMBER, "media_url": [f"{PUBLIC}/c.png"] * 11}, 400, 21623),
    ({"to": BEN, "from_": NUMBER, "body": "x", "validity_period": 36001}, 400, 21624),
    ({"to": "+79161234567", "from_": NUMBER, "body": "x"}, 400, 21408),
    ({"to": "+48225550100", "from_": NUMBER, "body": "x"}, 400, 21614),
]
# fmt: on


@pytest.mark.parametrize(("params", "status", "code"), REFUSED)
async def test_it_refuses(
    client: Client, twilio: TwilioWorld, params: dict[str, Any], status: int, code: int
) -> None:
    twilio.refused_regions.add("+7")
    twilio.landlines.add("+48225550100")

    with pytest.raises(TwilioRestException) as refusal:
        await client.messages.create_async(**params)

    assert (refusal.value.status, refusal.value.code) == (status, code)
    assert twilio.phone(BEN).messages == []


@pytest.mark.parametrize(
    "params",
    [
        {"from_": NUMBER, "body": "x" * 1600},
        {"from_": "Arcade", "body": "x"},
        {"from_": NUMBER, "media_url": [f"{PUBLIC}/c.png"]},
        {"from_": NUMBER, "body": "x", "validity_period": 36000},
    ],
)
async def test_it_takes_what_is_just_inside_the_limits(
    client: Client, twilio: TwilioWorld, params: dict[str, Any]
) -> None:
    await client.messages.create_async(to="+48 555-010-333", **params)

    assert (await twilio.phone(BEN).hears()).other == params["from_"]


async def test_strangers_are_turned_away(server: Server) -> None:
    http = Redirected(server.url)
    for sid, token, status, code in (
        (ACCOUNT_SID, "wrong", 401, 20003),
        ("AC" + "9" * 32, AUTH_TOKEN, 401, 20003),
    ):
        with pytest.raises(TwilioRestException) as refusal:
            await Client(sid, token, http_client=http).messages.create_async(to=BEN, from_=NUMBER, body="x")
        assert (refusal.value.status, refusal.value.code) == (status, code)
    await http.close()


async def test_missing_messages_and_pages_of_them(client: Client, twilio: TwilioWorld) -> None:
    with pytest.raises(TwilioRestException) as refusal:
        await client.messages("SMnone").fetch_async()
    for number in range(5):
        await client.messages.create_async(to=BEN, from_=NUMBER, body=str(number))
    await client.messages.create_async(to="+48555010444", from_=NUMBER, body="other")

    listed = await client.messages.list_async(to=BEN, page_size=2)

    assert refusal.value.code == 20404
    assert [message.body for message in listed] == ["4", "3", "2", "1", "0"]


@pytest.mark.parametrize(
    ("fault", "status", "code"),
    [
        (faults.flood(), 429, 20429),
        (faults.refuse(400, "full", 21611), 400, 21611),
        (faults.BROKEN, 500, 20500),
    ],
)
async def test_faults_on_demand(
    client: Client, twilio: TwilioWorld, fault: faults.Fault, status: int, code: int
) -> None:
    twilio.faults.next(CREATE, fault)

    with pytest.raises(TwilioRestException) as refusal:
        await client.messages.create_async(to=BEN, from_=NUMBER, body="x")

    assert (refusal.value.status, refusal.value.code) == (status, code)


@pytest.mark.parametrize(("fault", "taken"), [(faults.LOST_CALL, False), (faults.LOST_ANSWER, True)])
async def test_lost_connections(
    client: Client, twilio: TwilioWorld, fault: faults.Fault, taken: bool
) -> None:
    twilio.faults.next(CREATE, fault)

    with pytest.raises(ServerDisconnectedError):
        await client.messages.create_async(to=BEN, from_=NUMBER, body="x")
    await twilio.idle()

    assert len(twilio.phone(BEN).messages) == taken


# Status callbacks

CALLBACK = f"{PUBLIC}/sms/status"


def statuses(shop: Shop) -> list[str]:
    return [heard.form["MessageStatus"] for heard in shop.heard]


def is_signed(shop: Shop, path: str) -> bool:
    validator: Any = RequestValidator(AUTH_TOKEN)
    return all(
        validator.validate(PUBLIC + path, heard.form, heard.headers["X-Twilio-Signature"])
        for heard in shop.heard
    )


async def test_each_status_is_told_and_signed(client: Client, twilio: TwilioWorld, listening: Shop) -> None:
    sent = await client.messages.create_async(to=BEN, from_=NUMBER, body="x", status_callback=CALLBACK)
    await twilio.idle()

    assert statuses(listening) == ["queued", "sent", "delivered"]
    assert is_signed(listening, "/sms/status")
    assert {heard.form["MessageSid"] for heard in listening.heard} == {sent.sid}


LATE, AT_ONCE = ["queued", "sent", "undelivered"], ["queued", "failed"]


@pytest.mark.parametrize(
    ("code", "told"),
    [(30003, LATE), (30005, LATE), (30006, LATE), (30007, LATE), (30008, LATE), (30001, AT_ONCE)],
)
async def test_what_the_carrier_refuses_is_told(
    client: Client, twilio: TwilioWorld, listening: Shop, code: int, told: list[str]
) -> None:
    twilio.phone(BEN).fails_with(code)
    sent = await client.messages.create_async(to=BEN, from_=NUMBER, body="x", status_callback=CALLBACK)
    await twilio.idle()

    assert statuses(listening) == told
    assert listening.heard[-1].form["ErrorCode"] == str(code)
    assert (await client.messages(sent.sid).fetch_async()).error_code == code
    assert twilio.phone(BEN).messages == []


@pytest.mark.parametrize(
    ("said", "waited", "told"),
    [
        (60, 60, ["queued", "sent", "delivered"]),
        (60, 61, AT_ONCE),
        (None, 36_000, ["queued", "sent", "delivered"]),  # ten hours where nothing is said
        (None, 36_001, AT_ONCE),
    ],
)
async def test_what_stands_in_the_queue_for_too_long_is_not_sent(
    client: Client, twilio: TwilioWorld, listening: Shop, said: int | None, waited: int, told: list[str]
) -> None:
    asked = {} if said is None else {"validity_period": said}
    twilio.carrier.moving.clear()
    await client.messages.create_async(to=BEN, from_=NUMBER, body="x", status_callback=CALLBACK, **asked)
    begun = twilio.now()
    twilio.now = lambda: begun + timedelta(seconds=waited)
    twilio.carrier.moving.set()
    await twilio.idle()

    assert statuses(listening) == told
    assert listening.heard[-1].form.get("ErrorCode") == ("30036" if told == AT_ONCE else None)
    assert len(twilio.phone(BEN).messages) == (told != AT_ONCE)


async def test_callbacks_out_of_order_and_twice(client: Client, twilio: TwilioWorld, listening: Shop) -> None:
    twilio.carrier.out_of_order = twilio.carrier.repeats = True
    await client.messages.create_async(to=BEN, from_=NUMBER, body="x", status_callback=CALLBACK)
    await twilio.idle()

    assert statuses(listening) == ["delivered", "delivered", "sent", "sent", "queued", "queued"]


# Inbound


async def test_a_text_to_the_shop(twilio: TwilioWorld, listening: Shop) -> None:
    ben = twilio.phone(BEN)

    sid = await ben.texts("join ą")

    (heard,) = listening.heard
    assert is_signed(listening, "/sms/webhook")
    assert heard.headers["Content-Type"] == "application/x-www-form-urlencoded"
    wanted = {
        "MessageSid": sid, "SmsSid": sid, "AccountSid": ACCOUNT_SID, "From": BEN, "To": NUMBER, "Body": "join ą",
        "NumMedia": "0", "NumSegments": "1", "FromCountry": "PL", "SmsStatus": "received",
    }  # fmt: skip
    assert wanted.items() <= heard.form.items()
    assert "OptOutType" not in heard.form
    assert [(text.mine, text.body) for text in ben.messages] == [(True, "join ą")]


async def test_a_webhook_is_tried_again(twilio: TwilioWorld, listening: Shop) -> None:
    listening.answers(500, 503)

    sid = await twilio.phone(BEN).texts("join")

    assert [heard.form["MessageSid"] for heard in listening.heard] == [sid] * 3


async def test_a_slow_webhook_is_tried_again(twilio: TwilioWorld, listening: Shop) -> None:
    twilio.webhooks.timeout = 0.05
    listening.waits = [0.2]

    sid = await twilio.phone(BEN).texts("join")

    assert [posted.status for posted in twilio.webhooks.log] == [0, 200]
    assert [heard.form["MessageSid"] for heard in listening.heard] == [sid] * 2


async def test_a_text_twice_and_again_and_with_a_bad_signature(twilio: TwilioWorld, listening: Shop) -> None:
    twilio.webhooks.twice = True
    sid = await twilio.phone(BEN).texts("join")
    twilio.webhooks.twice = False
    await twilio.redeliver(sid)
    assert [heard.form["MessageSid"] for heard in listening.heard] == [sid] * 3
    assert is_signed(listening, "/sms/webhook")

    twilio.webhooks.bad_signature = True
    await twilio.redeliver(sid)
    assert not is_signed(listening, "/sms/webhook")


# fmt: off
ANSWERS = [
    ("text/xml", "", []),
    ("text/xml", "<Response/>", []),
    ("text/xml", "<?xml version='1.0'?><Response><Message>Hi</Message></Response>", ["Hi"]),
    ("application/xml", "<Response><Message><Body>Hi</Body></Message><Message>Ho</Message></Response>", ["Hi", "Ho"]),
    ("text/plain", "ok", ["ok"]),  # a careless "ok" is texted to the customer
    ("text/xml", "<Response>", []),
    ("application/json", "{}", []),
]
# fmt: on


@pytest.mark.parametrize(("content_type", "body", "heard"), ANSWERS)
async def test_the_answer_is_obeyed(
    twilio: TwilioWorld, listening: Shop, content_type: str, body: str, heard: list[str]
) -> None:
    listening.answers(200, body=body, content_type=content_type)
    ben = twilio.phone(BEN)

    await ben.texts("join")

    assert [text.body for text in ben.received] == heard
    assert bool(twilio.inbound.complaints) == (body in ("<Response>", "{}"))


# STOP, START and HELP

# fmt: off
WORDS = [
    *[(word, "STOP") for word in ("STOP", "stop", " Stop ", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT",
                                  "REVOKE", "OPTOUT")],
    *[(word, "START") for word in ("START", "YES", "Unstop")],
    ("HELP", "HELP"), ("info", "HELP"),
    *[(text, None) for text in ("stop please", "please cancel", "STOP.", "ye s", "join", "1")],
]
# fmt: on


@pytest.mark.parametrize(("text", "kind"), WORDS)
async def test_twilio_answers_single_words_itself(
    twilio: TwilioWorld, listening: Shop, text: str, kind: str | None
) -> None:
    ben = twilio.phone(BEN)

    await ben.texts(text)

    assert listening.heard[0].form.get("OptOutType") == kind
    assert [reply.by_twilio for reply in ben.received] == ([True] if kind else [])
    assert ben.opted_out == (kind == "STOP")


async def test_after_stop_nothing_goes_until_start(
    client: Client, twilio: TwilioWorld, listening: Shop
) -> None:
    dana = twilio.phone("+48555010444")
    await dana.texts("STOP")
    listening.answers(200, body="<Response><Message>Sorry to see you go</Message></Response>")
    await dana.texts("why did you write")

    with pytest.raises(TwilioRestException) as refusal:
        await client.messages.create_async(to=dana.number, from_=NUMBER, body="An offer")
    await client.messages.create_async(to=BEN, from_=NUMBER, body="An offer")
    await dana.texts("start")
    await client.messages.create_async(to=dana.number, from_=NUMBER, body="Welcome back")
    await twilio.idle()

    assert refusal.value.code == 21610
    assert [text.body for text in dana.received if not text.by_twilio] == ["Welcome back"]


async def test_a_messaging_service_has_one_list(client: Client, twilio: TwilioWorld, listening: Shop) -> None:
    dana = twilio.phone("+48555010444")
    await dana.texts("STOP", to="+15555550111")

    with pytest.raises(TwilioRestException):
        await client.messages.create_async(to=dana.number, messaging_service_sid=SERVICE, body="x")
    await client.messages.create_async(to=dana.number, from_=NUMBER, body="x")

    assert listening.heard[0].form["MessagingServiceSid"] == SERVICE


def test_the_documented_signature() -> None:
    form = {
        "CallSid": "CA1234567890ABCDE", "Caller": "+14158675309", "Digits": "1234", "From": "+14158675309",
        "To": "+18005551212",
    }  # fmt: skip

    assert (
        signature("12345", "https://mycompany.com/myapp.php?foo=1&bar=2", form)
        == "RSOYDt4T1cUTdK1PDd93/VVr8B8="
    )


async def test_the_answer_has_every_documented_field(server: Server, twilio: TwilioWorld) -> None:
    url = f"{server.url}/2010-04-01/Accounts/{ACCOUNT_SID}/Messages.json"
    headers = {"Authorization": encode_basic_auth(ACCOUNT_SID, AUTH_TOKEN)}
    async with ClientSession(headers=headers) as session:
        answer = await session.post(url, data={"To": BEN, "From": NUMBER, "Body": "x"})
        message = await answer.json()

    assert answer.status == 201
    assert set(message) == {
        "account_sid", "api_version", "body", "date_created", "date_sent", "date_updated", "direction", "error_code",
        "error_message", "from", "messaging_service_sid", "num_media", "num_segments", "price", "price_unit", "sid",
        "status", "subresource_uris", "to", "uri",
    }  # fmt: skip
    assert message["date_created"] == "Mon, 02 Mar 2026 12:00:00 +0000"
