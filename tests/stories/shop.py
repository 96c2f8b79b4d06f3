"""A whole shop for stories: the real service talking over HTTP to make-believe providers.

A story says what people do and what they then read, and knows nothing of how it travels. `Shop` is
the shop as a story sees it: who is there, what time it is, and what stands in its books.
"""

from __future__ import annotations

import asyncio
import tomllib
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Literal

import pytest
from aiohttp import ClientSession
from yarl import URL

from bot.app import running
from bot.owner_link import owner_link
from bot.settings.environment import Environment
from bot.settings.file import Config, parse
from bot.settings.loading import Settings
from bot.sms.segments import fold
from bot.wiring.service import Service
from bot.words.markup import without_tags
from loyalty.facts.fact import Fact
from loyalty.facts.people import ConsentGiven, ConsentWithdrawn, Joined
from loyalty.facts.team import StaffInvited, StaffJoined
from loyalty.facts.visit_codes import CodeShown
from loyalty.facts.visits import Credited
from loyalty.messages.args import Arg
from loyalty.model.members import Member, Purpose
from loyalty.model.team import Invitation, Role, Staff
from loyalty.model.visits import Visit, VisitCode
from loyalty.standing.tally import Tally
from playground.server import start_server
from playground.telegram import TelegramWorld
from playground.telegram.world import TOKEN
from playground.twilio import TwilioWorld
from playground.twilio.world import ACCOUNT_SID, AUTH_TOKEN, NUMBER
from storage.engine.db import Row, Statement, Tx, Value, fresh_id
from storage.people import addresses, offered
from storage.writing import facts
from tests.amounts import BALANCES, amounts
from tests.ports import free_port
from tests.stories.people import OnSms, OnTelegram, Person

on_telegram = pytest.mark.parametrize("channel", ["telegram"])
on_sms = pytest.mark.parametrize("channel", ["sms"])

Channel = Literal["telegram", "sms"]
Mode = Literal["polling", "webhook"]

WHOLE = tomllib.loads(
    (Path(__file__).parents[2] / "config.toml").read_text(encoding="utf-8"), parse_float=Decimal
)
# Without its earning rules, and with a coffee and a cake as rewards: the others have stories of their own, and all would
# have to reckon with the hour.
FILE = {
    key: value
    for key, value in WHOLE.items()
    if key not in ("cashback", "referral", "gifts", "plans", "passes")
} | {
    "rules": [],
    "badges": [],
    "tags": [],
    "rewards": WHOLE["rewards"][:2],
}


def changed(**sections: Any) -> Config:
    """The shop's settings with some that are others, as an owner writes them: `changed(limits={"amount": 5})`."""
    # The shop's clock stands still within an act, so a pace would never let a second message go.
    paced = {"telegram": {"per_second": 1000}, "sms": {"per_second": 1000}}
    told = {"limits": {"text_countries": ["GB", "PL", "RO"]}}  # where the cast have their numbers
    return parse(_with(_with(_with(FILE, paced), told), sections))


def _with(table: dict[str, Any], changes: dict[str, Any]) -> dict[str, Any]:
    """The same table with other keys; tables within it key by key."""
    inner = {
        key: _with(table[key], new)
        for key, new in changes.items()
        if isinstance(new, dict) and isinstance(table.get(key), dict)
    }
    return {**table, **changes, **inner}


AT_ONCE = changed()
SECRET = "a-secret-of-the-stories"
MORNING = datetime(2026, 6, 2, 8, 0, tzinfo=UTC)  # a Tuesday, 10:00 in Warsaw
COUNTRIES = {"en": "+4478012345", "pl": "+4851201022", "ro": "+4072234560"}

