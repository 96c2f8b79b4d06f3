"""What the real Bot API refuses is refused, in the same words."""

from __future__ import annotations

from typing import Any

import pytest
from aiohttp import ClientSession

from playground.server import Server
from playground.telegram import Person, TelegramWorld
from tests.playground.setting import Api, Clock

ANA, EVE = 1001, 1009


def keyboard(**button: Any) -> dict[str, Any]:
    return {"inline_keyboard": [[{"text": "Tap", **button}]]}


def reply(message_id: int, **more: Any) -> dict[str, Any]:
    return {"message_id": message_id, **more}


# fmt: off
REFUSED = [
    # text
    ("sendMessage", {"chat_id": ANA}, "message text is empty"),
    ("sendMessage", {"chat_id": ANA, "text": " \n "}, "message text is empty"),
    ("sendMessage", {"chat_id": ANA, "text": "<b></b>", "parse_mode": "HTML"}, "message text is empty"),
    ("sendMessage", {"chat_id": ANA, "text": "x" * 4097}, "message is too long"),
    ("sendMessage", {"chat_id": ANA, "text": "x", "parse_mode": "BBCode"}, "unsupported parse_mode"),
    ("sendMessage", {"chat_id": ANA, "text": "a < b", "parse_mode": "HTML"},
     "can't parse entities: Unsupported start tag \"\" at byte offset 2"),
    ("sendMessage", {"chat_id": ANA, "text": "x", "entities": [{"type": "bold", "offset": 0, "length": 2}]},
     "Entity beginning at UTF-16 offset 0 ends after the end of the text at UTF-16 offset 2"),
    # chat
    ("sendMessage", {"text": "x"}, "chat_id is empty"),
    ("sendMessage", {"chat_id": 42, "text": "x"}, "chat not found"),
    ("sendMessage", {"chat_id": "@somebody", "text": "x"}, "chat not found"),
    # buttons
    ("sendMessage", {"chat_id": ANA, "text": "x", "reply_markup": "{"},
     "can't parse reply keyboard markup JSON object"),
    ("sendMessage", {"chat_id": ANA, "text": "x", "reply_markup": [1]}, "object expected as reply markup"),
    ("sendMessage", {"chat_id": ANA, "text": "x", "reply_markup": {"inline_keyboard": [{"text": "a"}]}},
     'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays'),
    ("sendMessage", {"chat_id": ANA, "text": "x", "reply_markup": keyboard()},
     "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"),
    ("sendMessage", {"chat_id": ANA, "text": "x", "reply_markup": keyboard(callback_data="")},
     "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"),
    ("sendMessage", {"chat_id": ANA, "text": "x", "reply_markup": keyboard(callback_data="x" * 65)},
     "BUTTON_DATA_INVALID"),
    ("sendMessage", {"chat_id": ANA, "text": "x", "reply_markup": keyboard(callback_data="ą" * 33)},
     "BUTTON_DATA_INVALID"),
    ("sendMessage", {"chat_id": ANA, "text": "x", "reply_markup": keyboard(url="http://localhost:8080/c/1")},
     "inline keyboard button URL 'http://localhost:8080/c/1' is invalid: Wrong HTTP URL"),
    ("sendMessage", {"chat_id": ANA, "text": "x", "reply_markup": keyboard(url="ftp://shop.example")},
     "inline keyboard button URL 'ftp://shop.example' is invalid: Unsupported URL protocol"),
    ("sendMessage", {"chat_id": ANA, "text": "x", "reply_markup": keyboard(web_app={"url": "http://shop.example"})},
     "inline keyboard button Web App URL 'http://shop.example' is invalid: Only HTTPS links are allowed"),
    ("sendMessage", {"chat_id": ANA, "text": "x", "reply_markup": {"keyboard": [[{"text": " "}]]}},
     "keyboard button text must be non-empty"),
    ("sendMessage", {"chat_id": ANA, "text": "x", "reply_markup": {"inline_keyboard": [keyboard(
        callback_data="x")["inline_keyboard"][0] * 101]}}, "reply markup is too long"),
    # replies
    ("sendMessage", {"chat_id": ANA, "text": "x", "reply_parameters": reply(99)}, "message to be replied not found"),
    ("sendMessage", {"chat_id": ANA, "text": "x", "reply_to_message_id": 99}, "message to be replied not found"),
    # photos
    ("sendPhoto", {"chat_id": ANA}, "there is no photo in the request"),
    ("sendPhoto", {"chat_id": ANA, "photo": "attach://nothing"}, "there is no photo in the request"),
    ("sendPhoto", {"chat_id": ANA, "photo": "AgACnotours"}, "wrong file identifier/HTTP URL specified"),
    ("sendPhoto", {"chat_id": ANA, "photo": "https://shop.example/a.png"}, "failed to get HTTP URL content"),
    ("sendPhoto", {"chat_id": ANA, "photo": "x", "caption": "x" * 1025}, "message caption is too long"),
    # edits of message 1, which is Ana's own /start; there is no 99
    ("editMessageText", {"chat_id": ANA, "message_id": 99, "text": "x"}, "message to edit not found"),
    ("editMessageText", {"chat_id": ANA, "message_id": 1, "text": "x"}, "message can't be edited"),
    ("editMessageText", {"text": "x"}, "message identifier is not specified"),
    ("editMessageText", {"chat_id": ANA, "message_id": 99, "text": ""}, "message text is empty"),
    ("editMessageReplyMarkup", {"chat_id": ANA, "message_id": 99, "reply_markup": {"keyboard": [["a"]]}},
     "inline keyboard expected"),
    ("editMessageMedia", {"chat_id": ANA, "message_id": 99}, "input media is not specified"),
    ("deleteMessage", {"chat_id": ANA, "message_id": 99}, "message to delete not found"),
    # the rest
    ("answerCallbackQuery", {"callback_query_id": "1"},
     "query is too old and response timeout expired or query ID is invalid"),
    ("sendChatAction", {"chat_id": ANA, "action": "dancing"}, "wrong parameter action in request"),
    ("getFile", {"file_id": "x"}, "wrong file_id or the file is temporarily unavailable"),
    ("setMyCommands", {"commands": [{"command": "Join", "description": "x"}]}, "BOT_COMMAND_INVALID"),
    ("setMyCommands", {"commands": [{"command": "join", "description": ""}]}, "BOT_COMMAND_DESCRIPTION_INVALID"),
    ("setMyCommands", {"commands": [{"command": "a", "description": "x"}] * 101}, "BOT_COMMANDS_TOO_MUCH"),
    ("setMyCommands", {"commands": [], "scope": {"type": "chat", "chat_id": 5}}, "chat not found"),
    ("setMyName", {"name": "x" * 65}, "name is too long"),
    ("setWebhook", {"url": "shop.example"}, "bad webhook: An HTTPS URL must be provided for webhook"),
    ("setWebhook", {"url": "https://shop.example", "secret_token": "no spaces"},
     "secret token contains unallowed characters"),
    ("setWebhook", {"url": "https://shop.example", "secret_token": "x" * 257}, "secret token is too long"),
]
# fmt: on


