"""Raw updates into what the conversations hear."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.telegram.damaged import repaired
from bot.telegram.inbound import heard, parse, read
from bot.telegram.plain import plain
from handlers.turn.heard import (
    Attached,
    Blocked,
    Chose,
    Edited,
    Heard,
    Incoming,
    Presented,
    Refunded,
    Said,
    Shared,
    Unblocked,
)
from tests.bot.telegram.updates import (
    ANA,
    BOT,
    CHAT,
    FILE,
    GROUP,
    PICTURE,
    STICKER,
    VIDEO,
    contact,
    edited,
    membership,
    message,
    reply,
    tap,
)


def understood(update: dict[str, Any]) -> Incoming | None:
    parsed = read(json.dumps({"update_id": 1, **update}))
    assert parsed
    return heard(parsed)


FROM_BEN = {"type": "user", "date": 0, "sender_user": {"id": 1002, "is_bot": False, "first_name": "Ben"}}
HIDDEN = {"type": "hidden_user", "date": 0, "sender_user_name": "Ben"}
NEWS = {"id": -7, "type": "channel", "title": "x"}
FROM_A_CHANNEL = {"type": "channel", "date": 0, "chat": NEWS, "message_id": 3}

ROWS: list[tuple[dict[str, Any], Heard]] = [
    # texts
    (message(text="hello"), Said("hello")),
    (message(text="  48213 24,50\n"), Said("  48213 24,50\n")),
    (message(text="a\x00b"), Said("ab")),
    (message(text="x" * 5000), Said("x" * 4096)),
    (message(text="👍🏽 \u202eאבג"), Said("👍🏽 \u202eאבג")),
    (message(text=""), Said("")),
    # edits
    (edited(text="48213 24"), Edited("48213 24")),
    (
        edited(text="24", reply_to_message={**message(text="48213 Ben")["message"], "from": BOT}),
        Edited("24", about="48213 Ben"),
    ),
    # commands
    (message(text="/card"), Said("/card")),
    (message(text="/CARD@ArcadeBot"), Said("/card")),
    (message(text="/why  ana "), Said("/why ana")),
    (message(text="/24.50"), Said("/24.50")),
    (message(text="/"), Said("/")),
    # deep links
    (message(text="/start"), Presented("")),
    (message(text="/start j-main"), Presented("j-main")),
    (message(text="/start@ArcadeBot c-k7Qx"), Presented("c-k7Qx")),
    (message(text="/start " + "x" * 100), Presented("x" * 64)),
    (message(text="/start two words"), Presented("two words")),
    (message(text="/started"), Said("/started")),
    # replies
    (reply("12", text="48213 Ben is at the till"), Said("12", "48213 Ben is at the till", "3")),
    (reply("12", caption="48213", photo=[PICTURE]), Said("12", "48213", "3")),
    (reply("12", sticker=STICKER), Said("12", "", "3")),
    (reply("12", text="my own words", **{"from": ANA}), Said("12")),
    (reply("/undo", text="48213 Ben"), Said("/undo", "48213 Ben", "3")),
    (reply("STOP", text="48213 Ben", quote={"text": "Ben", "position": 6}), Said("STOP", "48213 Ben", "3")),
    # forwarded from a person, from somebody hidden, from a channel
    (message(text="/leave", forward_origin=FROM_BEN), Said("/leave", forwarded=True)),
    (message(text="/start j-main", forward_origin=HIDDEN), Said("/start j-main", forwarded=True)),
    (message(text="stop", forward_origin=FROM_A_CHANNEL), Said("stop", forwarded=True)),
    (
        message(photo=[PICTURE], caption="stop", forward_origin=FROM_BEN),
        Attached("photo", "stop", "a", forwarded=True),
    ),
    # phone numbers
    (contact("+48555010222"), Shared("+48555010222")),
    (contact("48555010222"), Shared("+48555010222")),
    (contact("+48 555 010 222"), Shared("+48555010222")),
    (contact("+48555010222", user_id=1002), Shared("")),  # somebody else's
    (contact("+48555010222", user_id=None), Shared("")),  # somebody who is not on Telegram
    (contact("12"), Shared("")),
    (contact("nonsense"), Shared("")),
    # formatting: where it is, in units of UTF-16; of what has no style for us stay the words
    (
        message(
            text="👍 big cake",
            entities=[{"type": "bold", "offset": 3, "length": 3}, {"type": "url", "offset": 7, "length": 4}],
        ),
        Said("👍 big cake", formatted="👍 \ue001bold \ue002big\ue003 cake"),
    ),
    (
        message(
            photo=[PICTURE],
            caption="our menu",
            media_group_id="7",
            caption_entities=[{"type": "text_link", "offset": 4, "length": 4, "url": "https://x.example/"}],
        ),
        Attached(
            "photo", "our menu", "a", formatted="our \ue001link https://x.example/\ue002menu\ue003", album="7"
        ),
    ),
    (
        message(text="a\ue001b", entities=[{"type": "italic", "offset": 2, "length": 1}]),
        Said("a\ue001b", formatted="a\ue001italic \ue002b\ue003"),
    ),
    (message(text="bold", entities=[{"type": "newer", "offset": 0, "length": 4}]), Said("bold")),
    # anything else
    (message(photo=[PICTURE], caption="my dog"), Attached("photo", "my dog", "a")),
    (message(voice={**FILE, "duration": 3}), Attached("voice")),
    (message(sticker=STICKER), Attached("sticker")),
    (message(video=VIDEO), Attached("video")),
    (message(video_note={**FILE, "length": 1, "duration": 1}), Attached("video_note")),
    (message(animation=VIDEO), Attached("animation")),
    (message(audio={**FILE, "duration": 3}), Attached("audio")),
    (message(document=FILE), Attached("document")),
    (message(document={**FILE, "mime_type": "application/pdf"}), Attached("document")),
    (
        message(document={**FILE, "mime_type": "image/png", "file_size": 11}),
        Attached("image", "", "a", 11),  # a picture sent as a file
    ),
    (message(photo=[PICTURE, {**PICTURE, "file_id": "b", "file_size": 7}]), Attached("photo", "", "b", 7)),
    (message(location={"latitude": 52.2, "longitude": 21.0}), Attached("location")),
    (message(dice={"emoji": "🎲", "value": 3}), Attached("dice")),
    (message(something_new={"x": 1}), Attached("unknown")),
    # buttons
    (tap("card"), Chose("card")),
    (tap("redeem:coffee"), Chose("redeem", "coffee")),
    (tap("here-at:main:2"), Chose("here-at", "main:2")),
    (tap("card", message={"message_id": 5, "date": 0, "chat": CHAT}), Chose("card")),  # too old to see
    # block and unblock
    (membership("member", "kicked"), Blocked()),
    (membership("kicked", "member"), Unblocked()),
]


@pytest.mark.parametrize(("update", "what"), ROWS)
def test_an_update_says_something(update: dict[str, Any], what: Heard) -> None:
    incoming = understood(update)
    edit = "5" if "callback_query" in update else ""
    own = "9" if {"message", "edited_message"} & update.keys() else ""
    assert incoming == Incoming("1", "telegram", "1001", what, "Ana", "pl", edit, own)
    assert plain({"update_id": 1, **update}) in (None, incoming)


@pytest.mark.parametrize("text", ["hello", "48213 24,50", "a\x00b", "x" * 5000, ""])
@pytest.mark.parametrize("person", [ANA, ANA | {"language_code": None, "first_name": " A\u202en\na "}])
def test_a_plain_text_is_heard_as_the_library_would_read_it(text: str, person: dict[str, Any]) -> None:
    update = message(text=text, **{"from": person})
    assert plain({"update_id": 1, **update}) == understood(update) is not None


NOTHING: list[dict[str, Any]] = [
    message(text="hi", chat=GROUP),
    message(text="hi", chat={"id": -6, "type": "supergroup", "title": "x"}),
    message(text="hi", **{"from": BOT}),
    message(text="hi", **{"from": None}),
    edited(text="hi", chat=GROUP),
    edited(text="hi", **{"from": BOT}),
    edited(photo=[PICTURE], caption="another word"),
    {"edited_channel_post": message(text="hi", chat=NEWS)["message"]},
    {"channel_post": message(text="hi", chat=NEWS)["message"]},
    message(pinned_message={"message_id": 3, "date": 0, "chat": CHAT}),
    message(message_auto_delete_timer_changed={"message_auto_delete_time": 60}),
    message(new_chat_members=[ANA]),
    tap(None),  # a game
    tap(""),
    tap("card", message=None),  # under an inline message, in somebody else's chat
    tap("card", message={"message_id": 5, "date": 0, "chat": GROUP}),
    membership("left", "member", chat=GROUP),
    {"poll_answer": {"poll_id": "1", "option_ids": [0], "option_persistent_ids": [], "user": ANA}},
    {"something_new": {"x": 1}},
    {},
]


@pytest.mark.parametrize("update", NOTHING)
def test_an_update_is_nothing_to_us(update: dict[str, Any]) -> None:
    assert understood(update) is plain({"update_id": 1, **update}) is None


@pytest.mark.parametrize(
    "raw",
    [
        "",
        "null",
        "[]",
        "{",
        "{}",
        '{"update_id": "x"}',
        '{"update_id": 1, "message": 5}',
        '{"update_id": 1, "message": {"message_id": 9}}',
        '{"update_id": 1, "callback_query": {"id": []}}',
        '{"update_id": 1, "message": {"text": "\\ud800"}}',
        '{"update_id": 1, "x": ' + "[" * 100_000,
        "\x00",
    ],
)
def test_what_is_no_update_is_none_and_no_traceback(raw: str) -> None:
    assert read(raw) is None


BROKEN_GIFT = {"gift": {"is_new": True}}  # misses what the library asks for
BARE = {"id": 1001}  # a person without a name
RATED = {"type": "rated"}  # a type nobody knows yet
NO_DATE = {"date": None}

REFUND = {"total_amount": 2_500, "invoice_payload": "plan~plus", "telegram_payment_charge_id": "charge-1"}

DAMAGED: list[tuple[dict[str, Any], Heard, str, str]] = [
    (message(text="card", **BROKEN_GIFT), Said("card"), "", "9"),
    (message(text="/start j-main", **BROKEN_GIFT), Presented("j-main"), "", "9"),
    (message(text="card", **NO_DATE), Said("card"), "", "9"),
    (message(text="card", message_id=None), Said("card"), "", ""),
    (message(text="card", chat=BARE), Said("card"), "", "9"),
    (message(text="\ud800card"), Said("card"), "", "9"),
    (message(text="card", forward_origin=RATED), Said("card", forwarded=True), "", "9"),
    (reply("12", text="48213 Ben", **BROKEN_GIFT), Said("12", "48213 Ben", "3"), "", "9"),
    (reply("12", caption="48213", photo=[BARE]), Said("12", "48213", "3"), "", "9"),
    (reply("12", chat=None), Said("12"), "", "9"),
    (edited(text="48213 24", **NO_DATE), Edited("48213 24"), "", "9"),
    (contact("+48555010222")["message"] | NO_DATE, Shared("+48555010222"), "", "9"),
    (contact("+48555010222", 1002)["message"] | NO_DATE, Shared(""), "", "9"),
    (message(photo=[PICTURE], caption="my dog", **BROKEN_GIFT), Attached("photo", "my dog", "a"), "", "9"),
    (message(sticker={"file_id": "a"}), Attached("unknown"), "", "9"),
    (message(poll={"new": []}), Attached("unknown"), "", "9"),
    # the library knows it in Stars alone
    (message(refunded_payment=REFUND | {"currency": "PLN"}), Refunded("charge-1", 2_500), "", ""),
    (tap("redeem:coffee", chat_instance=None), Chose("redeem", "coffee"), "5", ""),
    (tap("card", id=5), Chose("card"), "5", ""),
    (tap("card", message={"chat": CHAT}), Chose("card"), "", ""),
    (membership("member", "kicked", **NO_DATE), Blocked(), "", ""),
    (membership("kicked", "member", **NO_DATE), Unblocked(), "", ""),
]


@pytest.mark.parametrize(("update", "what", "edit", "own"), DAMAGED)
def test_of_a_damaged_update_is_read_what_can_be(
    update: dict[str, Any], what: Heard, edit: str, own: str
) -> None:
    if "message_id" in update:
        update = {"message": update}
    raw = json.dumps({"update_id": 1, **update})
    assert read(raw) is None
    assert parse(raw) == Incoming("1", "telegram", "1001", what, "Ana", "pl", edit, own)


@pytest.mark.parametrize(
    "update",
    [
        message(text="hi", chat=GROUP, **NO_DATE),
        message(text="hi", chat={"id": -5}),
        message(text="hi", **{"from": {**BOT, "first_name": None}}),
        message(pinned_message={"message_id": "x"}),
        tap("card", message={"message_id": 5, "chat": GROUP, **NO_DATE}),
        tap("card", message={"text": "Card"}),
        tap(None, chat_instance=None),
        membership("member", "admiral"),
    ],
)
def test_of_a_damaged_update_nothing_is_made_up(update: dict[str, Any]) -> None:
    raw = json.dumps({"update_id": 1, **update})
    assert read(raw) is None
    assert parse(raw) is None


def test_who_wrote_a_damaged_update_is_told_by_its_chat() -> None:
    raw = json.dumps({"update_id": 1, **message(text="card", **{"from": None}, **NO_DATE)})
    assert parse(raw) == Incoming("1", "telegram", "1001", Said("card"), message="9")


@given(
    st.recursive(st.none() | st.integers() | st.text(), lambda x: st.lists(x) | st.dictionaries(st.text(), x))
)
def test_any_json_at_all(anything: Any) -> None:
    for kind in ("message", "edited_message", "callback_query", "my_chat_member"):
        update = read(json.dumps({"update_id": 1, kind: anything}))
        assert update is None or heard(update) is None
        damaged = repaired(json.dumps({"update_id": 1, kind: anything}))
        assert damaged is None or heard(damaged) is None


@pytest.mark.parametrize(
    ("person", "name"),
    [
        ({"first_name": "A\nB\u202e"}, "A B"),
        ({"first_name": "x" * 300}, "x" * 64),
        ({"first_name": "\u200b"}, ""),
        ({"first_name": "<b>"}, "<b>"),
    ],
)
def test_a_name_is_one_clean_line(person: dict[str, Any], name: str) -> None:
    incoming = understood(message(text="hi", **{"from": ANA | person}))
    assert incoming
    assert incoming.name == name


def test_a_person_without_a_language() -> None:
    incoming = understood(message(text="hi", **{"from": {"id": 1001, "is_bot": False, "first_name": "Ana"}}))
    assert incoming
    assert incoming.locale == ""
