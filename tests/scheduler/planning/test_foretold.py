"""What a dry run foretells is what then happens, while the clock stands still: in towns drawn at random, where
everybody has something that stands in the way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from random import Random
from typing import Any

import pytest

from loyalty.gate.policy import Policy, Rule
from loyalty.gate.windows import parse_window
from loyalty.messages.args import Moment
from loyalty.messages.kind import Class
from loyalty.messages.message import Message
from loyalty.messages.outcomes import Outcome, Sent
from loyalty.offers.figures import Group, group_of
from loyalty.offers.promotions import PromotionState
from scheduler.delivery.channel import Delivery
from storage.engine.db import Statement, insert
from storage.messages.wire import decode, encode
from tests.amounts import account
from tests.scheduler.delivery.test_courier import NIGHT, Scripted
from tests.scheduler.town import DAY, ByLength, Town
from tests.storage.letters import MILESTONE, NOON, Letters

PEOPLE = 120
HOUR = timedelta(hours=1)
ZONES = (None, "Europe/Warsaw", "America/New_York", "Asia/Tokyo", "Pacific/Auckland", "Nowhere/At_All")
POLICY = Policy(
    "Europe/Warsaw",
    NIGHT,
    (
        Rule(parse_window("1 per day")),
        Rule(parse_window("1 per 20 hours")),
        Rule(parse_window("4 per 30 days")),
        Rule(parse_window("2 per 30 days"), Class.PROMOTION),
        Rule(parse_window("3 per 90 days"), channel="sms"),
    ),
    fewer=(parse_window("1 per 14 days"),),
    rest={date(2026, 6, 3)},
    spread=timedelta(minutes=10),
)


@dataclass
class Billed(Scripted):
    """As long as the dry run says it is."""

    name: str = "sms"
    segments: int = 0

    async def send(self, delivery: Delivery) -> Outcome:
        await super().send(delivery)
        cost = ByLength().segments(delivery.locale, delivery.message).sent
        self.segments += cost if delivery.message.kind.text == "promotion" else 0
        return Sent(f"SM{len(self.heard)}", cost)


@dataclass
class Chance:
    """A town of people, and what stands in their way."""

    random: Random
    ids: Iterator[int] = field(default_factory=lambda: iter(range(10_000, 100_000)))

    def maybe(self, share: float) -> bool:
        return self.random.random() < share

    def ago(self, days: float) -> datetime:
        return NOON - timedelta(seconds=self.random.uniform(1, days * 86_400))

    def person(self, number: int) -> list[Statement]:
        chance = self.random
        written = [
            insert(
                "member", id=number, card=f"card-{number}", name="Ana", locale="en", location="", source="",
                zone=chance.choice(ZONES), joined_at=self.ago(400), fewer=self.maybe(0.15),
                muted="3" if self.maybe(0.05) else "4,5" if self.maybe(0.1) else "",
                quiet_from="11:00" if number % 9 == 0 else None, quiet_to="17:30" if number % 9 == 0 else None,
                left_at=NOON - DAY if self.maybe(0.04) else None,
            ),
            *account(number),
        ]  # fmt: skip
        for _ in range(chance.choice((0, 1, 1, 1, 1, 2))):
            written += self.address(number)
        if self.maybe(0.15):
            at = NOON + chance.uniform(-2, 9) * DAY
            written.append(
                insert("due", id=next(self.ids), member_id=number, occasion="birthday", at=at, step=0)
            )
        return written

    def address(self, member: int) -> list[Statement]:
        chance, id = self.random, next(self.ids)
        channel = chance.choice(("telegram", "sms"))
        written = [
            insert(
                "address", id=id, channel=channel, value=str(id), locale=chance.choice(("en", "pl", "ro")),
                state=chance.choice(("open",) * 6 + ("stopped", "blocked")), member_id=member,
                seen_at=self.ago(300), wrong_codes=0,
            )
        ]  # fmt: skip
        for purpose, given in (("offers", True), ("updates", True), ("offers", False)):
            if self.maybe(0.9 if given else 0.08):
                written.append(
                    insert(
                        "consent", id=next(self.ids), member_id=member, purpose=purpose, channel=channel,
                        given=given, wording="1", source="", at=NOON - (20 if given else 10) * DAY,
                    )
                )  # fmt: skip
        written += [self.sent(member, id, channel) for _ in range(chance.choice((0, 0, 0, 1, 2, 4)))]
        if self.maybe(0.15):
            written.append(self.waits(member, id, channel))
        return written

    def sent(self, member: int, address: int, channel: str) -> Statement:
        at, cls = self.ago(self.random.choice((1, 20, 60))), self.random.choice((0, 1, 3, 3, 4, 5))
        return self.row(
            member, address, channel, cls, state="sent", due_at=at, reserved_at=at if cls else None
        )

    def waits(self, member: int, address: int, channel: str) -> Statement:
        """For its time, or for the courier: a milestone, or another offer."""
        at = NOON + self.random.choice((-1, 1, 30, 100)) * HOUR
        cls = self.random.choice((1, 3))
        return self.row(member, address, channel, cls, state="waiting", due_at=at, expires_at=at + 2 * DAY)

    def row(self, member: int, address: int, channel: str, cls: int, **more: Any) -> Statement:
        id = next(self.ids)
        return insert(
            "outbox", id=id, address_id=address, member_id=member, channel=channel, kind="nearly-there",
            cls=cls, body=encode(MILESTONE), edit="", cause=0, tries=0, why="", segments=0, status="",
            created_at=NOON - 40 * DAY, **more,
        )  # fmt: skip


async def happened(town: Town) -> dict[str, Any]:
    """By the gate's decisions, one for each message: as many of each as the dry run has names for."""
    rows = await town.letters.rows(
        """SELECT "message_id", "verdict", "rule", "most", "free_at" FROM "decision"
        WHERE "promotion_id" = 7"""
    )
    assert len(rows) == len({row["message_id"] for row in rows})
    found = [(group_of(row["verdict"], row["rule"], row["most"]), row["free_at"]) for row in rows]
    counts = Counter(each for each, _ in found)

    def first(each: Group) -> Moment | str:
        frees = [free for one, free in found if one is each and free is not None]
        return min(frees) if frees else "none"

    return {
        "now": counts[Group.NOW], "capped": counts[Group.CAPPED], "held": counts[Group.HELD],
        "late": counts[Group.LATE], "consent": counts[Group.NO_CONSENT], "holdout": counts[Group.HOLDOUT],
        "reserved": counts[Group.KEPT], "next": first(Group.CAPPED), "free": first(Group.KEPT), "until": first(Group.HELD),
    }  # fmt: skip