# No story may leave the books otherwise, whatever it was about: each row found is a fault.
_FAULTS = {
    "a balance is not the sum of its entries": """SELECT m."name", b."member_id" FROM "balance" b
        JOIN "member" m ON m."id" = b."member_id"
        WHERE b."held" - b."owed" <> (SELECT coalesce(sum("amount"), 0) FROM "entry" e
            WHERE e."member_id" = b."member_id" AND e."unit" = b."unit")""",
    "a balance is not what is left in its lots": """SELECT b."member_id", b."unit" FROM "balance" b
        WHERE b."held" <> (SELECT coalesce(sum("left"), 0) FROM "lot" l
            WHERE l."member_id" = b."member_id" AND l."unit" = b."unit")""",
    "a voucher was not paid": """SELECT "id" FROM "voucher" v WHERE v."cost" > 0 AND NOT EXISTS (
        SELECT 1 FROM "entry" e WHERE e."voucher_id" = v."id" AND e."kind" = 'redemption')""",
    "a message is still in somebody's hands": """SELECT "kind", "why" FROM "outbox"
        WHERE "state" = 'claimed'""",
}


class Clock:
    """It stands still unless somebody does something, or a story moves it."""

    def __init__(self) -> None:
        self.at = MORNING

    def __call__(self) -> datetime:
        return self.at


@dataclass(frozen=True, slots=True)
class Answer:
    """To an HTTP request."""

    status: int
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()


