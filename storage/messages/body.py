"""The format of an outbox row's body: JSON, in which a value is the array of its fields, an extra's after its tag.

It is declared apart from the types of `loyalty.messages`, so that rows of older versions stay readable when
those change. A new field goes last and has a default; a new extra gets a tag of its own.
"""

from __future__ import annotations

from datetime import date, datetime

from msgspec import Struct

Texts = list[tuple[str, str]]  # by locale; no other field is a list, so that a list is known to be texts


# Arguments


class Money(Struct, array_like=True):
    minor: int
    currency: str


class Named(Struct, array_like=True):
    id: str | int
    name: Texts


class Moment(Struct, array_like=True):
    at: datetime
    style: str = "time"


class DayMonth(Struct, array_like=True):
    month: int
    day: int


class Gain(Struct, array_like=True):
    unit: str
    amount: int
    rule: Texts | None = None
    currency: str = ""


class Gains(Struct, array_like=True):
    parts: tuple[Gain, ...]


class Exact(Struct, array_like=True):
    numerator: int
    denominator: int


class Weekdays(Struct, array_like=True):
    numbers: tuple[int, ...]


class AnyOf(Struct, array_like=True):
    names: tuple[Texts, ...]


class Value(Struct, omit_defaults=True):
    """An argument that is no text and no number: exactly one of these."""

    money: Money | None = None
    texts: Texts | None = None
    named: Named | None = None
    at: Moment | None = None
    day: DayMonth | None = None
    gains: Gains | None = None
    exact: Exact | None = None
    weekdays: Weekdays | None = None
    any_of: AnyOf | None = None


# Extras


class Option(Struct, array_like=True):
    name: str
    arg: str = ""
    label: Texts | None = None


class Choices(Struct, array_like=True, tag="choices"):
    options: tuple[Option, ...]
    numbered: bool = True


class Aim(Struct, array_like=True):
    reward: Texts
    cost: int


class Ends(Struct, array_like=True):
    day: date
    stamps: int = 0
    points: int = 0
    cash: Money | None = None


class MemberUntil(Struct, array_like=True):
    plan: Texts
    day: date


class PassShown(Struct, array_like=True):
    name: Texts
    left: int
    day: date


class CardPicture(Struct, array_like=True, tag="card"):
    token: str
    name: str
    stamps: int
    goal: int
    points: int
    tier: Texts | None = None
    cash: Money | None = None
    aim: Aim | None = None
    ends: Ends | None = None
    tier_colour: str = ""
    badges: tuple[Texts, ...] = ()
    member: MemberUntil | None = None
    passes: tuple[PassShown, ...] = ()


class VoucherPicture(Struct, array_like=True, tag="voucher"):
    code: str
    reward: Texts
    picture: str = ""


class Tile(Struct, array_like=True):
    picture: str
    reward: Texts


class CataloguePicture(Struct, array_like=True, tag="catalogue"):
    tiles: tuple[Tile, ...]


class JoinPicture(Struct, array_like=True, tag="join"):
    start: str
    name: str


class Picture(Struct, array_like=True, tag="picture"):
    id: str


class Column(Struct, array_like=True):
    name: str
    pieces: tuple[int, ...]
    mark: int | None


class Grid(Struct, array_like=True):
    title: str
    heads: tuple[str, ...]
    names: tuple[str, ...]
    cells: tuple[tuple[int | None, ...], ...]
    numbers: bool = False


class Chart(Struct, array_like=True, tag="chart"):
    title: str
    columns: tuple[Column, ...]
    lines: tuple[tuple[str, int], ...]
    legend: tuple[str, ...]
    joined: bool = False
    grid: Grid | None = None


class AskPhone(Struct, array_like=True, tag="phone"):
    pass


class Link(Struct, array_like=True, tag="link"):
    label: str
    path: str = ""
    start: str = ""


class Invoice(Struct, array_like=True, tag="invoice"):
    title: Texts
    payload: str
    price: Money


class Checkout(Struct, array_like=True, tag="checkout"):
    query: str
    ok: bool


class File(Struct, array_like=True, tag="file"):
    name: str
    content: str
    path: str


class Lines(Struct, array_like=True, tag="lines"):
    lines: tuple[Body, ...]


class CopyText(Struct, array_like=True, tag="copy"):
    words: Body
    start: str
    code: str


Extra = (
    Choices
    | CardPicture
    | VoucherPicture
    | CataloguePicture
    | JoinPicture
    | Picture
    | Chart
    | AskPhone
    | Link
    | Invoice
    | Checkout
    | File
    | Lines
    | CopyText
)


class Body(Struct, omit_defaults=True):
    """A message: its kind, its arguments, what goes with it."""

    k: str
    a: dict[str, str | int | bool | Value] = {}
    x: tuple[Extra, ...] = ()
