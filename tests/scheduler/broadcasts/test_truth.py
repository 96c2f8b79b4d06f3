"""A dry run of an offer that begins later foretells what then happens: all that is known to fall due before its start
is counted, at any time of the year, and at the ends of months."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from random import Random

import pytest

from loyalty.messages.kind import Class
from loyalty.offers.promotions import Audience, AudienceKind
from loyalty.planning.policy import policy_of
from scheduler.broadcasts.broadcaster import Broadcaster
from scheduler.planning.planner import Planner
from scheduler.sweeps import Sweeps
from storage.engine.db import Statement, insert
from storage.messages.wire import encode
from tests.amounts import account
from tests.handlers.stage import PROGRAMME
from tests.scheduler.planning.test_foretold import foretold, happened
from tests.scheduler.town import DAY, Town
from tests.storage.letters import MILESTONE, Letters

HOUR = timedelta(hours=1)
PROMISED = policy_of(PROGRAMME, frozenset())
AUDIENCES = (Audience(), Audience(AudienceKind.LOCATION, "main"), Audience(AudienceKind.AWAY, number=20))


@dataclass
class Lives:
    """Members with a past: visits, messages, a birthday, vouchers; and what is sure to come of it."""

    random: Random
    now: datetime
    ids: count[int] = field(default_factory=lambda: count(10_000))

    def maybe(self, share: float) -> bool:
        return self.random.random() < share

    def ago(self, days: float) -> datetime:
        return self.now - timedelta(seconds=round(self.random.uniform(1, days * 86_400)))

    def member(self, id: int) -> list[Statement]:
        chance, joined = self.random, self.ago(chance_of(self.random, (3, 40, 400)))
        came = joined + (self.now - joined) * chance.random() if self.maybe(0.8) else None
        birthday = (self.now + chance.randint(0, 20) * DAY).date() if self.maybe(0.3) else None
        return [
            insert(
                "member", id=id, card=f"card-{id}", name="Ana", locale="en", source="", zone=None,
                location=chance.choice(("main", "harbour")), joined_at=joined, fewer=self.maybe(0.1),
                muted="4" if self.maybe(0.1) else "", birth_day=birthday and birthday.day,
                birth_month=birthday and birthday.month, birthday_set_at=joined if birthday else None,
            ),
            *account(id, 30, 3, visits=chance.choice((1, 1, 4)) if came else 0, last_visit_at=came),
            insert("due", id=next(self.ids), member_id=id, occasion="arrange", at=self.now, step=0),
            *([self.entry(id, came)] if came else []),
            *(one for channel in self.channels() for one in self.address(id, channel)),
            *([self.voucher(id)] if self.maybe(0.2) else []),
        ]  # fmt: skip

    def channels(self) -> tuple[str, ...]:
        return self.random.choice((("telegram",), ("sms",), ("telegram", "sms")))

    def entry(self, member: int, at: datetime) -> Statement:
        id = next(self.ids)
        return insert(
            "entry", id=id, member_id=member, unit="stamps", amount=1, kind="visit", key=str(id), at=at
        )

    def voucher(self, member: int) -> Statement:
        id, lives = next(self.ids), self.random.uniform(1, 12) * DAY
        return insert(
            "voucher", id=id, code=str(id), member_id=member, reward="coffee", unit="stamps", cost=0,
            state="open", created_at=self.now - DAY, expires_at=self.now + lives, location="",
        )  # fmt: skip

    def address(self, member: int, channel: str) -> list[Statement]:
        id = next(self.ids)
        allowed = ("updates", "offers") if self.maybe(0.85) else ("updates",)
        consents = [
            insert(
                "consent", id=next(self.ids), member_id=member, purpose=purpose, channel=channel, given=True,
                wording="1", source="", at=self.now - 90 * DAY,
            )
            for purpose in allowed
        ]  # fmt: skip
        past = [self.sent(member, id, channel) for _ in range(self.random.choice((0, 0, 1, 2)))]
        waits = [self.waits(member, id, channel)] if self.maybe(0.1) else []
        return [
            insert(
                "address", id=id, channel=channel, value=str(id), locale="en", state="open", member_id=member,
                seen_at=self.ago(90), wrong_codes=0,
            ),
            *consents, *past, *waits,
        ]  # fmt: skip

    def sent(self, member: int, address: int, channel: str) -> Statement:
        at = self.ago(self.random.choice((2, 30)))
        cls = self.random.choice((Class.MILESTONE, Class.PROMOTION, Class.PROGRESS))
        return self.row(member, address, channel, cls, state="sent", due_at=at, reserved_at=at)

    def waits(self, member: int, address: int, channel: str) -> Statement:
        at = self.now + self.random.uniform(0, 4) * DAY
        return self.row(
            member, address, channel, Class.MILESTONE, state="waiting", due_at=at, expires_at=at + 2 * DAY
        )

    def row(self, member: int, address: int, channel: str, cls: Class, **more: object) -> Statement:
        return insert(
            "outbox", id=next(self.ids), address_id=address, member_id=member, channel=channel,
            kind="nearly-there", cls=int(cls), body=encode(MILESTONE), edit="", cause=0, tries=0, why="",
            segments=0, status="", created_at=self.now - 40 * DAY, **more,
        )  # fmt: skip


def chance_of(random: Random, of: tuple[float, ...]) -> float:
    return random.choice(of)


@dataclass
class Days:
    """The service, from one thing that falls due to the next."""

    town: Town
    broadcaster: Broadcaster

    async def now(self) -> None:
        letters, programme = self.town.letters, self.town.programme
        await Planner(letters.database, programme, letters.clock).plan()
        await Sweeps(letters.database, programme, letters.clock).expire_vouchers()
        await self.town.settle(self.broadcaster)

    async def until(self, at: datetime) -> None:
        clock = self.town.letters.clock
        while (due := await self._next()) is not None and due <= at:
            clock.at = due
            await self.now()
        clock.at = at
        await self.now()

    async def _next(self) -> datetime | None:
        (row,) = await self.town.letters.rows(
            """SELECT min("at") AS "at" FROM (
                SELECT "due_at" AS "at" FROM "outbox" WHERE "state" = 'waiting'
                UNION ALL SELECT "at" FROM "due" UNION ALL
                SELECT "starts_at" FROM "promotion" WHERE "state" = 'scheduled' UNION ALL
                SELECT "expires_at" FROM "voucher" WHERE "state" = 'open') AS "all" WHERE "at" > $1""",
            self.town.letters.clock(),
        )
        return instant(row["at"])


def instant(at: datetime | str | None) -> datetime | None:
    return datetime.fromisoformat(at) if isinstance(at, str) else at


def dates(chance: Random, seed: int) -> tuple[datetime, datetime]:
    """When an offer is composed and when it begins: every second one begins with a month."""
    composed = datetime(2026, chance.randint(1, 12), chance.randint(1, 28), chance.randint(7, 20), tzinfo=UTC)
    if seed % 2:
        return composed, composed + chance.randint(1, 15) * DAY + chance.randint(0, 4) * HOUR
    first = datetime(composed.year + composed.month // 12, composed.month % 12 + 1, 1, tzinfo=UTC)
    start = first + chance.randint(0, 2) * DAY + chance.randint(7, 18) * HOUR
    return first - chance.randint(1, 9) * DAY + 12 * HOUR, start


@pytest.mark.parametrize("seed", [0, 3, *(pytest.param(n, marks=pytest.mark.prove) for n in range(4, 24))])
async def test_what_is_foretold_days_ahead_is_what_happens(letters: Letters, seed: int) -> None:
    """To the person and the instant, where nothing happens in between but what was known to."""
    chance = Random(seed)
    composed, start = dates(chance, seed)
    letters.clock.at = composed
    town, lives = Town(letters, PROMISED), Lives(chance, composed)
    await town.owner()
    await letters.write(*(one for id in range(1, 41) for one in lives.member(id)))
    days = Days(town, town.broadcaster())
    await days.now()
    if seed % 3 == 0:
        other = composed + (start - composed) * chance.random()
        await town.goes_out(
            id=8, starts_at=other, ends_at=other + 5 * DAY, audience=chance.choice(AUDIENCES), holdout=200
        )
    draft = await town.draft(starts_at=start, ends_at=start + chance.choice((5 * HOUR, 3 * DAY)), holdout=100)
    await town.settle(days.broadcaster)
    told = foretold(town.dry_run())
    await town.confirm(draft)
    await days.until(start)
    real = await happened(town)
    assert {name: told[name] for name in real} == real
