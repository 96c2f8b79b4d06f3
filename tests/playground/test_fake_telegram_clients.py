"""Clients that nobody here wrote understand every answer and every update."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import aiogram
import aiogram.exceptions
import pytest
import telegram as ptb
import telegram.error as ptb_error
from aiogram.types import (
    BotCommand,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    BufferedInputFile,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaPhoto,
    KeyboardButton,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    ReplyParameters,
)

from playground.server import Server
from playground.telegram import Person, TelegramWorld
from tests.playground.setting import picture

JOIN = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Join", callback_data="join")]])


@pytest.fixture
async def other_bot(server: Server, telegram: TelegramWorld) -> AsyncIterator[ptb.Bot]:
    """The same bot by python-telegram-bot."""
    bot = ptb.Bot(telegram.token, base_url=f"{server.url}/bot", base_file_url=f"{server.url}/file/bot")
    async with bot:
        yield bot


async def act(person: Person) -> None:
    """One of each update there is."""
    await person.says("hello", reply_to=person.last)
    await person.taps("Join")
    await person.shares_contact()
    await person.shares_contact("+48555010333", "Ben")
    await person.sends_photo(picture(), "my /card")
    await person.sends_sticker()
    await person.sends_voice()
    await person.sends_location(52.2, 21.0)
    await person.edits(person.messages[-1], "oops")
    await person.blocks()
    await person.unblocks()
    await person.starts("j-main")


async def test_aiogram_reads_every_update(bot: aiogram.Bot, ana: Person) -> None:
    await bot.send_message(ana.id, "Welcome", reply_markup=JOIN)
    await act(ana)

    updates = await bot.get_updates(timeout=0)

    assert [update.event_type for update in updates] == [
        "message", "callback_query", "message", "message", "message", "message", "message", "message",
        "edited_message", "my_chat_member", "my_chat_member", "message",
    ]  # fmt: skip
    said, tap, own, other, photo, sticker, voice, location, edited, blocked, unblocked, start = updates
    assert said.message
    assert said.message.reply_to_message
    assert said.message.reply_to_message.text == "Welcome"
    assert tap.callback_query
    assert tap.callback_query.data == "join"
    assert own.message
    assert own.message.contact
    assert own.message.contact.user_id == ana.id
    assert other.message
    assert other.message.contact
    assert other.message.contact.user_id is None
    assert photo.message
    assert photo.message.photo
    assert photo.message.photo[-1].width == 64
    assert sticker.message
    assert sticker.message.sticker
    assert voice.message
    assert voice.message.voice
    assert location.message
    assert location.message.location
    assert location.message.location.latitude == 52.2
    assert edited.edited_message
    assert edited.edited_message.text == "oops"
    assert blocked.my_chat_member
    assert blocked.my_chat_member.new_chat_member.status == "kicked"
    assert unblocked.my_chat_member
    assert unblocked.my_chat_member.new_chat_member.status == "member"
    assert start.message
    assert start.message.text == "/start j-main"


async def test_python_telegram_bot_reads_every_update(other_bot: ptb.Bot, ana: Person) -> None:
    button = ptb.InlineKeyboardButton("Join", callback_data="join")
    await other_bot.send_message(ana.id, "Welcome", reply_markup=ptb.InlineKeyboardMarkup([[button]]))
    await act(ana)

    updates = await other_bot.get_updates(timeout=0)

    assert len(updates) == 12
    assert updates[1].callback_query
    assert updates[1].callback_query.message
    assert updates[9].my_chat_member
    assert updates[9].my_chat_member.new_chat_member.status == "kicked"
    assert updates[-1].message
    assert updates[-1].message.entities[0].type == "bot_command"


async def test_aiogram_sends_edits_and_deletes(bot: aiogram.Bot, ana: Person) -> None:
    text = await bot.send_message(ana.id, "<b>Hi</b>", parse_mode="HTML", reply_markup=JOIN)
    await text.edit_text("<i>Bye</i>", parse_mode="HTML")
    reply = await bot.send_message(
        ana.id, "gone soon", reply_parameters=ReplyParameters(message_id=text.message_id)
    )
    await reply.delete()

    assert text.html_text == "<b>Hi</b>"
    assert reply.reply_to_message
    assert reply.reply_to_message.message_id == text.message_id
    assert [(seen.text, seen.entities[0]["type"], seen.buttons, seen.edited) for seen in ana.received] == [
        ("Bye", "italic", (), True)
    ]


async def test_aiogram_uploads_a_photo_once_and_sends_it_again(bot: aiogram.Bot, ana: Person) -> None:
    red, blue = picture(colour="red"), picture(colour="blue")
    sent = await bot.send_photo(
        ana.id, BufferedInputFile(red, "card.png"), caption="Your card", reply_markup=JOIN
    )
    assert sent.photo
    again = await bot.send_photo(ana.id, sent.photo[-1].file_id)
    media = InputMediaPhoto(media=BufferedInputFile(blue, "card.png"), caption="One more")
    changed = await bot.edit_message_media(media, chat_id=ana.id, message_id=sent.message_id)
    await bot.edit_message_caption(chat_id=ana.id, message_id=again.message_id, caption="Seven of nine")

    assert [(seen.photo, seen.text) for seen in ana.received] == [(blue, "One more"), (red, "Seven of nine")]
    assert isinstance(changed, aiogram.types.Message)
    assert changed.photo
    assert changed.photo[-1].file_id != sent.photo[-1].file_id
    with pytest.raises(
        aiogram.exceptions.TelegramBadRequest, match="there is no text in the message to edit"
    ):
        await bot.edit_message_text("x", chat_id=ana.id, message_id=sent.message_id)


async def test_a_text_becomes_a_photo_in_place(bot: aiogram.Bot, ana: Person) -> None:
    sent = await bot.send_message(ana.id, "Wait")
    media = InputMediaPhoto(media=BufferedInputFile(picture(), "card.png"), caption="There")

    await bot.edit_message_media(media, chat_id=ana.id, message_id=sent.message_id)

    assert (ana.last.text, ana.last.photo) == ("There", picture())


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "file must be non-empty"),
        (b"not a picture", "IMAGE_PROCESS_FAILED"),
        (picture(2100, 100), "PHOTO_INVALID_DIMENSIONS"),
        (bytes(10 * 1024 * 1024 + 1), "file of size 10485761 bytes is too big for a photo"),
    ],
)
async def test_a_bad_picture_is_refused(bot: aiogram.Bot, ana: Person, content: bytes, reason: str) -> None:
    with pytest.raises(aiogram.exceptions.TelegramBadRequest, match=reason):
        await bot.send_photo(ana.id, BufferedInputFile(content, "card.png"))


async def test_documents_and_downloads(bot: aiogram.Bot, other_bot: ptb.Bot, ana: Person) -> None:
    sent = await bot.send_document(
        ana.id, BufferedInputFile(b"a,b\n1,2\n", "members.csv"), caption="All of them"
    )
    await ana.sends_photo(picture())
    assert sent.document
    assert ana.messages[-1].file
    with pytest.raises(
        aiogram.exceptions.TelegramBadRequest, match="can't use file of type Document as Photo"
    ):
        await bot.send_photo(ana.id, sent.document.file_id)

    csv = await bot.download(sent.document.file_id)
    photo = await (await other_bot.get_file(ana.messages[-1].file.id)).download_as_bytearray()

    assert ana.last.document == ("members.csv", b"a,b\n1,2\n")
    assert csv is not None
    assert csv.read() == b"a,b\n1,2\n"
    assert bytes(photo) == picture()


async def test_the_keyboard_asks_for_the_number(bot: aiogram.Bot, ana: Person) -> None:
    ask = [[KeyboardButton(text="Share my number", request_contact=True), KeyboardButton(text="Later")]]
    await bot.send_message(ana.id, "Your number?", reply_markup=ReplyKeyboardMarkup(keyboard=ask))
    await ana.taps("Share my number")
    await ana.taps("Later")
    shared, said = await bot.get_updates(timeout=0)
    assert ana.keyboard
    await bot.send_message(ana.id, "Thanks", reply_markup=ReplyKeyboardRemove())

    assert shared.message
    assert shared.message.contact
    assert shared.message.contact.phone_number == "48555010222"
    assert said.message
    assert said.message.text == "Later"
    assert ana.keyboard == ()


async def test_the_menu_follows_scope_and_language(
    bot: aiogram.Bot, telegram: TelegramWorld, ana: Person
) -> None:
    olga = telegram.person(1002, "Olga", language_code="pl")
    await olga.starts()
    plain, polish, owner = (
        BotCommand(command="card", description=words) for words in ("Card", "Karta", "Owner")
    )
    everywhere = BotCommandScopeAllPrivateChats()

    await bot.set_my_commands([plain])
    await bot.set_my_commands([polish], scope=everywhere, language_code="pl")
    assert [person.commands[0].description for person in (ana, olga)] == ["Card", "Karta"]
    await bot.set_my_commands([owner], scope=BotCommandScopeChat(chat_id=olga.id))
    assert [person.commands[0].description for person in (ana, olga)] == ["Card", "Owner"]
    (kept,) = await bot.get_my_commands(scope=everywhere, language_code="pl")
    assert kept.description == "Karta"
    await bot.delete_my_commands(scope=BotCommandScopeChat(chat_id=olga.id))
    assert olga.commands[0].description == "Karta"


async def test_names_typing_and_who_the_bot_is(bot: aiogram.Bot, other_bot: ptb.Bot, ana: Person) -> None:
    await bot.set_my_name("Cafe Arcade")
    await bot.set_my_description("Every 10th coffee is free", language_code="en")
    await bot.set_my_short_description("Coffee")
    await bot.send_chat_action(ana.id, "upload_photo")

    assert ana.typing == "upload_photo"
    assert (await other_bot.get_my_name()).name == "Cafe Arcade"
    assert (await bot.get_my_description(language_code="en")).description == "Every 10th coffee is free"
    assert (await bot.get_my_short_description()).short_description == "Coffee"
    assert (await bot.me()).username == other_bot.username == "regulars_bot"
    await bot.send_message(ana.id, "x")
    assert ana.typing is None


async def test_a_long_poll_wakes_at_once(bot: aiogram.Bot, ana: Person) -> None:
    poll = asyncio.ensure_future(bot.get_updates(timeout=20, request_timeout=21))
    await asyncio.sleep(0.05)

    update_id = await ana.says("hello")

    async with asyncio.timeout(15):
        assert [update.update_id for update in await poll] == [update_id]


async def test_two_pollers_meet_a_conflict(bot: aiogram.Bot, other_bot: ptb.Bot, ana: Person) -> None:
    first = asyncio.ensure_future(bot.get_updates(timeout=20, request_timeout=21))
    await asyncio.sleep(0.05)

    await other_bot.get_updates(timeout=0)

    with pytest.raises(
        aiogram.exceptions.TelegramConflictError, match="terminated by other getUpdates request"
    ):
        await first


async def test_errors_are_understood_by_their_kind(bot: aiogram.Bot, other_bot: ptb.Bot, eve: Person) -> None:
    with pytest.raises(aiogram.exceptions.TelegramForbiddenError, match="can't initiate conversation"):
        await bot.send_message(eve.id, "x")
    with pytest.raises(ptb_error.Forbidden):
        await other_bot.send_message(eve.id, "x")
    with pytest.raises(ptb_error.BadRequest, match="Chat not found"):
        await other_bot.send_message(5, "x")
