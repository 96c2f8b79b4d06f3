"""What goes with a message's text: options, pictures, links, files."""

from __future__ import annotations

from datetime import date

from loyalty.messages.args import Localised, Money
from loyalty.value import value


@value(frozen=True, slots=True)
class Option:
    """One thing the person can do next. `name` is its label's text and its route."""

    name: str
    arg: str = ""
    label: Localised | None = None  # for what only the shop can name: a reward, a location

    @property
    def data(self) -> str:
        """As it travels in a button: `redeem:coffee` (at most 64 bytes on Telegram)."""
        return f"{self.name}:{self.arg}" if self.arg else self.name


@value(frozen=True, slots=True)
class Choices:
    """At most four options. Where there are no buttons they are numbered, unless the question
    expects a number for its answer (an amount): then the text itself says the words."""

    options: tuple[Option, ...]
    numbered: bool = True


@value(frozen=True, slots=True)
class Aim:
    """What points are collected for: a reward's name, and how many points it costs."""

    reward: Localised
    cost: int


@value(frozen=True, slots=True)
class Ends:
    """What ends soon of what a card holds, and the last day on which it can be spent, by the shop's calendar."""

    day: date
    stamps: int = 0
    points: int = 0
    cash: Money | None = None


@value(frozen=True, slots=True)
class MemberUntil:
    """A paid membership: its plan's name, and its last day by the shop's calendar."""

    plan: Localised
    day: date


@value(frozen=True, slots=True)
class PassShown:
    """A prepaid pass: its name, how many uses are left, and its last day by the shop's calendar."""

    name: Localised
    left: int
    day: date


@value(frozen=True, slots=True)
class CardPicture:
    """The member's card as it stands, and all that is drawn of it. `stamps` are all that are held, and are shown out of
    `goal`; no goal, no stamps. `cash` is cashback, where it is to be shown; `aim` is there where points buy something.
    `tier_colour` is "#rrggbb"; "": the tier has none of its own."""

    token: str
    name: str
    stamps: int
    goal: int
    points: int
    tier: Localised | None = None
    cash: Money | None = None
    aim: Aim | None = None
    ends: Ends | None = None
    tier_colour: str = ""
    badges: tuple[Localised, ...] = ()
    member: MemberUntil | None = None
    passes: tuple[PassShown, ...] = ()


@value(frozen=True, slots=True)
class VoucherPicture:
    """A voucher to show at the till: what it is for, its code as digits and as QR. `picture` is the reward's image file;
    "": it has none."""

    code: str
    reward: Localised
    picture: str = ""


@value(frozen=True, slots=True)
class Tile:
    """A reward of the catalogue: its image file, and its name."""

    picture: str
    reward: Localised


@value(frozen=True, slots=True)
class CataloguePicture:
    """The rewards that have an image file, at most six."""

    tiles: tuple[Tile, ...]


@value(frozen=True, slots=True)
class JoinPicture:
    """A QR that opens the chat with the payload `start`, for customers to join by; `name` stands beside it."""

    start: str
    name: str


@value(frozen=True, slots=True)
class Picture:
    """A picture of the shop's own, by the id its channel gave it; elsewhere the words have to do."""

    id: str


@value(frozen=True, slots=True)
class Column:
    """Of a chart: its pieces from the ground up, and a mark above them, all in hundredths. None: there is no mark."""

    name: str
    pieces: tuple[int, ...]
    mark: int | None


@value(frozen=True, slots=True)
class Grid:
    """Rows of cells, the darker the higher (0 to 100); None: nothing can be told. A row may be shorter than the heads, as
    in a triangle. `numbers`: they stand in the cells too."""

    title: str
    heads: tuple[str, ...]
    names: tuple[str, ...]
    cells: tuple[tuple[int | None, ...], ...]
    numbers: bool = False


@value(frozen=True, slots=True)
class Chart:
    """Columns, and lines across them (a text, and a height in hundredths). `legend` names the pieces, and
    the mark last. All of it is in the words of whoever reads it. `joined`: a line from day to day instead of columns, and
    one of the marks; `grid` stands below."""

    title: str
    columns: tuple[Column, ...]
    lines: tuple[tuple[str, int], ...]
    legend: tuple[str, ...]
    joined: bool = False
    grid: Grid | None = None


# What we draw ourselves.
Drawn = CardPicture | VoucherPicture | CataloguePicture | JoinPicture | Chart


@value(frozen=True, slots=True)
class AskPhone:
    """Ask for the person's own phone number by the channel's own means."""


@value(frozen=True, slots=True)
class Link:
    """An address to open. `path` is below PUBLIC_URL unless it is a whole address; `start` is a
    Telegram deep-link payload instead."""

    label: str
    path: str = ""
    start: str = ""


@value(frozen=True, slots=True)
class Invoice:
    """A bill to be paid in the chat, with what it is for in our own words (`payload`)."""

    title: Localised
    payload: str
    price: Money


@value(frozen=True, slots=True)
class Checkout:
    """The answer to the provider's question (`query`, its id) before it takes money: the message's text says why not."""

    query: str
    ok: bool


@value(frozen=True, slots=True)
class File:
    """A small text file to keep (the member's own data). Where a chat takes no files it is fetched at
    `path`, below PUBLIC_URL."""

    name: str
    content: str
    path: str
