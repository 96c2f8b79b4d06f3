"""A `Message` as the text of an outbox row, and back.

Only the types that the format has a place for can be written, so a row never holds what cannot be read again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from msgspec import Struct
from msgspec.structs import astuple

from loyalty.ledger.units import EARNED
from loyalty.messages import args, extras
from loyalty.messages.kinds.card import CardKind
from loyalty.messages.kinds.help import HelpKind
from loyalty.messages.kinds.occasions import OccasionKind
from loyalty.messages.kinds.promotions import PromotionKind
from loyalty.messages.kinds.receipts import ReceiptKind
from loyalty.messages.kinds.rules import RuleKind
from loyalty.messages.kinds.settings import SettingsKind
from loyalty.messages.kinds.table import BY_TEXT
from loyalty.messages.kinds.team import TeamKind
from loyalty.messages.kinds.till import TillKind
from loyalty.messages.kinds.why import WhyKind
from loyalty.messages.message import CopyText, Lines, Message
from storage.engine import codec
from storage.messages import body

# A type of `loyalty.messages`, and how it is written.
_WRITTEN: Mapping[type, type[Struct]] = {
    args.Money: body.Money,
    args.Named: body.Named,
    args.Moment: body.Moment,
    args.DayMonth: body.DayMonth,
    args.Gain: body.Gain,
    args.Gains: body.Gains,
    args.Exact: body.Exact,
    args.Weekdays: body.Weekdays,
    args.AnyOf: body.AnyOf,
    extras.Option: body.Option,
    extras.Choices: body.Choices,
    extras.Aim: body.Aim,
    extras.Ends: body.Ends,
    extras.MemberUntil: body.MemberUntil,
    extras.PassShown: body.PassShown,
    extras.CardPicture: body.CardPicture,
    extras.VoucherPicture: body.VoucherPicture,
    extras.Tile: body.Tile,
    extras.CataloguePicture: body.CataloguePicture,
    extras.JoinPicture: body.JoinPicture,
    extras.Picture: body.Picture,
    extras.Column: body.Column,
    extras.Grid: body.Grid,
    extras.Chart: body.Chart,
    extras.AskPhone: body.AskPhone,
    extras.Link: body.Link,
    extras.Invoice: body.Invoice,
    extras.Checkout: body.Checkout,
    extras.File: body.File,
    Lines: body.Lines,
    CopyText: body.CopyText,
}
_LATER: Mapping[type[Struct], int] = {
    body.Gain: 1,
    body.CardPicture: 7,
    body.Chart: 2,
    body.VoucherPicture: 1,
}  # so many last fields are newer
_READ: Mapping[type[Struct], type] = {written: read for read, written in _WRITTEN.items()}
_TAG = {
    args.Money: "money",
    args.Localised: "texts",
    args.Named: "named",
    args.Moment: "at",
    args.DayMonth: "day",
    args.Gains: "gains",
    args.Exact: "exact",
    args.Weekdays: "weekdays",
    args.AnyOf: "any_of",
}

# Arguments that rows of older versions do not have, by kind, and how they are read without.
_ADDED: Mapping[str, Mapping[str, args.Arg]] = {
    ReceiptKind.RECEIPT.text: {"drawn": "none", "reward": "none", "count": 0},
    ReceiptKind.PAPER_RECEIPT.text: {"drawn": "none", "reward": "none", "count": 0},
    OccasionKind.BIRTHDAY_WISH.text: {"reward": "none"},
    OccasionKind.ANNIVERSARY.text: {"reward": "none"},
    OccasionKind.POINTS_WARNING.text: {"reward": "none"},
    PromotionKind.PROMOTION_PROGRESS.text: {"refused": 0},
    HelpKind.UNKNOWN_STAFF.text: {"digits": 5},
    TeamKind.STAFF_WELCOME.text: {"digits": 5},
    TeamKind.STAFF_HELP.text: {"digits": 5},
    TeamKind.OWNER_HELP.text: {"digits": 5},
    TillKind.PAPER_HOW.text: {"digits": 5},
    CardKind.HISTORY_LINE.text: {"name": "none"},
    CardKind.VOUCHER.text: {"places": "none", "back": "nothing"},
    TillKind.VOUCHER_LATE.text: {"back": "cost"},
    SettingsKind.LEAVE.text: {"vouchers": 0, "uses": 0},
    SettingsKind.LEAVE_WORD.text: {"vouchers": 0, "uses": 0},
    SettingsKind.LEAVE_THERE.text: {"vouchers": 0, "uses": 0},
    TillKind.VOUCHER_BACK.text: {"back": "cost"},
    RuleKind.RULE_REWARD.text: {"places": "none"},
    TillKind.CREDITED.text: {"tags": "none"},
    WhyKind.WHY_VISIT.text: {"tags": "none"},
    **{
        kind.text: {
            "around": "none",
            "lasts": 0,
            "span": "none",
            **({"on": "visit"} if "on" in kind.args else {}),
        }
        for kind in RuleKind
        if "around" in kind.args
    },
}
_NONE: Mapping[str, args.Arg] = {}

# Kinds whose rows of older versions say what a visit earned as two sums.
_SUMS = frozenset({ReceiptKind.RECEIPT.text, TillKind.CREDITED.text})

# Rows of older versions say one limit of a rule or a reward, and what it counts in.
_PERIODS = {
    "day": "per_day",
    "week": "per_week",
    "month": "per_month",
    "year": "per_year",
    "all": "in_all",
    "shop": "in_shop",
}

_PLAIN = frozenset({str, int, bool, date, datetime, type(None)})
_BODIES = codec.Decoder(body.Body)
_SHORT = 4096  # characters of a body that is kept for the next of its kind; a file's is longer


def encode(message: Message) -> str:
    """`KeyError` for a type that has no place in the format."""
    return codec.encode(_write(message))


def decode(text: str) -> Message:
    """`ValueError` or `KeyError` for what this version cannot read."""
    return _shared(text) if len(text) <= _SHORT else _message(_BODIES.decode(text))


@lru_cache(maxsize=64)
def _shared(text: str) -> Message:
    """A promotion's thousands are all the same, and so are many milestones of a day."""
    return _message(_BODIES.decode(text))