@pytest.mark.parametrize(("method", "params", "reason"), REFUSED)
async def test_it_refuses(
    api: Api, ana: Person, eve: Person, method: str, params: dict[str, Any], reason: str
) -> None:
    answer = await api(method, **params)

    assert answer == {"ok": False, "error_code": 400, "description": f"Bad Request: {reason}"}
    assert ana.received == []


# fmt: off
TAKEN = [
    ("sendMessage", {"chat_id": ANA, "text": "x" * 4096}),
    ("sendMessage", {"chat_id": ANA, "text": "<b>" + "x" * 4096 + "</b>", "parse_mode": "HTML"}),  # 4096 after parsing
    ("sendMessage", {"chat_id": str(ANA), "text": "x", "unheard_of": 1}),
    ("sendMessage", {"chat_id": ANA, "text": "x", "reply_markup": keyboard(callback_data="x" * 64)}),
    ("sendMessage", {"chat_id": ANA, "text": "x", "reply_markup": keyboard(url="http://127.0.0.1:8080/c/1")}),
    ("sendMessage", {"chat_id": ANA, "text": "x", "reply_markup": keyboard(url="tg://user?id=1")}),
    ("sendMessage", {"chat_id": ANA, "text": "x", "reply_markup": {"inline_keyboard": []}}),
    ("sendMessage", {"chat_id": ANA, "text": "x", "reply_parameters": reply(99, allow_sending_without_reply=True)}),
    ("SENDMESSAGE", {"chat_id": ANA, "text": "x"}),
]
# fmt: on


@pytest.mark.parametrize(("method", "params"), TAKEN)
async def test_it_takes_what_is_just_inside_the_limits(
    api: Api, ana: Person, method: str, params: dict[str, Any]
) -> None:
    assert (await api(method, **params))["ok"]
    assert len(ana.received) == 1


