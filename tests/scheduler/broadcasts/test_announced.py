"""A promotion that is scheduled is known to fall due for its audience: what can wait lets it go first."""

from __future__ import annotations

from datetime import timedelta

import pytest

from loyalty.messages.kinds.occasions import OccasionKind
from loyalty.messages.message import Message
from loyalty.model.members import Purpose
from loyalty.offers.promotions import Audience, AudienceKind, PromotionState
from loyalty.planning.policy import policy_of
from tests.handlers.stage import PROGRAMME
from tests.scheduler.town import DAY, Town, offer
from tests.storage.letters import NOON

HOUR = timedelta(hours=1)
SUMMARY = Message(OccasionKind.MONTHLY, dict.fromkeys(OccasionKind.MONTHLY.args, "x"))
ALL = (Purpose.UPDATES, Purpose.OFFERS)


async def summary(town: Town) -> tuple[str, str]:
    (row,) = await town.letters.rows("""SELECT "state", "reason" FROM "outbox" WHERE "kind" = 'monthly'""")
    return row["state"], row["reason"]


async def announced(town: Town, *allows: Purpose, ends: timedelta = 20 * DAY, **more: object) -> None:
    """A promotion is scheduled for this afternoon; a summary, which `ends` after that time, is due now."""
    town.policy = policy_of(PROGRAMME, frozenset())
    ana = await town.letters.person(1, "telegram", *allows)
    await town.goes_out(**{"starts_at": NOON + 3 * HOUR, "ends_at": NOON + 8 * HOUR, **more})
    await town.letters.put(ana, SUMMARY, expires_at=NOON + ends)
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


@pytest.mark.parametrize("to", [PromotionState.PAUSED, PromotionState.STOPPED])
@pytest.mark.parametrize(("days", "before"), [(20, "waiting"), (0.5, "dropped")])
async def test_a_promotion_that_is_called_off_or_paused_is_not_waited_for_any_more(
    town: Town, to: PromotionState, days: float, before: str
) -> None:
    """The summary goes at once, also where it had no time to wait."""
    await announced(town, *ALL, ends=days * DAY)
    assert await summary(town) == (before, "competition")
    await town.moves(offer(7, NOON), PromotionState.SCHEDULED, to)
    await town.settle()
    assert (await summary(town))[0] == "sent"
