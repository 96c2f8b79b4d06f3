"""What waits is true when it goes; and milestones that wait go as one, whatever the rate limit."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import timedelta
from random import Random
from typing import Any

import pytest

from loyalty.facts.fact import Fact
from loyalty.facts.team import StaffInvited, StaffJoined
from loyalty.facts.visit_codes import CodeShown
from loyalty.facts.visits import Credited, Undone
from loyalty.facts.vouchers import VoucherIssued, VoucherRedeemed, VoucherReturned
from loyalty.ledger.units import Unit
from loyalty.messages.kinds.occasions import OccasionKind
from loyalty.messages.message import Message
from loyalty.messages.spoken import spoken
from loyalty.model.accounts import Balance
from loyalty.model.addresses import Address
from loyalty.model.members import Purpose
from loyalty.model.team import Invitation, Role, Staff
from loyalty.model.visits import Visit, VisitCode
from loyalty.model.vouchers import Voucher, VoucherState
from loyalty.rules.rewards import named_reward
from loyalty.rules.visits import milestones
from scheduler.delivery.courier import Courier
from scheduler.delivery.rate_limit import RateLimit
from storage.engine.db import Statement, fresh_id, insert
from storage.writing.waiting import calling_off
from tests.amounts import BALANCES, amounts, holding
from tests.loyalty.cafe import CAFE
from tests.loyalty.planning.test_refresh import assert_true
from tests.scheduler.delivery.test_courier import Scripted
from tests.scheduler.delivery.test_gate import DAY, ONE_A_DAY, decisions
from tests.storage.letters import NOON, Letters

COFFEE = min((one for one in CAFE.rewards if one.unit is Unit.STAMPS), key=lambda one: one.cost)
EARNED = Message(OccasionKind.REWARD_EARNED, {"reward": named_reward(COFFEE), "count": 1})
NEARLY = Message(OccasionKind.NEARLY_THERE, {"reward": named_reward(COFFEE), "visits": 1})
LAPSED = Message(OccasionKind.POINTS_EXPIRED, {"shop": "Cafe", "name": "Ana", "stamps": 0, "points": 9})
SHIPPED = RateLimit(1)  # as SMS has it in config.toml


def courier(letters: Letters, channel: Scripted) -> Courier:
    named = {channel.name: channel}
    return Courier(letters.database, named, ONE_A_DAY, letters.clock, programme=CAFE)


async def hold(letters: Letters, stamps: int) -> None:
    await letters.rows('UPDATE "lot" SET "left" = 0 WHERE "unit" = $1', "stamps")
    more = ("stamps", stamps)
    await letters.rows('UPDATE "balance" SET "held" = $2 WHERE "unit" = $1', *more)
    await letters.write(
        insert(
            "lot", id=fresh_id(), member_id=1, unit="stamps", left=stamps, made_at=NOON, origin=1, source=""
        )
    )


async def told(letters: Letters, fact: Fact) -> None:
    """The fact as the books have it, without what they would ask of it first."""
    await letters.write(*calling_off(fact, letters.clock()))


async def states(letters: Letters) -> dict[str, tuple[str, str]]:
    rows = await letters.rows('SELECT "kind", "state", "why" FROM "outbox"')
    return {row["kind"]: (row["state"], row["why"]) for row in rows}


@pytest.mark.parametrize("channel", ["sms", "telegram"])
async def test_milestones_are_one_message_also_at_a_pace_of_one_a_second(
    letters: Letters, channel: str
) -> None:
    ana = await letters.person(1, channel, Purpose.UPDATES)
    ben = await letters.person(2, channel, Purpose.UPDATES)
    await hold(letters, COFFEE.cost)
    first = await letters.put(ana, EARNED, expires_at=NOON + DAY)
    other = await letters.put(ben, EARNED, expires_at=NOON + 2 * DAY)
    soon_over = await letters.put(ana, LAPSED, expires_at=NOON + timedelta(hours=5))
    letters.clock.later(seconds=1)
    said = Scripted(channel)
    by = courier(letters, said)
    await by.round(channel, SHIPPED)
    assert said.to == [ana.value]
    assert [one.kind for one in spoken(said.heard[0].message)] == [LAPSED.kind, EARNED.kind]
    assert [(await letters.row(one))["state"] for one in (soon_over, first, other)] == [
        "sent", "merged", "waiting",
    ]  # fmt: skip
    assert (await letters.row(first))["reserved_at"] is None, "one message, one slot"
    letters.clock.later(seconds=1)
    await by.round(channel, SHIPPED)
    assert said.to == [ana.value, ben.value], "and no more of the rate limit than one message takes"


async def test_what_is_not_due_yet_does_not_go_along(letters: Letters) -> None:
    ana = await letters.person(1, "telegram", Purpose.UPDATES)
    await hold(letters, COFFEE.cost)
    await letters.put(ana, EARNED, expires_at=NOON + DAY)
    later = await letters.put(ana, LAPSED, expires_at=NOON + DAY)
    await letters.write(
        Statement("outbox", 'UPDATE "outbox" SET "due_at" = $1 WHERE "id" = $2', (NOON + DAY / 2, later.id))
    )
    await courier(letters, Scripted()).round("telegram", SHIPPED)
    assert (await letters.row(later))["state"] == "waiting"


async def test_what_the_balance_contradicts_does_not_go_and_takes_no_slot(letters: Letters) -> None:
    ana = await letters.person(1, "telegram", Purpose.UPDATES)
    await letters.put(ana, EARNED, expires_at=NOON + DAY)
    await letters.put(ana, LAPSED, expires_at=NOON + DAY)
    channel = Scripted()
    await courier(letters, channel).round("telegram", SHIPPED)
    assert [one.message.kind for one in channel.heard] == [LAPSED.kind]
    assert await states(letters) == {
        "reward-earned": ("dropped", "no longer true"), "points-expired": ("sent", ""),
    }  # fmt: skip
    assert sorted(await decisions(letters)) == [("drop", "stale"), ("send", "free")]


@pytest.mark.parametrize(("out", "state"), [(0, "sent"), (1, "dropped")])
async def test_a_word_of_what_is_sold_out_by_now_does_not_go(letters: Letters, out: int, state: str) -> None:
    ana = await letters.person(1, "telegram", Purpose.UPDATES)
    await hold(letters, COFFEE.cost - 1)
    await letters.write(insert("reward_total", reward=COFFEE.id, taken=out))
    nearly = await letters.put(ana, NEARLY, expires_at=NOON + DAY)
    last = replace(CAFE, rewards=tuple(replace(one, stock=1) for one in CAFE.rewards))
    by = courier(letters, Scripted())
    by.programme = last
    await by.round("telegram", SHIPPED)
    assert (await letters.row(nearly))["state"] == state


async def test_figures_are_those_of_the_release_and_kept_on_the_row(letters: Letters) -> None:
    ana = await letters.person(1, "telegram", Purpose.UPDATES)
    args: dict[str, Any] = dict.fromkeys(OccasionKind.MONTHLY.args, 0) | {"have": 7, "promotion": "none"}
    row = await letters.put(ana, Message(OccasionKind.MONTHLY, args), expires_at=NOON + DAY)
    await hold(letters, 3)
    channel = Scripted()
    await courier(letters, channel).round("telegram", SHIPPED)
    assert channel.heard[0].message.args["have"] == 3
    assert '"have":3' in (await letters.row(row))["body"]


def voucher(id: int) -> Voucher:
    until = NOON + 9 * DAY
    return Voucher(id, f"{id}", 1, COFFEE.id, COFFEE.unit, COFFEE.cost, VoucherState.OPEN, NOON, until)


async def test_a_reward_that_is_taken_calls_off_its_news_in_the_same_transaction(letters: Letters) -> None:
    """As in the morning after: earned at night, taken at ten to nine."""
    ana = await letters.person(1, "telegram", Purpose.UPDATES)
    await letters.put(ana, NEARLY, expires_at=NOON + DAY)
    await told(letters, Credited(Visit(7, 1, "main", 9, None, amounts(0, 1), NOON), 1, 2))
    assert await states(letters) == {"nearly-there": ("dropped", "no longer true: the member came")}
    await letters.put(ana, EARNED, expires_at=NOON + DAY)
    await hold(letters, COFFEE.cost)
    await letters.record(VoucherIssued(voucher(5)), at=NOON)
    assert (await states(letters))["reward-earned"] == ("dropped", "no longer true: a reward was taken")


async def test_a_voucher_that_is_used_calls_off_the_warning_about_it_alone(letters: Letters) -> None:
    ana = await letters.person(1, "telegram", Purpose.UPDATES)
    said = Message(OccasionKind.VOUCHER_WARNING, dict.fromkeys(OccasionKind.VOUCHER_WARNING.args, "x"))
    used = await letters.put(ana, said, expires_at=NOON + DAY, cause=5)
    other = await letters.put(ana, said, expires_at=NOON + DAY, cause=6)
    await told(letters, VoucherRedeemed(voucher(5), 9, "main", 2))
    assert [(await letters.row(one))["state"] for one in (used, other)] == ["dropped", "waiting"]


@dataclass
class Days:
    """A member's days at the till, as the facts write them, with what is worth saying at each visit."""

    letters: Letters
    visits: list[Visit] = field(default_factory=list)
    open: list[Voucher] = field(default_factory=list)

    async def write(self, *happened: Fact) -> None:
        await self.letters.record(*happened)

    async def balance(self) -> Balance:
        (row,) = await self.letters.rows(f'SELECT * FROM {BALANCES} WHERE "member_id" = 1')
        return holding(row["points"], row["stamps"], 0, row["visits"], row["last_visit_at"])

    async def credit(self, chance: Random) -> None:
        now, before, stamps = self.letters.clock(), await self.balance(), chance.choice((1, 1, 1, 3))
        visit = Visit(fresh_id(), 1, "main", 9, None, amounts(0, stamps), now)
        code = VisitCode(fresh_id(), str(visit.id)[-12:], 1, "main", now, now + DAY)
        await self.write(CodeShown(code), Credited(visit, code.id, 2))
        self.visits.append(visit)
        ana = Address(1, "telegram", "1", "en", member_id=1)
        for said in milestones(CAFE, before, await self.balance()):
            await self.letters.put(ana, said, expires_at=now + 2 * DAY, cause=visit.id)

    async def undo(self, chance: Random) -> None:
        """Any of the last few, for one that is not the last is what its own news is not about."""
        which = chance.choice(self.visits[-3:]) if self.visits else None
        if which and (await self.balance()).held.covers(which.earned):
            self.visits.remove(which)
            await self.write(Undone(which, 2))

    async def take(self, chance: Random) -> None:
        if (await self.balance()).held[Unit.STAMPS] >= COFFEE.cost:
            self.open.append(replace(voucher(fresh_id()), expires_at=self.letters.clock() + 90 * DAY))
            self.open[-1] = replace(self.open[-1], code=str(self.open[-1].id)[-10:])
            await self.write(VoucherIssued(self.open[-1]))

    async def redeem(self, chance: Random) -> None:
        if self.open:
            await self.write(VoucherRedeemed(self.open.pop(), 9, "main", 2))

    async def give_back(self, chance: Random) -> None:
        if self.open:
            await self.write(VoucherReturned(self.open.pop(), expired=False))

    async def time_passes(self, chance: Random) -> None:
        self.letters.clock.later(hours=chance.randint(1, 30))


@pytest.mark.parametrize("seed", range(6))
async def test_no_milestone_that_is_released_contradicts_the_balance(letters: Letters, seed: int) -> None:
    """Whatever happens at the till in whatever order, with one message a day."""
    await letters.person(1, "telegram", Purpose.UPDATES)
    await letters.person(2, "telegram")
    days, chance, channel = Days(letters), Random(seed), Scripted()
    way_in = Invitation(8, "hired", Role.STAFF, "main", NOON + DAY)
    staff = Staff(9, 2, Role.STAFF, "Max", "main")
    await days.write(StaffInvited(way_in, by=0), StaffJoined(staff, way_in.id, 2))
    by, acts = courier(letters, channel), [days.credit] * 6 + [days.undo] * 3 + [days.take, days.redeem]
    released = 0
    for _ in range(80):
        letters.clock.later(seconds=2)
        await chance.choice([*acts, days.give_back, *[days.time_passes] * 3])(chance)
        if chance.random() < 0.5:  # else it waits while something else happens
            await by.round("telegram", SHIPPED)
        held = await days.balance()
        for said in (one for heard in channel.heard[released:] for one in spoken(heard.message)):
            assert_true(said, held)
        released = len(channel.heard)
    assert released
