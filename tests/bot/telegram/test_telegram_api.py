"""The lighter session beside aiogram's own ways, over HTTP to the make-believe Bot API."""

from __future__ import annotations

from io import BytesIO
from typing import cast

from aiogram.types import BufferedInputFile, InputMediaPhoto, User
from PIL import Image

from bot.telegram.api import Session, make_bot
from playground.server import start_server
from playground.telegram import TelegramWorld
from tests.bot.few_texts import NOW


async def test_everything_else_of_aiograms_works_as_ever() -> None:
    world = TelegramWorld(lambda: NOW)
    ana = world.person(1001, "Ana")
    await ana.starts()
    drawn = BytesIO()
    Image.new("RGB", (60, 40)).save(drawn, "PNG")
    picture = BufferedInputFile(drawn.getvalue(), "card.png")
    async with start_server(world) as server:
        bot = make_bot(world.token, server.url)
        me = await bot.me()
        sent = await bot.send_photo(1001, picture, caption="<b>Hello</b>", parse_mode="HTML")
        edited = await bot.edit_message_media(
            InputMediaPhoto(media=picture, caption="Bye"), chat_id=1001, message_id=sent.message_id
        )
        await bot.session.close()
    assert isinstance(me, User)
    assert sent.caption == "Hello"
    assert not isinstance(edited, bool)
    assert (edited.caption, ana.last.text) == ("Bye", "Bye")


async def test_no_call_waits_for_a_connection() -> None:
    """It would look as if Telegram were not reached. The courier bounds how many are under way."""
    bot = make_bot("42:TEST")
    session = await cast(Session, bot.session).create_session()
    assert session.connector is not None
    assert session.connector.limit == 0
    await bot.session.close()


def test_production_is_where_no_other_server_is_named() -> None:
    bot = make_bot("42:TEST")
    assert bot.session.api.api_url("42:TEST", "getMe") == "https://api.telegram.org/bot42:TEST/getMe"
