"""A promotion that is scheduled is known to fall due for its audience: what can wait lets it go first."""

from __future__ import annotations

from datetime import timedelta

import pytest

from loyalty.messages.kinds.occasions import OccasionKind
from loyalty.messages.message import Message
from loyalty.model import Purpose
from loyalty.offers.promotions import Audience, AudienceKind
from loyalty.planning.policy import policy_of
from tests.handlers.stage import PROGRAMME
from tests.scheduler.town import DAY, EVERYBODY, Town
from tests.storage.letters import NOON

HOUR = timedelta(hours=1)
SUMMARY = Message(OccasionKind.MONTHLY, dict.fromkeys(OccasionKind.MONTHLY.args, "x"))
ALL = (Purpose.UPDATES, Purpose.OFFERS)


async def summary(town: Town) -> tuple[str, str]:
    (row,) = await town.letters.rows("""SELECT "state", "reason" FROM "outbox" WHERE "kind" = 'monthly'""")
    return row["state"], row["reason"]


async def announced(town: Town, *allows: Purpose, **more: object) -> None:
    """A promotion is scheduled for this afternoon; a summary is due now."""
    town.policy = policy_of(PROGRAMME, frozenset())
    ana = await town.letters.person(1, "telegram", *allows)
    await town.goes_out(**{"starts_at": NOON + 3 * HOUR, "ends_at": NOON + 8 * HOUR, **more})
    await town.letters.put(ana, SUMMARY, expires_at=NOON + 20 * DAY)
    await town.settle()


async def test_a_summary_waits_a_day_for_a_promotion_that_is_scheduled(town: Town) -> None:
    await announced(town, *ALL)
    assert await summary(town) == ("waiting", "competition")
    town.letters.clock.at = NOON + 3 * HOUR
    await town.settle()
    assert await town.got() == [1]
    town.letters.clock.at = NOON + 23 * HOUR
    await town.settle()
    assert (await summary(town))[0] == "sent"


@pytest.mark.parametrize(
    ("allows", "more"),
    [
        ((Purpose.UPDATES,), {}),  # may not be sent promotions
        (ALL, {"holdout": 1000}),
        (ALL, {"audience": Audience(AudienceKind.LOCATION, "elsewhere")}),
        (ALL, {"starts_at": NOON + 3 * DAY, "ends_at": NOON + 4 * DAY}),  # both fit
        (ALL, {"stock": 0}),
    ],
)
async def test_and_for_none_that_does_not_reach_its_member(
    town: Town, allows: tuple[Purpose, ...], more: dict[str, object]
) -> None:
    await announced(town, *allows, **more)
    assert await summary(town) == ("sent", "")


async def test_a_promotion_that_the_owner_paused_is_not_waited_for(town: Town) -> None:
    town.policy = policy_of(PROGRAMME, frozenset())
    await announced(town, *ALL, audience=EVERYBODY)
    await town.letters.rows("""UPDATE "promotion" SET "state" = 'paused'""")
    await town.letters.rows("""UPDATE "outbox" SET "due_at" = $1 WHERE "kind" = 'monthly'""", NOON)
    await town.settle()
    assert (await summary(town))[0] == "sent"
