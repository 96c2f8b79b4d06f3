"""The channel against the make-believe Bot API, over HTTP: what Ana sees and what we hear of her."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from io import BytesIO

import pytest
from aiogram import Bot
from PIL import Image

from bot.links import Links
from bot.telegram.api import make_bot
from bot.telegram.entry import chat_link
from bot.telegram.menus import set_menus
from bot.telegram.outbound import TelegramChannel
from bot.telegram.polling import poll
from handlers.turn.heard import Chose, Heard, Incoming, Presented, Said, Shared
from loyalty.messages.extras import AskPhone, CardPicture, Choices, File, Link, Option, VoucherPicture
from loyalty.messages.kind import Kind
from loyalty.messages.kinds.joining import JoiningKind
from loyalty.messages.kinds.linking import LinkingKind
from loyalty.messages.kinds.settings import SettingsKind
from loyalty.messages.message import Extra, Message
from loyalty.messages.outcomes import Later, Outcome, Refused, Sent, Unclear
from playground.faults import GARBAGE, LOST_ANSWER, flood
from playground.server import start_server
from playground.telegram import Person, TelegramWorld
from scheduler.delivery.channel import Delivery
from tests.bot.few_texts import LINKS, NOW, TEXTS
from tests.bot.telegram.test_telegram_outbound import Album
from tests.handlers.stage import PROGRAMME


class Painter:
    def card(self, face: CardPicture, locale: str, qr: str) -> bytes:
        return _png((face.stamps * 20, 0, 0))

    def voucher(self, face: VoucherPicture, locale: str, qr: str) -> bytes:
        return _png((0, 0, 90))


def _png(colour: tuple[int, int, int]) -> bytes:
    out = BytesIO()
    Image.new("RGB", (60, 40), colour).save(out, "PNG")
    return out.getvalue()


@pytest.fixture
def world() -> TelegramWorld:
    return TelegramWorld(lambda: NOW)


@pytest.fixture
async def bot(world: TelegramWorld) -> AsyncIterator[Bot]:
    async with start_server(world) as server:
        bot = make_bot(world.token, server.url)
        yield bot
        await bot.session.close()


@pytest.fixture
def channel(bot: Bot) -> TelegramChannel:
    return TelegramChannel(bot, TEXTS, LINKS, Painter(), Album())


@pytest.fixture
async def ana(world: TelegramWorld) -> Person:
    person = world.person(1001, "Ana", phone="+48555010222")
    await person.starts("j-main")
    return person


def to_ana(*extras: Extra, kind: Kind = SettingsKind.NAME_SET, edit: str = "") -> Delivery:
    return Delivery(1, "1001", "en", Message(kind, {"name": "Ana"} if kind.args else {}, extras), edit)


def stamped(stamps: int) -> CardPicture:
    return CardPicture("k7Qx", "Ana", stamps, 9, 0)


async def test_ana_sees_text_and_buttons(channel: TelegramChannel, ana: Person) -> None:
    outcome = await channel.send(to_ana(Choices((Option("join"),)), Link("terms", path="t")))
    assert outcome == Sent(str(ana.last.id))
    assert ana.last.text == "Hello, Ana"
    assert await ana.taps("Terms") == "https://arcade.pl/t"


async def test_a_card_changes_in_place_and_is_uploaded_once(channel: TelegramChannel, ana: Person) -> None:
    sent = await channel.send(to_ana(stamped(3), kind=JoiningKind.CARD_ONLY))
    assert isinstance(sent, Sent)
    again = await channel.send(to_ana(stamped(3), kind=JoiningKind.CARD_ONLY))
    assert isinstance(again, Sent)
    for delivery in (
        to_ana(edit=sent.provider_id),  # the caption of the picture that stays
        to_ana(edit=sent.provider_id),  # the same: not modified
        to_ana(stamped(4), kind=JoiningKind.CARD_ONLY, edit=sent.provider_id),
    ):
        assert await channel.send(delivery) == sent
    assert len(ana.received) == 2


async def test_what_cannot_be_edited_is_said_anew(channel: TelegramChannel, ana: Person) -> None:
    text = await channel.send(to_ana())
    assert isinstance(text, Sent)
    assert await channel.send(to_ana(edit=text.provider_id)) == text
    for edit in ("1", "999"):  # Ana's own message, and none
        outcome = await channel.send(to_ana(edit=edit))
        assert outcome == Sent(str(ana.last.id))
        assert outcome != text


async def test_a_phone_is_asked_for_and_the_button_put_away(channel: TelegramChannel, ana: Person) -> None:
    await channel.send(to_ana(AskPhone(), kind=LinkingKind.LINK))
    assert ana.keyboard[0][0].asks_contact
    await channel.send(to_ana())
    assert ana.keyboard == ()


async def test_a_file_is_a_document(channel: TelegramChannel, ana: Person) -> None:
    assert isinstance(
        await channel.send(to_ana(File("ana.json", "{}", "x/a-token"), kind=SettingsKind.EXPORT)), Sent
    )
    assert ana.last.text == "Here is all we know"
    assert ana.last.file


async def test_an_address_without_a_button(bot: Bot, ana: Person) -> None:
    local = TelegramChannel(
        bot, TEXTS, Links("http://localhost:8080", chat_link("ArcadeBot"), None), Painter(), Album()
    )
    assert isinstance(await local.send(to_ana(Link("terms", path="t"))), Sent)
    assert ana.last.text == "Hello, Ana\nhttp://localhost:8080/t"


@pytest.mark.parametrize(
    ("happens", "expected"),
    [
        ("blocked", Refused("Forbidden: bot was blocked by the user", permanent=True)),
        ("gone", Refused("Forbidden: user is deactivated", permanent=True)),
        ("flood", Later(3, "Telegram asks to wait 3 s", whole_address=True)),
        ("garbage", Unclear("HTTP 502 without an answer")),
        ("lost", Unclear("ConnectionResetError")),
    ],
)
async def test_trouble_is_an_outcome(
    world: TelegramWorld, channel: TelegramChannel, ana: Person, happens: str, expected: Outcome
) -> None:
    faults = {"flood": flood(3), "garbage": GARBAGE, "lost": LOST_ANSWER}
    if happens == "blocked":
        await ana.blocks()
    elif happens == "gone":
        ana.leaves_telegram()
    else:
        world.faults.next("sendMessage", faults[happens])
    assert expected == await channel.send(to_ana())


async def test_nobody_there_is_tried_later(world: TelegramWorld) -> None:
    bot = make_bot(world.token, "http://127.0.0.1:9")
    outcome = await TelegramChannel(bot, TEXTS, LINKS, Painter(), Album()).send(to_ana())
    await bot.session.close()
    assert outcome == Later(5, "Telegram is not reached: ConnectionRefusedError", whole_channel=True)


async def test_we_hear_what_ana_does_once_and_in_order(
    bot: Bot, channel: TelegramChannel, ana: Person
) -> None:
    stop, heard = asyncio.Event(), list[Heard]()

    async def take(incoming: Incoming | None, raw: str) -> None:
        assert incoming
        heard.append(incoming.heard)
        if len(heard) == 4:
            stop.set()

    await channel.send(to_ana(Choices((Option("redeem", "coffee"),))))
    await ana.says("hello")
    await ana.taps("redeem:coffee")
    await ana.shares_contact()
    async with asyncio.timeout(30):
        await poll(bot, take, stop)
    assert heard == [Presented("j-main"), Said("hello"), Chose("redeem", "coffee"), Shared("+48555010222")]
    assert ana.waiting_taps == 0


async def test_the_menu_is_there(bot: Bot, ana: Person) -> None:
    await set_menus(bot, TEXTS, PROGRAMME)
    assert ana.commands[0].command == "card"
