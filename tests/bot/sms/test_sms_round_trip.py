"""The channel against the make-believe Twilio, over HTTP: what Ben reads and what we hear of him."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.sms.api import make_client
from bot.sms.outbound import Sender, SmsChannel
from bot.sms.webhook import PATH, STATUS_PATH, statuses, webhook
from handlers.turn.heard import Attached, Heard, Incoming, OptedIn, OptedOut, Said
from loyalty.messages.extras import Choices, Option
from loyalty.messages.kinds.joining import JoiningKind
from loyalty.messages.message import Message
from loyalty.messages.outcomes import Later, Outcome, Refused, Sent, Unclear
from loyalty.messages.reasons import Reason
from playground.faults import GARBAGE, LOST_ANSWER, Fault, flood, refuse
from playground.server import start_server
from playground.twilio import TwilioWorld
from scheduler.delivery.channel import Delivery
from tests.bot.few_texts import LINKS, NOW, TEXTS

BEN = "+48555010333"
PUBLIC = "https://arcade.pl"


@dataclass
class Shop:
    world: TwilioWorld
    channel: SmsChannel
    heard: list[Heard] = field(default_factory=list)
    statuses: list[tuple[str, str]] = field(default_factory=list)
    codes: list[int] = field(default_factory=list)

    async def take(self, incoming: Incoming | None, raw: str) -> None:
        assert incoming
        self.heard.append(incoming.heard)

    async def settle(self, sid: str, status: str, code: int | None) -> None:
        self.statuses.append((sid, status))
        self.codes += [code] if code else []

    async def sends(self, to: str = BEN, ends_at: datetime | None = None) -> object:
        message = Message(JoiningKind.CARD_ONLY, {}, (Choices((Option("offers"), Option("only-card"))),))
        return await self.channel.send(Delivery(1, to, "en", message, ends_at=ends_at))


@pytest.fixture
async def shop() -> AsyncIterator[Shop]:
    world = TwilioWorld(lambda: NOW, inbound_url=PUBLIC + PATH)
    async with start_server(None, world) as server:
        client = make_client(world.account_sid, world.auth_token, server.url)
        channel = SmsChannel(client, TEXTS, LINKS, Sender(world.numbers[0]), now=lambda: NOW)
        shop = Shop(world, channel)
        app = web.Application()
        app.router.add_post(PATH, webhook(world.auth_token, PUBLIC, shop.take))
        app.router.add_post(STATUS_PATH, statuses(world.auth_token, PUBLIC, shop.settle))
        async with TestServer(app) as behind:
            world.webhooks.proxies[PUBLIC] = str(behind.make_url("")).rstrip("/")
            yield shop
            await world.idle()  # statuses still on their way find us there
        await shop.channel.close()


async def test_ben_reads_one_text_and_its_way_is_told(shop: Shop) -> None:
    outcome = await shop.sends()
    await shop.world.idle()
    assert isinstance(outcome, Sent)
    assert outcome.segments == 1
    assert shop.world.phone(BEN).last.body == "3 of 9.\n1 Yes 2 No"
    assert (outcome.provider_id, "delivered") in shop.statuses


@pytest.mark.parametrize(("minutes", "arrives"), [(4, True), (6, False)])
async def test_what_stands_in_the_queue_beyond_its_end_never_arrives(
    shop: Shop, minutes: int, arrives: bool
) -> None:
    """Taken five minutes before the offer ends; Twilio's queue stands still for some minutes."""
    shop.world.carrier.moving.clear()
    assert isinstance(await shop.sends(ends_at=NOW + timedelta(minutes=5)), Sent)
    shop.world.now = lambda: NOW + timedelta(minutes=minutes)
    shop.world.carrier.moving.set()
    await shop.world.idle()
    assert len(shop.world.phone(BEN).messages) == arrives
    assert [status for _, status in shop.statuses][-1] == ("delivered" if arrives else "failed")
    assert shop.codes == ([] if arrives else [30036])


