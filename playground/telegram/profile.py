"""Methods about the bot itself: who it is, its command menus, its names and descriptions."""

from __future__ import annotations

import re
from typing import Any

from playground.feed import What
from playground.telegram.errors import bad_request
from playground.telegram.files import MAX_DOWNLOAD_BYTES
from playground.telegram.params import Params
from playground.telegram.state import TelegramState
from playground.telegram.values import Answer, Command

MAX_COMMANDS = 100
_PLAIN_SCOPES = {"default", "all_private_chats", "all_group_chats", "all_chat_administrators"}
_LIMITS = {"name": 64, "description": 512, "short_description": 120}


def get_me(state: TelegramState, params: Params) -> Answer:
    return state.bot.as_json() | {
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def set_my_commands(state: TelegramState, params: Params) -> Answer:
    given = params.json("commands", "can't parse commands JSON object")
    if not isinstance(given, list):
        raise bad_request("expected an Array of BotCommand")
    commands = tuple(_command(value) for value in given)
    if len(commands) > MAX_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    return _set(state, params, commands)


def delete_my_commands(state: TelegramState, params: Params) -> Answer:
    return _set(state, params, ())


def get_my_commands(state: TelegramState, params: Params) -> Answer:
    found = state.commands.get(_scope_and_language(state, params), ())
    return [{"command": command.command, "description": command.description} for command in found]


def _set(state: TelegramState, params: Params, commands: tuple[Command, ...]) -> Answer:
    key = _scope_and_language(state, params)
    if commands:
        state.commands[key] = commands
    else:
        state.commands.pop(key, None)
    state.feed.publish(What.COMMANDS)
    return True


def _command(value: Any) -> Command:
    if not isinstance(value, dict) or not isinstance(value.get("command"), str):
        raise bad_request('can\'t parse BotCommand: Field "command" must be of type String')
    name, description = value["command"].removeprefix("/"), str(value.get("description") or "").strip()
    if not re.fullmatch(r"[a-z0-9_]{1,32}", name):
        raise bad_request("BOT_COMMAND_INVALID")
    if not 1 <= len(description) <= 256:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return Command(name, description)


def _scope_and_language(state: TelegramState, params: Params) -> tuple[str, str]:
    language = params.text("language_code")
    if not re.fullmatch(r"([a-z]{2})?", language):
        raise bad_request("invalid language code specified")
    return _scope(state, params.json("scope", "can't parse BotCommandScope JSON object")), language


def _scope(state: TelegramState, scope: Any) -> str:
    if scope is None:
        return "default"
    kind = scope.get("type") if isinstance(scope, dict) else None
    if kind == "chat":
        chat = state.named_chat(Params(scope))
        return f"chat:{chat.user.id}"
    if kind in _PLAIN_SCOPES:
        return str(kind)
    raise bad_request("can't parse BotCommandScope: unsupported type specified")


def menu(state: TelegramState, user_id: int, language: str) -> tuple[Command, ...]:
    """What a person sees in the private chat, in the order that the Bot API documents."""
    for scope in (f"chat:{user_id}", "all_private_chats", "default"):
        for wanted in (language, ""):
            if found := state.commands.get((scope, wanted)):
                return found
    return ()


def _set_text(state: TelegramState, params: Params, what: str) -> Answer:
    if len(params.text(what)) > _LIMITS[what]:
        raise bad_request(f"{what.replace('_', ' ')} is too long")
    state.profile[what, params.text("language_code")] = params.text(what)
    return True


def _get_text(state: TelegramState, params: Params, what: str) -> Answer:
    plain = state.profile.get((what, ""), state.bot.first_name if what == "name" else "")
    return {what: state.profile.get((what, params.text("language_code")), plain)}


def set_my_name(state: TelegramState, params: Params) -> Answer:
    return _set_text(state, params, "name")


def get_my_name(state: TelegramState, params: Params) -> Answer:
    return _get_text(state, params, "name")


def set_my_description(state: TelegramState, params: Params) -> Answer:
    return _set_text(state, params, "description")


def get_my_description(state: TelegramState, params: Params) -> Answer:
    return _get_text(state, params, "description")


def set_my_short_description(state: TelegramState, params: Params) -> Answer:
    return _set_text(state, params, "short_description")


def get_my_short_description(state: TelegramState, params: Params) -> Answer:
    return _get_text(state, params, "short_description")


def get_file(state: TelegramState, params: Params) -> Answer:
    file = state.files.get(params.text("file_id"))
    if file is None:
        raise bad_request("wrong file_id or the file is temporarily unavailable")
    if len(file.content) > MAX_DOWNLOAD_BYTES:
        raise bad_request("file is too big")
    return file.as_json() | {"file_path": file.path}