def foretold(message: Message) -> dict[str, Any]:
    at = {name: value.at for name, value in message.args.items() if isinstance(value, Moment)}
    return {**message.args, **at}


@pytest.mark.parametrize("seed", [0, *(pytest.param(seed, marks=pytest.mark.prove) for seed in range(1, 4))])
async def test_what_is_foretold_is_what_happens(letters: Letters, seed: int) -> None:
    """To the person, to the instant and to the segment; what was due before has gone, or is held."""
    chance = Chance(Random(seed))
    sms = Billed()
    town = Town(letters, POLICY, sms=sms)
    await town.owner()
    await letters.write(*(one for number in range(1, PEOPLE + 1) for one in chance.person(number)))
    await town.carry()
    ends = NOON + chance.random.choice((5 * HOUR, DAY, 9 * DAY))
    draft = await town.draft(holdout=150, ends_at=ends)
    broadcaster = town.broadcaster()
    await broadcaster.settle()
    (row,) = await letters.rows("""SELECT "body" FROM "outbox" WHERE "kind" = 'dry-run'""")
    told = foretold(decode(row["body"]))
    await town.confirm(draft)
    await town.settle(broadcaster)
    real = await happened(town)
    assert {name: told[name] for name in real} == real
    assert len(await town.got()) == told["now"]
    await town.moves(draft, PromotionState.RUNNING, PromotionState.STOPPED)
    await town.settle(broadcaster)
    report = town.report().args
    told["capped"] += told["reserved"]  # the report counts both among those who waited for their limit
    expected = ("now", "capped", "held", "consent", "unreachable", "holdout")
    assert [told[name] for name in expected] == [report["sent"], *(report[name] for name in expected[1:])]
    assert (report["segments"], told["segments"]) == (sms.segments, await segments(letters))
    assert min(real["now"], real["capped"] + real["late"], real["consent"], real["holdout"]) > 0


async def segments(letters: Letters) -> int:
    """Of all whom it went to, or will go to when it may."""
    rows = await letters.rows(
        """SELECT a."locale" FROM "decision" d JOIN "outbox" o ON o."id" = d."message_id"
        JOIN "address" a ON a."id" = o."address_id" WHERE d."promotion_id" = 7
        AND d."verdict" IN ('send', 'hold') AND o."channel" = 'sms'"""
    )
    return sum(ByLength().segments(row["locale"], MILESTONE).sent for row in rows)