@dataclass(repr=False)  # asyncio writes it down at each end of a test, at length
class Shop:
    service: Service
    telegram: TelegramWorld
    twilio: TwilioWorld
    clock: Clock
    channel: Channel
    said: list[tuple[tuple[str, str], str]] = field(default_factory=list)  # to whom, and the kind
    _known: set[int] = field(default_factory=set)
    _people: dict[tuple[str, str], Person] = field(default_factory=dict)
    _numbers: dict[str, int] = field(default_factory=dict)

    # Who is there

    def stranger(self, name: str, channel: Channel | None = None, language: str = "en") -> Person:
        """Somebody of that name on the story's channel (or another), the same one each time."""
        channel = channel or self.channel
        if (channel, name) not in self._people:
            number = self._numbers.setdefault(name, len(self._numbers) + 1)
            self._people[channel, name] = (
                self._account(name, number, language)
                if channel == "telegram"
                else self._phone(name, number, language)
            )
        return self._people[channel, name]

    def _account(self, name: str, number: int, language: str) -> OnTelegram:
        phone = self._number(number, language)
        account = self.telegram.person(1000 + number, name, language_code=language, phone=phone)
        return OnTelegram(self, account, language)

    def _phone(self, name: str, number: int, language: str) -> OnSms:
        return OnSms(self, self.twilio.phone(self._number(number, language)), name, language)

    def _number(self, number: int, language: str) -> str:
        return f"{COUNTRIES[language]}{number:02d}"

    async def member(
        self,
        name: str = "Ana",
        channel: Channel | None = None,
        *,
        language: str = "en",
        location: str = "main",
        stamps: int = 0,
        points: int = 0,
        offers: bool = False,
    ) -> Person:
        """Somebody with a card, written straight into the books: with so many stamps, one for each
        visit on a day before, and so many points. How people join is told in `test_joining`."""
        person = self.stranger(name, channel, language)
        member = Member(
            id=fresh_id(),
            card=f"card-{person.channel}-{person.address.lstrip('+')}",
            name=name,
            locale=language,
            joined_at=self.clock() - timedelta(days=60),
            location=location,
        )
        address = await self._address(person)
        about = (Purpose.OFFERS, person.channel, self.wording, "joining")
        word = (ConsentGiven if offers else ConsentWithdrawn)(member.id, *about)
        joined = Joined(member, address, person.channel, self.wording, f"{person.channel}:link-{location}")
        await self.write(joined, word)
        if stamps or points:
            await self._visits(member, stamps or 1, points, stamps > 0)
        return person

    @property
    def wording(self) -> str:
        return self.service.programme.shop.terms_version

    async def _address(self, person: Person) -> int:
        """The id of their address, which the shop has met before."""
        if isinstance(person, OnTelegram):
            self.telegram.chats[person.account.id].started = True

        async def work(tx: Tx) -> int:
            met = await addresses.meet(tx, person.channel, person.address, self.clock())
            if met:
                return met.address.id
            address = addresses.stranger(person.channel, person.address, person.language)
            hash = self.service.parts.keyed.of(address.channel, address.value)
            await tx.write([addresses.first_seen(address, self.clock(), hash)])
            return address.id

        return await self.service.database.run(work)

    async def _visits(self, member: Member, count: int, points: int, stamped: bool) -> None:
        """Some time ago, at a till where nobody works any more."""
        till, tally = await self._colleague("Piotr"), Tally(self.service.programme)
        for day in range(count, 0, -1):
            at = self.clock() - timedelta(days=day)
            code = VisitCode(fresh_id(), f"old-{member.id % 10**4}-{day}"[:12], member.id, "main", at, at)
            earned = points if day == count else 0
            visit = Visit(
                id=fresh_id(),
                member_id=member.id,
                location="main",
                staff_id=till.id,
                amount=earned * 100 or None,
                earned=amounts(earned, int(stamped)),
                at=at,
            )
            credited = Credited(tally.counted(visit), code.id, till.address_id)
            await self.write(CodeShown(code), credited, at=at)

    async def _colleague(self, name: str) -> Staff:
        """On the books, and gone."""
        person = self.stranger(name, "sms")
        staff = Staff(fresh_id(), await self._address(person), Role.STAFF, name, "main")
        await self._hire(staff)
        await self.execute('UPDATE "staff" SET "removed_at" = $1 WHERE "id" = $2', self.clock(), staff.id)
        return staff

    async def staff(
        self,
        name: str = "Max",
        channel: Channel | None = None,
        *,
        location: str = "main",
        role: Role = Role.STAFF,
        language: str = "en",
    ) -> Person:
        """Somebody who works here. How people come into the team is told in `test_team`."""
        person = self.stranger(name, channel, language)
        await self._hire(Staff(fresh_id(), await self._address(person), role, name, location))
        return person

    async def owner(self, name: str = "Olga", channel: Channel | None = None) -> Person:
        return await self.staff(name, channel, role=Role.OWNER)

    async def _hire(self, staff: Staff) -> None:
        until = self.clock() + timedelta(days=1)
        way_in = Invitation(fresh_id(), f"hired-{staff.id}", staff.role, staff.location, until)
        await self.write(StaffInvited(way_in, by=0), StaffJoined(staff, way_in.id, staff.address_id))

    async def owner_link(self) -> str:
        """What `python -m bot owner-link` prints."""
        service = self.service
        return await owner_link(service.database, service.programme, service.links, self.clock())

    async def one_card(self, member: Person, other: Person) -> None:
        """The other address is the member's too. How that comes about is told in `test_linking`."""
        address = await self._address(other)
        await self.execute(
            """UPDATE "address" SET "member_id" = (SELECT "member_id" FROM "address"
                WHERE "channel" = $1 AND "value" = $2) WHERE "id" = $3""",
            member.channel,
            member.address,
            address,
        )

    async def visit(self, member: Person, till: Person, amount: str = "12") -> None:
        """A whole visit, and the few minutes after which another is nothing to ask about."""
        shown = await member.here()
        told = await till.says(f"{shown.code} {amount}")
        assert told.kind == "credited", told
        await self.later(minutes=11)

    async def menus(self) -> None:
        """Once the commands of every language are set, which goes on while the shop is open."""
        last = self.service.programme.shop.locales[-1]

        def are_set() -> bool:
            calls = self.telegram.calls.of("setMyCommands")
            return any(call.params.get("language_code") == last for call in calls)

        await self.telegram.feed.until(are_set)

    # What time it is

    async def later(self, **length: float) -> None:
        """Time goes by, and what is due then happens."""
        self.clock.at += timedelta(**length)
        await self.service.tick()
        await self.settled()

    def moment_passes(self) -> None:
        """No two acts are at the very same instant, which is what tells the newer from the older."""
        self.clock.at += timedelta(milliseconds=1)

    async def until(self, at: datetime) -> None:
        """It is that time (UTC)."""
        await self.later(seconds=(at - self.clock.at).total_seconds())

    async def settled(self) -> None:
        """Until everything said was heard, and everything to be said now has arrived."""
        await self.telegram.delivered()
        await self.service.idle()
        await self.twilio.idle()
        rows = await self.rows(
            """SELECT o."id", o."kind", a."channel", a."value" FROM "outbox" o
            JOIN "address" a ON a."id" = o."address_id" ORDER BY o."created_at", o."cls",
                o."edit" = '' OR o."kind" NOT LIKE 'at-till%', o."id" """  # what an older message says now: before
        )
        for row in rows:
            if row["id"] not in self._known:
                self._known.add(row["id"])
                self.said.append(((row["channel"], row["value"]), row["kind"]))

    async def get(self, address: str) -> Answer:
        """A page of the service."""
        async with ClientSession() as session, session.get(URL(address, encoded=True)) as response:
            body = await response.read()
            return Answer(response.status, body)

    def text(self, name: str, person: Person, language: str = "", **args: Arg) -> str:
        """A text as it is read on that person's channel."""
        language = language or person.language
        told = self.service.texts.caption(name, language, person.channel == "sms", **args)
        folded = person.channel == "sms" and language in self.service.parts.settings.config.channels.sms.fold
        return fold(told) if folded else without_tags(told)

    # What stands in its books

    async def rows(self, sql: str, *args: Value) -> Sequence[Row]:
        return await self.service.database.read(lambda read: read.rows(sql, *args))

    async def execute(self, sql: str, *args: Value) -> None:
        await self.service.database.run(lambda tx: tx.write([Statement("", sql, args)]))

    async def write(self, *happened: Fact, at: datetime | None = None) -> None:
        now, programme = at or self.clock(), self.service.programme

        async def work(tx: Tx) -> None:
            for fact in happened:
                await tx.write(await facts.written(tx, [fact], programme, now))

        await self.service.database.run(work)

    async def numbered(self, person: Person) -> list[str]:
        """What the person's next digit stands for."""
        found = await self.rows(
            """SELECT d."choices" FROM "dialogue" d JOIN "address" a ON a."id" = d."address_id"
            WHERE a."channel" = $1 AND a."value" = $2""",
            person.channel,
            person.address,
        )
        choices = [offered.decode(row["choices"]) for row in found]
        return [option.data for each in choices if each.numbered for option in each.options]

    async def balances(self) -> dict[str, tuple[int, int]]:
        """(stamps, points) of every member, by name."""
        rows = await self.rows(
            f"""SELECT m."name", b."stamps", b."points" FROM "member" m
            JOIN {BALANCES} ON b."member_id" = m."id"
            WHERE m."merged_into_id" IS NULL AND m."left_at" IS NULL"""
        )
        return {row["name"]: (row["stamps"], row["points"]) for row in rows}

    async def holds(self, person: Person) -> tuple[int, int]:
        """Their stamps and points."""
        (row,) = await self.rows(
            f"""SELECT b."stamps", b."points" FROM "address" a JOIN {BALANCES} ON b."member_id" = a."member_id"
            WHERE a."channel" = $1 AND a."value" = $2""",
            person.channel,
            person.address,
        )
        return row["stamps"], row["points"]

    async def consents(self, person: Person) -> list[tuple[str, str, bool, str, str]]:
        """Every word ever given: purpose, channel, yes or no, the wording's version, and where."""
        rows = await self.rows(
            """SELECT c.* FROM "consent" c JOIN "address" a ON a."member_id" = c."member_id"
            WHERE a."channel" = $1 AND a."value" = $2 ORDER BY c."at", c."id" """,
            person.channel,
            person.address,
        )
        return [(r["purpose"], r["channel"], bool(r["given"]), r["wording"], r["source"]) for r in rows]

    async def allows(self, person: Person) -> set[str]:
        """What they allow on their channel now."""
        newest = {
            purpose: given
            for purpose, channel, given, *_ in await self.consents(person)
            if channel == person.channel
        }
        return {purpose for purpose, given in newest.items() if given}

    async def outbox(self, person: Person) -> list[tuple[str, str, str]]:
        """Kind, state and reason of every message to them, in the order of their making."""
        rows = await self.rows(
            """SELECT o."kind", o."state", o."why" FROM "outbox" o JOIN "address" a ON a."id" = o."address_id"
            WHERE a."channel" = $1 AND a."value" = $2 ORDER BY o."created_at", o."id" """,
            person.channel,
            person.address,
        )
        return [(row["kind"], row["state"], row["why"]) for row in rows]

    async def trail(self) -> list[str]:
        """What was done, oldest first."""
        return [row["action"] for row in await self.rows('SELECT "action" FROM "audit" ORDER BY "at", "id"')]

    async def ledger(self) -> list[tuple[str, str, int]]:
        """Kind, unit and amount of every line."""
        rows = await self.rows(
            'SELECT "kind", "unit", "amount" FROM "entry" ORDER BY "at", "kind", "unit", "amount"'
        )
        return [(row["kind"], row["unit"], row["amount"]) for row in rows]

    async def faults(self) -> list[str]:
        """What no story may leave behind."""
        return [f"{what}: {dict(row)}" for what, sql in _FAULTS.items() for row in await self.rows(sql)]

    async def problems(self) -> list[str]:
        """What `python -m bot check` would say of the books."""
        from storage.ledger.check import problems

        return await problems(self.service.database.url)


