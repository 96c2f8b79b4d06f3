"""A `Message` as the text of an outbox row, and back.

Only the types that `loyalty.messages` names can be written, so a row never holds what cannot be
read again.
"""

from __future__ import annotations

import json
from datetime import datetime
from functools import lru_cache
from typing import Any, assert_never

from loyalty.messages.args import Arg, DayMonth, Localised, Moment, Money, Named
from loyalty.messages.extras import (
    AskPhone,
    CardPicture,
    Chart,
    Choices,
    Column,
    File,
    Link,
    Option,
    Picture,
    VoucherPicture,
)
from loyalty.messages.kinds.promotions import PromotionKind
from loyalty.messages.kinds.table import KINDS
from loyalty.messages.message import Extra, Lines, Message

_KINDS = {kind.text: kind for kind in KINDS}
_OFFER = f'{{"k":"{PromotionKind.PROMOTION.text}"'


def encode(message: Message) -> str:
    return json.dumps(_message(message), ensure_ascii=False, separators=(",", ":"))


def decode(text: str) -> Message:
    return _shared(text) if text.startswith(_OFFER) else _read_message(json.loads(text))


@lru_cache(maxsize=64)
def _shared(text: str) -> Message:
    """An offer's thousands are all the same, and name nobody."""
    return _read_message(json.loads(text))


def _message(message: Message) -> dict[str, Any]:
    found: dict[str, Any] = {"k": message.kind.text}
    if message.args:
        found["a"] = {name: _arg(value) for name, value in message.args.items()}
    if message.extras:
        found["x"] = [_extra(extra) for extra in message.extras]
    return found


def _read_message(found: dict[str, Any]) -> Message:
    return Message(
        _KINDS[found["k"]],
        {name: _read_arg(value) for name, value in found.get("a", {}).items()},
        tuple(_read_extra(extra) for extra in found.get("x", ())),
    )


def _arg(value: Arg) -> Any:
    match value:
        case str() | int():
            return value
        case Money(minor, currency):
            return {"money": [minor, currency]}
        case Localised(texts):
            return {"texts": texts}
        case Named(id, name):
            return {"named": [id, name.texts]}
        case Moment(at, style):
            return {"at": [at.isoformat(), style]}
        case DayMonth(month, day):
            return {"day": [month, day]}
        case _:
            assert_never(value)


def _read_arg(value: Any) -> Arg:
    match value:
        case str() | int():
            return value
        case {"money": [minor, currency]}:
            return Money(minor, currency)
        case {"texts": texts}:
            return _localised(texts)
        case {"named": [str() | int() as id, texts]}:
            return Named(id, _localised(texts))
        case {"at": [at, style]}:
            return Moment(datetime.fromisoformat(at), style)
        case {"day": [month, day]}:
            return DayMonth(month, day)
    raise ValueError(f"an outbox row holds an argument nobody can read: {value!r}")


def _localised(texts: Any) -> Localised:
    return Localised(tuple((locale, text) for locale, text in texts))


def _texts(value: Localised | None) -> Any:
    return value and value.texts


def _extra(extra: Extra) -> list[Any]:
    match extra:
        case Choices(options, numbered):
            return ["choices", [[o.name, o.arg, _texts(o.label)] for o in options], numbered]
        case CardPicture(token, name, stamps, goal, points, tier):
            return ["card", token, name, stamps, goal, points, _texts(tier)]
        case VoucherPicture(code, reward):
            return ["voucher", code, _texts(reward)]
        case Picture(id):
            return ["picture", id]
        case Chart(title, columns, lines, legend):
            return ["chart", title, [[one.name, one.pieces, one.mark] for one in columns], lines, legend]
        case AskPhone():
            return ["phone"]
        case Link(label, path, start):
            return ["link", label, path, start]
        case Lines(lines):
            return ["lines", [_message(line) for line in lines]]
        case File(name, content, path):
            return ["file", name, content, path]
        case _:
            assert_never(extra)


def _read_extra(found: list[Any]) -> Extra:
    match found:
        case ["choices", options, numbered]:
            read = (Option(name, arg, _localised(label) if label else None) for name, arg, label in options)
            return Choices(tuple(read), numbered)
        case ["card", token, name, stamps, goal, points, tier]:
            return CardPicture(token, name, stamps, goal, points, _localised(tier) if tier else None)
        case ["voucher", code, reward]:
            return VoucherPicture(code, _localised(reward))
        case ["picture", id]:
            return Picture(id)
        case ["chart", title, columns, lines, legend]:
            drawn = (Column(name, tuple(pieces), mark) for name, pieces, mark in columns)
            across = tuple((text, height) for text, height in lines)
            return Chart(title, tuple(drawn), across, tuple(legend))
        case ["phone"]:
            return AskPhone()
        case ["link", label, path, start]:
            return Link(label, path, start)
        case ["lines", lines]:
            return Lines(tuple(_read_message(line) for line in lines))
        case ["file", name, content, path]:
            return File(name, content, path)
    raise ValueError(f"an outbox row holds an extra nobody can read: {found!r}")
