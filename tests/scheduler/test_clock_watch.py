"""A clock that was ten years ahead for a while, and is right again, has put nothing off."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, time, timedelta

import pytest

from loyalty.calendar import QuietHours
from loyalty.gate.policy import Policy
from loyalty.messages.outcomes import Fault, Later, Outcome, Scope, until_mended
from loyalty.model.members import Purpose
from scheduler.clock_watch import ClockWatch
from scheduler.delivery.courier import Courier
from scheduler.delivery.rate_limit import RateLimit
from storage.messages import inbox
from tests.scheduler.delivery.test_courier import CHAT, DAYTIME, FLOOD, Scripted, carry, courier
from tests.storage.letters import MILESTONE, NOON, REPLY, Letters

AHEAD = timedelta(days=3650)
NIGHT = Policy("Europe/Warsaw", QuietHours(time(20), time(9)))


@asynccontextmanager
async def wrong_clock(letters: Letters) -> AsyncIterator[ClockWatch]:
    """The service looked at its clock before, meanwhile, and looks again after it was set right."""
    watch = ClockWatch(letters.database, letters.clock)
    await watch.look()
    letters.clock.at = NOON + AHEAD
    await watch.look()
    yield watch
    letters.clock.at = NOON + timedelta(seconds=1)
    await watch.look()


async def round_of(by: Courier) -> int:
    return await by.round("telegram", by.rate_limits.get("telegram", RateLimit()))


@pytest.mark.parametrize(
    "answer",
    [Later(30, "503"), until_mended(Scope.ACCOUNT, 60, "20003", Fault("20003")), CHAT, FLOOD],
    ids=["not now", "our account", "one chat", "the channel"],
)
@pytest.mark.parametrize("message", [REPLY, MILESTONE], ids=["an answer", "a milestone"])
async def test_what_a_provider_put_off_goes(letters: Letters, message: object, answer: Outcome) -> None:
    """Also by the process that was told."""
    guest = await letters.person(1, "telegram", Purpose.UPDATES)
    by = courier(letters, channel := Scripted(answers=[answer]), policy=DAYTIME)
    async with wrong_clock(letters):
        letter = await letters.put(guest, REPLY if message is REPLY else MILESTONE)
        await round_of(by)
        assert len(channel.heard) == 1
    await carry(letters, by)
    assert (await letters.row(letter))["state"] == "sent"
    assert letters.clock() < NOON + timedelta(minutes=1)


async def test_what_the_gate_held_is_decided_again(letters: Letters) -> None:
    """It was night there, and is day here."""
    guest = await letters.person(1, "telegram", Purpose.UPDATES)
    by = courier(letters, channel := Scripted(), policy=NIGHT)
    letter = await letters.put(guest, MILESTONE)
    async with wrong_clock(letters):
        letters.clock.at = datetime(2036, 6, 2, 22, tzinfo=UTC)
        await round_of(by)
        assert (await letters.row(letter))["reason"] == "quiet"
    await round_of(by)
    assert channel.to == ["1"]


async def test_a_claim_of_a_process_that_died_ends(letters: Letters) -> None:
    answer = await letters.put(await letters.person(1))
    offer = await letters.put(await letters.person(2, "telegram", Purpose.UPDATES), MILESTONE)
    by = courier(letters, Scripted())
    async with wrong_clock(letters):
        assert len(await letters.claim("died")) == 2
    await by.recover()
    await carry(letters, by)
    assert [(await letters.row(one))["state"] for one in (answer, offer)] == ["sent", "unclear"]


async def test_a_turn_that_failed_is_tried_again(letters: Letters) -> None:
    async with wrong_clock(letters):
        now = letters.clock()
        await inbox.fail(letters.database, "telegram:1", "{}", "boom", now, now + timedelta(seconds=2))
    assert len(await inbox.due(letters.database, letters.clock())) == 1


async def test_the_rate_limit_does_not_wait_for_that_day(letters: Letters) -> None:
    limit = RateLimit(1)
    by = courier(letters, channel := Scripted(), rate_limits={"telegram": limit})
    for number in (1, 2):
        await letters.put(await letters.person(number))
    async with wrong_clock(letters):
        await round_of(by)
    await round_of(by)
    assert len(channel.heard) == 2


async def test_an_answer_does_not_wait_for_that_day_either(letters: Letters) -> None:
    """It asks no database: the process itself remembers who is to wait."""
    guests = [await letters.person(number) for number in (1, 2)]
    by = courier(letters, channel := Scripted(answers=[CHAT, FLOOD]))
    async with wrong_clock(letters):
        for guest in guests:
            await by.deliver([await letters.put(guest, claimed=True)])
    for guest in guests:
        await by.deliver([await letters.put(guest, claimed=True)])
    assert channel.to == ["1", "2", "1", "2"]


async def test_only_a_clock_that_was_set_back_is_told_of(
    letters: Letters, caplog: pytest.LogCaptureFixture
) -> None:
    """By more than clocks are set back all the time."""
    watch = ClockWatch(letters.database, letters.clock)
    with caplog.at_level(logging.WARNING):
        for seconds in (0, 60, 3600, 3590):
            letters.clock.at = NOON + timedelta(seconds=seconds)
            await watch.look()
        assert caplog.records == []
        letters.clock.at = NOON
        await watch.look()
    assert "set back" in caplog.text
