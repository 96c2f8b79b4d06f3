"""Messages on their way, for tests of the outbox and of delivery."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from loyalty.facts.fact import Fact
from loyalty.facts.people import ConsentGiven
from loyalty.messages.args import Localised
from loyalty.messages.kind import Class
from loyalty.messages.kinds.joining import JoiningKind
from loyalty.messages.kinds.occasions import OccasionKind
from loyalty.messages.message import Message
from loyalty.model.addresses import Address, AddressState
from loyalty.model.members import Purpose
from loyalty.programme.programme import Programme
from loyalty.programme.till import Codes
from storage.engine.db import Database, Statement, Tx, Value, insert
from storage.messages import claims, outbox
from storage.messages.outbox import Claimed
from storage.writing import facts
from tests.amounts import account
from tests.loyalty.cafe import CAFE

NOON = datetime(2026, 6, 2, 12, 0, tzinfo=UTC)  # 14:00 in Warsaw, a Tuesday
REPLY = Message(JoiningKind.OFFERS_ON)
MILESTONE = Message(OccasionKind.NEARLY_THERE, {"reward": Localised((("en", "A coffee"),)), "visits": 2})


@dataclass
class Clock:
    at: datetime = NOON

    def __call__(self) -> datetime:
        return self.at

    def later(self, **length: float) -> None:
        self.at += timedelta(**length)


@dataclass(repr=False)  # asyncio writes it down at each end of a test, at length
class Letters:
    """People with an address each, and what is to be said to them. Person n is member n."""

    database: Database
    clock: Clock = field(default_factory=Clock)

    async def record(self, *happened: Fact, at: datetime | None = None, programme: Programme = CAFE) -> None:
        async def work(tx: Tx) -> None:
            for fact in happened:
                await tx.write(await facts.written(tx, [fact], programme, at or self.clock()))

        await self.database.run(work)

    async def write(self, *statements: Statement) -> None:
        await self.database.run(lambda tx: tx.write(statements))

    async def rows(self, sql: str, *args: Value) -> list[dict[str, Any]]:
        return [dict(row) for row in await self.database.run(lambda tx: tx.rows(sql, *args))]

    async def person(
        self, number: int, channel: str = "telegram", *allows: Purpose, zone: str | None = None
    ) -> Address:
        """A member who allows that on their channel."""
        address = Address(number, channel, str(number), "en", AddressState.OPEN, number)
        consents = [
            statement
            for purpose in allows
            for statement in facts.statements(
                ConsentGiven(number, purpose, channel, "2026-01", "test"), NOON - timedelta(days=9), Codes()
            )
        ]
        await self.write(
            insert(
                "member", id=number, card=f"card-{number}", name="Ana", locale="en", location="", source="",
                zone=zone, joined_at=NOON,
            ),
            *account(number),
            insert(
                "address", id=number, channel=channel, value=str(number), locale="en", state="open",
                member_id=number, seen_at=NOON, wrong_codes=0,
            ),
            *consents,
        )  # fmt: skip
        return address

    async def put(
        self, address: Address, message: Message = REPLY, *, claimed: bool = False, **more: Any
    ) -> Claimed:
        """`claimed`: as a turn leaves its own reply, on its way already."""
        times = {name: more.pop(name, None) for name in ("expires_at", "due_at")}
        letter = outbox.new(address, message, f"token-{address.id}", self.clock(), **times)
        await self.write(outbox.put(letter, self.clock(), claimed=claimed, **more))
        return letter

    async def claim(self, token: str, limit: int = 100, channel: str = "telegram") -> Sequence[Claimed]:
        async def work(tx: Tx) -> Sequence[Claimed]:
            return await claims.claim(tx, channel, token, self.clock(), limit)

        return await self.database.run(work)

    async def states(self) -> dict[int, str]:
        """By the number of the person, for one message each."""
        rows = await self.rows('SELECT "address_id", "state" FROM "outbox"')
        return {row["address_id"]: row["state"] for row in rows}

    async def row(self, letter: Claimed) -> dict[str, Any]:
        return (await self.rows('SELECT * FROM "outbox" WHERE "id" = $1', letter.id))[0]


def cls(message: Message) -> Class:
    return message.kind.cls