async def test_we_hear_ben_and_twilio_is_content_with_our_silence(shop: Shop) -> None:
    ben = shop.world.phone(BEN)
    await ben.texts("48213 24,50 Cześć")
    await ben.texts("", media=("https://pictures.example/dog.jpg",))
    assert shop.heard == [Said("48213 24,50 Cześć"), Attached("image")]
    assert shop.world.inbound.complaints == []


async def test_who_texts_stop_takes_nothing_until_start(shop: Shop) -> None:
    ben = shop.world.phone(BEN)
    await ben.texts("STOP")
    outcome = await shop.sends()
    assert isinstance(outcome, Refused)
    assert outcome.stopped
    assert not outcome.permanent
    await ben.texts("START")
    assert isinstance(await shop.sends(), Sent)
    assert shop.heard == [OptedOut(), OptedIn("START")]


async def test_a_forged_text_is_not_heard(shop: Shop) -> None:
    shop.world.webhooks.bad_signature = True
    shop.world.webhooks.attempts = 1
    await shop.world.phone(BEN).texts("hello")
    assert shop.heard == []


@pytest.mark.parametrize(
    ("happens", "expected"),
    [
        (flood(), Later(10, "Twilio 20429 Unable to create record: Too Many Requests: retry after 3", True)),
        (
            refuse(400, "queue full", 21611),
            Later(60, "Twilio 21611 Unable to create record: queue full", True),
        ),
        (GARBAGE, Unclear("Twilio answered 502")),
        (LOST_ANSWER, Unclear("ServerDisconnectedError")),
    ],
)
async def test_trouble_is_an_outcome(shop: Shop, happens: Fault, expected: Outcome) -> None:
    shop.world.faults.next("Messages.create", happens)
    assert expected == await shop.sends()


async def test_a_landline_is_refused_for_good(shop: Shop) -> None:
    shop.world.landlines.add(BEN)
    outcome = await shop.sends()
    assert isinstance(outcome, Refused)
    assert outcome.permanent


async def test_wrong_credentials_hold_everything(shop: Shop) -> None:
    url = shop.channel._client.http_client._api_url
    client = make_client(shop.world.account_sid, "wrong", url)
    channel = SmsChannel(client, TEXTS, LINKS, Sender(shop.world.numbers[0]))
    outcome = await channel.send(Delivery(1, BEN, "en", Message(JoiningKind.CARD_ONLY)))
    await channel.close()
    assert isinstance(outcome, Later)
    assert outcome.whole_channel
    assert outcome.reason is Reason.ACCOUNT


async def test_no_call_waits_for_a_connection(shop: Shop) -> None:
    """It would look as if Twilio were not reached. The courier bounds how many are under way."""
    assert shop.channel._client.http_client._session.connector.limit == 0


@pytest.mark.parametrize("body", ["", "null", "[]", "<html>", '{"sid": "SM1", "date_sent": 7}'])
async def test_what_twilio_has_made_is_made_whatever_it_says_of_it(body: str) -> None:
    """It could not be told of later; but nobody is told that it may have been sent."""

    async def made(_: web.Request) -> web.Response:
        return web.Response(status=201, text=body)

    app = web.Application()
    app.router.add_post("/{path:.*}", made)
    async with TestServer(app) as server:
        client = make_client("AC1", "token", str(server.make_url("")))
        channel = SmsChannel(client, TEXTS, LINKS, Sender("+15555550100"))
        outcome = await channel.send(Delivery(1, BEN, "en", Message(JoiningKind.CARD_ONLY)))
        await channel.close()
    assert outcome == Sent("SM1" if "SM1" in body else "", 1)


async def test_nobody_there_is_tried_later() -> None:
    client = make_client("AC1", "token", "http://127.0.0.1:9")
    channel = SmsChannel(client, TEXTS, LINKS, Sender("+15555550100"))
    outcome = await channel.send(Delivery(1, BEN, "en", Message(JoiningKind.CARD_ONLY)))
    await channel.close()
    assert outcome == Later(5, "Twilio is not reached: ClientConnectorError", whole_channel=True)
