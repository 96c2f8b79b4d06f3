"""A shop with a real database and a clock of its own, where the cast talk through the dispatcher."""

from __future__ import annotations

import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from fractions import Fraction
from itertools import count

from bot.sms import SMS
from bot.telegram import TELEGRAM
from handlers.dispatch import Dispatcher
from handlers.reading.vocabulary import Vocabulary
from handlers.turn.conversation import Preview
from handlers.turn.heard import Chose, Heard, Incoming, Presented, Said, Shared
from loyalty.channels import Channels
from loyalty.facts.fact import Fact
from loyalty.keyed_hash import KeyedHash
from loyalty.messages.args import Localised
from loyalty.messages.extras import Choices, Link, Option
from loyalty.messages.kinds.linking import LinkingKind
from loyalty.messages.message import Message
from loyalty.model.team import Role
from loyalty.programme.earning import Earning
from loyalty.programme.messages import Messages
from loyalty.programme.programme import Programme
from loyalty.programme.shop import Currency, Location, Shop
from loyalty.programme.till import Codes, Invitations, Limits
from loyalty.rewards.item import Item
from storage.engine.db import Database, Statement, Tx, Value, fresh_id, insert
from storage.engine.opening import open_database
from storage.messages.outbox import Claimed
from storage.writing import facts
from tests.databases import Databases

MORNING = datetime(2026, 6, 1, 8, 0, tzinfo=UTC)
WORDS = (
    "practice join yes how card balance history rewards here settings language birthday messages name privacy export "
    "leave link help stop start undo return staff location team invite remove audit unlink not-me "
    "broadcast promotions offers claim skip no wrong-number invite-friend not-mine new-number use use-all pass "
    "membership levels challenges gift-code move"
)


def text(words: str) -> Localised:
    return Localised((("en", words),))


PROGRAMME = Programme(
    shop=Shop(
        name="Cafe Arcade",
        summary=text("Every 10th coffee is free."),
        locales=("en", "pl", "ro"),
        timezone="Europe/Warsaw",
        country="PL",
        currency=Currency("PLN", 2),
        phone="+48 22 555 01 02",
        terms=text("https://arcade.example/terms"),
        privacy=text("https://arcade.example/privacy"),
        terms_version="2026-01",
        colour="#1f6f5c",
    ),
    locations=(Location("main", "Main Street"), Location("harbour", "Harbour")),
    earning=Earning(points_per_unit=Fraction(1), stamps_per_visit=1),
    rewards=(
        Item("coffee", text("Coffee"), timedelta(days=7), stamps=9),
        Item("cake", text("Cake"), timedelta(days=7), points=50),
    ),
    codes=Codes(),
    limits=Limits(amount=100_000),
    invitations=Invitations(),
    messages=Messages(time(20), time(9)),
)
CHANNELS = Channels.of(TELEGRAM, SMS)
KEYED = KeyedHash("a key of the tests")
VOCABULARY = Vocabulary(
    {word.replace("-", " "): word for word in WORDS.split()},
    frozenset({"stop"}),
    automatic=frozenset({"auto reply", "i'm|im busy"}),
    random={"en": ("amber", "lemon")},
)


