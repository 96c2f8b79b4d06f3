"""A draft is counted, and its owner is asked for a decision."""

from __future__ import annotations

from datetime import timedelta

from loyalty.gate.policy import Policy
from storage.engine.db import insert
from tests.scheduler.broadcasts.scenes import options, people
from tests.scheduler.delivery.test_courier import NIGHT
from tests.scheduler.town import DAY, OWNER, Town, names
from tests.storage.letters import NOON

HOUR = timedelta(hours=1)


async def test_a_draft_is_counted_and_its_owner_asked(town: Town) -> None:
    await people(town, 1, 2)
    await people(town, 3, channel="sms")
    await town.letters.person(4, "sms")
    await town.draft()
    await town.settle()
    told = town.dry_run()
    assert {"now": 3, "consent": 1, "segments": 1, "starts": "none"}.items() <= told.args.items()
    assert options(told) == ["promo-send:7", "promo-test:7", "promo-change:7", "promo-cancel:7"]
    assert await town.got() == []


async def test_the_number_of_a_choice_can_be_typed(town: Town) -> None:
    """Unless the owner has gone on to something else."""
    for at, remembered in ((NOON, True), (NOON + timedelta(seconds=1), False)):
        await town.letters.rows('DELETE FROM "dialogue"')
        await town.letters.write(
            insert("dialogue", address_id=OWNER, data="{}", choices="[]", nudged=False, at=at)
        )
        await town.draft(7 + remembered)
        await town.settle()
        (row,) = await town.letters.rows('SELECT "choices" FROM "dialogue"')
        assert ("promo-send" in row["choices"]) is remembered


async def test_another_process_begins_a_count_anew_when_its_lease_is_over(town: Town) -> None:
    """And not while the first one renews it."""
    town.batch = 2
    await people(town, *range(1, 8))
    await town.draft()
    first, second = town.broadcaster(), town.broadcaster()
    await first.step()
    await second.settle()
    assert town.told() == []
    town.letters.clock.later(seconds=14)
    await first.step()
    town.letters.clock.later(seconds=14)
    await second.settle()
    assert town.told() == []
    town.letters.clock.later(seconds=2)
    await town.settle(second)
    await town.settle(first)
    assert names(town.told()) == ["DRY_RUN"]
    assert town.dry_run().args["now"] == 7


async def test_the_gate_is_asked_about_the_start(town: Town) -> None:
    """What is quiet now is not quiet tomorrow at noon."""
    town.policy = Policy("Europe/Warsaw", NIGHT)
    town.letters.clock.at = NOON + 9 * HOUR
    await people(town, 1)
    await town.draft(starts_at=NOON + DAY, ends_at=NOON + 3 * DAY)
    await town.draft(8, starts_at=NOON, ends_at=NOON + 3 * DAY)
    await town.settle()
    counts = [(told.args["now"], told.args["held"]) for told in town.told()]
    assert sorted(counts) == [(0, 1), (1, 0)]
