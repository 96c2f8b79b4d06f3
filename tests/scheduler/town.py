"""A shop with an owner, members, and offers on their way to them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from loyalty.facts.fact import Fact
from loyalty.facts.promotions import PromotionDrafted, PromotionMoved
from loyalty.gate.policy import Policy
from loyalty.messages.args import Localised
from loyalty.messages.kinds.promotions import PromotionKind
from loyalty.messages.message import Message
from loyalty.messages.outcomes import Outcome, Sent
from loyalty.offers.promotions import Audience, Promotion, PromotionState
from loyalty.programme.programme import Programme
from scheduler.broadcasts.broadcaster import Broadcaster
from scheduler.broadcasts.segments import Segments
from scheduler.delivery.channel import Delivery
from scheduler.delivery.courier import Courier
from scheduler.delivery.rate_limit import RateLimit
from storage.engine.db import Database, insert
from storage.messages.wire import decode
from tests.handlers.stage import CHANNELS, PROGRAMME
from tests.scheduler.delivery.test_courier import DAYTIME, Scripted
from tests.storage.letters import NOON, Letters

EVERYBODY = Audience()
OWNER = 900_000  # the owner's address; nobody's card
DAY = timedelta(days=1)
TEXTS = Localised((("en", "Autumn latte\nFree on Friday."), ("pl", "Jesienna latte\nW piątek gratis.")))


class ByLength:
    """As long as the language's name: another figure for each."""

    def segments(self, locale: str, message: Message) -> Segments:
        return Segments(2, 1, 3) if locale == "pl" else Segments(1, 1, 1)


@dataclass
class Editing(Scripted):
    """What is changed in its place keeps its id."""

    async def send(self, delivery: Delivery) -> Outcome:
        outcome = await super().send(delivery)
        return Sent(delivery.edit) if delivery.edit and isinstance(outcome, Sent) else outcome


@dataclass(repr=False)  # asyncio writes it down at each end of a test, at length
class Town:
    letters: Letters
    policy: Policy = DAYTIME
    telegram: Scripted = field(default_factory=Editing)
    sms: Scripted = field(default_factory=lambda: Scripted("sms"))
    room: int = 2000
    batch: int = 500
    of: Programme = PROGRAMME

    @property
    def programme(self) -> Programme:
        return replace(self.of, policy=self.policy)

    def broadcaster(self, database: Database | None = None) -> Broadcaster:
        """A machine."""
        return Broadcaster(
            database or self.letters.database,
            self.programme,
            self.letters.clock,
            CHANNELS,
            {"telegram": self.room, "sms": self.room},
            ByLength(),
            batch=self.batch,
        )

    def courier(self, database: Database | None = None) -> Courier:
        channels = {one.name: one for one in (self.telegram, self.sms)}
        return Courier(database or self.letters.database, channels, self.policy, self.letters.clock)

    async def owner(self, channel: str = "telegram") -> None:
        await self.letters.write(
            insert(
                "address", id=OWNER, channel=channel, value="olga", locale="en", state="open",
                member_id=None, seen_at=NOON, wrong_codes=0,
            )
        )  # fmt: skip

    async def happens(self, *happened: Fact) -> None:
        await self.letters.record(*happened, programme=PROGRAMME)

    async def draft(self, id: int = 7, **more: Any) -> Promotion:
        promotion = offer(id, self.letters.clock(), **more)
        await self.happens(PromotionDrafted(promotion))
        return promotion

    async def confirm(self, promotion: Promotion) -> None:
        await self.moves(promotion, PromotionState.DRAFT, PromotionState.SCHEDULED)

    async def moves(self, promotion: Promotion, since: PromotionState, to: PromotionState) -> None:
        await self.happens(PromotionMoved(promotion.id, (since,), to, OWNER))

    async def goes_out(self, **more: Any) -> Promotion:
        """Confirmed, and not counted before."""
        promotion = await self.draft(**more)
        await self.confirm(promotion)
        return promotion

    async def carry(self) -> None:
        """All that may go at this moment."""
        courier = self.courier()
        for channel in ("telegram", "sms"):
            while await courier.round(channel, RateLimit()):
                pass

    async def settle(self, broadcaster: Broadcaster | None = None) -> None:
        """All that can happen while the clock stands still."""
        broadcaster = broadcaster or self.broadcaster()
        await self.carry()
        while await broadcaster.settle():
            await self.carry()

    async def state(self, id: int = 7) -> str:
        (row,) = await self.letters.rows('SELECT "state" FROM "promotion" WHERE "id" = $1', id)
        return str(row["state"])

    async def got(self) -> list[int]:
        """The members it was sent to, once for each time."""
        heard = [*self.telegram.heard, *self.sms.heard]
        return sorted(int(one.to) for one in heard if one.message.kind is PromotionKind.PROMOTION)

    def told(self) -> list[Message]:
        """What the owner was sent."""
        heard = [*self.telegram.heard, *self.sms.heard]
        return [one.message for one in heard if one.to == "olga"]

    def report(self) -> Message:
        (found,) = [message for message in self.told() if message.kind is PromotionKind.PROMOTION_REPORT]
        return found

    def dry_run(self) -> Message:
        (found,) = [message for message in self.told() if message.kind is PromotionKind.DRY_RUN]
        return found

    async def bodies(self) -> list[Message]:
        rows = await self.letters.rows('SELECT "body" FROM "outbox" ORDER BY "id"')
        return [decode(row["body"]) for row in rows]


def offer(id: int, now: datetime, audience: Audience = EVERYBODY, **more: Any) -> Promotion:
    usual: dict[str, Any] = {"starts_at": now, "ends_at": now + 3 * DAY, "by": OWNER} | more
    return Promotion(
        id=id, state=PromotionState.DRAFT, texts=TEXTS, audience=audience, created_at=now, **usual
    )


def names(messages: Sequence[Message]) -> list[str]:
    return [message.kind.name for message in messages]