def _write(value: Any) -> Any:
    written = _WRITTEN.get(type(value))
    if written is not None:
        fields = tuple(
            [
                each if type(each := getattr(value, name)) in _PLAIN else _write(each)
                for name in written.__struct_fields__
            ]
        )
        return _as_before(written, fields) if written in _LATER else written(*fields)
    match value:
        case Message():
            named = {name: _argument(each) for name, each in value.args.items()}
            return body.Body(value.kind.text, named, _each(_write, value.extras))
        case args.Localised():
            return list(value.texts)
        case tuple():
            return _each(_write, value)
        case str():
            return str(value)  # also of an enumeration
        case int():
            return int(value)
    raise KeyError(f"an outbox row has no form for {value!r}")


def _as_before(written: type[Struct], fields: tuple[Any, ...]) -> Any:
    """Without the last fields that came later, where they say nothing: an older version has no more of it than that."""
    tag, defaults = written.__struct_config__.tag, written.__struct_defaults__
    said, least = len(fields), len(fields) - _LATER[written]
    while said > least and fields[said - 1] == defaults[said - 1 - len(fields)]:
        said -= 1
    return (*((tag,) if tag else ()), *fields[:said])


def _argument(value: args.Arg) -> str | int | body.Value:
    if type(value) in _PLAIN:
        return value  # type: ignore[return-value]  # what is plain is the same on both sides
    tag, written = _TAG.get(type(value)), _write(value)
    return body.Value(**{tag: written}) if tag else written


def _read(value: Any) -> Any:
    read = _READ.get(type(value))
    if read is not None:
        return read(*_each(_read, astuple(value)))
    match value:
        case list():
            return args.Localised(tuple(value))
        case tuple():
            return _each(_read, value)
        case body.Value():
            return _only(astuple(value))
        case _:
            return _message(value)


def _each(change: Callable[[Any], Any], values: Iterable[Any]) -> tuple[Any, ...]:
    """Plain values are the same on both sides."""
    return tuple([one if type(one) in _PLAIN else change(one) for one in values])


def _message(found: body.Body) -> Message:
    said: dict[str, Any] = {
        name: value if type(value) in _PLAIN else _read(value) for name, value in found.a.items()
    }
    if found.k in _SUMS and "gain" not in said:
        said["gain"] = _gains(said)
    kind = BY_TEXT[found.k]
    if "period" in said and "period" not in kind.args:
        limit, period = said.pop("limit", 0), said.pop("period")
        said |= {_PERIODS[period]: limit} if period in _PERIODS else {}
    return Message(kind, {**_ADDED.get(found.k, _NONE), **said}, _each(_read, found.x))


def _gains(said: dict[str, Any]) -> args.Gains:
    """The two sums, taken out of the arguments."""
    sums = {unit: said.pop(unit.value, 0) for unit in EARNED}
    return args.Gains(tuple(args.Gain(unit.value, amount) for unit, amount in sums.items() if amount))


def _only(values: tuple[Any, ...]) -> Any:
    known = [value for value in values if value is not None]
    if len(known) != 1:
        raise ValueError(f"an outbox row holds an argument nobody can read: {values!r}")
    return _read(known[0])
