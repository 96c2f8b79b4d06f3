"""People see what the app would show, and can do what it would let them."""

from __future__ import annotations

import asyncio

import pytest

from playground.feed import What
from playground.telegram import Person, TelegramWorld
from tests.playground.setting import Api, Clock


def buttons(*labels: str) -> dict[str, list[list[dict[str, str]]]]:
    return {"inline_keyboard": [[{"text": label, "callback_data": label.lower()} for label in labels]]}


async def test_the_chat_shows_both_sides_in_order(api: Api, ana: Person, clock: Clock) -> None:
    clock.forward(minutes=1)
    await ana.says("balance")
    await api("sendMessage", chat_id=ana.id, text="7 of 9", reply_parameters={"message_id": 2})

    assert [(seen.id, seen.mine, seen.text, seen.reply_to) for seen in ana.messages] == [
        (1, True, "/start", None),
        (2, True, "balance", None),
        (3, False, "7 of 9", 2),
    ]
    assert ana.last.date == clock()


async def test_a_tap_finds_the_newest_message_with_the_button(
    api: Api, telegram: TelegramWorld, ana: Person
) -> None:
    for text in ("one", "two"):
        await api("sendMessage", chat_id=ana.id, text=text, reply_markup=buttons("Join"))
    await api("sendMessage", chat_id=ana.id, text="three", reply_markup=buttons("Skip"))

    await ana.taps("Join")
    await ana.taps("join", message=ana.received[0])

    tapped = [update["callback_query"]["message"]["text"] for update in telegram.updates.pending.values()]
    assert tapped == ["two", "one"]
    with pytest.raises(LookupError, match=r"Ana sees no button 'Undo'; the newest message has \['Skip'\]"):
        await ana.taps("Undo")


async def test_a_finger_quicker_than_the_edit(api: Api, telegram: TelegramWorld, ana: Person) -> None:
    await api("sendMessage", chat_id=ana.id, text="Undo?", reply_markup=buttons("Undo"))
    seen = ana.last
    await api("editMessageText", chat_id=ana.id, message_id=seen.id, text="Done")
    await ana.taps("Undo", message=seen)
    await api("deleteMessage", chat_id=ana.id, message_id=seen.id)
    await ana.taps("Undo", message=seen)

    changed, gone = [update["callback_query"]["message"] for update in telegram.updates.pending.values()]
    assert changed["text"] == "Done"
    assert gone == {"chat": changed["chat"], "message_id": seen.id, "date": 0}


async def test_a_link_button_returns_the_link(api: Api, telegram: TelegramWorld, ana: Person) -> None:
    markup = {"inline_keyboard": [[{"text": "Terms", "url": "https://shop.example/t"}]]}
    await api("sendMessage", chat_id=ana.id, text="x", reply_markup=markup)

    assert await ana.taps("Terms") == "https://shop.example/t"
    assert not telegram.updates.pending


async def test_a_deep_link_starts_the_bot(api: Api, telegram: TelegramWorld, eve: Person) -> None:
    await eve.follows("https://t.me/regulars_bot?start=j-main")

    assert eve.started
    assert eve.messages[0].text == "/start j-main"
    with pytest.raises(ValueError, match="does not lead to @regulars_bot"):
        await eve.follows("https://t.me/another_bot?start=j-main")


async def test_who_blocks_can_unblock_and_cannot_write_between(ana: Person) -> None:
    await ana.blocks()
    with pytest.raises(RuntimeError, match="Ana has blocked the bot"):
        await ana.says("hello")
    await ana.starts()

    assert not ana.blocked


async def test_hearing_takes_each_new_message_once(api: Api, ana: Person) -> None:
    heard = asyncio.ensure_future(ana.hears())
    await asyncio.sleep(0)
    await api("sendMessage", chat_id=ana.id, text="one")
    await api("sendMessage", chat_id=ana.id, text="two")

    assert [(await heard).text, (await ana.hears()).text] == ["one", "two"]
    with pytest.raises(TimeoutError):
        await ana.hears(within=0.01)


async def test_a_page_can_follow_what_changes(api: Api, telegram: TelegramWorld, ana: Person) -> None:
    with telegram.feed.subscribe() as changes:
        await api("sendMessage", chat_id=ana.id, text="one", reply_markup=buttons("Join"))
        await api("editMessageText", chat_id=ana.id, message_id=2, text="two")
        await api("sendChatAction", chat_id=ana.id, action="typing")
        await api("deleteMessage", chat_id=ana.id, message_id=2)

    told = [changes.get_nowait() for _ in range(changes.qsize())]
    assert [change.what for change in told] == [What.MESSAGE, What.EDITED, What.TYPING, What.DELETED]
    assert {change.who for change in told} == {"1001"}