def settings(
    url: str, server: str, port: int, config: Config = AT_ONCE, path: Path = Path("config.toml"), **more: Any
) -> Settings:
    environment = Environment.model_construct(
        database_url=url,
        regulars_key="a key that the stories are told with",
        public_url=f"http://127.0.0.1:{port}",
        port=port,
        telegram_token=TOKEN,
        telegram_api_url=server,
        telegram_webhook_secret=SECRET,
        telegram_provider_token="284685063:TEST:a-provider",
        twilio_account_sid=ACCOUNT_SID,
        twilio_auth_token=AUTH_TOKEN,
        twilio_from=NUMBER,
        twilio_api_url=server,
        **more,
    )
    return Settings(config, environment, path)


@asynccontextmanager
async def open_shop(
    url: str,
    channel: Channel = "telegram",
    *,
    mode: Mode = "webhook",
    config: Config = AT_ONCE,
    path: Path = Path("config.toml"),
    twice: bool = False,
) -> AsyncIterator[Shop]:
    """`path` is where the settings' text stands, if they have one. `twice`: both providers bring every message two times at the same moment."""
    clock = Clock()
    telegram, twilio = TelegramWorld(clock), TwilioWorld(clock)
    telegram.webhook.in_parallel = telegram.webhook.twice = twilio.webhooks.twice = twice
    # "queued" and "sent" change nothing, and are two thirds of all calls.
    twilio.carrier.only_ends = not twice
    with TemporaryDirectory(prefix="regulars-") as spool:
        async with start_server(telegram, twilio) as server:
            port = free_port()
            twilio.inbound.url = f"http://127.0.0.1:{port}/sms/webhook"
            asked = settings(
                url, server.url, port, config, path, telegram_mode=mode, regulars_spool=Path(spool)
            )
            async with running(asked, now=clock) as service:
                if mode == "webhook":
                    await _until_hooked(telegram)
                yield Shop(service, telegram, twilio, clock, channel)


async def _until_hooked(telegram: TelegramWorld) -> None:
    """The webhook is set by a call of the service's own."""
    async with asyncio.timeout(30):
        while not telegram.webhook.active:
            await asyncio.sleep(0.002)
