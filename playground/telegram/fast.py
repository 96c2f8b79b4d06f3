"""Answers for benchmarks: the shape of real ones, at hardly any cost."""

from __future__ import annotations

import json

from playground.telegram.params import Params
from playground.telegram.state import TelegramState

_TRUE = b'{"ok":true,"result":true}'
_PHOTO = (
    '"photo":[{"file_id":"AgACfast","file_unique_id":"AQADfast","width":640,"height":480,"file_size":14000}]'
)
_TEXT = '"text":"..."'
_MESSAGES = {
    "sendmessage": _TEXT,
    "sendphoto": _PHOTO,
    "editmessagetext": _TEXT,
    "editmessagecaption": _PHOTO,
    "editmessagemedia": _PHOTO,
    "editmessagereplymarkup": _TEXT,
}
_TRUES = {"answercallbackquery", "deletemessage", "sendchataction"}


class FastAnswers:
    def __init__(self, state: TelegramState) -> None:
        self._state = state
        self._sender = json.dumps(state.bot.as_json())

    def to(self, method: str, params: Params) -> bytes | None:
        """The encoded answer; None for a method that is carried out in earnest."""
        name = method.lower()
        if name in _TRUES:
            return _TRUE
        content = _MESSAGES.get(name)
        if content is None:
            return None
        message_id = params.integer("message_id") or self._state.next_message_id()
        chat = f'{{"id":{params.integer("chat_id")},"type":"private","first_name":"Ana"}}'
        date = int(self._state.now().timestamp())
        message = f'{{"message_id":{message_id},"from":{self._sender},"chat":{chat},"date":{date},{content}}}'
        return f'{{"ok":true,"result":{message}}}'.encode()