@pytest.mark.parametrize("method", ["sendMessage", "sendChatAction"])
async def test_it_keeps_the_bot_from_people_who_do_not_want_it(
    api: Api, telegram: TelegramWorld, ana: Person, eve: Person, method: str
) -> None:
    max_ = telegram.person(1005, "Max")
    await max_.starts()
    await ana.blocks()
    max_.leaves_telegram()

    said = [await api(method, chat_id=who, text="x", action="typing") for who in (ana.id, eve.id, max_.id)]

    assert [answer["error_code"] for answer in said] == [403, 403, 403]
    assert [answer["description"] for answer in said] == [
        "Forbidden: bot was blocked by the user",
        "Forbidden: bot can't initiate conversation with a user",
        "Forbidden: user is deactivated",
    ]


async def test_an_edit_must_change_something_and_fit_the_message(api: Api, ana: Person) -> None:
    sent = await api("sendMessage", chat_id=ANA, text="one", reply_markup=keyboard(callback_data="a"))
    at = {"chat_id": ANA, "message_id": sent["result"]["message_id"]}

    same = await api("editMessageText", **at, text="one", reply_markup=keyboard(callback_data="a"))
    caption = await api("editMessageCaption", **at, caption="two")
    buttons_gone = await api("editMessageText", **at, text="one")

    assert same["description"] == (
        "Bad Request: message is not modified: specified new message content and reply markup are exactly the same "
        "as a current content and reply markup of the message"
    )
    assert caption["description"] == "Bad Request: there is no caption in the message to edit"
    assert buttons_gone["ok"]
    assert ana.last.buttons == ()


async def test_a_message_can_be_deleted_for_48_hours(api: Api, ana: Person, clock: Clock) -> None:
    first = (await api("sendMessage", chat_id=ANA, text="one"))["result"]["message_id"]
    clock.forward(hours=1)
    second = (await api("sendMessage", chat_id=ANA, text="two"))["result"]["message_id"]
    clock.forward(hours=47.5)

    old = await api("deleteMessage", chat_id=ANA, message_id=first)
    young = await api("deleteMessage", chat_id=ANA, message_id=second)

    assert old["description"] == "Bad Request: message can't be deleted for everyone"
    assert young["ok"]
    assert [message.text for message in ana.received] == ["one"]


async def test_a_tap_is_answered_once_and_soon(
    api: Api, ana: Person, telegram: TelegramWorld, clock: Clock
) -> None:
    await api("sendMessage", chat_id=ANA, text="x", reply_markup=keyboard(callback_data="a"))
    await ana.taps("Tap")
    await ana.taps("Tap")
    quick, slow = [update["callback_query"]["id"] for update in telegram.updates.pending.values()]

    first = await api("answerCallbackQuery", callback_query_id=quick, text="Done", show_alert=True)
    again = await api("answerCallbackQuery", callback_query_id=quick)
    clock.forward(minutes=2)
    late = await api("answerCallbackQuery", callback_query_id=slow)

    assert [first["ok"], again["ok"], late["ok"]] == [True, False, False]
    assert [(alert.text, alert.popup) for alert in ana.alerts] == [("Done", True)]
    assert ana.waiting_taps == 1


async def test_a_wrong_token_and_an_unknown_method_are_turned_away(
    server: Server, telegram: TelegramWorld
) -> None:
    async with ClientSession() as session:
        stranger = await session.get(f"{server.url}/bot1:wrong/getMe")
        unknown = await session.get(f"{server.url}/bot{telegram.token}/sendLove")

        assert (stranger.status, (await stranger.json())["description"]) == (401, "Unauthorized")
        assert (unknown.status, (await unknown.json())["description"]) == (404, "Not Found: method not found")


@pytest.mark.parametrize("how", ["query", "form", "json", "multipart"])
async def test_parameters_come_in_every_documented_way(
    server: Server, telegram: TelegramWorld, ana: Person, how: str
) -> None:
    url = f"{server.url}/bot{telegram.token}/sendMessage"
    params = {"chat_id": str(ANA), "text": "ąę & ü", "disable_notification": "true"}
    async with ClientSession() as session:
        match how:
            case "query":
                await session.get(url, params=params)
            case "form":
                await session.post(url, data=params)
            case "json":
                await session.post(url, json=params | {"chat_id": ANA})
            case "multipart":
                await session.post(url, data=_multipart(params))

    assert ana.last.text == "ąę & ü"


def _multipart(params: dict[str, str]) -> Any:
    from aiohttp import FormData

    form = FormData(default_to_multipart=True)
    for name, value in params.items():
        form.add_field(name, value)
    return form