@dataclass(repr=False)  # asyncio writes it down at each end of a test, at length
class Stage:
    database: Database
    programme: Programme
    now: datetime = MORNING
    said: list[Claimed] = field(default_factory=list)  # everything ever delivered, oldest first
    previews: dict[str, Preview] = field(default_factory=dict)
    _keys: count[int] = field(default_factory=lambda: count(1))

    def later(self, **length: float) -> None:
        self.now += timedelta(**length)

    def person(self, channel: str, address: str, name: str = "") -> Person:
        return Person(self, channel, address, name)

    async def says(
        self, channel: str, address: str, heard: Heard | str, name: str = "", key: str = ""
    ) -> tuple[Claimed, ...]:
        """One message in; what is delivered for it, the answer first."""
        key = key or str(next(self._keys))
        what = Said(heard) if isinstance(heard, str) else heard
        incoming = Incoming(key, channel, address, what, name, "en")
        dispatcher = Dispatcher(
            self.database,
            self.programme,
            VOCABULARY,
            lambda: self.now,
            _english,
            CHANNELS,
            KEYED,
            self.previews,
        )
        done = await dispatcher.handle(incoming)
        self.said += done.deliveries
        return done.deliveries

    async def write(self, *happened: Fact) -> None:
        async def work(tx: Tx) -> None:
            for fact in happened:
                await tx.write(await facts.written(tx, [fact], self.programme, self.now))

        await self.database.run(work)

    async def rows(self, sql: str, *args: Value) -> list[dict[str, object]]:
        found = await self.database.run(lambda tx: tx.rows(sql, *args))
        return [dict(row) for row in found]

    async def employ(self, who: Person, role: Role = Role.STAFF, location: str = "main") -> int:
        """Somebody of the team from the start; returns their staff id."""
        address, staff = fresh_id(), fresh_id()
        await self.run(
            insert(
                "address", id=address, channel=who.channel, value=who.address, locale="en", state="open",
                seen_at=self.now, wrong_codes=0,
            ),
            insert(
                "staff", id=staff, address_id=address, role=role.value, name=who.name,
                location=location, since=self.now,
            ),
        )  # fmt: skip
        self.later(seconds=1)
        return staff

    def code_to(self, phone: str) -> str:
        """The newest code that was sent to this number."""
        sent = [
            claim.message.args["code"]
            for claim in self.said
            if claim.to == phone and claim.message.kind in {LinkingKind.LINK_CODE, LinkingKind.MOVE_CODE}
        ]
        return str(sent[-1])

    async def run(self, *statements: Statement) -> None:
        await self.database.run(lambda tx: tx.write(statements))


@dataclass
class Person:
    """One of the cast on one channel. `heard` is the last message they got."""

    stage: Stage
    channel: str
    address: str
    name: str = ""

    async def says(self, heard: Heard | str) -> Message:
        delivered = await self.stage.says(self.channel, self.address, heard, self.name)
        return next(claim.message for claim in delivered if claim.to == self.address)

    async def opens(self, payload: str) -> Message:
        return await self.says(Presented(payload))

    async def shares(self, phone: str) -> Message:
        """Their own number; where it is on a card they are sent a code there, and type it."""
        said = await self.says(Shared(phone))
        return await self.says(self.stage.code_to(phone)) if said.kind is LinkingKind.LINK_CODE_SENT else said

    async def taps(self, option: str) -> Message:
        """An option of the last message, by its name or its label."""
        offered = options(self.heard)
        chosen = next(one for one in offered if option in {one.name, one.data, label(one)})
        return await self.says(Chose(chosen.name, chosen.arg))

    async def forges(self, data: str) -> Message:
        """A button that was never shown."""
        name, _, arg = data.partition(":")
        return await self.says(Chose(name, arg))

    @property
    def heard(self) -> Message:
        mine = [claim.message for claim in self.stage.said if self._is_mine(claim)]
        return mine[-1]

    def _is_mine(self, claim: Claimed) -> bool:
        return (claim.channel, claim.to) == (self.channel, self.address)


def options(message: Message) -> tuple[Option, ...]:
    return next((extra.options for extra in message.extras if isinstance(extra, Choices)), ())


def label(option: Option) -> str:
    return option.label.into("en") if option.label else option.name


def labels(message: Message) -> list[str]:
    return [label(option) for option in options(message)]


def payload(message: Message) -> str:
    """The deep link in a message."""
    return next(extra.start for extra in message.extras if isinstance(extra, Link))


def _english(_: Incoming) -> str:
    return "en"


def anybody() -> str:
    """The address of somebody new."""
    return str(secrets.randbelow(10**9))


@asynccontextmanager
async def open_stage(databases: Databases, programme: Programme = PROGRAMME) -> AsyncIterator[Stage]:
    """On an SQLite file of its own."""
    async with open_stage_at(await databases.sqlite(), programme) as stage:
        yield stage


@asynccontextmanager
async def open_stage_at(url: str, programme: Programme = PROGRAMME) -> AsyncIterator[Stage]:
    """On a database that is migrated already."""
    database = await open_database(url)
    try:
        yield Stage(database, programme)
    finally:
        await database.close()
