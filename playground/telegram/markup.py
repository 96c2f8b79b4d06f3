"""Keyboards: what a bot may put under a message, checked as the Bot API checks it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from playground.telegram.errors import bad_request
from playground.telegram.params import Params

Json = dict[str, Any]
_ACTIONS = (
    "url", "callback_data", "web_app", "login_url", "switch_inline_query", "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat", "copy_text", "callback_game", "pay",
)  # fmt: skip
_SCHEMES = {"http", "https", "tg", "ton", "tonsite"}
MAX_BUTTONS = 100


@dataclass(frozen=True)
class Button:
    text: str
    data: str | None = None
    url: str | None = None
    web_app: str | None = None
    copies: str | None = None
    asks_contact: bool = False


Rows = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True)
class Markup:
    """What a message carries (`inline`), or what it changes under the person's input field."""

    inline: Json | None = None
    keyboard: Rows | None = None
    removes_keyboard: bool = False
    forces_reply: bool = False


NO_MARKUP = Markup()


def read_markup(params: Params) -> Markup:
    value = params.json("reply_markup", "can't parse reply keyboard markup JSON object")
    if value is None:
        return NO_MARKUP
    if not isinstance(value, dict):
        raise bad_request("object expected as reply markup")
    if rows := _rows(value, "keyboard", 'field "keyboard" must be an Array of Arrays'):
        return Markup(keyboard=tuple(tuple(_key(button) for button in row) for row in rows))
    complaint = 'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays'
    if rows := _rows(value, "inline_keyboard", complaint):
        return Markup(inline=_inline(rows))
    return Markup(
        removes_keyboard=bool(value.get("remove_keyboard")), forces_reply=bool(value.get("force_reply"))
    )


def read_inline(params: Params) -> Json | None:
    """An edit takes an inline keyboard or none; none takes the old one away."""
    markup = read_markup(params)
    if markup.keyboard or markup.removes_keyboard or markup.forces_reply:
        raise bad_request("inline keyboard expected")
    return markup.inline


def inline_rows(markup: Json | None) -> Rows:
    rows = markup["inline_keyboard"] if markup else []
    return tuple(tuple(_shown(button) for button in row) for row in rows)


def _shown(button: Json) -> Button:
    web_app = button.get("web_app", {}).get("url")
    copies = button.get("copy_text", {}).get("text")
    return Button(button["text"], button.get("callback_data"), button.get("url"), web_app, copies)


def _rows(value: Json, name: str, complaint: str) -> list[list[Any]]:
    rows = value.get(name) or []
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request(complaint)
    return rows


def _inline(rows: list[list[Any]]) -> Json | None:
    checked = [[_inline_button(button) for button in row] for row in rows if row]
    if sum(map(len, checked)) > MAX_BUTTONS:
        raise bad_request("reply markup is too long")
    return {"inline_keyboard": checked} if checked else None


def _inline_button(button: Any) -> Json:
    complaint = "can't parse inline keyboard button: "
    if not isinstance(button, dict):
        raise bad_request(complaint + "InlineKeyboardButton must be an Object")
    if not isinstance(button.get("text"), str):
        raise bad_request(complaint + 'Field "text" must be of type String')
    action = next((name for name in _ACTIONS if button.get(name)), None)
    if action is None and not any(name in button for name in _ACTIONS if name.startswith("switch")):
        raise bad_request(complaint + "Text buttons are unallowed in the inline keyboard")
    if not button["text"].strip():
        raise bad_request("inline keyboard button text must be non-empty")
    if action == "callback_data":
        _check_data(button["callback_data"])
    if action == "url":
        _check_url(button["url"], f"inline keyboard button URL '{button['url']}'")
    if action == "web_app":
        _check_web_app(button["web_app"])
    if action == "copy_text":
        _check_copied(button["copy_text"])
    return button


def _check_copied(copied: Any) -> None:
    text = copied.get("text") if isinstance(copied, dict) else None
    if not isinstance(text, str) or not 1 <= len(text) <= 256:
        raise bad_request("BUTTON_COPY_TEXT_INVALID")


def _check_data(data: Any) -> None:
    if not isinstance(data, str) or not 1 <= len(data.encode()) <= 64:
        raise bad_request("BUTTON_DATA_INVALID")


def _check_url(url: Any, name: str) -> None:
    parts = urlsplit(url if "://" in str(url) else f"http://{url}")
    host = parts.hostname or ""
    web = parts.scheme in {"http", "https"}
    if parts.scheme not in _SCHEMES:
        raise bad_request(f"{name} is invalid: Unsupported URL protocol")
    if (
        not host or " " in str(url) or (web and "." not in host)
    ):  # http://localhost is refused by the real one too
        raise bad_request(f"{name} is invalid: Wrong HTTP URL")


def _check_web_app(web_app: Any) -> None:
    url = web_app.get("url") if isinstance(web_app, dict) else None
    name = f"inline keyboard button Web App URL '{url}'"
    if not isinstance(url, str) or not url.startswith("https://"):
        raise bad_request(f"{name} is invalid: Only HTTPS links are allowed")
    _check_url(url, name)


def _key(button: Any) -> Button:
    if isinstance(button, str):
        button = {"text": button}
    if not isinstance(button, dict):
        raise bad_request("can't parse keyboard button: KeyboardButton must be a String or an Object")
    if not isinstance(button.get("text"), str):
        raise bad_request('can\'t parse keyboard button: Field "text" must be of type String')
    if not button["text"].strip():
        raise bad_request("keyboard button text must be non-empty")
    return Button(button["text"], asks_contact=bool(button.get("request_contact")))


@dataclass
class ReplyKeyboard:
    """The buttons in place of the person's keyboard; a chat has one at most."""

    rows: Rows = field(default=())
    forces_reply: bool = False

    def apply(self, markup: Markup) -> bool:
        """Returns whether something changed."""
        if markup.keyboard:
            self.rows, self.forces_reply = markup.keyboard, False
        elif markup.removes_keyboard:
            self.rows, self.forces_reply = (), False
        elif markup.forces_reply:
            self.forces_reply = True
        else:
            return False
        return True
